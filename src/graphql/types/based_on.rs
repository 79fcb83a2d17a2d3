//! `BasedOn`: what a show is based on.

use async_graphql::Enum;
use macros::graph_object;

use crate::graph::{self, Graph, Ix};
use crate::graphql::types::{Show, Source, Work};

/// What a show is based on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BasedOn(pub(crate) Ix<graph::BasedOn>);

/// What a show is based on.
#[graph_object(sourced)]
impl BasedOn {
    /// The source that it is preferably taken from.
    fn source(&self, graph: &Graph) -> Source {
        Source(graph[self.0].source)
    }

    /// The show.
    fn show(&self, graph: &Graph) -> Show {
        Show(graph[self.0].show)
    }

    /// The work.
    fn work(&self, graph: &Graph) -> Work {
        Work(graph[self.0].work)
    }

    /// How closely it keeps to the work.
    fn kind(&self, graph: &Graph) -> BasedOnKind {
        graph[self.0].kind.into()
    }

    /// What is to be known about it.
    fn note<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].note.as_deref()
    }
}

/// How closely a show keeps to a work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::based_on::Kind")]
pub enum BasedOnKind {
    /// Tells the story of the work.
    Adaptation,
    /// Takes from it freely.
    Loose,
    /// Takes its characters, not its story.
    Characters,
    /// Goes on where the work ends.
    Continuation,
}
