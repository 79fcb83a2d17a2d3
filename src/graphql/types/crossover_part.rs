//! `CrossoverPart`: an episode that tells a part of a crossover.

use macros::graph_object;

use crate::graph::{self, Graph, Ix};
use crate::graphql::types::{Crossover, Episode, Source};

/// An episode that tells a part of a crossover.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CrossoverPart(pub(crate) Ix<graph::CrossoverPart>);

/// An episode that tells a part of a crossover.
#[graph_object(sourced)]
impl CrossoverPart {
    /// The source that it is preferably taken from.
    fn source(&self, graph: &Graph) -> Source {
        Source(graph[self.0].source)
    }

    /// The crossover.
    fn crossover(&self, graph: &Graph) -> Crossover {
        Crossover(graph[self.0].crossover)
    }

    /// The episode.
    fn episode(&self, graph: &Graph) -> Episode {
        Episode(graph[self.0].episode)
    }

    /// The place in the order of the story, counted from 1.
    fn position(&self, graph: &Graph) -> i32 {
        graph[self.0].position
    }
}
