//! `Crossover`: an event that is told across several shows.

use async_graphql::{ID, OneofObject};
use macros::graph_object;

use crate::graph::page::Page;
use crate::graph::{self, Graph, Ix};
use crate::graphql::connection::Connection;
use crate::graphql::error::Result;
use crate::graphql::node;
use crate::graphql::scalars::PartialDate;
use crate::graphql::types::{CrossoverPartEdge, ExternalIdInput, Show};

/// An event whose story is told in episodes of several shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Crossover(pub(crate) Ix<graph::Crossover>);

/// An event whose story is told in episodes of several shows.
#[graph_object(sourced, named)]
impl Crossover {
    /// The name in addresses, such as `crisis-on-infinite-earths`: small letters, digits and hyphens, unique
    /// among crossovers. It stays when the name changes.
    fn slug<'g>(&self, graph: &'g Graph) -> &'g str {
        &graph[self.0].slug
    }

    /// The name under which it was announced or is best known.
    fn name<'g>(&self, graph: &'g Graph) -> &'g str {
        &graph[self.0].name
    }

    /// What happens in it, in a few sentences; null where no source gives one.
    fn summary<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph.text(graph[self.0].summary)
    }
    /// The episodes that tell it, in the order of the story.
    fn parts(&self, graph: &Graph, page: Page) -> Connection<CrossoverPartEdge> {
        Connection::new(graph.parts_of_crossover(self.0), page)
    }

    /// The day on which the first of its parts came out, in any region; null where none is known.
    fn premiere_date(&self, graph: &Graph) -> Option<PartialDate> {
        graph.days_of_crossover(self.0).map(|(first, _)| PartialDate(first))
    }

    /// The day on which the last of its parts came out; null where none is known.
    fn finale_date(&self, graph: &Graph) -> Option<PartialDate> {
        graph.days_of_crossover(self.0).map(|(_, last)| PartialDate(last))
    }

    /// The shows to which its parts belong, each once, in the order of their first part.
    fn shows(&self, graph: &Graph) -> Vec<Show> {
        graph.shows_of_crossover(self.0).into_iter().map(Show).collect()
    }
}

/// Names one crossover; exactly one of the fields must be given. What is not found is null or, in a filter,
/// passes nothing.
#[derive(Clone, Debug, OneofObject)]
pub enum CrossoverLookup {
    /// The global id, as the `id` of a crossover gave it. The id of anything else is an error.
    Id(ID),
    /// The slug, exactly as the crossover has it, such as `crisis-on-infinite-earths`.
    Slug(String),
    /// The id that another catalogue gives to the crossover. Only one with the extent `EXACT` leads to it.
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
