//! What a status is made from: what was said, what came out, what catalogues were seen to say and in which form it was made. Leaves out what no
//! rule asks for, such as platforms and speakers: the id leads to them.

use chrono::NaiveDate;
use entity::PartialDate;
use entity::announcement::{Certainty, Kind};
use entity::release;
use entity::show::{CatalogueStatus, Format};

/// Something that was said, came out or was seen, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event<Id> {
    /// Which announcement, release or statement it is.
    pub id: Id,
    /// The day on which it was said, came out or was seen.
    pub said_on: Option<PartialDate>,
    /// The day on which it became known.
    pub published_on: Option<PartialDate>,
    /// What happened.
    pub what: What<Id>,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What<Id> {
    /// Something was said about the future.
    Announced(Announced<Id>),
    /// Something came out.
    Released(Released<Id>),
    /// Another catalogue was seen to say this about the show.
    Seen(CatalogueStatus),
    /// From then on the show is made in this form.
    Formed(Format),
}

/// What was said about the future.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Announced<Id> {
    /// What was announced.
    pub kind: Kind,
    /// How sure it is.
    pub certainty: Certainty,
    /// The seasons that it names; none if it is about the show as a whole.
    pub seasons: Vec<Id>,
    /// The announcement that it replaces.
    pub supersedes: Option<Id>,
    /// The announcement that it takes back.
    pub withdraws: Option<Id>,
    /// Whether it is denied that this was announced.
    pub denied: bool,
}

/// What came out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Released<Id> {
    /// The season that it belongs to.
    pub season: Option<Id>,
    /// What it was.
    pub kind: release::Kind,
    /// Whether its season was completely out with it.
    pub completes: bool,
}

/// A date and the day from which it counts; sorted by that day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Moment {
    /// The last day that the date can mean.
    pub(super) day: NaiveDate,
    /// The date.
    pub(super) date: PartialDate,
}

impl<Id> Event<Id> {
    /// From when it counts.
    pub(super) fn moment(&self) -> Option<Moment> {
        let date = self.said_on.or(self.published_on)?;
        Some(Moment { day: date.last_day(), date })
    }

    /// By which day it was known.
    pub(super) fn published_by(&self) -> Option<NaiveDate> {
        self.published_on.or(self.said_on).map(PartialDate::last_day)
    }
}
