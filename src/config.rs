//! Every flag and environment variable, read once.

use std::net::{SocketAddr, ToSocketAddrs};
use std::path::PathBuf;
use std::time::Duration;

use clap::{Args, ValueEnum};

/// Where the data is.
#[derive(Args, Clone, Debug)]
pub struct Database {
    /// The database: a SQLite file, made where it is not there yet, or a PostgreSQL database,
    /// `postgres://USER:PASSWORD@HOST/DATABASE`, whose tables are made where they are not there yet.
    #[arg(long, value_name = "URL", env = "SHOWGRAPH_DATABASE_URL", default_value = "sqlite://showgraph.db")]
    pub database_url: String,
}

/// What the log looks like.
#[derive(Args, Clone, Debug)]
pub struct Log {
    /// How the log is written: for people, or as one JSON object a line.
    #[arg(long, env = "SHOWGRAPH_LOG_FORMAT", value_enum, default_value_t, global = true)]
    pub log_format: LogFormat,
}

/// How the log is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum LogFormat {
    /// For people.
    #[default]
    Human,
    /// One JSON object a line, for programs.
    Json,
}

/// How to serve.
#[derive(Args, Clone, Debug)]
pub struct Serve {
    /// Where to listen. Port 0 takes any that is free.
    #[arg(long, value_name = "ADDRESS", env = "SHOWGRAPH_LISTEN", default_value = "127.0.0.1:8000", value_parser = address)]
    pub listen: SocketAddr,

    /// A folder of trusted documents: files that are named by the SHA-256 of their text, with `.graphql` at the end. A
    /// request names one as `documentId`.
    #[arg(long, value_name = "DIR", env = "SHOWGRAPH_TRUSTED_DOCUMENTS")]
    pub trusted_documents: Option<PathBuf>,

    /// What trusted documents are for.
    #[arg(long, env = "SHOWGRAPH_TRUSTED_DOCUMENTS_MODE", value_enum, default_value_t)]
    pub trusted_documents_mode: TrustedMode,

    /// How much a request may ask for.
    #[command(flatten)]
    pub limits: Limits,

    /// By which text status codes are chosen.
    #[arg(long, env = "SHOWGRAPH_STATUS_POLICY", value_enum, default_value_t)]
    pub status_policy: StatusPolicy,

    /// An origin whose pages may ask, such as `https://example.org`, or `*` for all. Give it once for each; without it no
    /// page of another site may.
    #[arg(long, value_name = "ORIGIN", env = "SHOWGRAPH_CORS_ORIGIN", value_delimiter = ',', value_parser = origin)]
    pub cors_origin: Vec<String>,

    /// How many requests are worked on at the same time. Beyond, clients are answered with 503 and `Retry-After`.
    #[arg(long, value_name = "NUMBER", env = "SHOWGRAPH_MAX_IN_FLIGHT", default_value_t = 256)]
    pub max_in_flight: usize,

    /// How many seconds a client may take to send the head of a request.
    #[arg(long, value_name = "SECONDS", env = "SHOWGRAPH_HEAD_TIMEOUT", default_value = "10", value_parser = seconds)]
    pub head_timeout: Duration,

    /// How many seconds a client may take to send the body of a request.
    #[arg(long, value_name = "SECONDS", env = "SHOWGRAPH_BODY_TIMEOUT", default_value = "20", value_parser = seconds)]
    pub body_timeout: Duration,

    /// How many seconds a connection without a request is kept.
    #[arg(long, value_name = "SECONDS", env = "SHOWGRAPH_KEEP_ALIVE", default_value = "75", value_parser = seconds)]
    pub keep_alive: Duration,

    /// Where the data is.
    #[command(flatten)]
    pub database: Database,
}

/// What trusted documents are for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum TrustedMode {
    /// For nothing.
    Off,
    /// They can be named; others can still be sent.
    #[default]
    Prefer,
    /// No other document is let in.
    Only,
}

