//! Loading: everything as of one moment.

use entity::{RecordKind, Rows, change_log, sequence};
use sea_orm::{
    AccessMode, ConnectionTrait, DatabaseBackend, DatabaseTransaction, DbErr, EntityTrait, IsolationLevel,
    QueryOrder, TransactionOptions, TransactionTrait,
};
use tokio::task::{JoinHandle, spawn_blocking};

use super::packed::{self, Columns};
use super::{Error, Store};

/// How many rows make a part. Larger ones save little; these leave no gaps of a size that matters in the memory of who
/// packs them.
pub(super) const ROWS_PER_PART: u64 = 5_000;

/// Everything as of one moment, read part by part.
pub struct Snapshot {
    seq: i64,
    transaction: DatabaseTransaction,
    /// The table that is being read.
    table: usize,
    /// The last row of it that was read.
    after: i64,
    /// The part that is being decoded while the next is read.
    decoding: Option<Decoding>,
}

type Decoding = JoinHandle<Result<Rows, Error>>;

impl Store {
    /// Begins a consistent read of everything.
    pub async fn load(&self) -> Result<Snapshot, Error> {
        let transaction = self.reader.begin_with_options(consistent(self.backend())).await?;
        let seq = last_seq(&transaction).await?;
        Ok(Snapshot { seq, transaction, table: 0, after: 0, decoding: None })
    }

    /// The last entry of the change log.
    pub async fn last_seq(&self) -> Result<i64, Error> {
        last_seq(&self.reader).await
    }
}

impl Snapshot {
    /// The last entry of the change log that it contains.
    pub fn seq(&self) -> i64 {
        self.seq
    }

    /// The next rows, all of one table and in the order of their ids; the tables in the order in which `entity` names
    /// them. None when there are no more. Their `origin` and `origin_key` are empty: only imports ask for those.
    pub async fn next(&mut self) -> Result<Option<Rows>, Error> {
        let next = match self.decoding.take() {
            Some(next) => Some(next),
            None => self.read().await?,
        };
        let Some(next) = next else { return Ok(None) };
        self.decoding = self.read().await?;
        Ok(Some(next.await.map_err(|error| DbErr::Custom(error.to_string()))??))
    }

    /// Reads a part and leaves it to be decoded.
    async fn read(&mut self) -> Result<Option<Decoding>, Error> {
        while let Some(table) = TABLES.get(self.table) {
            let part = part(&self.transaction, *table, &mut self.after).await?;
            if part.is_some() {
                return Ok(part);
            }
            (self.table, self.after) = (self.table + 1, 0);
        }
        Ok(None)
    }
}

/// `SQLite` reads one moment in any transaction.
pub(super) fn consistent(backend: DatabaseBackend) -> TransactionOptions {
    let isolation_level = (backend == DatabaseBackend::Postgres).then_some(IsolationLevel::RepeatableRead);
    let access_mode = (backend == DatabaseBackend::Postgres).then_some(AccessMode::ReadOnly);
    TransactionOptions { isolation_level, access_mode, ..Default::default() }
}

pub(super) async fn last_seq(connection: &impl ConnectionTrait) -> Result<i64, Error> {
    let last = change_log::Entity::find().order_by_desc(change_log::Column::Seq).one(connection).await?;
    Ok(last.map_or(0, |entry| entry.seq))
}

macro_rules! parts {
    ($($table:ident: $kind:ident,)*) => {
        const TABLES: &[RecordKind] = &[$(RecordKind::$kind,)*];

        /// The next rows of a table behind one of them; none where there are no more.
        async fn part(
            transaction: &DatabaseTransaction,
            table: RecordKind,
            after: &mut i64,
        ) -> Result<Option<Decoding>, Error> {
            match table {
                $(
                    RecordKind::$kind => {
                        let part = packed::behind::<entity::$table::Entity>(transaction, *after, Columns::Said);
                        let Some(part) = part.await? else { return Ok(None) };
                        *after = part.last;
                        let decode = move || Ok(Rows { $table: part.rows()?, ..Rows::default() });
                        Ok(Some(spawn_blocking(decode)))
                    }
                )*
            }
        }
    };
}

entity::for_each_table!(parts);

pub(super) async fn next_id(transaction: &DatabaseTransaction) -> Result<i64, Error> {
    Ok(sequence::Entity::find().one(transaction).await?.map_or(1, |sequence| sequence.next_id))
}
