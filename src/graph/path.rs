//! Paths: how two people, shows or characters are joined, by way of shows that people worked on. Every step is from a
//! person to a show or back, so that two people of one show are two steps apart. A character is one step from those who
//! play them and from the shows that they are in.
//!
//! The search goes out from both ends, a step at a time from the end that has less before it, until it meets itself.

mod closest;
mod neighbours;

use super::{Character, Graph, Has, Ix, Person, Show};

pub use neighbours::Neighbour;

/// How long a path can be at most.
pub const LONGEST: usize = 20;

/// Where a path can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stop {
    /// At somebody.
    Person(Ix<Person>),
    /// At a show.
    Show(Ix<Show>),
    /// At a character: only at the ends.
    Character(Ix<Character>),
}

/// The shortest paths between two stops.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paths {
    /// Each path, with both its ends.
    pub paths: Vec<Vec<Stop>>,
    /// Whether there are no more of the same length.
    pub is_complete: bool,
}

impl Graph {
    /// The shortest paths between two stops, but no more than a limit; among them those first that go by way of more
    /// shared episodes.
    ///
    /// # Complexity
    /// O(n) for n stops and stints within half of the length of the path, and a bit for each stop of the graph.
    pub fn shortest_paths(&self, from: Stop, to: Stop, limit: usize) -> Paths {
        if from == to {
            return Paths { paths: vec![vec![from]], is_complete: true };
        }
        let (mut one, mut two) = (Side::new(self, from), Side::new(self, to));
        let meeting = loop {
            let meeting = one.meeting(&two);
            if !meeting.is_empty() {
                break meeting;
            }
            if one.edge.is_empty() || two.edge.is_empty() || one.depth + two.depth >= LONGEST {
                return Paths { is_complete: true, ..Paths::default() };
            }
            let next = if one.work(self) <= two.work(self) { &mut one } else { &mut two };
            next.expand(self);
        };
        self.joined(&one, &two, &meeting, limit)
    }

    /// All ways through where the sides met. One more than the limit is looked for, to know whether there are more.
    fn joined(&self, one: &Side, two: &Side, meeting: &[Stop], limit: usize) -> Paths {
        let mut paths = Vec::new();
        for stop in meeting {
            let left = limit + 1 - paths.len();
            let mut befores = one.ways(self, *stop, left);
            for way in &mut befores {
                way.reverse();
            }
            let afters = two.ways(self, *stop, left);
            let all = befores.iter().flat_map(|before| {
                afters.iter().map(move |after| [&before[..before.len() - 1], &after[..]].concat())
            });
            paths.extend(all.take(left));
            if paths.len() > limit {
                break;
            }
        }
        let is_complete = paths.len() <= limit;
        paths.truncate(limit);
        Paths { paths, is_complete }
    }

    /// The stops that are one step away, in the order of their ids: first the people, then the shows.
    fn next_to(&self, stop: Stop, mut each: impl FnMut(Stop)) {
        match stop {
            Stop::Person(person) => {
                self.jobs_of(person).iter().for_each(|show| each(Stop::Show(*show)));
            }
            Stop::Show(show) => self.staff_of(show).iter().for_each(|person| each(Stop::Person(*person))),
            Stop::Character(character) => self.next_to_character(character).into_iter().for_each(each),
        }
    }

    /// Who plays a character, and where.
    fn next_to_character(&self, character: Ix<Character>) -> Vec<Stop> {
        let portrayals = self.portrayals_of(character).into_iter();
        let stops = portrayals.flat_map(|portrayal| {
            let credit = &self[self[portrayal].credit];
            [Stop::Person(credit.person), Stop::Show(self.show_of(credit.subject))]
        });
        super::once(stops.collect())
    }

    /// In how many episodes the one worked on the other; 0 where that is not known.
    pub fn episodes_between(&self, one: Stop, two: Stop) -> u16 {
        match (one, two) {
            (Stop::Person(person), Stop::Show(show)) | (Stop::Show(show), Stop::Person(person)) => {
                self.strength_of(person, show).map_or(0, super::Strength::episodes)
            }
            _ => 0,
        }
    }
}

