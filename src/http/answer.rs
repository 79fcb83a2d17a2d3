//! From what became of a request to status code, headers and body.

use actix_web::http::{StatusCode, header};
use actix_web::{HttpResponse, HttpResponseBuilder};
use serde::Serialize;

use super::accept::MediaType;
use super::load::RETRY_AFTER_SECONDS;
use super::problem::Problem;
use super::settings::StatusPolicy;
use crate::app::{Answer, Cost};
use crate::front::{Code, Rejection};

/// What became of a request, as far as the status code goes.
#[derive(Debug)]
pub(super) enum Outcome {
    /// It was executed; single fields may have failed.
    Executed(Answer),
    /// The client has the answer already.
    Unchanged,
    /// A file was made.
    Exported(Vec<u8>),
    /// It is a GraphQL request, but one that cannot be executed.
    Rejected(Rejection),
    /// It is not a GraphQL request, or we failed.
    Problem(Problem),
}

impl Outcome {
    /// One word for it, for the log and the metrics.
    pub(super) fn word(&self) -> &'static str {
        match self {
            Self::Executed(answer) if answer.errors > 0 => "partial",
            Self::Executed(_) | Self::Exported(_) => "answered",
            Self::Unchanged => "unchanged",
            Self::Rejected(_) => "rejected",
            Self::Problem(Problem::Busy) => "busy",
            Self::Problem(Problem::Internal(_)) => "failed",
            Self::Problem(_) => "unreadable",
        }
    }

    /// How many errors the answer lists.
    pub(super) fn errors(&self) -> usize {
        match self {
            Self::Executed(answer) => answer.errors,
            Self::Unchanged | Self::Exported(_) => 0,
            Self::Rejected(rejection) => rejection.errors().len(),
            Self::Problem(_) => 1,
        }
    }

    /// The one table of status codes: by what became of the request, the media type and the policy.
    pub(super) fn status(&self, media: MediaType, policy: StatusPolicy) -> StatusCode {
        use MediaType::{GraphqlResponse, Json};
        use StatusPolicy::{Compat, Spec2026};
        match self {
            Self::Executed(answer) => match (policy, media) {
                (Spec2026, GraphqlResponse) if answer.errors > 0 => {
                    StatusCode::from_u16(PARTIAL_SUCCESS).unwrap_or(StatusCode::OK)
                }
                _ => StatusCode::OK,
            },
            Self::Unchanged => StatusCode::NOT_MODIFIED,
            Self::Exported(_) => StatusCode::OK,
            Self::Rejected(rejection) => match (rejection.code(), policy, media) {
                (Code::OperationNotAllowed, ..) => StatusCode::METHOD_NOT_ALLOWED,
                (_, Compat, Json) => StatusCode::OK,
                (_, Compat, GraphqlResponse) | (Code::ParseFailed, Spec2026, _) => StatusCode::BAD_REQUEST,
                (_, Spec2026, _) => StatusCode::UNPROCESSABLE_ENTITY,
            },
            Self::Problem(problem) => match (problem, policy) {
                (Problem::Malformed(_), Spec2026) => StatusCode::UNPROCESSABLE_ENTITY,
                (Problem::Malformed(_) | Problem::Unreadable(_) | Problem::LargeFile(_), _) => {
                    StatusCode::BAD_REQUEST
                }
                (Problem::WrongContentType | Problem::Compressed, _) => StatusCode::UNSUPPORTED_MEDIA_TYPE,
                (Problem::TooLarge, _) => StatusCode::PAYLOAD_TOO_LARGE,
                (Problem::TooSlow, _) => StatusCode::REQUEST_TIMEOUT,
                (Problem::Busy, _) => StatusCode::SERVICE_UNAVAILABLE,
                (Problem::NotAcceptable, _) => StatusCode::NOT_ACCEPTABLE,
                (Problem::WrongMethod | Problem::ReadOnly, _) => StatusCode::METHOD_NOT_ALLOWED,
                (Problem::NotFound | Problem::NoUniverse(_), _) => StatusCode::NOT_FOUND,
                (Problem::Internal(_), _) => StatusCode::INTERNAL_SERVER_ERROR,
            },
        }
    }

    /// What it has cost, if it was executed.
    pub(super) fn cost(&self) -> Option<Cost> {
        match self {
            Self::Executed(answer) => Some(answer.cost),
            _ => None,
        }
    }

    /// The answer in the media type that the client wishes.
    pub(super) fn respond(self, media: MediaType, policy: StatusPolicy) -> HttpResponse {
        let status = self.status(media, policy);
        let mut response = HttpResponse::build(status);
        if status.as_u16() == PARTIAL_SUCCESS {
            response.reason("Partial Success");
        }
        response.insert_header((header::CONTENT_TYPE, told_as(media, policy, status).content_type()));
        response.insert_header((header::VARY, "accept, accept-encoding"));
        if status == StatusCode::METHOD_NOT_ALLOWED {
            let others = match &self {
                Self::Rejected(_) => "POST",
                Self::Problem(Problem::ReadOnly) => "GET, HEAD",
                _ => "GET, POST",
            };
            response.insert_header((header::ALLOW, others));
        }
        if matches!(&self, Self::Problem(Problem::Busy)) {
            response.insert_header((header::RETRY_AFTER, RETRY_AFTER_SECONDS));
        }
        match self {
            Self::Executed(answer) => response.body(answer.json),
            Self::Exported(bytes) => response.body(bytes),
            Self::Unchanged => response.finish(),
            Self::Rejected(rejection) => written(&mut response, &rejection),
            Self::Problem(problem) => written(&mut response, &problem.body()),
        }
    }
}

/// The status code for an answer that has both data and errors. It is not of the IETF: whoever does not know it takes it
/// for a 200.
const PARTIAL_SUCCESS: u16 = 294;

/// What the answer is said to be. Only the newer media type says that a body with another status than 2xx is from a
/// GraphQL server at all, so by the newer text such a body always has it.
fn told_as(media: MediaType, policy: StatusPolicy, status: StatusCode) -> MediaType {
    let refused = status.is_client_error() || status.is_server_error();
    if policy == StatusPolicy::Spec2026 && refused { MediaType::GraphqlResponse } else { media }
}

fn written(response: &mut HttpResponseBuilder, body: &impl Serialize) -> HttpResponse {
    match serde_json::to_vec(body) {
        Ok(bytes) => response.body(bytes),
        Err(error) => {
            tracing::error!(%error, "an answer could not be written as JSON");
            HttpResponse::InternalServerError().finish()
        }
    }
}
