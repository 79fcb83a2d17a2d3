//! What this run knows of titles, in as little memory as it takes: which are shows and what they are called, and which
//! are episodes of what.

use std::hash::{DefaultHasher, Hash, Hasher};

use super::id::TitleId;

/// The shows and episodes of the files.
#[derive(Debug, Default)]
pub(super) struct Television {
    /// In order of their ids, once all are there.
    shows: Vec<Known>,
    /// In order of their ids, once all are there.
    episodes: Vec<Placed>,
}

/// A show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Known {
    id: TitleId,
    /// Its title and its original title, hashed: to see whether another is one of them takes no more.
    names: [u64; 2],
}

/// An episode, and where it belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Placed {
    id: TitleId,
    /// The line at which `title.episode` says so.
    line: u32,
    /// The place of the show among the shows.
    show: u32,
    season: i32,
    number: i32,
}

/// Where an episode belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// The line at which `title.episode` says so.
    pub(super) line: u64,
    pub(super) show: TitleId,
    pub(super) season: Option<i32>,
    pub(super) number: Option<i32>,
}

/// What stands for a number that is not known. No season has it, and no episode.
const UNKNOWN: i32 = i32::MIN;

impl Television {
    /// Adds a show.
    pub(super) fn add_show(&mut self, id: TitleId, name: &str, original_name: &str) {
        self.shows.push(Known { id, names: [hash(name), hash(original_name)] });
    }

    /// To be called when all shows are there.
    pub(super) fn sort_shows(&mut self) {
        self.shows.sort_unstable();
        self.shows.dedup_by_key(|show| show.id);
        self.shows.shrink_to_fit();
    }

    /// Adds an episode of a show that is there, and tells whether it is.
    pub(super) fn add_episode(&mut self, id: TitleId, place: Place) -> bool {
        let Some(show) = self.show(place.show) else { return false };
        self.episodes.push(Placed {
            id,
            line: u32::try_from(place.line).unwrap_or(u32::MAX),
            show: u32::try_from(show).unwrap_or(u32::MAX),
            season: place.season.unwrap_or(UNKNOWN),
            number: place.number.unwrap_or(UNKNOWN),
        });
        true
    }

    /// To be called when all episodes are there. An episode that was said to belong twice belongs where the first line
    /// puts it; the lines of the others are returned.
    pub(super) fn sort_episodes(&mut self) -> Vec<u64> {
        self.episodes.sort_unstable();
        let mut twice = Vec::new();
        self.episodes.dedup_by(|next, first| {
            let is_same = next.id == first.id;
            if is_same {
                twice.push(u64::from(next.line));
            }
            is_same
        });
        self.episodes.shrink_to_fit();
        twice
    }

    /// Whether a title is a show.
    pub(super) fn is_show(&self, id: TitleId) -> bool {
        self.show(id).is_some()
    }

    /// Where an episode belongs.
    pub(super) fn place(&self, id: TitleId) -> Option<Place> {
        let at = self.episodes.binary_search_by_key(&id, |episode| episode.id).ok()?;
        Some(self.place_of(&self.episodes[at]))
    }

    /// Whether a title is a show or an episode.
    pub(super) fn has(&self, id: TitleId) -> bool {
        self.is_show(id) || self.episodes.binary_search_by_key(&id, |episode| episode.id).is_ok()
    }

    /// Whether a show is called so, by its title or its original title.
    pub(super) fn is_called(&self, id: TitleId, name: &str) -> bool {
        self.show(id).is_some_and(|at| self.shows[at].names.contains(&hash(name)))
    }

    /// The lines of `title.episode` that say where the episodes belong.
    pub(super) fn lines(&self) -> impl Iterator<Item = u32> {
        self.episodes.iter().map(|episode| episode.line)
    }

    /// Every season of every show that has an episode, with the first line that speaks of it, in order.
    pub(super) fn seasons(&self) -> Vec<Place> {
        let numbered = self.episodes.iter().filter(|episode| episode.season != UNKNOWN);
        let mut seasons: Vec<_> =
            numbered.map(|episode| (episode.show, episode.season, episode.line)).collect();
        seasons.sort_unstable();
        seasons.dedup_by_key(|(show, season, _)| (*show, *season));
        let place = |(show, season, line): (u32, i32, u32)| Place {
            line: line.into(),
            show: self.shows[show as usize].id,
            season: Some(season),
            number: None,
        };
        seasons.into_iter().map(place).collect()
    }

    fn show(&self, id: TitleId) -> Option<usize> {
        self.shows.binary_search_by_key(&id, |show| show.id).ok()
    }

    fn place_of(&self, episode: &Placed) -> Place {
        let known = |number: i32| (number != UNKNOWN).then_some(number);
        Place {
            line: episode.line.into(),
            show: self.shows[episode.show as usize].id,
            season: known(episode.season),
            number: known(episode.number),
        }
    }
}

fn hash(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}
