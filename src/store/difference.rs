//! What a batch changes in one table: rows before and after.

use std::collections::{BTreeMap, BTreeSet};

use entity::Row;

use super::Tally;
use super::merge::Stated;

/// The rows of one table before and after a batch.
pub(super) struct Difference<M> {
    pub(super) insert: Vec<M>,
    pub(super) update: Vec<M>,
    /// The rows that are updated, as they were.
    pub(super) replaced: Vec<M>,
    pub(super) delete: Vec<M>,
    unchanged: usize,
}

impl<M: Row + PartialEq> Difference<M> {
    /// The rows of which one side is new, changed or gone; rows are the same by their ids.
    pub(super) fn between(before: Vec<M>, after: Vec<M>) -> Self {
        if before.is_empty() {
            return Self { insert: after, update: vec![], replaced: vec![], delete: vec![], unchanged: 0 };
        }
        let mut before: BTreeMap<i64, M> = before.into_iter().map(|row| (row.id(), row)).collect();
        let mut difference =
            Self { insert: vec![], update: vec![], replaced: vec![], delete: vec![], unchanged: 0 };
        for row in after {
            match before.remove(&row.id()) {
                None => difference.insert.push(row),
                Some(old) if old == row => difference.unchanged += 1,
                Some(old) => {
                    difference.replaced.push(old);
                    difference.update.push(row);
                }
            }
        }
        difference.delete = before.into_values().collect();
        difference
    }

    /// Counts them.
    pub(super) fn count(&self, tally: &mut Tally) {
        tally.created += self.insert.len();
        tally.changed += self.update.len();
        tally.withdrawn += self.delete.len();
        tally.unchanged += self.unchanged;
    }
}

impl<M: Stated> Difference<M> {
    /// The nodes that the rows which differ are about, or were: a statement can turn out to be about another node.
    pub(super) fn nodes(&self) -> BTreeSet<i64> {
        [&self.insert, &self.update, &self.replaced, &self.delete]
            .into_iter()
            .flatten()
            .map(Stated::node)
            .collect()
    }
}
