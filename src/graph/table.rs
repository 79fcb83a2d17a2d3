//! The two shapes that everything in memory has: tables of packed rows, and lists of neighbours.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::num::NonZeroU32;
use std::ops::{Index, Range};

/// The place of a row in its table. It is good for one version of the graph only.
pub struct Ix<T> {
    // Never zero, so that an absent place takes no room of its own.
    place: NonZeroU32,
    row: PhantomData<fn() -> T>,
}

/// Rows of one kind.
#[derive(Debug)]
pub struct Table<T>(Vec<T>);

/// Items of which more come, part by part. In one piece they would be moved whenever there is no room for more, and take
/// twice their memory meanwhile.
#[derive(Debug)]
pub(super) struct Growing<T>(Vec<Vec<T>>);

/// For each of some things, those that are next to it, in order.
///
/// # Complexity
/// O(1) to find, O(k) to list k neighbours; four bytes for each thing and each neighbour.
#[derive(Debug)]
pub struct Adjacency<T> {
    starts: Vec<u32>,
    neighbours: Vec<Ix<T>>,
}

impl<T> Ix<T> {
    pub(super) fn new(place: usize) -> Self {
        let place = u32::try_from(place + 1).ok().and_then(NonZeroU32::new);
        Self { place: place.expect("a table has fewer than 2^32 rows"), row: PhantomData }
    }

    pub(super) fn place(self) -> usize {
        self.place.get() as usize - 1
    }
}

impl<T> Table<T> {
    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The places of all rows.
    pub fn places(&self) -> impl ExactSizeIterator<Item = Ix<T>> + use<T> {
        (0..self.0.len()).map(Ix::new)
    }

    /// All rows with their places.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (Ix<T>, &T)> {
        self.places().zip(&self.0)
    }

    /// The row behind one.
    pub(super) fn behind(&self, ix: Ix<T>) -> Option<&T> {
        self.0.get(ix.place() + 1)
    }

    /// The last row.
    pub(super) fn last(&self) -> Option<&T> {
        self.0.last()
    }

    /// The row with a key, by which the rows are in order. O(log n).
    pub(super) fn by_key<K: Ord>(&self, key: &K, of: impl FnMut(&T) -> K) -> Option<Ix<T>> {
        self.0.binary_search_by_key(key, of).ok().map(Ix::new)
    }

    pub(super) fn row_mut(&mut self, ix: Ix<T>) -> &mut T {
        &mut self.0[ix.place()]
    }
}

impl<T> Growing<T> {
    /// Adds a part behind those that are there.
    pub(super) fn push(&mut self, part: Vec<T>) {
        if !part.is_empty() {
            self.0.push(part);
        }
    }

    /// All items in one piece, which has no room for more.
    pub(super) fn whole(mut self) -> Vec<T> {
        if self.0.len() == 1 {
            return self.0.remove(0);
        }
        let mut whole = Vec::with_capacity(self.0.iter().map(Vec::len).sum());
        for mut part in self.0 {
            whole.append(&mut part);
        }
        whole
    }
}

impl<T> Adjacency<T> {
    /// The neighbours of the thing at a place; none if it is beyond those that were known.
    pub fn of(&self, place: usize) -> &[Ix<T>] {
        &self.neighbours[self.range(place)]
    }

    /// Where its neighbours stand among those of all.
    pub(super) fn range(&self, place: usize) -> Range<usize> {
        match self.starts.get(place..place + 2) {
            Some(&[start, end]) => start as usize..end as usize,
            _ => 0..0,
        }
    }

    /// Collects pairs of a place and a neighbour, which are gone through twice; pairs of one place keep their order.
    /// O(places + pairs).
    pub(super) fn collect<P: Iterator<Item = (usize, Ix<T>)>>(pairs: impl Fn() -> P) -> Self {
        let mut starts = vec![0_u32];
        for (place, _) in pairs() {
            if starts.len() < place + 2 {
                starts.resize(place + 2, 0);
            }
            starts[place + 1] += 1;
        }
        let mut all = 0;
        for start in &mut starts {
            all += *start;
            *start = all;
        }
        let mut next = starts;
        // The copy has no room for more places.
        let starts = next.clone();
        let mut neighbours = vec![Ix::new(0); all as usize];
        for (place, neighbour) in pairs() {
            neighbours[next[place] as usize] = neighbour;
            next[place] += 1;
        }
        Self { starts, neighbours }
    }

    /// Hands out the neighbours of each place that has several, to be put in order.
    pub(super) fn sort_each(&mut self, mut sort: impl FnMut(&mut [Ix<T>])) {
        for ends in self.starts.windows(2) {
            let neighbours = &mut self.neighbours[ends[0] as usize..ends[1] as usize];
            if neighbours.len() > 1 {
                sort(neighbours);
            }
        }
    }
}

impl<T> From<Growing<T>> for Table<T> {
    fn from(rows: Growing<T>) -> Self {
        Self(rows.whole())
    }
}

impl<T> Default for Growing<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Default for Adjacency<T> {
    fn default() -> Self {
        Self { starts: Vec::new(), neighbours: Vec::new() }
    }
}

impl<T> Index<Ix<T>> for Table<T> {
    type Output = T;

    fn index(&self, ix: Ix<T>) -> &T {
        &self.0[ix.place()]
    }
}

// Derived, these would ask the same of `T`.
impl<T> Clone for Ix<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Ix<T> {}

impl<T> PartialEq for Ix<T> {
    fn eq(&self, other: &Self) -> bool {
        self.place == other.place
    }
}

impl<T> Eq for Ix<T> {}

impl<T> PartialOrd for Ix<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<T> Ord for Ix<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.place.cmp(&other.place)
    }
}

impl<T> Hash for Ix<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.place.hash(state);
    }
}

impl<T> fmt::Debug for Ix<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "#{}", self.place())
    }
}
