//! People who tie the shows of a universe together.

use macros::graph_object;

use crate::graph::page::{Page, Place};
use crate::graph::{self, Graph, Ix, Strength};
use crate::graphql::connection::{Connection, Edge, Touch};
use crate::graphql::types::{Person, PersonCreditEdge, Show};
use crate::graphql::writer::{Ahead, Apart};

/// Somebody who worked on several shows of a universe, with what they did for each.
pub struct BridgeEdge {
    place: Place<graph::Bridge>,
    stints: Vec<Stint>,
}

/// Somebody who worked on several shows of a universe, with what they did for each.
#[graph_object]
impl BridgeEdge {
    /// Where the item stands in the list: an opaque text for `after` or `before`, which holds when others
    /// come and go.
    fn cursor(&self, graph: &Graph) -> String {
        self.place.cursor(graph).to_string()
    }

    /// Who it is.
    fn node(&self) -> Person {
        Person(self.place.item.person)
    }

    /// How firmly they join its shows. Each pair of shows counts one point, a second where they were in more than
    /// one episode of both, and a third where they were among the main cast or the creators of both; who was
    /// that has the second as well.
    fn score(&self) -> i32 {
        i32::try_from(self.place.item.score).unwrap_or(i32::MAX)
    }

    /// The shows of the universe on which they worked, by premiere, with what they did for each.
    fn stints(&self) -> &Vec<Stint> {
        &self.stints
    }
}

/// All that somebody did for a show.
#[derive(Clone, Copy)]
pub struct Stint {
    person: Ix<graph::Person>,
    show: Ix<graph::Show>,
    strength: Strength,
}

/// All that somebody did for a show.
#[graph_object]
impl Stint {
    /// The show on which they worked.
    fn show(&self) -> Show {
        Show(self.show)
    }

    /// In how many of its episodes, whatever they did; null where nobody counted.
    fn episodes(&self) -> Option<i32> {
        Some(self.strength.episodes()).filter(|episodes| *episodes > 0).map(Into::into)
    }

    /// Whether they were among the main cast or the creators.
    fn is_main(&self) -> bool {
        self.strength.is_main()
    }

    /// The credits that say so, on the show, its seasons or its episodes.
    fn credits(&self, graph: &Graph, page: Page) -> Connection<PersonCreditEdge> {
        let (person, show) = (self.person, self.show);
        let credits = graph.credits_of_person(person);
        Connection::new(credits.filter(|credit| graph.show_of(graph[credit].subject) == show), page)
    }
}

impl BridgeEdge {
    /// The people who tie a universe together.
    pub(crate) fn all(graph: &Graph, universe: &graph::Universe, page: Page) -> Connection<Self> {
        Connection::with(graph.bridges_of(universe), page, |place: Place<graph::Bridge>| {
            let person = place.item.person;
            let stints = graph.stints_of(person, universe).into_iter();
            let stints = stints.map(|(show, strength)| Stint { person, show, strength }).collect();
            Self { place, stints }
        })
    }
}

impl Edge for BridgeEdge {
    type Item = graph::Bridge;
    type Node = Person;

    fn place(&self) -> &Place<graph::Bridge> {
        &self.place
    }

    fn node(&self, _: &Graph) -> Person {
        self.node()
    }

    fn touch(&self, graph: &Graph, ahead: Ahead) {
        if ahead.has(Apart::Node) {
            self.node().touch(graph, ahead);
        }
    }
}
