//! Files that people write: little is needed, and what is left out is what is usual.

use super::Here;
use crate::support::TestApp;

const HARBOUR: &str = r#"
{"record": "SOURCE", "key": "gazette", "name": "The Gazette", "kind": "PRESS"}
{"record": "SEASON", "key": "harbour/s1", "show": "harbour", "number": 1}
{"record": "SHOW", "key": "harbour", "name": "Harbour"}
{"record": "PERSON", "key": "ada-lund", "name": "Ada Lund"}
{"record": "CREDIT", "key": "ada-lund/harbour", "person": "ada-lund", "show": "harbour", "season": "harbour/s1", "department": "CAST"}
{"record": "CITATION", "key": "ada-lund/harbour/cite", "subject": {"credit": "ada-lund/harbour"}, "address": "https://gazette.example/harbour"}
"#;

#[tokio::test]
async fn a_show_needs_a_line() {
    let here = Here::empty().await;
    let report = here.import("harbour.jsonl", HARBOUR).await.expect("it is read");
    assert_eq!(report.of("jsonl/harbour").map(|origin| origin.tally.created), Some(6));
    let rows = here.rows().await;
    assert_eq!((rows.show[0].slug.as_str(), rows.show[0].name.as_str()), ("harbour", "Harbour"));
    assert_eq!(rows.credit[0].season_id, Some(rows.season[0].id));
    assert_eq!(rows.citation[0].subject_id, rows.credit[0].id);
    assert_eq!(rows.citation[0].source_id, rows.source[0].id);
    let text = here.export().await;
    let second = Here::empty().await;
    second.import("other.jsonl", &text).await.expect("it is read");
    assert_eq!(second.export().await, text);
}

#[tokio::test]
async fn what_is_no_longer_said_is_withdrawn() {
    let here = Here::empty().await;
    here.import("harbour.jsonl", HARBOUR).await.expect("it is read");
    let again = here.import("harbour.jsonl", HARBOUR).await.expect("it is read").total();
    assert_eq!((again.created, again.changed, again.withdrawn, again.unchanged), (0, 0, 0, 6));
    let less: Vec<_> = HARBOUR.lines().filter(|line| !line.contains("ada-lund")).collect();
    let text = less.join("\r\n").replace("\"name\": \"Harbour\"", "\"name\": \"The Harbour\"");
    let total = here.import("harbour.jsonl", &format!("\u{feff}{text}")).await.expect("it is read").total();
    assert_eq!((total.created, total.changed, total.withdrawn), (0, 1, 3));
    let rows = here.rows().await;
    assert_eq!((rows.show[0].name.as_str(), rows.person.len(), rows.citation.len()), ("The Harbour", 0, 0));
}

#[tokio::test]
async fn a_file_speaks_of_what_is_there() {
    let here = Here::filled().await;
    let before = here.rows().await.show.len();
    let text = r#"
{"record": "SHOW", "key": "bosch", "source": "wikipedia", "runtimeMinutes": 48}
{"record": "SEASON", "key": "bosch/s2", "source": "wikipedia", "show": "bosch", "number": 2, "episodeOrder": 10}
{"record": "SHOW", "key": "another-name", "source": "wikipedia", "name": "Ballard"}
{"record": "EXTERNAL_ID", "key": "ballard/imdb", "source": "wikipedia", "node": {"show": "another-name"}, "provider": "IMDB", "value": "tt26676904"}
{"record": "SHOW", "key": "bosch-legacy", "source": "wikipedia", "name": "Something else of this name"}
{"record": "EXTERNAL_ID", "key": "other/imdb", "source": "wikipedia", "node": {"show": "bosch-legacy"}, "provider": "IMDB", "value": "tt90000009"}
{"record": "RATING", "key": "r", "source": "wikipedia", "show": "bosch", "measure": "tomatometer", "value": 97}
"#;
    here.import("mine.jsonl", text).await.expect("it is read");
    let rows = here.rows().await;
    let show = |slug: &str| rows.show.iter().find(|show| show.slug == slug);
    // The one with another id of the same catalogue is another show; the one with the same id is the same.
    assert_eq!(rows.show.len(), before + 1);
    assert_eq!(show("bosch-legacy-2").map(|show| show.name.as_str()), Some("Something else of this name"));
    assert!(show("another-name").is_none() && show("ballard").is_some());
    let said = rows.season_statement.iter().find(|row| row.origin == "jsonl/mine").expect("a statement");
    let other =
        rows.season_statement.iter().find(|row| row.origin_key == "season/bosch/s2").expect("another");
    assert_eq!(said.season_id, other.season_id);
    let again = here.import("mine.jsonl", text).await.expect("it is read").total();
    assert_eq!((again.created, again.changed, again.withdrawn), (0, 0, 0));
}

#[tokio::test]
async fn sources_that_are_there_need_not_be_left_out() {
    let here = Here::filled().await;
    let text = r#"
{"record": "SOURCE", "key": "wiki", "slug": "wikipedia", "name": "Wikipedia", "kind": "REFERENCE"}
{"record": "SHOW", "key": "quay", "name": "Quay"}
"#;
    here.import("quay.jsonl", text).await.expect("it is read");
    let rows = here.rows().await;
    let said = rows.show_statement.iter().find(|row| row.origin == "jsonl/quay").expect("a statement");
    let source = rows.source.iter().find(|source| source.id == said.source_id).expect("its source");
    assert_eq!((source.slug.as_str(), source.origin.starts_with("catalog/")), ("wikipedia", true));
}

#[tokio::test]
async fn a_server_takes_it_up() {
    let app = TestApp::open().await;
    let store = showgraph::store::Store::open(app.url()).await.expect("a store");
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("harbour.jsonl");
    std::fs::write(&path, HARBOUR).expect("a file");
    let files = showgraph::import::jsonl::Files { paths: super::paths(&path), source: None };
    let mut progress = |_: &showgraph::import::Progress| {};
    let options = showgraph::import::Options::default();
    let job = showgraph::import::Job::new(&store, options, crate::support::clock(), &mut progress);
    let mut job = job.expect("a job");
    showgraph::import::jsonl::import(&mut job, &files).await.expect("it is read");
    assert!(app.refresh().await.expect("it is loaded"));
    let data = app.query(r#"{ show(by: {slug: "harbour"}) { name cast { nodes { name } } } }"#).await;
    assert_eq!(data["show"]["cast"]["nodes"][0]["name"], "Ada Lund");
}

#[tokio::test]
async fn a_file_with_nothing_but_a_source_can_change_it() {
    let here = Here::empty().await;
    let line =
        |name: &str| format!(r#"{{"record": "SOURCE", "key": "me", "name": "{name}", "kind": "PRESS"}}"#);
    here.import("me.jsonl", &line("Me")).await.expect("it is read");
    let total = here.import("me.jsonl", &line("Myself")).await.expect("it is read").total();
    assert_eq!((total.created, total.changed), (0, 1));
    assert_eq!(here.rows().await.source[0].name, "Myself");
}
