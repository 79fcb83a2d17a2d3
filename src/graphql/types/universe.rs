//! `Universe`: all shows that share a world, as a graph and as a family.

use std::sync::OnceLock;

use macros::graph_object;

use crate::graph::page::Page;
use crate::graph::{self, Any, Bounds, Graph, Scope};
use crate::graphql::connection::{Connection, NodeConnection};
use crate::graphql::error::Result;
use crate::graphql::filter::DateFilter;
use crate::graphql::node::{Entity, Sourced};
use crate::graphql::scalars::PartialDate;
use crate::graphql::types::subgraph::{Asked, among, ties};
use crate::graphql::types::{
    BridgeEdge, Crossover, Cut, EntityEdge, EntityKind, Franchise, FranchiseOrder, Moment, MomentKind,
    Prerequisite, Show, ShowRelation, Tie, TieClass, WatchOrder, WatchOrderDetail, Watchable, moment,
};

/// All shows that share a world, with what belongs to them. Crossovers, shared settings, brands and
/// adaptations do not join two universes: they are its `border`.
pub struct Universe {
    world: graph::Universe,
    scope: Scope,
    bounds: Bounds,
    found: OnceLock<graph::Subgraph>,
}

/// All shows that share a world, with what belongs to them. Crossovers, shared settings, brands and
/// adaptations do not join two universes: they are its `border`.
#[graph_object]
impl Universe {
    /// The show or the franchise of which it was asked.
    fn start(&self) -> Entity {
        self.world.start.into()
    }

    /// Every show inside, by premiere; those without one come last.
    fn shows(&self, graph: &Graph, #[page(default = 100, max = 500)] page: Page) -> NodeConnection<Show> {
        Connection::new(graph.shows_in(&self.world), page)
    }

    /// In which order to watch it: the seasons of all its shows or their episodes, those of different shows in
    /// between each other where they came out so. What editors put together is in `watchOrders`.
    fn watch_order(
        &self,
        graph: &Graph,
        /// By release, of one day the older show first and of one show the lower number; or by story, which goes
        /// show by show as far as their `storyPosition` says. What has no day or no place comes last.
        #[graphql(default_with = "FranchiseOrder::Release")]
        order_by: FranchiseOrder,
        /// Season by season, or episode by episode as far as their days are known.
        #[graphql(default_with = "WatchOrderDetail::Season")]
        detail: WatchOrderDetail,
        #[page(default = 100, max = 1_000)] page: Page,
    ) -> NodeConnection<Watchable> {
        Connection::new(detail.steps(graph, &self.world, order_by), page)
    }

    /// The prerequisites that `watchOrder` does not keep, such as by story a prequel that is better watched after what
    /// it leads to.
    fn watch_order_breaks(
        &self,
        graph: &Graph,
        /// By release or by story, as for `watchOrder`.
        #[graphql(default_with = "FranchiseOrder::Release")]
        order_by: FranchiseOrder,
        /// Season by season or episode by episode, as for `watchOrder`.
        #[graphql(default_with = "WatchOrderDetail::Season")]
        detail: WatchOrderDetail,
    ) -> Vec<Prerequisite> {
        let steps: Vec<_> = detail.steps(graph, &self.world, order_by).into_iter().collect();
        graph.broken_in(&steps).into_iter().map(Prerequisite).collect()
    }

    /// The orders in which somebody says it is best watched: those of its `franchises`, one after the other, as
    /// their sources list them.
    fn watch_orders(&self, graph: &Graph, page: Page) -> NodeConnection<WatchOrder> {
        Connection::new(graph.watch_orders_in(&self.world), page)
    }

    /// The crossovers of which any of its shows tells a part, those with shows outside included, by premiere of their first part.
    fn crossovers(&self, graph: &Graph, page: Page) -> NodeConnection<Crossover> {
        Connection::new(graph.crossovers_in(&self.world), page)
    }

    /// The franchises that hold it together; empty where lineage alone does.
    fn franchises(&self) -> Vec<Franchise> {
        self.world.franchises.iter().copied().map(Franchise).collect()
    }

