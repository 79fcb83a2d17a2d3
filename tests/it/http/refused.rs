//! What is refused: bad input of every kind, each told by a GraphQL error, and our own mistakes.

use actix_web::http::{StatusCode, header};
use actix_web::test::TestRequest;
use actix_web::web;
use serde_json::json;

use super::{NEW, OLD, ask, post, refused, send};

/// A body that cannot be understood, whatever the media type.
async fn unreadable(body: impl Into<web::Bytes>) -> String {
    let body = body.into();
    let (old, new) = (send(post(OLD, body.clone())).await, send(post(NEW, body)).await);
    assert_eq!((old.status, new.status), (StatusCode::BAD_REQUEST, StatusCode::BAD_REQUEST));
    assert_eq!(old.code(), "BAD_REQUEST");
    old.json()["errors"][0]["message"].as_str().expect("a message").to_owned()
}

/// Numbered pieces of a document, one after the other.
fn repeated(count: usize, piece: impl Fn(usize) -> String) -> String {
    (0..count).map(piece).collect::<Vec<_>>().concat()
}

#[actix_web::test]
async fn requests_that_cannot_be_executed_are_refused() {
    let (code, message) = refused(json!({"query": "{ hello("})).await;
    assert_eq!(code, "GRAPHQL_PARSE_FAILED", "{message}");
    let (code, message) = refused(json!({"query": "{ helo }"})).await;
    assert_eq!(code, "GRAPHQL_VALIDATION_FAILED");
    assert_eq!(message, "Cannot query field \"helo\" on type \"Query\".", "without a suggestion");
    let query = "query ($by: ShowLookup!, $o: Order) { show(by: $by) { name } echo(options: {order: $o}) }";
    for variables in [
        json!({}),
        json!({"by": null}),
        json!({"by": 5}),
        json!({"by": {"slug": "a", "name": "b"}}),
        json!({"by": {"slug": "a"}, "o": 1}),
    ] {
        let (code, message) = refused(json!({"query": query, "variables": variables})).await;
        assert_eq!(code, "BAD_USER_INPUT");
        assert!(message.starts_with("Variable \"$"), "{message}");
    }
}

#[actix_web::test]
async fn requests_beyond_a_limit_are_refused() {
    let unfolding = repeated(40, |n| format!("fragment F{n} on Show {{ ...F{m} ...F{m} }} ", m = n + 1));
    let aliases = repeated(60_000, |n| format!("a{n}:hello "));
    let deep = format!("{}{}", "{spinoffs".repeat(10_000), "}".repeat(10_000));
    for query in [
        format!(
            "{{ show(by: {{slug: \"bosch\"}}) {{ ...F0 }} }} {unfolding} fragment F40 on Show {{ name }}"
        ),
        format!("{{ {aliases} }}"),
        format!("{{ show(by: {{slug: \"bosch\"}}) {deep} }}"),
        format!("{{ hello(name: {}{}) }}", "[".repeat(50_000), "]".repeat(50_000)),
    ] {
        assert_eq!(refused(json!({"query": query})).await.0, "LIMIT_EXCEEDED");
    }
}

#[actix_web::test]
async fn bodies_that_cannot_be_understood() {
    assert!(unreadable("{\"query\":").await.starts_with("The body is not valid JSON"));
    assert!(unreadable("").await.starts_with("The body is not valid JSON"));
    assert!(unreadable(r#"{"query": "\ud800"}"#).await.starts_with("The body is not valid JSON"));
    assert!(
        unreadable(format!("{}{}", "[".repeat(5_000), "]".repeat(5_000)))
            .await
            .starts_with("The body is not valid JSON")
    );
    assert!(unreadable(&b"{\"query\": \"\xff\"}"[..]).await.contains("not UTF-8"));
    assert!(unreadable("[{\"query\": \"{ hello }\"}]").await.contains("batches"));
    assert!(unreadable("5").await.contains("JSON object"));
    assert!(unreadable("{}").await.starts_with("`query` is missing"));
    for (key, value) in [
        ("query", "5"),
        ("query", "null"),
        ("operationName", "[]"),
        ("variables", "\"{}\""),
        ("variables", "[]"),
        ("extensions", "1"),
    ] {
        let body = format!("{{\"query\": \"{{ hello }}\", \"{key}\": {value}}}");
        assert!(unreadable(body).await.starts_with(&format!("`{key}` must be")));
    }
}

#[actix_web::test]
async fn bodies_of_another_type_or_size() {
    let query = r#"{"query": "{ hello }"}"#;
    for content_type in [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/json; charset=latin1",
    ] {
        let answer = send(post(OLD, query).insert_header((header::CONTENT_TYPE, content_type))).await;
        assert_eq!(
            (answer.status, answer.code()),
            (StatusCode::UNSUPPORTED_MEDIA_TYPE, "BAD_REQUEST".to_owned())
        );
    }
    let bare = TestRequest::post().uri("/graphql").set_payload(query);
    assert_eq!(send(bare).await.status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
    let utf8 = post(OLD, query).insert_header((header::CONTENT_TYPE, "Application/JSON; charset=\"UTF-8\""));
    assert_eq!(send(utf8).await.status, StatusCode::OK);
    let large = format!("{{\"query\": \"{{ hello }} #{}\"}}", "x".repeat(1024 * 1024));
    let answer = send(post(OLD, large)).await;
    assert_eq!((answer.status, answer.code()), (StatusCode::PAYLOAD_TOO_LARGE, "BAD_REQUEST".to_owned()));
}

#[actix_web::test]
async fn a_panic_is_told_without_its_reason() {
    for accept in [OLD, NEW] {
        let answer = ask(accept, json!({"query": "{ boom }"})).await;
        assert_eq!(
            (answer.status, answer.code()),
            (StatusCode::INTERNAL_SERVER_ERROR, "INTERNAL_SERVER_ERROR".to_owned())
        );
        let body = answer.json();
        assert_eq!(body["errors"][0]["extensions"]["requestId"], answer.header("x-request-id"));
        assert!(!body.to_string().contains("secret"));
    }
}
