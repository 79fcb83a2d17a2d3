//! `Portrayal`: a character that an acting credit is for.

use macros::graph_object;

use crate::graph::{self, Graph, Ix};
use crate::graphql::connection::edge;
use crate::graphql::types::{Character, Credit, Person, Show};

/// That a credit is for playing a character. Who says so is cited at the credit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Portrayal(pub(crate) Ix<graph::Portrayal>);

/// That a credit is for playing a character. Who says so is cited at the credit.
#[graph_object]
impl Portrayal {
    /// The acting credit: its person, what it is on, and the size of the part.
    fn credit(&self, graph: &Graph) -> Credit {
        Credit(graph[self.0].credit)
    }

    /// The character that is played, one node whoever plays them.
    fn character(&self, graph: &Graph) -> Character {
        Character(graph[self.0].character)
    }

    /// The place among the characters of this credit, counted from 1; most credits have only one.
    fn position(&self, graph: &Graph) -> i32 {
        graph[self.0].position
    }

    /// Which version of the character is meant, such as "young Harry Bosch"; null for the usual one.
    fn note<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph.text(graph[self.0].note)
    }
    /// Who plays the character: the person of the credit.
    fn person(&self, graph: &Graph) -> Person {
        Person(graph[graph[self.0].credit].person)
    }

    /// The show in which the character is played, also where the credit is for a season or an episode.
    fn show(&self, graph: &Graph) -> Show {
        Show(graph.show_of(graph[graph[self.0].credit].subject))
    }
}

edge! {
    /// Somebody who played a character, with what they played it in.
    PortrayalEdge over Portrayal as portrayal,
    /// Who played the character. Somebody who did so in several shows has several edges.
    Person = |graph, portrayal| Person(graph[graph[portrayal].credit].person)
}
