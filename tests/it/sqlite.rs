//! What holds for `SQLite` files only. These tests make their own, whatever the engine of the run.

use std::path::Path;

use showgraph::store::{Error, Store};
use tempfile::TempDir;

use crate::start::refused;
use crate::support::Place;

#[tokio::test]
async fn a_file_that_is_no_database() {
    let place = Place::file();
    let text =
        "This is a letter, and longer than the head of a database, so that nobody takes it for an empty one.";
    std::fs::write(place.path(), text).expect("a file");
    let url = place.url();
    let expected =
        format!("the file of {url} is not a SQLite database: name another file with --database-url");
    assert_eq!(refused(url).await, expected);
    assert_eq!(std::fs::read_to_string(place.path()).expect("the file"), text, "it is left alone");
}

#[tokio::test]
async fn a_folder_that_may_not_be_written_to() {
    let folder = TempDir::new().expect("a folder");
    let mut permissions = std::fs::metadata(folder.path()).expect("a folder").permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(folder.path(), permissions).expect("it is ours");
    // Who may do everything may write here all the same, but not there.
    let all_powerful = std::fs::write(folder.path().join("probe"), "").is_ok();
    let folder = if all_powerful { Path::new("/proc") } else { folder.path() };
    let url = format!("sqlite://{}", folder.join("test.db").display());
    let message = refused(&url).await;
    let expected =
        format!("cannot open the database {url}: check that the folder exists and may be written to");
    assert!(message.starts_with(&expected), "{message}");
}

#[tokio::test]
async fn a_file_that_somebody_else_writes_to() {
    let place = Place::file();
    let store = Store::open(place.url()).await.expect("a store");
    let writing = store.begin().await.expect("nobody else writes");
    let other = Store::open(place.url()).await.expect_err("it does not get its turn");
    assert!(matches!(other, Error::Busy), "{other:?}");
    drop(writing);
    Store::open(place.url()).await.expect("now it does");
}

/// Who copies the file of a server that was stopped has everything.
#[tokio::test]
async fn a_closed_file_is_whole() {
    let place = Place::file();
    let store = Store::open(place.url()).await.expect("a store");
    let log = format!("{}-wal", place.path());
    assert!(std::fs::exists(&log).expect("a folder"), "there is a write-ahead log while it is open");
    store.close().await.expect("it closes");
    assert!(!std::fs::exists(&log).expect("a folder"), "and none afterwards");
}
