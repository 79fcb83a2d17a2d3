//! What is refused: bad input of every kind, each told by a GraphQL error, and our own mistakes.

use actix_web::http::{StatusCode, header};
use actix_web::test::TestRequest;
use actix_web::web;
use serde_json::{Value, json};

use super::{BALLARD, NEW, OLD, ask, post, refused, send};
use crate::support::TestApp;

/// A body that cannot be understood, whatever the media type.
async fn unreadable(app: &TestApp, body: impl Into<web::Bytes>) -> String {
    let body = body.into();
    let (old, new) = (send(app, post(OLD, body.clone())).await, send(app, post(NEW, body)).await);
    assert_eq!((old.status, new.status), (StatusCode::BAD_REQUEST, StatusCode::BAD_REQUEST));
    assert_eq!(old.code(), "BAD_REQUEST");
    old.json()["errors"][0]["message"].as_str().expect("a message").to_owned()
}

/// What a field says to arguments of the right types that it cannot work with.
async fn wrong(app: &TestApp, query: &str) -> String {
    let answer = app.ask(query, json!({})).await;
    let data = &answer["data"];
    let is_null = |fields: &serde_json::Map<_, Value>| fields.values().all(Value::is_null);
    assert!(data.is_null() || data.as_object().is_some_and(is_null), "{answer}");
    let error = &answer["errors"][0];
    assert_eq!(error["extensions"]["code"], "BAD_USER_INPUT", "{error}");
    assert!(error["path"].is_array(), "{error}");
    error["message"].as_str().expect("a message").to_owned()
}

/// Numbered pieces of a document, one after the other.
fn repeated(count: usize, piece: impl Fn(usize) -> String) -> String {
    (0..count).map(piece).collect::<Vec<_>>().concat()
}

/// A program in which nothing can be executed: who begins to asks for the day first.
async fn never_executing() -> TestApp {
    TestApp::with_clock(|| panic!("this was executed")).await
}

#[actix_web::test]
async fn requests_that_cannot_be_executed_are_refused() {
    let app = never_executing().await;
    let (code, message) = refused(&app, json!({"query": "{ shows("})).await;
    assert_eq!(code, "GRAPHQL_PARSE_FAILED", "{message}");
    let (code, message) = refused(&app, json!({"query": "{ shovs { totalCount } }"})).await;
    assert_eq!(code, "GRAPHQL_VALIDATION_FAILED");
    assert_eq!(message, "Cannot query field \"shovs\" on type \"Query\".", "without a suggestion");
    let query = "query ($by: ShowLookup!, $o: [ShowOrder!]) { show(by: $by) { name } shows(orderBy: $o) { totalCount } }";
    for variables in [
        json!({}),
        json!({"by": null}),
        json!({"by": 5}),
        json!({"by": {}}),
        json!({"by": {"slug": "a", "id": "b"}}),
        json!({"by": {"name": "a"}}),
        json!({"by": {"slug": "a"}, "o": 1}),
        json!({"by": {"slug": "a"}, "o": [{"field": "SIZE"}]}),
    ] {
        let (code, message) = refused(&app, json!({"query": query, "variables": variables})).await;
        assert_eq!(code, "BAD_USER_INPUT");
        assert!(message.starts_with("Variable \"$"), "{message}");
    }
}

#[actix_web::test]
async fn pages_that_cannot_be_shown_say_how_to_mend_it() {
    let app = TestApp::open().await;
    for (page, expected) in [
        ("first: 0", "`first` is 0: ask for 1 to 100"),
        ("first: 101", "`first` is 101: ask for 1 to 100"),
        ("last: -1", "`last` is -1: ask for 1 to 100"),
        ("first: 1, last: 1", "`first` and `last` are both given: keep one of them"),
        ("after: \"x\"", "`after` is not a cursor: pass a `cursor`, `startCursor` or `endCursor` unchanged"),
        ("before: \"\"", "`before` is not a cursor: pass a `cursor`, `startCursor` or `endCursor` unchanged"),
    ] {
        assert_eq!(wrong(&app, &format!("{{ shows({page}) {{ totalCount }} }}")).await, expected);
    }
    let cast = app.query("{ show(by: {slug: \"ballard\"}) { cast { pageInfo { endCursor } } } }").await;
    let elsewhere =
        format!("{{ shows(after: {}) {{ totalCount }} }}", cast["show"]["cast"]["pageInfo"]["endCursor"]);
    let message = wrong(&app, &elsewhere).await;
    assert!(message.starts_with("`after` is a cursor of a list in order `billing`, this one"), "{message}");
}

#[actix_web::test]
async fn what_is_not_there_is_null_and_an_id_of_another_kind_is_a_mistake() {
    let app = TestApp::open().await;
    let none = app
        .query("{ show(by: {slug: \"no-such-show\"}) { name } node(id: \"U2hvdzo5OTk5OTk5\") { id } }")
        .await;
    assert_eq!(none, json!({"show": null, "node": null}));
    assert_eq!(
        wrong(&app, "{ show(by: {id: \"x\"}) { name } }").await,
        "`x` is no id of this server: pass the value of an `id` unchanged"
    );
    let person = app.query("{ person(by: {slug: \"maggie-q\"}) { id } }").await["person"]["id"].take();
    assert_eq!(
        wrong(&app, &format!("{{ show(by: {{id: {person}}}) {{ name }} }}")).await,
        format!(
            "`{}` is the id of a Person, not of a Show: pass one of a Show",
            person.as_str().expect("an id")
        )
    );
}

