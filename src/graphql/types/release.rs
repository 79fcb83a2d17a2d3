//! `Release`: that a show, a season, a part or an episode came out.

use chrono::NaiveDate;
use macros::{graph_enum, graph_object};

use crate::graph::page::List;
use crate::graph::{self, Graph, Ix, Number};
use crate::graphql::filter::{DateFilter, OneOf, holds};
use crate::graphql::scalars::PartialDate;
use crate::graphql::types::{Episode, Platform, Show, Source, Watchable};

/// That a show, a season, a part of one or an episode came out, or is to come out, on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Release(pub(crate) Ix<graph::Release>);

/// That a show, a season, a part of one or an episode came out, or is to come out, on a day.
#[graph_object(sourced)]
impl Release {
    /// The source of the first citation, after which the plain fields are given; `citations` has all the
    /// others.
    fn source(&self, graph: &Graph) -> Source {
        Source(graph[self.0].source)
    }

    /// What came out: a show as a whole, a whole season or part of it, or a single episode; `__typename` says
    /// which.
    fn subject(&self, graph: &Graph) -> Watchable {
        graph[self.0].subject.into()
    }

    /// The part of a season that was split, as it was called, such as "Volume 2"; null where it was not
    /// split.
    fn part<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph.text(graph[self.0].part)
    }

    /// The platform on which it came out; null where that is not known.
    fn platform(&self, graph: &Graph) -> Option<Platform> {
        graph[self.0].platform.map(Platform)
    }

    /// Where it came out, as an ISO 3166-1 alpha-2 code such as `US`, or `WORLD`; null where that is not
    /// known.
    fn region<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph.text(graph[self.0].region)
    }

    /// The day on which it came out there, or only the month or year where no more is known.
    fn date(&self, graph: &Graph) -> PartialDate {
        PartialDate(graph[self.0].date)
    }

    /// Which step of coming out it was, such as the premiere of a season or its finale.
    fn kind(&self, graph: &Graph) -> ReleaseKind {
        graph[self.0].kind.into()
    }

    /// How many episodes came out with it, such as 4 at a premiere; null where that is not known.
    fn episode_count(&self, graph: &Graph) -> Option<i32> {
        graph[self.0].episode_count.map(Number::get)
    }

    /// A remark of the editors on what no other field holds, such as "All episodes at once."; mostly null.
    fn note<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph.text(graph[self.0].note)
    }
    /// The show of the `subject`: the show itself, or that of the season or episode.
    fn show(&self, graph: &Graph) -> Show {
        Show(graph.show_of(graph[self.0].subject))
    }
}

/// Which step of coming out a release was.
#[graph_enum(remote = "entity::release::Kind")]
pub enum ReleaseKind {
    /// The first of a show or a season in that region, also where a whole season came out at once.
    Premiere,
    /// A pilot shown ahead of the rest. It begins no season, and is no `premiereDate`.
    Pilot,
    /// More of a season that has begun: one or several of its later episodes.
    Regular,
    /// The last of a season, with which it is completely out there.
    Finale,
    /// The start of a further part of a season that was split; the first part has a `PREMIERE`.
    Part,
    /// A special, which stands outside the run of a season.
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
            && holds(region, |region| region.takes(graph.text(row.region).as_slice()))
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
    after(graph, show, day).next().map(Release)
}

/// The first episode of a show that comes out after a day.
pub(crate) fn next_episode(graph: &Graph, show: Ix<graph::Show>, day: NaiveDate) -> Option<Episode> {
    after(graph, show, day).find_map(|release| match graph[release].subject {
        graph::Watchable::Episode(episode) => Some(Episode(episode)),
        _ => None,
    })
}

fn after(graph: &Graph, show: Ix<graph::Show>, day: NaiveDate) -> impl Iterator<Item = Ix<graph::Release>> {
    let releases = graph.releases(graph::Watchable::Show(show)).into_iter();
    releases.filter(move |release| graph[*release].date.last_day() > day)
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
            && holds(region, |region| region.takes(graph.text(row.region).as_slice()))
    })
}
