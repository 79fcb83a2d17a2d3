//! `Rating`: what many people together think of a show, a season or an episode, by one measure.

use macros::graph_object;

use crate::graph::page::List;
use crate::graph::{self, Graph, Ix};
use crate::graphql::filter::{OneOf, holds};
use crate::graphql::scalars::{Count, PartialDate};
use crate::graphql::types::{Measure, Source, Watchable};

/// What many people together think of a show, a season or an episode: one value of one measure on one day.
/// What a single critic wrote is a `Review`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rating(pub(crate) Ix<graph::Rating>);

/// What many people together think of a show, a season or an episode: one value of one measure on one day.
/// What a single critic wrote is a `Review`.
#[graph_object(sourced)]
impl Rating {
    /// The source of the first citation, after which the plain fields are given; `citations` has all the
    /// others.
    fn source(&self, graph: &Graph) -> Source {
        Source(graph[self.0].source)
    }

    /// What is rated: a show as a whole, a single season or a single episode; `__typename` says which.
    fn subject(&self, graph: &Graph) -> Watchable {
        graph[self.0].subject.into()
    }

    /// What the value measures, such as the Tomatometer. Values of two measures do not compare.
    fn measure(&self, graph: &Graph) -> Measure {
        Measure(graph[self.0].measure)
    }

    /// The value in the `unit` of the measure, such as 100 percent; `scaleMin` and `scaleMax` of the measure
    /// bound it.
    fn value(&self, graph: &Graph) -> f64 {
        graph[self.0].value
    }

    /// How many votes or reviews stand behind the value; null where that is not known.
    fn votes(&self, graph: &Graph) -> Option<Count> {
        graph[self.0].votes.map(Count)
    }

    /// The day on which somebody saw this value, for it can change every day; null where that is not known.
    fn observed_on(&self, graph: &Graph) -> Option<PartialDate> {
        graph[self.0].observed_on.map(PartialDate)
    }

    /// The day on which the value was published, where it was not only seen.
    fn published_on(&self, graph: &Graph) -> Option<PartialDate> {
        graph[self.0].published_on.map(PartialDate)
    }

    /// The earlier value that this one corrects; null for most. A newer value alone corrects nothing.
    fn revises(&self, graph: &Graph) -> Option<Rating> {
        graph[self.0].revises.map(Rating)
    }

    /// A remark of the editors on what no other field holds, such as why the value moved; mostly null.
    fn note<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph.text(graph[self.0].note)
    }
}

/// The ratings of something.
pub(crate) fn of<'g>(
    graph: &'g Graph,
    of: graph::Watchable,
    measure: Option<&OneOf<String>>,
    as_of: Option<PartialDate>,
) -> List<'g, Ix<graph::Rating>> {
    graph.ratings(of).filter(|rating| {
        let row = &graph[rating];
        let seen_on = row.observed_on.or(row.published_on);
        let seen_by = |day: PartialDate| seen_on.is_some_and(|seen| seen.last_day() <= day.0.last_day());
        holds(measure, |measure| measure.takes(&[graph[row.measure].slug.as_str()]))
            && as_of.is_none_or(seen_by)
    })
}
