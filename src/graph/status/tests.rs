//! The rules of status: stories that everyone can check, and properties that hold of any events.

mod properties;
mod rules;
mod stories;

use chrono::NaiveDate;
use entity::announcement::{Certainty, Kind};
use entity::release;
use entity::show::{CatalogueStatus, Format};

use super::{Announced, Event, Question, Released, Status, Subject, What, status};

/// Asks each question and compares the answer; an answer without `|` leaves open who says so.
fn story(events: &[Event<u32>], rows: &[(&str, &str)]) {
    for (asked, expected) in rows {
        let answer = text(&status(events, &question(asked)));
        let is_expected = if expected.contains('|') {
            answer == *expected
        } else {
            answer.starts_with(&format!("{expected} "))
        };
        assert!(is_expected, "as of {asked}: {answer}, not {expected}");
    }
}

/// Something said officially of the show as a whole.
fn said(id: u32, date: &str, kind: Kind) -> Event<u32> {
    let what = Announced {
        kind,
        certainty: Certainty::Official,
        seasons: Vec::new(),
        supersedes: None,
        withdraws: None,
        denied: false,
    };
    event(id, date, What::Announced(what))
}

/// A part of a season.
fn out(date: &str, season: u32) -> Event<u32> {
    released(date, Some(season), release::Kind::Regular, false)
}

/// The last of a season, or all of it at once.
fn complete(date: &str, season: u32) -> Event<u32> {
    released(date, Some(season), release::Kind::Finale, true)
}

fn released(date: &str, season: Option<u32>, kind: release::Kind, completes: bool) -> Event<u32> {
    event(0, date, What::Released(Released { season, kind, completes }))
}

/// What a catalogue was seen to say; the date may be empty.
fn seen(id: u32, date: &str, status: CatalogueStatus) -> Event<u32> {
    event(id, date, What::Seen(status))
}

/// The form in which it is made from then on; the date may be empty.
fn formed(date: &str, format: Format) -> Event<u32> {
    event(0, date, What::Formed(format))
}

fn event(id: u32, date: &str, what: What<u32>) -> Event<u32> {
    Event { id, said_on: date.parse().ok().filter(|_| !date.is_empty()), published_on: None, what }
}

impl Event<u32> {
    fn rumoured(self) -> Self {
        self.with(|said| said.certainty = Certainty::Rumour)
    }

    fn reported(self) -> Self {
        self.with(|said| said.certainty = Certainty::Reported)
    }

    fn stated(self) -> Self {
        self.with(|said| said.certainty = Certainty::Stated)
    }

    fn of(self, season: u32) -> Self {
        self.with(|said| said.seasons.push(season))
    }

    fn denied(self) -> Self {
        self.with(|said| said.denied = true)
    }

    fn withdrawing(self, id: u32) -> Self {
        self.with(|said| said.withdraws = Some(id))
    }

    fn superseding(self, id: u32) -> Self {
        self.with(|said| said.supersedes = Some(id))
    }

    fn published(self, date: &str) -> Self {
        Self { published_on: date.parse().ok(), ..self }
    }

    fn with(mut self, change: impl FnOnce(&mut Announced<u32>)) -> Self {
        if let What::Announced(said) = &mut self.what {
            change(said);
        }
        self
    }
}

/// Reads `2025-10-04 s2 reported by:2025-09-30`: the day, the season, the least certainty, published by.
fn question(text: &str) -> Question<u32> {
    let mut words = text.split(' ');
    let mut question = Question::new(Subject::Show, day(words.next().unwrap()));
    for word in words {
        match word {
            "rumour" => question.min_certainty = Certainty::Rumour,
            "reported" => question.min_certainty = Certainty::Reported,
            "official" => question.min_certainty = Certainty::Official,
            _ if word.starts_with("by:") => question.published_by = Some(day(&word[3..])),
            _ => question.subject = Subject::Season(word[1..].parse().unwrap()),
        }
    }
    question
}

/// Writes `Airing Renewed | Official since 2025-07 | +1 +2 -3 ~4`: for, against, seen.
fn text(status: &Status<u32>) -> String {
    let certainty = status.certainty.map_or("-".to_owned(), |certainty| format!("{certainty:?}"));
    let since = status.since.map_or("-".to_owned(), |since| since.to_string());
    let mut text = format!("{:?} {:?} | {certainty} since {since} |", status.run, status.outlook);
    for (sign, ids) in [('+', &status.in_favour), ('-', &status.against), ('~', &status.seen)] {
        text.extend(ids.iter().map(|id| format!(" {sign}{id}")));
    }
    text
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}
