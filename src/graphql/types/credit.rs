//! `Credit`: that a person worked on a show, a season or an episode.

use macros::{graph_enum, graph_object};

use crate::graph::page::List;
use crate::graph::{self, Graph, Ix, Number};
use crate::graphql::connection::edge;
use crate::graphql::filter::{OneOf, holds};
use crate::graphql::scalars::PartialDate;
use crate::graphql::types::{Person, Portrayal, Show, Source, Watchable};

/// That a person worked on a show, a season or an episode, in one job or part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Credit(pub(crate) Ix<graph::Credit>);

/// That a person worked on a show, a season or an episode, in one job or part.
#[graph_object(sourced)]
impl Credit {
    /// The source of the first citation, after which the plain fields are given; `citations` has all the
    /// others.
    fn source(&self, graph: &Graph) -> Source {
        Source(graph[self.0].source)
    }

    /// Who holds the credit: one node for everything they do, on screen or off.
    fn person(&self, graph: &Graph) -> Person {
        Person(graph[self.0].person)
    }

    /// What it is a credit for: a show as a whole, a single season or a single episode; `__typename` says
    /// which.
    fn subject(&self, graph: &Graph) -> Watchable {
        graph[self.0].subject.into()
    }

    /// The field of work, such as `CAST` or `WRITING`; the exact job is `job`.
    fn department(&self, graph: &Graph) -> Department {
        graph[self.0].department.into()
    }

    /// The job in the words of the credits, such as "Executive producer"; null where only the department is
    /// known.
    fn job<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph.text(graph[self.0].job)
    }

    /// How large a part in the cast is; null where no source says, and for work off screen.
    fn tier(&self, graph: &Graph) -> Option<CreditTier> {
        graph[self.0].tier.map(Into::into)
    }

    /// How the person appears, such as by voice only; null where no source says, and for work off screen.
    fn manner(&self, graph: &Graph) -> Option<CreditManner> {
        graph[self.0].manner.map(Into::into)
    }

    /// The place in the order of the credits, counted from 1 for the first named; null where it is not known.
    fn billing(&self, graph: &Graph) -> Option<i32> {
        graph[self.0].billing.map(Number::get)
    }

    /// In how many episodes the person worked or appeared under this credit; null where nobody counted.
    fn episode_count(&self, graph: &Graph) -> Option<i32> {
        graph[self.0].episode_count.map(Number::get)
    }

    /// The day from which the person worked on it; null where it is the beginning or not known.
    fn since(&self, graph: &Graph) -> Option<PartialDate> {
        graph[self.0].since.map(PartialDate)
    }

    /// The last day on which the person worked on it; null where it is the end, still goes on or is not
    /// known.
    fn until(&self, graph: &Graph) -> Option<PartialDate> {
        graph[self.0].until.map(PartialDate)
    }

    /// The name as printed in the credits, where it is not the `name` of the person.
    fn credited_as<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph.text(graph[self.0].credited_as)
    }

    /// A remark of the editors on what no other field holds, such as "Replaces Will Chase."; mostly null.
    fn note<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph.text(graph[self.0].note)
    }
    /// Whom the person plays, in the order of the credit; empty for work off screen, and where the part is
    /// not known.
    fn characters(&self, graph: &Graph) -> Vec<Portrayal> {
        graph.portrayals_in(self.0).iter().map(Portrayal).collect()
    }

    /// The show of the `subject`: the show itself, or that of the season or episode.
    fn show(&self, graph: &Graph) -> Show {
        Show(graph.show_of(graph[self.0].subject))
    }
}

/// Fields of work on a show; lists of credits follow this order.
#[graph_enum(remote = "entity::credit::Department")]
pub enum Department {
    /// Devised the show, as its credits say ("created by", "developed by").
    Creator,
    /// Acts, speaks, presents or appears, in any manner and size of part.
    Cast,
    /// Directs the show or an episode, assistants included.
    Directing,
    /// Writes scripts or stories, or edits them. Whoever wrote a novel behind the show is the `author` of a
    /// `Work`.
    Writing,
    /// Produces in any rank: executive, co-, line and associate producers, and showrunners as such.
    Production,
    /// Composes, plays or chooses the music.
    Music,
    /// Works at the camera or the light, as the director of photography does.
    Camera,
    /// Cuts picture or sound after the shooting.
    Editing,
    /// Makes what is seen: sets, costumes, make-up, visual effects and animation.
    Design,
    /// Work that none of the other values fits, such as stunts, casting or advice.
    Other,
}

