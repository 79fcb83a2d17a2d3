//! Answers that a client has already: what an answer depends on is known before anything is executed, so that a client
//! that asks again learns for little that nothing has changed.

use actix_web::http::header::{EntityTag, IfNoneMatch};
use actix_web::{HttpMessage, HttpRequest};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

use super::accept::MediaType;
use crate::front::Request;

/// The tag of the answer to a request as of one version of the graph and one day. It is a weak one, since the same
/// answer can be compressed in several ways.
pub(super) fn tag(request: &Request, as_of: &str, media: MediaType) -> EntityTag {
    let variables = serde_json::Value::Object(request.variables.clone()).to_string();
    let name = request.operation_name.as_deref().unwrap_or_default();
    tag_of(&[as_of, media.content_type(), name, &variables, &request.query])
}

/// The tag of what depends on some texts and on nothing else.
pub(super) fn tag_of(parts: &[&str]) -> EntityTag {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part);
        // No UTF-8 text holds this byte, so no part can run over into the next.
        hash.update([0xff]);
    }
    EntityTag::new_weak(URL_SAFE_NO_PAD.encode(hash.finalize()))
}

/// Whether the client has this answer.
pub(super) fn is_known(http: &HttpRequest, tag: &EntityTag) -> bool {
    match http.get_header::<IfNoneMatch>() {
        Some(IfNoneMatch::Items(tags)) => tags.iter().any(|known| known.weak_eq(tag)),
        // Any answer at all: whether there is one without errors is not known yet.
        Some(IfNoneMatch::Any) | None => false,
    }
}
