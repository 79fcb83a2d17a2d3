//! Looks at a database without changing it: which steps of its history were taken, and what is in it.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::str::FromStr;

use chrono::{DateTime, Utc};
use entity::sequence;
use migration::{Migrator, MigratorTrait};
use sea_orm::sea_query::Expr;
use sea_orm::sqlx::sqlite::SqliteConnectOptions;
use sea_orm::{
    ColumnTrait, ConnectOptions, Database, DatabaseConnection, EntityTrait, QueryFilter, TransactionTrait,
};

use super::{Error, Store, connect, load};

/// What a database is like.
#[derive(Clone, Debug)]
pub struct Inspection {
    /// The file of a `SQLite` database.
    pub file: Option<PathBuf>,
    /// Whether it is there: the file of a `SQLite` database may not be.
    pub exists: bool,
    /// The steps of its history, in their order.
    pub steps: Vec<Step>,
    /// The last entry of its change log; 0 where nothing was ever written.
    pub last_seq: i64,
}

/// A step of the history of the tables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its name.
    pub name: String,
    /// Whether it was taken.
    pub state: StepState,
}

/// Whether a step of the history of the tables was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepState {
    /// It was, at this time.
    Applied(DateTime<Utc>),
    /// It is still to come.
    Pending,
    /// It was, by a newer program: this one does not know it.
    Unknown,
}

impl Inspection {
    /// How many steps are still to come.
    pub fn pending(&self) -> usize {
        self.steps.iter().filter(|step| step.state == StepState::Pending).count()
    }

    /// Whether the database was made by a newer program.
    pub fn is_newer(&self) -> bool {
        self.steps.iter().any(|step| step.state == StepState::Unknown)
    }
}

impl Store {
    /// Looks at a database without changing it. A file that is not there yet is not made.
    pub async fn inspect(url: &str) -> Result<Inspection, Error> {
        let file = file(url);
        if file.as_deref().is_some_and(|file| !file.exists()) {
            return Ok(Inspection { file, exists: false, steps: steps(BTreeMap::new()), last_seq: 0 });
        }
        let connection = match file {
            Some(_) => read_only(url).await?,
            None => connect::connect(url).await?.reader,
        };
        let taken = migration::taken(&connection).await;
        let taken = taken.map_err(|error| match file {
            Some(_) => Error::opening(url.to_owned(), error),
            None => error.into(),
        });
        let steps = steps(taken?);
        let whole = steps.iter().all(|step| matches!(step.state, StepState::Applied(_)));
        let last_seq = if whole { load::last_seq(&connection).await? } else { 0 };
        connection.close().await?;
        Ok(Inspection { file, exists: true, steps, last_seq })
    }

    /// Makes sure that a database can be written to: takes the right to, and gives it back without having written.
    pub async fn check_writable(url: &str, inspection: &Inspection) -> Result<(), Error> {
        let store = connect::connect(url).await?;
        if inspection.pending() > 0 {
            drop(store.begin().await?);
        } else {
            let transaction = store.writer.begin().await?;
            let nothing = sequence::Entity::update_many().filter(sequence::Column::Id.eq(-1));
            let nothing = nothing.col_expr(sequence::Column::NextId, Expr::col(sequence::Column::NextId));
            nothing.exec(&transaction).await?;
            transaction.rollback().await?;
        }
        store.close().await
    }
}

/// The file of a `SQLite` database.
fn file(url: &str) -> Option<PathBuf> {
    let options = url.starts_with("sqlite:").then(|| SqliteConnectOptions::from_str(url).ok())??;
    Some(options.get_filename().to_owned())
}

async fn read_only(url: &str) -> Result<DatabaseConnection, Error> {
    let mut options = ConnectOptions::new(url);
    options.sqlx_logging(false).max_connections(1).map_sqlx_sqlite_opts(|sqlite| sqlite.read_only(true));
    Database::connect(options).await.map_err(|error| Error::opening(url.to_owned(), error))
}

/// The steps that this program knows, and after them those that only the database knows.
fn steps(mut taken: BTreeMap<String, i64>) -> Vec<Step> {
    let known = Migrator::migrations().into_iter().map(|step| {
        let at = taken.remove(step.name()).and_then(|seconds| DateTime::from_timestamp(seconds, 0));
        Step { name: step.name().to_owned(), state: at.map_or(StepState::Pending, StepState::Applied) }
    });
    let mut steps: Vec<Step> = known.collect();
    steps.extend(taken.into_keys().map(|name| Step { name, state: StepState::Unknown }));
    steps
}
