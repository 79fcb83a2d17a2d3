//! Where the ordinary executor departs from the specification, each with a document and both answers as they are today: a
//! new version of async-graphql that mends one of them fails here. And what the comparison of generated documents makes
//! of them.

use std::sync::Arc;

use async_graphql::{Request, Variables};
use serde_json::{Map, Value};
use showgraph::graphql::context::Today;
use showgraph::graphql::writer::Ordinary;

use super::both::Both;
use super::document::About;
use crate::support::{TestApp, clock};

/// One way in which it departs.
struct Departure {
    why: &'static str,
    document: &'static str,
    /// Data and errors, as the direct writer gives them.
    direct: &'static str,
    ordinary: &'static str,
}

const DEPARTURES: &[Departure] = &[
    Departure {
        why: "keys stand in the order in which fields were finished, not in that of the document",
        document: r#"{ show(by: {slug: "bosch"}) { slug ...F name } } fragment F on Show { name __typename }"#,
        direct: "",
        ordinary: "",
    },
    Departure {
        why: "a field that has failed is left out, not null",
        document: r#"{ show(by: {slug: "bosch"}) { slug } node(id: "no id") { id } }"#,
        direct: "",
        ordinary: "",
    },
    Departure {
        why: "what has failed and must not be null leaves its object as it is",
        document: r#"{ show(by: {slug: "bosch"}) { slug cast(first: 0) { totalCount } } }"#,
        direct: "",
        ordinary: "",
    },
    Departure {
        why: "an object that has lost all its fields is null",
        document: r#"{ showsBy(keys: [{slug: "bosch"}]) { spinoffs(last: 0) { totalCount } } }"#,
        direct: "",
        ordinary: "",
    },
    Departure {
        why: "an object of which nothing is selected is null, not empty",
        document: r#"{ show(by: {slug: "bosch"}) { slug @skip(if: true) } }"#,
        direct: "",
        ordinary: "",
    },
    Departure {
        why: "what is merged into such a null is lost",
        document: "{ shows(first: 1) { pageInfo { hasNextPage @skip(if: true) } pageInfo { hasPreviousPage } } }",
        direct: "",
        ordinary: "",
    },
];

#[tokio::test]
async fn the_ordinary_executor_departs_as_it_is_said() {
    let (both, graph) = (Both::new(), TestApp::open().await.graph());
    let mut wrong = Vec::new();
    for Departure { why, document, direct, ordinary } in DEPARTURES {
        let answers = both.ask(&graph, document, &Map::new()).await;
        let answers = answers.unwrap_or_else(|error| panic!("{error}"));
        let (is_direct, _) = answers.direct.json.split_once(",\"extensions\":{\"cost\"").expect("the cost");
        if (is_direct, answers.ordinary.json.as_str()) != (*direct, *ordinary) {
            wrong.push(format!("{why}\n{document}\n{is_direct}\n{}", answers.ordinary.json));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// Whether two answers are the same, where nothing may be left of a selection: then an object is null.
pub(super) fn same(direct: &Value, ordinary: &Value, about: About) -> bool {
    match (direct, ordinary) {
        (Value::Object(direct), Value::Null) => direct.is_empty() && about == About::Skipping,
        (Value::Object(direct), Value::Object(ordinary)) => {
            direct.len() == ordinary.len()
                && direct.iter().all(|(key, value)| {
                    ordinary.get(key).is_some_and(|ordinary| same(value, ordinary, about))
                })
        }
        (Value::Array(direct), Value::Array(ordinary)) => {
            direct.len() == ordinary.len()
                && direct.iter().zip(ordinary).all(|(direct, ordinary)| same(direct, ordinary, about))
        }
        _ => direct == ordinary,
    }
}

/// What the front door settles before the ordinary executor sees a request, since that executor gets it wrong.
#[tokio::test]
async fn the_front_door_settles_what_the_ordinary_executor_gets_wrong() {
    let (both, graph) = (Both::new(), TestApp::open().await.graph());
    let raw = async |document: &str| {
        let request = Request::new(document).variables(Variables::default());
        let request = request.data(Arc::clone(&graph)).data(Today(clock().date_naive())).data(Ordinary);
        serde_json::to_string(&both.executor().execute(request).await).expect("JSON")
    };
    let cases = [
        (
            r#"query($order: FranchiseOrder) { franchise(by: {slug: "bosch"}) { shows(orderBy: $order, first: 1) { totalCount } } }"#,
            "",
        ),
        (
            r#"{ a: show(by: {slug: "bosch"}) { slug @skip(if: true) } a: show(by: {slug: "bosch"}) { slug } }"#,
            "",
        ),
    ];
    for (document, wrong) in cases {
        assert_eq!(raw(document).await, wrong, "{document}");
        let answers = both.ask(&graph, document, &Map::new()).await.expect("it is let in");
        assert_eq!(answers.direct.data, answers.ordinary.data, "{document}");
    }
}
