//! Default, file, environment, flag: which goes before which, and what is said of a wrong value of each.

use super::{Folder, Ran};

/// The line of an option in what `config print` prints, in words.
fn line(ran: Ran, option: &str) -> Vec<String> {
    let out = ran.ok();
    let line = out.lines().find(|line| line.split_whitespace().next() == Some(option));
    let words = line.unwrap_or_else(|| panic!("no {option} in\n{out}")).split("  ").map(str::trim);
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

#[test]
fn each_layer_goes_before_the_one_below() {
    let printed = |folder: &Folder, args: &[&str]| {
        line(folder.run(&[&["config", "print"], args].concat()), "limit-depth")
    };
    let folder = Folder::new();
    assert_eq!(printed(&folder, &[]), ["limit-depth", "40", "default"]);
    let folder = folder.with_file("showgraph.toml", "# ours\nlimit_depth = 10\n");
    assert_eq!(printed(&folder, &[]), ["limit-depth", "10", "showgraph.toml:2"]);
    let folder = folder.with_variable("SHOWGRAPH_LIMIT_DEPTH", "20");
    assert_eq!(printed(&folder, &[]), ["limit-depth", "20", "SHOWGRAPH_LIMIT_DEPTH"]);
    assert_eq!(printed(&folder, &["--limit-depth", "30"]), ["limit-depth", "30", "command line"]);
}

#[test]
fn another_file_can_be_named_by_flag_and_variable() {
    let folder = Folder::new()
        .with_file("showgraph.toml", "limit-depth = 1")
        .with_file("a.toml", "limit.depth = 2")
        .with_file("b.toml", "[limit]\ndepth = 3")
        .with_variable("SHOWGRAPH_CONFIG", "a.toml");
    let args = ["config", "print"];
    assert_eq!(line(folder.run(&args), "limit-depth"), ["limit-depth", "2", "a.toml:1"]);
    for args in [["config", "print", "--config", "b.toml"], ["--config", "b.toml", "config", "print"]] {
        assert_eq!(line(folder.run(&args), "limit-depth"), ["limit-depth", "3", "b.toml:2"]);
    }
}

#[test]
fn a_list_and_the_log_can_come_from_a_file() {
    let file = "cors-origin = ['https://a.example', 'https://b.example']\n[log]\nformat = 'json'";
    let folder = Folder::new().with_file("showgraph.toml", file);
    let print = || folder.run(&["config", "print"]);
    let origins = ["cors-origin", "https://a.example, https://b.example", "showgraph.toml:1"];
    assert_eq!(line(print(), "cors-origin"), origins);
    assert_eq!(line(print(), "log-format"), ["log-format", "json", "showgraph.toml:3"]);
    let folder = folder.with_variable("SHOWGRAPH_CORS_ORIGIN", "https://c.example,*");
    let origins = ["cors-origin", "https://c.example, *", "SHOWGRAPH_CORS_ORIGIN"];
    assert_eq!(line(folder.run(&["config", "print"]), "cors-origin"), origins);
}

#[test]
fn what_a_file_says_is_done() {
    let folder = Folder::filled().with_file("showgraph.toml", "limit-depth = 1");
    let ran = folder.run(&["query", "{ shows { nodes { name } } }"]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.contains("levels of nested selections; the limit is 1"), "{}", ran.err);
    folder.run(&["query", "{ shows { nodes { name } } }", "--limit-depth", "3"]).ok();
}

#[test]
fn secrets_are_masked() {
    let folder = Folder::new().with_variable("SHOWGRAPH_DATABASE_URL", "postgres://ann:secret@host/tv");
    let expected = ["database-url", "postgres://ann:…@host/tv", "SHOWGRAPH_DATABASE_URL"];
    assert_eq!(line(folder.run(&["config", "print"]), "database-url"), expected);
    let toml = folder.run(&["config", "print", "--format", "toml"]).ok();
    assert!(
        toml.contains("# database-url = \"postgres://ann:…@host/tv\"  # SHOWGRAPH_DATABASE_URL; the secret")
    );
    for args in [vec!["serve", "--help"], vec!["doctor"], vec!["query", "{ a }"], vec!["migrate", "up"]] {
        let Ran { out, err, .. } = folder.run(&args);
        assert!(!out.contains("secret") && !err.contains("secret"), "{args:?}: {out}{err}");
    }
}

#[test]
fn the_printed_file_can_be_used() {
    let folder = Folder::new();
    let args = [
        "--limit-depth",
        "9",
        "--cors-origin",
        "*",
        "--listen",
        "127.0.0.1:0",
        "--trusted-documents",
        "a \"b\"",
    ];
    let print = |args: &[&str]| folder.run(&[&["config", "print", "--format", "toml"], args].concat()).ok();
    std::fs::write(folder.path("showgraph.toml"), print(&args)).expect("a file");
    let table = || folder.run(&["config", "print"]);
    assert_eq!(line(table(), "limit-depth")[1], "9");
    assert_eq!(line(table(), "cors-origin")[1], "*");
    assert_eq!(line(table(), "trusted-documents")[1], "a \"b\"");
    assert_eq!(line(table(), "limit-bytes")[2], "default");
    // All that is commented out is right as well.
    let all = print(&[])
        .replace("\n# listen", "\nlisten")
        .replace("# limit-", "limit-")
        .replace("# status", "status");
    std::fs::write(folder.path("showgraph.toml"), all).expect("a file");
    assert!(line(table(), "limit-bytes")[2].starts_with("showgraph.toml:"));
}

#[test]
fn a_wrong_file_ends_every_command_with_the_place_and_the_mend() {
    for (text, expected) in [
        (
            "\n limt-depth = 3",
            "showgraph.toml:2:2: there is no option `limt-depth`; did you mean `limit-depth`?",
        ),
        (
            "limit-depth = 99",
            "showgraph.toml:1:15: `limit-depth`: `99` cannot be taken: write a number from 1 to 40",
        ),
        (
            "[trusted-documents]\nmode = 'sometimes'",
            "showgraph.toml:2:8: `trusted-documents-mode`: `sometimes` cannot be taken: write one of off, prefer, only",
        ),
        ("limit-depth = [", "showgraph.toml:1:16: unclosed array, expected `]`"),
    ] {
        let folder = Folder::new().with_file("showgraph.toml", text);
        for args in [&[][..], &["config", "print", "--limit-depth", "5"], &["schema"]] {
            assert_eq!(folder.run(args).complaint(2), format!("showgraph: {expected}\n"));
        }
        assert_eq!(super::names(folder.folder.path()), ["showgraph.toml"], "nothing is made");
    }
}

#[test]
fn a_file_that_cannot_be_read() {
    let ran = Folder::new().run(&["schema", "--config", "none.toml"]);
    let expected =
        "showgraph: none.toml cannot be read; check that it exists, may be read and is UTF-8: No such file";
    assert!(ran.err.starts_with(expected), "{}", ran.err);
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
}

#[test]
fn a_wrong_variable_is_named() {
    let folder = Folder::new().with_variable("SHOWGRAPH_LISTEN", "nowhere");
    let expected = "showgraph: SHOWGRAPH_LISTEN: `nowhere` cannot be taken: write ADDRESS:PORT, such as 127.0.0.1:8000\n";
    assert_eq!(folder.run(&["serve"]).complaint(2), expected);
    assert_eq!(folder.run(&["doctor"]).complaint(2), expected);
    // Who asks for help gets it, and a flag goes before the variable.
    folder.run(&["serve", "--help"]).ok();
}

#[test]
fn a_wrong_flag_is_named() {
    let folder = Folder::new();
    let error = folder.run(&["serve", "--limit-depth", "99"]).complaint(2);
    assert!(
        error.starts_with(
            "error: invalid value '99' for '--limit-depth <NUMBER>': write a number from 1 to 40"
        )
    );
    let error = folder.run(&["--limit-depth", "9", "serve"]).complaint(2);
    assert!(
        error.starts_with(
            "error: '--limit-depth' belongs behind the command: showgraph serve --limit-depth …"
        )
    );
    let error = folder.run(&["serv"]).complaint(2);
    assert!(error.contains("tip: a similar subcommand exists: 'serve'"), "{error}");
}
