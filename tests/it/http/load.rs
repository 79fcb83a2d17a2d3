//! What happens under load: large requests stand aside, requests beyond the set number are turned away, and clients
//! that are slow or half gone are let go.

use std::cell::RefCell;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::time::Duration;

use actix_web::http::StatusCode;
use actix_web::test::TestRequest;
use actix_web::web;
use serde_json::json;
use showgraph::http::{self, Server, Settings};

use super::{Answer, BALLARD, NEW, OLD, post, send_to, usual};
use crate::support::TestApp;

/// It answers thousands of fields, which takes a while.
fn large() -> String {
    let (open, close) = ("{ spinoffs { nodes ".repeat(6), "} }".repeat(6));
    let field = |n| {
        format!("a{n}: shows {{ nodes {{ cast {{ nodes {{ name shows {{ nodes {{ name }} }} }} }} }} }} ")
    };
    let fields: String = (0..60).map(field).collect();
    format!("{{ {fields} show(by: {{slug: \"bosch\"}}) {open} {{ name }} {close} }}")
}

fn server(max_in_flight: usize) -> web::Data<Server> {
    web::Data::new(Server::new(Settings { max_in_flight, ..Settings::default() }))
}

/// A large request and a small one that is sent a moment later, on the same thread; and which was answered first.
async fn together(app: &TestApp, server: web::Data<Server>) -> (Answer, Answer, Vec<&'static str>) {
    // The small document is known by now: what is compared is the answering, not the checking.
    app.query(BALLARD).await;
    let order = RefCell::new(Vec::new());
    let ask = |name, query: String| {
        let server = server.clone();
        let order = &order;
        async move {
            let answer = send_to(app, server, post(NEW, json!({"query": query}).to_string())).await;
            order.borrow_mut().push(name);
            answer
        }
    };
    let (large, small) = tokio::join!(ask("large", large()), ask("small", BALLARD.to_owned()));
    (large, small, order.into_inner())
}

#[actix_web::test]
async fn a_large_request_does_not_hold_up_a_small_one() {
    let app = TestApp::open().await;
    let (large, small, order) = together(&app, usual()).await;
    assert_eq!((large.status, small.status), (StatusCode::OK, StatusCode::OK));
    assert!(large.json().get("errors").is_none() && large.body.len() > 100_000, "{}", large.body.len());
    assert_eq!(order, ["small", "large"]);
}

#[actix_web::test]
async fn requests_beyond_the_set_number_are_turned_away() {
    let app = TestApp::open().await;
    let one = server(1);
    let (large, small, _) = together(&app, one.clone()).await;
    assert_eq!((large.status, small.status), (StatusCode::OK, StatusCode::SERVICE_UNAVAILABLE));
    assert_eq!((small.header("retry-after"), small.code()), ("1", "SERVICE_UNAVAILABLE".to_owned()));
    // The place is free again.
    let again = send_to(&app, one, post(OLD, json!({"query": BALLARD}).to_string())).await;
    assert_eq!(again.status, StatusCode::OK);
    // Whoever watches over the process is answered even when it is full.
    let watch = send_to(&app, server(0), TestRequest::get().uri("/readyz")).await;
    assert_eq!(watch.status, StatusCode::OK);
}

/// A real server with as little patience as can be.
fn impatient() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = listener.local_addr().expect("an address");
    let second = Duration::from_secs(1);
    let settings =
        Settings { head_timeout: second, body_timeout: second, keep_alive: second, ..Settings::default() };
    std::thread::spawn(move || {
        actix_web::rt::System::new().block_on(async {
            let app = TestApp::open().await;
            http::serve(listener, app.data(), settings, http::Stop::watch()).await
        })
    });
    address
}

/// What the server says to these bytes, until it closes the connection; the client never does.
fn until_closed(address: SocketAddr, bytes: &str) -> String {
    let mut stream = TcpStream::connect(address).expect("a connection");
    stream.set_read_timeout(Some(Duration::from_secs(30))).expect("a time-out");
    stream.write_all(bytes.as_bytes()).expect("written");
    let mut said = String::new();
    stream.read_to_string(&mut said).expect("the server closes the connection");
    said
}

#[test]
fn slow_and_half_open_clients_are_let_go() {
    let address = impatient();
    let head =
        "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n";
    let said = until_closed(address, head);
    assert!(said.is_empty() || said.starts_with("HTTP/1.1 408"), "half a head: {said}");
    let said = until_closed(address, &format!("{head}\r\n{{\"query\":"));
    assert!(
        said.starts_with("HTTP/1.1 408") && said.contains("did not arrive in time"),
        "half a body: {said}"
    );
    let said = until_closed(address, "GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n");
    assert!(said.starts_with("HTTP/1.1 200") && said.ends_with("alive\n"), "no second request: {said}");
}
