//! Shows that are similar to another.

use macros::graph_object;

use crate::graph::page::{Page, Place};
use crate::graph::{self, Graph, Ix};
use crate::graphql::connection::{Connection, Edge, Touch};
use crate::graphql::types::{Character, Person, Platform, Show};
use crate::graphql::writer::{Ahead, Apart};

/// How many people are named as a reason.
const PEOPLE: usize = 10;

/// A show that is similar to another, with what the two have in common.
pub struct SimilarShowEdge {
    place: Place<graph::Similar>,
    /// The show to which it is similar.
    to: Ix<graph::Show>,
}

/// A show that is similar to another, with what the two have in common.
#[graph_object]
impl SimilarShowEdge {
    /// Where the item stands in the list: an opaque text for `after` or `before`, which holds when others
    /// come and go.
    fn cursor(&self, graph: &Graph) -> String {
        self.place.cursor(graph).to_string()
    }

    /// The similar show.
    fn node(&self) -> Show {
        Show(self.place.item.show)
    }

    /// How much the two have in common. It orders the list of one show; between lists it means nothing.
    fn score(&self) -> i32 {
        i32::try_from(self.place.item.score).unwrap_or(i32::MAX)
    }

    /// Who worked on both, at most ten, first the main cast of both and those who worked on little else.
    fn people(&self, graph: &Graph) -> Vec<Person> {
        let people = graph.shared_people(self.to, self.place.item.show).into_iter();
        people.take(PEOPLE).map(Person).collect()
    }

    /// The characters that are in both, by name.
    fn characters(&self, graph: &Graph) -> Vec<Character> {
        let characters = graph.shared_characters(self.to, self.place.item.show).into_iter();
        characters.map(Character).collect()
    }

    /// The genres that both have.
    fn genres<'g>(&self, graph: &'g Graph) -> Vec<&'g str> {
        let genres = graph.shared_genres(self.to, self.place.item.show).into_iter();
        genres.map(|genre| &graph[genre]).collect()
    }

    /// The platforms that carry both, at any time and anywhere.
    fn platforms(&self, graph: &Graph) -> Vec<Platform> {
        let platforms = graph.shared_platforms(self.to, self.place.item.show).into_iter();
        platforms.map(Platform).collect()
    }
}

impl SimilarShowEdge {
    /// The shows that are similar to one.
    pub(crate) fn all(graph: &Graph, to: Ix<graph::Show>, page: Page) -> Connection<Self> {
        Connection::with(graph.similar_to(to), page, |place| Self { place, to })
    }
}

impl Edge for SimilarShowEdge {
    type Item = graph::Similar;
    type Node = Show;

    fn place(&self) -> &Place<graph::Similar> {
        &self.place
    }

    fn node(&self, _: &Graph) -> Show {
        self.node()
    }

    fn touch(&self, graph: &Graph, ahead: Ahead) {
        if ahead.has(Apart::Node) {
            self.node().touch(graph, ahead);
        }
    }
}
