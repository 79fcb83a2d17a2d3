//! `Commission`: that a platform ordered a show or a season.

use macros::graph_object;

use crate::graph::{self, Graph, Ix};
use crate::graphql::scalars::PartialDate;
use crate::graphql::types::{Platform, Source, Watchable};

/// That a platform ordered a show or a season, and so pays for it; carrying it is an `Availability`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Commission(pub(crate) Ix<graph::Commission>);

/// That a platform ordered a show or a season, and so pays for it; carrying it is an `Availability`.
#[graph_object(sourced)]
impl Commission {
    /// The source of the first citation, after which the plain fields are given; `citations` has all the
    /// others.
    fn source(&self, graph: &Graph) -> Source {
        Source(graph[self.0].source)
    }

    /// What was ordered: a show as a whole, or a single season; `__typename` says which.
    fn subject(&self, graph: &Graph) -> Watchable {
        graph[self.0].subject.into()
    }

    /// The platform that ordered it, which may not be the one that carries it today.
    fn platform(&self, graph: &Graph) -> Platform {
        Platform(graph[self.0].platform)
    }

    /// The day of the order; null where it is not known. What was said of it is an `Announcement`.
    fn ordered_on(&self, graph: &Graph) -> Option<PartialDate> {
        graph[self.0].ordered_on.map(PartialDate)
    }

    /// How many episodes were ordered; null where that is not known.
    fn episode_order(&self, graph: &Graph) -> Option<i32> {
        graph[self.0].episode_order
    }

    /// A remark of the editors on what no other field holds, such as who shared the costs; mostly null.
    fn note<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph.text(graph[self.0].note)
    }
}
