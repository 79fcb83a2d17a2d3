//! GraphQL over HTTP, spoken to the real routes; and once to a real server on a port of its own.

use std::sync::atomic::{AtomicBool, Ordering};

use actix_web::http::{Method, StatusCode, header};
use actix_web::test::{TestRequest, call_service, init_service, read_body};
use actix_web::web;
use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use showgraph::http::{self, Server, Settings};

use crate::support::{TestApp, clock};

/// What a client can keep: tags of answers to GET.
mod cached;
/// Answers that are compressed, and those that are not.
mod compressed;
/// Pages of other sites.
mod cors;
/// Files of a universe.
mod export;
/// What happens under load, and to clients that are slow.
mod load;
/// The pages for people.
mod pages;
/// Documents that are named by their hash.
mod persisted;
/// What is refused: bad input of every kind, and our own mistakes.
mod refused;
/// Which status code an answer has, by both policies.
mod status;
/// What the server tells of itself: the log and the metrics.
mod told;

const NEW: &str = "application/graphql-response+json";
const OLD: &str = "application/json";
const BALLARD: &str = "{ show(by: {slug: \"ballard\"}) { name } }";

/// What came back.
struct Answer {
    status: StatusCode,
    headers: header::HeaderMap,
    body: Vec<u8>,
}

impl Answer {
    fn json(&self) -> Value {
        serde_json::from_slice(&self.body).expect("a JSON body")
    }

    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().expect("a header in ASCII"))
    }

    fn code(&self) -> String {
        let body = self.json();
        assert!(body.get("data").is_none(), "a refused request has no data: {body}");
        body["errors"][0]["extensions"]["code"].as_str().expect("a code").to_owned()
    }
}

/// A server with the usual settings.
fn usual() -> web::Data<Server> {
    web::Data::new(Server::new(Settings::default()))
}

async fn send(app: &TestApp, request: TestRequest) -> Answer {
    send_to(app, usual(), request).await
}

async fn send_to(app: &TestApp, server: web::Data<Server>, request: TestRequest) -> Answer {
    let service = init_service(http::application(app.data(), server)).await;
    let response = call_service(&service, request.to_request()).await;
    let (status, headers) = (response.status(), response.headers().clone());
    assert!(headers.contains_key("x-request-id"), "every answer has an id");
    Answer { status, headers, body: read_body(response).await.to_vec() }
}

fn post(accept: &str, body: impl Into<web::Bytes>) -> TestRequest {
    TestRequest::post()
        .uri("/graphql")
        .insert_header((header::CONTENT_TYPE, OLD))
        .insert_header((header::ACCEPT, accept))
        .set_payload(body)
}

async fn ask(app: &TestApp, accept: &str, body: Value) -> Answer {
    send(app, post(accept, body.to_string())).await
}

/// A request that is refused with this code: 200 under the older media type, 400 under the newer.
async fn refused(app: &TestApp, body: Value) -> (String, String) {
    let old = ask(app, OLD, body.clone()).await;
    let new = ask(app, NEW, body).await;
    assert_eq!((old.status, new.status), (StatusCode::OK, StatusCode::BAD_REQUEST));
    assert_eq!(old.body, new.body);
    (old.code(), old.json()["errors"][0]["message"].as_str().expect("a message").to_owned())
}

async fn get(app: &TestApp, query_string: &str, accept: &str) -> Answer {
    let request = TestRequest::get().uri(&format!("/graphql?{query_string}"));
    send(app, request.insert_header((header::ACCEPT, accept))).await
}

/// A clock that fails when it is first asked, as a mistake in a resolver would.
fn broken_at_first() -> DateTime<Utc> {
    static BROKEN: AtomicBool = AtomicBool::new(true);
    assert!(!BROKEN.swap(false, Ordering::Relaxed), "the secret of this test");
    clock()
}

#[actix_web::test]
async fn a_query_is_answered_in_the_media_type_that_was_asked_for() {
    let app = TestApp::open().await;
    for (accept, expected) in [
        (OLD, OLD),
        (NEW, NEW),
        ("*/*", OLD),
        ("application/json;q=0.5, application/graphql-response+json", NEW),
    ] {
        let answer = ask(&app, accept, json!({"query": BALLARD})).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert_eq!(answer.header("content-type"), format!("{expected}; charset=utf-8"));
        assert_eq!(answer.json()["data"], json!({"show": {"name": "Ballard"}}));
        assert_eq!(answer.header("cache-control"), "no-store");
    }
    let answer = ask(&app, "image/png", json!({"query": BALLARD})).await;
    assert_eq!((answer.status, answer.code()), (StatusCode::NOT_ACCEPTABLE, "BAD_REQUEST".to_owned()));
}

