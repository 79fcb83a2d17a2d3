//! Loading: everything, or what an import has to know, as of one moment.

use std::collections::HashMap;

use entity::external_id::Extent;
use entity::{NodeKind, Rows, change_log, episode, external_id, season, sequence};
use sea_orm::{
    AccessMode, ConnectionTrait, DatabaseBackend, DatabaseTransaction, EntityTrait, IsolationLevel,
    QueryOrder, TransactionOptions, TransactionTrait,
};

use super::{Error, Known, Store};

/// All rows, as of one moment.
#[derive(Debug, Default)]
pub struct Snapshot {
    /// The last entry of the change log that they contain.
    pub seq: i64,
    /// The rows.
    pub rows: Rows,
}

impl Store {
    /// Everything, in one consistent read.
    pub async fn load(&self) -> Result<Snapshot, Error> {
        let transaction = self.reader.begin_with_options(consistent(self.backend())).await?;
        let seq = last_seq(&transaction).await?;
        let rows = all_rows(&transaction).await?;
        transaction.commit().await?;
        Ok(Snapshot { seq, rows })
    }

    /// The last entry of the change log.
    pub async fn last_seq(&self) -> Result<i64, Error> {
        last_seq(&self.reader).await
    }
}

/// `SQLite` reads one moment in any transaction.
fn consistent(backend: DatabaseBackend) -> TransactionOptions {
    let isolation_level = (backend == DatabaseBackend::Postgres).then_some(IsolationLevel::RepeatableRead);
    let access_mode = (backend == DatabaseBackend::Postgres).then_some(AccessMode::ReadOnly);
    TransactionOptions { isolation_level, access_mode, ..Default::default() }
}

pub(super) async fn last_seq(connection: &impl ConnectionTrait) -> Result<i64, Error> {
    let last = change_log::Entity::find().order_by_desc(change_log::Column::Seq).one(connection).await?;
    Ok(last.map_or(0, |entry| entry.seq))
}

macro_rules! all_rows {
    ($($table:ident: $kind:ident,)*) => {
        async fn all_rows(transaction: &DatabaseTransaction) -> Result<Rows, Error> {
            Ok(Rows {
                $(
                    $table: entity::$table::Entity::find()
                        .order_by_asc(entity::$table::Column::Id)
                        .all(transaction)
                        .await?,
                )*
            })
        }
    };
}

entity::for_each_table!(all_rows);

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
