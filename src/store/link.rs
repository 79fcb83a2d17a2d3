//! Two nodes that are one: the rows that name the one name the other from then on. What was moved is remembered, so
//! that it can be undone.

mod error;
mod name;
mod pairs;
mod undo;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use entity::change_log::Op;
use entity::{NodeKind, REFERENCES, RecordKind, link_move, redirect};
use sea_orm::{ActiveEnum, EntityTrait, NotSet, Set};

pub use error::LinkError;
pub use name::Name;
pub use undo::Unlinked;

use super::insert::insert;
use super::{Error, Store, Writer, refer};
use pairs::{Pair, Pairs};

/// Who merges and parts nodes, as the change log names them.
const ORIGIN: &str = "link";

/// What a merge came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Linked {
    /// The kind of both nodes.
    pub kind: NodeKind,
    /// The node that went, by its slug or id.
    pub merged: String,
    /// The node that took it up.
    pub kept: String,
    /// The seasons that were merged along with it.
    pub seasons: usize,
    /// The episodes that were merged along with it.
    pub episodes: usize,
    /// The seasons and episodes of one number that were kept apart, since a catalogue gives them different ids.
    pub apart: usize,
    /// How many rows of each table name another node now.
    pub moved: BTreeMap<RecordKind, usize>,
}

impl Store {
    /// Merges a node into another of its kind, all or nothing. Nothing of a dry run is kept.
    pub async fn link(
        &self,
        keep: &Name,
        merge: &Name,
        at: DateTime<Utc>,
        dry_run: bool,
    ) -> Result<Linked, Error> {
        let mut writer = self.begin().await?;
        let linked = writer.link(keep, merge).await?;
        writer.end(at, dry_run).await?;
        Ok(linked)
    }

    /// Parts a node again from the one that it was merged into. Nothing of a dry run is kept.
    pub async fn unlink(&self, name: &Name, at: DateTime<Utc>, dry_run: bool) -> Result<Unlinked, Error> {
        let mut writer = self.begin().await?;
        let unlinked = writer.unlink(name).await?;
        writer.end(at, dry_run).await?;
        Ok(unlinked)
    }
}

impl Writer {
    async fn link(&mut self, keep: &Name, merge: &Name) -> Result<Linked, Error> {
        let (kept, merged) = (self.find(keep).await?, self.find(merge).await?);
        if merged.was.is_some() {
            let into = self.called(merged.kind, merged.id).await?;
            return Err(LinkError::Merged { name: merge.to_string(), into }.into());
        }
        if kept.kind != merged.kind {
            let (name, other) = (merge.to_string(), keep.to_string());
            return Err(LinkError::Kinds { name, kind: merged.kind, other, of: kept.kind }.into());
        }
        let kind = kept.kind;
        if kept.id == merged.id {
            return Err(LinkError::Same { name: merge.to_string(), other: keep.to_string(), kind }.into());
        }
        if kind == NodeKind::Source {
            return Err(LinkError::Source.into());
        }
        if let Some((table, row)) = self.related(kind, [kept.id, merged.id]).await? {
            return Err(LinkError::Related { table: table.to_value(), row }.into());
        }
        let (merged_as, kept_as) = (self.called(kind, merged.id).await?, self.called(kind, kept.id).await?);
        let pairs = self.pairs(kind, kept.id, merged.id).await?;
        let moved = self.unite(&pairs).await?;
        Ok(Linked {
            kind,
            merged: merged_as,
            kept: kept_as,
            seasons: pairs.along(NodeKind::Season),
            episodes: pairs.along(NodeKind::Episode),
            apart: pairs.apart,
            moved,
        })
    }

    async fn related(&self, kind: NodeKind, ids: [i64; 2]) -> Result<Option<(RecordKind, i64)>, Error> {
        refer::naming_both(&self.transaction, kind.table(), ids).await
    }

    /// Has every row that names the one of a pair name the other, and leaves a redirect. Tells how many rows of each
    /// table that were.
    async fn unite(&mut self, pairs: &Pairs) -> Result<BTreeMap<RecordKind, usize>, Error> {
        let origin: Arc<str> = ORIGIN.into();
        let mut redirects = Vec::new();
        for pair in &pairs.pairs {
            redirects.push(self.redirect(pair).await?);
            self.speak_of(pair.kind, [pair.keep, pair.merge], &origin);
        }
        let mut moved = BTreeSet::new();
        for kind in pairs.kinds() {
            let of_kind: BTreeMap<i64, i64> = pairs.of(kind).map(|pair| (pair.merge, pair.keep)).collect();
            moved.append(&mut self.rename(kind, &of_kind).await?);
        }
        for (table, row) in &moved {
            self.note(&origin, *table, *row, Op::Update);
        }
        for pair in &pairs.pairs {
            self.note(&origin, RecordKind::Redirect, pair.merge, Op::Insert);
        }
        insert::<redirect::Entity>(&self.transaction, &redirects.iter().collect::<Vec<_>>()).await?;
        self.speak_of_stated(&moved, &origin).await?;
        Ok(counted(moved))
    }

