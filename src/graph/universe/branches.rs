//! What grew out of what: the roots of a universe, and the shows that came from each of them.

use std::collections::{HashMap, HashSet};

use foldhash::fast::RandomState;

use super::Universe;
use crate::graph::{Graph, Ix, Show, ShowRelation, TieClass};

/// A show that came from no other inside, and all that grew out of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Branch {
    /// The show that it began with.
    pub root: Ix<Show>,
    /// The shows that grew out of it, directly or by way of others: generation by generation, each by premiere.
    pub offshoots: Vec<Offshoot>,
}

/// A show that grew out of others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offshoot {
    /// The show.
    pub show: Ix<Show>,
    /// How many steps it is from the root, from 1.
    pub generation: u32,
    /// The relations by which it came from shows of this branch.
    pub relations: Vec<Ix<ShowRelation>>,
}

impl Graph {
    /// The branches of a universe, by premiere of their roots. A show with two parents can be in two of them.
    ///
    /// Sources can contradict each other so that shows came from each other in a circle. Then the earliest of them counts as
    /// the root, so that every show is in a branch.
    ///
    /// # Complexity
    /// O(b · m) for b branches and the m relations inside.
    pub fn branches_of(&self, universe: &Universe) -> Vec<Branch> {
        let mut branches = Vec::new();
        let mut reached: HashSet<Ix<Show>, RandomState> = HashSet::default();
        let is_root = |show: &&Ix<Show>| !self.grew_out(universe, **show).any(|_| true);
        // The shows are by premiere: of a circle, the earliest comes first.
        let roots = universe.shows.iter().filter(is_root);
        for root in roots.chain(&universe.shows) {
            if !reached.contains(root) {
                let branch = self.branch(universe, *root);
                reached.insert(*root);
                reached.extend(branch.offshoots.iter().map(|offshoot| offshoot.show));
                branches.push(branch);
            }
        }
        branches
    }

    fn branch(&self, universe: &Universe, root: Ix<Show>) -> Branch {
        let mut generations: HashMap<Ix<Show>, u32, RandomState> = HashMap::from_iter([(root, 0)]);
        let mut shows = vec![root];
        let mut next = 0;
        while let Some(&show) = shows.get(next) {
            let generation = generations[&show] + 1;
            for relation in self.offshoots_of(show).iter().filter(|relation| self.is_lineage(*relation)) {
                let later = self[relation].later_show;
                if universe.has(later) && !generations.contains_key(&later) {
                    generations.insert(later, generation);
                    shows.push(later);
                }
            }
            next += 1;
        }
        // By premiere within a generation, whichever parent was looked at first.
        let offshoots =
            universe.shows.iter().filter(|show| **show != root && generations.contains_key(*show));
        let mut offshoots: Vec<Offshoot> = offshoots
            .map(|&show| {
                let parents = self.grew_out(universe, show);
                let relations = parents
                    .filter(|relation| generations.contains_key(&self[*relation].earlier_show))
                    .collect();
                Offshoot { show, generation: generations[&show], relations }
            })
            .collect();
        offshoots.sort_by_key(|offshoot| offshoot.generation);
        Branch { root, offshoots }
    }

    /// The relations by which a show came from another one inside.
    fn grew_out(&self, universe: &Universe, show: Ix<Show>) -> impl Iterator<Item = Ix<ShowRelation>> {
        let relations = self.origins_of(show).into_iter().filter(|relation| self.is_lineage(*relation));
        let inside = relations.filter(|relation| {
            let earlier = self[*relation].earlier_show;
            earlier != show && universe.has(earlier)
        });
        inside.collect::<Vec<_>>().into_iter()
    }

    fn is_lineage(&self, relation: Ix<ShowRelation>) -> bool {
        self.class_of_relation(relation) == TieClass::Lineage
    }
}
