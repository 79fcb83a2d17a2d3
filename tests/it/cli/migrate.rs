//! `showgraph migrate`.

use super::{Folder, names};
use crate::support::Database;

#[test]
fn steps_are_pending_then_applied() {
    let folder = Folder::new();
    let status = || folder.run(&["migrate", "status"]).ok();
    let before = status();
    assert!(before.starts_with("pending  m000001_log\npending  m000002_nodes\n"), "{before}");
    assert!(
        before.ends_with("\nThe database is not there yet: a server makes it when it starts.\n"),
        "{before}"
    );
    assert!(names(folder.folder.path()).is_empty(), "looking makes nothing");

    let up = folder.run(&["migrate", "up"]).ok();
    let steps = before.lines().filter(|line| line.starts_with("pending")).count();
    assert!(up.starts_with("applied  m000001_log\napplied  m000002_nodes\n"), "{up}");
    assert_eq!(up.lines().count(), steps);
    assert_eq!(folder.run(&["migrate", "up"]).ok(), "The tables are up to date.\n");

    let after = status();
    assert!(after.lines().all(|line| line.starts_with("applied  m0") && line.ends_with(" UTC")), "{after}");
    assert_eq!(after.lines().count(), steps);
}

#[tokio::test]
async fn a_newer_database_is_told_apart() {
    let folder = Folder::filled();
    let url = format!("sqlite://{}", folder.path("showgraph.db").display());
    Database::open(&url).await.migrate_further().await;
    let status = folder.run(&["migrate", "status"]).ok();
    assert!(
        status.ends_with("unknown  m999999_later       from a newer showgraph: run that version\n"),
        "{status}"
    );
    let expected =
        "showgraph: the database was made by a newer showgraph: run that version, or name another database\n";
    for args in [&["migrate", "up"][..], &["query", "{ a }"], &["import", "catalog"], &[]] {
        assert_eq!(folder.run(args).complaint(1), expected);
    }
}

#[test]
fn what_is_no_database_is_said_by_every_command() {
    let letter = "This is a letter, longer than the head of a database, so that nobody takes it for an empty one. \
        Dear Harry, all is well here.";
    let folder = Folder::new().with_file("showgraph.db", letter);
    let expected = "showgraph: the file of sqlite://showgraph.db is not a SQLite database: name another file with \
        --database-url\n";
    for args in [
        &["migrate", "up"][..],
        &["migrate", "status"],
        &["query", "{ a }"],
        &["import", "catalog"],
        &["generate"],
    ] {
        assert_eq!(folder.run(args).complaint(1), expected, "{args:?}");
    }
    assert_eq!(std::fs::read_to_string(folder.path("showgraph.db")).expect("the letter"), letter);
}
