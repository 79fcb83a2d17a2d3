//! Entities of any kind: how they are named in a question, and where they stand in a part of the graph.

use async_graphql::{ID, OneofObject};
use macros::{graph_enum, graph_object};

use crate::graph::page::Place;
use crate::graph::{Any, Graph, Spot};
use crate::graphql::connection::{Edge, Touch};
use crate::graphql::error::{Error, Result};
use crate::graphql::node::{self, Entity};
use crate::graphql::types::{
    Character, CharacterLookup, Crossover, CrossoverLookup, Episode, Franchise, FranchiseLookup, Person,
    PersonLookup, Platform, PlatformLookup, Season, Show, ShowLookup, Source, Work, WorkLookup,
};
use crate::graphql::writer::Ahead;

/// The kinds of entities: what can stand at the end of a tie.
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
    /// A `Source`, to which facts are cited. No tie leads to one.
    Source,
}

/// Names one entity of any kind; exactly one of the fields must be given. What is not found is null.
#[derive(Clone, Debug, OneofObject)]
pub enum EntityLookup {
    /// The global id of an entity of any kind, seasons, episodes and sources too. The id of an edge or a record
    /// is an error.
    Id(ID),
    /// A show, named as for `show`.
    Show(ShowLookup),
    /// A person, named as for `person`.
    Person(PersonLookup),
    /// A character, named as for `character`.
    Character(CharacterLookup),
    /// A franchise, named as for `franchise`.
    Franchise(FranchiseLookup),
    /// A platform, named as for `platform`.
    Platform(PlatformLookup),
    /// A crossover, named as for `crossover`.
    Crossover(CrossoverLookup),
    /// A work, named as for `work`.
    Work(WorkLookup),
}

impl EntityLookup {
    /// The entity that is meant; none if there is none.
    pub(crate) fn find(&self, graph: &Graph) -> Result<Option<Any>> {
        Ok(match self {
            Self::Id(id) => {
                let found = node::by_global_id(graph, id)?;
                if let Some(other) = found.filter(|any| any.node_kind().is_none()) {
                    return Err(Error::BadUserInput(format!(
                        "`{}` is the id of a {}, which is no entity: pass that of a show, a person or the like",
                        id.as_str(),
                        other.kind()
                    )));
                }
                found
            }
            Self::Show(by) => Show::find(graph, by)?.map(|found| found.0.into()),
            Self::Person(by) => Person::find(graph, by)?.map(|found| found.0.into()),
            Self::Character(by) => Character::find(graph, by)?.map(|found| found.0.into()),
            Self::Franchise(by) => Franchise::find(graph, by)?.map(|found| found.0.into()),
            Self::Platform(by) => Platform::find(graph, by)?.map(|found| found.0.into()),
            Self::Crossover(by) => Crossover::find(graph, by)?.map(|found| found.0.into()),
            Self::Work(by) => Work::find(graph, by)?.map(|found| found.0.into()),
        })
    }
}

/// An entity of a part of the graph, and how far it is from the start.
pub struct EntityEdge(Place<Spot>);

/// An entity of a part of the graph, and how far it is from the start.
#[graph_object]
impl EntityEdge {
    /// Where the item stands in the list: an opaque text for `after` or `before`, which holds when others
    /// come and go.
    fn cursor(&self, graph: &Graph) -> String {
        self.0.cursor(graph).to_string()
    }

    /// The entity itself; `__typename` says of which kind it is.
    fn node(&self, graph: &Graph) -> Entity {
        Edge::node(self, graph)
    }

    /// How many ties lie between it and the start, along the shortest way that was followed: 0 for the start
    /// itself.
    fn distance(&self) -> i64 {
        self.0.item.distance.into()
    }
}

impl From<Place<Spot>> for EntityEdge {
    fn from(place: Place<Spot>) -> Self {
        Self(place)
    }
}

impl Edge for EntityEdge {
    type Item = Spot;
    type Node = Entity;

    fn place(&self) -> &Place<Spot> {
        &self.0
    }

    fn node(&self, _: &Graph) -> Entity {
        Entity::from(self.0.item.entity)
    }

    fn touch(&self, _: &Graph, _: Ahead) {}
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
            // Strands end at entities only, and so does what is looked up as one.
            edge_or_record => unreachable!("a {} is no entity", edge_or_record.kind()),
        }
    }
}
