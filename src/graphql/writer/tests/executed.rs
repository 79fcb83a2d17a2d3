//! What comes by way of async-graphql's executor: payloads of mutations and events of subscriptions, written from the
//! version of the graph that they carry.

use std::sync::Arc;

use async_graphql::futures_util::{Stream, StreamExt, stream};
use async_graphql::{Object, Request, Schema, SimpleObject, Subscription};
use entity::Rows;
use serde_json::{Value, json};

use super::things::{Query, Thing};
use super::today;
use crate::graph::Graph;
use crate::graphql::writer::At;

struct Mutation;

struct Events;

/// What a mutation has made.
#[derive(SimpleObject)]
struct Made {
    thing: At<Thing>,
    maybe: Option<At<Thing>>,
    things: Vec<At<Thing>>,
    query: Query,
}

#[Object]
impl Mutation {
    async fn make(&self, number: usize) -> Made {
        let thing = |number| At { graph: version(7), value: Thing(number) };
        Made {
            thing: thing(number),
            maybe: Some(thing(number)),
            things: vec![thing(1), thing(2)],
            query: Query,
        }
    }

    async fn remake(&self) -> At<Option<Vec<Thing>>> {
        At { graph: version(8), value: Some(vec![Thing(1), Thing(2)]) }
    }
}

#[Subscription]
impl Events {
    async fn changed(&self) -> impl Stream<Item = At<Thing>> {
        stream::iter([8, 9].map(|seq| At { graph: version(seq), value: Thing(3) }))
    }
}

fn version(seq: i64) -> Arc<Graph> {
    Arc::new(Graph::load(seq, [Rows::default()]).expect("an empty graph"))
}

fn schema() -> Schema<Query, Mutation, Events> {
    Schema::new(Query, Mutation, Events)
}

fn request(document: &str) -> Request {
    Request::new(document).data(version(1)).data(today())
}

async fn ask(document: &str) -> (Value, Value) {
    let mut answer =
        serde_json::to_value(schema().execute(request(document)).await).expect("an answer is JSON");
    (answer["data"].take(), answer["errors"].take())
}

fn error(message: &str, column: usize, path: &Value) -> Value {
    let locations = json!([{ "line": 1, "column": column }]);
    json!({ "message": message, "locations": locations, "path": path, "extensions": { "code": "BAD_USER_INPUT" } })
}

#[tokio::test]
async fn a_payload_is_written_from_the_version_that_it_carries() {
    let document = "mutation { make(number: 4) { thing { ...F } maybe { sure { version } } things { number }
        query { sure { version } } } remake { version number } } fragment F on Thing { number any { ... on Thing { version } } }";
    let (data, errors) = ask(document).await;
    let made = json!({
        "thing": { "number": 4, "any": { "version": 7 } },
        "maybe": { "sure": { "version": 7 } },
        "things": [{ "number": 1 }, { "number": 2 }],
        // What carries no version is written from that of the request.
        "query": { "sure": { "version": 1 } },
    });
    let remade = json!([{ "version": 8, "number": 1 }, { "version": 8, "number": 2 }]);
    assert_eq!((data, errors), (json!({ "make": made, "remake": remade }), Value::Null));
}

#[tokio::test]
async fn errors_in_a_payload_have_their_whole_path() {
    let (data, errors) =
        ask("mutation { a: make(number: 4) { maybe { number thing { b: must(at: 4) } } things { word(at: 2) } } }").await;
    let things = json!([{ "word": "word" }, { "word": null }]);
    assert_eq!(data, json!({ "a": { "maybe": { "number": 4, "thing": null }, "things": things } }));
    let paths = [json!(["a", "maybe", "thing", "b"]), json!(["a", "things", 1, "word"])];
    assert_eq!(errors, json!([error("it is 4", 56, &paths[0]), error("it is 2", 84, &paths[1])]));
    let (data, errors) = ask("mutation { remake { must(at: 2) } }").await;
    assert_eq!(
        (data, errors),
        (json!({ "remake": null }), json!([error("it is 2", 21, &json!(["remake", 1, "must"]))]))
    );
    let (data, errors) =
        ask("mutation { make(number: 1) { maybe { pages(first: 0) { totalCount } } } }").await;
    assert_eq!(data, json!({ "make": { "maybe": null } }));
    assert_eq!(errors[0]["path"], json!(["make", "maybe", "pages"]));
}

#[tokio::test]
async fn an_event_is_written_from_the_version_that_it_carries() {
    let document = "subscription { changed { number version sure { word(at: 3) } } }";
    let answers: Vec<_> = schema().execute_stream(request(document)).collect().await;
    assert_eq!(answers.len(), 2);
    for (seq, answer) in [8, 9].iter().zip(answers) {
        let answer = serde_json::to_value(answer).expect("an answer is JSON");
        let thing = json!({ "number": 3, "version": seq, "sure": { "word": null } });
        assert_eq!(answer["data"], json!({ "changed": thing }));
        assert_eq!(answer["errors"], json!([error("it is 3", 48, &json!(["changed", "sure", "word"]))]));
    }
}
