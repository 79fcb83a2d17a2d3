//! How large a universe is.

use std::collections::HashSet;

use entity::PartialDate;
use foldhash::fast::RandomState;

use super::Universe;
use crate::graph::{Character, Crossover, Graph, Ix, Person, Platform, Watchable, Work};

/// Rows that were counted.
type Seen<T> = HashSet<Ix<T>, RandomState>;

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
        let (mut people, mut characters): (Seen<Person>, Seen<Character>) = Default::default();
        let (mut platforms, mut crossovers): (Seen<Platform>, Seen<Crossover>) = Default::default();
        let mut works: Seen<Work> = Seen::default();
        let mut census = Census { shows: universe.shows.len(), ..Census::default() };
        for &show in &universe.shows {
            let whole = Watchable::Show(show);
            census.seasons += self.seasons_of(show).len();
            census.episodes += self.episodes_of(show).len();
            for credit in self.credits(whole).iter() {
                people.insert(self[credit].person);
                characters
                    .extend(self.portrayals_in(credit).iter().map(|portrayal| self[portrayal].character));
            }
            platforms.extend(self.releases(whole).iter().filter_map(|release| self[release].platform));
            platforms.extend(self.commissions(whole).iter().map(|commission| self[commission].platform));
            platforms.extend(self.availabilities(whole).iter().map(|offer| self[offer].platform));
            crossovers.extend(self.crossovers_of_show(show));
            works.extend(self.bases_of(show).iter().map(|basis| self[basis].work));
            let (first, last) =
                (self.premiere_of(whole), self.latest_release_of(show).or(self[show].end_date));
            census.first = [census.first, first].into_iter().flatten().min();
            census.last = [census.last, last].into_iter().flatten().max();
        }
        let members = universe.franchises.iter().flat_map(|franchise| self.members_of(*franchise));
        works.extend(members.filter_map(|member| self[member].work));
        Census {
            people: people.len(),
            characters: characters.len(),
            platforms: platforms.len(),
            crossovers: crossovers.len(),
            works: works.len(),
            ..census
        }
    }
}
