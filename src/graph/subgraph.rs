//! A part of the graph: some entities and what joins them, cut where it becomes too large.

use std::collections::{BTreeMap, HashMap, HashSet};

use entity::NodeKind;
use foldhash::fast::RandomState;

use super::page::{Key, List, Part};
use super::{Any, Graph, Ix, Portrayal, Scope, Strand, TieKind};

/// How many strands are looked at before a search ends: a part of a second.
const MOST_STRANDS: usize = 500_000;

/// How many entities a part of the graph has at most, whoever asks for it.
pub const MOST_ENTITIES: usize = 5_000;

/// The kinds that are looked at where none are named: what people know by name.
pub const USUAL_KINDS: [NodeKind; 7] = [
    NodeKind::Show,
    NodeKind::Person,
    NodeKind::Character,
    NodeKind::Franchise,
    NodeKind::Platform,
    NodeKind::Crossover,
    NodeKind::Work,
];

/// How far to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// Steps from the start; none for as far as it goes.
    pub depth: Option<u32>,
    /// Entities, the start among them.
    pub entities: usize,
}

/// An entity of a part of the graph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The entity.
    pub entity: Any,
    /// How many steps it is from the start.
    pub distance: u32,
    /// Where it stands among those that are in every other way equal, the smallest first.
    pub(super) rank: u32,
}

/// All strands of one kind between two entities.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tie {
    /// In what way they join them.
    pub kind: TieKind,
    /// Where they begin.
    pub from: Any,
    /// Where they end.
    pub to: Any,
    /// The record of the first one.
    pub record: Option<Any>,
    /// Whom the first one is about, where that is what joins the two.
    pub portrayal: Option<Ix<Portrayal>>,
    /// How many they are.
    pub strands: u32,
    scope: Scope,
}

/// Entities of one kind that were left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cut {
    /// Why.
    pub reason: CutReason,
    /// Their kind.
    pub kind: NodeKind,
    /// How many, as far as they were found.
    pub entities: usize,
}

/// Why something was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CutReason {
    /// It is further away than was asked for.
    Depth,
    /// There was no more room for it.
    Limit,
    /// Nothing was looked for behind it, since too much was looked at before.
    Effort,
}

/// Some entities, in the order in which they take the room that there is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subgraph {
    /// The entities.
    pub spots: Vec<Spot>,
    /// What was left out.
    pub cuts: Vec<Cut>,
    scope: Scope,
}

impl Graph {
    /// What lies around an entity: the nearest first; of those as near, what has the most strands to what is nearer.
    ///
    /// # Complexity
    /// O(s + n log n) for n entities and the s strands at them; the search ends when s has passed half a million.
    pub fn around(&self, start: Any, scope: Scope, bounds: Bounds) -> Subgraph {
        let wanted = |entity: Any| entity.node_kind().is_some_and(|kind| scope.has(kind));
        let scope = start.node_kind().map_or(scope, |kind| scope.with(kind));
        let mut spots = vec![Spot { entity: start, distance: 0, rank: 0 }];
        let mut cuts = Cuts::default();
        let mut known: HashSet<Any, RandomState> = HashSet::from_iter([start]);
        let (mut layer, mut looked) = (0..1, 0);
        while !layer.is_empty() {
            let mut next: HashMap<Any, u32, RandomState> = HashMap::default();
            for spot in &spots[layer.clone()] {
                if looked > MOST_STRANDS {
                    cuts.add(CutReason::Effort, spot.entity);
                    continue;
                }
                let strands = self.strands_at(spot.entity, scope);
                looked += strands.len();
                for far in strands.iter().map(|strand| strand.far(spot.entity)) {
                    if wanted(far) && !known.contains(&far) {
                        *next.entry(far).or_default() += 1;
                    }
                }
            }
            let distance = spots[layer.start].distance + 1;
            let is_too_far = bounds.depth.is_some_and(|depth| distance > depth);
            let room = bounds.entities.saturating_sub(spots.len());
            let mut found: Vec<Spot> = next
                .into_iter()
                .map(|(entity, strands)| Spot { entity, distance, rank: u32::MAX - strands })
                .collect();
            found.sort_unstable_by_key(|spot| self.nearness(spot));
            let reason = if is_too_far { CutReason::Depth } else { CutReason::Limit };
            let left_out = found.split_off(if is_too_far { 0 } else { room.min(found.len()) });
            let is_full = !left_out.is_empty();
            for spot in &left_out {
                cuts.add(reason, spot.entity);
            }
            known.extend(found.iter().map(|spot| spot.entity));
            layer = spots.len()..spots.len() + found.len();
            spots.append(&mut found);
            if is_full {
                break;
            }
        }
        Subgraph { spots, cuts: cuts.list(), scope }
    }

