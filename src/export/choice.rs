//! What of a universe is exported: the arguments that `universe` has in the schema, read from text.

use chrono::NaiveDate;
use entity::{NodeKind, PartialDate};
use serde::Serialize;

use super::universe::{Format, Refusal};
use crate::graph::{Bounds, MOST_ENTITIES, Scope, TieKind};

/// What of a universe is exported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Entities of these kinds; where absent those that the format usually has.
    pub kinds: Option<Vec<NodeKind>>,
    /// Ties of these kinds; all where absent.
    pub ties: Option<Vec<TieKind>>,
    /// How many steps from the start; as far as it goes where absent.
    pub depth: Option<u32>,
    /// How many entities at most.
    pub limit: usize,
    /// Of a calendar, the day with which it begins; today where absent.
    pub from: Option<NaiveDate>,
    /// Of linked data, the address of the server, which all others are relative to.
    pub base: Option<String>,
}

/// All kinds that can be named.
const KINDS: [NodeKind; 10] = [
    NodeKind::Show,
    NodeKind::Season,
    NodeKind::Episode,
    NodeKind::Person,
    NodeKind::Character,
    NodeKind::Franchise,
    NodeKind::Platform,
    NodeKind::Crossover,
    NodeKind::Work,
    NodeKind::Source,
];

impl Default for Choice {
    fn default() -> Self {
        Self { kinds: None, ties: None, depth: None, limit: MOST_ENTITIES, from: None, base: None }
    }
}

impl Choice {
    /// Reads the parameters of a request. One that means nothing is refused: the file would not be what was asked for.
    pub fn read(format: Format, pairs: &[(String, String)]) -> Result<Self, Refusal> {
        let mut choice = Self::default();
        for (place, (name, value)) in pairs.iter().enumerate() {
            if pairs[..place].iter().any(|(other, _)| other == name) {
                return Err(Refusal(format!(
                    "`{name}` stands twice. Give it once, with commas between several."
                )));
            }
            let wrong = |why| Refusal(format!("`{name}`: {why}."));
            match name.as_str() {
                "kinds" => choice.kinds = Some(list(value, kind).map_err(wrong)?),
                "ties" => choice.ties = Some(list(value, tie).map_err(wrong)?),
                "depth" => choice.depth = Some(depth(value).map_err(wrong)?),
                "limit" => choice.limit = limit(value).map_err(wrong)?,
                "from" if format == Format::Icalendar => choice.from = Some(day(value).map_err(wrong)?),
                _ => return Err(unknown(format, name)),
            }
        }
        Ok(choice)
    }

    /// What is looked at.
    pub(super) fn scope(&self, format: Format) -> Scope {
        let kinds = self.kinds.clone().unwrap_or_else(|| format.usual_kinds());
        Scope::new(kinds, self.ties.clone().unwrap_or_else(|| TieKind::ALL.to_vec()))
    }

    /// How far it goes.
    pub(super) fn bounds(&self) -> Bounds {
        Bounds { depth: self.depth, entities: self.limit }
    }
}

/// Reads a kind of entities, such as `SHOW`, in whatever case.
pub fn kind(text: &str) -> Result<NodeKind, String> {
    one_of(text, &KINDS, "kind of entities")
}

/// Reads a kind of ties, such as `RELATION`, in whatever case.
pub fn tie(text: &str) -> Result<TieKind, String> {
    one_of(text, &TieKind::ALL, "kind of ties")
}

/// Reads a number of steps.
pub fn depth(text: &str) -> Result<u32, String> {
    text.parse().map_err(|_| format!("`{text}` is no number of steps; give 0 or more"))
}

/// Reads how many entities there may be.
pub fn limit(text: &str) -> Result<usize, String> {
    let number = text.parse().ok().filter(|number| (1..=MOST_ENTITIES).contains(number));
    number.ok_or_else(|| format!("`{text}` is no number of entities; give 1 to {MOST_ENTITIES}"))
}

/// Reads a day, of a coarse date the last.
pub fn day(text: &str) -> Result<NaiveDate, String> {
    text.parse().map(PartialDate::last_day).map_err(|error| error.to_string())
}

/// Reads the address of a server.
pub fn base(text: &str) -> Result<String, String> {
    let is_address = is_address(text);
    is_address
        .then(|| text.to_owned())
        .ok_or_else(|| format!("`{text}` is no address; write it in full, such as https://example.org"))
}

/// Whether a text is an address of the web, in whole.
pub(super) fn is_address(text: &str) -> bool {
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let has_host =
        host.is_some_and(|host| host.starts_with(|letter: char| letter.is_alphanumeric() || letter == '['));
    has_host && !text.contains(|letter: char| letter <= ' ' || "<>\"{}|\\^`".contains(letter))
}

/// The words for kinds of entities, as a command line has them.
pub fn kind_words() -> Vec<String> {
    KINDS.iter().map(option).collect()
}

/// The words for kinds of ties, as a command line has them.
pub fn tie_words() -> Vec<String> {
    TieKind::ALL.iter().map(option).collect()
}

/// The word that the schema has for a value.
pub(super) fn word(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        // The kinds of nodes are in small letters in the database.
        Ok(serde_json::Value::String(word)) => word.to_uppercase(),
        _ => String::new(),
    }
}

fn option(value: &impl Serialize) -> String {
    word(value).to_lowercase().replace('_', "-")
}

fn list<T>(text: &str, read: impl Fn(&str) -> Result<T, String>) -> Result<Vec<T>, String> {
    text.split(',').map(|item| read(item.trim())).collect()
}

fn one_of<T: Copy + Serialize>(text: &str, all: &[T], what: &str) -> Result<T, String> {
    let wanted = text.to_uppercase().replace('-', "_");
    all.iter().copied().find(|one| word(one) == wanted).ok_or_else(|| {
        let words: Vec<_> = all.iter().map(word).collect();
        format!("`{text}` is no {what}; there are {}", words.join(", "))
    })
}

fn unknown(format: Format, name: &str) -> Refusal {
    let others = if format == Format::Icalendar { ", `limit` and `from`" } else { " and `limit`" };
    let why = match name {
        "from" => "is for calendars only",
        _ => "means nothing here",
    };
    Refusal(format!("`{name}` {why}. This export takes `kinds`, `ties`, `depth`{others}."))
}
