//! The pages and what they load: what the browser is told to do with them, and that nothing comes from elsewhere.

use ::web as pages;
use actix_web::http::{StatusCode, header};
use actix_web::test::TestRequest;

use super::{Answer, get, send};
use crate::support::TestApp;

const BROWSER: &str = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

async fn load(app: &TestApp, path: &str) -> Answer {
    send(app, TestRequest::get().uri(path)).await
}

/// The paths below `/ui/` that a page names.
fn loaded(page: &str) -> Vec<String> {
    let paths = page.split("\"/ui/").skip(1).filter_map(|rest| rest.split('"').next());
    paths.map(|path| format!("/ui/{path}")).collect()
}

#[actix_web::test]
async fn a_browser_gets_the_playground_or_the_plain_page() {
    let app = TestApp::open().await;
    let answer = get(&app, "", BROWSER).await;
    let expected = pages::page("playground").or(pages::page("plain")).expect("a page");
    assert_eq!((answer.status, answer.body.as_slice()), (StatusCode::OK, expected.bytes));
    assert!(answer.header("vary").contains("accept"));
}

/// Where the explorer stands.
const EXPLORED: &[&str] = &[
    "/",
    "/universe/bosch",
    "/show/bosch",
    "/person/titus-welliver",
    "/character/harry-bosch",
    "/platform/mgm",
];

#[actix_web::test]
async fn a_browser_gets_the_explorer_at_its_addresses() {
    let app = TestApp::open().await;
    let browse = |path: &'static str| {
        send(&app, TestRequest::get().uri(path).insert_header((header::ACCEPT, BROWSER)))
    };
    for &path in EXPLORED {
        let answer = browse(path).await;
        match pages::page("explorer") {
            Some(page) => {
                assert_eq!((answer.status, answer.body.as_slice()), (StatusCode::OK, page.bytes), "{path}");
            }
            // Without the bundle there is the plain page, and that at the first address alone.
            None if path == "/" => {
                assert_eq!(answer.body, pages::page("plain").expect("the plain page").bytes);
            }
            None => assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}"),
        }
    }
    for path in
        ["/universe", "/universe/", "/universe/bosch/more", "/season/1", "/shows/bosch", "/index.html"]
    {
        assert_eq!((browse(path).await.status, path), (StatusCode::NOT_FOUND, path));
    }
}

#[actix_web::test]
async fn a_program_finds_nothing_where_the_explorer_is() {
    let app = TestApp::open().await;
    for path in EXPLORED {
        for accept in ["*/*", "application/json", "image/png"] {
            let answer =
                send(&app, TestRequest::get().uri(path).insert_header((header::ACCEPT, accept))).await;
            assert_eq!(
                (answer.status, answer.code()),
                (StatusCode::NOT_FOUND, "NOT_FOUND".to_owned()),
                "{path}"
            );
        }
    }
}

#[actix_web::test]
async fn the_plain_page_is_always_there() {
    let app = TestApp::open().await;
    let answer = load(&app, "/graphql/plain").await;
    assert_eq!(answer.body, pages::page("plain").expect("the plain page").bytes);
    assert!(!answer.header("content-security-policy").contains("unsafe"));
}

#[actix_web::test]
async fn a_page_loads_nothing_from_elsewhere() {
    let app = TestApp::open().await;
    for path in ["/", "/graphql", "/graphql/plain"] {
        let page = send(&app, TestRequest::get().uri(path).insert_header((header::ACCEPT, BROWSER))).await;
        assert_eq!(page.header("content-type"), "text/html; charset=utf-8");
        let policy = page.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none'; script-src 'self'; "), "{policy}");
        assert!(policy.ends_with("frame-ancestors 'none'") && !policy.contains("http"), "{policy}");
        assert_eq!(page.header("referrer-policy"), "no-referrer");
        assert_eq!(page.header("x-content-type-options"), "nosniff");
        let text = String::from_utf8(page.body).expect("UTF-8");
        assert!(!text.contains("http:") && !text.contains("https:"), "{text}");
        assert!(
            !text.contains("<style") && !text.contains("<script>") && !text.contains(" style="),
            "{text}"
        );
        let files = loaded(&text);
        assert!(files.len() >= 3, "{text}");
        for file in files {
            let answer = load(&app, &file).await;
            assert_eq!(
                (answer.status, answer.header("x-content-type-options")),
                (StatusCode::OK, "nosniff"),
                "{file}"
            );
        }
    }
}