#[actix_web::test]
async fn variables_reach_the_resolvers_and_defaults_apply() {
    let app = TestApp::open().await;
    let query = "query ($name: String, $by: ShowLookup!, $size: Int = 2) {
        shows(filter: {name: $name, franchise: {slug: \"bosch\"}}) { totalCount } show(by: $by) { name } people(first: $size) { nodes { id } }
    }";
    let given = json!({"by": {"slug": "bosch"}, "name": "LEGACY", "size": 3});
    let data = app.ask(query, given).await["data"].take();
    assert_eq!(data["shows"]["totalCount"], 1);
    assert_eq!(data["people"]["nodes"].as_array().map(Vec::len), Some(3));
    let data = app.ask(query, json!({"by": {"slug": "bosch"}})).await["data"].take();
    assert_eq!((&data["shows"]["totalCount"], &data["show"]["name"]), (&json!(5), &json!("Bosch")));
    assert_eq!(data["people"]["nodes"].as_array().map(Vec::len), Some(2));
    // One value stands for a list of one; inside an input object defaults apply as well.
    let query = "query ($genre: [String!], $order: [ShowOrder!]) {
        shows(filter: {genre: {in: $genre}, franchise: {slug: \"bosch\"}}, orderBy: $order) { nodes { slug } }
    }";
    let given = json!({"genre": "Crime", "order": {"field": "NAME"}});
    let data = app.ask(query, given).await["data"].take();
    assert_eq!(data["shows"]["nodes"][0], json!({"slug": "ballard"}), "{data}");
}

#[actix_web::test]
async fn equal_keys_are_merged() {
    let app = TestApp::open().await;
    let query = "{ a: show(by: {slug: \"bosch\"}) { slug }
        a: show(by: {slug: \"bosch\"}) { name spinoffs { totalCount } ...S } }
        fragment S on Show { spinoffs { nodes { slug } } }";
    let bosch = app.query(query).await["a"].take();
    assert_eq!((&bosch["slug"], &bosch["name"]), (&json!("bosch"), &json!("Bosch")));
    let spinoffs = bosch["spinoffs"]["nodes"].as_array().map(Vec::len);
    assert_eq!(json!(spinoffs), bosch["spinoffs"]["totalCount"]);
}

#[actix_web::test]
async fn the_operation_is_named_or_the_only_one() {
    let app = TestApp::open().await;
    let query = "query A { shows { totalCount } } query B { people { totalCount } }";
    let named = ask(&app, OLD, json!({"query": query, "operationName": "B"})).await;
    let data = named.json()["data"].take();
    assert!(data["people"]["totalCount"].is_number() && data.get("shows").is_none(), "{data}");
    let (code, message) = refused(&app, json!({"query": query})).await;
    assert_eq!(code, "OPERATION_RESOLUTION_FAILURE");
    assert_eq!(message, "The document has 2 operations. Name one of them in `operationName`.");
}

#[actix_web::test]
async fn what_the_limit_allows_is_executed() {
    let app = TestApp::open().await;
    let nested = |levels, last| {
        let (open, close) = ("{ spinoffs { nodes ".repeat(levels), "} }".repeat(levels));
        json!({"query": format!("{{ show(by: {{slug: \"bosch\"}}) {open} {{ {last} }} {close} }}")})
    };
    let answer = ask(&app, OLD, nested(19, "spinoffs { totalCount }")).await;
    assert_eq!(answer.json().get("errors"), None, "{}", answer.json());
    assert_eq!(refused(&app, nested(19, "spinoffs { nodes { name } }")).await.0, "LIMIT_EXCEEDED");
}

#[actix_web::test]
async fn a_get_queries() {
    let app = TestApp::open().await;
    let query = "query=query(%24s:String!)%7Bshow(by:%7Bslug:%24s%7D)%7Bname%7D%7D\
                 &variables=%7B%22s%22:%22bosch%22%7D&operationName=&other=1";
    assert_eq!(
        get(&app, query, NEW).await.json(),
        json!({
            "data": {"show": {"name": "Bosch"}},
            "extensions": {"cost": {"possible": 2, "written": 2, "limit": 100_000}},
        })
    );
    let shows = "query=%7Bshows%7BtotalCount%7D%7D";
    for bad in [
        String::new(),
        format!("{shows}&variables=%7B"),
        format!("{shows}&variables=5"),
        format!("{shows}&{shows}"),
    ] {
        let answer = get(&app, &bad, NEW).await;
        assert_eq!(
            (answer.status, answer.code()),
            (StatusCode::BAD_REQUEST, "BAD_REQUEST".to_owned()),
            "{bad}"
        );
    }
}

/// There is nothing to change yet, and the answer says that rather than that the method is wrong.
#[actix_web::test]
async fn a_mutation_is_refused_by_get_and_by_post() {
    let app = TestApp::open().await;
    for operation in ["mutation", "subscription"] {
        let (code, message) = refused(&app, json!({"query": format!("{operation} {{ add }}")})).await;
        assert_eq!(code, "GRAPHQL_VALIDATION_FAILED");
        assert_eq!(message, format!("The schema has no \"{operation}\" root type defined"));
        let answer = get(&app, &format!("query={operation}%7Badd%7D"), NEW).await;
        assert_eq!((answer.status, answer.code()), (StatusCode::BAD_REQUEST, code));
    }
}

#[actix_web::test]
async fn other_methods_and_paths() {
    let app = TestApp::open().await;
    for method in [Method::PUT, Method::DELETE, Method::PATCH] {
        let answer = send(&app, TestRequest::with_uri("/graphql").method(method)).await;
        assert_eq!((answer.status, answer.header("allow")), (StatusCode::METHOD_NOT_ALLOWED, "GET, POST"));
        assert_eq!(answer.code(), "BAD_REQUEST");
    }
    let answer = send(&app, TestRequest::get().uri("/elsewhere")).await;
    assert_eq!((answer.status, answer.code()), (StatusCode::NOT_FOUND, "NOT_FOUND".to_owned()));
    for path in ["/healthz", "/metrics", "/graphql/plain", "/universe/bosch.dot"] {
        let answer = send(&app, TestRequest::with_uri(path).method(Method::HEAD)).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        let answer = send(&app, TestRequest::with_uri(path).method(Method::POST)).await;
        assert_eq!(
            (answer.status, answer.header("allow")),
            (StatusCode::METHOD_NOT_ALLOWED, "GET, HEAD"),
            "{path}"
        );
        assert_eq!(answer.code(), "BAD_REQUEST");
    }
}

/// A document can be short and its searches long.
#[actix_web::test]
async fn more_searches_than_a_request_may_have_are_refused() {
    let app = TestApp::open().await;
    let searches = |count: usize, field: &str| -> String {
        (0..count).map(|number| format!("a{number}: {field}")).collect::<Vec<_>>().join(" ")
    };
    let around = "subgraph(from: { show: { slug: \"bosch\" } }, limit: 5000) { isComplete }";
    let closest = "path(from: { show: { slug: \"bosch\" } }, to: { show: { slug: \"ballard\" } }, by: CLOSEST) { length }";
    for (field, most) in [(around, 33), (closest, 50)] {
        let query = format!("{{ {} }}", searches(most, field));
        assert!(app.ask(&query, json!({})).await.get("errors").is_none(), "{field}");
        let (code, message) =
            refused(&app, json!({"query": format!("{{ {} }}", searches(most + 1, field))})).await;
        assert_eq!(code, "LIMIT_EXCEEDED");
        assert!(message.contains("at most 5000000. Ask for fewer"), "{message}");
    }
    // Each of a page of a hundred counts.
    let (code, _) = refused(
        &app,
        json!({"query": "{ shows(first: 100) { nodes { universe(limit: 5000) { roots { name } } } } }"}),
    )
    .await;
    assert_eq!(code, "LIMIT_EXCEEDED");
}

#[actix_web::test]
async fn health_is_told() {
    let app = TestApp::open().await;
    for uri in ["/healthz", "/readyz"] {
        let answer = send(&app, TestRequest::get().uri(uri)).await;
        assert_eq!(answer.status, StatusCode::OK, "{uri}");
        assert_eq!(answer.header("content-type"), "text/plain; charset=utf-8");
    }
}

#[test]
fn a_real_server_answers_on_its_port() {
    use std::io::{Read, Write};
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = listener.local_addr().expect("an address");
    std::thread::spawn(move || {
        actix_web::rt::System::new().block_on(async {
            let app = TestApp::with_clock(broken_at_first).await;
            http::serve(listener, app.data(), Settings::default(), http::Stop::watch()).await
        })
    });
    let mut stream = std::net::TcpStream::connect(address).expect("a connection");
    let body = json!({"query": BALLARD}).to_string();
    // Two requests on one connection: the panic of the first must not drop it.
    for status in ["500", "200"] {
        let length = body.len();
        write!(stream, "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: {length}\r\n\r\n{body}")
            .expect("written");
        let mut answer = [0; 4096];
        let read = stream.read(&mut answer).expect("an answer");
        let answer = String::from_utf8_lossy(&answer[..read]);
        assert!(answer.starts_with(&format!("HTTP/1.1 {status}")), "{answer}");
        assert!(!answer.contains("secret"), "{answer}");
    }
}
