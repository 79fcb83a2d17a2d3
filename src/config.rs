//! Every flag and environment variable, read once.

use std::net::{SocketAddr, ToSocketAddrs};

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
    #[arg(long, value_name = "ADDRESS", env = "SHOWGRAPH_LISTEN", default_value = "127.0.0.1:8000", value_parser = address)]
    pub listen: SocketAddr,

    /// Where the data is.
    #[command(flatten)]
    pub database: Database,
}

/// An address as people write it: by number or by a name that this machine knows.
fn address(text: &str) -> Result<SocketAddr, String> {
    let mut found =
        text.to_socket_addrs().map_err(|_| "write ADDRESS:PORT, such as 127.0.0.1:8000".to_owned())?;
    found.next().ok_or_else(|| "no address has this name; write one such as 127.0.0.1:8000".to_owned())
}
