//! What an import changes, and what it leaves alone: read from the change log and from the program that goes on
//! answering.

use std::sync::Arc;

use entity::RecordKind;
use entity::change_log::Op;
use serde_json::json;
use showgraph::app::{App, Error};
use showgraph::import::catalog::{self, File};
use showgraph::store::{self, Tally};
use tempfile::TempDir;

use crate::support::{Place, TestApp, clock, file};

/// A catalogue of one person who works on a show that is there already.
const EXTRA: &str = r#"
[citation.extra]
source = "wikipedia"

[person.ada-lund]
name    = "Ada Lund"
cite    = ["extra"]
aliases = [{ name = "A. Lund", kind = "AS_PRINTED", cite = ["extra"] }]

[[credit]]
person     = "ada-lund"
on         = "ballard"
department = "MUSIC"
cite       = ["extra"]
"#;

/// A catalogue that leans on the other.
const LEANING: &str = r#"
[citation.leaning]
source = "wikipedia"

[[credit]]
person     = "ada-lund"
on         = "bosch"
department = "MUSIC"
cite       = ["leaning"]
"#;

/// The person, where the other catalogue brings her along.
const PERSON: &str = r#"
[person.ada-lund]
name = "Ada Lund"
cite = ["leaning"]
"#;

/// The entries of the change log from one on: what happened to which row.
async fn since(app: &TestApp, seq: usize) -> Vec<(RecordKind, i64, Op)> {
    let log = app.database().await.log().await.split_off(seq);
    log.into_iter().map(|entry| (entry.kind, entry.id, entry.op)).collect()
}

async fn length(app: &TestApp) -> usize {
    app.database().await.log().await.len()
}

async fn import(app: &TestApp, files: &[File]) -> Tally {
    app.import_catalog(files).await.unwrap_or_else(|error| panic!("{error}")).total()
}

#[tokio::test]
async fn the_same_files_twice_change_nothing() {
    let app = TestApp::open().await;
    let (known, graph, rows) = (length(&app).await, app.graph(), app.database().await.rows().await);
    let tally = import(&app, &catalog::embedded()).await;
    assert_eq!(tally, Tally { unchanged: tally.unchanged, ..Tally::default() });
    assert!(tally.unchanged > 500, "{tally}");
    assert_eq!(length(&app).await, known);
    assert!(Arc::ptr_eq(&graph, &app.graph()), "the same graph goes on answering");
    assert_eq!(app.database().await.rows().await, rows);
}

#[tokio::test]
async fn a_changed_file_changes_just_that() {
    let app = TestApp::open().await;
    let known = length(&app).await;
    let rows = app.database().await.rows().await;
    let directory = TempDir::new().expect("a folder");
    for File { name, text } in catalog::embedded() {
        let text = text.replace("\"Haystacks\"", "\"Haystacks and Needles\"");
        let text = text.replace("There is no guarantee of a renewal,", "A renewal is not guaranteed,");
        std::fs::write(directory.path().join(name), text).expect("a copy");
    }
    let files = catalog::read_dir(directory.path()).expect("the copies");
    let tally = import(&app, &files).await;
    assert_eq!((tally.created, tally.changed, tally.withdrawn), (0, 2, 0));
    let named = |name: &Option<String>| name.as_deref() == Some("Haystacks");
    let statement = rows.episode_statement.iter().find(|row| named(&row.name)).expect("what is said");
    let episode = rows.episode.iter().find(|row| named(&row.name)).expect("the episode");
    let announcement = rows.announcement.iter().find(|row| row.gist.starts_with("There is no guarantee"));
    let announcement = announcement.expect("the announcement");
    assert_eq!(
        since(&app, known).await,
        [
            (RecordKind::EpisodeStatement, statement.id, Op::Update),
            (RecordKind::Announcement, announcement.id, Op::Update),
            (RecordKind::Episode, episode.id, Op::Update),
        ]
    );
    let query =
        "{ show(by: {slug: \"ballard\"}) { season(number: 1) { episodes(first: 2) { nodes { title } } } } }";
    let title = app.query(query).await["show"]["season"]["episodes"]["nodes"][1]["title"].take();
    assert_eq!(title, json!("Haystacks and Needles"));
}

#[tokio::test]
async fn what_a_file_no_longer_says_is_withdrawn_with_the_node() {
    let app = TestApp::open().await;
    let before = app.database().await.rows().await;
    import(&app, &[file("extra.toml", EXTRA)]).await;
    let ada = "{ person(by: {slug: \"ada-lund\"}) { name aliases { name } credits { totalCount } } }";
    let credits = app.query(ada).await["person"]["credits"].take();
    assert_eq!(credits, json!({"totalCount": 1}));
    let added = app.database().await.rows().await;
    let known = length(&app).await;
    let tally = import(&app, &[file("extra.toml", "")]).await;
    assert_eq!((tally.created, tally.changed, tally.unchanged), (0, 0, 0));
    let gone = since(&app, known).await;
    // The node is merged from statements, so nobody withdraws it: it goes with the last of them.
    assert_eq!(gone.len(), tally.withdrawn + 1);
    assert!(gone.iter().all(|(.., op)| *op == Op::Delete), "{gone:?}");
    let person = added.person.iter().find(|row| row.slug == "ada-lund").expect("the person");
    assert!(gone.contains(&(RecordKind::Person, person.id, Op::Delete)));
    assert_eq!(app.query(ada).await, json!({"person": null}));
    assert_eq!(app.database().await.rows().await, before);
}

