//! Documents that are named by their hash: those that clients leave, and those that are trusted.

use std::fs;

use actix_web::http::StatusCode;
use serde_json::{Value, json};
use showgraph::app::Limits;
use showgraph::front::{self, DocumentHash, Trusted, TrustedMode};
use tempfile::TempDir;

use super::{BALLARD, NEW, OLD, ask, get, refused};
use crate::support::{TestApp, clock};

const OTHER: &str = "{ show(by: {slug: \"bosch\"}) { name } }";

fn by_hash(text: &str) -> Value {
    json!({"persistedQuery": {"version": 1, "sha256Hash": DocumentHash::of(text).to_string()}})
}

fn name(answer: &super::Answer) -> Value {
    answer.json()["data"]["show"]["name"].take()
}

/// A folder with these trusted documents, under these names.
fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = TempDir::new().expect("a folder");
    for (name, text) in files {
        fs::write(folder.path().join(name), text).expect("a file");
    }
    folder
}

async fn trusting(mode: TrustedMode) -> TestApp {
    let folder =
        folder(&[(&format!("{}.graphql", DocumentHash::of(BALLARD)), BALLARD), ("README", "no document")]);
    let trusted = Trusted::read_dir(folder.path(), mode).expect("trusted documents");
    TestApp::guarded(Limits::default(), trusted, clock).await
}

#[actix_web::test]
async fn a_document_that_was_left_can_be_named() {
    let app = TestApp::open().await;
    let (code, message) = refused(&app, json!({"extensions": by_hash(BALLARD)})).await;
    assert_eq!((code.as_str(), message.as_str()), ("PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound"));
    let (code, _) = refused(&app, json!({"query": OTHER, "extensions": by_hash(BALLARD)})).await;
    assert_eq!(code, "BAD_USER_INPUT", "the hash of another text");
    let left = ask(&app, NEW, json!({"query": BALLARD, "extensions": by_hash(BALLARD)})).await;
    let named = ask(&app, NEW, json!({"extensions": by_hash(BALLARD)})).await;
    assert_eq!((name(&left), name(&named)), (json!("Ballard"), json!("Ballard")));
    let extensions = by_hash(BALLARD).to_string().replace('{', "%7B").replace('}', "%7D").replace('"', "%22");
    let by_get = get(&app, &format!("extensions={extensions}"), NEW).await;
    assert_eq!(name(&by_get), "Ballard");
    assert!(!by_get.header("etag").is_empty());
    for wrong in [json!({"version": 2}), json!({"version": 1, "sha256Hash": "abc"}), json!(5)] {
        let answer = ask(&app, OLD, json!({"query": BALLARD, "extensions": {"persistedQuery": wrong}})).await;
        assert_eq!((answer.status, answer.code()), (StatusCode::BAD_REQUEST, "BAD_REQUEST".to_owned()));
    }
}

#[actix_web::test]
async fn trusted_documents_can_be_named() {
    let app = trusting(TrustedMode::Prefer).await;
    let hash = DocumentHash::of(BALLARD).to_string();
    for id in [hash.clone(), format!("sha256:{hash}")] {
        assert_eq!(name(&ask(&app, NEW, json!({"documentId": id})).await), "Ballard");
        assert_eq!(name(&get(&app, &format!("documentId={id}"), NEW).await), "Ballard");
    }
    assert_eq!(name(&ask(&app, NEW, json!({"extensions": by_hash(BALLARD)})).await), "Ballard");
    assert_eq!(name(&ask(&app, NEW, json!({"query": OTHER})).await), "Bosch");
    let unknown = json!({"documentId": DocumentHash::of(OTHER).to_string()});
    assert_eq!(refused(&app, unknown).await.0, "PERSISTED_QUERY_NOT_FOUND");
}

#[actix_web::test]
async fn where_only_trusted_documents_are_let_in_others_are_not() {
    let app = trusting(TrustedMode::Only).await;
    let trusted = json!({"documentId": DocumentHash::of(BALLARD).to_string()});
    assert_eq!(name(&ask(&app, NEW, trusted).await), "Ballard");
    assert_eq!(name(&ask(&app, NEW, json!({"query": BALLARD})).await), "Ballard");
    for other in [
        json!({"query": OTHER}),
        json!({"query": OTHER, "extensions": by_hash(OTHER)}),
        json!({"extensions": by_hash(OTHER)}),
        json!({"documentId": DocumentHash::of(OTHER).to_string()}),
    ] {
        assert_eq!(refused(&app, other).await.0, "DOCUMENT_NOT_TRUSTED");
    }
    let off = trusting(TrustedMode::Off).await;
    let named = json!({"documentId": DocumentHash::of(BALLARD).to_string()});
    assert_eq!(refused(&off, named).await.0, "PERSISTED_QUERY_NOT_FOUND");
}