/// How large a part in the cast is, as the credits or those who write about the show name it.
#[graph_enum(remote = "entity::credit::Tier")]
pub enum CreditTier {
    /// Named in the main cast of the show or season, however often on screen.
    Main,
    /// Comes back in several episodes without being in the main cast.
    Recurring,
    /// Has a part of weight in one or a few episodes.
    Guest,
    /// Is seen for a moment, mostly for the sake of being recognised.
    Cameo,
}

/// How a person appears on screen or is heard.
#[graph_enum(remote = "entity::credit::Manner")]
pub enum CreditManner {
    /// Is seen as a character, live or in motion capture.
    Screen,
    /// Is only heard, as a character or a narrator, in the original language.
    Voice,
    /// Speaks a character in another language than the original.
    Dub,
    /// Is seen or heard only in recordings that were made for something else or before.
    Archive,
    /// Appears under their own name, as presenters, guests of a talk show and celebrities do.
    AsSelf,
}

/// The credits of a cast: of the show or season itself and of its seasons, not episode by episode unless of
/// an episode.
pub(crate) fn cast<'g>(
    graph: &'g Graph,
    of: graph::Watchable,
    tier: Option<&OneOf<CreditTier>>,
) -> List<'g, Ix<graph::Credit>> {
    graph
        .cast(of)
        .filter(|credit| holds(tier, |tier| tier.takes(graph[credit].tier.map(CreditTier::from).as_slice())))
}

/// All credits, of some departments.
pub(crate) fn of<'g>(
    graph: &'g Graph,
    of: graph::Watchable,
    department: Option<&OneOf<Department>>,
) -> List<'g, Ix<graph::Credit>> {
    in_department(graph, graph.credits(of), department)
}

/// The creators of a show.
pub(crate) fn creators(graph: &Graph, show: Ix<graph::Show>) -> List<'_, Ix<graph::Credit>> {
    let credits = graph.credits(graph::Watchable::Show(show));
    credits.filter(|credit| graph[credit].department == entity::credit::Department::Creator)
}

/// The credits of a person, of some departments.
pub(crate) fn by<'g>(
    graph: &'g Graph,
    person: Ix<graph::Person>,
    department: Option<&OneOf<Department>>,
) -> List<'g, Ix<graph::Credit>> {
    in_department(graph, graph.credits_of_person(person), department)
}

/// The shows that a person worked on.
pub(crate) fn shows<'g>(
    graph: &'g Graph,
    person: Ix<graph::Person>,
    department: Option<&OneOf<Department>>,
) -> List<'g, Ix<graph::Show>> {
    let credits = by(graph, person, department);
    graph.newest_first(credits.iter().map(|credit| graph.show_of(graph[credit].subject)).collect())
}

/// Some people have thousands of credits: none of them is looked at where all departments are wanted.
fn in_department<'g>(
    graph: &Graph,
    credits: List<'g, Ix<graph::Credit>>,
    department: Option<&OneOf<Department>>,
) -> List<'g, Ix<graph::Credit>> {
    match department {
        None => credits,
        Some(wanted) => credits.filter(|credit| wanted.takes(&[graph[credit].department.into()])),
    }
}

edge! {
    /// Somebody who worked on a show, a season or an episode, with one credit. Two credits are two edges.
    CreditEdge over Credit as credit,
    /// Who holds the credit: the one node of that person.
    Person = |graph, credit| Person(graph[credit].person)
}

edge! {
    /// What a person worked on, with one credit. Two credits are two edges.
    PersonCreditEdge over Credit as credit,
    /// What the credit is for: a show, a season or an episode.
    Watchable = |graph, credit| graph[credit].subject.into()
}
