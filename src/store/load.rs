//! Loading: everything, or what an import has to know, as of one moment.

use std::collections::HashMap;

use entity::external_id::Extent;
use entity::{NodeKind, RecordKind, Rows, change_log, episode, external_id, measure, season, sequence};
use sea_orm::{
    AccessMode, ConnectionTrait, DatabaseBackend, DatabaseTransaction, EntityTrait, IsolationLevel,
    QueryOrder, TransactionOptions, TransactionTrait,
};

use super::{Error, Known, Store, packed};

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
}

impl Store {
    /// Begins a consistent read of everything.
    pub async fn load(&self) -> Result<Snapshot, Error> {
        let transaction = self.reader.begin_with_options(consistent(self.backend())).await?;
        let seq = last_seq(&transaction).await?;
        Ok(Snapshot { seq, transaction, table: 0, after: 0 })
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
    /// them. None when there are no more.
    pub async fn next(&mut self) -> Result<Option<Rows>, Error> {
        while let Some(table) = TABLES.get(self.table) {
            let rows = part(&self.transaction, *table, &mut self.after).await?;
            if rows.is_some() {
                return Ok(rows);
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
        ) -> Result<Option<Rows>, Error> {
            let mut part = Rows::default();
            match table {
                $(
                    RecordKind::$kind => {
                        part.$table = packed::rows::<entity::$table::Entity>(transaction, *after).await?;
                        let Some(last) = part.$table.last() else { return Ok(None) };
                        *after = last.id;
                    }
                )*
            }
            Ok(Some(part))
        }
    };
}

entity::for_each_table!(parts);

/// What an import has to know of the rows that are there.
pub(super) async fn known(transaction: &DatabaseTransaction) -> Result<Known, Error> {
    let mut known = Known { next_id: next_id(transaction).await?, ..Default::default() };
    rows_by_key(transaction, &mut known.rows).await?;
    nodes_by_key(transaction, &mut known).await?;
    slugs(transaction, &mut known).await?;
    for season in season::Entity::find().all(transaction).await? {
        if let Some(number) = season.number {
            known.seasons.entry((season.show_id, number)).or_insert(season.id);
        }
    }
    for episode in episode::Entity::find().all(transaction).await? {
        if let (Some(season), Some(number)) = (episode.season_id, episode.number) {
            known.episodes.entry((season, number)).or_insert(episode.id);
        }
    }
    for measure in measure::Entity::find().all(transaction).await? {
        known.measures.insert(measure.slug, measure.id);
    }
    for id in external_id::Entity::find().all(transaction).await? {
        if id.extent == Extent::Exact {
            known.external_ids.insert((id.node_kind, id.provider, id.value), id.node_id);
        }
    }
    Ok(known)
}

pub(super) async fn next_id(transaction: &DatabaseTransaction) -> Result<i64, Error> {
    Ok(sequence::Entity::find().one(transaction).await?.map_or(1, |sequence| sequence.next_id))
}

macro_rules! rows_by_key {
    ($($table:ident,)*) => {
        async fn rows_by_key(
            transaction: &DatabaseTransaction,
            known: &mut HashMap<(String, String), i64>,
        ) -> Result<(), Error> {
            $(
                for row in entity::$table::Entity::find().all(transaction).await? {
                    known.insert((row.origin, row.origin_key), row.id);
                }
            )*
            Ok(())
        }
    };
}

entity::for_each_owned_table!(rows_by_key);

macro_rules! nodes_by_key {
    ($($statement:ident: $table:ident $kind:ident $node:ident $column:ident,)*) => {
        async fn nodes_by_key(transaction: &DatabaseTransaction, known: &mut Known) -> Result<(), Error> {
            $(
                for row in entity::$statement::Entity::find().all(transaction).await? {
                    known.rows.insert((row.origin.clone(), row.origin_key.clone()), row.id);
                    known.nodes.insert((row.origin, row.origin_key), row.$node);
                }
            )*
            Ok(())
        }
    };
}

entity::for_each_statement_table!(nodes_by_key);

macro_rules! slugs {
    ($($table:ident: $kind:ident,)*) => {
        async fn slugs(transaction: &DatabaseTransaction, known: &mut Known) -> Result<(), Error> {
            $(
                for node in entity::$table::Entity::find().all(transaction).await? {
                    known.slugs.insert((NodeKind::$kind, node.slug), node.id);
                }
            )*
            Ok(())
        }
    };
}

slugs! {
    source: Source,
    show: Show,
    person: Person,
    character: Character,
    franchise: Franchise,
    platform: Platform,
    crossover: Crossover,
    work: Work,
}
