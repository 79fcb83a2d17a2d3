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

    pub(super) fn push(&mut self, row: T) {
        self.0.push(row);
    }

    pub(super) fn row_mut(&mut self, ix: Ix<T>) -> &mut T {
        &mut self.0[ix.place()]
    }

    /// Gives back the room for rows that do not come.
    pub(super) fn shrink(&mut self) {
        shrink(&mut self.0);
    }
}

/// Moves items to where there is no room for more. Asked to shrink where they are, an allocator may keep up to half of the
/// room for itself.
pub(super) fn shrink<T>(items: &mut Vec<T>) {
    let mut exact = Vec::with_capacity(items.len());
    exact.append(items);
    *items = exact;
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

    /// Collects pairs of a place and a neighbour; pairs of one place keep their order. O(places + pairs).
    pub(super) fn collect(pairs: &[(usize, Ix<T>)]) -> Self {
        let places = pairs.iter().map(|(place, _)| place + 1).max().unwrap_or(0);
        let mut starts = vec![0_u32; places + 1];
        for (place, _) in pairs {
            starts[place + 1] += 1;
        }
        for place in 0..places {
            starts[place + 1] += starts[place];
        }
        let mut next = starts.clone();
        let mut neighbours = vec![Ix::new(0); pairs.len()];
        for (place, neighbour) in pairs {
            neighbours[next[*place] as usize] = *neighbour;
            next[*place] += 1;
        }
        Self { starts, neighbours }
    }

    /// Puts the neighbours of each place in the order of a key.
    pub(super) fn sort_by_key<K: Ord>(&mut self, key: impl Fn(Ix<T>) -> K) {
        for ends in self.starts.windows(2) {
            let neighbours = &mut self.neighbours[ends[0] as usize..ends[1] as usize];
            if neighbours.len() > 1 {
                neighbours.sort_by_cached_key(|neighbour| key(*neighbour));
            }
        }
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
