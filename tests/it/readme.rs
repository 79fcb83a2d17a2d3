//! Every query that is printed, in the documentation and on the query page, runs on the shipped catalogue. None is
//! answered with nothing, and where the answer is printed below it, that is the answer.

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
async fn every_example_of_the_query_page_has_an_answer() {
    let app = TestApp::open().await;
    let examples = page();
    assert!(!examples.is_empty());
    for (query, variables) in examples {
        is_answered(&app, &query, variables).await;
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

async fn is_answered(app: &TestApp, query: &str, variables: Value) -> Value {
    let answer = app.ask(query, variables).await;
    assert!(answer.get("errors").is_none(), "{query}\n{answer}");
    let roots = answer["data"].as_object().expect("data");
    assert!(roots.values().all(|root| !root.is_null()), "{query}\n{answer}");
    answer
}
