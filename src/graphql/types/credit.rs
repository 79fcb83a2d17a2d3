//! `Credit`: that a person worked on a show, a season or an episode.

use async_graphql::Enum;
use macros::graph_object;

use crate::graph::page::List;
use crate::graph::{self, Graph, Ix};
use crate::graphql::connection::edge;
use crate::graphql::filter::{OneOf, holds};
use crate::graphql::scalars::PartialDate;
use crate::graphql::types::{Person, Portrayal, Show, Source, Watchable};

/// That a person worked on a show, a season or an episode.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Credit(pub(crate) Ix<graph::Credit>);

/// That a person worked on a show, a season or an episode.
#[graph_object(sourced)]
impl Credit {
    /// The source that it is preferably taken from.
    fn source(&self, graph: &Graph) -> Source {
        Source(graph[self.0].source)
    }

    /// The person.
    fn person(&self, graph: &Graph) -> Person {
        Person(graph[self.0].person)
    }

    /// What it is about: the show, or the season or episode of it.
    fn subject(&self, graph: &Graph) -> Watchable {
        graph[self.0].subject.into()
    }

    /// The department.
    fn department(&self, graph: &Graph) -> Department {
        graph[self.0].department.into()
    }

    /// The job in the words of the credits, such as "Executive producer".
    fn job<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].job.as_deref()
    }

    /// How large a part it is.
    fn tier(&self, graph: &Graph) -> Option<CreditTier> {
        graph[self.0].tier.map(Into::into)
    }

    /// How the person appears.
    fn manner(&self, graph: &Graph) -> Option<CreditManner> {
        graph[self.0].manner.map(Into::into)
    }

    /// The place in the order of the credits, counted from 1.
    fn billing(&self, graph: &Graph) -> Option<i32> {
        graph[self.0].billing
    }

    /// The number of episodes it covers.
    fn episode_count(&self, graph: &Graph) -> Option<i32> {
        graph[self.0].episode_count
    }

    /// When it began.
    fn since(&self, graph: &Graph) -> Option<PartialDate> {
        graph[self.0].since.map(PartialDate)
    }

    /// When it ended.
    fn until(&self, graph: &Graph) -> Option<PartialDate> {
        graph[self.0].until.map(PartialDate)
    }

    /// The name in the credits, where it differs.
    fn credited_as<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].credited_as.as_deref()
    }

    /// What is to be known about it.
    fn note<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].note.as_deref()
    }
    /// The characters, where it is a part, as the credit names them.
    fn characters(&self, graph: &Graph) -> Vec<Portrayal> {
        graph.portrayals_in(self.0).iter().map(Portrayal).collect()
    }

    /// The show that it is about, or that its season or episode belongs to.
    fn show(&self, graph: &Graph) -> Show {
        Show(graph.show_of(graph[self.0].subject))
    }
}

/// The department of a credit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::credit::Department")]
pub enum Department {
    /// Devised the show.
    Creator,
    /// Acts, speaks or appears.
    Cast,
    /// Directs the show or an episode.
    Directing,
    /// Writes scripts or stories.
    Writing,
    /// Produces: executive, co- and line producers.
    Production,
    /// Writes or plays the music.
    Music,
    /// Camera and photography.
    Camera,
    /// Cuts picture or sound.
    Editing,
    /// Sets, costumes and make-up.
    Design,
    /// Other work.
    Other,
}

/// How large a part is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::credit::Tier")]
pub enum CreditTier {
    /// In the main cast.
    Main,
    /// Comes back.
    Recurring,
    /// In one or a few episodes.
    Guest,
    /// A short appearance.
    Cameo,
}

/// How a person appears.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::credit::Manner")]
pub enum CreditManner {
    /// In person, as a character.
    Screen,
    /// By voice only.
    Voice,
    /// As the voice of another language.
    Dub,
    /// In older recordings.
    Archive,
    /// As themselves.
    AsSelf,
}

/// The credits of a cast: of the show or season itself and of its seasons, not episode by episode unless of an episode.
pub(crate) fn cast<'g>(
    graph: &'g Graph,
    of: graph::Watchable,
    tier: Option<&OneOf<CreditTier>>,
) -> List<'g, Ix<graph::Credit>> {
    let in_episode = matches!(of, graph::Watchable::Episode(_));
    graph.credits(of).filter(|credit| {
        let row = &graph[credit];
        let tiers: Vec<CreditTier> = row.tier.into_iter().map(Into::into).collect();
        row.department == entity::credit::Department::Cast
            && (in_episode || !matches!(row.subject, graph::Watchable::Episode(_)))
            && holds(tier, |tier| tier.takes(&tiers))
    })
}

/// All credits, of some departments.
pub(crate) fn of<'g>(
    graph: &'g Graph,
    of: graph::Watchable,
    department: Option<&OneOf<Department>>,
) -> List<'g, Ix<graph::Credit>> {
    graph.credits(of).filter(|credit| in_department(graph, credit, department))
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
    graph.credits_of_person(person).filter(|credit| in_department(graph, credit, department))
}

/// The shows that a person worked on.
pub(crate) fn shows<'g>(
    graph: &'g Graph,
    person: Ix<graph::Person>,
    department: Option<&OneOf<Department>>,
) -> List<'g, Ix<graph::Show>> {
    let credits = graph.credits_of_person(person).filter(|credit| in_department(graph, credit, department));
    graph.newest_first(credits.iter().map(|credit| graph.show_of(graph[credit].subject)).collect())
}

fn in_department(graph: &Graph, credit: Ix<graph::Credit>, department: Option<&OneOf<Department>>) -> bool {
    holds(department, |department| department.takes(&[graph[credit].department.into()]))
}

edge! {
    /// Someone's work on a show, a season or an episode.
    CreditEdge over Credit as credit,
    /// Who did it.
    Person = |graph, credit| Person(graph[credit].person)
}

edge! {
    /// What a person worked on.
    PersonCreditEdge over Credit as credit,
    /// The show, season or episode.
    Watchable = |graph, credit| graph[credit].subject.into()
}
