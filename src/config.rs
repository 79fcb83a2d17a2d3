//! Every flag and environment variable, read once.

use std::net::SocketAddr;

use clap::Args;

/// Where the data is.
#[derive(Args, Clone, Debug)]
pub struct Database {
    /// The database: a SQLite file, made where it is not there yet, or a PostgreSQL database.
    #[arg(long, value_name = "URL", env = "SHOWGRAPH_DATABASE_URL", default_value = "sqlite://showgraph.db")]
    pub database_url: String,
}

/// How to serve.
#[derive(Args, Clone, Debug)]
pub struct Serve {
    /// Where to listen. Port 0 takes any that is free.
    #[arg(long, value_name = "ADDRESS", env = "SHOWGRAPH_LISTEN", default_value = "127.0.0.1:8000")]
    pub listen: SocketAddr,

    /// Where the data is.
    #[command(flatten)]
    pub database: Database,
}