/// How much a document may ask for, and how much its answer may come to.
#[derive(Args, Clone, Debug)]
pub struct Limits {
    /// Tokens of a document; spaces and comments count too.
    #[arg(long, value_name = "NUMBER", env = "SHOWGRAPH_LIMIT_TOKENS", default_value_t = 20_000)]
    pub limit_tokens: usize,

    /// Levels of selections in each other, at most 40; a fragment counts as one.
    #[arg(long, value_name = "NUMBER", env = "SHOWGRAPH_LIMIT_DEPTH", default_value_t = 40, value_parser = depth)]
    pub limit_depth: usize,

    /// Fields with an alias.
    #[arg(long, value_name = "NUMBER", env = "SHOWGRAPH_LIMIT_ALIASES", default_value_t = 1_000)]
    pub limit_aliases: usize,

    /// Directives in the whole document.
    #[arg(long, value_name = "NUMBER", env = "SHOWGRAPH_LIMIT_DIRECTIVES", default_value_t = 500)]
    pub limit_directives: usize,

    /// Selections, once every fragment is unfolded wherever it is spread.
    #[arg(long, value_name = "NUMBER", env = "SHOWGRAPH_LIMIT_SELECTIONS", default_value_t = 10_000)]
    pub limit_selections: usize,

    /// Lists of the schema's own description in each other.
    #[arg(long, value_name = "NUMBER", env = "SHOWGRAPH_LIMIT_INTROSPECTION", default_value_t = 2)]
    pub limit_introspection: usize,

    /// Objects of an answer.
    #[arg(long, value_name = "NUMBER", env = "SHOWGRAPH_LIMIT_OBJECTS", default_value_t = 100_000)]
    pub limit_objects: usize,

    /// Bytes of an answer, before it is compressed.
    #[arg(long, value_name = "BYTES", env = "SHOWGRAPH_LIMIT_BYTES", default_value_t = 33_554_432)]
    pub limit_bytes: usize,

    /// Seconds until an answer must be ready, from the moment at which the request is let in.
    #[arg(long, value_name = "SECONDS", env = "SHOWGRAPH_LIMIT_TIME", default_value = "10", value_parser = seconds)]
    pub limit_time: Duration,
}

/// The executor has room for so many levels and no more.
fn depth(text: &str) -> Result<usize, String> {
    match text.parse() {
        Ok(levels @ 1..=40) => Ok(levels),
        _ => Err("write a number from 1 to 40".to_owned()),
    }
}

/// By which text status codes are chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum StatusPolicy {
    /// As clients of all ages know it: under `application/json` a request that cannot be executed is answered with 200.
    #[default]
    Compat,
    /// GraphQL over HTTP of September 2026: status codes tell what happened whatever the media type.
    #[value(name = "spec-2026")]
    Spec2026,
}

/// An origin as browsers write it: in small letters, and without a slash at its end.
fn origin(text: &str) -> Result<String, String> {
    let origin = text.trim_end_matches('/').to_ascii_lowercase();
    let host = origin.split_once("://").filter(|(scheme, _)| matches!(*scheme, "http" | "https"));
    match host {
        Some((_, host)) if !host.is_empty() && !host.contains(['/', ' ', ',']) => Ok(origin),
        _ if origin == "*" => Ok(origin),
        _ => Err("write a scheme and a host, such as https://example.org, or *".to_owned()),
    }
}

fn seconds(text: &str) -> Result<Duration, String> {
    match text.parse() {
        Ok(seconds @ 1..=86_400) => Ok(Duration::from_secs(seconds)),
        _ => Err("write a number of seconds, from 1 to 86400".to_owned()),
    }
}

/// An address as people write it: by number or by a name that this machine knows.
fn address(text: &str) -> Result<SocketAddr, String> {
    let mut found =
        text.to_socket_addrs().map_err(|_| "write ADDRESS:PORT, such as 127.0.0.1:8000".to_owned())?;
    found.next().ok_or_else(|| "no address has this name; write one such as 127.0.0.1:8000".to_owned())
}
