//! Words: what was announced and what catalogues were seen to say, placed in time; and which of them are in force.

use chrono::NaiveDate;
use entity::announcement::Certainty;
use entity::show::CatalogueStatus;

use super::event::{Announced, Event, Moment, What};
use super::meaning::Meaning;
use super::seasons::Seasons;
use super::{Question, Subject};

/// Something that was said or seen, and from when it counts.
#[derive(Debug)]
pub(super) struct Word<'e, Id> {
    /// Which announcement or statement it is.
    pub(super) id: Id,
    /// From which day it counts.
    pub(super) day: NaiveDate,
    /// When it was said or seen.
    pub(super) moment: Option<Moment>,
    /// How sure it is.
    pub(super) certainty: Certainty,
    /// What it means.
    pub(super) meaning: Meaning,
    /// Who says it.
    pub(super) speaker: Speaker<'e, Id>,
    published_by: NaiveDate,
}

/// Who says something.
#[derive(Debug)]
pub(super) enum Speaker<'e, Id> {
    /// Someone announced it.
    Announcer(&'e Announced<Id>),
    /// Another catalogue has it.
    Catalogue(CatalogueStatus),
}

/// The words that are in force, out of all in the order of time. O(k·t) for k words of which t take back another.
pub(super) fn in_force<'t, 'e, Id: Copy + Eq>(
    words: &'t [Word<'e, Id>],
    question: &Question<Id>,
) -> Vec<&'t Word<'e, Id>> {
    let known: Vec<_> = words.iter().filter(|word| word.is_known(question)).collect();
    let least = question.min_certainty;
    // From the latest to the earliest, so that what was itself withdrawn takes nothing back.
    let mut takers: Vec<&Word<'e, Id>> = Vec::new();
    for word in known.iter().rev().filter(|word| word.takes_back()) {
        if !takers.iter().any(|taker| taker.withdraws(word, least)) {
            takers.push(word);
        }
    }
    let taken = |word: &Word<'e, Id>| {
        takers.iter().any(|taker| taker.withdraws(word, least) || taker.supersedes(word, least))
    };
    known.into_iter().filter(|word| !taken(word)).collect()
}

impl<'e, Id: Copy + Eq> Word<'e, Id> {
    /// The word of an event, if it is one and can be placed in time.
    pub(super) fn new(event: &'e Event<Id>, last_release: Option<Moment>) -> Option<Self> {
        let (speaker, certainty, meaning) = match &event.what {
            What::Announced(said) => (Speaker::Announcer(said), said.certainty, said.kind.into()),
            What::Seen(status) => (Speaker::Catalogue(*status), Certainty::Reported, (*status).into()),
            What::Released(_) | What::Formed(_) => return None,
        };
        let moment = event.moment();
        let day = match (moment, &speaker) {
            (Some(moment), _) => moment.day,
            (None, Speaker::Catalogue(_)) => last_release.map_or(NaiveDate::MIN, |last| last.day),
            (None, Speaker::Announcer(_)) => return None,
        };
        let published_by = event.published_by().unwrap_or(day);
        Some(Self { id: event.id, day, moment, certainty, meaning, speaker, published_by })
    }

    /// The seasons that it names.
    pub(super) fn seasons(&self) -> &'e [Id] {
        self.announced().map_or(&[], |said| &said.seasons)
    }

    /// Whether it is denied.
    pub(super) fn is_denied(&self) -> bool {
        self.announced().is_some_and(|said| said.denied)
    }

    /// Whether it may decide the outlook.
    pub(super) fn is_sure_enough(&self, question: &Question<Id>) -> bool {
        self.certainty >= question.min_certainty && !self.is_denied()
    }

    /// What the catalogue says, if it is a catalogue that says it.
    pub(super) fn catalogue(&self) -> Option<CatalogueStatus> {
        match self.speaker {
            Speaker::Catalogue(status) => Some(status),
            Speaker::Announcer(_) => None,
        }
    }

    /// Whether it says something of the subject that is asked about.
    pub(super) fn is_about(&self, subject: Subject<Id>, seasons: &Seasons<Id>) -> bool {
        let Subject::Season(id) = subject else { return true };
        let ends_show = self.seasons().is_empty()
            && matches!(self.meaning, Meaning::Says(outlook) if outlook.is_end())
            && !seasons.by_id(id).is_some_and(|season| season.complete_by(self.day));
        ends_show || self.seasons().contains(&id)
    }

    fn announced(&self) -> Option<&'e Announced<Id>> {
        match self.speaker {
            Speaker::Announcer(said) => Some(said),
            Speaker::Catalogue(_) => None,
        }
    }

    fn is_known(&self, question: &Question<Id>) -> bool {
        self.day <= question.as_of && question.published_by.is_none_or(|day| self.published_by <= day)
    }

    fn takes_back(&self) -> bool {
        self.announced().is_some_and(|said| !said.denied && said.withdraws.or(said.supersedes).is_some())
    }

    fn withdraws(&self, other: &Self, least: Certainty) -> bool {
        let target = self.announced().and_then(|said| said.withdraws);
        target == Some(other.id) && self.outweighs(other, least)
    }

    fn supersedes(&self, other: &Self, least: Certainty) -> bool {
        let target = self.announced().and_then(|said| said.supersedes);
        target == Some(other.id) && self.outweighs(other, least)
    }

    // A rumour must not undo an official word for someone who does not ask for rumours.
    fn outweighs(&self, other: &Self, least: Certainty) -> bool {
        self.id != other.id && (self.certainty >= least || self.certainty >= other.certainty)
    }
}
