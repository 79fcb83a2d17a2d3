//! What keeps the program from starting, and how it says to mend it.

use std::net::TcpListener;
use std::path::Path;

use clap::Parser;
use showgraph::cli::Cli;
use showgraph::store::Store;
use tempfile::TempDir;

use crate::support::{Database, clock, database_url};

/// What the program says when it is started on an address and a database that it cannot work with.
async fn refusal(listen: &str, database_url: &str) -> String {
    let cli = Cli::parse_from(["showgraph", "--listen", listen, "--database-url", database_url]);
    format!("{:#}", cli.run(clock).await.expect_err("it does not start"))
}

async fn refused(database_url: &str) -> String {
    refusal("127.0.0.1:0", database_url).await
}

#[tokio::test]
async fn a_file_that_is_no_database() {
    let folder = TempDir::new().expect("a folder");
    let text =
        "This is a letter, and longer than the head of a database, so that nobody takes it for an empty one.";
    std::fs::write(folder.path().join("test.db"), text).expect("a file");
    let url = database_url(&folder);
    let expected =
        format!("the file of {url} is not a SQLite database: name another file with --database-url");
    assert_eq!(refused(&url).await, expected);
    assert_eq!(
        std::fs::read_to_string(folder.path().join("test.db")).expect("the file"),
        text,
        "it is left alone"
    );
}

#[tokio::test]
async fn a_database_of_a_newer_program() {
    let folder = TempDir::new().expect("a folder");
    let url = database_url(&folder);
    Store::open(&url).await.expect("a new database").close().await.expect("it closes");
    Database::open(&url).await.migrate_further().await;
    let expected = "the database was made by a newer showgraph: run that version, or name another database";
    assert_eq!(refused(&url).await, expected);
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
async fn a_port_that_is_in_use() {
    let taken = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = taken.local_addr().expect("an address").to_string();
    let folder = TempDir::new().expect("a folder");
    let message = refusal(&address, &database_url(&folder)).await;
    assert!(message.contains(&format!("{address} is in use: stop what listens there")), "{message}");
    assert!(!folder.path().join("test.db").exists(), "nothing is made for a server that does not start");
}
