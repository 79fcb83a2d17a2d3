//! Every option, documented once: its flag, its key in the configuration file and its environment variable follow from
//! the name of its field.

mod effective;
mod file;
mod read;
mod values;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use clap::{Args, Command, ValueEnum};

pub use self::effective::{Effective, Setting, Source};
pub use self::read::{Error, command, read};
use self::values::{address, at_least_one, depth, number, origin, seconds};

/// What is the same for every command.
#[derive(Args, Clone, Debug)]
pub struct Program {
    /// The file of the configuration, in TOML.
    ///
    /// Without it, `showgraph.toml` in the current folder is read if it is there.
    #[arg(long, value_name = "FILE", global = true, help_heading = None)]
    pub config: Option<PathBuf>,

    /// What the log looks like.
    #[command(flatten)]
    pub log: Log,
}

/// What the log looks like.
#[derive(Args, Clone, Debug)]
pub struct Log {
    /// How the log is written.
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t, global = true, help_heading = None)]
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
    /// Where the data is.
    #[command(flatten)]
    pub database: Database,

    /// Where to listen. Port 0 takes any that is free.
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8000", value_parser = address, help_heading = "Server")]
    pub listen: SocketAddr,

    /// An origin whose pages may ask, or `*` for all. Give it once for each.
    ///
    /// An origin is written as browsers write it, such as `https://example.org`. Without one, no page of another site
    /// may ask. In the environment, commas stand between several.
    #[arg(long, value_name = "ORIGIN", value_delimiter = ',', value_parser = origin, help_heading = "Server")]
    pub cors_origin: Vec<String>,

    /// By which text status codes are chosen.
    #[arg(long, value_name = "POLICY", value_enum, default_value_t, help_heading = "Server")]
    pub status_policy: StatusPolicy,

    /// How many requests are worked on at the same time.
    ///
    /// Beyond, clients are answered with 503 and `Retry-After`.
    #[arg(long, value_name = "NUMBER", default_value_t = 256, value_parser = at_least_one, help_heading = "Server")]
    pub max_in_flight: usize,

    /// How long a client may take to send the head of a request.
    #[arg(long, value_name = "SECONDS", default_value = "10", value_parser = seconds, help_heading = "Server")]
    pub head_timeout: Duration,

    /// How long a client may take to send the body of a request.
    #[arg(long, value_name = "SECONDS", default_value = "20", value_parser = seconds, help_heading = "Server")]
    pub body_timeout: Duration,

    /// How long a connection without a request is kept.
    #[arg(long, value_name = "SECONDS", default_value = "75", value_parser = seconds, help_heading = "Server")]
    pub keep_alive: Duration,

    /// A folder of trusted documents.
    ///
    /// Its files are named by the SHA-256 of their text, with `.graphql` at the end. A request names one as
    /// `documentId`.
    #[arg(long, value_name = "DIR", help_heading = "Server")]
    pub trusted_documents: Option<PathBuf>,

    /// What trusted documents are for.
    #[arg(long, value_name = "MODE", value_enum, default_value_t, help_heading = "Server")]
    pub trusted_documents_mode: TrustedMode,

    /// How much a request may ask for.
    #[command(flatten)]
    pub limits: Limits,
}

/// Where the data is.
#[derive(Args, Clone, Debug)]
#[command(next_help_heading = "Database")]
pub struct Database {
    /// The database: a SQLite file, or a PostgreSQL database.
    ///
    /// `sqlite://showgraph.db` is a file in the current folder, `sqlite:///srv/tv.db` one anywhere; it is made where it
    /// is not there yet. `postgres://USER:PASSWORD@HOST/DATABASE` is a database of a PostgreSQL server.
    #[arg(long, value_name = "URL", default_value = "sqlite://showgraph.db", hide_env_values = true)]
    pub database_url: String,
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
#[command(next_help_heading = "Limits")]
pub struct Limits {
    /// Tokens of a document; spaces and comments count too.
    #[arg(long, value_name = "NUMBER", default_value_t = 20_000, value_parser = at_least_one)]
    pub limit_tokens: usize,

    /// Levels of selections in each other, at most 40; a fragment counts as one.
    #[arg(long, value_name = "NUMBER", default_value_t = 40, value_parser = depth)]
    pub limit_depth: usize,

    /// Fields with an alias.
    #[arg(long, value_name = "NUMBER", default_value_t = 1_000, value_parser = number)]
    pub limit_aliases: usize,

    /// Directives in the whole document.
    #[arg(long, value_name = "NUMBER", default_value_t = 500, value_parser = number)]
    pub limit_directives: usize,

    /// Selections, once every fragment is unfolded wherever it is spread.
    #[arg(long, value_name = "NUMBER", default_value_t = 10_000, value_parser = at_least_one)]
    pub limit_selections: usize,

    /// Lists of the schema's own description in each other.
    #[arg(long, value_name = "NUMBER", default_value_t = 2, value_parser = number)]
    pub limit_introspection: usize,

    /// Objects of an answer.
    #[arg(long, value_name = "NUMBER", default_value_t = 100_000, value_parser = at_least_one)]
    pub limit_objects: usize,

    /// Bytes of an answer, before it is compressed.
    #[arg(long, value_name = "BYTES", default_value_t = 33_554_432, value_parser = at_least_one)]
    pub limit_bytes: usize,

    /// Seconds until an answer must be ready, from letting the request in.
    #[arg(long, value_name = "SECONDS", default_value = "10", value_parser = seconds)]
    pub limit_time: Duration,
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

/// Every option that a file or the environment can set, in the order in which it is told.
pub fn options() -> Command {
    Log::augment_args(Serve::augment_args(Command::new("showgraph")))
}

/// The environment variable of an option.
pub fn variable(option: &str) -> String {
    format!("SHOWGRAPH_{}", option.replace('-', "_").to_uppercase())
}
