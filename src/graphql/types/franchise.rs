//! `Franchise`: a franchise: shows and works that belong together.

use async_graphql::{ID, InputObject, OneofObject};
use macros::{graph_enum, graph_object};

use crate::graph::page::List;
use crate::graph::page::Page;
use crate::graph::{self, Graph, Ix};
use crate::graphql::connection::{Connection, NodeConnection};
use crate::graphql::error::Result;
use crate::graphql::filter::{InName, OneOf, holds};
use crate::graphql::node;
use crate::graphql::node::Sourced;
use crate::graphql::types::subgraph::{self, Asked};
use crate::graphql::types::{
    EntityKind, ExternalIdInput, FranchiseMemberEdge, Show, TieKind, Universe, WatchOrder,
};

/// Shows and works that belong together, because they share a world or a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Franchise(pub(crate) Ix<graph::Franchise>);

/// Shows and works that belong together, because they share a world or a name.
#[graph_object(sourced, named)]
impl Franchise {
    /// The name in addresses, such as `bosch`: small letters, digits and hyphens, unique among franchises. It
    /// stays when the name changes.
    fn slug<'g>(&self, graph: &'g Graph) -> &'g str {
        &graph[self.0].slug
    }

    /// The name under which it is best known, such as "Bosch"; often that of its first show.
    fn name<'g>(&self, graph: &'g Graph) -> &'g str {
        &graph[self.0].name
    }

    /// Whether its members share one fictional world or only a name or formula.
    fn kind(&self, graph: &Graph) -> FranchiseKind {
        graph[self.0].kind.into()
    }

    /// The greater franchise whose part this one is; null for most. Its members are not counted again there.
    fn part_of(&self, graph: &Graph) -> Option<Franchise> {
        graph[self.0].part_of.map(Franchise)
    }

    /// What holds it together, in a few words; null where no source says.
    fn summary<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph.text(graph[self.0].summary)
    }
    /// The shows and works of the franchise itself, with the role that each has in it. Members of its `parts`
    /// are there.
    fn members(
        &self,
        graph: &Graph,
        /// Whether they come in the order of release or of the story.
        #[graphql(default_with = "FranchiseOrder::Release")]
        order_by: FranchiseOrder,
        page: Page,
    ) -> Connection<FranchiseMemberEdge> {
        Connection::new(order_by.members(graph, self.0), page)
    }

    /// The shows among the members, in any role, without what the membership says of them.
    fn shows(
        &self,
        graph: &Graph,
        /// Whether they come in the order of release or of the story.
        #[graphql(default_with = "FranchiseOrder::Release")]
        order_by: FranchiseOrder,
        page: Page,
    ) -> NodeConnection<Show> {
        Connection::new(order_by.shows(graph, self.0), page)
    }

    /// The franchises that name this one in `partOf`, by name.
    fn parts(&self, graph: &Graph, page: Page) -> NodeConnection<Franchise> {
        Connection::new(graph.parts_of(self.0), page)
    }

    /// The orders in which somebody says it is best watched, beside those of release and of story: as their
    /// sources list them. Those of its `parts` are there.
    fn watch_orders(&self, graph: &Graph, page: Page) -> NodeConnection<WatchOrder> {
        Connection::new(graph.watch_orders_of(self.0), page)
    }

    /// Everything that shares a world with it, in one request: its main, spinoff and side shows, and what relations of
    /// lineage reach from these. How its
    /// shows came from each other, what joins them, what it touches without being joined, and when it all
    /// happened.
    ///
    /// Null for a brand, whose members have worlds of their own.
    #[graphql(work = "subgraph::work(limit)")]
    fn universe(
        &self,
        graph: &Graph,
        /// Which kinds `nodes` has; where absent, all but seasons, episodes and sources. The shows are found
        /// also where they are not asked for.
        kinds: Option<&[EntityKind]>,
        /// Only ties of these kinds are followed and listed; all where absent. Without `MEMBERSHIP` it is what
        /// lineage alone reaches.
        ties: Option<&[TieKind]>,
        /// How far from the start `nodes` go, in ties; as far as it goes where absent. All but `nodes` and
        /// `ties` is about the whole universe.
        depth: Option<i32>,
        /// How many `nodes` at most, 1 to 5000. Franchises and shows take the room first, then crossovers, works,
        /// platforms, characters and people, the most often tied first.
        #[graphql(default_with = "500")]
        limit: i32,
    ) -> Result<Option<Universe>> {
        let asked = Asked { kinds, ties, depth, limit };
        if graph[self.0].kind == entity::franchise::Kind::Brand {
            return Ok(None);
        }
        Universe::of(graph, self.0.into(), asked).map(Some)
    }

    /// Everything about its shows that sources differ on: what `disputed` of each show has, each thing once,
    /// grouped by type.
    fn disputed(&self, graph: &Graph) -> Vec<Sourced> {
        graph.disputed_in_franchise(self.0).into_iter().filter_map(Sourced::of).collect()
    }
}

