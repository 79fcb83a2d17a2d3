//! Servers that share a database: what one writes the other takes up, and the change log is in the order of the commits.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use actix_web::web::Data;
use entity::{RecordKind, change_log};
use showgraph::app::App;
use showgraph::import;
use showgraph::import::catalog::File;
use showgraph::store::{self, Store};
use tokio::time::{sleep, timeout};

use crate::support::{Database, Place, TestApp, clock, everything, file, said};

/// However slow the machine is, what takes longer will not come.
pub(crate) const PATIENCE: Duration = Duration::from_mins(1);

/// A catalogue of one person.
pub(crate) fn person(slug: &str) -> [File; 1] {
    let text = format!(
        "[citation.it]\nsource = \"wikipedia\"\n\n[person.{slug}]\nname = \"Someone\"\ncite = [\"it\"]\n"
    );
    [file(&format!("{slug}.toml"), &text)]
}

/// Has a server follow in the background for as long as the test runs.
pub(crate) fn follow(app: Data<App>) {
    tokio::spawn(async move { app.follow().await });
}

/// Imports, again and again where others had the turn for longer than one waits for it.
async fn import_in_turn(store: &Store, files: &[File]) {
    loop {
        match import::catalog(store, files, clock()).await {
            Err(import::Error::Store(store::Error::Busy)) => {}
            outcome => {
                outcome.unwrap_or_else(|error| panic!("{error}"));
                return;
            }
        }
    }
}

/// Waits until a server answers from an entry of the change log on.
pub(crate) async fn reaches(app: &App, seq: i64) {
    let reached = async {
        while app.graph().seq() < seq {
            sleep(Duration::from_millis(5)).await;
        }
    };
    timeout(PATIENCE, reached).await.expect("it takes up what was committed");
}

#[tokio::test]
async fn a_server_answers_what_another_imported() {
    let app = TestApp::open().await;
    follow(app.data());
    let other = App::open(app.url(), clock).await.expect("a second program on the same database");
    for slug in ["ada-lund", "eva-lund", "ida-lund"] {
        other.import_catalog(&person(slug)).await.expect("an import");
        let seq = other.graph().seq();
        reaches(&app, seq).await;
        let found = app.query(&format!("{{ person(by: {{slug: \"{slug}\"}}) {{ name }} }}")).await;
        assert_eq!(found["person"]["name"], "Someone");
    }
}

/// Two write as fast as they can while a third reads on from the last number that it has seen, as a follower does. If
/// numbers and commits had different orders, it would miss some; if both drew the same numbers, they would fail.
#[tokio::test]
async fn who_reads_on_by_number_misses_nothing() {
    let place = Place::filled().await;
    let database = Database::open(place.url()).await;
    let before = database.log_after(0).await.len();
    let writing = AtomicUsize::new(2);
    let write = async |writer: &str| {
        let store = Store::open(place.url()).await.expect("a store");
        for number in 0..10 {
            let files = person(&format!("{writer}-{number}"));
            import_in_turn(&store, &files).await;
        }
        writing.fetch_sub(1, Ordering::Relaxed);
    };
    let read = async {
        let mut seen: Vec<change_log::Model> = Vec::new();
        loop {
            let last = writing.load(Ordering::Relaxed) == 0;
            seen.extend(database.log_after(seen.last().map_or(0, |entry| entry.seq)).await);
            if last {
                return seen;
            }
        }
    };
    let ((), (), seen) = tokio::join!(write("a"), write("b"), read);
    assert_eq!(seen, database.log_after(0).await);
    let people = seen[before..].iter().filter(|entry| entry.kind == RecordKind::Person).count();
    assert_eq!(people, 20, "each import made a person");
}

/// What is committed while a load goes on is left for the next.
#[tokio::test]
async fn a_load_reads_one_moment() {
    let app = TestApp::open().await;
    let before = app.database().await.rows().await;
    let store = Store::open(app.url()).await.expect("a store");
    let mut snapshot = store.load().await.expect("a moment");
    let mut rows = snapshot.next().await.expect("rows").expect("the first part");
    let other = App::open(app.url(), clock).await.expect("a second program");
    other.import_catalog(&person("ada-lund")).await.expect("an import");
    rows.append(everything(&mut snapshot).await);
    assert_eq!(rows, said(before));
    assert!(snapshot.seq() < other.graph().seq());
}
