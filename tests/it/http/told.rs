//! What the server tells of itself: one line a request, and figures for Prometheus.

use std::io;
use std::sync::{Arc, Mutex};

use actix_web::http::StatusCode;
use actix_web::test::TestRequest;
use actix_web::web;
use serde_json::{Value, json};
use showgraph::front::DocumentHash;
use showgraph::http::Server;
use tracing_subscriber::fmt::MakeWriter;

use super::{NEW, OLD, ask, get, post, send, send_to, usual};
use crate::support::TestApp;

/// A log that is kept in memory.
#[derive(Clone, Default)]
struct Kept(Arc<Mutex<Vec<u8>>>);

impl io::Write for Kept {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().expect("the log").extend(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Kept {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

impl Kept {
    /// The lines about requests, as JSON.
    fn requests(&self) -> Vec<Value> {
        let text = String::from_utf8(self.0.lock().expect("the log").clone()).expect("UTF-8");
        let lines = text.lines().map(|line| serde_json::from_str::<Value>(line).expect("JSON"));
        lines.filter(|line| line["target"] == "showgraph::request").collect()
    }
}

/// Log lines of this thread only, so that other tests do not mix in.
fn keep() -> (Kept, tracing::subscriber::DefaultGuard) {
    let kept = Kept::default();
    let log = tracing_subscriber::fmt().json().flatten_event(true).with_writer(kept.clone());
    (kept, tracing::subscriber::set_default(log.finish()))
}

#[actix_web::test]
async fn each_request_is_one_line_without_its_variables() {
    let app = TestApp::open().await;
    let (log, _guard) = keep();
    let query = "query Named($by: ShowLookup!) { show(by: $by) { name } }";
    let variables = json!({"by": {"slug": "the-secret"}});
    let answer = ask(&app, NEW, json!({"query": query, "variables": variables})).await;
    ask(&app, NEW, json!({"query": "{ shovs }", "operationName": "x".repeat(5_000)})).await;
    ask(&app, NEW, json!({"query": "{ shows(first: 0) { totalCount } }"})).await;
    get(&app, "", OLD).await;
    let lines = log.requests();
    let told = |line: &Value| {
        (line["message"].clone(), line["status"].clone(), line["errors"].clone(), line["level"].clone())
    };
    assert_eq!(
        lines.iter().map(told).collect::<Vec<_>>(),
        [
            (json!("answered"), json!(200), json!(0), json!("INFO")),
            (json!("rejected"), json!(400), json!(1), json!("INFO")),
            (json!("partial"), json!(200), json!(1), json!("INFO")),
            (json!("unreadable"), json!(400), json!(1), json!("INFO")),
        ]
    );
    assert_eq!(lines[0]["operation"], "Named");
    assert_eq!(lines[0]["document"], DocumentHash::of(query).to_string());
    assert_eq!(lines[0]["request_id"], answer.header("x-request-id"));
    assert!(lines[0]["milliseconds"].as_f64().is_some_and(|took| took > 0.0), "{}", lines[0]);
    assert_eq!(lines[1]["operation"].as_str().map(str::len), Some(100), "a name is cut");
    assert!(lines.iter().all(|line| !line.to_string().contains("secret")));
}

#[actix_web::test]
async fn a_panic_is_told_with_the_id_of_its_request() {
    let app = TestApp::with_clock(|| panic!("the panic of this test")).await;
    let (log, _guard) = keep();
    let answer = ask(&app, NEW, json!({"query": super::BALLARD})).await;
    assert_eq!(answer.status, StatusCode::INTERNAL_SERVER_ERROR);
    let line = &log.requests()[0];
    assert_eq!((&line["message"], &line["status"]), (&json!("failed"), &json!(500)));
    assert_eq!(line["request_id"], answer.header("x-request-id"));
}

async fn metrics(app: &TestApp, server: &web::Data<Server>) -> String {
    let answer = send_to(app, server.clone(), TestRequest::get().uri("/metrics")).await;
    assert_eq!(answer.header("content-type"), "application/openmetrics-text; version=1.0.0; charset=utf-8");
    String::from_utf8(answer.body).expect("UTF-8")
}

#[actix_web::test]
async fn figures_are_told_for_prometheus() {
    let app = TestApp::open().await;
    let server = usual();
    for query in [super::BALLARD, super::BALLARD, "{ shovs }"] {
        send_to(&app, server.clone(), post(NEW, json!({"query": query}).to_string())).await;
    }
    let text = metrics(&app, &server).await;
    for line in [
        "showgraph_requests_total{outcome=\"answered\"} 2",
        "showgraph_requests_total{outcome=\"rejected\"} 1",
        "showgraph_request_duration_seconds_count 3",
        "showgraph_requests_in_flight 0",
        "showgraph_document_cache_hits_total 1",
        "showgraph_document_cache_misses_total 2",
        &format!("showgraph_graph_seq {}", app.graph().seq()),
    ] {
        assert!(text.lines().any(|other| other == line), "{line}\n{text}");
    }
    // Another server counts for itself.
    assert!(!metrics(&app, &usual()).await.contains("answered"));
    assert_eq!(send(&app, TestRequest::post().uri("/metrics")).await.status, StatusCode::METHOD_NOT_ALLOWED);
}