    /// The entities of the asked kinds, with their distance from the start: franchises, shows, crossovers,
    /// works, platforms, characters, people, seasons, episodes. Within a kind, franchises and shows come by
    /// distance, the others by how many shows they are tied to.
    fn nodes(
        &self,
        graph: &Graph,
        /// Only entities of these kinds, out of those that the universe was asked for; all where absent.
        kinds: Option<&[EntityKind]>,
        #[page(default = 500, max = 5_000)] page: Page,
    ) -> Connection<EntityEdge> {
        Connection::new(graph.spots_within(self.found(graph), among(kinds)), page)
    }

    /// The ties between the entities of `nodes`, whichever page of them is asked for: each once, by kind.
    fn ties(
        &self,
        graph: &Graph,
        /// Only ties of these classes, such as `LINEAGE`; all where absent.
        classes: Option<&[TieClass]>,
        #[page(default = 5_000, max = 20_000)] page: Page,
    ) -> NodeConnection<Tie> {
        Connection::new(ties(graph, self.found(graph), classes), page)
    }

    /// The shows that grew out of no other inside, by premiere: with them its branches begin.
    fn roots(&self, graph: &Graph) -> Vec<Show> {
        graph.branches_of(&self.world).into_iter().map(|branch| Show(branch.root)).collect()
    }

    /// Its roots, each with all shows that grew out of it. Every show is in at least one branch; one with two
    /// parents can be in two.
    fn branches(&self, graph: &Graph) -> Vec<Branch> {
        graph.branches_of(&self.world).into_iter().map(Branch).collect()
    }

    /// How much there is in all of it, whatever `nodes` leave out.
    fn statistics(&self, graph: &Graph) -> Census {
        Census(graph.census_of(&self.world))
    }

    /// Everything dated in it, by day: what came out where, what was said, ordered, watched and written. What
    /// has no date is not there.
    fn timeline(
        &self,
        graph: &Graph,
        /// Only what is of these kinds, such as `PREMIERE` and `FINALE`; all where absent.
        kinds: Option<&[MomentKind]>,
        /// Only what happened in this span, or lasted into it.
        date: Option<DateFilter>,
        /// Only what was over on this day, of a coarse date on the last; without it everything, also what lies
        /// ahead.
        as_of: Option<PartialDate>,
        #[page(default = 50, max = 1_000)] page: Page,
    ) -> NodeConnection<Moment> {
        let timeline = graph.timeline_of(&self.world.shows);
        Connection::new(moment::wanted(timeline, kinds, date, as_of), page)
    }

    /// The people who tie it together: those who worked on several of its shows, first those who join most pairs of
    /// them most firmly, then those in more episodes.
    fn bridges(&self, graph: &Graph, page: Page) -> Connection<BridgeEdge> {
        BridgeEdge::all(graph, &self.world, page)
    }

    /// What it touches without being joined to it: other shows by contact or adaptation, brands, and shows
    /// with another role in its franchises. Contacts come first, each by premiere of what is outside.
    fn border(&self, graph: &Graph) -> Vec<Border> {
        graph.border_of(&self.world).into_iter().map(Border).collect()
    }

    /// What `nodes` leave out for `depth` or `limit`; empty where it is nothing.
    fn cuts(&self, graph: &Graph) -> Vec<Cut> {
        self.found(graph).cuts.iter().copied().map(Cut).collect()
    }

    /// Whether `nodes` have everything of the asked kinds: then `cuts` is empty.
    fn is_complete(&self, graph: &Graph) -> bool {
        self.found(graph).is_complete()
    }
}

/// A show that grew out of no other in its universe, and all that grew out of it.
pub struct Branch(graph::Branch);

/// A show that grew out of no other in its universe, and all that grew out of it.
#[graph_object]
impl Branch {
    /// The show that it began with.
    fn root(&self) -> Show {
        Show(self.0.root)
    }

    /// The shows that grew out of it, directly or by way of others: generation by generation, each by premiere.
    fn offshoots(&self) -> Vec<Offshoot> {
        self.0.offshoots.iter().cloned().map(Offshoot).collect()
    }
}

