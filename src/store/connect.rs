//! Connections: which engine an address names, and how `SQLite` is set up.

use std::time::Duration;

use sea_orm::{ConnectOptions, Database, DatabaseConnection};
use tokio::time::sleep;

use super::{Error, Store, postgres};

/// How long a writer waits for another process that writes.
const BUSY: Duration = Duration::from_secs(5);

/// How long, and how often, to wait until a file can be opened that another process is just making.
const AGAIN: Duration = Duration::from_millis(50);
const TIMES: usize = 100;

/// How many KiB of pages a connection keeps, as `SQLite` has it: negative. A part of a large import touches the indexes
/// all over; pages that do not fit are written, and read, again and again.
const WRITER_CACHE: &str = "-131072";
const READER_CACHE: &str = "-2000";

/// How many statements a connection keeps ready: those that insert come in ten sizes for each table.
const STATEMENTS: usize = 500;

/// After how many pages of 4 KiB in the write-ahead log they go into the file: 64 MiB. Parts of a large import write
/// the same pages of its indexes again and again, which the file then gets once.
const CHECKPOINT: &str = "16384";

/// How many rows the engine reads ahead of who takes them: with few, the two wait for each other all the time.
const ROWS_AHEAD: usize = 1_000;

/// Connects to the engine that the scheme of the address names.
pub(super) async fn connect(url: &str) -> Result<Store, Error> {
    match url.split_once("://").map(|(scheme, _)| scheme) {
        Some("sqlite") => sqlite(url).await,
        Some("postgres" | "postgresql") => postgres::connect(url).await,
        _ => Err(Error::Scheme(shown(url))),
    }
}

/// One connection writes and four read: `SQLite` has one writer at a time, and a second one would only wait.
async fn sqlite(url: &str) -> Result<Store, Error> {
    let writer = open(url, sqlite_options(url, 1, WRITER_CACHE)).await?;
    let reader = open(url, sqlite_options(url, 4, READER_CACHE)).await?;
    Ok(Store { reader, writer })
}

fn sqlite_options(url: &str, connections: u32, cache: &'static str) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options.max_connections(connections).map_sqlx_sqlite_opts(move |sqlite| {
        sqlite
            .create_if_missing(true)
            .foreign_keys(true)
            .busy_timeout(BUSY)
            .row_buffer_size(ROWS_AHEAD)
            .statement_cache_capacity(STATEMENTS)
            .pragma("journal_mode", "WAL")
            .pragma("synchronous", "NORMAL")
            .pragma("wal_autocheckpoint", CHECKPOINT)
            // Loading reads every page once. Mapped, they would stay in our memory for nothing.
            .pragma("mmap_size", "0")
            .pragma("cache_size", cache)
    });
    options
}

/// Opens a file. The first who opens a new one gives it a write-ahead log; who comes at that moment is refused at once,
/// without the wait that every other step has, and so waits here.
async fn open(url: &str, mut options: ConnectOptions) -> Result<DatabaseConnection, Error> {
    options.sqlx_logging(false);
    for _ in 0..TIMES {
        match Database::connect(options.clone()).await {
            Err(error) if error.to_string().contains("database is locked") => sleep(AGAIN).await,
            outcome => return outcome.map_err(|error| Error::opening(url.to_owned(), error)),
        }
    }
    Err(Error::Busy)
}

/// The address without what may be a password.
fn shown(url: &str) -> String {
    match (url.split_once("://"), url.rsplit_once('@')) {
        (Some((scheme, _)), Some((_, host))) => format!("{scheme}://…@{host}"),
        _ => url.to_owned(),
    }
}
