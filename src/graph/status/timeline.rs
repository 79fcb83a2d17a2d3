//! The events in the order of time, ready to be read as of any day.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use entity::PartialDate;

use super::event::{Event, Moment};
use super::reading::Reading;
use super::seasons::Seasons;
use super::word::{Word, in_force};
use super::{Outlook, Question, Status};

/// The words and the seasons of a show.
#[derive(Debug)]
pub(super) struct Timeline<'e, Id> {
    /// In the order of time; on the same day the surer and then the later in the list come later.
    words: Vec<Word<'e, Id>>,
    seasons: Seasons<Id>,
}

impl<'e, Id: Copy + Eq> Timeline<'e, Id> {
    /// Puts events in order; O(n·s) for n events of s seasons.
    pub(super) fn new(events: &'e [Event<Id>]) -> Self {
        let seasons = Seasons::new(events);
        let last = seasons.last();
        let mut words: Vec<_> = events.iter().filter_map(|event| Word::new(event, last)).collect();
        words.sort_by_key(|word| (word.day, word.certainty));
        Self { words, seasons }
    }

    /// What stands on the day asked.
    pub(super) fn at(&self, question: &Question<Id>) -> Reading<'_, 'e, Id> {
        Reading::new(in_force(&self.words, question), &self.seasons, *question)
    }

    /// The whole status on the day asked.
    pub(super) fn status(&self, question: &Question<Id>) -> Status<Id> {
        let reading = self.at(question);
        let outlook = reading.outlook();
        Status {
            run: reading.run(),
            outlook,
            certainty: reading.decider().map(|word| word.certainty),
            since: self.since(question, outlook),
            in_favour: reading.announcements(true),
            against: reading.announcements(false),
            seen: reading.seen(),
        }
    }

    /// Every day on which the run or the outlook can change, after the beginning of time.
    pub(super) fn days(&self) -> BTreeSet<NaiveDate> {
        let moments = self.moments().into_iter().map(|moment| moment.day);
        // A season airs to the end of its last day, so the run changes on the day after.
        let ends = self.seasons.moments().filter_map(|moment| moment.day.succ_opt());
        [NaiveDate::MIN].into_iter().chain(moments).chain(ends).chain(self.seasons.forms.days()).collect()
    }

    /// The date on which the outlook became what it is on the day asked, if it was another before.
    fn since(&self, question: &Question<Id>, outlook: Outlook) -> Option<PartialDate> {
        let is_other = |day| self.at(&question.on(day)).outlook() != outlook;
        let mut moments = self.moments();
        moments.retain(|moment| moment.day <= question.as_of);
        let start = moments.chunk_by(|one, other| one.day == other.day).rev().map_while(|same_day| {
            let moment = same_day.last()?;
            (!is_other(moment.day)).then_some(*moment)
        });
        let start = start.last()?;
        let before = moments.iter().rev().map(|moment| moment.day).find(|&day| day < start.day);
        // The decider knows better than another event of that day how coarse the date is.
        let decider = self.at(&question.on(start.day)).decider().and_then(|word| word.moment);
        let date = decider.filter(|moment| moment.day == start.day).map_or(start.date, |moment| moment.date);
        is_other(before.unwrap_or(NaiveDate::MIN)).then_some(date)
    }

    /// Everything that can change the outlook, in the order of time.
    fn moments(&self) -> Vec<Moment> {
        let words = self.words.iter().filter_map(|word| word.moment);
        let mut moments: Vec<_> = words.chain(self.seasons.moments()).collect();
        moments.sort_unstable();
        moments
    }
}
