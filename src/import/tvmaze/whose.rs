//! Of which show a list of seasons is. A season does not say it by number, but its address, such as
//! `https://www.tvmaze.com/seasons/141/outlander-season-1`, has the name that the address of the show has. Several shows
//! can have one name; of them it is the one that began on the day of the first season.

use std::collections::HashMap;

use serde::Deserialize;

use super::objects::Object;

/// What of an object tells which show it is, or of which.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Entry {
    id: Option<u64>,
    url: Option<String>,
    /// The number of a season.
    number: Option<i32>,
    /// The first day of a show.
    premiered: Option<String>,
    /// The first day of a season.
    premiere_date: Option<String>,
    updated: Option<i64>,
}

/// What the objects of a file that do not say of which show they are say all the same.
#[derive(Debug, Default)]
pub(super) struct Hint {
    /// The name in the addresses of the seasons.
    name: Option<String>,
    /// The first day of the first season.
    begins: Option<String>,
    /// Whether they have several names, or one of them has none.
    is_mixed: bool,
    /// Whether there are episodes among them.
    has_episodes: bool,
}

/// The shows of the files, by the name in their addresses: the number and the first day of each.
#[derive(Debug, Default)]
pub(super) struct Shows(HashMap<String, Vec<(u64, Option<String>)>>);

impl Entry {
    /// What an object says; nothing where a field is not what it should be.
    pub(super) fn of(object: &Object) -> Self {
        serde_json::from_str(object.json.get()).unwrap_or_default()
    }

    /// When it was last written, in seconds since 1970.
    pub(super) fn updated(&self) -> i64 {
        self.updated.unwrap_or_default()
    }

    fn name(&self) -> Option<&str> {
        self.url.as_deref()?.rsplit('/').next().filter(|name| !name.is_empty())
    }
}

impl Hint {
    /// Adds what another object says.
    pub(super) fn add(&mut self, is_season: bool, entry: &Entry) {
        let end = entry.number.map(|number| format!("-season-{number}"));
        let name = entry.name().zip(end).and_then(|(name, end)| name.strip_suffix(end.as_str()));
        self.is_mixed |= name.is_none() || self.name.as_deref().is_some_and(|other| Some(other) != name);
        self.has_episodes |= !is_season;
        self.name = self.name.take().or(name.map(str::to_owned));
        if entry.number == Some(1) {
            self.begins.clone_from(&entry.premiere_date);
        }
    }

    /// Whether there are only seasons.
    pub(super) fn is_of_seasons(&self) -> bool {
        !self.has_episodes
    }
}

impl Shows {
    /// Adds a show.
    pub(super) fn insert(&mut self, show: Entry) {
        if let (Some(id), Some(name)) = (show.id, show.name()) {
            let named = self.0.entry(name.to_owned()).or_default();
            if named.iter().all(|(other, _)| *other != id) {
                named.push((id, show.premiered));
            }
        }
    }

    /// The one show that a list of seasons can be of.
    pub(super) fn of(&self, hint: &Hint) -> Option<u64> {
        if hint.is_mixed || hint.has_episodes || hint.begins.is_none() {
            return None;
        }
        let named = self.0.get(hint.name.as_ref()?)?;
        let mut same = named.iter().filter(|(_, began)| *began == hint.begins);
        same.next().filter(|_| same.next().is_none()).map(|(id, _)| *id)
    }
}
