//! `Portrayal`: a character that an acting credit is for.

use macros::graph_object;

use crate::graph::{self, Graph, Ix};
use crate::graphql::connection::edge;
use crate::graphql::types::{Character, Credit, Person, Show};

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
    /// Who plays the character.
    fn person(&self, graph: &Graph) -> Person {
        Person(graph[graph[self.0].credit].person)
    }

    /// The show in which the character is played.
    fn show(&self, graph: &Graph) -> Show {
        Show(graph.show_of(graph[graph[self.0].credit].subject))
    }
}

edge! {
    /// That someone played a character.
    PortrayalEdge over Portrayal as portrayal,
    /// Who played the character.
    Person = |graph, portrayal| Person(graph[graph[portrayal].credit].person)
}
