//! `FranchiseMember`: the membership of a show or a work in a franchise.

use async_graphql::ID;
use macros::graph_interface;
use macros::{graph_enum, graph_object};

use crate::graph::{self, Graph, Ix};
use crate::graphql::connection::{Touch, edge};
use crate::graphql::types::{Franchise, Show, Source, Work};
use crate::graphql::writer::Ahead;

/// That a show or a work belongs to a franchise, and in which role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FranchiseMember(pub(crate) Ix<graph::FranchiseMember>);

/// That a show or a work belongs to a franchise, and in which role.
#[graph_object(sourced)]
impl FranchiseMember {
    /// The source of the first citation, after which the plain fields are given; `citations` has all the
    /// others.
    fn source(&self, graph: &Graph) -> Source {
        Source(graph[self.0].source)
    }

    /// The franchise to which the show or work belongs.
    fn franchise(&self, graph: &Graph) -> Franchise {
        Franchise(graph[self.0].franchise)
    }

    /// The show that belongs to it; null where the member is a work. One of `show` and `work` is always
    /// there.
    fn show(&self, graph: &Graph) -> Option<Show> {
        graph[self.0].show.map(Show)
    }

    /// The work that belongs to it; null where the member is a show.
    fn work(&self, graph: &Graph) -> Option<Work> {
        graph[self.0].work.map(Work)
    }

    /// What it is to the franchise, such as its main show or a spinoff.
    fn role(&self, graph: &Graph) -> FranchiseRole {
        graph[self.0].role.into()
    }

    /// Its place in the order in which the story happens, from 1; a prequel stands before what it leads to.
    /// Null where it has none.
    fn story_position(&self, graph: &Graph) -> Option<i32> {
        graph[self.0].story_position
    }

    /// A remark of the editors on what no other field holds, such as "Set in 1991."; mostly null.
    fn note<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph.text(graph[self.0].note)
    }
}

/// What a member is to its franchise.
#[graph_enum(remote = "entity::franchise_member::Role")]
pub enum FranchiseRole {
    /// It carries the franchise: mostly the show that began it.
    Main,
    /// It grew out of another member, and has a title of its own.
    Spinoff,
    /// It belongs to the same world without having grown out of a member, such as a short or a companion
    /// series.
    Side,
    /// It only meets the franchise in a crossover: its own world is another.
    Crossover,
    /// It tells the material again, or in another world, so that nothing in it binds the others.
    Alternate,
    /// The work on which the franchise rests, such as a series of novels.
    SourceMaterial,
}

edge! {
    /// A franchise to which a show or a work belongs, with its membership.
    MembershipEdge over FranchiseMember as membership,
    /// The franchise of which the show or work is a member.
    Franchise = |graph, member| Franchise(graph[member].franchise)
}

edge! {
    /// A member of a franchise, with its membership.
    FranchiseMemberEdge over FranchiseMember as membership,
    /// The show or the work that belongs to the franchise.
    Title = |graph, member| Title::of(graph, member)
}

/// What a franchise can have as a member: a show, or a work that is not television.
#[graph_interface(Show, Work)]
pub trait Title {
    /// The global id, an opaque text unique among all kinds: `node(id:)` finds the object again, or the one
    /// that it was merged into.
    fn id(&self, graph: &Graph) -> ID;
    /// The title under which it is best known, such as "Bosch: Legacy".
    fn name<'g>(&self, graph: &'g Graph) -> &'g str;
}

impl Touch for Title {
    fn touch(&self, graph: &Graph, ahead: Ahead) {
        match self {
            Self::Show(show) => show.touch(graph, ahead),
            Self::Work(work) => work.touch(graph, ahead),
        }
    }
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
