//! Lineage that runs in a circle: somebody must be wrong. The better part of it stays, and what does not fit becomes a
//! word against it.

use std::collections::{BTreeMap, BTreeSet};

use entity::PartialDate;
use entity::show_relation::RelationKind;

use super::plan::{Evidence, Pair, Relation};

/// What speaks against a relation: another, with which it would run in a circle.
#[derive(Clone, Debug)]
pub(super) struct Conflict {
    /// The other, the later show first.
    pub(super) pair: Pair,
    /// Where that is said.
    pub(super) evidence: Evidence,
}

/// Whether one show grew out of the other.
pub(super) fn is_lineage(kind: RelationKind) -> bool {
    matches!(
        kind,
        RelationKind::Spinoff | RelationKind::Sequel | RelationKind::Prequel | RelationKind::Revival
    )
}

/// Takes relations out until lineage runs in no circle, and says so on those that stay in each: those go in which the
/// later show began first, then those without a reference, then those of higher numbers. O(n m) for n relations in
/// pieces of m.
pub(super) fn untangle(relations: &mut BTreeMap<Pair, Relation>, start: impl Fn(u64) -> Option<PartialDate>) {
    let lineage =
        relations.iter().filter(|(_, relation)| relation.kinds.iter().any(|kind| is_lineage(*kind)));
    let mut pairs: Vec<_> = lineage
        .map(|(pair, relation)| {
            let is_late = start(pair.0).zip(start(pair.1)).map(|(later, earlier)| later < earlier);
            let doubt = match is_late {
                Some(false) => 0,
                None => 1,
                Some(true) => 2,
            };
            (doubt, relation.evidence.references.is_empty(), *pair)
        })
        .collect();
    pairs.sort_unstable();
    let mut earlier_of: BTreeMap<u64, BTreeSet<u64>> = BTreeMap::new();
    for (_, _, (later, earlier)) in pairs {
        if let Some(circle) = path(&earlier_of, earlier, later) {
            let Some(Relation { evidence, .. }) = relations.remove(&(later, earlier)) else { continue };
            for pair in circle {
                if let Some(relation) = relations.get_mut(&pair) {
                    relation.conflicts.push(Conflict { pair: (later, earlier), evidence: evidence.clone() });
                }
            }
        } else {
            earlier_of.entry(later).or_default().insert(earlier);
        }
    }
}

/// The pairs on a way from a show back to one that it came from.
fn path(earlier_of: &BTreeMap<u64, BTreeSet<u64>>, from: u64, to: u64) -> Option<Vec<Pair>> {
    let mut came_by: BTreeMap<u64, u64> = BTreeMap::new();
    let mut open = vec![from];
    while let Some(show) = open.pop() {
        for earlier in earlier_of.get(&show).into_iter().flatten() {
            if *earlier != from && !came_by.contains_key(earlier) {
                came_by.insert(*earlier, show);
                open.push(*earlier);
            }
        }
    }
    let mut pairs = Vec::new();
    let mut at = to;
    while at != from {
        let later = *came_by.get(&at)?;
        pairs.push((later, at));
        at = later;
    }
    Some(pairs)
}
