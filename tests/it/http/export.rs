//! Files of a universe over HTTP: what they are called, what a client keeps, and what is refused.

use actix_web::http::{StatusCode, header};
use actix_web::test::TestRequest;
use actix_web::web;
use showgraph::app::Limits;
use showgraph::front::Trusted;
use showgraph::http::{Server, Settings};

use super::{Answer, send, send_to};
use crate::export::odd;
use crate::support::{TestApp, clock, file};

async fn get(app: &TestApp, path: &str) -> Answer {
    send(app, TestRequest::get().uri(path)).await
}

#[actix_web::test]
async fn a_file_has_its_type_and_its_name() {
    let app = odd().await;
    for (extension, media, begin) in [
        ("graphml", "application/graphml+xml; charset=utf-8", "<?xml"),
        ("gexf", "application/gexf+xml; charset=utf-8", "<?xml"),
        ("dot", "text/vnd.graphviz; charset=utf-8", "digraph"),
        ("jsonld", "application/ld+json", "{"),
        ("ics", "text/calendar; charset=utf-8", "BEGIN:VCALENDAR\r\n"),
    ] {
        let answer = get(&app, &format!("/universe/odd-world.{extension}")).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert_eq!(answer.header("content-type"), media);
        let name = format!("attachment; filename=\"odd-world.{extension}\"");
        assert_eq!(answer.header("content-disposition"), name);
        assert_eq!(answer.header("cache-control"), "no-cache");
        assert_eq!(answer.header("vary"), "accept-encoding");
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert!(answer.body.starts_with(begin.as_bytes()), "{extension}");
    }
    let id = app.query("{ show(by: {slug: \"odd\"}) { id } }").await["show"]["id"].take();
    let answer = get(&app, &format!("/universe/{}.dot?kinds=SHOW", id.as_str().expect("an id"))).await;
    assert_eq!(answer.header("content-disposition"), "attachment; filename=\"odd.dot\"");
}

#[actix_web::test]
async fn a_file_that_the_client_has_is_not_sent_again() {
    let app = odd().await;
    let again = async |path: &str, tag: &str| {
        send(&app, TestRequest::get().uri(path).insert_header((header::IF_NONE_MATCH, tag))).await
    };
    let path = "/universe/odd-world.gexf?limit=5";
    let tag = get(&app, path).await.header("etag").to_owned();
    assert!(tag.starts_with("W/\""), "{tag}");
    let answer = again(path, &tag).await;
    assert_eq!((answer.status, answer.body.len()), (StatusCode::NOT_MODIFIED, 0));
    assert_eq!((answer.header("etag"), answer.header("cache-control")), (&*tag, "no-cache"));
    for other in ["/universe/odd-world.gexf", "/universe/odd-world.dot?limit=5", "/universe/odd.gexf?limit=5"]
    {
        assert_eq!(again(other, &tag).await.status, StatusCode::OK, "{other}");
    }
    let more = file("more.toml", "[source]\nmore = { name = \"More\", kind = \"UNKNOWN\" }\n");
    app.import_catalog(&[more]).await.unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(again(path, &tag).await.status, StatusCode::OK);
}

#[actix_web::test]
async fn a_file_is_compressed_and_other_pages_may_read_it() {
    let app = odd().await;
    let request = TestRequest::get().uri("/universe/odd-world.graphml");
    let answer = send(&app, request.insert_header((header::ACCEPT_ENCODING, "gzip"))).await;
    assert_eq!((answer.header("content-encoding"), &answer.body[..2]), ("gzip", &[0x1f, 0x8b][..]));
    let settings = Settings { cors_origins: vec!["https://tv.example".to_owned()], ..Settings::default() };
    let server = web::Data::new(Server::new(settings));
    let request = TestRequest::get().uri("/universe/odd-world.jsonld");
    let answer = send_to(&app, server, request.insert_header((header::ORIGIN, "https://tv.example"))).await;
    assert_eq!(answer.header("access-control-allow-origin"), "https://tv.example");
}

#[actix_web::test]
async fn what_is_not_there_or_not_right_is_told() {
    let app = odd().await;
    let told = async |path: &str| {
        let answer = get(&app, path).await;
        assert_eq!(answer.header("content-type"), "application/json; charset=utf-8");
        assert_eq!((answer.header("etag"), answer.header("cache-control")), ("", "no-store"));
        let message = answer.json()["errors"][0]["message"].as_str().expect("a message").to_owned();
        (answer.status.as_u16(), answer.code(), message)
    };
    let not_found = |message: &str| (404, "NOT_FOUND".to_owned(), message.to_owned());
    assert_eq!(
        told("/universe/nothing.dot").await,
        not_found(
            "There is no show and no franchise `nothing`. Name one by its slug or its id, as the API gives them."
        )
    );
    assert_eq!(told("/universe/odd-brand.dot").await.0, 404);
    assert_eq!(
        told("/universe/odd.dot?limit=many").await,
        (
            400,
            "BAD_REQUEST".to_owned(),
            "`limit`: `many` is no number of entities; give 1 to 5000.".to_owned()
        )
    );
    assert_eq!(told("/universe/odd.dot?kind=SHOW").await.0, 400);
    let limits = Limits { bytes: 10_000, ..Limits::default() };
    let small = TestApp::guarded(limits, Trusted::default(), clock).await;
    let answer = get(&small, "/universe/star-trek.dot").await;
    assert_eq!((answer.status.as_u16(), &*answer.code()), (400, "LIMIT_EXCEEDED"));
    assert!(answer.json()["errors"][0]["message"].to_string().contains("more than 10000 bytes"));
    assert_eq!(get(&small, "/universe/star-trek.dot?kinds=SHOW").await.status, StatusCode::OK);
    let settings = Settings { max_in_flight: 0, ..Settings::default() };
    let server = web::Data::new(Server::new(settings));
    let answer = send_to(&app, server, TestRequest::get().uri("/universe/odd.dot")).await;
    assert_eq!((answer.status, answer.header("retry-after")), (StatusCode::SERVICE_UNAVAILABLE, "1"));
}
