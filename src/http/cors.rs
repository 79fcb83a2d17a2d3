//! Lets pages of other sites ask, where the server was told which; off otherwise. No cookie is ever involved, so that
//! such a page can read what everybody can.

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{self, HeaderMap, HeaderValue};
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::Next;
use actix_web::{Error, HttpResponse, web};

use super::{Server, export};

/// How many seconds a browser may remember that it was allowed to ask.
const REMEMBER: &str = "86400";

/// Answers a browser that asks whether it may ask, and allows it to read the answer.
pub(super) async fn share(
    server: web::Data<Server>,
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let origins = &server.settings.cors_origins;
    let is_for_programs = request.path() == "/graphql" || export::is_path(request.path());
    if origins.is_empty() || !is_for_programs {
        return Ok(next.call(request).await?.map_into_left_body());
    }
    let allowed = allowed(origins, request.headers());
    let asks = request.method() == Method::OPTIONS
        && request.headers().contains_key(header::ACCESS_CONTROL_REQUEST_METHOD);
    let mut response = match allowed {
        Some(_) if asks => request.into_response(may_ask()).map_into_right_body(),
        _ => next.call(request).await?.map_into_left_body(),
    };
    let headers = response.headers_mut();
    headers.append(header::VARY, HeaderValue::from_static("origin"));
    if let Some(origin) = allowed {
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        let readable = HeaderValue::from_static("etag, retry-after, x-request-id");
        headers.insert(header::ACCESS_CONTROL_EXPOSE_HEADERS, readable);
    }
    Ok(response)
}

/// The origin of a request, if pages from there may ask; `*` stands for all.
fn allowed(origins: &[String], headers: &HeaderMap) -> Option<HeaderValue> {
    let origin = headers.get(header::ORIGIN)?;
    let is_named = origins.iter().any(|named| named == "*" || named.as_bytes() == origin.as_bytes());
    is_named.then(|| origin.clone())
}

fn may_ask() -> HttpResponse {
    HttpResponse::build(StatusCode::NO_CONTENT)
        .insert_header((header::ACCESS_CONTROL_ALLOW_METHODS, "GET, POST"))
        .insert_header((header::ACCESS_CONTROL_ALLOW_HEADERS, "content-type, if-none-match"))
        .insert_header((header::ACCESS_CONTROL_MAX_AGE, REMEMBER))
        .finish()
}