    /// Some entities, the first of them as far as there is room.
    pub(super) fn subgraph(&self, mut spots: Vec<Spot>, scope: Scope, bounds: Bounds) -> Subgraph {
        let mut cuts = Cuts::default();
        let is_near = |spot: &Spot| bounds.depth.is_none_or(|depth| spot.distance <= depth);
        for spot in spots.iter().filter(|spot| !is_near(spot)) {
            cuts.add(CutReason::Depth, spot.entity);
        }
        spots.retain(is_near);
        spots.sort_unstable_by_key(|spot| self.prominence(spot));
        let left_out = spots.split_off(bounds.entities.min(spots.len()));
        for spot in &left_out {
            cuts.add(CutReason::Limit, spot.entity);
        }
        Subgraph { spots, cuts: cuts.list(), scope }
    }

    /// What joins the entities of a part of the graph, by kind and by the ids of the ends.
    ///
    /// # Complexity
    /// O(s log s) for the s strands that begin at them.
    pub fn ties_in(&self, part: &Subgraph) -> Vec<Tie> {
        self.strands_in(part)
            .chunk_by(is_same_tie(self))
            .map(|strands| Tie::of(strands, part.scope))
            .collect()
    }

    /// The same with all their strands: less than to ask for those of one tie after the other.
    ///
    /// # Complexity
    /// O(s log s) for the s strands that begin at them.
    pub fn ties_with_strands(&self, part: &Subgraph) -> Vec<(Tie, Vec<Strand>)> {
        let strands = self.strands_in(part);
        let ties = strands.chunk_by(is_same_tie(self));
        ties.map(|strands| (Tie::of(strands, part.scope), strands.to_vec())).collect()
    }

    /// Tie by tie.
    fn strands_in(&self, part: &Subgraph) -> Vec<Strand> {
        let inside: HashSet<Any, RandomState> = part.spots.iter().map(|spot| spot.entity).collect();
        let mut strands: Vec<Strand> = Vec::new();
        for spot in &part.spots {
            let begun = self.strands_from(spot.entity, part.scope).into_iter();
            strands.extend(begun.filter(|strand| inside.contains(&strand.to)));
        }
        // Stable, so that the first strand of a tie is the first that its beginning lists.
        strands.sort_by_cached_key(|strand| self.place_of(strand));
        strands
    }

    /// The strands of a tie. O(k) for the k strands that begin where it does.
    pub fn strands_of(&self, tie: &Tie) -> Vec<Strand> {
        let begun = self.strands_from(tie.from, tie.scope.only(tie.kind)).into_iter();
        begun.filter(|strand| strand.to == tie.to).collect()
    }