#[actix_web::test]
async fn what_has_its_hash_in_its_name_is_kept_for_good() {
    let app = TestApp::open().await;
    for file in pages::files().iter().filter(|file| file.page_name().is_none()) {
        let path = format!("/ui/{}", file.path);
        let answer = load(&app, &path).await;
        assert_eq!(answer.header("content-type"), file.content_type, "{path}");
        assert_eq!(
            answer.header("cache-control").contains("immutable"),
            file.path.starts_with("assets/"),
            "{path}"
        );
        assert_eq!(answer.body, file.bytes, "{path}");
    }
    assert_eq!(load(&app, "/ui/plain.js").await.header("cache-control"), "no-cache");
}

#[actix_web::test]
async fn a_page_that_the_browser_has_is_not_sent_again() {
    let app = TestApp::open().await;
    for path in ["/", "/graphql", "/graphql/plain", "/ui/plain.css", "/ui/gallery.json"] {
        let ask = || TestRequest::get().uri(path).insert_header((header::ACCEPT, BROWSER));
        let first = send(&app, ask()).await;
        let tag = first.header("etag").to_owned();
        assert!(tag.starts_with("W/\""), "{path}: {tag}");
        let again = send(&app, ask().insert_header((header::IF_NONE_MATCH, tag.clone()))).await;
        assert_eq!((again.status, again.body.len()), (StatusCode::NOT_MODIFIED, 0), "{path}");
        assert_eq!(
            (again.header("etag"), again.header("cache-control")),
            (tag.as_str(), "no-cache"),
            "{path}"
        );
        let other = send(&app, ask().insert_header((header::IF_NONE_MATCH, "W/\"other\""))).await;
        assert_eq!(other.status, StatusCode::OK, "{path}");
    }
}

#[actix_web::test]
async fn files_go_out_as_compressed_as_the_browser_likes() {
    let app = TestApp::open().await;
    for file in pages::files().iter().filter(|file| file.page_name().is_none()) {
        let path = format!("/ui/{}", file.path);
        let ask = |encodings: &'static str| {
            send(&app, TestRequest::get().uri(&path).insert_header((header::ACCEPT_ENCODING, encodings)))
        };
        let refused = ask("br;q=0, identity").await;
        assert_eq!((refused.header("content-encoding"), refused.body.as_slice()), ("", file.bytes), "{path}");
        if let Some(brotli) = file.brotli {
            let answer = ask("gzip, deflate, br, zstd").await;
            assert_eq!((answer.header("content-encoding"), answer.body.as_slice()), ("br", brotli), "{path}");
            assert!(answer.header("vary").contains("accept-encoding"));
        }
    }
    let gallery = TestRequest::get().uri("/ui/gallery.json").insert_header((header::ACCEPT_ENCODING, "gzip"));
    assert_eq!(send(&app, gallery).await.header("content-encoding"), "gzip");
}

#[actix_web::test]
async fn what_is_not_there_is_not_found() {
    let app = TestApp::open().await;
    for path in
        ["/ui/", "/ui/none.js", "/ui/plain.html", "/ui/assets/", "/ui/../Cargo.toml", "/ui/%2e%2e/Cargo.toml"]
    {
        let answer = load(&app, path).await;
        assert_eq!((answer.status, answer.code()), (StatusCode::NOT_FOUND, "NOT_FOUND".to_owned()), "{path}");
    }
}
