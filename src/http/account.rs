//! What is told of each request once it has been answered: one line in the log, and the metrics. Never its variables,
//! which can hold what is nobody's business.

use std::time::Instant;

use actix_web::HttpRequest;
use actix_web::http::StatusCode;

use super::answer::Outcome;
use super::metrics::Metrics;
use super::request_id::RequestId;
use crate::front::{DocumentHash, Request};

/// Where the lines stand in the log, so that they can be chosen by themselves.
const TARGET: &str = concat!(env!("CARGO_PKG_NAME"), "::request");

/// The longest operation name that is logged, in characters; clients choose it.
const LONGEST_NAME: usize = 100;

/// What is known of a request so far.
#[derive(Debug)]
pub(super) struct Account {
    /// The id that it was given.
    pub(super) id: RequestId,
    began: Instant,
    operation: String,
    document: Option<DocumentHash>,
}

impl Account {
    /// Begins to count the time.
    pub(super) fn open(http: &HttpRequest) -> Self {
        Self { id: RequestId::of(http), began: Instant::now(), operation: String::new(), document: None }
    }

    /// Notes what is asked for.
    pub(super) fn asks(&mut self, request: &Request) {
        self.document = Some(DocumentHash::of(&request.query));
        self.runs(request.operation_name.as_deref());
    }

    /// Notes the operation that was chosen, or the format of a file.
    pub(super) fn runs(&mut self, operation: Option<&str>) {
        self.operation = operation.unwrap_or_default().chars().take(LONGEST_NAME).collect();
    }

    /// Tells what became of it.
    pub(super) fn close(self, metrics: &Metrics, outcome: &Outcome, status: StatusCode) {
        let took = self.began.elapsed();
        let cost = outcome.cost();
        metrics.answered(outcome.word(), took);
        tracing::info!(
            target: TARGET,
            operation = self.operation,
            document = self.document.map(tracing::field::display),
            milliseconds = took.as_secs_f64() * 1000.0,
            status = status.as_u16(),
            errors = outcome.errors(),
            possible = cost.map(|cost| cost.possible),
            written = cost.map(|cost| cost.written),
            request_id = %self.id,
            "{}", outcome.word(),
        );
    }
}
