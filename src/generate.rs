//! Synthetic graphs: as large as asked for, shaped like television, the same for the same seed. For measuring the
//! program, not for looking at: the names mean nothing.
//!
//! What is made takes the way of every import, from batches of statements, edges and records through the store. Each
//! node has one statement; each show, relation and announcement has one citation.

mod dice;
pub mod imdb;
mod people;
mod records;
mod shared;
mod shows;
mod text;
mod world;

use std::ops::Range;

use chrono::{DateTime, Utc};
use entity::Rows;

use crate::store::{self, Batch, Store};
pub use dice::Dice;
use world::World;

/// How much there is. What is not listed follows: a season for every six to thirteen episodes, a release for each
/// episode, a renewal for each season, one to three offers and three ratings for each show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    /// Shows.
    pub shows: usize,
    /// Episodes of all shows together.
    pub episodes: usize,
    /// People.
    pub people: usize,
    /// Credits, on shows, seasons and episodes.
    pub credits: usize,
    /// Characters.
    pub characters: usize,
    /// Franchises; two shows of five are in one.
    pub franchises: usize,
    /// Platforms.
    pub platforms: usize,
    /// Reviews, each with a text.
    pub reviews: usize,
    /// Publications and catalogues.
    pub sources: usize,
}

/// Why a graph was not written.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is something in the database.
    #[error(
        "the database is not empty: a synthetic graph does not mix with others, so name a new one with --database-url"
    )]
    NotEmpty,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] store::Error),
}

/// A graph in parts, each of which refers to itself and to earlier ones only.
pub struct Batches {
    world: World,
    people: Range<usize>,
    shows: Range<usize>,
    parts: usize,
}

/// How many people a part has.
const PEOPLE_PER_PART: usize = 10_000;

/// How many shows a part has.
const SHOWS_PER_PART: usize = 500;

impl Default for Scale {
    /// The size of which the README speaks.
    fn default() -> Self {
        Self {
            shows: 20_000,
            episodes: 200_000,
            people: 100_000,
            credits: 600_000,
            characters: 120_000,
            franchises: 2_000,
            platforms: 60,
            reviews: 200_000,
            sources: 200,
        }
    }
}

impl Scale {
    /// The default with another number of shows, and everything else in proportion.
    #[must_use]
    pub fn of_shows(shows: usize) -> Self {
        let default = Self::default();
        let scaled = |number: usize| (number * shows).div_ceil(default.shows).max(1);
        Self {
            shows,
            episodes: scaled(default.episodes),
            people: scaled(default.people),
            credits: scaled(default.credits),
            characters: scaled(default.characters),
            franchises: scaled(default.franchises),
            platforms: scaled(default.platforms),
            reviews: scaled(default.reviews),
            sources: scaled(default.sources),
        }
    }
}

impl Batches {
    /// The parts of a graph.
    #[must_use]
    pub fn new(scale: &Scale, seed: u64) -> Self {
        let world = World::new(scale, Dice::new(seed));
        Self { world, people: 0..scale.people, shows: 0..scale.shows, parts: 0 }
    }
}

impl Iterator for Batches {
    type Item = Batch;

    fn next(&mut self) -> Option<Batch> {
        self.world.batch.origin = format!("synthetic/{}", self.parts);
        if self.parts == 0 {
            self.world.shared();
        } else if !self.people.is_empty() {
            let part = self.people.by_ref().take(PEOPLE_PER_PART);
            part.for_each(|person| self.world.person(person));
        } else if !self.shows.is_empty() {
            let part = self.shows.by_ref().take(SHOWS_PER_PART);
            part.for_each(|show| self.world.show(show));
        } else {
            return None;
        }
        self.parts += 1;
        Some(std::mem::take(&mut self.world.batch))
    }
}

/// All rows of a graph, as the store would hold them.
pub fn rows(scale: &Scale, seed: u64) -> Result<Rows, store::Error> {
    store::gather(Batches::new(scale, seed))
}

/// Writes a graph into an empty database, in one transaction. Tells after each part how many rows there are so far, and
/// at the end how many there are without those that the store merges.
pub async fn write(
    store: &Store,
    scale: &Scale,
    seed: u64,
    at: DateTime<Utc>,
    mut progress: impl FnMut(usize),
) -> Result<usize, Error> {
    if store.last_seq().await? > 0 {
        return Err(Error::NotEmpty);
    }
    let mut rows = 0;
    let mut writer = store.begin().await?;
    let mut batches = Batches::new(scale, seed);
    for batch in batches.by_ref() {
        rows += writer.put(vec![batch]).await?.iter().map(|tally| tally.created).sum::<usize>();
        progress(rows);
    }
    writer.commit(batches.world.next_id, at).await?;
    Ok(rows)
}
