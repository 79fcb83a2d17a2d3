//! `Commission`: that a platform ordered a show or a season.

use macros::graph_object;

use crate::graph::{self, Graph, Ix};
use crate::graphql::scalars::PartialDate;
use crate::graphql::types::{Platform, Source, Watchable};

/// That a platform ordered a show or a season.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Commission(pub(crate) Ix<graph::Commission>);

/// That a platform ordered a show or a season.
#[graph_object(sourced)]
impl Commission {
    /// The source that it is preferably taken from.
    fn source(&self, graph: &Graph) -> Source {
        Source(graph[self.0].source)
    }

    /// What it is about: the show, or the season or episode of it.
    fn subject(&self, graph: &Graph) -> Watchable {
        graph[self.0].subject.into()
    }

    /// The platform that ordered it.
    fn platform(&self, graph: &Graph) -> Platform {
        Platform(graph[self.0].platform)
    }

    /// The day of the order, where known.
    fn ordered_on(&self, graph: &Graph) -> Option<PartialDate> {
        graph[self.0].ordered_on.map(PartialDate)
    }

    /// The number of episodes ordered.
    fn episode_order(&self, graph: &Graph) -> Option<i32> {
        graph[self.0].episode_order
    }

    /// What is to be known about it.
    fn note<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].note.as_deref()
    }
}
