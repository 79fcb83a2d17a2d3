//! Gives every request an id, and every answer the id of its request.

use std::fmt;
use std::hash::{BuildHasher, Hasher, RandomState};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU64, Ordering};

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::middleware::Next;
use actix_web::{Error, HttpMessage, HttpRequest};

/// The header that carries the id.
const HEADER: HeaderName = HeaderName::from_static("x-request-id");

/// The id of one request: unique in this process, and most likely among several.
#[derive(Clone, Copy, Debug)]
pub(super) struct RequestId {
    process: u32,
    number: u64,
}

impl RequestId {
    /// The id that a request was given.
    pub(super) fn of(request: &HttpRequest) -> Self {
        request.extensions().get::<Self>().copied().unwrap_or_else(Self::next)
    }

    fn next() -> Self {
        // Ids need not be secret, only different, so the seed of a hash map is random enough.
        static PROCESS: LazyLock<u64> = LazyLock::new(|| RandomState::new().build_hasher().finish());
        static NUMBER: AtomicU64 = AtomicU64::new(1);
        Self { process: (*PROCESS >> 32) as u32, number: NUMBER.fetch_add(1, Ordering::Relaxed) }
    }
}

impl fmt::Display for RequestId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:08x}-{:x}", self.process, self.number)
    }
}

/// Numbers a request, and writes its id into the header of the answer.
pub(super) async fn number(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let id = RequestId::next();
    request.extensions_mut().insert(id);
    let mut response = next.call(request).await?;
    if let Ok(value) = HeaderValue::from_str(&id.to_string()) {
        response.headers_mut().insert(HEADER, value);
    }
    Ok(response)
}
