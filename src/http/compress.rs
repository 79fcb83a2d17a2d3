//! Leaves small answers as they are: below some size compressing costs more than it saves.
//!
//! The framework compresses what has no encoding yet, however small. So small answers are marked as having one, the
//! identity, and the mark is taken off again on the way out.

use actix_web::Error;
use actix_web::body::{BodySize, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{CONTENT_ENCODING, HeaderValue};
use actix_web::middleware::Next;

/// The smallest answer that is worth compressing, in bytes: below, it fits into one packet anyway.
const SMALLEST: u64 = 1024;

const IDENTITY: HeaderValue = HeaderValue::from_static("identity");

/// Marks small answers. It stands inside of what compresses.
pub(super) async fn mark_small(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let mut response = next.call(request).await?;
    let is_small = matches!(response.response().body().size(), BodySize::Sized(bytes) if bytes < SMALLEST);
    // What was compressed beforehand keeps saying so, however small that has made it.
    if is_small && !response.headers().contains_key(CONTENT_ENCODING) {
        response.headers_mut().insert(CONTENT_ENCODING, IDENTITY);
    }
    Ok(response)
}

/// Takes the mark off. It stands outside of what compresses.
pub(super) async fn unmark_small(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let mut response = next.call(request).await?;
    if response.headers().get(CONTENT_ENCODING) == Some(&IDENTITY) {
        response.headers_mut().remove(CONTENT_ENCODING);
    }
    Ok(response)
}
