//! Answers that are compressed, where the client can read that and they are large enough.

use actix_web::http::header;
use serde_json::json;

use super::{BALLARD, NEW, post, send};
use crate::support::TestApp;

const LARGE: &str = "{ people(first: 100) { nodes { id name slug } } }";

#[actix_web::test]
async fn large_answers_are_compressed_where_the_client_can_read_it() {
    let app = TestApp::open().await;
    let ask = |query: &str, encodings: &'static str| {
        let request = post(NEW, json!({"query": query}).to_string());
        send(&app, request.insert_header((header::ACCEPT_ENCODING, encodings)))
    };
    let plain = ask(LARGE, "identity").await;
    assert_eq!(plain.header("content-encoding"), "");
    assert!(plain.body.len() > 1024 && plain.json()["data"].is_object());
    for encoding in ["gzip", "br", "zstd"] {
        let answer = ask(LARGE, encoding).await;
        assert_eq!(answer.header("content-encoding"), encoding);
        assert!(answer.header("vary").contains("accept-encoding"));
        assert!(answer.body.len() < plain.body.len() / 2, "{encoding}: {} bytes", answer.body.len());
    }
}

#[actix_web::test]
async fn small_answers_are_left_alone() {
    let app = TestApp::open().await;
    let request = post(NEW, json!({"query": BALLARD}).to_string());
    let answer = send(&app, request.insert_header((header::ACCEPT_ENCODING, "gzip, br, zstd"))).await;
    assert_eq!(answer.header("content-encoding"), "");
    assert!(answer.header("vary").contains("accept-encoding"));
    assert_eq!(answer.json()["data"]["show"]["name"], "Ballard");
}
