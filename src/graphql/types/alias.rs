//! `Alias`: another name of a node.

use async_graphql::Enum;
use macros::graph_object;

use crate::graph::{self, Graph, Ix};
use crate::graphql::types::Source;

/// Another name of a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Alias(pub(crate) Ix<graph::Alias>);

/// Another name of a node.
#[graph_object]
impl Alias {
    /// The source that it is preferably taken from.
    fn source(&self, graph: &Graph) -> Source {
        Source(graph[self.0].source)
    }

    /// The other name.
    fn name<'g>(&self, graph: &'g Graph) -> &'g str {
        &graph[self.0].name
    }

    /// What sort of other name it is.
    fn kind(&self, graph: &Graph) -> AliasKind {
        graph[self.0].kind.into()
    }

    /// Its language, as a BCP 47 tag.
    fn language<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].language.as_deref()
    }

    /// The region in which it is used.
    fn region<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].region.as_deref()
    }

    /// What is to be known about it.
    fn note<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].note.as_deref()
    }
}

/// What sort of other name it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::alias::Kind")]
pub enum AliasKind {
    /// Another name in use.
    AlsoKnownAs,
    /// A name it had before.
    Former,
    /// The name before it came out.
    WorkingTitle,
    /// The name in another language.
    Translation,
    /// A spelling found in print.
    AsPrinted,
    /// What people call them.
    Nickname,
}
