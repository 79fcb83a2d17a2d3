//! What is known of ids while rows come: where their rows stand, and what hangs on them.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};

use entity::{RecordKind, Row, Rows, claim};

use super::{LoadError, id};
use crate::graph::provenance::Values;
use crate::graph::text::Gathering;
use crate::graph::{Episode, Ix, Season, Show, Text, Watchable};

/// From ids to places, the texts so far, and what statements said so far.
#[derive(Default)]
pub(super) struct Ids {
    places: Vec<u32>,
    counts: HashMap<RecordKind, u32>,
    pub(super) texts: RefCell<Gathering>,
    pub(super) values: RefCell<Values>,
    children: HashMap<i64, Vec<i64>>,
    pub(super) kept: HashMap<i64, Kept>,
}

/// What an edge or a record itself says of the field that a claim is about, and after whom.
pub(super) struct Kept {
    pub(super) value: Option<String>,
    pub(super) source: i64,
}

/// The place of an id that no row has.
const NOWHERE: u32 = u32::MAX;

/// Claims, by the id of what they are about and their own.
pub(super) type Claims = BTreeMap<(i64, i64), claim::Model>;

macro_rules! places {
    ($($table:ident: $kind:ident,)*) => {
        impl Ids {
            fn places(&mut self, rows: &Rows, claims: &Claims) -> Result<(), LoadError> {
                $(
                    self.fill(&rows.$table)?;
                    self.keep(rows, &rows.$table, claims);
                )*
                Ok(())
            }
        }
    };
}

entity::for_each_table!(places);

impl Ids {
    /// Takes in where the rows will stand, what hangs on rows that are still to come, and what the rows say of that which
    /// claims are about.
    pub(super) fn learn(&mut self, rows: &Rows, claims: &Claims) -> Result<(), LoadError> {
        for planting in &rows.planting {
            self.children.entry(planting.show_relation_id).or_default().push(planting.episode_id);
        }
        for about in &rows.announcement_season {
            self.children.entry(about.announcement_id).or_default().push(about.season_id);
        }
        self.places(rows, claims)
    }

    fn fill<R: Row>(&mut self, rows: &[R]) -> Result<(), LoadError> {
        let next = self.counts.entry(R::KIND).or_default();
        for row in rows {
            let id = id(row.id())? as usize;
            if self.places.len() <= id {
                self.places.resize(id + 1, NOWHERE);
            }
            self.places[id] = *next;
            *next += 1;
        }
        Ok(())
    }

    /// Keeps what the rows of a table themselves say of that which claims are about.
    fn keep<R: Row>(&mut self, rows: &Rows, table: &[R], claims: &Claims) {
        let (Some(first), Some(last)) = (table.first(), table.last()) else { return };
        let about = claims.range((first.id(), i64::MIN)..=(last.id(), i64::MAX)).map(|(_, claim)| claim);
        self.kept.extend(about.filter_map(|claim| {
            let id = claim.subject_id;
            let source = rows.printed(R::KIND, id, "source_id")?.parse().ok()?;
            Some((claim.id, Kept { value: rows.printed(R::KIND, id, claim.field.as_deref()?), source }))
        }));
    }

    /// The place of a row; the foreign key says in which table.
    pub(super) fn of_row<T>(&self, id: i64) -> Result<Ix<T>, LoadError> {
        let place = usize::try_from(id).ok().and_then(|id| self.places.get(id)).copied();
        let place = place.filter(|place| *place != NOWHERE).ok_or(LoadError::Missing(id))?;
        Ok(Ix::new(place as usize))
    }

    pub(super) fn maybe<T>(&self, id: Option<i64>) -> Result<Option<Ix<T>>, LoadError> {
        id.map(|id| self.of_row(id)).transpose()
    }

    /// The rows that a row of a joining table attaches to this one.
    pub(super) fn children<T>(&self, id: i64) -> Result<Box<[Ix<T>]>, LoadError> {
        self.children.get(&id).into_iter().flatten().map(|child| self.of_row(*child)).collect()
    }

    pub(super) fn watchable(
        &self,
        show: i64,
        season: Option<i64>,
        episode: Option<i64>,
    ) -> Result<Watchable, LoadError> {
        Ok(match (season, episode) {
            (_, Some(episode)) => Watchable::Episode(self.of_row::<Episode>(episode)?),
            (Some(season), None) => Watchable::Season(self.of_row::<Season>(season)?),
            (None, None) => Watchable::Show(self.of_row::<Show>(show)?),
        })
    }

    pub(super) fn say(&self, values: impl Iterator<Item = (&'static str, String)>) -> Result<u32, LoadError> {
        let values = values.map(|(name, value)| Ok((name, self.text(value)?)));
        let values: Vec<_> = values.collect::<Result<_, LoadError>>()?;
        self.values.borrow_mut().take(values.into_iter()).ok_or(LoadError::Much)
    }

    pub(super) fn text(&self, text: impl AsRef<str>) -> Result<Text, LoadError> {
        self.texts.borrow_mut().keep(text.as_ref()).ok_or(LoadError::Much)
    }

    /// A text that hardly any other row has.
    pub(super) fn unique_text(&self, text: impl AsRef<str>) -> Result<Text, LoadError> {
        self.texts.borrow_mut().keep_unique(text.as_ref()).ok_or(LoadError::Much)
    }

    pub(super) fn maybe_text(&self, text: Option<String>) -> Result<Option<Text>, LoadError> {
        text.map(|text| self.text(text)).transpose()
    }

    pub(super) fn texts(&self, texts: Vec<String>) -> Result<Box<[Text]>, LoadError> {
        texts.into_iter().map(|text| self.text(text)).collect()
    }
}
