//! Which status code an answer has: the tables of both policies, each case under the older and the newer media type.

use actix_web::http::{Method, header};
use actix_web::test::TestRequest;
use actix_web::web;
use serde_json::{Value, json};
use showgraph::http::{Server, Settings, StatusPolicy};

use super::{BALLARD, NEW, OLD, post, send_to};
use crate::support::TestApp;

/// What is sent, and the status codes that it is answered with: under `compat` as the older and the newer media type,
/// and likewise under `spec-2026`.
type Case = (&'static str, fn(&str) -> TestRequest, [u16; 2], [u16; 2]);

fn body(accept: &str, body: &Value) -> TestRequest {
    post(accept, body.to_string())
}

fn get(accept: &str, query_string: &str) -> TestRequest {
    TestRequest::get().uri(&format!("/graphql?{query_string}")).insert_header((header::ACCEPT, accept))
}

const TABLE: &[Case] = &[
    ("data", |accept| body(accept, &json!({"query": BALLARD})), [200, 200], [200, 200]),
    (
        "data and errors",
        |accept| {
            body(
                accept,
                &json!({"query": "{ a: show(by: {slug: \"bosch\"}) { name } b: show(by: {id: \"x\"}) { name } }"}),
            )
        },
        [200, 200],
        [200, 294],
    ),
    (
        "null and errors",
        |accept| body(accept, &json!({"query": "{ shows(first: 0) { totalCount } }"})),
        [200, 200],
        [200, 294],
    ),
    ("no GraphQL", |accept| body(accept, &json!({"query": "{"})), [200, 400], [400, 400]),
    ("not valid", |accept| body(accept, &json!({"query": "{ shovs }"})), [200, 400], [422, 422]),
    (
        "a variable is missing",
        |accept| body(accept, &json!({"query": "query ($by: ShowLookup!) { show(by: $by) { name } }"})),
        [200, 400],
        [422, 422],
    ),
    (
        "no such operation",
        |accept| body(accept, &json!({"query": BALLARD, "operationName": "Other"})),
        [200, 400],
        [422, 422],
    ),
    (
        "beyond a limit",
        |accept| body(accept, &json!({"query": format!("{{ {} }}", "a: __typename ".repeat(1_001))})),
        [200, 400],
        [422, 422],
    ),
    ("no JSON", |accept| post(accept, "{"), [400, 400], [400, 400]),
    ("not UTF-8", |accept| post(accept, &b"{\"query\": \"\xff\"}"[..]), [400, 400], [400, 400]),
    ("no query", |accept| body(accept, &json!({"qeury": BALLARD})), [400, 400], [422, 422]),
    ("a query that is no text", |accept| body(accept, &json!({"query": 5})), [400, 400], [422, 422]),
    (
        "variables that are no object",
        |accept| body(accept, &json!({"query": BALLARD, "variables": [7]})),
        [400, 400],
        [422, 422],
    ),
    ("a batch", |accept| body(accept, &json!([{"query": BALLARD}])), [400, 400], [422, 422]),
    ("by GET, no query", |accept| get(accept, "variables=%7B%7D"), [400, 400], [422, 422]),
    (
        "by GET, variables that are no JSON",
        |accept| get(accept, "query=%7B__typename%7D&variables=%7B"),
        [400, 400],
        [400, 400],
    ),
    (
        "another type",
        |accept| body(accept, &json!({})).insert_header((header::CONTENT_TYPE, "text/plain")),
        [415, 415],
        [415, 415],
    ),
    (
        "a compressed body",
        |accept| body(accept, &json!({})).insert_header((header::CONTENT_ENCODING, "br")),
        [415, 415],
        [415, 415],
    ),
    ("too large", |accept| post(accept, vec![b' '; 1024 * 1024 + 1]), [413, 413], [413, 413]),
    (
        "another method",
        |accept| {
            TestRequest::with_uri("/graphql").method(Method::PUT).insert_header((header::ACCEPT, accept))
        },
        [405, 405],
        [405, 405],
    ),
];

async fn table(policy: StatusPolicy, expected: impl Fn(&Case) -> [u16; 2]) {
    let app = TestApp::open().await;
    let settings = Settings { status_policy: policy, ..Settings::default() };
    let server = web::Data::new(Server::new(settings));
    for case in TABLE {
        for (accept, expected) in [OLD, NEW].into_iter().zip(expected(case)) {
            let answer = send_to(&app, server.clone(), case.1(accept)).await;
            assert_eq!(answer.status.as_u16(), expected, "{} as {accept}", case.0);
            let ok = answer.status.is_success();
            let content_type = match policy {
                // What is wrong with the method or the type is told before anyone looks at what is accepted.
                StatusPolicy::Compat if expected == 405 => OLD,
                StatusPolicy::Spec2026 if !ok => NEW,
                _ => accept,
            };
            assert_eq!(answer.header("content-type"), format!("{content_type}; charset=utf-8"), "{}", case.0);
            let body = answer.json();
            assert_eq!(body.get("data").is_some(), ok && case.2 != [200, 400], "{}: {body}", case.0);
        }
    }
}

#[actix_web::test]
async fn compat_has_200_for_every_request_under_the_older_media_type() {
    table(StatusPolicy::Compat, |case| case.2).await;
}

#[actix_web::test]
async fn spec_2026_tells_what_happened() {
    table(StatusPolicy::Spec2026, |case| case.3).await;
}

#[actix_web::test]
async fn spec_2026_prefers_the_newer_media_type() {
    let app = TestApp::open().await;
    let settings = Settings { status_policy: StatusPolicy::Spec2026, ..Settings::default() };
    let server = web::Data::new(Server::new(settings));
    let query = json!({"query": BALLARD});
    for (accept, expected) in [("*/*", NEW), ("application/json, */*;q=0.1", OLD), ("image/png", NEW)] {
        let answer = send_to(&app, server.clone(), body(accept, &query)).await;
        assert_eq!(answer.header("content-type"), format!("{expected}; charset=utf-8"), "{accept}");
        assert_eq!(answer.status.as_u16(), if accept == "image/png" { 406 } else { 200 });
    }
    let silent = TestRequest::post().uri("/graphql").insert_header((header::CONTENT_TYPE, OLD));
    let answer = send_to(&app, server, silent.set_payload(query.to_string())).await;
    assert_eq!(answer.header("content-type"), format!("{NEW}; charset=utf-8"));
}
