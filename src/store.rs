//! The system of record: loads everything, writes transactionally, merges statements, keeps the change log. The only
//! place that speaks SQL, all of it through `SeaORM`.

mod ask;
mod carried;
mod connect;
mod difference;
mod error;
mod gather;
mod held;
mod insert;
mod inspect;
mod keyed;
mod known;
mod link;
mod listing;
mod load;
mod merge;
mod packed;
mod postgres;
mod refer;
mod tally;
mod turn;
mod write;

use migration::{Migrator, MigratorTrait};
use sea_orm::{DatabaseBackend, DatabaseConnection};
use tokio::time::timeout;

pub use ask::Entitled;
pub use error::Error;
pub use gather::gather;
pub use inspect::{Inspection, Step, StepState};
pub use known::{Asked, Batch, Casts, Known, Part, Player, Question, Questions, Values};
pub use link::{LinkError, Linked, Name, Unlinked};
pub use listing::{Listed, Listing};
pub use load::Snapshot;
pub use tally::Tally;
pub use turn::Nudges;
pub use write::{OWNED, Writer};

/// The database: many readers, one writer.
#[derive(Clone, Debug)]
pub struct Store {
    reader: DatabaseConnection,
    writer: DatabaseConnection,
}

impl Store {
    /// Opens the database, creating the file where it is a `SQLite` file that is not there yet, and brings its tables
    /// up to date.
    pub async fn open(url: &str) -> Result<Self, Error> {
        let store = connect::connect(url).await?;
        store.migrate().await?;
        Ok(store)
    }

    /// Closes all connections, so that a `SQLite` file is left whole, without its write-ahead log.
    pub async fn close(&self) -> Result<(), Error> {
        if self.backend() == DatabaseBackend::Postgres {
            // A server that no longer answers would not let us go, and there is nothing that it could lose.
            _ = timeout(postgres::PATIENCE, self.reader.close_by_ref()).await;
            return Ok(());
        }
        self.reader.close_by_ref().await?;
        Ok(self.writer.close_by_ref().await?)
    }

    async fn migrate(&self) -> Result<(), Error> {
        // Of several programs that start at once one takes the steps, all or none, and the others find them taken.
        let transaction = self.turn().await?;
        Migrator::up(&transaction, None).await.map_err(Error::migrating)?;
        Ok(transaction.commit().await?)
    }

    fn backend(&self) -> DatabaseBackend {
        self.writer.get_database_backend()
    }
}
