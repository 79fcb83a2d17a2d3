//! `Measure`: what a number measures: provider, unit, method and population. A change of method is a new measure.

use async_graphql::Enum;
use macros::graph_object;

use crate::graph::{self, Graph, Ix};
use crate::graphql::types::Source;

/// What a number measures: provider, unit, method and population. A change of method is a new measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measure(pub(crate) Ix<graph::Measure>);

/// What a number measures: provider, unit, method and population. A change of method is a new measure.
#[graph_object(sourced)]
impl Measure {
    /// The source that it is preferably taken from.
    fn source(&self, graph: &Graph) -> Source {
        Source(graph[self.0].source)
    }

    /// The stable name, unique among measures.
    fn slug<'g>(&self, graph: &'g Graph) -> &'g str {
        &graph[self.0].slug
    }

    /// The name under which it is published.
    fn name<'g>(&self, graph: &'g Graph) -> &'g str {
        &graph[self.0].name
    }

    /// Who measures.
    fn provider(&self, graph: &Graph) -> Source {
        Source(graph[self.0].provider)
    }

    /// What is measured.
    fn quantity(&self, graph: &Graph) -> Quantity {
        graph[self.0].quantity.into()
    }

    /// The unit of the value.
    fn unit<'g>(&self, graph: &'g Graph) -> &'g str {
        &graph[self.0].unit
    }

    /// How it is measured.
    fn method<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].method.as_deref()
    }

    /// Who or what is counted.
    fn population<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].population.as_deref()
    }

    /// The lowest value possible.
    fn scale_min(&self, graph: &Graph) -> Option<f64> {
        graph[self.0].scale_min
    }

    /// The highest value possible.
    fn scale_max(&self, graph: &Graph) -> Option<f64> {
        graph[self.0].scale_max
    }
}

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::measure::Quantity")]
pub enum Quantity {
    /// The share of critics who recommend it.
    CriticsShare,
    /// A mean score of critics.
    CriticsScore,
    /// A mean score of viewers.
    AudienceScore,
    /// Minutes watched.
    MinutesViewed,
    /// Hours watched.
    HoursViewed,
    /// Times watched through: time watched by running time.
    Views,
    /// People watching on average.
    Viewers,
    /// Households watching on average.
    Households,
    /// A place in a chart, without the number behind it.
    ChartRank,
    /// Something else.
    Other,
}
