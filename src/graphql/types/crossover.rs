//! `Crossover`: an event that is told across several shows.

use macros::graph_object;

use crate::graph::{self, Graph, Ix};

/// An event that is told across several shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Crossover(pub(crate) Ix<graph::Crossover>);

/// An event that is told across several shows.
#[graph_object(sourced)]
impl Crossover {
    /// The stable name in addresses, unique among its kind.
    fn slug<'g>(&self, graph: &'g Graph) -> &'g str {
        &graph[self.0].slug
    }

    /// The name under which it is known.
    fn name<'g>(&self, graph: &'g Graph) -> &'g str {
        &graph[self.0].name
    }

    /// What happens in it.
    fn summary<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].summary.as_deref()
    }
}