    async fn redirect(&self, pair: &Pair) -> Result<redirect::Model, Error> {
        let slug = self.slug(pair.kind, pair.merge).await?;
        let Pair { kind, keep, merge, with } = *pair;
        Ok(redirect::Model { id: merge, node_kind: kind, to_id: keep, slug, with_id: with })
    }

    /// Has the rows that name nodes of a kind name others, remembers what they named, and tells which rows those are.
    async fn rename(
        &mut self,
        kind: NodeKind,
        others: &BTreeMap<i64, i64>,
    ) -> Result<BTreeSet<(RecordKind, i64)>, Error> {
        let mut renamed = BTreeSet::new();
        let nodes: Vec<i64> = others.keys().copied().collect();
        let names_kind = REFERENCES.iter().filter(|it| it.can_name(kind.table()) && !it.is_merged());
        for reference in names_kind {
            for (node, rows) in refer::naming(&self.transaction, reference, &nodes).await? {
                refer::rename(&self.transaction, reference, &rows, others[&node]).await?;
                let move_of = |row: &i64| link_move::ActiveModel {
                    seq: NotSet,
                    redirect_id: Set(node),
                    kind: Set(reference.table),
                    row_id: Set(*row),
                    field: Set(reference.column.to_owned()),
                };
                for rows in rows.chunks(refer::IDS_PER_STATEMENT) {
                    let moves = link_move::Entity::insert_many(rows.iter().map(move_of));
                    moves.exec_without_returning(&self.transaction).await?;
                }
                renamed.extend(rows.into_iter().map(|row| (reference.table, row)));
            }
        }
        Ok(renamed)
    }

    /// Notes that something else is said of nodes now.
    fn speak_of(&mut self, kind: NodeKind, nodes: impl IntoIterator<Item = i64>, origin: &Arc<str>) {
        let nodes = nodes.into_iter().map(|node| (node, Arc::clone(origin)));
        self.spoken_of.entry(kind).or_default().extend(nodes);
    }

    /// Notes that something else is said of the nodes that some of the rows are statements about.
    async fn speak_of_stated(
        &mut self,
        rows: &BTreeSet<(RecordKind, i64)>,
        origin: &Arc<str>,
    ) -> Result<(), Error> {
        let statements = REFERENCES.iter().filter_map(|it| Some((it, it.table.stated()?.0)));
        for (reference, kind) in statements.filter(|(it, _)| it.is_about) {
            let rows: Vec<i64> =
                rows.iter().filter(|(table, _)| *table == reference.table).map(|(_, row)| *row).collect();
            let nodes = refer::named(&self.transaction, reference, &rows).await?;
            self.speak_of(kind, nodes, origin);
        }
        Ok(())
    }

    async fn end(mut self, at: DateTime<Utc>, dry_run: bool) -> Result<(), Error> {
        let next_id = self.next_id().await?;
        if dry_run {
            return self.settle(next_id, at).await.map(drop);
        }
        self.commit(next_id, at).await.map(drop)
    }
}

impl fmt::Display for Linked {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { merged, kept, seasons, episodes, apart, moved, .. } = self;
        write!(formatter, "{merged} is merged into {kept}, and leads to it")?;
        if seasons + episodes > 0 {
            write!(formatter, "\nseasons and episodes merged along with it: {seasons} and {episodes}")?;
        }
        if *apart > 0 {
            write!(
                formatter,
                "\nseasons and episodes of one number to which a catalogue gives different ids, kept apart: {apart}"
            )?;
        }
        told(formatter, "rows that name the other now", moved)
    }
}

/// How many rows there are of each table.
fn counted(rows: BTreeSet<(RecordKind, i64)>) -> BTreeMap<RecordKind, usize> {
    let mut counts = BTreeMap::new();
    for (table, _) in rows {
        *counts.entry(table).or_default() += 1;
    }
    counts
}

/// Tells how many rows of each table name another node.
fn told(formatter: &mut fmt::Formatter<'_>, what: &str, moved: &BTreeMap<RecordKind, usize>) -> fmt::Result {
    let moved: Vec<_> = moved.iter().map(|(table, rows)| format!("{rows} {}", table.to_value())).collect();
    if moved.is_empty() {
        return Ok(());
    }
    write!(formatter, "\n{what}: {}", moved.join(", "))
}
