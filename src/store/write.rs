//! Writing: what an origin says replaces what it said before, in one transaction with its entries in the change log.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use chrono::{DateTime, Utc};
use entity::change_log::Op;
use entity::{NodeKind, Owned, RecordKind, Row, Rows, change_log, sequence};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, DatabaseTransaction, EntityTrait, Iterable, PrimaryKeyToColumn,
    QueryFilter, Set,
};

use super::difference::Difference;
use super::insert::insert;
use super::merge::{Merged, MergedFrom, Stated};
use super::{Asked, Batch, Error, Known, Part, Store, Tally, ask, carried, keyed, load, turn};

/// How many rows one statement looks for or takes away.
const ROWS_PER_STATEMENT: usize = 1_000;

/// The tables whose rows an import owns, in the order in which rows can go: what refers to others before them.
pub const OWNED: &[RecordKind] = &[
    RecordKind::Citation,
    RecordKind::Claim,
    RecordKind::AnnouncementSeason,
    RecordKind::Announcement,
    RecordKind::Viewership,
    RecordKind::Rating,
    RecordKind::Review,
    RecordKind::Measure,
    RecordKind::Prerequisite,
    RecordKind::WatchOrderEntry,
    RecordKind::WatchOrder,
    RecordKind::CrossoverPart,
    RecordKind::Availability,
    RecordKind::Commission,
    RecordKind::Release,
    RecordKind::Portrayal,
    RecordKind::Credit,
    RecordKind::FranchiseMember,
    RecordKind::BasedOn,
    RecordKind::Planting,
    RecordKind::ShowRelation,
    RecordKind::ExternalId,
    RecordKind::Alias,
    RecordKind::CrossoverStatement,
    RecordKind::EpisodeStatement,
    RecordKind::SeasonStatement,
    RecordKind::ShowStatement,
    RecordKind::FranchiseStatement,
    RecordKind::WorkStatement,
    RecordKind::CharacterStatement,
    RecordKind::PersonStatement,
    RecordKind::PlatformStatement,
];

/// An open transaction that writes.
pub struct Writer {
    pub(super) transaction: DatabaseTransaction,
    changes: Vec<Change>,
    /// The nodes of each kind of which something else is said now, and who said so last.
    pub(super) spoken_of: HashMap<NodeKind, BTreeMap<i64, Arc<str>>>,
    /// The slugs that new nodes get.
    pub(super) slugs: BTreeMap<(NodeKind, i64), String>,
    /// Rows from this id on are new, and stand in the change log as one entry for each table.
    new_from: i64,
}

/// One row that changed, or all rows of a table that are new from one id on.
pub(super) struct Change {
    /// A batch has many changes and one origin.
    pub(super) origin: Arc<str>,
    pub(super) kind: RecordKind,
    pub(super) id: i64,
    pub(super) until_id: Option<i64>,
    pub(super) op: Op,
}

impl Store {
    /// Begins to write; nobody else writes until the writer commits or is dropped.
    pub async fn begin(&self) -> Result<Writer, Error> {
        let transaction = self.turn().await?;
        Ok(Writer {
            transaction,
            changes: Vec::new(),
            spoken_of: HashMap::new(),
            slugs: BTreeMap::new(),
            new_from: i64::MAX,
        })
    }
}

impl Writer {
    /// The first id that is free.
    pub async fn next_id(&self) -> Result<i64, Error> {
        load::next_id(&self.transaction).await
    }

    /// Answers what an import asks, and adds the answers to what it knows.
    pub async fn answer(&self, asked: Asked, known: &mut Known) -> Result<(), Error> {
        ask::answer(&self.transaction, asked, known).await
    }

    /// The shows that a platform is known to have carried.
    pub async fn carried_by(&self, platform: &str) -> Result<HashSet<i64>, Error> {
        carried::by(&self.transaction, platform).await
    }

    /// All shows by their titles.
    pub async fn titles(&self) -> Result<Vec<ask::Entitled>, Error> {
        ask::titles(&self.transaction).await
    }

    /// The next rows that an origin has in a table, in the order of their keys.
    pub async fn keys(
        &self,
        kind: RecordKind,
        origin: &str,
        after: &str,
        most: u64,
    ) -> Result<Vec<(String, i64)>, Error> {
        keyed::next(&self.transaction, kind, origin, after, most).await
    }

