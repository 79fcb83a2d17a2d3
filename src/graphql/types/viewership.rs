//! `Viewership`: how much a show, a season or an episode was watched, or its place in a chart.

use macros::graph_object;

use crate::graph::{self, Graph, Ix};
use crate::graphql::scalars::{Count, PartialDate};
use crate::graphql::types::{Measure, Source, Watchable};

/// How much a show, a season or an episode was watched, or its place in a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Viewership(pub(crate) Ix<graph::Viewership>);

/// How much a show, a season or an episode was watched, or its place in a chart.
#[graph_object(sourced)]
impl Viewership {
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
    fn value(&self, graph: &Graph) -> Option<Count> {
        graph[self.0].value.map(Count)
    }

    /// The place in the chart.
    fn rank(&self, graph: &Graph) -> Option<i32> {
        graph[self.0].rank
    }

    /// The name of the chart.
    fn chart<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].chart.as_deref()
    }

    /// The number of weeks it had been in the chart.
    fn weeks_in_chart(&self, graph: &Graph) -> Option<i32> {
        graph[self.0].weeks_in_chart
    }

    /// The first day that is counted.
    fn window_start(&self, graph: &Graph) -> Option<PartialDate> {
        graph[self.0].window_start.map(PartialDate)
    }

    /// The last day that is counted.
    fn window_end(&self, graph: &Graph) -> Option<PartialDate> {
        graph[self.0].window_end.map(PartialDate)
    }

    /// Where: an ISO 3166-1 alpha-2 code, or `WORLD`.
    fn region<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].region.as_deref()
    }

    /// The day on which it was published.
    fn published_on(&self, graph: &Graph) -> Option<PartialDate> {
        graph[self.0].published_on.map(PartialDate)
    }

    /// The earlier value that it replaces.
    fn revises(&self, graph: &Graph) -> Option<Viewership> {
        graph[self.0].revises.map(Viewership)
    }

    /// What is to be known about it.
    fn note<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].note.as_deref()
    }
}
