//! Shows by title, year and format: the exact rule by which a show is found that has no id in common.

use std::collections::HashMap;

use entity::show::Format;

use super::slug::slug;

/// The title of a show, with what tells it from others of the same title.
#[derive(Clone, Copy, Debug)]
pub struct Title<'a> {
    /// The title.
    pub name: &'a str,
    /// The year of its start.
    pub year: Option<i32>,
    /// Its format, where the source knows formats.
    pub format: Option<Format>,
}

/// Shows by their titles, without regard to case, accents and punctuation.
#[derive(Clone, Debug, Default)]
pub struct Titles {
    shows: HashMap<String, Vec<Entitled>>,
}

/// A show under its title.
#[derive(Clone, Copy, Debug)]
struct Entitled {
    id: i64,
    year: Option<i32>,
    format: Option<Format>,
}

impl Titles {
    /// Adds a show.
    pub fn insert(&mut self, title: &Title, id: i64) {
        let show = Entitled { id, year: title.year, format: title.format };
        let shows = self.shows.entry(slug(title.name)).or_default();
        if shows.iter().all(|other| other.id != id) {
            shows.push(show);
        }
    }

    /// Adds shows.
    pub fn append(&mut self, more: Self) {
        for (title, shows) in more.shows {
            self.shows.entry(title).or_default().extend(shows);
        }
    }

    /// The one show of this title, year and format. None without a year, and none if there are several.
    pub fn exactly(&self, title: &Title) -> Option<i64> {
        title.year?;
        let mut same = self.of(title).filter(|show| show.year == title.year && show.may_have(title.format));
        same.next().filter(|_| same.next().is_none()).map(|show| show.id)
    }

    /// The shows of this title whose year is not far off or not known.
    pub fn near(&self, title: &Title) -> Vec<i64> {
        let near = |show: &&Entitled| match (show.year, title.year) {
            (Some(a), Some(b)) => a.abs_diff(b) <= 1,
            _ => true,
        };
        self.of(title).filter(near).map(|show| show.id).collect()
    }

    fn of(&self, title: &Title) -> impl Iterator<Item = &Entitled> {
        let slug = slug(title.name);
        // A title in another script leaves nothing to compare.
        let shows = if slug.is_empty() { None } else { self.shows.get(&slug) };
        shows.into_iter().flatten()
    }
}

impl Entitled {
    fn may_have(&self, format: Option<Format>) -> bool {
        format.is_none() || self.format.is_none() || self.format == format
    }
}
