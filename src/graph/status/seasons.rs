//! What came out, put together into seasons with a first and a last day.

use chrono::NaiveDate;
use entity::release;
use entity::show::Format;

use super::event::{Event, Moment, Released, What};
use super::form::Forms;

/// The seasons that have a release, and the specials between them.
#[derive(Debug)]
pub(super) struct Seasons<Id> {
    list: Vec<Season<Id>>,
    specials: Vec<Moment>,
    /// In which form they were made.
    pub(super) forms: Forms,
}

/// A season that has a release.
#[derive(Debug)]
pub(super) struct Season<Id> {
    /// Which one; absent for what belongs to none.
    id: Option<Id>,
    first: Moment,
    last: Moment,
    completed: Option<Moment>,
}

impl<Id: Copy + Eq> Seasons<Id> {
    /// Puts all releases together; O(n·s) for n releases of s seasons.
    pub(super) fn new(events: &[Event<Id>]) -> Self {
        let mut seasons = Self { list: Vec::new(), specials: Vec::new(), forms: Forms::new(events) };
        for event in events {
            if let (What::Released(released), Some(moment)) = (&event.what, event.moment()) {
                seasons.add(released, moment);
            }
        }
        seasons
    }

    /// Whether no release is known.
    pub(super) fn is_empty(&self) -> bool {
        self.list.is_empty() && self.specials.is_empty()
    }

    /// Whether anything was out on a day.
    pub(super) fn started_by(&self, day: NaiveDate) -> bool {
        self.spans().any(|(first, _)| first.day <= day)
    }

    /// Whether a season or a special was airing on a day.
    pub(super) fn airing_on(&self, day: NaiveDate) -> bool {
        self.spans().any(|(first, last)| first.day <= day && day <= last.day)
    }

    /// Whether it was out on a day to its planned end, as far as its form has one.
    pub(super) fn told_by(&self, day: NaiveDate) -> bool {
        match self.forms.on(day) {
            Some(Format::Special | Format::TvFilm) => self.started_by(day),
            Some(Format::Miniseries) => {
                let mut begun = self.list.iter().filter(|season| season.started_by(day));
                self.started_by(day) && begun.all(|season| season.known_complete_by(day))
            }
            _ => false,
        }
    }

    /// The last release of all.
    pub(super) fn last(&self) -> Option<Moment> {
        self.spans().map(|(_, last)| last).max()
    }

    /// Every first and last release of a season, and every special.
    pub(super) fn moments(&self) -> impl Iterator<Item = Moment> {
        self.spans().flat_map(|(first, last)| [first, last])
    }

    /// A season, if anything of it is known to come out.
    pub(super) fn by_id(&self, id: Id) -> Option<&Season<Id>> {
        self.list.iter().find(|season| season.id == Some(id))
    }

    /// The first season to start after a day.
    pub(super) fn next_after(&self, day: NaiveDate) -> Option<&Season<Id>> {
        let later = self.list.iter().filter(|season| season.first.day > day);
        later.min_by_key(|season| (season.first, season.end()))
    }

    /// Whether something holds of all the seasons named, or, where none is, of the first to start after a day.
    pub(super) fn all(&self, named: &[Id], said: NaiveDate, holds: impl Fn(&Season<Id>) -> bool) -> bool {
        if named.is_empty() {
            self.next_after(said).is_some_and(holds)
        } else {
            named.iter().all(|&id| self.by_id(id).is_some_and(&holds))
        }
    }

    fn spans(&self) -> impl Iterator<Item = (Moment, Moment)> {
        let seasons = self.list.iter().map(|season| (season.first, season.end()));
        seasons.chain(self.specials.iter().map(|&special| (special, special)))
    }

    fn add(&mut self, released: &Released<Id>, moment: Moment) {
        match released.kind {
            release::Kind::Pilot => return,
            release::Kind::Special => return self.specials.push(moment),
            _ => {}
        }
        let completed = released.completes.then_some(moment);
        let id = released.season;
        if let Some(season) = self.list.iter_mut().find(|season| season.id == id) {
            season.first = season.first.min(moment);
            season.last = season.last.max(moment);
            season.completed = season.completed.into_iter().chain(completed).min();
        } else {
            self.list.push(Season { id, first: moment, last: moment, completed });
        }
    }
}

impl<Id> Season<Id> {
    /// Whether the first of it was out on a day.
    pub(super) fn started_by(&self, day: NaiveDate) -> bool {
        self.first.day <= day
    }

    /// Whether all of it was out on a day.
    pub(super) fn complete_by(&self, day: NaiveDate) -> bool {
        self.end().day <= day
    }

    /// Whether all of it was out on a day, and is known to be all.
    fn known_complete_by(&self, day: NaiveDate) -> bool {
        self.completed.is_some_and(|completed| completed.day <= day)
    }

    /// Whether it was airing on a day.
    pub(super) fn airing_on(&self, day: NaiveDate) -> bool {
        self.started_by(day) && day <= self.end().day
    }

    fn end(&self) -> Moment {
        self.completed.unwrap_or(self.last)
    }
}