/// What was reached from one end.
struct Side {
    /// The end itself.
    start: Stop,
    /// Of people and then of shows, one more than the number of steps from the start, or nothing where it was not reached.
    reached: Vec<u8>,
    people: usize,
    /// What was reached last, and in how many steps.
    edge: Vec<Stop>,
    depth: usize,
}

impl Side {
    fn new(graph: &Graph, start: Stop) -> Self {
        let people = Has::<Person>::table(graph).len();
        let reached = vec![0; people + Has::<Show>::table(graph).len()];
        let mut side = Self { start, reached, people, edge: Vec::new(), depth: 0 };
        side.reach(start);
        if let Stop::Character(_) = start {
            // A character is no stop on the way, so the first step is taken at once.
            side.depth = 1;
            graph.next_to(start, |stop| side.reach(stop));
        }
        side
    }

    fn place(&self, stop: Stop) -> Option<usize> {
        match stop {
            Stop::Person(person) => Some(person.place()),
            Stop::Show(show) => Some(self.people + show.place()),
            Stop::Character(_) => None,
        }
    }

    /// In how many steps a stop was reached.
    fn steps(&self, stop: Stop) -> Option<usize> {
        match self.place(stop) {
            Some(place) => usize::from(self.reached[place]).checked_sub(1),
            None => (stop == self.start).then_some(0),
        }
    }

    fn reach(&mut self, stop: Stop) {
        if let Some(place) = self.place(stop)
            && self.reached[place] == 0
        {
            self.reached[place] = u8::try_from(self.depth + 1).unwrap_or(u8::MAX);
            self.edge.push(stop);
        }
    }

    /// How many stints lie before the edge.
    fn work(&self, graph: &Graph) -> usize {
        let stints = |stop: &Stop| match stop {
            Stop::Person(person) => graph.jobs_of(*person).len(),
            Stop::Show(show) => graph.staff_of(*show).len(),
            Stop::Character(_) => 0,
        };
        self.edge.iter().map(stints).sum()
    }

    /// One step further.
    fn expand(&mut self, graph: &Graph) {
        let edge = std::mem::take(&mut self.edge);
        self.depth += 1;
        for stop in edge {
            graph.next_to(stop, |next| self.reach(next));
        }
    }

    /// What both sides reached, in order. As long as they have not met, only what was reached last can be.
    fn meeting(&self, other: &Self) -> Vec<Stop> {
        let mut met: Vec<Stop> =
            self.edge.iter().copied().filter(|stop| other.steps(*stop).is_some()).collect();
        let least = met.iter().filter_map(|stop| other.steps(*stop)).min();
        met.retain(|stop| other.steps(*stop) == least);
        met.sort_unstable();
        met
    }

    /// Ways from a stop back to the start, each with both: those over more episodes first.
    fn ways(&self, graph: &Graph, stop: Stop, limit: usize) -> Vec<Vec<Stop>> {
        let mut ways = Vec::new();
        self.go_back(graph, &mut vec![stop], limit, &mut ways);
        ways
    }

    fn go_back(&self, graph: &Graph, way: &mut Vec<Stop>, limit: usize, ways: &mut Vec<Vec<Stop>>) {
        let Some(stop) = way.last().copied().filter(|_| ways.len() < limit) else { return };
        let steps = self.steps(stop).unwrap_or_default();
        if steps == 0 {
            ways.push(way.clone());
            return;
        }
        for before in self.before(graph, stop, steps) {
            way.push(before);
            self.go_back(graph, way, limit, ways);
            way.pop();
        }
    }

    /// The stops that are one step nearer to the start.
    fn before(&self, graph: &Graph, stop: Stop, steps: usize) -> Vec<Stop> {
        if steps == 1 {
            return vec![self.start];
        }
        let mut before = Vec::new();
        graph.next_to(stop, |other| before.extend((self.steps(other) == Some(steps - 1)).then_some(other)));
        before.sort_by_cached_key(|other| std::cmp::Reverse(graph.episodes_between(stop, *other)));
        before
    }
}