/// What the explorer asks: each document with variables for it, by the name of its operation.
fn explored() -> Vec<(&'static str, &'static str)> {
    let name = |text: &'static str| {
        let rest = text.lines().find_map(|line| line.strip_prefix("query ")).expect("a query with a name");
        rest.split(|char: char| !char.is_alphanumeric()).next().expect("a name")
    };
    ::web::documents().iter().map(|text| (name(text), *text)).collect()
}

#[actix_web::test]
async fn the_documents_of_the_explorer_fit_the_schema() {
    let documents: Vec<_> =
        explored().iter().map(|(_, text)| (DocumentHash::of(text), (*text).to_owned())).collect();
    assert!(documents.len() >= 7, "{} documents", documents.len());
    let files: Vec<_> = documents.iter().map(|(hash, text)| (format!("{hash}.graphql"), text)).collect();
    let folder = folder(&files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect::<Vec<_>>());
    let trusted = Trusted::read_dir(folder.path(), TrustedMode::Prefer).expect("trusted documents");
    // Whatever is trusted is validated as the server starts.
    TestApp::guarded(Limits::default(), trusted, clock).await;
}

#[actix_web::test]
async fn the_documents_of_the_explorer_are_known_in_every_mode() {
    for mode in [TrustedMode::Off, TrustedMode::Prefer, TrustedMode::Only] {
        let app = trusting(mode).await;
        let (_, text) = explored().into_iter().find(|(name, _)| *name == "Suggest").expect("a document");
        let asked =
            json!({"documentId": DocumentHash::of(text).to_string(), "variables": {"text": "ballard"}});
        let found = ask(&app, NEW, asked).await.json();
        assert_eq!(found["data"]["search"]["edges"][0]["node"]["name"], "Ballard", "{mode:?}: {found}");
        let named = json!({"extensions": by_hash(text), "variables": {"text": "ballard"}});
        assert!(ask(&app, NEW, named).await.json()["data"].is_object(), "{mode:?}");
        let sent = json!({"query": text, "variables": {"text": "ballard"}});
        assert!(ask(&app, NEW, sent).await.json()["data"].is_object(), "{mode:?}");
    }
}

#[actix_web::test]
async fn trusted_documents_are_checked_at_the_start() {
    let misnamed = folder(&[("ballard.graphql", BALLARD)]);
    let error = Trusted::read_dir(misnamed.path(), TrustedMode::Prefer).expect_err("a wrong name");
    assert!(error.to_string().contains(&format!("name it {}.graphql", DocumentHash::of(BALLARD))), "{error}");
    assert!(Trusted::read_dir(&misnamed.path().join("none"), TrustedMode::Prefer).is_err());
    let wrong = "{ shovs { totalCount } }";
    let invalid = folder(&[(&format!("{}.graphql", DocumentHash::of(wrong)), wrong)]);
    let trusted = Trusted::read_dir(invalid.path(), TrustedMode::Prefer).expect("well named");
    let place = crate::support::Place::with_tables().await;
    let opened = showgraph::app::App::open_guarded(place.url(), Limits::default(), trusted, clock).await;
    let error = opened.err().expect("a document that does not fit the schema").to_string();
    assert!(error.contains("Cannot query field \"shovs\""), "{error}");
}

#[actix_web::test]
async fn limits_can_be_set() {
    let document = front::Limits { depth: 1, ..front::Limits::default() };
    let limits = Limits { document, ..Limits::default() };
    let app = TestApp::guarded(limits, Trusted::default(), clock).await;
    assert_eq!(name(&ask(&app, NEW, json!({"query": BALLARD})).await), "Ballard");
    let deeper = "{ shows { nodes { name } } }";
    let (code, message) = refused(&app, json!({"query": deeper})).await;
    assert_eq!(code, "LIMIT_EXCEEDED");
    assert!(message.contains("the limit is 1"), "{message}");
}