/// What one file no longer says another says now: in between, nobody speaks of the person.
#[tokio::test]
async fn a_node_that_moves_to_another_file_stays() {
    let app = TestApp::open().await;
    import(&app, &[file("extra.toml", EXTRA), file("leaning.toml", LEANING)]).await;
    let id = "{ person(by: {slug: \"ada-lund\"}) { id } }";
    let (before, known) = (app.query(id).await, length(&app).await);
    import(&app, &[file("extra.toml", ""), file("leaning.toml", &format!("{LEANING}{PERSON}"))]).await;
    assert_eq!(app.query(id).await, before);
    let log = since(&app, known).await;
    assert!(log.iter().all(|(kind, ..)| *kind != RecordKind::Person), "{log:?}");
}

#[tokio::test]
async fn a_source_and_a_measure_can_move_to_another_file() {
    let app = TestApp::open().await;
    let declared = "[source.harbour]\nname = \"Harbour\"\nkind = \"PRESS\"\n\n[citation.harbour]\nsource = \"harbour\"\n\n\
        [measure.tide]\nname = \"Tide\"\nprovider = \"harbour\"\nquantity = \"OTHER\"\nunit = \"m\"\ncite = [\"harbour\"]\n";
    let nothing = "# Nothing yet.\n";
    for (early, late) in [(nothing, declared), (declared, nothing), (nothing, declared)] {
        let tally = import(&app, &[file("aa.toml", early), file("zz.toml", late)]).await;
        assert!(tally.created > 0, "{tally}");
        let found =
            app.query("{ source(by: {slug: \"harbour\"}) { name } measures { nodes { slug } } }").await;
        assert_eq!(found["source"]["name"], "Harbour");
        assert!(found["measures"].to_string().contains("tide"), "{found}");
    }
}

#[tokio::test]
async fn an_id_is_not_given_to_something_else() {
    let app = TestApp::open().await;
    import(&app, &[file("extra.toml", EXTRA)]).await;
    let id = app.query("{ person(by: {slug: \"ada-lund\"}) { id } }").await["person"]["id"].take();
    import(&app, &[file("extra.toml", "")]).await;
    import(&app, &[file("extra.toml", &EXTRA.replace("ada-lund", "eva-lund"))]).await;
    assert_eq!(app.query(&format!("{{ node(id: {id}) {{ id }} }}")).await, json!({"node": null}));
}

#[tokio::test]
async fn a_file_that_fails_writes_nothing() {
    let app = TestApp::open().await;
    import(&app, &[file("extra.toml", EXTRA), file("leaning.toml", LEANING)]).await;
    let (rows, known, graph) = (app.database().await.rows().await, length(&app).await, app.graph());
    let unknown = LEANING.replace("ada-lund", "nobody");
    let changed = EXTRA.replace("MUSIC", "DESIGN");
    // A mistake in the second file; then one that only the database sees, since a file that is not read leans on it.
    for files in [
        vec![file("extra.toml", &changed), file("more.toml", &unknown)],
        vec![file("extra.toml", "[citation.extra]\nsource = \"wikipedia\"\n")],
    ] {
        let error = app.import_catalog(&files).await.expect_err("a mistake");
        assert_eq!(app.database().await.rows().await, rows, "{error}");
        assert_eq!(length(&app).await, known, "{error}");
        assert!(Arc::ptr_eq(&graph, &app.graph()), "{error}");
    }
    let tally = import(&app, &[file("extra.toml", &changed)]).await;
    assert!(tally.created + tally.changed > 0, "the store goes on: {tally}");
}

#[tokio::test]
async fn what_others_lean_on_is_named_as_the_reason() {
    let app = TestApp::open().await;
    import(&app, &[file("extra.toml", EXTRA), file("leaning.toml", LEANING)]).await;
    let error = app.import_catalog(&[file("extra.toml", "")]).await.expect_err("someone leans on it");
    assert!(
        matches!(error, Error::Import(showgraph::import::Error::Store(store::Error::Reference(_)))),
        "{error}"
    );
}

#[tokio::test]
async fn a_program_takes_up_what_another_wrote() {
    let app = TestApp::open().await;
    let other = App::open(app.url(), clock).await.expect("a second program on the same database");
    other.import_catalog(&[file("extra.toml", EXTRA)]).await.expect("an import");
    let (before, seq) = (app.graph(), other.graph().seq());
    assert!(app.refresh().await.expect("a look"));
    assert!(before.seq() < seq && app.graph().seq() == seq);
    assert!(!app.refresh().await.expect("another look"), "nothing is new");
}

#[tokio::test]
async fn the_second_start_changes_nothing() {
    let place = Place::empty().await;
    let mut seqs = Vec::new();
    for _ in 0..2 {
        let app = App::open(place.url(), clock).await.expect("the program opens");
        seqs.push(app.graph().seq());
        app.close().await.expect("the database closes");
    }
    assert!(seqs[0] > 0 && seqs[0] == seqs[1], "{seqs:?}");
}
