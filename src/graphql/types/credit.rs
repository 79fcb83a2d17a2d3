//! `Credit`: that a person worked on a show, a season or an episode.

use async_graphql::Enum;
use macros::graph_object;

use crate::graph::{self, Graph, Ix};
use crate::graphql::scalars::PartialDate;
use crate::graphql::types::{Person, Source, Watchable};

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
}

/// The department of a credit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::credit::Department")]
pub enum Department {
    /// Devised the show.
    Creator,
    /// Acts, speaks or appears.
    Cast,
    /// Directs.
    Directing,
    /// Writes.
    Writing,
    /// Produces.
    Production,
    /// Writes or plays the music.
    Music,
    /// Photography.
    Camera,
    /// Editing.
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
