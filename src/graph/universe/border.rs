//! What a universe touches without being joined to it.

use std::collections::HashSet;

use entity::NodeKind;
use foldhash::fast::RandomState;

use super::Universe;
use crate::graph::{Any, Crossover, Franchise, Graph, Ix, Scope, Show, TieClass, TieKind, order, page::Key};

/// A place where a universe touches something outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crossing {
    /// In what way: contact or adaptation.
    pub class: TieClass,
    /// The show or franchise inside.
    pub inside: Any,
    /// The show or franchise outside.
    pub outside: Any,
    /// The relation, crossover or membership that says so; none where a franchise itself does.
    pub through: Option<Any>,
}

impl Graph {
    /// Everything outside that a universe touches: by relations that do not join, crossovers, brands, other roles in a
    /// franchise, and parts of brands. Contacts come first, each by premiere or name of what is outside.
    ///
    /// # Complexity
    /// O(m + e + c log c) for m relations and memberships, e episodes and c crossings.
    pub fn border_of(&self, universe: &Universe) -> Vec<Crossing> {
        let around = Scope::new([NodeKind::Show, NodeKind::Franchise], TieKind::JOINING);
        let mut border = Vec::new();
        for inside in universe
            .shows
            .iter()
            .map(|it| Any::from(*it))
            .chain(universe.franchises.iter().map(|it| Any::from(*it)))
        {
            for strand in self.strands_at(inside, around) {
                let outside = strand.far(inside);
                if !universe.has(outside) {
                    let class = self.class_of(&strand);
                    border.push(Crossing { class, inside, outside, through: strand.record });
                }
            }
        }
        border.extend(self.crossovers_at(universe));
        border.sort_by_cached_key(|crossing| self.place_of_crossing(crossing));
        border
    }

    /// The franchises that hold together what is outside: of a show those of its universe, of a franchise itself.
    pub fn beyond(&self, crossing: &Crossing) -> Vec<Ix<Franchise>> {
        match crossing.outside {
            Any::Show(_) => self.universe(crossing.outside, Scope::new([], TieKind::JOINING)).franchises,
            Any::Franchise(franchise) => vec![franchise],
            _ => Vec::new(),
        }
    }

    /// For each crossover of a show inside, the shows outside that tell it as well.
    fn crossovers_at(&self, universe: &Universe) -> Vec<Crossing> {
        let mut seen: HashSet<Ix<Crossover>, RandomState> = HashSet::default();
        let mut crossings = Vec::new();
        for show in &universe.shows {
            for crossover in self.crossovers_of_show(*show) {
                if seen.insert(crossover) {
                    crossings.extend(self.crossing_shows(universe, crossover, *show));
                }
            }
        }
        crossings
    }

    fn crossing_shows(
        &self,
        universe: &Universe,
        crossover: Ix<Crossover>,
        inside: Ix<Show>,
    ) -> impl Iterator<Item = Crossing> {
        let outside = self.shows_of_crossover(crossover).into_iter().filter(|show| !universe.has(*show));
        outside.map(move |outside| Crossing {
            class: TieClass::Contact,
            inside: inside.into(),
            outside: outside.into(),
            through: Some(crossover.into()),
        })
    }

    fn place_of_crossing(&self, crossing: &Crossing) -> (TieClass, bool, Option<Key>, u32, u32) {
        let show = Ix::try_from(crossing.outside).ok().map(|show| order::show_premiere(self, show));
        let ids = [Some(crossing.outside), crossing.through].map(|any| any.map_or(0, |any| self.id_of(any)));
        (crossing.class, show.is_none(), show, ids[0], ids[1])
    }
}
