//! `Franchise`: a franchise: shows and works that belong together.

use crate::graphql::filter::{OneOf, contains, holds};
use crate::graphql::node::Sourced;
use async_graphql::{Enum, ID, InputObject, OneofObject};
use macros::graph_object;

use crate::graph::page::List;
use crate::graph::page::Page;
use crate::graph::{self, Graph, Ix};
use crate::graphql::connection::{Connection, NodeConnection};
use crate::graphql::error::Result;
use crate::graphql::node;
use crate::graphql::types::{Alias, ExternalId, ExternalIdInput, FranchiseMemberEdge, Show};

/// A franchise: shows and works that belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Franchise(pub(crate) Ix<graph::Franchise>);

/// A franchise: shows and works that belong together.
#[graph_object(sourced)]
impl Franchise {
    /// The stable name in addresses, unique among its kind.
    fn slug<'g>(&self, graph: &'g Graph) -> &'g str {
        &graph[self.0].slug
    }

    /// The name under which it is known.
    fn name<'g>(&self, graph: &'g Graph) -> &'g str {
        &graph[self.0].name
    }

    /// Whether its members share one fictional world or only a name.
    fn kind(&self, graph: &Graph) -> FranchiseKind {
        graph[self.0].kind.into()
    }

    /// The franchise of which this is a part.
    fn part_of(&self, graph: &Graph) -> Option<Franchise> {
        graph[self.0].part_of.map(Franchise)
    }

    /// What holds it together.
    fn summary<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].summary.as_deref()
    }
    /// The members, with the part that each has in the franchise.
    fn members(
        &self,
        graph: &Graph,
        /// As they came out, or as the story happens.
        #[graphql(default_with = "FranchiseOrder::Release")]
        order_by: FranchiseOrder,
        page: Page,
    ) -> Connection<FranchiseMemberEdge> {
        Connection::new(order_by.members(graph, self.0), page)
    }

    /// The shows among the members.
    fn shows(
        &self,
        graph: &Graph,
        /// As they came out, or as the story happens.
        #[graphql(default_with = "FranchiseOrder::Release")]
        order_by: FranchiseOrder,
        page: Page,
    ) -> NodeConnection<Show> {
        Connection::new(order_by.shows(graph, self.0), page)
    }

    /// The franchises that are part of this one.
    fn parts(&self, graph: &Graph, page: Page) -> NodeConnection<Franchise> {
        Connection::new(graph.parts_of(self.0), page)
    }

    /// Everything about its shows that sources disagree on.
    fn disputed(&self, graph: &Graph) -> Vec<Sourced> {
        graph.disputed_in_franchise(self.0).into_iter().filter_map(Sourced::of).collect()
    }

    /// Other names: former and working titles, translations, spellings found in print.
    fn aliases(&self, graph: &Graph) -> Vec<Alias> {
        graph.aliases_of(graph[self.0].id).iter().copied().map(Alias).collect()
    }

    /// The ids that other catalogues give it, with how much of it each covers.
    fn external_ids(&self, graph: &Graph) -> Vec<ExternalId> {
        graph.external_ids_of(graph[self.0].id).iter().copied().map(ExternalId).collect()
    }
}

/// Whether the members of a franchise share a world.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::franchise::Kind")]
pub enum FranchiseKind {
    /// One fictional world: what happens in one member is true in the others.
    Universe,
    /// One name or formula, in worlds of their own.
    Brand,
}

/// The order of the members of a franchise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
pub enum FranchiseOrder {
    /// As they came out.
    Release,
    /// As the story happens; members without a place in the story come last.
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

/// Which franchise: exactly one of these.
#[derive(Clone, Debug, OneofObject)]
pub enum FranchiseLookup {
    /// Its global id.
    Id(ID),
    /// Its slug, the stable name in addresses.
    Slug(String),
    /// An id that another catalogue gives it.
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

/// Which franchises. All conditions that are given hold.
#[derive(Clone, Debug, Default, InputObject)]
pub struct FranchiseFilter {
    /// What the name contains, without regard to case.
    pub name: Option<String>,
    /// By kind.
    pub kind: Option<OneOf<FranchiseKind>>,
}

impl FranchiseFilter {
    /// The franchises that a filter takes, by name.
    pub(crate) fn list<'g>(filter: Option<&Self>, graph: &'g Graph) -> List<'g, Ix<graph::Franchise>> {
        let takes = |filter: &Self, row: &graph::Franchise| {
            contains(filter.name.as_deref(), &row.name)
                && holds(filter.kind.as_ref(), |kind| kind.takes(&[row.kind.into()]))
        };
        graph
            .franchises_by_name()
            .filter(|franchise| holds(filter, |filter| takes(filter, &graph[franchise])))
    }
}