#[actix_web::test]
async fn requests_beyond_a_limit_are_refused() {
    let app = never_executing().await;
    let unfolding = repeated(40, |n| format!("fragment F{n} on Show {{ ...F{m} ...F{m} }} ", m = n + 1));
    let aliases = repeated(60_000, |n| format!("a{n}:shows "));
    let deep = format!("{}{}", "{spinoffs{nodes".repeat(5_000), "}}".repeat(5_000));
    for query in [
        format!(
            "{{ show(by: {{slug: \"bosch\"}}) {{ ...F0 }} }} {unfolding} fragment F40 on Show {{ name }}"
        ),
        format!("{{ {aliases} }}"),
        format!("{{ show(by: {{slug: \"bosch\"}}) {deep} }}"),
        format!("{{ show(by: {}{}) {{ name }} }}", "[".repeat(50_000), "]".repeat(50_000)),
        format!("{{ show(by: {}1{}) {{ name }} }}", "{id:".repeat(50_000), "}".repeat(50_000)),
        format!("{{ {} __typename {} }}", "... {".repeat(50_000), "}".repeat(50_000)),
        format!("{{ {} __typename {} }}", "... on Query @skip(if: false) {".repeat(50), "}".repeat(50)),
    ] {
        assert_eq!(refused(&app, json!({"query": query})).await.0, "LIMIT_EXCEEDED");
    }
}

#[actix_web::test]
async fn bodies_that_cannot_be_understood() {
    let app = TestApp::open().await;
    assert!(unreadable(&app, "{\"query\":").await.starts_with("The body is not valid JSON"));
    assert!(unreadable(&app, "").await.starts_with("The body is not valid JSON"));
    for half_a_pair in [
        r#"{"query": "\ud800"}"#,
        r#"{"query": "query ($after: String) { shows(after: $after) { totalCount } }", "variables": {"after": "\udc00"}}"#,
        r#"{"query": "{ __typename }", "variables": {"\ud800": 1}}"#,
    ] {
        assert!(unreadable(&app, half_a_pair).await.starts_with("The body is not valid JSON"));
    }
    let in_a_literal = json!({"query": r#"{ show(by: { slug: "\ud800" }) { name } }"#});
    assert_eq!(refused(&app, in_a_literal).await.0, "GRAPHQL_PARSE_FAILED");
    assert!(
        unreadable(&app, format!("{}{}", "[".repeat(5_000), "]".repeat(5_000)))
            .await
            .starts_with("The body is not valid JSON")
    );
    assert!(unreadable(&app, &b"{\"query\": \"\xff\"}"[..]).await.contains("not UTF-8"));
    assert!(unreadable(&app, "[{\"query\": \"{ shows { totalCount } }\"}]").await.contains("batches"));
    assert!(unreadable(&app, "5").await.contains("JSON object"));
    assert!(unreadable(&app, "{}").await.starts_with("`query` is missing"));
    for (key, value) in [
        ("query", "5"),
        ("query", "null"),
        ("operationName", "[]"),
        ("variables", "\"{}\""),
        ("variables", "[]"),
        ("extensions", "1"),
    ] {
        let body = format!("{{\"query\": \"{{ shows {{ totalCount }} }}\", \"{key}\": {value}}}");
        assert!(unreadable(&app, body).await.starts_with(&format!("`{key}` must be")));
    }
}

#[actix_web::test]
async fn bodies_of_another_type_or_size() {
    let app = TestApp::open().await;
    let query = r#"{"query": "{ shows { totalCount } }"}"#;
    for content_type in [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/json; charset=latin1",
    ] {
        let answer = send(&app, post(OLD, query).insert_header((header::CONTENT_TYPE, content_type))).await;
        assert_eq!(
            (answer.status, answer.code()),
            (StatusCode::UNSUPPORTED_MEDIA_TYPE, "BAD_REQUEST".to_owned())
        );
    }
    let bare = TestRequest::post().uri("/graphql").set_payload(query);
    assert_eq!(send(&app, bare).await.status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
    let utf8 = post(OLD, query).insert_header((header::CONTENT_TYPE, "Application/JSON; charset=\"UTF-8\""));
    assert_eq!(send(&app, utf8).await.status, StatusCode::OK);
    let plain = post(OLD, query).insert_header((header::CONTENT_ENCODING, "identity"));
    assert_eq!(send(&app, plain).await.status, StatusCode::OK);
    let packed = send(&app, post(OLD, query).insert_header((header::CONTENT_ENCODING, "br"))).await;
    assert_eq!(packed.status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
    let message = &packed.json()["errors"][0]["message"];
    assert!(message.as_str().is_some_and(|message| message.contains("without compression")), "{message}");
    let large = format!("{{\"query\": \"{{ shows {{ totalCount }} }} #{}\"}}", "x".repeat(1024 * 1024));
    let answer = send(&app, post(OLD, large)).await;
    assert_eq!((answer.status, answer.code()), (StatusCode::PAYLOAD_TOO_LARGE, "BAD_REQUEST".to_owned()));
}

#[actix_web::test]
async fn a_panic_is_told_without_its_reason() {
    let app = TestApp::with_clock(|| panic!("the secret of this test")).await;
    for accept in [OLD, NEW] {
        let answer = ask(&app, accept, json!({"query": BALLARD})).await;
        assert_eq!(
            (answer.status, answer.code()),
            (StatusCode::INTERNAL_SERVER_ERROR, "INTERNAL_SERVER_ERROR".to_owned())
        );
        let body = answer.json();
        assert_eq!(body["errors"][0]["extensions"]["requestId"], answer.header("x-request-id"));
        assert!(!body.to_string().contains("secret"));
    }
}
