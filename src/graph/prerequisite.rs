//! What to watch before what: everything that a show, a season or an episode needs, in an order that keeps all of it.
//!
//! A prerequisite of a whole is one of its parts, since nobody begins with a part before the whole has begun; and who watches
//! a whole first needs what any of its parts needs.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};

use foldhash::fast::RandomState;

use super::page::Key;
use super::{Graph, Ix, Prerequisite, WatchOrder, Watchable};

/// Something that is to be watched first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Needed {
    /// What is to be watched.
    pub item: Watchable,
    /// Whether it is needed for what was asked about, and not only for something else that is needed.
    pub is_direct: bool,
    /// What says so.
    pub reasons: Vec<Ix<Prerequisite>>,
}

/// Where something stands.
type Places = HashMap<Watchable, usize, RandomState>;

/// What is needed so far, and what of it comes before what.
#[derive(Default)]
struct Needs {
    found: Vec<Needed>,
    places: Places,
    /// For each, what comes after it.
    after: Vec<Vec<usize>>,
}

impl Graph {
    /// Everything that is to be watched before something, each once, in an order that keeps all prerequisites; of what could
    /// come next, that which came out first, of one day the older show, then by number. Where sources contradict each other,
    /// so that prerequisites run in a circle, what came out first breaks it.
    ///
    /// # Complexity
    /// O(n · k + n log n) for n things that are needed and the k prerequisites of one show (Kahn's algorithm with a heap).
    pub fn needed_before(&self, watchable: Watchable) -> Vec<Needed> {
        let mut needs = Needs::default();
        for prerequisite in self.prerequisites(self.whole_of(watchable)).iter() {
            if self.holds(self[prerequisite].subject, watchable) {
                self.need(&mut needs, watchable, prerequisite, None);
            }
        }
        let mut next = 0;
        while let Some(item) = needs.found.get(next).map(|needed| needed.item) {
            for prerequisite in self.prerequisites(self.whole_of(item)).iter() {
                if self.overlap(self[prerequisite].subject, item) {
                    self.need(&mut needs, watchable, prerequisite, Some(next));
                }
            }
            next += 1;
        }
        self.parts_first(&mut needs);
        self.in_order(needs)
    }

    /// The prerequisites that a watch order does not keep: something stands in it before what is to be watched first. What it
    /// leaves out it does not break. O(e · k) for e entries and the k prerequisites of one of their shows.
    pub fn broken_by(&self, order: Ix<WatchOrder>) -> Vec<Ix<Prerequisite>> {
        let entries: Vec<_> = self.entries_of(order).iter().map(|entry| self[entry].subject).collect();
        self.broken_in(&entries)
    }

    /// The prerequisites that a sequence does not keep, each once, in the order of their ids.
    pub fn broken_in(&self, sequence: &[Watchable]) -> Vec<Ix<Prerequisite>> {
        // Where the last entry is that is something, and where the last that is something or part of it.
        let (mut ends, mut entries) = (Places::default(), Places::default());
        for (place, item) in sequence.iter().enumerate() {
            entries.insert(*item, place);
            ends.extend(self.with_wholes(*item).map(|whole| (whole, place)));
        }
        let is_broken = |place: usize, prerequisite: &Ix<Prerequisite>| {
            let first = self[*prerequisite].first;
            let wholes = self.with_wholes(first).filter_map(|whole| entries.get(&whole));
            ends.get(&first).into_iter().chain(wholes).any(|end| place < *end)
        };
        let mut broken = Vec::new();
        for (place, item) in sequence.iter().enumerate() {
            let prerequisites = self.prerequisites(self.whole_of(*item)).into_iter();
            let of_item = prerequisites.filter(|it| self.overlap(self[*it].subject, *item));
            broken.extend(of_item.filter(|prerequisite| is_broken(place, prerequisite)));
        }
        super::sorted_once(broken)
    }

    /// Adds what a prerequisite puts first, before `later` or before what was asked about.
    fn need(
        &self,
        needs: &mut Needs,
        asked: Watchable,
        prerequisite: Ix<Prerequisite>,
        later: Option<usize>,
    ) {
        let item = self[prerequisite].first;
        if self.holds(item, asked) {
            return;
        }
        let next = needs.found.len();
        let place = *needs.places.entry(item).or_insert(next);
        if place == next {
            needs.found.push(Needed { item, is_direct: false, reasons: Vec::new() });
            needs.after.push(Vec::new());
        }
        let needed = &mut needs.found[place];
        needed.is_direct |= later.is_none();
        if !needed.reasons.contains(&prerequisite) {
            needed.reasons.push(prerequisite);
        }
        needs.after[place].extend(later.filter(|later| *later != place));
    }

    /// A whole is over when its parts are.
    fn parts_first(&self, needs: &mut Needs) {
        for place in 0..needs.found.len() {
            let wholes = self.with_wholes(needs.found[place].item).skip(1);
            needs.after[place].extend(wholes.filter_map(|whole| needs.places.get(&whole)));
        }
    }

    /// Kahn's algorithm.
    fn in_order(&self, needs: Needs) -> Vec<Needed> {
        let Needs { found, after, .. } = needs;
        let mut waits = vec![0_usize; found.len()];
        after.iter().flatten().for_each(|later| waits[*later] += 1);
        let keys: Vec<Key> = found
            .iter()
            .map(|needed| self.place_by_release(needed.item, self.premiere_of(needed.item)))
            .collect();
        let mut by_release: Vec<usize> = (0..found.len()).collect();
        by_release.sort_unstable_by(|one, two| keys[*one].cmp(&keys[*two]));
        let mut ready: BinaryHeap<Reverse<(&Key, usize)>> = BinaryHeap::new();
        ready.extend((0..found.len()).filter(|it| waits[*it] == 0).map(|it| Reverse((&keys[it], it))));
        let mut rest = by_release.into_iter();
        let mut found: Vec<Option<Needed>> = found.into_iter().map(Some).collect();
        let mut ordered = Vec::with_capacity(found.len());
        while ordered.len() < found.len() {
            let next =
                ready.pop().map(|Reverse((_, it))| it).or_else(|| rest.find(|it| found[*it].is_some()));
            let Some(next) = next else { break };
            let Some(needed) = found[next].take() else { continue };
            ordered.push(needed);
            for later in &after[next] {
                waits[*later] -= 1;
                if waits[*later] == 0 && found[*later].is_some() {
                    ready.push(Reverse((&keys[*later], *later)));
                }
            }
        }
        ordered
    }

    fn whole_of(&self, item: Watchable) -> Watchable {
        Watchable::Show(self.show_of(item))
    }

    /// Something and what it is part of.
    fn with_wholes(&self, item: Watchable) -> impl Iterator<Item = Watchable> {
        let season = match item {
            Watchable::Episode(episode) => self[episode].season.map(Watchable::Season),
            _ => None,
        };
        let show = Some(self.whole_of(item)).filter(|show| *show != item);
        [Some(item), season, show].into_iter().flatten()
    }

    /// Whether something is the other, or has it as a part. O(1).
    pub fn holds(&self, whole: Watchable, part: Watchable) -> bool {
        self.with_wholes(part).any(|it| it == whole)
    }

    fn overlap(&self, one: Watchable, other: Watchable) -> bool {
        self.holds(one, other) || self.holds(other, one)
    }
}
