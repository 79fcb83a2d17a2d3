//! The status of a show or a season: one pure function over what was said, came out and was seen, never stored.
//!
//! The answer has two axes. The *run* says what is out: [`Run`]. The *outlook* says what is to come: [`Outlook`].
//! Both are asked as of a day, and with a least certainty (`STATED` by default).
//!
//! # Time
//! - An announcement counts from the last day of the date on which it was said (published, where that is not known):
//!   `2025` counts from 2025-12-31. Without any date it cannot be placed, and is left out.
//! - `published_by` also demands that it was published by then (said, where the day of publication is not known).
//! - A release counts from its last day. Releases are facts, not words: `published_by` only means that none is looked
//!   at later than on that day. A release without a date is left out.
//! - What a catalogue was seen to say counts from the last day of the observation. Without a date it always counts,
//!   but speaks only of the time from the last known release on. It is past when a season starts after it.
//! - The end date that a catalogue gives is its word `ENDED`, on that day. Its start date stands for a premiere where no
//!   release is known.
//!
//! # What is in force
//! - A word that was withdrawn or superseded is no longer in force: it decides nothing and is not listed. A word takes
//!   back another only if it has the certainty that is asked for or is no less sure than that other. A withdrawn word
//!   takes back nothing, so what it had taken back is in force again.
//! - A denied announcement decides nothing and takes nothing back. It is listed against the outlook that it would have
//!   spoken for, and nowhere else.
//! - Words below the least certainty decide nothing, but are listed for and against.
//! - A show is the subject of all words. A season is the subject of those that name it, and of a cancellation, a
//!   conclusion or an abandonment of the whole show (a catalogue's too), unless it was completely out by then.
//!
//! # Outlook
//! - `ORDER` says `ORDERED`, `RENEWAL` and `PICKUP` say `RENEWED`, `FINAL_SEASON`, `CANCELLATION`, `CONCLUSION` and
//!   `ABANDONMENT` say what they are called. The latest of them decides; on the same day the more certain, then the
//!   later in the list. A catalogue's `ENDED` says `CONCLUDED`, its `CANCELLED` says `CANCELLED`, both as
//!   `REPORTED`; where it has no date it decides only if no announcement of an order or an end does.
//! - `DEVELOPMENT` (and a catalogue's `IN_DEVELOPMENT`) decides if none of these was said, or only an end, earlier.
//! - For a show, an order, a renewal or a pickup is spent when all the seasons that it names are completely out, or,
//!   where it names none, the first season that starts after it: it says nothing of what comes next, and
//!   the outlook is `UNKNOWN` unless another word stands. For a season it stands for good.
//! - A `DEVELOPMENT` is spent when its seasons have started, whatever the subject.
//! - `FINAL_SEASON` becomes `CONCLUDED` on the day on which that season is completely out.
//! - What was said and then made overtakes every end said before it: that does not come back, nor is it listed.
//!
//! # Run
//! - A season airs from its first release to the one that completes it, both days included, also between its parts.
//!   Where none is known to complete it, to its last known release. What comes after that is a repeat.
//! - A pilot shown ahead starts nothing. A special airs on its day and belongs to no season. Releases without a
//!   season are taken together as one.
//! - A show is `NOT_STARTED` before its first release, `AIRING` while a season or a special airs, and afterwards
//!   `FINISHED` if the outlook is `CANCELLED` or `CONCLUDED`, else `BETWEEN_SEASONS`. A release to come of a season
//!   that has not begun changes nothing.
//! - `FINISHED` is also what the latest word of a catalogue (a dated one goes first) makes of it with `ENDED` or
//!   `CANCELLED`, at any least certainty, unless the outlook is hopeful by a later word; where the catalogue's word
//!   has no date, an order, a renewal or a final season that stands is enough.
//! - A show whose form has a planned end (a miniseries, a special, a film for television) is also `FINISHED` once
//!   what began is known to be completely out, unless the outlook is hopeful. A miniseries that goes on as a series is
//!   `FINISHED` until more is announced or its form changes. A form counts from the last day of its date.
//! - Where no release is known at all, a catalogue is all there is: `RUNNING` is `AIRING`, `TO_BE_DETERMINED` is
//!   `BETWEEN_SEASONS`, `ENDED` and `CANCELLED` are `FINISHED`.
//! - A season is `NOT_STARTED`, `AIRING` or `FINISHED` by its releases alone.
//!
//! # For and against
//! - A word speaks for the outlook that it says, and against others. Orders, renewals and final seasons do not
//!   contradict each other, nor do a final season and a conclusion. Any of them contradicts `UNKNOWN`.
//! - `FUNDING`, `CASTING`, `PREMIERE_DATE` and `DELAY` speak for a hopeful outlook (in development, ordered, renewed,
//!   final season) and against an end. `UNDECIDED` speaks for `IN_DEVELOPMENT` and `UNKNOWN`, against all others.
//!   `STATEMENT` and `OTHER` speak neither way. None of these decides anything.
//! - For a show, a hopeful or undecided word is listed until what it is about is completely out.

