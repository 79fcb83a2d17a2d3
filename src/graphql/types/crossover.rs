//! `Crossover`: an event that is told across several shows.

use async_graphql::{ID, OneofObject};
use macros::graph_object;

use crate::graph::page::Page;
use crate::graph::{self, Graph, Ix};
use crate::graphql::connection::Connection;
use crate::graphql::error::Result;
use crate::graphql::node;
use crate::graphql::types::{Alias, CrossoverPartEdge, ExternalId, ExternalIdInput, Show};

/// An event that is told across several shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Crossover(pub(crate) Ix<graph::Crossover>);

/// An event that is told across several shows.
#[graph_object(sourced)]
impl Crossover {
    /// The stable name in addresses, unique among its kind.
    fn slug<'g>(&self, graph: &'g Graph) -> &'g str {
        &graph[self.0].slug
    }

    /// The name under which it is known.
    fn name<'g>(&self, graph: &'g Graph) -> &'g str {
        &graph[self.0].name
    }

    /// What happens in it.
    fn summary<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].summary.as_deref()
    }
    /// The episodes that tell it, in the order of the story.
    fn parts(&self, graph: &Graph, page: Page) -> Connection<CrossoverPartEdge> {
        Connection::new(graph.parts_of_crossover(self.0), page)
    }

    /// The shows that it joins, each once, in the order of the story.
    fn shows(&self, graph: &Graph) -> Vec<Show> {
        graph.shows_of_crossover(self.0).into_iter().map(Show).collect()
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

/// Which crossover: exactly one of these.
#[derive(Clone, Debug, OneofObject)]
pub enum CrossoverLookup {
    /// Its global id.
    Id(ID),
    /// Its slug, the stable name in addresses.
    Slug(String),
    /// An id that another catalogue gives it.
    ExternalId(ExternalIdInput),
}

impl Crossover {
    /// The crossover that is meant; none if there is none.
    pub(crate) fn find(graph: &Graph, by: &CrossoverLookup) -> Result<Option<Self>> {
        match by {
            CrossoverLookup::Id(id) => node::of_kind(graph, id).map(|found| found.map(Self)),
            CrossoverLookup::Slug(slug) => Ok(graph.by_slug(slug).map(Self)),
            CrossoverLookup::ExternalId(id) => Ok(id.find(graph).map(Self)),
        }
    }
}
