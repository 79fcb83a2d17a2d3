//! GraphQL over HTTP, spoken to the real routes; and once to a real server on a port of its own.

use actix_web::http::{Method, StatusCode, header};
use actix_web::test::{TestRequest, call_service, init_service, read_body};
use actix_web::web;
use serde_json::{Value, json};
use showgraph::app::App;
use showgraph::http;

/// What is refused: bad input of every kind, and our own mistakes.
mod refused;

const NEW: &str = "application/graphql-response+json";
const OLD: &str = "application/json";

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

async fn send(request: TestRequest) -> Answer {
    let app = web::Data::new(App::new(true).expect("the schema fits"));
    let service = init_service(http::application(app)).await;
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

async fn ask(accept: &str, body: Value) -> Answer {
    send(post(accept, body.to_string())).await
}

/// A request that is refused with this code: 200 under the older media type, 400 under the newer.
async fn refused(body: Value) -> (String, String) {
    let old = ask(OLD, body.clone()).await;
    let new = ask(NEW, body).await;
    assert_eq!((old.status, new.status), (StatusCode::OK, StatusCode::BAD_REQUEST));
    assert_eq!(old.body, new.body);
    (old.code(), old.json()["errors"][0]["message"].as_str().expect("a message").to_owned())
}

async fn get(query_string: &str, accept: &str) -> Answer {
    let request = TestRequest::get().uri(&format!("/graphql?{query_string}"));
    send(request.insert_header((header::ACCEPT, accept))).await
}

#[actix_web::test]
async fn a_query_is_answered_in_the_media_type_that_was_asked_for() {
    for (accept, expected) in [
        (OLD, OLD),
        (NEW, NEW),
        ("*/*", OLD),
        ("application/json;q=0.5, application/graphql-response+json", NEW),
    ] {
        let answer = ask(accept, json!({"query": "{ hello }"})).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert_eq!(answer.header("content-type"), format!("{expected}; charset=utf-8"));
        assert_eq!(answer.json(), json!({"data": {"hello": "hello world"}}));
        assert_eq!(answer.header("cache-control"), "no-store");
    }
    let answer = ask("image/png", json!({"query": "{ hello }"})).await;
    assert_eq!((answer.status, answer.code()), (StatusCode::NOT_ACCEPTABLE, "BAD_REQUEST".to_owned()));
}

#[actix_web::test]
async fn variables_reach_the_resolvers_and_defaults_apply() {
    let data = |body| async { ask(OLD, body).await.json()["data"].clone() };
    let query = "query ($name: String, $by: ShowLookup!) { hello(name: $name) show(by: $by) { name } }";
    let by = json!({"slug": "bosch"});
    assert_eq!(
        data(json!({"query": query, "variables": {"by": by, "name": "you"}})).await["hello"],
        "hello you"
    );
    let omitted = data(json!({"query": query, "variables": {"by": by}})).await;
    assert_eq!(omitted, json!({"hello": "hello world", "show": {"name": "Bosch"}}));
    let query = "query ($o: Order, $w: String!) { echo(options: {order: $o, words: [$w, \"b\"]}) }";
    assert_eq!(
        data(json!({"query": query, "variables": {"w": "a"}})).await["echo"],
        "Options { order: None, size: 7, words: Some([\"a\", \"b\"]) }"
    );
    let query = "query ($options: Options!) { echo(options: $options) }";
    assert_eq!(
        data(json!({"query": query, "variables": {"options": {"order": "DOWN", "words": "one"}}})).await["echo"],
        "Options { order: Some(Down), size: 7, words: Some([\"one\"]) }"
    );
}

#[actix_web::test]
async fn equal_keys_are_merged_and_a_mutation_happens_once() {
    let query = "mutation { count { value } ...M } fragment M on Mutation { count { label } }";
    let answer = ask(OLD, json!({"query": query})).await;
    assert_eq!(answer.json()["data"]["count"], json!({"value": 1, "label": "n"}));
    let query = "{ a: show(by: {slug: \"bosch\"}) { slug } a: show(by: {slug: \"bosch\"}) { name spinoffs { slug } ...S } }
        fragment S on Show { spinoffs { name } }";
    let answer = ask(OLD, json!({"query": query})).await;
    let bosch = json!({"slug": "bosch", "name": "Bosch"});
    assert_eq!(answer.json()["data"]["a"], json!({"slug": "bosch", "name": "Bosch", "spinoffs": [bosch]}));
}

#[actix_web::test]
async fn the_operation_is_named_or_the_only_one() {
    let query = "query A { a: hello } query B { b: hello }";
    let named = ask(OLD, json!({"query": query, "operationName": "B"})).await;
    assert_eq!(named.json()["data"], json!({"b": "hello world"}));
    let (code, message) = refused(json!({"query": query})).await;
    assert_eq!(code, "OPERATION_RESOLUTION_FAILURE");
    assert_eq!(message, "The document has 2 operations. Name one of them in `operationName`.");
}

#[actix_web::test]
async fn what_the_limit_allows_is_executed() {
    let levels = 39;
    let query = format!(
        "{{ show(by: {{slug: \"bosch\"}}) {} {{ name }} {} }}",
        "{ spinoffs".repeat(levels - 1),
        "}".repeat(levels - 1)
    );
    let answer = ask(OLD, json!({"query": query})).await;
    assert_eq!(answer.json().get("errors"), None, "{}", answer.json());
}

#[actix_web::test]
async fn a_get_queries_and_changes_nothing() {
    let query = "query=query(%24n:String)%7Bhello(name:%24n)%7D&variables=%7B%22n%22:%22you%22%7D&operationName=&other=1";
    assert_eq!(get(query, NEW).await.json(), json!({"data": {"hello": "hello you"}}));
    for accept in [OLD, NEW] {
        let answer = get("query=mutation%7Bcount%7Bvalue%7D%7D", accept).await;
        assert_eq!(
            (answer.status, answer.code()),
            (StatusCode::METHOD_NOT_ALLOWED, "OPERATION_NOT_ALLOWED".to_owned())
        );
        assert_eq!(answer.header("allow"), "POST");
    }
    for bad in [
        "",
        "query=%7Bhello%7D&variables=%7B",
        "query=%7Bhello%7D&variables=5",
        "query=%7Bhello%7D&query=%7Bhello%7D",
    ] {
        let answer = get(bad, NEW).await;
        assert_eq!(
            (answer.status, answer.code()),
            (StatusCode::BAD_REQUEST, "BAD_REQUEST".to_owned()),
            "{bad}"
        );
    }
}

#[actix_web::test]
async fn other_methods_and_paths() {
    for method in [Method::PUT, Method::DELETE, Method::PATCH] {
        let answer = send(TestRequest::with_uri("/graphql").method(method)).await;
        assert_eq!((answer.status, answer.header("allow")), (StatusCode::METHOD_NOT_ALLOWED, "GET, POST"));
        assert_eq!(answer.code(), "BAD_REQUEST");
    }
    let answer = send(TestRequest::get().uri("/elsewhere")).await;
    assert_eq!((answer.status, answer.code()), (StatusCode::NOT_FOUND, "NOT_FOUND".to_owned()));
}

#[actix_web::test]
async fn a_browser_gets_the_page() {
    let browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    let page = get("", browser).await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(page.header("content-type"), "text/html; charset=utf-8");
    assert!(page.header("content-security-policy").starts_with("default-src 'none'; script-src 'self'"));
    let text = String::from_utf8(page.body).expect("UTF-8");
    for path in ["/graphql.js", "/graphql.css"] {
        assert!(text.contains(&format!("\"{path}\"")));
        let file = send(TestRequest::get().uri(path)).await;
        assert_eq!(file.status, StatusCode::OK);
        assert!(!String::from_utf8(file.body).expect("UTF-8").contains("//cdn"));
    }
    assert!(!text.contains("http://") && !text.contains("https://"), "nothing comes from elsewhere");
    let (_, rest) = text.split_once("id=\"examples\">").expect("the examples");
    let (examples, _) = rest.split_once("</script>").expect("their end");
    for example in serde_json::from_str::<Vec<Value>>(examples).expect("a JSON array") {
        assert!(example["title"].is_string() && example["query"].is_string(), "{example}");
    }
}

#[actix_web::test]
async fn health_is_told() {
    let status = |uri: &'static str| async move { send(TestRequest::get().uri(uri)).await.status };
    assert_eq!(status("/healthz").await, StatusCode::OK);
    assert_eq!(status("/readyz").await, StatusCode::OK);
    let app = web::Data::new(App::new(false).expect("the schema fits"));
    let empty = init_service(http::application(app)).await;
    let ready = call_service(&empty, TestRequest::get().uri("/readyz").to_request()).await;
    assert_eq!(ready.status(), StatusCode::SERVICE_UNAVAILABLE);
}

#[test]
fn a_real_server_answers_on_its_port() {
    use std::io::{Read, Write};
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = listener.local_addr().expect("an address");
    std::thread::spawn(move || {
        let app = web::Data::new(App::new(true).expect("the schema fits"));
        actix_web::rt::System::new().block_on(http::serve(listener, app))
    });
    let mut stream = std::net::TcpStream::connect(address).expect("a connection");
    let body = r#"{"query": "{ boom }"}"#;
    // Two requests on one connection: the panic of the first must not drop it.
    for (body, status) in [(body, "500"), (r#"{"query": "{ hello }"}"#, "200")] {
        let length = body.len();
        write!(stream, "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: {length}\r\n\r\n{body}")
            .expect("written");
        let mut answer = [0; 4096];
        let read = stream.read(&mut answer).expect("an answer");
        assert!(answer[..read].starts_with(format!("HTTP/1.1 {status}").as_bytes()));
    }
}
