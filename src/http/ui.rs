//! The query page: plain, our own, and without a single request to elsewhere.

use actix_web::HttpResponse;
use actix_web::http::header;

/// The page loads its script and style from here and nothing from anywhere else.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; \
                      base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// The page.
pub(super) fn page() -> HttpResponse {
    file("text/html; charset=utf-8", include_str!("page.html"))
}

/// Its script.
pub(super) async fn script() -> HttpResponse {
    file("text/javascript; charset=utf-8", include_str!("page.js"))
}

/// Its style.
pub(super) async fn style() -> HttpResponse {
    file("text/css; charset=utf-8", include_str!("page.css"))
}

fn file(content_type: &'static str, text: &'static str) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, content_type))
        .insert_header((header::CONTENT_SECURITY_POLICY, POLICY))
        .insert_header((header::REFERRER_POLICY, "no-referrer"))
        .insert_header((header::CACHE_CONTROL, "no-cache"))
        .insert_header((header::VARY, "accept"))
        .body(text)
}
