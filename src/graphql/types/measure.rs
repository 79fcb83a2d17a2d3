//! `Measure`: what a number measures: provider, unit, method and population. A change of method is a new measure.

use macros::{graph_enum, graph_object};

use crate::graph::{self, Graph, Ix};
use crate::graphql::types::Source;

/// What a number measures: provider, unit, method and population. A change of method makes a new measure, for
/// the numbers no longer compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measure(pub(crate) Ix<graph::Measure>);

/// What a number measures: provider, unit, method and population. A change of method makes a new measure, for
/// the numbers no longer compare.
#[graph_object(sourced)]
impl Measure {
    /// The source of the first citation, after which the plain fields are given; `citations` has all the
    /// others.
    fn source(&self, graph: &Graph) -> Source {
        Source(graph[self.0].source)
    }

    /// The name in arguments, such as `tomatometer`: small letters, digits and hyphens, unique among
    /// measures.
    fn slug<'g>(&self, graph: &'g Graph) -> &'g str {
        &graph[self.0].slug
    }

    /// The name under which its numbers are published, such as "Tomatometer".
    fn name<'g>(&self, graph: &'g Graph) -> &'g str {
        &graph[self.0].name
    }

    /// Who counts or computes, such as Nielsen. Who told us a number is the `source` of that number.
    fn provider(&self, graph: &Graph) -> Source {
        Source(graph[self.0].provider)
    }

    /// What sort of thing is measured, such as minutes viewed, whoever provides it.
    fn quantity(&self, graph: &Graph) -> Quantity {
        graph[self.0].quantity.into()
    }

    /// What one of `value` is, such as "percent" or "minutes".
    fn unit<'g>(&self, graph: &'g Graph) -> &'g str {
        &graph[graph[self.0].unit]
    }

    /// How the number comes about, such as "share of the critics' reviews that are positive"; null where that
    /// is not known.
    fn method<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph.text(graph[self.0].method)
    }

    /// Whose opinions or viewing are counted, such as "television sets in the United States"; null where that
    /// is not known.
    fn population<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph.text(graph[self.0].population)
    }

    /// The lowest value possible, in its unit; null where there is no scale, as with minutes.
    fn scale_min(&self, graph: &Graph) -> Option<f64> {
        graph[self.0].scale_min
    }

    /// The highest value possible, in its unit; null where there is no scale, as with minutes.
    fn scale_max(&self, graph: &Graph) -> Option<f64> {
        graph[self.0].scale_max
    }
}

/// What sort of thing a measure measures.
#[graph_enum(remote = "entity::measure::Quantity")]
pub enum Quantity {
    /// Which share of the critics recommend it, however warmly.
    CriticsShare,
    /// The mean of the scores that critics give.
    CriticsScore,
    /// The mean of the scores that viewers give, or the share of those who like it.
    AudienceScore,
    /// The minutes that all viewers together spent watching.
    MinutesViewed,
    /// The hours that all viewers together spent watching.
    HoursViewed,
    /// How often it was watched as if through: the time spent watching, divided by its running time.
    Views,
    /// How many people watched, on average over its length or at all: see the `method`.
    Viewers,
    /// In how many households it was watched, on average over its length or at all: see the `method`.
    Households,
    /// Only a place in a chart; the numbers behind it are not published.
    ChartRank,
    /// A quantity that none of the other values fits, such as demand or mentions.
    Other,
}
