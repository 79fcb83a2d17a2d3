//! Universes: which shows share a world, how they came from each other, and what they only touch.
//!
//! The universe of a show is what relations of lineage and memberships reach: those in a franchise that is a universe, as a
//! main show, a spinoff or beside them. Crossovers, shared settings, adaptations, brands and other roles are its border: they
//! are told, and not followed.

mod border;
mod branches;
mod census;

use std::collections::{HashMap, VecDeque};

use entity::{NodeKind, PartialDate};
use foldhash::fast::RandomState;

pub use self::border::Crossing;
pub use self::branches::{Branch, Offshoot};
pub use self::census::Census;
use super::page::List;
use super::subgraph::{Bounds, Spot, Subgraph};
use super::{Any, Crossover, Franchise, Graph, Ix, Scope, Show, Strand, TieClass, TieKind, Watchable, order};

/// All shows and franchises that share a world.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Universe {
    /// Whose universe it is: a show or a franchise.
    pub start: Any,
    /// The shows, by premiere.
    pub shows: Vec<Ix<Show>>,
    /// The franchises that hold it together, by id.
    pub franchises: Vec<Ix<Franchise>>,
    /// How many steps each is from the start.
    distances: HashMap<Any, u32, RandomState>,
}

/// Something in a universe that is neither a show nor a franchise.
#[derive(Clone, Copy)]
struct Halo {
    distance: u32,
    /// How many shows and franchises it is tied to.
    times: u32,
    /// The last of them that was counted.
    last: Any,
    /// The largest part that a person has or a character is, the smallest number first.
    part: u32,
}

impl Graph {
    /// The universe of a show or of a franchise that is one; of anything else only itself. `scope` says whether relations,
    /// memberships and parts of franchises are followed; which kinds it has makes no difference.
    ///
    /// # Complexity
    /// O(n + m + n log n) for n shows and franchises inside and the m relations and memberships that they have.
    pub fn universe(&self, start: Any, scope: Scope) -> Universe {
        let core = Scope::new(
            [NodeKind::Show, NodeKind::Franchise],
            TieKind::JOINING.into_iter().filter(|tie| scope.follows(*tie)),
        );
        let mut distances: HashMap<Any, u32, RandomState> = HashMap::from_iter([(start, 0)]);
        let mut next = VecDeque::from([start]);
        while let Some(entity) = next.pop_front() {
            let distance = distances[&entity] + 1;
            for strand in self.strands_at(entity, core).iter().filter(|strand| self.joins(strand)) {
                let far = strand.far(entity);
                distances.entry(far).or_insert_with(|| {
                    next.push_back(far);
                    distance
                });
            }
        }
        let mut shows: Vec<Ix<Show>> = distances.keys().filter_map(|any| Ix::try_from(*any).ok()).collect();
        shows.sort_by_cached_key(|show| order::show_premiere(self, *show));
        let mut franchises: Vec<Ix<Franchise>> =
            distances.keys().filter_map(|any| Ix::try_from(*any).ok()).collect();
        franchises.sort_unstable_by_key(|franchise| self[*franchise].id);
        Universe { start, shows, franchises, distances }
    }

