//! `ExternalId`: the id that another catalogue gives to a node.

use async_graphql::{Enum, InputObject};
use macros::graph_object;

use crate::graph::Any;
use crate::graph::{self, Graph, Ix};
use crate::graphql::types::Source;

/// The id that another catalogue gives to a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExternalId(pub(crate) Ix<graph::ExternalId>);

/// The id that another catalogue gives to a node.
#[graph_object]
impl ExternalId {
    /// The source that it is preferably taken from.
    fn source(&self, graph: &Graph) -> Source {
        Source(graph[self.0].source)
    }

    /// The catalogue.
    fn provider(&self, graph: &Graph) -> ExternalIdProvider {
        graph[self.0].provider.into()
    }

    /// The name of the catalogue, where `provider` is OTHER.
    fn label<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].label.as_deref()
    }

    /// The id, as the catalogue writes it.
    fn value<'g>(&self, graph: &'g Graph) -> &'g str {
        &graph[self.0].value
    }

    /// How much of the node the other entry covers.
    fn extent(&self, graph: &Graph) -> ExternalIdExtent {
        graph[self.0].extent.into()
    }
}

/// A catalogue that gives ids.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::external_id::Provider")]
pub enum ExternalIdProvider {
    /// The Internet Movie Database.
    Imdb,
    /// The Movie Database.
    Tmdb,
    /// TheTVDB, a catalogue of series kept by its users.
    Thetvdb,
    /// TVmaze, a catalogue of series under CC BY-SA.
    Tvmaze,
    /// TVRage, closed since.
    Tvrage,
    /// Wikidata, the knowledge base of the Wikimedia projects.
    Wikidata,
    /// The Entertainment Identifier Registry.
    Eidr,
    /// Another catalogue: see the label.
    Other,
}

/// How much of a node the entry of another catalogue covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::external_id::Extent")]
pub enum ExternalIdExtent {
    /// The same thing.
    Exact,
    /// Only a part of it.
    Part,
    /// It and more.
    Whole,
}

/// An id of another catalogue.
#[derive(Clone, Debug, InputObject)]
pub struct ExternalIdInput {
    /// The catalogue that gives the id.
    pub provider: ExternalIdProvider,
    /// The id, as the catalogue writes it, such as `tt3502248`.
    pub value: String,
}

impl ExternalIdInput {
    /// The node of one kind that the id stands for, in whole.
    pub(crate) fn find<T>(&self, graph: &Graph) -> Option<Ix<T>>
    where
        Ix<T>: TryFrom<Any>,
    {
        let nodes = graph.by_external_id(self.provider.into(), &self.value);
        nodes.iter().find_map(|node| Ix::try_from(*node).ok())
    }
}
