//! A merge undone: what was moved and is still where it was moved to goes back.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fmt;
use std::sync::Arc;

use entity::change_log::Op;
use entity::{NodeKind, REFERENCES, RecordKind, Reference, link_move, redirect};
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, Set};

use super::{LinkError, Name, ORIGIN, counted, told};
use crate::store::refer::{self, IDS_PER_STATEMENT};
use crate::store::{Error, Writer};

/// What parting two nodes came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unlinked {
    /// The node that is there again, by its slug or id.
    pub parted: String,
    /// The node that had taken it up.
    pub from: String,
    /// The seasons and episodes that were parted along with it.
    pub along: usize,
    /// How many rows of each table name it again.
    pub moved: BTreeMap<RecordKind, usize>,
}

/// Moves of one column.
type Moves = BTreeMap<(RecordKind, String), Vec<link_move::Model>>;

impl Writer {
    pub(super) async fn unlink(&mut self, name: &Name) -> Result<Unlinked, Error> {
        let main = self.merged(name).await?;
        if let Some(with) = main.with_id {
            let with = self.merged(&Name::Id(None, with)).await?;
            let with = called(&with);
            return Err(LinkError::Along { name: name.to_string(), with }.into());
        }
        let from = self.called(main.node_kind, main.to_id).await?;
        let along = redirect::Entity::find().filter(redirect::Column::WithId.eq(main.id));
        let along = along.all(&self.transaction).await?;
        let mut touched = BTreeSet::new();
        if !self.part(&main, &mut touched).await? {
            return Err(LinkError::Gone(name.to_string()).into());
        }
        let mut parted = 0;
        for redirect in along {
            parted += usize::from(self.part(&redirect, &mut touched).await?);
        }
        let origin: Arc<str> = ORIGIN.into();
        for (table, row) in &touched {
            self.note(&origin, *table, *row, Op::Update);
        }
        self.speak_of_stated(&touched, &origin).await?;
        Ok(Unlinked { parted: called(&main), from, along: parted, moved: counted(touched) })
    }

    /// Brings one node back; false where nobody speaks of it any more, and everything stays where it is.
    async fn part(
        &mut self,
        redirect: &redirect::Model,
        touched: &mut BTreeSet<(RecordKind, i64)>,
    ) -> Result<bool, Error> {
        let (origin, kind): (Arc<str>, _) = (ORIGIN.into(), redirect.node_kind);
        let moves = self.moves(redirect).await?;
        let is_said = moves.iter().any(|((table, column), moves)| {
            let about = |it: &Reference| it.is_about && it.table == *table && it.column == column;
            Some(*table) == kind.statement() && REFERENCES.iter().any(about) && !moves.is_empty()
        });
        if is_said {
            for ((table, column), moves) in &moves {
                let Some(reference) = reference(*table, column) else { continue };
                let rows: Vec<i64> = moves.iter().map(|it| it.row_id).collect();
                refer::rename(&self.transaction, reference, &rows, redirect.id).await?;
                self.supersede(*table, column, moves).await?;
                touched.extend(rows.into_iter().map(|row| (*table, row)));
            }
            redirect::Entity::delete_by_id(redirect.id).exec(&self.transaction).await?;
            self.note(&origin, RecordKind::Redirect, redirect.id, Op::Delete);
            self.slugs.extend(redirect.slug.clone().map(|slug| ((kind, redirect.id), slug)));
            self.speak_of(kind, [redirect.id, redirect.to_id], &origin);
        } else if redirect.with_id.is_some() {
            let mut alone = redirect.clone().into_active_model();
            alone.with_id = Set(None);
            redirect::Entity::update(alone).exec(&self.transaction).await?;
            self.note(&origin, RecordKind::Redirect, redirect.id, Op::Update);
        }
        let moves = link_move::Entity::delete_many();
        let moves = moves.filter(link_move::Column::RedirectId.eq(redirect.id));
        moves.exec(&self.transaction).await?;
        Ok(is_said)
    }

    /// What was moved with a redirect and still names what it was moved to.
    async fn moves(&self, redirect: &redirect::Model) -> Result<Moves, Error> {
        let all = link_move::Entity::find().filter(link_move::Column::RedirectId.eq(redirect.id));
        let mut moves = Moves::new();
        for entry in all.all(&self.transaction).await? {
            moves.entry((entry.kind, entry.field.clone())).or_default().push(entry);
        }
        for ((table, column), moves) in &mut moves {
            let Some(reference) = reference(*table, column) else { continue };
            let naming = refer::naming(&self.transaction, reference, &[redirect.to_id]).await?;
            let there: HashSet<i64> = naming.into_values().flatten().collect();
            moves.retain(|it| there.contains(&it.row_id));
        }
        Ok(moves)
    }

    /// Forgets later moves of the same columns: undoing those must not lead here.
    async fn supersede(
        &self,
        table: RecordKind,
        column: &str,
        moves: &[link_move::Model],
    ) -> Result<(), Error> {
        use link_move::Column;
        for moves in moves.chunks(IDS_PER_STATEMENT) {
            let since: BTreeMap<i64, i64> = moves.iter().map(|it| (it.row_id, it.seq)).collect();
            let later = link_move::Entity::find().filter(Column::RowId.is_in(since.keys().copied()));
            let later = later.filter(Column::Kind.eq(table)).filter(Column::Field.eq(column));
            let later = later.all(&self.transaction).await?.into_iter();
            let later: Vec<i64> = later.filter(|it| since[&it.row_id] <= it.seq).map(|it| it.seq).collect();
            for later in later.chunks(IDS_PER_STATEMENT) {
                let gone = Column::Seq.is_in(later.iter().copied());
                link_move::Entity::delete_many().filter(gone).exec(&self.transaction).await?;
            }
        }
        Ok(())
    }
}

fn reference(table: RecordKind, column: &str) -> Option<&'static Reference> {
    REFERENCES.iter().find(|it| it.table == table && it.column == column)
}

/// What a merged node was called.
fn called(redirect: &redirect::Model) -> String {
    let kind: NodeKind = redirect.node_kind;
    let name = match &redirect.slug {
        Some(slug) => Name::Slug(kind, slug.clone()),
        None => Name::Id(Some(kind), redirect.id),
    };
    name.to_string()
}

impl fmt::Display for Unlinked {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { parted, from, along, moved } = self;
        write!(formatter, "{parted} is parted from {from}")?;
        if *along > 0 {
            write!(formatter, "\nseasons and episodes parted along with it: {along}")?;
        }
        told(formatter, "rows that name it again", moved)
    }
}
