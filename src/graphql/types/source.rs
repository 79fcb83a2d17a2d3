//! `Source`: whoever says something: a publication, a catalogue, a company, or the editors of showgraph.

use async_graphql::{Enum, ID};
use macros::graph_object;

use crate::graph::{self, Graph, Ix};
use crate::graphql::node::global_id;

/// Whoever says something: a publication, a catalogue, a company, or the editors of showgraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source(pub(crate) Ix<graph::Source>);

/// Whoever says something: a publication, a catalogue, a company, or the editors of showgraph.
#[graph_object]
impl Source {
    /// The global id, unique among all kinds: `node(id:)` finds the object again.
    fn id(&self, graph: &Graph) -> ID {
        global_id(graph, self.0)
    }

    /// The stable name in addresses, unique among sources.
    fn slug<'g>(&self, graph: &'g Graph) -> &'g str {
        &graph[self.0].slug
    }

    /// The name under which it is known.
    fn name<'g>(&self, graph: &'g Graph) -> &'g str {
        &graph[self.0].name
    }

    /// What it is.
    fn kind(&self, graph: &Graph) -> SourceKind {
        graph[self.0].kind.into()
    }

    /// The domain of its web site, as printed in citations.
    fn domain<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].domain.as_deref()
    }

    /// The licence under which its data may be used, as an SPDX identifier where there is one.
    fn licence<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].licence.as_deref()
    }

    /// What it is, in a few words.
    fn description<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].description.as_deref()
    }
}

/// What a source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::source::Kind")]
pub enum SourceKind {
    /// The platform, studio or authority itself.
    Official,
    /// A publication for the industry.
    TradePress,
    /// A publication for everybody.
    Press,
    /// An encyclopedia or list kept by many hands.
    Reference,
    /// A data set about television.
    Catalogue,
    /// Who measures audiences or collects ratings.
    Measurement,
    /// A publication whose name is not known.
    Unknown,
    /// The editors of showgraph, from memory: compiled, not checked against an outside source.
    Editorial,
}