    /// The entities around a start as a list, some of their kinds only.
    pub fn spots_around<'g>(&'g self, part: &Subgraph, wanted: impl Fn(NodeKind) -> bool) -> List<'g, Spot> {
        List::ordered(self, part.of_kinds(wanted), spot_nearness)
    }

    /// The entities of a universe as a list, some of their kinds only.
    pub fn spots_within<'g>(&'g self, part: &Subgraph, wanted: impl Fn(NodeKind) -> bool) -> List<'g, Spot> {
        List::ordered(self, part.of_kinds(wanted), spot_prominence)
    }

    /// Ties in the order in which they were found, as a list.
    pub fn ties(&self, ties: Vec<Tie>) -> List<'_, Tie> {
        List::ordered(self, ties, tie_place)
    }

    fn nearness(&self, spot: &Spot) -> (u32, u32, usize, u32) {
        (spot.distance, spot.rank, importance(spot.entity), self.id_of(spot.entity))
    }

    fn prominence(&self, spot: &Spot) -> (usize, u32, u32) {
        (importance(spot.entity), spot.rank, self.id_of(spot.entity))
    }

    fn place_of(&self, strand: &Strand) -> (TieKind, u32, u32) {
        (strand.kind, self.id_of(strand.from), self.id_of(strand.to))
    }
}

impl Subgraph {
    /// Whether nothing was left out.
    pub fn is_complete(&self) -> bool {
        self.cuts.is_empty()
    }

    fn of_kinds(&self, wanted: impl Fn(NodeKind) -> bool) -> Vec<Spot> {
        let is_wanted = |spot: &&Spot| spot.entity.node_kind().is_some_and(&wanted);
        self.spots.iter().filter(is_wanted).copied().collect()
    }
}

impl Tie {
    /// The first of its strands.
    pub fn first(&self) -> Strand {
        let Self { kind, from, to, record, portrayal, .. } = *self;
        Strand { kind, from, to, record, portrayal }
    }

    fn of(strands: &[Strand], scope: Scope) -> Self {
        let Strand { kind, from, to, record, portrayal } = strands[0];
        let strands = u32::try_from(strands.len()).unwrap_or(u32::MAX);
        Self { kind, from, to, record, portrayal, strands, scope }
    }
}

/// What was left out so far.
#[derive(Default)]
struct Cuts(BTreeMap<(CutReason, NodeKind), usize>);

impl Cuts {
    fn add(&mut self, reason: CutReason, entity: Any) {
        if let Some(kind) = entity.node_kind() {
            *self.0.entry((reason, kind)).or_default() += 1;
        }
    }

    fn list(self) -> Vec<Cut> {
        self.0.into_iter().map(|((reason, kind), entities)| Cut { reason, kind, entities }).collect()
    }
}

fn is_same_tie(graph: &Graph) -> impl Fn(&Strand, &Strand) -> bool {
    |one, two| graph.place_of(one) == graph.place_of(two)
}

/// Which kinds take the room of a universe before others.
fn importance(entity: Any) -> usize {
    const ORDER: [NodeKind; 10] = [
        NodeKind::Franchise,
        NodeKind::Show,
        NodeKind::Crossover,
        NodeKind::Work,
        NodeKind::Platform,
        NodeKind::Character,
        NodeKind::Person,
        NodeKind::Season,
        NodeKind::Episode,
        NodeKind::Source,
    ];
    ORDER.iter().position(|kind| Some(*kind) == entity.node_kind()).unwrap_or(ORDER.len())
}

fn spot_nearness(graph: &Graph, spot: Spot) -> Key {
    let (distance, rank, importance, id) = graph.nearness(&spot);
    let importance = i64::try_from(importance).ok();
    Key::new("nearness", [Part::up(i64::from(distance)), Part::up(i64::from(rank)), Part::up(importance)], id)
}

fn spot_prominence(graph: &Graph, spot: Spot) -> Key {
    let (importance, rank, id) = graph.prominence(&spot);
    Key::new("prominence", [Part::up(i64::try_from(importance).ok()), Part::up(i64::from(rank))], id)
}

fn tie_place(graph: &Graph, tie: Tie) -> Key {
    let (from, to) = (graph.id_of(tie.from), graph.id_of(tie.to));
    Key::new("tie", [Part::up(i64::from(tie.kind as u8)), Part::up(i64::from(from))], to)
}
