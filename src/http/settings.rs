//! What can be set about the server, and what all its workers share.

use std::time::Duration;

use super::load::Gate;
use super::metrics::Metrics;

/// What can be set about the server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// By which text status codes are chosen.
    pub status_policy: StatusPolicy,
    /// The origins whose pages may ask, such as `https://example.org`; `*` stands for all.
    pub cors_origins: Vec<String>,
    /// How many requests are worked on at the same time; beyond, clients are asked to come again.
    pub max_in_flight: usize,
    /// How long a client may take to send the head of a request.
    pub head_timeout: Duration,
    /// How long a client may take to send the body of a request.
    pub body_timeout: Duration,
    /// How long a connection without a request is kept.
    pub keep_alive: Duration,
}

/// By which text status codes are chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StatusPolicy {
    /// As clients of all ages know it: under `application/json`, which is also what a client gets that does not say
    /// what it accepts, a request that cannot be executed is answered with 200.
    #[default]
    Compat,
    /// GraphQL over HTTP of September 2026: status codes tell what happened whatever the media type.
    Spec2026,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            status_policy: StatusPolicy::default(),
            cors_origins: Vec::new(),
            max_in_flight: 256,
            head_timeout: Duration::from_secs(10),
            body_timeout: Duration::from_secs(20),
            keep_alive: Duration::from_secs(75),
        }
    }
}

/// What all workers of a server share.
#[derive(Debug)]
pub struct Server {
    pub(super) settings: Settings,
    pub(super) gate: Gate,
    pub(super) metrics: Metrics,
}

impl Server {
    /// A server that was just started.
    pub fn new(settings: Settings) -> Self {
        let gate = Gate::new(settings.max_in_flight);
        Self { settings, gate, metrics: Metrics::new() }
    }
}
