//! The pages, with what they load: all of it from here, and not a single request to elsewhere.

use ::web as pages;
use actix_web::http::header::{
    self, AcceptEncoding, ContentEncoding, Encoding, EntityTag, Preference, Quality,
};
use actix_web::http::{Method, StatusCode};
use actix_web::{HttpMessage, HttpRequest, HttpResponse, web};
use pages::File;

use super::accept::{self, Wish};
use super::{Server, cached, graphql};

/// What a page may load, and what may be done with it.
///
/// The editor in the playground, Monaco, writes style elements into the page as it colours text and measures lines. So
/// inline styles are allowed; inline scripts and `eval` are not. Its icons are a font, and images that stand in its
/// style sheets. The policy goes with scripts as well, because a worker has the one that its script came with.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; \
                      font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; \
                      frame-ancestors 'none'";

/// The same for the explorer, which draws by itself and needs no inline styles.
const EXPLORER_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
                               font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; \
                               frame-ancestors 'none'";

/// The same for the plain page, which needs less.
const PLAIN_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
                            connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// The explorer, whose addresses mean nothing but to a browser; without the bundle the plain page stands at the first.
pub(super) async fn explorer(http: HttpRequest, server: web::Data<Server>) -> HttpResponse {
    let is_page = accept::wish(&http, server.settings.status_policy) == Wish::Page;
    match pages::page("explorer") {
        Some(page) if is_page => send(&http, page, EXPLORER_POLICY),
        None if is_page && http.path() == "/" => plain_page(&http),
        _ => graphql::nothing_here(&server),
    }
}

/// An address that means nothing here: to a browser the explorer says so.
pub(super) async fn nothing_here(http: HttpRequest, server: web::Data<Server>) -> HttpResponse {
    let is_page =
        *http.method() == Method::GET && accept::wish(&http, server.settings.status_policy) == Wish::Page;
    match pages::page("explorer").filter(|_| is_page) {
        Some(page) => {
            let mut response = send(&http, page, EXPLORER_POLICY);
            if response.status() == StatusCode::OK {
                *response.status_mut() = StatusCode::NOT_FOUND;
            }
            response
        }
        None => graphql::nothing_here(&server),
    }
}

/// The playground, or the plain page where the playground was not built.
pub(super) fn playground(http: &HttpRequest) -> HttpResponse {
    pages::page("playground").map_or_else(|| plain_page(http), |page| send(http, page, POLICY))
}

/// The plain page, which is there beside the playground for slow lines and old browsers.
pub(super) async fn plain(http: HttpRequest) -> HttpResponse {
    plain_page(&http)
}

/// What a page loads.
pub(super) async fn asset(
    http: HttpRequest,
    path: web::Path<String>,
    server: web::Data<Server>,
) -> HttpResponse {
    match pages::asset(&path) {
        Some(file) => send(&http, file, POLICY),
        None => graphql::nothing_here(&server),
    }
}

fn plain_page(http: &HttpRequest) -> HttpResponse {
    match pages::page("plain") {
        Some(page) => send(http, page, PLAIN_POLICY),
        None => HttpResponse::NotFound().finish(),
    }
}

fn send(http: &HttpRequest, file: &'static File, policy: &'static str) -> HttpResponse {
    // Weak, since the same file can be compressed in several ways.
    let tag = EntityTag::new_weak(file.hash.to_owned());
    let is_known = cached::is_known(http, &tag);
    let keep = if file.is_immutable { "public, max-age=31536000, immutable" } else { "no-cache" };
    let mut response = if is_known { HttpResponse::NotModified() } else { HttpResponse::Ok() };
    response
        .insert_header((header::ETAG, tag))
        .insert_header((header::CACHE_CONTROL, keep))
        // One address answers browsers and programs, and each as compressed as it likes.
        .insert_header((header::VARY, "accept, accept-encoding"))
        .insert_header((header::CONTENT_SECURITY_POLICY, policy))
        .insert_header((header::REFERRER_POLICY, "no-referrer"));
    if is_known {
        return response.finish();
    }
    response.insert_header((header::CONTENT_TYPE, file.content_type));
    match file.brotli {
        Some(brotli) if accepts_brotli(http) => response.insert_header(ContentEncoding::Brotli).body(brotli),
        // What has no encoding yet is compressed on its way out, where the client accepts that.
        _ => response.body(file.bytes),
    }
}

fn accepts_brotli(http: &HttpRequest) -> bool {
    let brotli = Preference::Specific(Encoding::brotli());
    let accepted = http.get_header::<AcceptEncoding>();
    accepted
        .is_some_and(|accepted| accepted.iter().any(|one| one.item == brotli && one.quality > Quality::ZERO))
}
