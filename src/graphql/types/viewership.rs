//! `Viewership`: how much a show, a season or an episode was watched, or its place in a chart.

use macros::graph_object;

use crate::graph::page::List;
use crate::graph::{self, Graph, Ix};
use crate::graphql::filter::{DateFilter, OneOf, holds};
use crate::graphql::scalars::{Count, PartialDate};
use crate::graphql::types::{Measure, Source, Watchable};

/// How much a show, a season or an episode was watched in some days, or its place in a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Viewership(pub(crate) Ix<graph::Viewership>);

/// How much a show, a season or an episode was watched in some days, or its place in a chart.
#[graph_object(sourced)]
impl Viewership {
    /// The source of the first citation, after which the plain fields are given; `citations` has all the
    /// others.
    fn source(&self, graph: &Graph) -> Source {
        Source(graph[self.0].source)
    }

    /// What was watched: a show as a whole, a single season or a single episode; `__typename` says which.
    fn subject(&self, graph: &Graph) -> Watchable {
        graph[self.0].subject.into()
    }

    /// What is counted and by whom, such as minutes viewed by Nielsen. Values of two measures do not compare.
    fn measure(&self, graph: &Graph) -> Measure {
        Measure(graph[self.0].measure)
    }

    /// The number in the `unit` of the measure, such as 619000000 minutes; null where only the rank was
    /// published.
    fn value(&self, graph: &Graph) -> Option<Count> {
        graph[self.0].value.map(Count)
    }

    /// The place in the `chart`, 1 for the first; null where it is in none or the place is not known.
    fn rank(&self, graph: &Graph) -> Option<i32> {
        graph[self.0].rank
    }

    /// The name of the chart that `rank` is in, such as "Nielsen Streaming Top 10: Originals".
    fn chart<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph.text(graph[self.0].chart)
    }

    /// For how many weeks it had been in the chart, this one included; null where that is not known.
    fn weeks_in_chart(&self, graph: &Graph) -> Option<i32> {
        graph[self.0].weeks_in_chart
    }

    /// The first day that is counted, such as the Monday of the week; null where that is not known.
    fn window_start(&self, graph: &Graph) -> Option<PartialDate> {
        graph[self.0].window_start.map(PartialDate)
    }

    /// The last day that is counted; null where that is not known, or was not said.
    fn window_end(&self, graph: &Graph) -> Option<PartialDate> {
        graph[self.0].window_end.map(PartialDate)
    }

    /// Where the viewers are, as an ISO 3166-1 alpha-2 code such as `US`, or `WORLD`; null where that is not
    /// known.
    fn region<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph.text(graph[self.0].region)
    }

    /// The day on which the number was published, mostly some time after `windowEnd`.
    fn published_on(&self, graph: &Graph) -> Option<PartialDate> {
        graph[self.0].published_on.map(PartialDate)
    }

    /// The earlier value that this one corrects; null for most. The number of another week corrects nothing.
    fn revises(&self, graph: &Graph) -> Option<Viewership> {
        graph[self.0].revises.map(Viewership)
    }

    /// A remark of the editors on what no other field holds, such as "It was in this weekly Top 10 for
    /// several weeks."; mostly null.
    fn note<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph.text(graph[self.0].note)
    }
}

/// The viewership of something.
pub(crate) fn of<'g>(
    graph: &'g Graph,
    of: graph::Watchable,
    measure: Option<&OneOf<String>>,
    window: Option<DateFilter>,
    published_by: Option<PartialDate>,
) -> List<'g, Ix<graph::Viewership>> {
    graph.viewerships(of).filter(|viewership| {
        let row = &graph[viewership];
        let known_on = row.published_on.or(row.window_end);
        let known_by = |day: PartialDate| known_on.is_some_and(|known| known.last_day() <= day.0.last_day());
        holds(measure, |measure| measure.takes(&[graph[row.measure].slug.as_str()]))
            && window.is_none_or(|window| window.takes_window(row.window_start, row.window_end))
            && published_by.is_none_or(known_by)
    })
}
