//! Every query in the README and in the gallery runs on the shipped catalogue, and none is answered with nothing.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::support::TestApp;

#[tokio::test]
async fn every_query_of_the_readme_has_an_answer() {
    let app = TestApp::open().await;
    let queries = readme();
    assert!(queries.len() >= 5, "the README has {} queries", queries.len());
    for query in queries {
        is_answered(&app, query, json!({})).await;
    }
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

/// The queries of the README.
pub(crate) fn readme() -> Vec<&'static str> {
    let readme = include_str!("../../README.md");
    readme.split("```graphql\n").skip(1).filter_map(|rest| rest.split("```").next()).collect()
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

async fn is_answered(app: &TestApp, query: &str, variables: Value) {
    let answer = app.ask(query, variables).await;
    assert!(answer.get("errors").is_none(), "{query}\n{answer}");
    let roots = answer["data"].as_object().expect("data");
    assert!(roots.values().all(|root| !root.is_null()), "{query}\n{answer}");
    let written = answer["extensions"]["cost"]["written"].as_u64().expect("how many objects were written");
    assert!(written >= 3, "{query}\n{answer}");
}
