//! What there is so far: the part that is being made, and what of the earlier ones the later ones refer to.

use chrono::{Days, NaiveDate};
use entity::citation::{self, Stance};
use entity::{NodeKind, PartialDate, RecordKind};

use super::{Dice, Scale};
use crate::store::Batch;

/// Everything so far.
pub(super) struct World {
    pub(super) dice: Dice,
    pub(super) scale: Scale,
    /// The part that is being made.
    pub(super) batch: Batch,
    /// The first id that is free.
    pub(super) next_id: i64,
    pub(super) sources: Vec<i64>,
    pub(super) measures: Vec<i64>,
    pub(super) platforms: Vec<i64>,
    pub(super) franchises: Vec<i64>,
    pub(super) people: Vec<i64>,
    pub(super) characters: Vec<i64>,
    /// The shows of each franchise, in the order in which they were made.
    pub(super) members: Vec<Vec<i64>>,
    pub(super) per_show: PerShow,
}

/// How much each show gets of what is divided among all.
pub(super) struct PerShow {
    pub(super) episodes: Vec<usize>,
    pub(super) credits: Vec<usize>,
    pub(super) characters: Vec<usize>,
    pub(super) reviews: Vec<usize>,
}

/// What every owned row begins with.
pub(super) struct Own {
    pub(super) id: i64,
    pub(super) origin: String,
    pub(super) key: String,
}

/// A show, or a season or an episode of it.
#[derive(Clone, Copy)]
pub(super) struct Subject {
    pub(super) show: i64,
    pub(super) season: Option<i64>,
    pub(super) episode: Option<i64>,
}

/// The first day on which anything happens.
const START: (i32, u32, u32) = (1955, 1, 1);

/// How many days there are from then on.
const DAYS: usize = 26_000;

impl World {
    pub(super) fn new(scale: &Scale, mut dice: Dice) -> Self {
        let mut divide = |total| dice.shares(scale.shows, total);
        let per_show = PerShow {
            episodes: divide(scale.episodes),
            credits: divide(scale.credits),
            characters: divide(scale.characters),
            reviews: divide(scale.reviews),
        };
        Self {
            dice,
            scale: *scale,
            batch: Batch::default(),
            next_id: 1,
            sources: Vec::new(),
            measures: Vec::new(),
            platforms: Vec::new(),
            franchises: Vec::new(),
            people: Vec::new(),
            characters: Vec::new(),
            members: vec![Vec::new(); scale.franchises],
            per_show,
        }
    }

    pub(super) fn id(&mut self) -> i64 {
        self.next_id += 1;
        self.next_id - 1
    }

    pub(super) fn own(&mut self) -> Own {
        let id = self.id();
        Own { id, origin: self.batch.origin.clone(), key: id.to_string() }
    }

    /// A new node with a slug that says its number.
    pub(super) fn node(&mut self, kind: NodeKind, word: &str, number: usize) -> i64 {
        let id = self.id();
        self.batch.slugs.insert((kind, id), format!("{word}-{number}"));
        id
    }

    /// Any source; the first few say most.
    pub(super) fn source(&mut self) -> i64 {
        self.sources[self.dice.skewed(self.sources.len())]
    }

    /// Any person; the first few are everywhere.
    pub(super) fn anybody(&mut self) -> i64 {
        self.people[self.dice.skewed(self.people.len())]
    }

    /// Any day; most are in the last decades.
    pub(super) fn day(&mut self) -> usize {
        DAYS - 1 - self.dice.skewed(DAYS)
    }

    pub(super) fn cite(
        &mut self,
        subject_kind: RecordKind,
        subject_id: i64,
        published_on: Option<PartialDate>,
    ) {
        let source_id = self.source();
        let Own { id, origin, key: origin_key } = self.own();
        self.batch.rows.citation.push(citation::Model {
            id,
            origin,
            origin_key,
            subject_kind,
            subject_id,
            source_id,
            via_source_id: None,
            title: None,
            address: Some(format!("https://example.org/{id}")),
            published_on,
            retrieved_on: None,
            quote: None,
            licence: None,
            stance: Stance::Supports,
            note: None,
        });
    }
}

/// The date of a day, counted from the first.
pub(super) fn date(day: usize) -> Option<PartialDate> {
    let (year, month, of_month) = START;
    let start = NaiveDate::from_ymd_opt(year, month, of_month)?;
    PartialDate::from_day(start.checked_add_days(Days::new(day.try_into().ok()?))?)
}

/// A number as the tables hold it.
pub(super) fn number(number: usize) -> Option<i32> {
    i32::try_from(number).ok()
}
