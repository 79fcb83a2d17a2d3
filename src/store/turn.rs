//! Turns: one writes at a time, and who waits for changes is told when it has.

use std::time::Duration;

use sea_orm::sqlx::Executor;
use sea_orm::sqlx::postgres::{PgListener, PgPool};
use sea_orm::{
    ConnectionTrait, DatabaseBackend, DatabaseTransaction, SqliteTransactionMode, TransactionOptions,
    TransactionTrait,
};
use tokio::time::{sleep, timeout};

use super::{Error, Store, postgres};

/// The lock that gives the turn on `PostgreSQL`: whoever holds it numbers entries of the change log, so that their
/// numbers are in the order of the commits. A reader who has seen one number has seen all before it.
const LOCK: i64 = 0x0073_686f_7767;

/// What a server listens to on `PostgreSQL`.
const CHANNEL: &str = "showgraph";

/// How often to look at the change log where nobody tells: a `SQLite` file, or a server that cannot be reached.
const LOOK: Duration = Duration::from_secs(1);

/// After how long a silence to make sure that the server that should tell is still there.
const SILENCE: Duration = Duration::from_secs(10);

/// Tells when it is time to look at the change log. The log is the truth: to look in vain does no harm, and whatever
/// was committed while nobody listened is found by its number.
pub struct Nudges {
    /// The server that tells; none for `SQLite`.
    pool: Option<PgPool>,
    listener: Option<PgListener>,
}

impl Store {
    /// Begins a transaction that nobody else can write beside, as soon as nobody does.
    pub(super) async fn turn(&self) -> Result<DatabaseTransaction, Error> {
        let options = match self.backend() {
            DatabaseBackend::Sqlite => TransactionOptions {
                sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
                ..Default::default()
            },
            _ => TransactionOptions::default(),
        };
        let transaction = self.writer.begin_with_options(options).await?;
        let prepare = match self.backend() {
            // A batch may name a row that it writes later: the engine looks when the transaction commits.
            DatabaseBackend::Sqlite => "PRAGMA defer_foreign_keys = ON".to_owned(),
            _ => format!("SELECT pg_advisory_xact_lock({LOCK})"),
        };
        transaction.execute_unprepared(&prepare).await?;
        Ok(transaction)
    }

    /// Follows what is committed from now on, by whatever process.
    pub fn nudges(&self) -> Nudges {
        let postgres = self.backend() == DatabaseBackend::Postgres;
        let pool = postgres.then(|| self.reader.get_postgres_connection_pool().clone());
        Nudges { pool, listener: None }
    }
}

/// Has the engine tell everyone who listens, once the transaction is committed.
pub(super) async fn announce(transaction: &DatabaseTransaction) -> Result<(), Error> {
    if transaction.get_database_backend() == DatabaseBackend::Postgres {
        transaction.execute_unprepared(&format!("NOTIFY {CHANNEL}")).await?;
    }
    Ok(())
}

impl Nudges {
    /// Waits until it is time to look.
    pub async fn next(&mut self) {
        let Some(pool) = &self.pool else { return sleep(LOOK).await };
        match &mut self.listener {
            Some(listener) => {
                if !is_heard(listener).await {
                    self.listener = None;
                }
            }
            None => match listen(pool).await {
                Ok(listener) => self.listener = Some(listener),
                // Whoever looks now learns what is wrong.
                Err(_) => sleep(LOOK).await,
            },
        }
    }
}

async fn listen(pool: &PgPool) -> Result<PgListener, sea_orm::sqlx::Error> {
    let mut listener = PgListener::connect_with(pool).await?;
    listener.eager_reconnect(false);
    listener.listen(CHANNEL).await?;
    Ok(listener)
}

/// Waits for word from the server; false where the connection is lost.
async fn is_heard(listener: &mut PgListener) -> bool {
    match timeout(SILENCE, listener.try_recv()).await {
        Ok(Ok(Some(_))) => true,
        Ok(_) => false,
        // A machine that is gone says nothing, not even that.
        Err(_) => matches!(timeout(postgres::PATIENCE, listener.execute("SELECT 1")).await, Ok(Ok(_))),
    }
}
