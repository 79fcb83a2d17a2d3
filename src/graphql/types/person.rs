//! `Person`: a person, whether they act, create, speak or review.

use macros::graph_object;

use crate::graph::{self, Graph, Ix};
use crate::graphql::scalars::PartialDate;
use crate::graphql::types::Image;

/// A person, whether they act, create, speak or review.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Person(pub(crate) Ix<graph::Person>);

/// A person, whether they act, create, speak or review.
#[graph_object(sourced)]
impl Person {
    /// The stable name in addresses, unique among its kind.
    fn slug<'g>(&self, graph: &'g Graph) -> &'g str {
        &graph[self.0].slug
    }

    /// The name under which they are best known.
    fn name<'g>(&self, graph: &'g Graph) -> &'g str {
        &graph[self.0].name
    }

    /// The day of birth.
    fn born(&self, graph: &Graph) -> Option<PartialDate> {
        graph[self.0].born.map(PartialDate)
    }

    /// The day of death.
    fn died(&self, graph: &Graph) -> Option<PartialDate> {
        graph[self.0].died.map(PartialDate)
    }

    /// Country of origin, as an ISO 3166-1 alpha-2 code.
    fn country<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].country.as_deref()
    }

    /// Pictures, as addresses.
    fn images(&self, graph: &Graph) -> Vec<Image> {
        graph[self.0].images.iter().cloned().map(Image).collect()
    }
}
