//! Every query that is printed, in the documentation and in the gallery, runs on the shipped catalogue. None is answered
//! with nothing, and where the answer is printed below it, that is the answer.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::support::TestApp;

#[tokio::test]
async fn every_printed_query_has_the_printed_answer() {
    let app = TestApp::open().await;
    let mut answers = 0;
    for (query, expected) in printed(README).chain(printed(QUERIES)) {
        let answer = is_answered(&app, query, json!({})).await;
        if let Some(expected) = expected {
            let expected: Value = serde_json::from_str(expected).expect("a printed answer is JSON");
            assert_eq!(expected, json!({ "data": answer["data"] }), "{query}");
            answers += 1;
        }
    }
    assert!(answers >= 10, "{answers} answers are printed");
}

#[tokio::test]
async fn every_example_of_the_gallery_has_an_answer() {
    let app = TestApp::open().await;
    for (query, variables) in gallery() {
        is_answered(&app, &query, variables).await;
    }
}

#[test]
fn the_gallery_has_something_for_three_kinds_of_reader() {
    let examples = examples();
    let all = |key: &str| examples.iter().map(|example| text(example, key)).collect::<Vec<_>>();
    let different = |key: &str| all(key).into_iter().collect::<BTreeSet<_>>().len();
    assert!(examples.len() >= 15, "{} examples", examples.len());
    assert_eq!((different("title"), different("query")), (examples.len(), examples.len()));
    let mut groups = all("group");
    groups.dedup();
    assert_eq!((groups.len(), different("group")), (3, 3), "{groups:?}");
    for example in &examples {
        // The name of the operation is what a tab is called.
        assert!(text(example, "query").starts_with("query "), "{example}");
        assert!(text(example, "title").len() <= 40 && text(example, "sentence").ends_with('.'), "{example}");
    }
}
const README: &str = include_str!("../../README.md");
const QUERIES: &str = include_str!("../../docs/QUERIES.md");

/// The queries of the README.
pub(crate) fn readme() -> Vec<&'static str> {
    printed(README).map(|(query, _)| query).collect()
}

/// The queries of a document, each with the answer that is printed right below it, if there is one.
fn printed(document: &str) -> impl Iterator<Item = (&str, Option<&str>)> {
    document.split("```graphql\n").skip(1).map(|rest| {
        let (query, below) = rest.split_once("```").expect("a block ends");
        let answer = below.trim_start().strip_prefix("```json\n");
        (query, answer.and_then(|answer| answer.split("```").next()))
    })
}

/// The queries of the gallery, with their variables.
pub(crate) fn gallery() -> Vec<(String, Value)> {
    let query = |example: &Value| {
        let variables = text(example, "variables");
        let variables = if variables.is_empty() { "{}" } else { &variables };
        (text(example, "query"), serde_json::from_str(variables).expect("variables are JSON"))
    };
    examples().iter().map(query).collect()
}

/// The gallery as the pages get it.
fn examples() -> Vec<Value> {
    let gallery = web::asset("gallery.json").expect("the gallery");
    serde_json::from_slice(gallery.bytes).expect("the gallery is JSON")
}

fn text(example: &Value, key: &str) -> String {
    example[key].as_str().expect("a text").to_owned()
}

async fn is_answered(app: &TestApp, query: &str, variables: Value) -> Value {
    let answer = app.ask(query, variables).await;
    assert!(answer.get("errors").is_none(), "{query}\n{answer}");
    let roots = answer["data"].as_object().expect("data");
    assert!(roots.values().all(|root| !root.is_null()), "{query}\n{answer}");
    let written = answer["extensions"]["cost"]["written"].as_u64().expect("how many objects were written");
    assert!(written >= 3, "{query}\n{answer}");
    answer
}
