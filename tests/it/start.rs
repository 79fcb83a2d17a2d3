//! What keeps the program from starting, and how it says to mend it.

use std::net::TcpListener;

use clap::Parser;
use showgraph::app::App;
use showgraph::cli::Cli;

use crate::support::{Database, Place, clock};

/// What the program says when it is started on an address and a database that it cannot work with.
async fn refusal(listen: &str, database_url: &str) -> String {
    let cli = Cli::parse_from(["showgraph", "--listen", listen, "--database-url", database_url]);
    format!("{:#}", cli.run(clock).await.expect_err("it does not start"))
}

/// What the program says when it is started on a database that it cannot work with.
pub(crate) async fn refused(database_url: &str) -> String {
    refusal("127.0.0.1:0", database_url).await
}

#[tokio::test]
async fn a_database_of_a_newer_program() {
    let place = Place::with_tables().await;
    Database::open(place.url()).await.migrate_further().await;
    let expected = "the database was made by a newer showgraph: run that version, or name another database";
    assert_eq!(refused(place.url()).await, expected);
}

#[tokio::test]
async fn an_engine_that_nobody_knows() {
    let expected = "the database address `mysql://…@host/showgraph` names no engine: write sqlite://FILE or \
        postgres://USER:PASSWORD@HOST/DATABASE";
    assert_eq!(refused("mysql://user:secret@host/showgraph").await, expected);
}

#[tokio::test]
async fn a_port_that_is_in_use() {
    let taken = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = taken.local_addr().expect("an address").to_string();
    let place = Place::file();
    let message = refusal(&address, place.url()).await;
    assert!(message.contains(&format!("{address} is in use: stop what listens there")), "{message}");
    assert!(
        !std::fs::exists(place.path()).expect("a folder"),
        "nothing is made for a server that does not start"
    );
}

/// Each makes what is missing, and none may stumble over what another has just made.
#[tokio::test]
async fn several_programs_that_start_at_once_on_nothing() {
    let place = Place::empty().await;
    let start = async || App::open(place.url(), clock).await.map(|app| app.graph().seq());
    let (a, b, c) = tokio::join!(start(), start(), start());
    let seqs = [a, b, c].map(|seq| seq.unwrap_or_else(|error| panic!("{error}")));
    assert!(seqs[0] > 0 && seqs.iter().all(|seq| *seq == seqs[0]), "{seqs:?}");
}