mod event;
mod form;
mod meaning;
mod reading;
mod run;
mod seasons;
mod timeline;
mod word;

use chrono::NaiveDate;
use entity::PartialDate;
use entity::announcement::Certainty;

pub use event::{Announced, Event, Released, What};
use timeline::Timeline;

/// What is out of a show or a season.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Run {
    /// Nothing is out, or only a pilot.
    NotStarted,
    /// A season has begun and is not completely out, or the last of it came out on this very day.
    Airing,
    /// Something is out, and it may go on.
    BetweenSeasons,
    /// All of it is out.
    Finished,
}

/// What is to come of a show or a season.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outlook {
    /// Nothing was said of what comes next.
    Unknown,
    /// It is being prepared, and nothing is ordered.
    InDevelopment,
    /// It was ordered for the first time.
    Ordered,
    /// Another season was ordered.
    Renewed,
    /// Another season comes, and it is the last.
    FinalSeason,
    /// No more will be made, by a decision of others.
    Cancelled,
    /// It has come to its planned end.
    Concluded,
    /// The plan was given up before anything came out.
    Abandoned,
}

/// What a status is asked of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject<Id> {
    /// The show as a whole.
    Show,
    /// One of its seasons.
    Season(Id),
}

/// What is asked, as of which day, and how sure the answer has to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question<Id> {
    /// What the status is asked of.
    pub subject: Subject<Id>,
    /// The day: what was said or came out later does not count.
    pub as_of: NaiveDate,
    /// The day by which words must have been published in order to count.
    pub published_by: Option<NaiveDate>,
    /// How sure a word must be in order to decide the outlook.
    pub min_certainty: Certainty,
}

/// The status of a show or a season on a day, and who says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status<Id> {
    /// What is out.
    pub run: Run,
    /// What is to come.
    pub outlook: Outlook,
    /// How sure the word is that decides the outlook.
    pub certainty: Option<Certainty>,
    /// Since when the outlook is what it is, if it ever was another.
    pub since: Option<PartialDate>,
    /// The announcements that speak for the outlook, in the order in which they were said.
    pub in_favour: Vec<Id>,
    /// The announcements that speak against the outlook, in the order in which they were said.
    pub against: Vec<Id>,
    /// What catalogues were seen to say that agrees with the run or the outlook.
    pub seen: Vec<Id>,
}

/// A day on which the run or the outlook changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change<Id> {
    /// The day; absent for what a catalogue without a date says of all time.
    pub day: Option<NaiveDate>,
    /// The status from then on.
    pub status: Status<Id>,
}

/// The status of a show or a season.
///
/// # Complexity
/// O(n·s) for n events about s seasons and specials, which is one pass for each; then O(k·(k + s)·(s + t)) for k words
/// of which t take back another, because `since` reads every day on which the outlook can have changed.
pub fn status<Id: Copy + Eq>(events: &[Event<Id>], question: &Question<Id>) -> Status<Id> {
    Timeline::new(events).status(question)
}

/// The days up to the one asked on which the run or the outlook changed, oldest first.
///
/// # Complexity
/// As for [`status`], times the number of changes.
pub fn history<Id: Copy + Eq>(events: &[Event<Id>], question: &Question<Id>) -> Vec<Change<Id>> {
    let timeline = Timeline::new(events);
    let mut before = (Run::NotStarted, Outlook::Unknown);
    let mut changes = Vec::new();
    for day in timeline.days().into_iter().filter(|&day| day <= question.as_of) {
        let then = question.on(day);
        let reading = timeline.at(&then);
        let now = (reading.run(), reading.outlook());
        if now != before {
            let day = Some(day).filter(|&day| day > NaiveDate::MIN);
            changes.push(Change { day, status: timeline.status(&then) });
            before = now;
        }
    }
    changes
}

impl Outlook {
    /// Whether more is to come, as far as anyone can say.
    pub fn is_hopeful(self) -> bool {
        self == Self::InDevelopment || self.is_ordered()
    }

    /// Whether more was ordered.
    pub fn is_ordered(self) -> bool {
        matches!(self, Self::Ordered | Self::Renewed | Self::FinalSeason)
    }

    /// Whether no more is to come.
    pub fn is_end(self) -> bool {
        matches!(self, Self::Cancelled | Self::Concluded | Self::Abandoned)
    }
}

impl<Id: Copy> Question<Id> {
    /// Asks by what was stated, whenever it was published.
    pub fn new(subject: Subject<Id>, as_of: NaiveDate) -> Self {
        Self { subject, as_of, published_by: None, min_certainty: Certainty::Stated }
    }

    /// Asks the same as of another day.
    fn on(&self, day: NaiveDate) -> Self {
        Self { as_of: day, ..*self }
    }

    /// The last day whose releases are looked at.
    fn releases_until(&self) -> NaiveDate {
        self.published_by.map_or(self.as_of, |published_by| published_by.min(self.as_of))
    }
}

#[cfg(test)]
mod tests;
