//! `BasedOn`: what a show is based on.

use macros::{graph_enum, graph_object};

use crate::graph::{self, Graph, Ix};
use crate::graphql::connection::edge;
use crate::graphql::types::{Show, Source, Work};

/// That a show rests on a work that is not television, and how closely.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BasedOn(pub(crate) Ix<graph::BasedOn>);

/// That a show rests on a work that is not television, and how closely.
#[graph_object(sourced)]
impl BasedOn {
    /// The source of the first citation, after which the plain fields are given; `citations` has all the
    /// others.
    fn source(&self, graph: &Graph) -> Source {
        Source(graph[self.0].source)
    }

    /// The show that rests on the work.
    fn show(&self, graph: &Graph) -> Show {
        Show(graph[self.0].show)
    }

    /// The novel, film or other work on which the show rests.
    fn work(&self, graph: &Graph) -> Work {
        Work(graph[self.0].work)
    }

    /// How closely the show keeps to the work.
    fn kind(&self, graph: &Graph) -> BasedOnKind {
        graph[self.0].kind.into()
    }

    /// A remark of the editors on what no other field holds, such as which volumes a season follows; mostly
    /// null.
    fn note<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph.text(graph[self.0].note)
    }
}

/// How closely a show keeps to a work.
#[graph_enum(remote = "entity::based_on::Kind")]
pub enum BasedOnKind {
    /// It tells the story of the work, with the changes that another form asks for.
    Adaptation,
    /// It takes motifs, people or titles from the work, and tells a story of its own.
    Loose,
    /// It takes the characters alone; its story is not from the work.
    Characters,
    /// It goes on where the story of the work ends.
    Continuation,
}

edge! {
    /// A work on which a show rests, and how closely.
    BasedOnEdge over BasedOn as based_on,
    /// The work on which the show rests.
    Work = |graph, based_on| Work(graph[based_on].work)
}

edge! {
    /// A show that rests on a work, and how closely.
    AdaptationEdge over BasedOn as based_on,
    /// The show that rests on the work.
    Show = |graph, based_on| Show(graph[based_on].show)
}
