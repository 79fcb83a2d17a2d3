//! Pages of other sites: they may not ask, unless the server was told which may.

use actix_web::http::{Method, StatusCode, header};
use actix_web::test::TestRequest;
use actix_web::web;
use serde_json::json;
use showgraph::http::{Server, Settings};

use super::{Answer, BALLARD, NEW, post, send_to, usual};
use crate::support::TestApp;

fn server(origins: &[&str]) -> web::Data<Server> {
    let cors_origins = origins.iter().map(ToString::to_string).collect();
    web::Data::new(Server::new(Settings { cors_origins, ..Settings::default() }))
}

/// What a browser sends before it lets a page ask.
async fn may_ask(app: &TestApp, server: web::Data<Server>, origin: &'static str) -> Answer {
    let request = TestRequest::with_uri("/graphql").method(Method::OPTIONS);
    let request = request.insert_header((header::ACCESS_CONTROL_REQUEST_METHOD, "POST"));
    send_to(app, server, request.insert_header((header::ORIGIN, origin))).await
}

async fn ask(app: &TestApp, server: web::Data<Server>, origin: &'static str) -> Answer {
    let request = post(NEW, json!({"query": BALLARD}).to_string());
    send_to(app, server, request.insert_header((header::ORIGIN, origin))).await
}

#[actix_web::test]
async fn nobody_else_may_ask_unless_told() {
    let app = TestApp::open().await;
    let asked = may_ask(&app, usual(), "https://a.example").await;
    assert_eq!(asked.status, StatusCode::METHOD_NOT_ALLOWED);
    let answer = ask(&app, usual(), "https://a.example").await;
    assert_eq!(answer.header("access-control-allow-origin"), "");
}

#[actix_web::test]
async fn named_origins_may_ask() {
    let app = TestApp::open().await;
    let named = server(&["https://a.example", "https://b.example"]);
    let asked = may_ask(&app, named.clone(), "https://b.example").await;
    assert_eq!(asked.status, StatusCode::NO_CONTENT);
    assert_eq!(asked.header("access-control-allow-origin"), "https://b.example");
    assert_eq!(asked.header("access-control-allow-methods"), "GET, POST");
    assert_eq!(asked.header("access-control-allow-headers"), "content-type, if-none-match");
    let answer = ask(&app, named.clone(), "https://a.example").await;
    assert_eq!(answer.header("access-control-allow-origin"), "https://a.example");
    assert_eq!(answer.header("access-control-expose-headers"), "etag, retry-after, x-request-id");
    assert_eq!(answer.header("access-control-allow-credentials"), "");
    let vary = answer.headers.get_all("vary").map(|value| value.to_str().expect("ASCII").to_owned());
    assert!(vary.collect::<Vec<_>>().join(", ").contains("origin"));
    for other in ["https://a.example.org", "http://a.example", "null"] {
        let asked = may_ask(&app, named.clone(), other).await;
        assert_eq!(asked.status, StatusCode::METHOD_NOT_ALLOWED, "{other}");
        assert_eq!(asked.header("access-control-allow-origin"), "", "{other}");
    }
    let anybody = ask(&app, server(&["*"]), "https://c.example").await;
    assert_eq!(anybody.header("access-control-allow-origin"), "https://c.example");
}
