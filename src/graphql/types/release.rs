//! `Release`: that a show, a season, a part or an episode came out.

use async_graphql::Enum;
use macros::graph_object;

use crate::graph::page::List;
use crate::graph::{self, Graph, Ix};
use crate::graphql::filter::{DateFilter, OneOf, holds};
use crate::graphql::scalars::PartialDate;
use crate::graphql::types::{Platform, Show, Source, Watchable};
use chrono::NaiveDate;

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
    /// The show that it is about, or that its season or episode belongs to.
    fn show(&self, graph: &Graph) -> Show {
        Show(graph.show_of(graph[self.0].subject))
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

/// The releases of something.
pub(crate) fn of<'g>(
    graph: &'g Graph,
    of: graph::Watchable,
    kind: Option<&OneOf<ReleaseKind>>,
    region: Option<&OneOf<String>>,
) -> List<'g, Ix<graph::Release>> {
    graph.releases(of).filter(|release| {
        let row = &graph[release];
        holds(kind, |kind| kind.takes(&[row.kind.into()]))
            && holds(region, |region| region.takes(row.region.as_deref().as_slice()))
    })
}

/// What came out on a platform.
pub(crate) fn on<'g>(
    graph: &'g Graph,
    platform: Ix<graph::Platform>,
    kind: Option<&OneOf<ReleaseKind>>,
    date: Option<DateFilter>,
) -> List<'g, Ix<graph::Release>> {
    graph.releases_on(platform).filter(|release| {
        let row = &graph[release];
        holds(kind, |kind| kind.takes(&[row.kind.into()]))
            && date.is_none_or(|date| date.takes(Some(row.date)))
    })
}

/// The first release of a show after a day.
pub(crate) fn next(graph: &Graph, show: Ix<graph::Show>, day: NaiveDate) -> Option<Release> {
    let mut releases = graph.releases(graph::Watchable::Show(show)).into_iter();
    releases.find(|release| graph[*release].date.first_day() > day).map(Release)
}

/// All releases that are asked for, oldest first.
pub(crate) fn all<'g>(
    graph: &'g Graph,
    date: Option<DateFilter>,
    kind: Option<&OneOf<ReleaseKind>>,
    region: Option<&OneOf<String>>,
) -> List<'g, Ix<graph::Release>> {
    graph.releases_by_day().filter(|release| {
        let row = &graph[release];
        date.is_none_or(|date| date.takes(Some(row.date)))
            && holds(kind, |kind| kind.takes(&[row.kind.into()]))
            && holds(region, |region| region.takes(row.region.as_deref().as_slice()))
    })
}