/// What the members of a franchise have in common.
#[graph_enum(remote = "entity::franchise::Kind")]
pub enum FranchiseKind {
    /// One fictional world: what happens in one member is true in the others.
    Universe,
    /// Only a name or a formula: each member has a world and people of its own.
    Brand,
}

/// The orders in which the members of a franchise can be listed.
#[graph_enum]
pub enum FranchiseOrder {
    /// As they came out: shows by premiere, works by day of publication. Those without a day come last.
    Release,
    /// As the story happens, by `storyPosition`. Members without one come last, shows by premiere.
    Story,
}

impl FranchiseOrder {
    fn members(self, graph: &Graph, franchise: Ix<graph::Franchise>) -> List<'_, Ix<graph::FranchiseMember>> {
        match self {
            Self::Release => graph.members_of(franchise),
            Self::Story => graph.story_of(franchise),
        }
    }

    fn shows(self, graph: &Graph, franchise: Ix<graph::Franchise>) -> List<'_, Ix<graph::Show>> {
        self.members(graph, franchise).filter_map(|member| graph[member].show)
    }
}

/// Names one franchise; exactly one of the fields must be given. What is not found is null or, in a filter,
/// passes nothing.
#[derive(Clone, Debug, OneofObject)]
pub enum FranchiseLookup {
    /// The global id, as the `id` of a franchise gave it. The id of anything else is an error.
    Id(ID),
    /// The slug, exactly as the franchise has it, such as `bosch`.
    Slug(String),
    /// The id that another catalogue gives to the franchise. Only one with the extent `EXACT` leads to it.
    ExternalId(ExternalIdInput),
}

impl Franchise {
    /// The franchise that is meant; none if there is none.
    pub(crate) fn find(graph: &Graph, by: &FranchiseLookup) -> Result<Option<Self>> {
        match by {
            FranchiseLookup::Id(id) => node::of_kind(graph, id).map(|found| found.map(Self)),
            FranchiseLookup::Slug(slug) => Ok(graph.by_slug(slug).map(Self)),
            FranchiseLookup::ExternalId(id) => Ok(id.find(graph).map(Self)),
        }
    }
}

/// Which franchises to list. A franchise passes that meets all the conditions that are given.
#[derive(Clone, Debug, Default, InputObject)]
pub struct FranchiseFilter {
    /// A text that the `name` contains, in capital or small letters; aliases are not searched.
    pub name: Option<String>,
    /// By whether the members share a world or only a name.
    pub kind: Option<OneOf<FranchiseKind>>,
}

impl FranchiseFilter {
    /// The franchises that a filter takes, by name.
    pub(crate) fn list<'g>(filter: Option<&Self>, graph: &'g Graph) -> List<'g, Ix<graph::Franchise>> {
        let Some(filter) = filter else { return graph.franchises_by_name() };
        let name = InName::new(filter.name.as_deref());
        graph.franchises_by_name().filter(|franchise| {
            name.takes(graph, franchise)
                && holds(filter.kind.as_ref(), |kind| kind.takes(&[graph[franchise].kind.into()]))
        })
    }
}
