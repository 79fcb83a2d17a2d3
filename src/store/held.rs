//! What is withdrawn while others refer to it: it stays until they are gone too.

use std::collections::BTreeSet;
use std::sync::Arc;

use entity::change_log::Op;
use entity::{Row, Rows};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

use super::insert::insert;
use super::merge::{Merged, Stated};
use super::write::id_column;
use super::{Error, Tally, Writer, refer};

impl Writer {
    /// Brings back those of the rows just withdrawn that others refer to: of a node of which nothing is said any more,
    /// the word that counted most.
    pub(super) async fn hold(
        &mut self,
        mut gone: Rows,
        origin: &Arc<str>,
        tally: &mut Tally,
    ) -> Result<(), Error> {
        // What comes back refers to others in its turn.
        loop {
            let kept = self.hold_rows(&mut gone).await? + self.hold_statements(&mut gone, origin).await?;
            if kept == 0 {
                return Ok(());
            }
            tally.withdrawn -= kept;
            tally.kept += kept;
        }
    }

    /// Brings rows back that others name.
    async fn hold_table<E>(&mut self, gone: &mut Vec<E::Model>) -> Result<usize, Error>
    where
        E: EntityTrait,
        E::Model: Row + Sync,
    {
        let ids: BTreeSet<i64> = gone.iter().map(Row::id).collect();
        let held = refer::held(&self.transaction, E::Model::KIND, &ids).await?;
        let there = existing::<E>(self, id_column::<E>(), &held).await?;
        let kept: Vec<_> =
            gone.extract_if(.., |row| held.contains(&row.id()) && !there.contains(&row.id())).collect();
        self.bring_back::<E>(kept).await
    }

    /// Brings the last statements back about nodes that others name.
    async fn hold_nodes<E: Merged>(
        &mut self,
        gone: &mut Vec<<E::Statement as EntityTrait>::Model>,
        origin: &Arc<str>,
    ) -> Result<usize, Error> {
        gone.sort_by_key(|said| (said.node(), said.rank(), said.id()));
        let nodes: BTreeSet<i64> = gone.iter().map(Stated::node).collect();
        let held = refer::held(&self.transaction, E::KIND.table(), &nodes).await?;
        let mut spoken_of = existing::<E::Statement>(self, E::node_column(), &held).await?;
        let is_last = |said: &mut <E::Statement as EntityTrait>::Model| {
            held.contains(&said.node()) && spoken_of.insert(said.node())
        };
        let kept: Vec<_> = gone.extract_if(.., is_last).collect();
        let nodes = kept.iter().map(|said| (said.node(), Arc::clone(origin)));
        self.spoken_of.entry(E::KIND).or_default().extend(nodes);
        self.bring_back::<E::Statement>(kept).await
    }

    async fn bring_back<E>(&mut self, kept: Vec<E::Model>) -> Result<usize, Error>
    where
        E: EntityTrait,
        E::Model: Row + Sync,
    {
        let ids: BTreeSet<i64> = kept.iter().map(Row::id).collect();
        self.forget(|change| {
            change.kind == E::Model::KIND && change.op == Op::Delete && ids.contains(&change.id)
        });
        insert::<E>(&self.transaction, &kept.iter().collect::<Vec<_>>()).await?;
        Ok(ids.len())
    }
}

/// Those of the ids that a column of a table has.
async fn existing<E: EntityTrait>(
    writer: &Writer,
    column: E::Column,
    ids: &BTreeSet<i64>,
) -> Result<BTreeSet<i64>, Error> {
    let ids: Vec<i64> = ids.iter().copied().collect();
    let mut existing = BTreeSet::new();
    for ids in ids.chunks(refer::IDS_PER_STATEMENT) {
        let found = E::find().select_only().column(column).filter(column.is_in(ids.iter().copied()));
        let found: Vec<i64> = found.distinct().into_tuple().all(&writer.transaction).await?;
        existing.extend(found);
    }
    Ok(existing)
}

macro_rules! hold_statements {
    ($($statement:ident: $table:ident $kind:ident $node:ident $column:ident,)*) => {
        impl Writer {
            async fn hold_statements(&mut self, gone: &mut Rows, origin: &Arc<str>) -> Result<usize, Error> {
                let mut kept = 0;
                $(
                    if !gone.$statement.is_empty() {
                        let said = &mut gone.$statement;
                        kept += self.hold_nodes::<entity::$table::Entity>(said, origin).await?;
                    }
                )*
                Ok(kept)
            }
        }
    };
}

entity::for_each_statement_table!(hold_statements);

macro_rules! hold_rows {
    ($($table:ident,)*) => {
        impl Writer {
            async fn hold_rows(&mut self, gone: &mut Rows) -> Result<usize, Error> {
                let mut kept = 0;
                $(
                    if !gone.$table.is_empty() {
                        kept += self.hold_table::<entity::$table::Entity>(&mut gone.$table).await?;
                    }
                )*
                Ok(kept)
            }
        }
    };
}

entity::for_each_owned_table!(hold_rows);
