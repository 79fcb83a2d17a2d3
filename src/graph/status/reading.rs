//! What stands on one day: the words in force that are not past, the one that decides the outlook, and who speaks for
//! and against it.

use super::meaning::Meaning;
use super::seasons::Seasons;
use super::word::Word;
use super::{Outlook, Question, Subject, run};

/// What stands on one day about one subject.
#[derive(Debug)]
pub(super) struct Reading<'t, 'e, Id> {
    question: Question<Id>,
    seasons: &'t Seasons<Id>,
    /// In the order of time.
    words: Vec<&'t Word<'e, Id>>,
}

impl<'t, 'e, Id: Copy + Eq> Reading<'t, 'e, Id> {
    /// Reads the words that are in force, given in the order of time. O(k·s) for k words and s seasons.
    pub(super) fn new(
        mut words: Vec<&'t Word<'e, Id>>,
        seasons: &'t Seasons<Id>,
        question: Question<Id>,
    ) -> Self {
        words.retain(|word| word.is_about(question.subject, seasons));
        let mut reading = Self { question, seasons, words: Vec::new() };
        let mut overtaken = false;
        for word in words.into_iter().rev() {
            let is_overtaken = overtaken && reading.says(word).is_some_and(Outlook::is_end);
            if !is_overtaken && !reading.is_spent(word) {
                reading.words.push(word);
            }
            // An end that was said before something was made after all does not come back.
            overtaken |= word.is_sure_enough(&question) && reading.is_fulfilled(word);
        }
        reading.words.reverse();
        reading
    }

    /// What is to come.
    pub(super) fn outlook(&self) -> Outlook {
        self.decider().and_then(|word| self.says(word)).unwrap_or(Outlook::Unknown)
    }

    /// What is out.
    pub(super) fn run(&self) -> super::Run {
        let day = self.question.releases_until();
        match self.question.subject {
            Subject::Season(id) => run::of_season(self.seasons.by_id(id), day),
            Subject::Show => run::of_show(self, self.seasons, day),
        }
    }

    /// The word that decides the outlook.
    pub(super) fn decider(&self) -> Option<&'t Word<'e, Id>> {
        let mut tentative: Option<&'t Word<'e, Id>> = None;
        for &word in self.words.iter().rev().filter(|word| word.is_sure_enough(&self.question)) {
            match self.says(word) {
                None => {}
                // Both give way to an order that was said before.
                Some(Outlook::InDevelopment) => tentative = tentative.or(Some(word)),
                Some(_) if word.moment.is_none() => tentative = tentative.or(Some(word)),
                Some(outlook) if outlook.is_end() => {
                    let revived = |later: &&Word<'e, Id>| self.says(later) == Some(Outlook::InDevelopment);
                    return tentative.filter(revived).or(Some(word));
                }
                Some(_) => return Some(word),
            }
        }
        tentative
    }

    /// The announcements that speak for or against the outlook.
    pub(super) fn announcements(&self, in_favour: bool) -> Vec<Id> {
        let outlook = self.outlook();
        let speaks = |word: &Word<'e, Id>| match word.meaning.speaks_for(outlook) {
            Some(true) if word.is_denied() => Some(false),
            Some(false) if word.is_denied() => None,
            speaks => speaks,
        };
        let announcements = self.words.iter().filter(|word| word.catalogue().is_none());
        announcements.filter(|word| speaks(word) == Some(in_favour)).map(|word| word.id).collect()
    }

    /// The words of catalogues that agree with the outlook or, for a show, with the run.
    pub(super) fn seen(&self) -> Vec<Id> {
        let (run, outlook) = (self.run(), self.outlook());
        let is_show = self.question.subject == Subject::Show;
        let agrees = |word: &Word<'e, Id>| {
            let fits_run = is_show && word.catalogue().is_some_and(|status| run::fits(run, status));
            word.catalogue().is_some() && (fits_run || word.meaning == Meaning::Says(outlook))
        };
        self.words.iter().filter(|word| agrees(word)).map(|word| word.id).collect()
    }

    /// The latest word of a catalogue; one that has a date goes first.
    pub(super) fn catalogue(&self) -> Option<&'t Word<'e, Id>> {
        let catalogues = self.words.iter().filter(|word| word.catalogue().is_some());
        catalogues.max_by_key(|word| word.moment).copied()
    }

    /// The outlook that a word says on this day.
    fn says(&self, word: &Word<'e, Id>) -> Option<Outlook> {
        match word.meaning {
            Meaning::Says(Outlook::FinalSeason) if self.is_complete(word) => Some(Outlook::Concluded),
            Meaning::Says(outlook) => Some(outlook),
            _ => None,
        }
    }

    /// Whether a word says nothing any more of what comes next.
    fn is_spent(&self, word: &Word<'e, Id>) -> bool {
        match word.meaning {
            _ if word.catalogue().is_some() => self.has_started(word),
            Meaning::Says(Outlook::InDevelopment) => self.has_started(word),
            Meaning::Says(Outlook::Ordered | Outlook::Renewed) | Meaning::Hope | Meaning::Undecided => {
                self.question.subject == Subject::Show && self.is_complete(word)
            }
            Meaning::Says(_) | Meaning::Nothing => false,
        }
    }

    /// Whether what a word promised was made.
    fn is_fulfilled(&self, word: &Word<'e, Id>) -> bool {
        let final_season = word.meaning == Meaning::Says(Outlook::FinalSeason) && self.is_complete(word);
        let hopeful = matches!(word.meaning, Meaning::Says(outlook) if outlook.is_hopeful());
        final_season || hopeful && self.is_spent(word)
    }

    fn has_started(&self, word: &Word<'e, Id>) -> bool {
        let day = self.question.releases_until();
        self.seasons.all(word.seasons(), word.day, |season| season.started_by(day))
    }

    fn is_complete(&self, word: &Word<'e, Id>) -> bool {
        let day = self.question.releases_until();
        self.seasons.all(word.seasons(), word.day, |season| season.complete_by(day))
    }
}
