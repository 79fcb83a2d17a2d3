//! Sets of ids and of credits, as sorted numbers: millions of them fit into memory.

use super::id::{NameId, TitleId};

/// A set that is filled first and asked then.
#[derive(Debug)]
pub(super) struct Sorted<T> {
    all: Vec<T>,
    /// How many are in order, each once.
    ordered: usize,
}

/// A director or writer of a title: the two ids, and whether they wrote.
pub(super) type Maker = (TitleId, NameId, bool);

/// So many may stand behind those that are in order, at least.
const LEAST: usize = 1 << 16;

impl<T> Default for Sorted<T> {
    fn default() -> Self {
        Self { all: Vec::new(), ordered: 0 }
    }
}

impl<T: Ord> Sorted<T> {
    /// Adds one.
    pub(super) fn insert(&mut self, value: T) {
        self.all.push(value);
        // Half of it may be new: with that each is sorted a few times only, and what comes often takes no more room.
        if self.all.len() - self.ordered > self.ordered.max(LEAST) {
            self.sort();
        }
    }

    /// To be called when all are there.
    pub(super) fn sort(&mut self) {
        self.all.sort_unstable();
        self.all.dedup();
        self.ordered = self.all.len();
    }

    /// Whether one is in it.
    pub(super) fn contains(&self, value: &T) -> bool {
        self.all[..self.ordered].binary_search(value).is_ok()
    }
}
