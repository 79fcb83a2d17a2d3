//! Bridges: people who tie the shows of a universe together.

use super::page::{Key, List, Part};
use super::{Graph, Ix, Person, Show, Strength, Universe, order};

/// Somebody who worked on two shows of a universe or more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bridge {
    /// Who it is.
    pub person: Ix<Person>,
    /// How firmly they join its shows.
    pub score: u32,
    /// How many of its shows they worked on.
    pub shows: u32,
    /// In how many of their episodes, as far as credits say.
    pub episodes: u32,
}

impl Graph {
    /// The people who worked on several shows of a universe, first those who join most of them most firmly; of two who do so
    /// alike, the one in more episodes.
    ///
    /// Each pair of shows that somebody worked on counts one point; a second where they were in more than one episode of both,
    /// or among the main cast or the creators; and a third where they were among the main cast or the creators of both. With k
    /// shows, of which r with more than one episode and m as main, the score is k(k − 1)/2 + r(r − 1)/2 + m(m − 1)/2.
    ///
    /// # Complexity
    /// O(s log s) for s stints of people on its shows.
    pub fn bridges_of(&self, universe: &Universe) -> List<'_, Bridge> {
        let mut stints: Vec<(Ix<Person>, Strength)> = Vec::new();
        for show in &universe.shows {
            let strengths = self.strengths_of(*show).iter().copied();
            stints.extend(self.staff_of(*show).iter().copied().zip(strengths));
        }
        stints.sort_unstable_by_key(|(person, _)| *person);
        let of_people = stints.chunk_by(|one, two| one.0 == two.0);
        let mut bridges: Vec<Bridge> = of_people.filter(|stints| stints.len() > 1).map(bridge).collect();
        bridges.sort_by_cached_key(|bridge| key(self, *bridge));
        List::ordered(self, bridges, key)
    }

    /// The shows of a universe on which somebody worked, by premiere, and how much they did for each. O(k log n) for k of
    /// them and n people of each.
    pub fn stints_of(&self, person: Ix<Person>, universe: &Universe) -> Vec<(Ix<Show>, Strength)> {
        let shows = self.jobs_of(person).iter().copied().filter(|show| universe.has(*show));
        let mut stints: Vec<_> =
            shows.filter_map(|show| Some((show, self.strength_of(person, show)?))).collect();
        stints.sort_by_cached_key(|(show, _)| order::show_premiere(self, *show));
        stints
    }
}

fn bridge(stints: &[(Ix<Person>, Strength)]) -> Bridge {
    let pairs_where = |holds: fn(Strength) -> bool| {
        let count = stints.iter().filter(|(_, strength)| holds(*strength)).count();
        u32::try_from(count * count.saturating_sub(1) / 2).unwrap_or(u32::MAX)
    };
    let more = pairs_where(|strength| strength.is_main() || strength.episodes() > 1);
    let score = pairs_where(|_| true).saturating_add(more).saturating_add(pairs_where(Strength::is_main));
    Bridge {
        person: stints[0].0,
        score,
        shows: u32::try_from(stints.len()).unwrap_or(u32::MAX),
        episodes: stints.iter().map(|(_, strength)| u32::from(strength.episodes())).sum(),
    }
}

fn key(graph: &Graph, bridge: Bridge) -> Key {
    Key::new("bridges", [Part::down(bridge.score), Part::down(bridge.episodes)], graph[bridge.person].id)
}
