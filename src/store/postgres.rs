//! How a `PostgreSQL` server is reached, and what to say where it is not.

use std::io;
use std::time::Duration;

use sea_orm::DatabaseConnection;
use sea_orm::sqlx::error::DatabaseError;
use sea_orm::sqlx::postgres::{PgConnectOptions, PgConnection, PgPoolOptions};
use sea_orm::sqlx::{self, ConnectOptions, Connection};
use tokio::time::timeout;

use super::{Error, Store};

/// One listens, one looks, one loads, one writes, and one is to spare.
const CONNECTIONS: u32 = 5;

/// How long to wait for a server to take a connection.
pub(super) const PATIENCE: Duration = Duration::from_secs(5);

/// With these a server notices within a minute that the machine of a client is gone, and lets go of what it locked.
/// By itself it would take two hours.
const KEEPALIVE: [(&str, u32); 3] =
    [("tcp_keepalives_idle", 30), ("tcp_keepalives_interval", 10), ("tcp_keepalives_count", 3)];

/// Connects to a server.
pub(super) async fn connect(url: &str) -> Result<Store, Error> {
    let options = options(url)?;
    // A pool would try again and again, and in the end only say that time is up.
    match timeout(PATIENCE, PgConnection::connect_with(&options)).await {
        Ok(Ok(connection)) => connection.close().await.map_err(|error| refused(&options, &error))?,
        Ok(Err(error)) => return Err(refused(&options, &error)),
        Err(_) => return Err(refused(&options, &io::Error::from(io::ErrorKind::TimedOut).into())),
    }
    let pool = PgPoolOptions::new().max_connections(CONNECTIONS).acquire_timeout(PATIENCE);
    let pool = DatabaseConnection::from(pool.connect_lazy_with(options));
    Ok(Store { reader: pool.clone(), writer: pool })
}

fn options(url: &str) -> Result<PgConnectOptions, Error> {
    let options: PgConnectOptions = url.parse().map_err(|error| Error::Address { said: said(&error) })?;
    let options = options.options(KEEPALIVE).disable_statement_logging();
    Ok(if options.get_application_name().is_some() { options } else { options.application_name("showgraph") })
}

/// What keeps us out, by what the server says or does not say.
fn refused(options: &PgConnectOptions, error: &sqlx::Error) -> Error {
    let (server, said) = (server(options), said(error));
    let code = error.as_database_error().and_then(DatabaseError::code);
    match code.as_deref() {
        Some("3D000") => {
            let name = options.get_database().unwrap_or(options.get_username()).to_owned();
            Error::NoDatabase { server, command: createdb(options, &name), name }
        }
        // Class 28: no such user, a wrong password, an address that the server lets nobody in from.
        Some(code) if code.starts_with("28") => Error::Credentials { server, said },
        None if is_silence(error) => Error::Unreachable { server, said },
        _ => Error::Refused { server, said },
    }
}

/// Whether nobody answered: a certificate that is not good comes as an error of input and output, too.
fn is_silence(error: &sqlx::Error) -> bool {
    matches!(error, sqlx::Error::Io(error) if error.kind() != io::ErrorKind::InvalidData)
}

/// What happened, without the parts that only programmers of the engine understand.
fn said(error: &sqlx::Error) -> String {
    match error {
        sqlx::Error::Database(error) => error.message().to_owned(),
        sqlx::Error::Io(error) => error.to_string(),
        sqlx::Error::Configuration(error) | sqlx::Error::Tls(error) => error.to_string(),
        other => other.to_string(),
    }
}

/// Where the server is, without user and password.
fn server(options: &PgConnectOptions) -> String {
    match options.get_socket() {
        Some(folder) => format!("{}, port {}", folder.display(), options.get_port()),
        None => format!("{}:{}", options.get_host(), options.get_port()),
    }
}

/// The command that makes a database.
fn createdb(options: &PgConnectOptions, name: &str) -> String {
    let host =
        options.get_socket().map_or_else(|| options.get_host().into(), |folder| folder.to_string_lossy());
    format!("createdb --host {host} --port {} --owner {} {name}", options.get_port(), options.get_username())
}
