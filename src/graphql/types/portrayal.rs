//! `Portrayal`: a character that an acting credit is for.

use macros::graph_object;

use crate::graph::{self, Graph, Ix};
use crate::graphql::connection::edge;
use crate::graphql::scalars::PartialDate;
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
    /// Since when: the `since` of the credit, or else the day on which what it is for came out; where that is
    /// not known, its season or its show. Null where none is known.
    fn since(&self, graph: &Graph) -> Option<PartialDate> {
        graph.portrayed_since(self.0).map(PartialDate)
    }

    /// Until when: the `until` of the credit; null where it goes on or nobody says.
    fn until(&self, graph: &Graph) -> Option<PartialDate> {
        graph[graph[self.0].credit].until.map(PartialDate)
    }

    /// Who played the same version of the character last before, by `since`; null where that was the same
    /// person or nobody. The `note` tells versions apart.
    fn recast_of(&self, graph: &Graph) -> Option<Person> {
        graph.recast_of(self.0).map(Person)
    }

    /// The show where the character is at home, where they only visit here from another universe. At home is
    /// where the part is largest, of several such shows in the earliest; who has as large a part here has
    /// moved, and does not visit. Null for a character who stays in their universe.
    fn visits_from(&self, graph: &Graph) -> Option<Show> {
        graph.visits_from(self.0).map(Show)
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
