//! How the program ends: exit codes, pipes that close, signals.

use std::io::{BufRead, BufReader, Read};
use std::process::Command;

use super::Folder;

#[test]
fn a_pipe_that_closes_is_no_error() {
    let folder = Folder::filled();
    for args in
        [&["schema"][..], &["config", "print"], &["query", "{ shows { nodes { name } } }"], &["--help"]]
    {
        let mut child = folder.command(args).spawn().expect("it runs");
        // Closed before anything is read from it.
        drop(child.stdout.take());
        let mut said = String::new();
        child.stderr.take().expect("its log").read_to_string(&mut said).expect("UTF-8");
        let code = child.wait().expect("it ends").code();
        assert_eq!((code, said.as_str()), (Some(0), ""), "{args:?}");
    }
}

/// Told to stop at once: the signal finds somebody who listens, however early it comes after the address.
#[test]
#[cfg(unix)]
fn a_server_that_is_told_to_stop_right_after_its_address_ends_in_order() {
    let folder = Folder::filled();
    for signal in ["-TERM", "-INT"] {
        for _ in 0..3 {
            let mut server = folder.command(&["--listen", "127.0.0.1:0"]).spawn().expect("it runs");
            let mut address = String::new();
            let mut out = BufReader::new(server.stdout.take().expect("its output"));
            out.read_line(&mut address).expect("a line");
            assert!(address.starts_with("showgraph answers at http://127.0.0.1:"), "{address}");
            let sent = Command::new("kill").args([signal, &server.id().to_string()]).status();
            assert!(sent.expect("kill runs").success());
            assert_eq!(server.wait().expect("it ends").code(), Some(0), "{signal}");
            assert_eq!(super::names(folder.folder.path()), ["showgraph.db"], "the database is closed");
        }
    }
}

#[test]
fn a_doctor_knows_a_server_that_runs_already() {
    let folder = Folder::filled();
    let mut server = folder.command(&["--listen", "127.0.0.1:0"]).spawn().expect("it runs");
    let mut line = String::new();
    BufReader::new(server.stdout.take().expect("its output")).read_line(&mut line).expect("a line");
    let address = line.split("http://").nth(1).and_then(|rest| rest.split('/').next()).expect("an address");
    let ran = folder.run(&["doctor", "--listen", address]);
    server.kill().expect("it runs");
    server.wait().expect("it ends");
    assert!(ran.out.contains(&format!("a showgraph server answers at {address} already")), "{}", ran.out);
    assert_eq!(ran.code, Some(0));
}

#[test]
fn what_cannot_be_done_is_1_and_one_sentence() {
    let folder = Folder::new();
    let error = folder.run(&["--listen", "192.0.2.1:80"]).complaint(1);
    let expected = "showgraph: 192.0.2.1 is no address of this machine: choose another with --listen, such as \
        0.0.0.0:80 for all it has\n";
    assert_eq!(error, expected);
    let error = folder.run(&["--trusted-documents-mode", "only", "--listen", "127.0.0.1:0"]).complaint(1);
    assert!(error.starts_with("showgraph: without trusted documents nothing could be asked"), "{error}");
    let error = folder.run(&["import", "catalog", "none"]).complaint(1);
    assert!(error.starts_with("showgraph: none cannot be read; check that it exists"), "{error}");
    assert!(super::names(folder.folder.path()).is_empty(), "nothing is made");
}

#[test]
fn completions_are_for_every_shell() {
    let folder = Folder::new();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = folder.run(&["completions", shell]).ok();
        for word in ["doctor", "limit-depth", "import"] {
            assert!(script.contains(word), "{shell}: {word}");
        }
    }
    let folder = Folder::new().with_file("complete", &folder.run(&["completions", "bash"]).ok());
    let checked = Command::new("bash").arg("-n").arg(folder.path("complete")).output().expect("bash runs");
    assert!(checked.status.success(), "{checked:?}");
    folder.run(&["completions", "csh"]).complaint(2);
}
