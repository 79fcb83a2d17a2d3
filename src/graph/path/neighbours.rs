//! Who and what is so many steps away.

use std::cmp::Reverse;

use super::{Side, Stop};
use crate::graph::Graph;
use crate::graph::page::{Key, List, Part};

/// Somebody or something at a distance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Neighbour {
    /// Who or what.
    pub stop: Stop,
    /// How many of the shortest paths lead there.
    pub ways: u32,
}

impl Graph {
    /// All that is so many steps from a stop and not fewer, first to what most of the shortest paths lead.
    ///
    /// # Complexity
    /// O(n log n) for n stops and stints within the distance, and five bytes for each stop of the graph.
    pub fn neighbours(&self, of: Stop, distance: usize) -> List<'_, Neighbour> {
        let mut side = Side::new(self, of);
        let mut ways = vec![0_u32; side.reached.len()];
        for place in side.edge.iter().filter_map(|stop| side.place(*stop)) {
            ways[place] = 1;
        }
        while side.depth < distance && !side.edge.is_empty() {
            let before = side.edge.clone();
            side.expand(self);
            for stop in before {
                let here = side.place(stop).map_or(0, |place| ways[place]);
                self.next_to(stop, |next| {
                    if side.steps(next) == Some(side.depth)
                        && let Some(place) = side.place(next)
                    {
                        ways[place] = ways[place].saturating_add(here);
                    }
                });
            }
        }
        let at = if side.depth == distance { side.edge.as_slice() } else { &[] };
        let ways_to = |stop: &Stop| side.place(*stop).map_or(0, |place| ways[place]);
        let mut found: Vec<_> =
            at.iter().map(|stop| Neighbour { stop: *stop, ways: ways_to(stop) }).collect();
        found.sort_unstable_by_key(|found| (Reverse(found.ways), self.stop_id(found.stop)));
        List::ordered(self, found, key)
    }

    fn stop_id(&self, stop: Stop) -> u32 {
        match stop {
            Stop::Person(person) => self[person].id,
            Stop::Show(show) => self[show].id,
            Stop::Character(character) => self[character].id,
        }
    }
}

fn key(graph: &Graph, neighbour: Neighbour) -> Key {
    Key::new("neighbours", [Part::down(neighbour.ways)], graph.stop_id(neighbour.stop))
}
