//! `Citation`: where something was said: the source of a statement, an edge, a record or a claim.

use async_graphql::Enum;
use macros::graph_object;

use crate::graph::{self, Graph, Ix};
use crate::graphql::scalars::PartialDate;
use crate::graphql::types::Source;

/// Where something was said: the source of a statement, an edge, a record or a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Citation(pub(crate) Ix<graph::Citation>);

impl Citation {
    /// Every citation of a node, an edge or a record.
    pub(crate) fn all_of(graph: &Graph, id: u32) -> Vec<Self> {
        graph.all_citations_of(id).into_iter().map(Self).collect()
    }
}

/// Where something was said: the source of a statement, an edge, a record or a claim.
#[graph_object]
impl Citation {
    /// Who says it.
    fn source(&self, graph: &Graph) -> Source {
        Source(graph[self.0].source)
    }

    /// Through whom we know that, where we did not read it ourselves.
    fn via_source(&self, graph: &Graph) -> Option<Source> {
        graph[self.0].via_source.map(Source)
    }

    /// The title of the page or article.
    fn title<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].title.as_deref()
    }

    /// The address of the page.
    fn address<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].address.as_deref()
    }

    /// The day on which it was published.
    fn published_on(&self, graph: &Graph) -> Option<PartialDate> {
        graph[self.0].published_on.map(PartialDate)
    }

    /// The day on which it was read.
    fn retrieved_on(&self, graph: &Graph) -> Option<PartialDate> {
        graph[self.0].retrieved_on.map(PartialDate)
    }

    /// A short quote that carries the fact.
    fn quote<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].quote.as_deref()
    }

    /// The licence of what is cited, where it is data.
    fn licence<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].licence.as_deref()
    }

    /// Whether it supports or denies.
    fn stance(&self, graph: &Graph) -> Stance {
        graph[self.0].stance.into()
    }

    /// What is to be known about it.
    fn note<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].note.as_deref()
    }
}

/// How far a statement is preferred over what others say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::statement::Rank")]
pub enum Rank {
    /// The value to answer with.
    Preferred,
    /// As good as any other.
    Normal,
    /// Known to be wrong or out of date, kept because it was said.
    Deprecated,
}

/// Whether a source supports or denies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::citation::Stance")]
pub enum Stance {
    /// It says so.
    Supports,
    /// It says that it is not so.
    Denies,
}
