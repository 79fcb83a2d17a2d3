//! Every query in the README and in the examples of the query page runs on the shipped catalogue, and none is answered
//! with nothing.

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
async fn every_example_of_the_query_page_has_an_answer() {
    let app = TestApp::open().await;
    let examples = page();
    assert!(!examples.is_empty());
    for (query, variables) in examples {
        is_answered(&app, &query, variables).await;
    }
}

/// The queries of the README.
pub(crate) fn readme() -> Vec<&'static str> {
    let readme = include_str!("../../README.md");
    readme.split("```graphql\n").skip(1).filter_map(|rest| rest.split("```").next()).collect()
}

/// The examples of the query page, with their variables.
pub(crate) fn page() -> Vec<(String, Value)> {
    let page = include_str!("../../src/http/page.html");
    let json = page.split(r#"type="application/json""#).nth(1).and_then(|rest| rest.split_once('>'));
    let json = json.and_then(|(_, rest)| rest.split("</script>").next()).expect("the examples");
    let examples: Vec<Value> = serde_json::from_str(json).expect("the examples are JSON");
    let example = |example: &Value| {
        let variables = example.get("variables").cloned().unwrap_or_else(|| json!({}));
        let variables =
            variables.as_str().map_or(variables.clone(), |text| serde_json::from_str(text).expect("JSON"));
        (example["query"].as_str().expect("a query").to_owned(), variables)
    };
    examples.iter().map(example).collect()
}

async fn is_answered(app: &TestApp, query: &str, variables: Value) {
    let answer = app.ask(query, variables).await;
    assert!(answer.get("errors").is_none(), "{query}\n{answer}");
    let roots = answer["data"].as_object().expect("data");
    assert!(roots.values().all(|root| !root.is_null()), "{query}\n{answer}");
}
