//! `Franchise`: a franchise: shows and works that belong together.

use async_graphql::Enum;
use macros::graph_object;

use crate::graph::{self, Graph, Ix};

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