    /// Whether an origin has said anything.
    pub async fn has_said(&self, origin: &str) -> Result<bool, Error> {
        for kind in OWNED {
            if !self.keys(*kind, origin, "", 1).await?.is_empty() {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Writes what origins say and withdraws what they no longer say, and tells how much that was, in their order. The
    /// nodes concerned are merged anew when all have spoken: what one origin withdraws, another may say.
    pub async fn put(&mut self, mut batches: Vec<Batch>) -> Result<Vec<Tally>, Error> {
        let mut tallies = vec![Tally::default(); batches.len()];
        for batch in &mut batches {
            self.slugs.append(&mut batch.slugs);
        }
        self.put_statements(&mut batches, &mut tallies).await?;
        self.put_rows(&mut batches, &mut tallies).await?;
        Ok(tallies)
    }

    /// Writes a part of what an origin says, and tells how much that was. What it withdraws and others refer to stays.
    pub async fn put_part(&mut self, mut part: Part) -> Result<Tally, Error> {
        let (mut tally, mut gone) = (Tally::default(), Rows::default());
        self.slugs.append(&mut part.batch.slugs);
        self.new_from = part.new_from;
        self.put_part_of_statements(&mut part, &mut tally, &mut gone).await?;
        self.put_part_of_rows(&mut part, &mut tally, &mut gone).await?;
        self.hold(gone, &part.batch.origin.as_str().into(), &mut tally).await?;
        Ok(tally)
    }

    /// The last entry of the change log.
    pub async fn last_seq(&self) -> Result<i64, Error> {
        load::last_seq(&self.transaction).await
    }

    /// Commits everything with its entries in the change log, and tells the last of them; ids below `next_id` are taken
    /// from now on.
    pub async fn commit(mut self, next_id: i64, at: DateTime<Utc>) -> Result<i64, Error> {
        let last = self.settle(next_id, at).await?;
        self.transaction.commit().await?;
        Ok(last)
    }

    /// Does all that a commit does but for committing: merges nodes, draws ids, writes the change log.
    pub async fn settle(&mut self, next_id: i64, at: DateTime<Utc>) -> Result<i64, Error> {
        self.merge_nodes().await?;
        let next = sequence::ActiveModel { id: Set(1), next_id: Set(next_id) };
        if next_id > load::next_id(&self.transaction).await? {
            next.update(&self.transaction).await?;
        }
        if !self.changes.is_empty() {
            turn::announce(&self.transaction).await?;
        }
        let batch = load::last_seq(&self.transaction).await? + 1;
        let changes = std::mem::take(&mut self.changes);
        let entries = (batch..).zip(changes).map(|(seq, change)| change_log::Model {
            seq,
            batch,
            at: at.into(),
            source: change.origin.to_string(),
            kind: change.kind,
            id: change.id,
            until_id: change.until_id,
            op: change.op,
        });
        let entries: Vec<_> = entries.collect();
        insert::<change_log::Entity>(&self.transaction, &entries.iter().collect::<Vec<_>>()).await?;
        Ok(entries.last().map_or(batch - 1, |entry| entry.seq))
    }

    /// Makes the rows of one table those that the origins have, and tells what that changed, in their order.
    async fn sync<E>(
        &mut self,
        column: E::Column,
        origins: impl Iterator<Item = (&String, Vec<E::Model>)>,
        tallies: &mut [Tally],
    ) -> Result<Vec<Difference<E::Model>>, Error>
    where
        E: EntityTrait,
        E::Model: Owned + PartialEq + Sync,
    {
        let mut differences = Vec::new();
        for ((origin, rows), tally) in origins.zip(tallies) {
            let before = E::find().filter(column.eq(origin)).all(&self.transaction).await?;
            let difference = Difference::between(before, rows);
            difference.count(tally);
            let origin: Arc<str> = origin.as_str().into();
            self.log(&difference, |_| Arc::clone(&origin));
            differences.push(difference);
        }
        self.apply::<E>(&differences).await?;
        Ok(differences)
    }

    /// Writes rows of one table beside those that the origin has there, and takes away those that are gone.
    async fn sync_part<E>(
        &mut self,
        rows: Vec<E::Model>,
        part: &Part,
        tally: &mut Tally,
    ) -> Result<Difference<E::Model>, Error>
    where
        E: EntityTrait,
        E::Model: Owned + PartialEq + Sync,
    {
        let old = rows.iter().map(Row::id).filter(|id| *id < part.new_from);
        let gone = part.gone.iter().filter(|(kind, _)| *kind == E::Model::KIND).map(|(_, id)| *id);
        let old: Vec<i64> = old.chain(gone).collect();
        let mut before = Vec::new();
        for ids in old.chunks(ROWS_PER_STATEMENT) {
            let of_chunk = id_column::<E>().is_in(ids.iter().copied());
            before.append(&mut E::find().filter(of_chunk).all(&self.transaction).await?);
        }
        let difference = Difference::between(before, rows);
        difference.count(tally);
        let origin: Arc<str> = part.batch.origin.as_str().into();
        self.log(&difference, |_| Arc::clone(&origin));
        self.apply::<E>(std::slice::from_ref(&difference)).await?;
        Ok(difference)
    }

    /// Makes the nodes that are new out of what is said of them; all of it is in the part that brings them.
    async fn found<E: Merged>(
        &mut self,
        said: Vec<<E::Statement as EntityTrait>::Model>,
        origin: &Arc<str>,
    ) -> Result<(), Error>
    where
        E::Model: Sync,
    {
        let insert = merged::<E>(&self.slugs, &[], said)?;
        let difference = Difference::between(vec![], insert);
        self.log(&difference, |_| Arc::clone(origin));
        self.apply::<E>(&[difference]).await
    }

    async fn apply<E>(&self, differences: &[Difference<E::Model>]) -> Result<(), Error>
    where
        E: EntityTrait,
        E::Model: Row + Sync,
    {
        // A changed row is written anew: one statement for many, where UPDATE takes one for each. All go before any
        // comes, because a row can move from one origin to another.
        let gone = differences.iter().flat_map(|it| it.delete.iter().chain(&it.update)).map(Row::id);
        delete::<E>(&self.transaction, gone.collect()).await?;
        let new: Vec<_> = differences.iter().flat_map(|it| it.insert.iter().chain(&it.update)).collect();
        insert::<E>(&self.transaction, &new).await
    }

    fn log<M: Row>(&mut self, difference: &Difference<M>, origin_of: impl Fn(i64) -> Arc<str>) {
        let Difference { insert, update, delete, .. } = difference;
        let is_new = |row: &&M| row.id() >= self.new_from;
        let new = insert.iter().filter(is_new).map(Row::id);
        if let (Some(id), until_id) = (new.clone().min(), new.max()) {
            let (origin, kind) = (origin_of(id), M::KIND);
            self.changes.push(Change { origin, kind, id, until_id, op: Op::Insert });
        }
        let insert: Vec<&M> = insert.iter().filter(|row| !is_new(row)).collect();
        let (update, delete) = (update.iter().collect(), delete.iter().collect());
        for (rows, op) in [(insert, Op::Insert), (update, Op::Update), (delete, Op::Delete)] {
            let change = |row: &M| Change {
                origin: origin_of(row.id()),
                kind: M::KIND,
                id: row.id(),
                until_id: None,
                op,
            };
            self.changes.extend(rows.into_iter().map(change));
        }
    }

    /// Notes one row that changed.
    pub(super) fn note(&mut self, origin: &Arc<str>, kind: RecordKind, id: i64, op: Op) {
        self.changes.push(Change { origin: Arc::clone(origin), kind, id, until_id: None, op });
    }

    /// Takes changes back that are none.
    pub(super) fn forget(&mut self, is_none: impl Fn(&Change) -> bool) {
        self.changes.retain(|change| !is_none(change));
    }

    async fn merge<E: Merged>(&mut self) -> Result<(), Error>
    where
        E::Model: Sync,
    {
        let nodes = self.spoken_of.remove(&E::KIND).unwrap_or_default();
        let ids: Vec<i64> = nodes.keys().copied().collect();
        for ids in ids.chunks(ROWS_PER_STATEMENT) {
            let in_chunk = id_column::<E>().is_in(ids.iter().copied());
            let before = E::find().filter(in_chunk).all(&self.transaction).await?;
            let of_chunk = E::node_column().is_in(ids.iter().copied());
            let said = E::Statement::find().filter(of_chunk).all(&self.transaction).await?;
            let after = merged::<E>(&self.slugs, &before, said)?;
            let difference = Difference::between(before, after);
            self.log(&difference, |id| Arc::clone(&nodes[&id]));
            self.apply::<E>(&[difference]).await?;
        }
        Ok(())
    }
}

/// The nodes that the statements make, with the slugs that they have or are given.
pub(super) fn merged<E: Merged>(
    given: &BTreeMap<(NodeKind, i64), String>,
    before: &[E::Model],
    said: Vec<<E::Statement as EntityTrait>::Model>,
) -> Result<Vec<E::Model>, Error> {
    let mut of_node: BTreeMap<i64, Vec<_>> = BTreeMap::new();
    for statement in said {
        of_node.entry(statement.node()).or_default().push(statement);
    }
    let slugs: HashMap<i64, Option<String>> = before.iter().map(|node| (node.id(), node.slug())).collect();
    let node = |(id, mut said): (i64, Vec<<E::Statement as EntityTrait>::Model>)| {
        said.sort_by_key(|statement| (statement.rank(), statement.id()));
        let slug = slugs.get(&id).cloned().flatten();
        E::Model::merge(id, slug.or_else(|| given.get(&(E::KIND, id)).cloned()), &said)
    };
    of_node.into_iter().map(node).collect()
}

macro_rules! put_statements {
    ($($statement:ident: $table:ident $kind:ident $node:ident $column:ident,)*) => {
        impl Writer {
            async fn put_statements(
                &mut self,
                batches: &mut [Batch],
                tallies: &mut [Tally],
            ) -> Result<(), Error> {
                $(
                    let rows = batches.iter_mut().map(|it| (&it.origin, std::mem::take(&mut it.rows.$statement)));
                    let column = entity::$statement::Column::Origin;
                    let differences = self.sync::<entity::$statement::Entity>(column, rows, tallies).await?;
                    let spoken_of = self.spoken_of.entry(NodeKind::$kind).or_default();
                    for (batch, difference) in batches.iter().zip(differences) {
                        let origin: Arc<str> = batch.origin.as_str().into();
                        spoken_of.extend(difference.nodes().into_iter().map(|node| (node, Arc::clone(&origin))));
                    }
                )*
                Ok(())
            }

            async fn put_part_of_statements(
                &mut self,
                part: &mut Part,
                tally: &mut Tally,
                gone: &mut Rows,
            ) -> Result<(), Error> {
                let origin: Arc<str> = part.batch.origin.as_str().into();
                $(
                    let rows = std::mem::take(&mut part.batch.rows.$statement);
                    let mut difference = self.sync_part::<entity::$statement::Entity>(rows, part, tally).await?;
                    let is_new = |said: &mut entity::$statement::Model| said.node() >= part.new_from;
                    let new: Vec<_> = difference.insert.extract_if(.., is_new).collect();
                    self.found::<entity::$table::Entity>(new, &origin).await?;
                    let spoken_of = self.spoken_of.entry(NodeKind::$kind).or_default();
                    spoken_of.extend(difference.nodes().into_iter().map(|node| (node, Arc::clone(&origin))));
                    gone.$statement.append(&mut difference.delete);
                )*
                Ok(())
            }

            async fn merge_nodes(&mut self) -> Result<(), Error> {
                $(self.merge::<entity::$table::Entity>().await?;)*
                Ok(())
            }
        }
    };
}

entity::for_each_statement_table!(put_statements);

macro_rules! put_rows {
    ($($table:ident,)*) => {
        impl Writer {
            async fn put_rows(&mut self, batches: &mut [Batch], tallies: &mut [Tally]) -> Result<(), Error> {
                $(
                    let rows = batches.iter_mut().map(|it| (&it.origin, std::mem::take(&mut it.rows.$table)));
                    let column = entity::$table::Column::Origin;
                    self.sync::<entity::$table::Entity>(column, rows, tallies).await?;
                )*
                Ok(())
            }

            async fn put_part_of_rows(
                &mut self,
                part: &mut Part,
                tally: &mut Tally,
                gone: &mut Rows,
            ) -> Result<(), Error> {
                $(
                    let rows = std::mem::take(&mut part.batch.rows.$table);
                    let mut difference =
                        self.sync_part::<entity::$table::Entity>(rows, part, tally).await?;
                    gone.$table.append(&mut difference.delete);
                )*
                Ok(())
            }
        }
    };
}

entity::for_each_owned_table!(put_rows);

async fn delete<E: EntityTrait>(transaction: &DatabaseTransaction, ids: Vec<i64>) -> Result<(), Error> {
    for ids in ids.chunks(ROWS_PER_STATEMENT) {
        E::delete_many().filter(id_column::<E>().is_in(ids.iter().copied())).exec(transaction).await?;
    }
    Ok(())
}

/// Every table has one key, `id`.
pub(super) fn id_column<E: EntityTrait>() -> E::Column {
    let mut keys = E::PrimaryKey::iter();
    keys.next().map(PrimaryKeyToColumn::into_column).expect("every table has a primary key")
}
