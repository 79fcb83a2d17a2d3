//! Paths: how two people, shows or characters are joined, by way of shows that people worked on. Every step is from a
//! person to a show or back, so that two people of one show are two steps apart. A character is one step from those who
//! play them and from the shows that they are in.
//!
//! The search goes out from both ends, a step at a time from the end that has less before it, until it meets itself.

mod closest;
mod neighbours;

use std::cmp::Reverse;
use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::{Character, Graph, Has, Ix, Person, Show};

pub use neighbours::Neighbour;

/// How long a path can be at most: the number of steps to each stop has a byte.
const LONGEST: usize = 250;

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
    /// The shortest paths between two stops, but no more than a limit: first those whose steps have the most episodes in all.
    ///
    /// # Complexity
    /// O(n + w·k log k) for n stops and stints within half of the length of the path, w of them on shortest paths and a limit
    /// of k, and a byte for each stop of the graph.
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
            if one.edge.is_empty() || two.edge.is_empty() {
                return Paths { is_complete: true, ..Paths::default() };
            }
            if one.depth + two.depth >= LONGEST {
                return Paths::default();
            }
            let next = if one.work(self) <= two.work(self) { &mut one } else { &mut two };
            next.expand(self);
        };
        self.joined(&one, &two, &meeting, limit)
    }

    /// The best ways through where the sides met. One more than the limit is looked for, to know whether there are more.
    fn joined(&self, one: &Side, two: &Side, meeting: &[Stop], limit: usize) -> Paths {
        let most = limit + 1;
        let (mut before, mut after) = (Ways::new(one, most), Ways::new(two, most));
        let mut found = Vec::new();
        for stop in meeting {
            let [befores, afters] = [&mut before, &mut after].map(|ways| ways.lead_to(self, *stop));
            for (at, way) in befores.iter().enumerate() {
                // What is behind as many as are wanted on both sides is not among them.
                for (place, rest) in afters.iter().enumerate().take(most / (at + 1)) {
                    found.push((Reverse(way.episodes + rest.episodes), *stop, at, place));
                }
            }
        }
        found.sort_unstable();
        let is_complete = found.len() <= limit;
        let paths = found.into_iter().take(limit).map(|(_, stop, at, place)| {
            let mut path = before.follow(stop, at);
            path.reverse();
            path.extend_from_slice(&after.follow(stop, place)[1..]);
            path
        });
        Paths { paths: paths.collect(), is_complete }
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
        super::sorted_once(stops.collect())
    }

    /// In how many episodes the one worked on the other; 0 where that is not known. O(log n) for n who worked on the show.
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

    /// The stops that are one step nearer to the start.
    fn before(&self, graph: &Graph, stop: Stop, steps: usize) -> Vec<Stop> {
        if steps == 1 {
            return vec![self.start];
        }
        let mut before = Vec::new();
        graph.next_to(stop, |other| before.extend((self.steps(other) == Some(steps - 1)).then_some(other)));
        before
    }
}

/// The ways back from where the sides met to one start: of each stop on them the best, no more than so many.
struct Ways<'s> {
    side: &'s Side,
    most: usize,
    known: HashMap<Stop, Vec<Way>, RandomState>,
}

/// A way from a start to a stop.
struct Way {
    /// How many episodes its steps have.
    episodes: u32,
    /// The stop before, and which of the ways to that one; none at the start.
    before: Option<(Stop, usize)>,
}

impl<'s> Ways<'s> {
    fn new(side: &'s Side, most: usize) -> Self {
        Self { side, most, known: HashMap::default() }
    }

    /// The best ways to a stop, those over more episodes first.
    fn lead_to(&mut self, graph: &Graph, stop: Stop) -> &[Way] {
        if !self.known.contains_key(&stop) {
            let ways = match self.side.steps(stop).unwrap_or_default() {
                0 => vec![Way { episodes: 0, before: None }],
                steps => self.by_way_of(graph, stop, &self.side.before(graph, stop, steps)),
            };
            self.known.insert(stop, ways);
        }
        &self.known[&stop]
    }

    fn by_way_of(&mut self, graph: &Graph, stop: Stop, befores: &[Stop]) -> Vec<Way> {
        let mut ways = Vec::new();
        for &before in befores {
            let shared = u32::from(graph.episodes_between(stop, before));
            let leading = self.lead_to(graph, before).iter().enumerate();
            ways.extend(
                leading.map(|(at, way)| Way { episodes: way.episodes + shared, before: Some((before, at)) }),
            );
        }
        ways.sort_unstable_by_key(|way| (Reverse(way.episodes), way.before));
        ways.truncate(self.most);
        ways
    }

    /// One of the ways to a stop, from there back to the start, each with both.
    fn follow(&self, stop: Stop, at: usize) -> Vec<Stop> {
        let mut way = vec![stop];
        let mut next = self.known[&stop][at].before;
        while let Some((stop, at)) = next {
            way.push(stop);
            next = self.known[&stop][at].before;
        }
        way
    }
}
