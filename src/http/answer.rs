//! From what became of a request to status code, headers and body.

use actix_web::http::{StatusCode, header};
use actix_web::{HttpResponse, HttpResponseBuilder};
use serde::Serialize;

use super::accept::MediaType;
use super::load::RETRY_AFTER_SECONDS;
use super::problem::Problem;
use crate::front::{Code, Rejection};

/// What became of a request, as far as the status code goes.
#[derive(Debug)]
pub(super) enum Outcome {
    /// It was executed; single fields may have failed.
    Executed(async_graphql::Response),
    /// It is a GraphQL request, but one that cannot be executed.
    Rejected(Rejection),
    /// It is not a GraphQL request, or we failed.
    Problem(Problem),
}

impl Outcome {
    /// One word for it, for the log and the metrics.
    pub(super) fn word(&self) -> &'static str {
        match self {
            Self::Executed(answer) if answer.errors.is_empty() => "answered",
            Self::Executed(_) => "partial",
            Self::Rejected(_) => "rejected",
            Self::Problem(Problem::Busy) => "busy",
            Self::Problem(Problem::Internal(_)) => "failed",
            Self::Problem(_) => "unreadable",
        }
    }

    /// How many errors the answer lists.
    pub(super) fn errors(&self) -> usize {
        match self {
            Self::Executed(answer) => answer.errors.len(),
            Self::Rejected(rejection) => rejection.errors().len(),
            Self::Problem(_) => 1,
        }
    }

    /// The answer in the media type that the client wishes.
    pub(super) fn respond(&self, media: MediaType) -> HttpResponse {
        let status = status(self, media);
        let mut response = HttpResponse::build(status);
        response.insert_header((header::CONTENT_TYPE, media.content_type()));
        response.insert_header((header::VARY, "accept"));
        if status == StatusCode::METHOD_NOT_ALLOWED {
            let other = if matches!(self, Self::Rejected(_)) { "POST" } else { "GET, POST" };
            response.insert_header((header::ALLOW, other));
        }
        if matches!(self, Self::Problem(Problem::Busy)) {
            response.insert_header((header::RETRY_AFTER, RETRY_AFTER_SECONDS));
        }
        match self {
            Self::Executed(answer) => written(&mut response, answer),
            Self::Rejected(rejection) => written(&mut response, rejection),
            Self::Problem(problem) => written(&mut response, &problem.body()),
        }
    }
}

/// The one table of status codes.
fn status(outcome: &Outcome, media: MediaType) -> StatusCode {
    match (outcome, media) {
        (Outcome::Rejected(rejection), _) if rejection.code() == Code::OperationNotAllowed => {
            StatusCode::METHOD_NOT_ALLOWED
        }
        (Outcome::Executed(_), _) | (Outcome::Rejected(_), MediaType::Json) => StatusCode::OK,
        (Outcome::Rejected(_), MediaType::GraphqlResponse) => StatusCode::BAD_REQUEST,
        (Outcome::Problem(problem), _) => match problem {
            Problem::Unreadable(_) => StatusCode::BAD_REQUEST,
            Problem::WrongContentType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Problem::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Problem::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Problem::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Problem::NotAcceptable => StatusCode::NOT_ACCEPTABLE,
            Problem::WrongMethod => StatusCode::METHOD_NOT_ALLOWED,
            Problem::NotFound => StatusCode::NOT_FOUND,
            Problem::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        },
    }
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
