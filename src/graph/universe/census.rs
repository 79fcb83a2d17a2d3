//! How large a universe is.

use std::collections::HashSet;
use std::hash::Hash;

use entity::PartialDate;
use foldhash::fast::RandomState;

use super::Universe;
use crate::graph::{Graph, Watchable};

/// What is in a universe, each thing counted once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Census {
    /// Shows.
    pub shows: usize,
    /// Seasons of which anything is known.
    pub seasons: usize,
    /// Episodes of which anything is known.
    pub episodes: usize,
    /// People who worked on them.
    pub people: usize,
    /// Characters who are played in them.
    pub characters: usize,
    /// Platforms that ordered, released or carried them.
    pub platforms: usize,
    /// Crossovers of which they tell a part.
    pub crossovers: usize,
    /// Works on which they rest.
    pub works: usize,
    /// The first premiere.
    pub first: Option<PartialDate>,
    /// The last release that is known, which may lie ahead.
    pub last: Option<PartialDate>,
}

impl Graph {
    /// Counts what is in a universe. O(r) for r records about its shows.
    pub fn census_of(&self, universe: &Universe) -> Census {
        let (mut people, mut characters) = (Seen::default(), Seen::default());
        let (mut platforms, mut crossovers, mut works) = (Seen::default(), Seen::default(), Seen::default());
        let mut census = Census { shows: universe.shows.len(), ..Census::default() };
        for &show in &universe.shows {
            let whole = Watchable::Show(show);
            census.seasons += self.seasons_of(show).len();
            census.episodes += self.episodes_of(show).len();
            for credit in self.credits(whole).iter() {
                people.add(self[credit].person);
                self.portrayals_in(credit)
                    .iter()
                    .for_each(|portrayal| characters.add(self[portrayal].character));
            }
            self.releases(whole).iter().filter_map(|it| self[it].platform).for_each(|it| platforms.add(it));
            self.commissions(whole).iter().for_each(|it| platforms.add(self[it].platform));
            self.availabilities(whole).iter().for_each(|it| platforms.add(self[it].platform));
            let parts = self.episodes_of(show).into_iter().flat_map(|episode| self.crossovers_of(episode));
            parts.for_each(|part| crossovers.add(self[part].crossover));
            self.bases_of(show).iter().for_each(|basis| works.add(self[basis].work));
            let (first, last) =
                (self.premiere_of(whole), self.latest_release_of(show).or(self[show].end_date));
            census.first = [census.first, first].into_iter().flatten().min();
            census.last = [census.last, last].into_iter().flatten().max();
        }
        let members = universe.franchises.iter().flat_map(|franchise| self.members_of(*franchise));
        members.filter_map(|member| self[member].work).for_each(|work| works.add(work));
        Census {
            people: people.0.len(),
            characters: characters.0.len(),
            platforms: platforms.0.len(),
            crossovers: crossovers.0.len(),
            works: works.0.len(),
            ..census
        }
    }
}

/// Things that were counted.
struct Seen<T>(HashSet<T, RandomState>);

impl<T: Eq + Hash> Seen<T> {
    fn add(&mut self, item: T) {
        self.0.insert(item);
    }
}

impl<T> Default for Seen<T> {
    fn default() -> Self {
        Self(HashSet::default())
    }
}
