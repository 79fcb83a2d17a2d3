//! `Character`: a character: one node across shows and actors.

use macros::graph_object;

use crate::graph::{self, Graph, Ix};

/// A character: one node across shows and actors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Character(pub(crate) Ix<graph::Character>);

/// A character: one node across shows and actors.
#[graph_object(sourced)]
impl Character {
    /// The stable name in addresses, unique among its kind.
    fn slug<'g>(&self, graph: &'g Graph) -> &'g str {
        &graph[self.0].slug
    }

    /// The name under which they are best known.
    fn name<'g>(&self, graph: &'g Graph) -> &'g str {
        &graph[self.0].name
    }

    /// Who they are, in a few words.
    fn description<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].description.as_deref()
    }

    /// The character of whom this is another self.
    fn variant_of(&self, graph: &Graph) -> Option<Character> {
        graph[self.0].variant_of.map(Character)
    }
}
