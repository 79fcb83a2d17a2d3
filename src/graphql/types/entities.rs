//! Entities of any kind.

use macros::graph_enum;

use crate::graph::{Any, Graph};
use crate::graphql::connection::Touch;
use crate::graphql::node::Entity;
use crate::graphql::types::{
    Character, Crossover, Episode, Franchise, Person, Platform, Season, Show, Source, Work,
};
use crate::graphql::writer::Ahead;

/// The kinds of entities.
#[graph_enum(remote = "entity::NodeKind")]
pub enum EntityKind {
    /// A `Show`.
    Show,
    /// A `Season` of a show.
    Season,
    /// An `Episode` of a show.
    Episode,
    /// A `Person`, whatever they do.
    Person,
    /// A `Character`, whoever plays them.
    Character,
    /// A `Franchise`, universe or brand.
    Franchise,
    /// A `Platform`.
    Platform,
    /// A `Crossover` of several shows.
    Crossover,
    /// A `Work` that is not television.
    Work,
    /// A `Source`, to which facts are cited.
    Source,
}

impl Touch for Entity {
    fn touch(&self, graph: &Graph, ahead: Ahead) {
        match self {
            Self::Show(node) => node.touch(graph, ahead),
            Self::Season(node) => node.touch(graph, ahead),
            Self::Episode(node) => node.touch(graph, ahead),
            Self::Person(node) => node.touch(graph, ahead),
            Self::Character(node) => node.touch(graph, ahead),
            Self::Franchise(node) => node.touch(graph, ahead),
            Self::Platform(node) => node.touch(graph, ahead),
            Self::Crossover(node) => node.touch(graph, ahead),
            Self::Work(node) => node.touch(graph, ahead),
            Self::Source(node) => node.touch(graph, ahead),
        }
    }
}

impl From<Any> for Entity {
    fn from(any: Any) -> Self {
        match any {
            Any::Show(ix) => Self::Show(Show(ix)),
            Any::Season(ix) => Self::Season(Season(ix)),
            Any::Episode(ix) => Self::Episode(Episode(ix)),
            Any::Person(ix) => Self::Person(Person(ix)),
            Any::Character(ix) => Self::Character(Character(ix)),
            Any::Franchise(ix) => Self::Franchise(Franchise(ix)),
            Any::Platform(ix) => Self::Platform(Platform(ix)),
            Any::Crossover(ix) => Self::Crossover(Crossover(ix)),
            Any::Work(ix) => Self::Work(Work(ix)),
            Any::Source(ix) => Self::Source(Source(ix)),
            // What is found or looked up as an entity is one.
            edge_or_record => unreachable!("a {} is no entity", edge_or_record.kind()),
        }
    }
}
