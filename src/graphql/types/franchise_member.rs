//! `FranchiseMember`: the membership of a show or a work in a franchise.

use async_graphql::{Enum, ID};
use macros::graph_object;

use crate::graph::{self, Graph, Ix};
use crate::graphql::connection::edge;
use crate::graphql::types::{Franchise, Show, Source, Work};
use macros::graph_interface;

/// The membership of a show or a work in a franchise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FranchiseMember(pub(crate) Ix<graph::FranchiseMember>);

/// The membership of a show or a work in a franchise.
#[graph_object(sourced)]
impl FranchiseMember {
    /// The source that it is preferably taken from.
    fn source(&self, graph: &Graph) -> Source {
        Source(graph[self.0].source)
    }

    /// The franchise.
    fn franchise(&self, graph: &Graph) -> Franchise {
        Franchise(graph[self.0].franchise)
    }

    /// The show, unless it is a work.
    fn show(&self, graph: &Graph) -> Option<Show> {
        graph[self.0].show.map(Show)
    }

    /// The work, unless it is a show.
    fn work(&self, graph: &Graph) -> Option<Work> {
        graph[self.0].work.map(Work)
    }

    /// The part that it has in the franchise.
    fn role(&self, graph: &Graph) -> FranchiseRole {
        graph[self.0].role.into()
    }

    /// Its place in the order in which the story happens, counted from 1.
    fn story_position(&self, graph: &Graph) -> Option<i32> {
        graph[self.0].story_position
    }

    /// What is to be known about it.
    fn note<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].note.as_deref()
    }
}

/// The part that a member has in a franchise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::franchise_member::Role")]
pub enum FranchiseRole {
    /// It carries the franchise.
    Main,
    /// It grew out of a main member.
    Spinoff,
    /// It belongs to it at the side.
    Side,
    /// It only meets the franchise: its world is another.
    Crossover,
    /// It tells the same in another world.
    Alternate,
    /// The work on which it rests.
    SourceMaterial,
}

edge! {
    /// A franchise that a show or a work is in.
    MembershipEdge over FranchiseMember as membership,
    /// The franchise.
    Franchise = |graph, member| Franchise(graph[member].franchise)
}

edge! {
    /// A member of a franchise.
    FranchiseMemberEdge over FranchiseMember as membership,
    /// The show or the work.
    Title = |graph, member| Title::of(graph, member)
}

/// What a franchise is made of.
#[graph_interface(Show, Work)]
pub trait Title {
    /// The global id, unique among all kinds: `node(id:)` finds the object again.
    fn id(&self, graph: &Graph) -> ID;
    /// The title under which it is best known.
    fn name<'g>(&self, graph: &'g Graph) -> &'g str;
}

impl Title {
    fn of(graph: &Graph, member: Ix<graph::FranchiseMember>) -> Self {
        // A row is of a show or of a work: the table allows neither both nor none.
        match (graph[member].show, graph[member].work) {
            (Some(show), _) => Self::Show(Show(show)),
            (None, Some(work)) => Self::Work(Work(work)),
            (None, None) => unreachable!("a member of a franchise is a show or a work"),
        }
    }
}