    /// The shows of a universe, by premiere. O(n).
    pub fn shows_in(&self, universe: &Universe) -> List<'_, Ix<Show>> {
        List::ordered(self, universe.shows.clone(), order::show_premiere)
    }

    /// The crossovers of which any show of a universe tells a part, as they came out. O(n) for n episodes.
    pub fn crossovers_in(&self, universe: &Universe) -> List<'_, Ix<Crossover>> {
        self.crossovers_told_in(universe.shows.iter().flat_map(|show| self.episodes_of(*show)))
    }

    /// The entities of a universe, as many as there is room for: franchises and shows by their distance, and what is tied to
    /// them, the most often first; of people and characters as often, those with the larger part.
    ///
    /// # Complexity
    /// O(r + e log e) for r records about its shows and the e entities that they name.
    pub fn entities_of(&self, universe: &Universe, scope: Scope, bounds: Bounds) -> Subgraph {
        let mut halo: HashMap<Any, Halo, RandomState> = HashMap::default();
        let mut spots = Vec::new();
        let franchises = universe.franchises.iter().map(|franchise| Any::from(*franchise));
        for entity in universe.shows.iter().map(|show| Any::from(*show)).chain(franchises) {
            let distance = universe.distances[&entity];
            if entity.node_kind().is_some_and(|kind| scope.has(kind)) {
                spots.push(self.spot(entity, distance));
            }
            self.halo(entity, scope, distance + 1, &mut halo);
        }
        spots.extend(halo.into_iter().map(|(entity, Halo { distance, times, part, .. })| {
            let rank = (u32::from(u16::MAX) - times.min(u16::MAX.into())) << 8 | part;
            Spot { entity, distance, rank }
        }));
        for show in &universe.shows {
            self.parts_of_show(*show, scope, universe.distances[&Any::from(*show)] + 1, &mut spots);
        }
        self.subgraph(spots, scope, bounds)
    }

    /// Whether a strand joins what it ties into one universe.
    fn joins(&self, strand: &Strand) -> bool {
        matches!(self.class_of(strand), TieClass::Lineage | TieClass::Membership)
    }

    fn halo(&self, core: Any, scope: Scope, distance: u32, halo: &mut HashMap<Any, Halo, RandomState>) {
        // The show stands for its seasons and episodes, and is looked at even where it is not asked for.
        let whole = scope.of_whole_shows();
        let whole = core.node_kind().map_or(whole, |kind| whole.with(kind));
        for strand in self.strands_at(core, whole) {
            let far = strand.far(core);
            if matches!(far, Any::Show(_) | Any::Franchise(_)) {
                continue;
            }
            let part = self.part_of(&strand);
            let known = halo.entry(far).or_insert(Halo { distance, times: 1, last: core, part });
            known.distance = known.distance.min(distance);
            known.part = known.part.min(part);
            if known.last != core {
                known.times += 1;
                known.last = core;
            }
        }
    }

    /// How large a part a credit gives, the largest first.
    fn part_of(&self, strand: &Strand) -> u32 {
        match strand.record {
            Some(Any::Credit(credit)) => order::size(self[credit].tier),
            _ => 0,
        }
    }

    fn parts_of_show(&self, show: Ix<Show>, scope: Scope, distance: u32, spots: &mut Vec<Spot>) {
        let has_seasons = scope.has(NodeKind::Season) && scope.follows(TieKind::Season);
        if has_seasons {
            let seasons = self.seasons_of(show).into_iter();
            spots.extend(seasons.map(|season| self.spot(season, distance)));
        }
        if scope.has(NodeKind::Episode) && scope.follows(TieKind::Episode) {
            for episode in self.episodes_of(show).iter() {
                let distance = distance + u32::from(has_seasons && self[episode].season.is_some());
                spots.push(self.spot(episode, distance));
            }
        }
    }
}

/// Of what is as near, what came out first.
const LATEST: u32 = (1 << 23) - 1;

impl Graph {
    fn spot(&self, entity: impl Into<Any>, distance: u32) -> Spot {
        let entity = entity.into();
        let premiere = match entity {
            Any::Show(show) => self.premiere_of(Watchable::Show(show)),
            Any::Season(season) => self.premiere_of(Watchable::Season(season)),
            Any::Episode(episode) => self.premiere_of(Watchable::Episode(episode)),
            _ => None,
        };
        // A date takes 23 bits, and no universe is 500 steps across.
        let rank = distance.min(511) << 23 | premiere.map_or(LATEST, PartialDate::ordinal);
        Spot { entity, distance, rank }
    }
}

impl Universe {
    /// Whether a show or a franchise is inside. O(1).
    pub fn has(&self, entity: impl Into<Any>) -> bool {
        self.distances.contains_key(&entity.into())
    }
}