/// A show that grew out of others of its branch.
pub struct Offshoot(graph::Offshoot);

/// A show that grew out of others of its branch.
#[graph_object]
impl Offshoot {
    /// The show itself, the later one of its relations.
    fn show(&self) -> Show {
        Show(self.0.show)
    }

    /// How many steps it is from the root: 1 for its children, 2 for theirs.
    fn generation(&self) -> i64 {
        self.0.generation.into()
    }

    /// The relations by which it came from shows of this branch: its parents are their earlier shows.
    fn relations(&self) -> Vec<ShowRelation> {
        self.0.relations.iter().copied().map(ShowRelation).collect()
    }
}

/// A place where a universe touches something outside.
pub struct Border(graph::Crossing);

/// A place where a universe touches something outside.
#[graph_object]
impl Border {
    /// In what way: `CONTACT` or `ADAPTATION`. `LINEAGE` and `MEMBERSHIP` only where such ties were not asked
    /// for.
    fn class(&self) -> TieClass {
        self.0.class.into()
    }

    /// The show inside that touches it, or the franchise.
    fn inside(&self) -> Entity {
        self.0.inside.into()
    }

    /// The show outside that is touched, or the franchise.
    fn outside(&self) -> Entity {
        self.0.outside.into()
    }

    /// What says so: a relation between the two shows, or a membership. Null of a crossover, which stands in
    /// `crossover`, and of a franchise that names another in `partOf`.
    fn record(&self) -> Option<Sourced> {
        self.0.through.filter(|any| !matches!(any, Any::Crossover(_))).and_then(Sourced::of)
    }

    /// The crossover that both shows tell parts of, where that is how they meet.
    fn crossover(&self) -> Option<Crossover> {
        match self.0.through {
            Some(Any::Crossover(crossover)) => Some(Crossover(crossover)),
            _ => None,
        }
    }

    /// The franchises that hold together the universe outside, by id; empty where it has none.
    fn franchises(&self, graph: &Graph) -> Vec<Franchise> {
        graph.beyond(&self.0).into_iter().map(Franchise).collect()
    }
}

/// How much there is in a universe, each thing counted once.
pub struct Census(graph::Census);

/// How much there is in a universe, each thing counted once.
#[graph_object(name = "UniverseStatistics")]
impl Census {
    /// How many shows are inside.
    fn shows(&self) -> usize {
        self.0.shows
    }

    /// How many seasons of them anything is known of.
    fn seasons(&self) -> usize {
        self.0.seasons
    }

    /// How many episodes of them anything is known of.
    fn episodes(&self) -> usize {
        self.0.episodes
    }

    /// How many people have a credit on any of them.
    fn people(&self) -> usize {
        self.0.people
    }

    /// How many characters are played in them.
    fn characters(&self) -> usize {
        self.0.characters
    }

    /// How many platforms ordered, released or carried them.
    fn platforms(&self) -> usize {
        self.0.platforms
    }

    /// How many crossovers they tell a part of.
    fn crossovers(&self) -> usize {
        self.0.crossovers
    }

    /// How many works they rest on, those of their franchises included.
    fn works(&self) -> usize {
        self.0.works
    }

    /// The first premiere of any show; null where none is known.
    fn first_premiere(&self) -> Option<PartialDate> {
        self.0.first.map(PartialDate)
    }

    /// The last release or end of any show that is known, which may lie ahead; null where none is.
    fn last_release(&self) -> Option<PartialDate> {
        self.0.last.map(PartialDate)
    }
}

impl Universe {
    /// The universe of a show or a franchise.
    pub(crate) fn of(graph: &Graph, start: Any, asked: Asked<'_>) -> Result<Self> {
        let (scope, bounds) = (asked.scope(), asked.bounds()?);
        Ok(Self { world: graph.universe(start, scope), scope, bounds, found: OnceLock::new() })
    }

    fn found(&self, graph: &Graph) -> &graph::Subgraph {
        self.found.get_or_init(|| graph.entities_of(&self.world, self.scope, self.bounds))
    }
}
