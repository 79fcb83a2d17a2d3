//! `Rating`: what many people together think of a show, a season or an episode, by one measure.

use macros::graph_object;

use crate::graph::{self, Graph, Ix};
use crate::graphql::scalars::{Count, PartialDate};
use crate::graphql::types::{Measure, Source, Watchable};

/// What many people together think of a show, a season or an episode, by one measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rating(pub(crate) Ix<graph::Rating>);

/// What many people together think of a show, a season or an episode, by one measure.
#[graph_object(sourced)]
impl Rating {
    /// The source that it is preferably taken from.
    fn source(&self, graph: &Graph) -> Source {
        Source(graph[self.0].source)
    }

    /// What it is about: the show, or the season or episode of it.
    fn subject(&self, graph: &Graph) -> Watchable {
        graph[self.0].subject.into()
    }

    /// What is measured.
    fn measure(&self, graph: &Graph) -> Measure {
        Measure(graph[self.0].measure)
    }

    /// The value, in the unit of the measure.
    fn value(&self, graph: &Graph) -> f64 {
        graph[self.0].value
    }

    /// The number of votes, where known.
    fn votes(&self, graph: &Graph) -> Option<Count> {
        graph[self.0].votes.map(Count)
    }

    /// The day on which it had this value.
    fn observed_on(&self, graph: &Graph) -> Option<PartialDate> {
        graph[self.0].observed_on.map(PartialDate)
    }

    /// The day on which it was published.
    fn published_on(&self, graph: &Graph) -> Option<PartialDate> {
        graph[self.0].published_on.map(PartialDate)
    }

    /// The earlier value that it replaces.
    fn revises(&self, graph: &Graph) -> Option<Rating> {
        graph[self.0].revises.map(Rating)
    }

    /// What is to be known about it.
    fn note<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].note.as_deref()
    }
}
