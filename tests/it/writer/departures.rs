//! Where the ordinary executor departs from the specification, each with a document and both answers as they are today: a
//! version of async-graphql that mends one of them fails here. And what the comparison of generated documents makes of
//! them.
//!
//! The order of keys is none of them: nothing that a field asks has to be waited for, so fields are finished in the order
//! of the document.

use std::sync::Arc;

use async_graphql::Request;
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
    /// The data and the number of errors, of the direct writer and of the ordinary executor.
    direct: (&'static str, usize),
    ordinary: (&'static str, usize),
}

const DEPARTURES: &[Departure] = &[
    Departure {
        why: "a field that has failed is left out, and not null",
        document: r#"{ show(by: {slug: "bosch"}) { slug } node(id: "no id") { id } }"#,
        direct: (r#"{"show":{"slug":"bosch"},"node":null}"#, 1),
        ordinary: (r#"{"show":{"slug":"bosch"}}"#, 1),
    },
    Departure {
        why: "what has failed and must not be null leaves the object around it as it is",
        document: r#"{ show(by: {slug: "bosch"}) { slug cast(first: 0) { totalCount } } }"#,
        direct: (r#"{"show":null}"#, 1),
        ordinary: (r#"{"show":{"slug":"bosch"}}"#, 1),
    },
    Departure {
        why: "and so does a whole answer",
        document: "{ __typename shows(first: 0) { totalCount } }",
        direct: ("null", 1),
        ordinary: (r#"{"__typename":"Query"}"#, 1),
    },
    Departure {
        why: "fields are executed whose object is lost already: the specification allows both",
        document: r#"{ show(by: {slug: "bosch"}) { cast(first: 0) { totalCount } episodes(first: 0) { totalCount } } }"#,
        direct: (r#"{"show":null}"#, 1),
        ordinary: (r#"{"show":null}"#, 2),
    },
    Departure {
        why: "an object of which nothing is selected is null, and not empty",
        document: r#"{ show(by: {slug: "bosch"}) { slug @skip(if: true) } }"#,
        direct: (r#"{"show":{}}"#, 0),
        ordinary: (r#"{"show":null}"#, 0),
    },
    Departure {
        why: "so is the whole answer",
        document: "{ __typename @include(if: false) }",
        direct: ("{}", 0),
        ordinary: ("null", 0),
    },
    Departure {
        why: "what is merged into such a null is lost",
        document: "{ shows { pageInfo { hasNextPage @skip(if: true) } pageInfo { hasPreviousPage } } }",
        direct: (r#"{"shows":{"pageInfo":{"hasPreviousPage":false}}}"#, 0),
        ordinary: (r#"{"shows":{"pageInfo":null}}"#, 0),
    },
];

/// Documents that the ordinary executor gets wrong when it is given them as they are, and its answer. It answers as the
/// direct writer does once the front door has settled what they mean.
const SETTLED: &[(&str, &str, &str)] = &[
    (
        "a variable without a value is null, so that there is no default",
        r#"query($order: FranchiseOrder) { franchise(by: {slug: "bosch"}) { shows(orderBy: $order) { totalCount } } }"#,
        r#"{"data":{"franchise":null},"errors":[{"message":"Expected input type \"FranchiseOrder\", found null.","locations":[{"line":1,"column":81}]}]}"#,
    ),
    (
        "of two answers under one key of the root the second is lost where the first is null",
        r#"{ show(by: {slug: "bosch"}) { slug @skip(if: true) } show(by: {slug: "bosch"}) { slug } }"#,
        r#"{"data":{"show":null}}"#,
    ),
];

#[tokio::test]
async fn the_ordinary_executor_departs_as_it_is_said() {
    let (both, graph) = (Both::new(), TestApp::open().await.graph());
    let mut wrong = Vec::new();
    for Departure { why, document, direct, ordinary } in DEPARTURES {
        let answers = both.ask(&graph, document, &Map::new()).await.unwrap_or_else(|why| panic!("{why}"));
        let is = [&answers.direct, &answers.ordinary].map(|it| (it.text.as_str(), it.errors.len()));
        if is != [*direct, *ordinary] {
            wrong.push(format!("{why}\n{document}\n{is:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[tokio::test]
async fn the_front_door_settles_what_the_ordinary_executor_gets_wrong() {
    let (both, graph) = (Both::new(), TestApp::open().await.graph());
    let as_it_is = async |document: &str| {
        let request = Request::new(document).data(Arc::clone(&graph)).data(Ordinary);
        let response = both.executor().execute(request.data(Today(clock().date_naive()))).await;
        serde_json::to_string(&response).expect("an answer is JSON")
    };
    let mut wrong = Vec::new();
    for (why, document, answer) in SETTLED {
        let is = as_it_is(document).await;
        if is != *answer {
            wrong.push(format!("{why}\n{document}\n{is}"));
        }
        let answers = both.ask(&graph, document, &Map::new()).await.unwrap_or_else(|why| panic!("{why}"));
        assert_eq!(answers.direct.text, answers.ordinary.text, "{document}");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
    // A value that its scalar does not take is refused before anything is answered, where the other executor says so once
    // for each object.
    let document = r#"{ shows(first: 2) { nodes { nextEpisode(asOf: "soon") { id } } } }"#;
    let refused = both.ask(&graph, document, &Map::new()).await.err().expect("it is refused");
    assert!(refused.contains("`soon` is not a date") && refused.contains("Pos(1:47)"), "{refused}");
    let is = as_it_is(document).await;
    assert!(is.starts_with(r#"{"data":{"shows":{"nodes":[null,null]}}"#), "{is}");
    assert_eq!(is.matches("`soon` is not a date").count(), 2, "{is}");
}

/// Whether two answers are the same, where nothing may be left of a selection: then the object is null in one of them.
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
