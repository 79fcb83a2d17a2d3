//! `Release`: that a show, a season, a part or an episode came out.

use async_graphql::Enum;
use macros::graph_object;

use crate::graph::{self, Graph, Ix};
use crate::graphql::scalars::PartialDate;
use crate::graphql::types::{Platform, Source, Watchable};

/// That a show, a season, a part or an episode came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Release(pub(crate) Ix<graph::Release>);

/// That a show, a season, a part or an episode came out.
#[graph_object(sourced)]
impl Release {
    /// The source that it is preferably taken from.
    fn source(&self, graph: &Graph) -> Source {
        Source(graph[self.0].source)
    }

    /// What it is about: the show, or the season or episode of it.
    fn subject(&self, graph: &Graph) -> Watchable {
        graph[self.0].subject.into()
    }

    /// The part of a season, where a season was split.
    fn part<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].part.as_deref()
    }

    /// The platform it came out on, where known.
    fn platform(&self, graph: &Graph) -> Option<Platform> {
        graph[self.0].platform.map(Platform)
    }

    /// Where: an ISO 3166-1 alpha-2 code, or `WORLD`.
    fn region<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].region.as_deref()
    }

    /// The day.
    fn date(&self, graph: &Graph) -> PartialDate {
        PartialDate(graph[self.0].date)
    }

    /// What came out.
    fn kind(&self, graph: &Graph) -> ReleaseKind {
        graph[self.0].kind.into()
    }

    /// The number of episodes that came out on that day.
    fn episode_count(&self, graph: &Graph) -> Option<i32> {
        graph[self.0].episode_count
    }

    /// What is to be known about it.
    fn note<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].note.as_deref()
    }
}

/// What came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::release::Kind")]
pub enum ReleaseKind {
    /// The first of it.
    Premiere,
    /// A pilot, shown before the rest.
    Pilot,
    /// More of it.
    Regular,
    /// The last of it.
    Finale,
    /// A part of a split season.
    Part,
    /// A special.
    Special,
}
