//! What callers of connections see, in a small schema.

use std::sync::Arc;

use async_graphql::EmptyMutation;
use async_graphql::EmptySubscription;
use async_graphql::Request;
use async_graphql::SDLExportOptions;
use async_graphql::Schema;
use chrono::NaiveDate;
use serde_json::Value;
use serde_json::json;

use self::shows::Query;
use self::shows::by_billing;
use crate::graph::Graph;
use crate::graphql::context::Today;

mod shows;

fn schema() -> Schema<Query, EmptyMutation, EmptySubscription> {
    Schema::new(Query, EmptyMutation, EmptySubscription)
}

async fn ask(query: &str) -> Value {
    let today = Today(NaiveDate::from_ymd_opt(2025, 10, 4).unwrap());
    let request = Request::new(query).data(Arc::new(Graph::default())).data(today);
    serde_json::to_value(schema().execute(request).await).unwrap()
}

async fn data(query: &str) -> Value {
    let mut answer = ask(query).await;
    assert_eq!(answer.get("errors"), None, "{query}");
    answer["data"].take()
}

async fn refusal(query: &str) -> (Value, Value, Value) {
    let mut answer = ask(query).await;
    let mut error = answer["errors"][0].take();
    assert_eq!(answer["errors"].as_array().unwrap().len(), 1);
    (error["message"].take(), error["extensions"]["code"].take(), error["path"].take())
}

#[tokio::test]
async fn a_page_follows_another() {
    let first = data(
        "{ shows(first: 2) { edges { cursor node { name } } nodes { name } totalCount
            pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }",
    )
    .await;
    let shows = &first["shows"];
    assert_eq!(shows["nodes"], json!([{"name": "Ballard"}, {"name": "Bosch"}]));
    assert_eq!(shows["edges"][1]["node"], json!({"name": "Bosch"}));
    assert_eq!(shows["totalCount"], json!(3));
    let end = &shows["pageInfo"]["endCursor"];
    assert_eq!(
        shows["pageInfo"],
        json!({
            "hasNextPage": true,
            "hasPreviousPage": false,
            "startCursor": shows["edges"][0]["cursor"],
            "endCursor": shows["edges"][1]["cursor"],
        })
    );
    let rest = data(&format!(
        "{{ shows(after: {end}) {{ nodes {{ name }} pageInfo {{ hasNextPage hasPreviousPage }} }} }}"
    ))
    .await;
    let info = json!({"hasNextPage": false, "hasPreviousPage": true});
    assert_eq!(rest, json!({"shows": {"nodes": [{"name": "Bosch: Legacy"}], "pageInfo": info}}));
    let last = data("{ shows(last: 1) { nodes { name } } }").await;
    assert_eq!(last, json!({"shows": {"nodes": [{"name": "Bosch: Legacy"}]}}));
    let default = data("{ shows(first: null) { nodes { name } } }").await;
    assert_eq!(default, json!({"shows": {"nodes": [{"name": "Ballard"}]}}));
}

#[tokio::test]
async fn an_edge_carries_its_record() {
    let answer =
        data("{ shows { nodes { castMembers { edges { billing node { name } } nodes { id } } } } }").await;
    let edges = json!([
        {"billing": 1, "node": {"name": "Maggie Q"}},
        {"billing": 2, "node": {"name": "Titus Welliver"}},
    ]);
    let cast = json!({"edges": edges, "nodes": [{"id": "1"}, {"id": "0"}]});
    assert_eq!(answer, json!({"shows": {"nodes": [{"castMembers": cast}]}}));
}

#[tokio::test]
async fn a_wrong_page_is_refused_once_and_at_its_field() {
    for page in
        ["first: 0", "first: 51", "first: -1", "first: 1, last: 1", r#"after: "abc""#, r#"before: """#]
    {
        let (message, code, path) =
            refusal(&format!("{{ shows({page}) {{ nodes {{ name }} totalCount }} }}")).await;
        assert_eq!((code, path), (json!("BAD_USER_INPUT"), json!(["shows"])), "{message}");
    }
    let cursor = by_billing(&Graph::default(), (0, 0)).cursor();
    let (message, code, path) =
        refusal(&format!(r#"{{ shows(after: "{cursor}") {{ edges {{ cursor }} nodes {{ name }} }} }}"#))
            .await;
    assert_eq!((code, path), (json!("BAD_USER_INPUT"), json!(["shows"])));
    assert_eq!(
        message,
        "`after` is a cursor of a list in order `billing`, this one is in order `name`: start again without it"
    );
}

#[tokio::test]
async fn an_interface_reaches_its_objects() {
    let answer = data(
        "{ entities { __typename id name shows(last: 1) { nodes { name } totalCount }
            bosch: shows(prefix: \"Bo\") { totalCount } } }",
    )
    .await;
    let entities = json!([
        {"__typename": "Show", "id": "0", "name": "Ballard",
            "shows": {"nodes": [{"name": "Ballard"}], "totalCount": 1}, "bosch": {"totalCount": 0}},
        {"__typename": "Person", "id": "0", "name": "Titus Welliver",
            "shows": {"nodes": [{"name": "Bosch: Legacy"}], "totalCount": 3}, "bosch": {"totalCount": 2}},
    ]);
    assert_eq!(answer, json!({ "entities": entities }));
}

#[tokio::test]
async fn arguments_have_defaults_and_can_be_borrowed() {
    let answer = data(
        r#"{ today echo(day: "2025-07") more: echo(day: "2026", count: 9000000000, words: ["a", "b"])
            found(prefix: "Bo", first: 1) { nodes { displayName plain: displayName(casing: PLAIN) } totalCount }
            none: found(prefix: "X") { totalCount } }"#,
    )
    .await;
    assert_eq!(answer["today"], "2025-10-04");
    assert_eq!((&answer["echo"], &answer["more"]), (&json!("2025-07 1 "), &json!("2026 9000000000 a+b")));
    let names = json!([{"displayName": "BOSCH", "plain": "Bosch"}]);
    assert_eq!(answer["found"], json!({"nodes": names, "totalCount": 2}));
    assert_eq!(answer["none"], Value::Null);
}

#[tokio::test]
async fn errors_have_codes_and_hide_our_insides() {
    let empty = refusal(r#"{ found(prefix: "") { totalCount } }"#).await;
    assert_eq!(empty, (json!("`prefix` is empty: name a letter"), json!("BAD_USER_INPUT"), json!(["found"])));
    let broken = refusal("{ broken }").await;
    assert_eq!(broken, (json!("internal error"), json!("INTERNAL"), json!(["broken"])));
    let (message, ..) = refusal(r#"{ echo(day: "yesterday") }"#).await;
    assert!(message.as_str().unwrap().contains("`yesterday` is not a date: write 2026"), "{message}");
}

#[test]
fn everything_is_described() {
    let options = SDLExportOptions::new().include_specified_by();
    insta::assert_snapshot!(schema().sdl_with_options(options));
}
