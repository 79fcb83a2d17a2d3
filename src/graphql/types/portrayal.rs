//! `Portrayal`: a character that an acting credit is for.

use macros::graph_object;

use crate::graph::{self, Graph, Ix};
use crate::graphql::types::{Character, Credit};

/// A character that an acting credit is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Portrayal(pub(crate) Ix<graph::Portrayal>);

/// A character that an acting credit is for.
#[graph_object]
impl Portrayal {
    /// The credit.
    fn credit(&self, graph: &Graph) -> Credit {
        Credit(graph[self.0].credit)
    }

    /// The character.
    fn character(&self, graph: &Graph) -> Character {
        Character(graph[self.0].character)
    }

    /// The place among the characters of this credit, counted from 1.
    fn position(&self, graph: &Graph) -> i32 {
        graph[self.0].position
    }

    /// Which version of the character, such as "as a young officer".
    fn note<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].note.as_deref()
    }
}
