//! Figures about the server, as Prometheus reads them.

use std::fmt;
use std::sync::atomic::Ordering;
use std::time::Duration;

use actix_web::{HttpResponse, web};
use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::{Histogram, exponential_buckets};
use prometheus_client::registry::Registry;

use super::Server;
use super::load::Gate;
use crate::app::App;

/// The figures of one server.
pub(super) struct Metrics {
    registry: Registry,
    requests: Family<Outcome, Counter>,
    duration: Histogram,
    in_flight: Gauge,
    documents: Gauge,
    hits: Counter,
    misses: Counter,
    seq: Gauge,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Outcome {
    outcome: &'static str,
}

impl Metrics {
    /// All figures at nought.
    pub(super) fn new() -> Self {
        let mut new = Self {
            registry: Registry::with_prefix("showgraph"),
            requests: Family::default(),
            // From a tenth of a millisecond to some seconds.
            duration: Histogram::new(exponential_buckets(0.0001, 4.0, 9)),
            in_flight: Gauge::default(),
            documents: Gauge::default(),
            hits: Counter::default(),
            misses: Counter::default(),
            seq: Gauge::default(),
        };
        let registry = &mut new.registry;
        registry.register(
            "requests",
            "Requests for answers and exports, by what became of them",
            new.requests.clone(),
        );
        let help = "How long such requests took, from the head to the answer";
        registry.register("request_duration_seconds", help, new.duration.clone());
        registry.register("requests_in_flight", "Such requests that are worked on", new.in_flight.clone());
        registry.register("documents_cached", "Checked documents that are kept", new.documents.clone());
        registry.register("document_cache_hits", "Requests whose document was kept", new.hits.clone());
        let help = "Requests whose document had to be checked";
        registry.register("document_cache_misses", help, new.misses.clone());
        registry.register("graph_seq", "The last entry of the change log that answers know", new.seq.clone());
        new
    }

    /// Counts a request that was answered.
    pub(super) fn answered(&self, outcome: &'static str, took: Duration) {
        self.requests.get_or_create(&Outcome { outcome }).inc();
        self.duration.observe(took.as_secs_f64());
    }

    fn look(&self, app: &App, gate: &Gate) {
        let documents = app.documents();
        self.in_flight.set(as_gauge(gate.inside()));
        self.documents.set(as_gauge(documents.entries));
        self.hits.inner().store(documents.hits, Ordering::Relaxed);
        self.misses.inner().store(documents.misses, Ordering::Relaxed);
        self.seq.set(app.graph().seq());
    }
}

impl fmt::Debug for Metrics {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Metrics").finish_non_exhaustive()
    }
}

/// All figures as they are now.
pub(super) async fn page(app: web::Data<App>, server: web::Data<Server>) -> HttpResponse {
    let mut text = String::new();
    server.metrics.look(&app, &server.gate);
    match encode(&mut text, &server.metrics.registry) {
        Ok(()) => HttpResponse::Ok()
            .content_type("application/openmetrics-text; version=1.0.0; charset=utf-8")
            .body(text),
        Err(error) => {
            tracing::error!(%error, "the metrics could not be written");
            HttpResponse::InternalServerError().finish()
        }
    }
}

fn as_gauge(count: impl TryInto<i64>) -> i64 {
    count.try_into().unwrap_or(i64::MAX)
}
