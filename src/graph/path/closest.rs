//! The path over the closest company: main casts and many episodes rather than shows on which everybody was once, such as
//! talk shows.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};

use foldhash::fast::RandomState;

use super::Stop;
use crate::graph::Graph;

/// What a step costs at least.
const STEP: u32 = 16;

/// What it costs more each time a show has twice as many people, from so many on.
const CROWD: u32 = 8;
const CROWDED: u32 = 6;

/// What it costs more to be in one episode only, and less in more of them; nothing for the main cast.
const PASSING: u32 = 32;

/// How many stops are reached from one end before the best path so far has to do.
const ENOUGH: usize = 200_000;

impl Graph {
    /// The path with the least cost, both ends included; none if nothing joins them. The way out from a character costs
    /// nothing.
    ///
    /// # Complexity
    /// O(n log n) for n stints that cost less than half of the path to reach from either end.
    pub fn closest_path(&self, from: Stop, to: Stop) -> Option<Vec<Stop>> {
        let mut sides = [Side::new(from), Side::new(to)];
        if from == to {
            return Some(vec![from]);
        }
        let (mut best, mut meeting) = (u32::MAX, None);
        while let (Some(one), Some(two)) = (sides[0].next(), sides[1].next()) {
            if one.saturating_add(two) >= best || sides.iter().any(|side| side.costs.len() > ENOUGH) {
                break;
            }
            let (near, far) = sides.split_at_mut(1);
            let (side, other) = if one <= two { (&mut near[0], &far[0]) } else { (&mut far[0], &near[0]) };
            side.settle(self, |stop, cost| {
                let cost = other.costs.get(&stop).map(|(rest, _)| cost + rest);
                if let Some(cost) = cost.filter(|cost| *cost < best) {
                    (best, meeting) = (cost, Some(stop));
                }
            });
        }
        // Given up, or nothing joins them: that there is a path at all is sooner known by steps.
        let Some(meeting) = meeting else { return self.shortest_paths(from, to, 1).paths.pop() };
        let mut path = sides[0].back(meeting);
        path.reverse();
        path.pop();
        path.extend(sides[1].back(meeting));
        Some(path)
    }

    /// What the step between two stops costs. O(log n) for n who worked on the show.
    pub fn cost_between(&self, one: Stop, two: Stop) -> u32 {
        let ((Stop::Person(person), Stop::Show(show)) | (Stop::Show(show), Stop::Person(person))) =
            (one, two)
        else {
            return 0;
        };
        let Some(strength) = self.strength_of(person, show) else { return 0 };
        let crowd = self.staff_of(show).len().checked_ilog2().unwrap_or_default();
        let passing = if strength.is_main() { 0 } else { PASSING / u32::from(strength.episodes().max(1)) };
        STEP + CROWD * crowd.saturating_sub(CROWDED) + passing
    }
}

/// What was reached from one end.
struct Side {
    /// The least cost so far of each stop, and the one before.
    costs: HashMap<Stop, (u32, Stop), RandomState>,
    queue: BinaryHeap<Reverse<(u32, Stop)>>,
}

impl Side {
    fn new(start: Stop) -> Self {
        let costs = HashMap::from_iter([(start, (0, start))]);
        Self { costs, queue: BinaryHeap::from([Reverse((0, start))]) }
    }

    /// The cost of what comes next.
    fn next(&mut self) -> Option<u32> {
        while let Some(Reverse((cost, stop))) = self.queue.peek() {
            if self.costs.get(stop).is_some_and(|(least, _)| least == cost) {
                return Some(*cost);
            }
            self.queue.pop();
        }
        None
    }

    /// Goes on from what comes next, and tells what it leads to.
    fn settle(&mut self, graph: &Graph, mut reached: impl FnMut(Stop, u32)) {
        let Some(Reverse((cost, stop))) = self.queue.pop() else { return };
        graph.next_to(stop, |next| {
            let cost = cost + graph.cost_between(stop, next);
            let known = self.costs.get(&next).map_or(u32::MAX, |(known, _)| *known);
            if cost < known {
                self.costs.insert(next, (cost, stop));
                self.queue.push(Reverse((cost, next)));
                reached(next, cost);
            }
        });
    }

    /// The way back from a stop to the start.
    fn back(&self, stop: Stop) -> Vec<Stop> {
        let mut way = vec![stop];
        while let Some((_, before)) = way.last().and_then(|last| self.costs.get(last)) {
            if way.last() == Some(before) {
                break;
            }
            way.push(*before);
        }
        way
    }
}
