//! `CrossoverPart`: an episode that tells a part of a crossover.

use macros::graph_object;

use crate::graph::{self, Graph, Ix};
use crate::graphql::connection::edge;
use crate::graphql::types::{Crossover, Episode, Source};

/// That an episode tells a part of a crossover.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CrossoverPart(pub(crate) Ix<graph::CrossoverPart>);

/// That an episode tells a part of a crossover.
#[graph_object(sourced)]
impl CrossoverPart {
    /// The source of the first citation, after which the plain fields are given; `citations` has all the
    /// others.
    fn source(&self, graph: &Graph) -> Source {
        Source(graph[self.0].source)
    }

    /// The crossover of which the episode tells a part.
    fn crossover(&self, graph: &Graph) -> Crossover {
        Crossover(graph[self.0].crossover)
    }

    /// The episode that tells the part, of any of the shows.
    fn episode(&self, graph: &Graph) -> Episode {
        Episode(graph[self.0].episode)
    }

    /// The place of the part in the order of the story, counted from 1.
    fn position(&self, graph: &Graph) -> i32 {
        graph[self.0].position
    }
}

edge! {
    /// An episode that tells a part of a crossover, and which part.
    CrossoverPartEdge over CrossoverPart as part,
    /// The episode that tells the part.
    Episode = |graph, part| Episode(graph[part].episode)
}

edge! {
    /// A crossover of which an episode tells a part, and which part.
    CrossoverOfEdge over CrossoverPart as part,
    /// The crossover of which the episode tells a part.
    Crossover = |graph, part| Crossover(graph[part].crossover)
}
