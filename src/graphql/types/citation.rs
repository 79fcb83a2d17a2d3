//! `Citation`: where something was said: the source of a statement, an edge, a record or a claim.

use macros::{graph_enum, graph_object};

use crate::graph::{self, Graph, Ix};
use crate::graphql::scalars::PartialDate;
use crate::graphql::types::Source;

/// Where something was said: the source, and as far as known the page, the day and the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Citation(pub(crate) Ix<graph::Citation>);

impl Citation {
    /// Every citation of a node, an edge or a record.
    pub(crate) fn all_of(graph: &Graph, id: u32) -> Vec<Self> {
        graph.all_citations_of(id).into_iter().map(Self).collect()
    }
}

/// Where something was said: the source, and as far as known the page, the day and the words.
#[graph_object]
impl Citation {
    /// Whoever said it in the first place, such as the magazine that had the interview.
    fn source(&self, graph: &Graph) -> Source {
        Source(graph[self.0].source)
    }

    /// Through whom the editors know it, where they did not read it there; null where they did.
    fn via_source(&self, graph: &Graph) -> Option<Source> {
        graph[self.0].via_source.map(Source)
    }

    /// The title of the page or article, as printed; null where it is not known or it is a whole data set.
    fn title<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph.text(graph[self.0].title)
    }

    /// The address of the page, in full; null where it is not known, for none is made up.
    fn address<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph.text(graph[self.0].address)
    }

    /// The day on which the page was published; null where that is not known.
    fn published_on(&self, graph: &Graph) -> Option<PartialDate> {
        graph[self.0].published_on.map(PartialDate)
    }

    /// The day on which the editors or an import read it, for pages that change; null where that was not
    /// noted.
    fn retrieved_on(&self, graph: &Graph) -> Option<PartialDate> {
        graph[self.0].retrieved_on.map(PartialDate)
    }

    /// A short quote from the page that carries the fact; null where none is kept.
    fn quote<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph.text(graph[self.0].quote)
    }

    /// The licence of what is cited, where it is data, as an SPDX identifier where there is one.
    fn licence<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph.text(graph[self.0].licence)
    }

    /// Whether the source says that it is so or that it is not.
    fn stance(&self, graph: &Graph) -> Stance {
        graph[self.0].stance.into()
    }

    /// What is to be known about the citation, such as "The platform only."; mostly null.
    fn note<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph.text(graph[self.0].note)
    }
}

/// How far a statement or claim is preferred over what others say.
#[graph_enum(remote = "entity::statement::Rank")]
pub enum Rank {
    /// Goes before all others: the plain field of a node answers with it. The value that an edge or a record
    /// has itself is always ranked so.
    Preferred,
    /// As good as any other; among several of them the plain field answers with the one that was entered
    /// first.
    Normal,
    /// Known to be wrong or out of date, and kept because it was said. It answers only where nothing else is
    /// there.
    Deprecated,
}

/// Whether a source says that something is so or that it is not.
#[graph_enum(remote = "entity::citation::Stance")]
pub enum Stance {
    /// The source says that it is so.
    Supports,
    /// The source says that it is not so.
    Denies,
}
