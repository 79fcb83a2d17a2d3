//! `showgraph doctor`: each thing that it finds, and that it changes nothing.

use std::net::TcpListener;

use super::{Folder, Ran, names};

/// A port that is free, most likely: whoever takes it meanwhile fails a test, and nobody does.
fn listen() -> [&'static str; 2] {
    ["--listen", "127.0.0.1:0"]
}

fn doctor(folder: &Folder, args: &[&str]) -> Ran {
    folder.run(&[&["doctor"], &listen()[..], args].concat())
}

/// What it says of a subject, with its verdict, each in a line.
fn told(ran: &Ran, about: &str) -> Vec<String> {
    let lines = ran.out.lines().filter(|line| line.contains(&format!(" {about}  ")));
    lines.map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

#[test]
fn all_is_well() {
    let folder = Folder::filled();
    let ran = doctor(&folder, &[]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(ran.out.ends_with("\nAll is well.\n"), "{}", ran.out);
    assert!(ran.out.lines().take(6).all(|line| line.starts_with("ok  ")), "{}", ran.out);
    assert_eq!(told(&ran, "configuration"), ["ok configuration 1 option from the command line"]);
    assert!(told(&ran, "database")[0].starts_with("ok database it has its tables, and "), "{}", ran.out);
    assert_eq!(names(folder.folder.path()), ["showgraph.db"]);
}

#[test]
fn a_database_that_is_not_there_or_is_empty_is_no_problem() {
    let folder = Folder::new();
    let ran = doctor(&folder, &[]);
    let expected = "ok database showgraph.db is not there yet; a server makes and fills it when it starts";
    assert_eq!(told(&ran, "database"), [expected]);
    assert_eq!((ran.code, names(folder.folder.path()).len()), (Some(0), 0), "nothing is made");
    folder.run(&["migrate", "up"]).ok();
    let expected = "ok database it has its tables and nothing in them; a server fills it when it starts";
    assert_eq!(told(&doctor(&folder, &[]), "database"), [expected]);
}

#[test]
fn databases_that_cannot_be_used() {
    let letter = "x".repeat(200);
    let folder = Folder::new().with_file("letter.db", &letter).with_file("empty.db", "");
    for (url, expected) in [
        (
            "sqlite://none/x.db",
            "problem database none/x.db cannot be made: check that the folder exists and may be written to",
        ),
        (
            "sqlite://letter.db",
            "problem database the file of sqlite://letter.db is not a SQLite database: name another file",
        ),
        (
            "mysql://a:b@c/d",
            "problem database the database address `mysql://…@c/d` names no engine: write sqlite://FILE or",
        ),
        (
            "sqlite://empty.db",
            "warning database 12 steps to its tables pending: a server takes them when it starts",
        ),
    ] {
        let ran = doctor(&folder, &["--database-url", url]);
        let told = told(&ran, "database").concat();
        assert!(told.starts_with(expected), "{told}");
        assert_eq!(ran.code, Some(i32::from(expected.starts_with("problem"))), "{}", ran.out);
    }
    assert_eq!(names(folder.folder.path()), ["empty.db", "letter.db"]);
}

#[test]
fn a_port_in_use() {
    let taken = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = taken.local_addr().expect("an address").to_string();
    // Whoever is there hangs up.
    std::thread::spawn(move || taken.incoming().for_each(drop));
    let ran = Folder::new().run(&["doctor", "--listen", &address]);
    let expected =
        format!("problem port {address} is in use: stop what listens there, or choose another address");
    assert!(told(&ran, "port")[0].starts_with(&expected), "{}", ran.out);
    assert!(ran.out.ends_with("\n1 problem.\n"), "{}", ran.out);
    assert_eq!(ran.code, Some(1));
}

#[test]
fn trusted_documents_that_are_none() {
    let folder = Folder::new().with_file("a.graphql", "{ a }");
    for (args, code, expected) in [
        (
            &["--trusted-documents", "none"][..],
            1,
            "problem trusted documents trusted documents: none: No such file",
        ),
        (
            &["--trusted-documents", "."],
            1,
            "problem trusted documents trusted documents: ./a.graphql: name it ",
        ),
        (
            &["--trusted-documents-mode", "only"],
            1,
            "problem trusted documents without trusted documents nothing could",
        ),
        (&[], 0, "ok trusted documents there is no folder of them"),
    ] {
        let ran = doctor(&folder, args);
        let told = told(&ran, "trusted documents").concat();
        assert!(told.starts_with(expected), "{told}");
        assert_eq!(ran.code, Some(code));
    }
    std::fs::remove_file(folder.path("a.graphql")).expect("it was there");
    let ran = doctor(&folder, &["--trusted-documents", "."]);
    let expected = "warning trusted documents . holds none: name files HASH.graphql, by their SHA-256";
    assert_eq!((told(&ran, "trusted documents"), ran.code), (vec![expected.to_owned()], Some(0)));
}

#[test]
fn limits_and_variables_that_make_no_sense_are_warnings() {
    let folder = Folder::new().with_variable("SHOWGRAPH_LISTN", "1").with_variable("SHOWGRAPH_HOME", "1");
    let ran = doctor(&folder, &["--limit-objects", "50", "--limit-depth", "3"]);
    let limits = told(&ran, "limits");
    assert_eq!(
        limits[0],
        "warning limits --limit-objects is 50, and one full page has 100 objects: set it higher"
    );
    assert!(limits[1].starts_with("warning limits tools cannot read the schema: "), "{limits:?}");
    let configuration = told(&ran, "configuration");
    let expected =
        "warning configuration SHOWGRAPH_LISTN is no variable of showgraph: did you mean SHOWGRAPH_LISTEN?";
    assert_eq!(configuration[1..], [expected.to_owned()]);
    assert!(ran.out.ends_with("\n3 warnings, no problem.\n"), "{}", ran.out);
    assert_eq!(ran.code, Some(0));
}

#[tokio::test]
async fn a_database_that_another_process_writes_to() {
    let folder = Folder::filled();
    let url = format!("sqlite://{}", folder.path("showgraph.db").display());
    let store = showgraph::store::Store::open(&url).await.expect("it opens");
    let writer = store.begin().await.expect("nobody else writes");
    let ran = doctor(&folder, &[]);
    drop(writer);
    let expected = "warning database another process writes to it just now: ask again when it has ended";
    assert_eq!((told(&ran, "database"), ran.code), (vec![expected.to_owned()], Some(0)));
}
