//! What a client can keep: answers to GET have a tag, and whoever shows it learns whether the answer still holds.

use actix_web::http::{StatusCode, header};
use actix_web::test::TestRequest;
use serde_json::json;

use super::{Answer, BALLARD, NEW, OLD, ask, get, send};
use crate::support::{TestApp, file};

const QUERY: &str = "query=%7Bshow(by:%7Bslug:%22ballard%22%7D)%7Bname%7D%7D";

async fn again(app: &TestApp, query_string: &str, accept: &str, tags: &str) -> Answer {
    let request = TestRequest::get().uri(&format!("/graphql?{query_string}"));
    let request = request.insert_header((header::ACCEPT, accept));
    send(app, request.insert_header((header::IF_NONE_MATCH, tags))).await
}

#[actix_web::test]
async fn an_answer_that_the_client_has_is_not_sent_again() {
    let app = TestApp::open().await;
    let first = get(&app, QUERY, NEW).await;
    let tag = first.header("etag").to_owned();
    assert!(first.status == StatusCode::OK && tag.starts_with("W/\""), "{tag}");
    assert_eq!(first.header("cache-control"), "no-cache");
    for tags in [tag.clone(), format!("\"other\", {tag}")] {
        let answer = again(&app, QUERY, NEW, &tags).await;
        assert_eq!((answer.status, answer.body.len()), (StatusCode::NOT_MODIFIED, 0));
        assert_eq!((answer.header("etag"), answer.header("cache-control")), (tag.as_str(), "no-cache"));
    }
    // Another question, other variables and another media type have other answers.
    let variables = "query=query(%24s:String!)%7Bshow(by:%7Bslug:%24s%7D)%7Bname%7D%7D&variables=";
    let bosch = get(&app, &format!("{variables}%7B%22s%22:%22bosch%22%7D"), NEW).await;
    let ballard = format!("{variables}%7B%22s%22:%22ballard%22%7D");
    assert_eq!(again(&app, &ballard, NEW, bosch.header("etag")).await.status, StatusCode::OK);
    assert_eq!(again(&app, QUERY, OLD, &tag).await.status, StatusCode::OK);
    assert_eq!(again(&app, QUERY, NEW, "*").await.status, StatusCode::OK);
}

#[actix_web::test]
async fn a_change_makes_an_answer_old() {
    let app = TestApp::open().await;
    let tag = get(&app, QUERY, NEW).await.header("etag").to_owned();
    let more = file("more.toml", "[source]\nmore = { name = \"More\", kind = \"UNKNOWN\" }\n");
    let report = app.import_catalog(&[more]).await;
    assert!(report.is_ok(), "{report:?}");
    assert_eq!(again(&app, QUERY, NEW, &tag).await.status, StatusCode::OK);
}

#[actix_web::test]
async fn what_is_wrong_or_posted_is_not_kept() {
    let app = TestApp::open().await;
    for query in ["query=%7Bshovs%7D", "query=%7Bshows(first:0)%7BtotalCount%7D%7D", ""] {
        let answer = get(&app, query, NEW).await;
        assert_eq!((answer.header("etag"), answer.header("cache-control")), ("", "no-store"), "{query}");
    }
    let posted = ask(&app, NEW, json!({"query": BALLARD})).await;
    assert_eq!((posted.header("etag"), posted.header("cache-control")), ("", "no-store"));
}
