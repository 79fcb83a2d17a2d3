//! `Announcement`: what was said about the future of a show, by whom and how surely.

use async_graphql::{Enum, InputObject};
use macros::graph_object;

use crate::graph::page::List;
use crate::graph::{self, Graph, Ix};
use crate::graphql::error::Result;
use crate::graphql::filter::{DateFilter, OneOf, holds};
use crate::graphql::scalars::PartialDate;
use crate::graphql::types::{
    Franchise, FranchiseLookup, Person, PersonLookup, Platform, PlatformLookup, Season, Show, Source,
};

/// What was said about the future of a show, by whom and how surely.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Announcement(pub(crate) Ix<graph::Announcement>);

/// What was said about the future of a show, by whom and how surely.
#[graph_object(sourced)]
impl Announcement {
    /// The source that it is preferably taken from.
    fn source(&self, graph: &Graph) -> Source {
        Source(graph[self.0].source)
    }

    /// The show.
    fn show(&self, graph: &Graph) -> Show {
        Show(graph[self.0].show)
    }

    /// What was announced.
    fn kind(&self, graph: &Graph) -> AnnouncementKind {
        graph[self.0].kind.into()
    }

    /// How sure it is.
    fn certainty(&self, graph: &Graph) -> Certainty {
        graph[self.0].certainty.into()
    }

    /// The day on which it was said.
    fn said_on(&self, graph: &Graph) -> Option<PartialDate> {
        graph[self.0].said_on.map(PartialDate)
    }

    /// The day on which it became known.
    fn published_on(&self, graph: &Graph) -> Option<PartialDate> {
        graph[self.0].published_on.map(PartialDate)
    }

    /// The platform that it is about.
    fn platform(&self, graph: &Graph) -> Option<Platform> {
        graph[self.0].platform.map(Platform)
    }

    /// The earliest day that is promised.
    fn expected_from(&self, graph: &Graph) -> Option<PartialDate> {
        graph[self.0].expected_from.map(PartialDate)
    }

    /// The latest day that is promised.
    fn expected_until(&self, graph: &Graph) -> Option<PartialDate> {
        graph[self.0].expected_until.map(PartialDate)
    }

    /// Who said it.
    fn speaker(&self, graph: &Graph) -> Option<Person> {
        graph[self.0].speaker.map(Person)
    }

    /// A short quote of the speaker.
    fn quote<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].quote.as_deref()
    }

    /// What was said, in words of our own.
    fn gist<'g>(&self, graph: &'g Graph) -> &'g str {
        &graph[self.0].gist
    }

    /// The earlier announcement that it replaces.
    fn supersedes(&self, graph: &Graph) -> Option<Announcement> {
        graph[self.0].supersedes.map(Announcement)
    }

    /// The earlier announcement that it takes back.
    fn withdraws(&self, graph: &Graph) -> Option<Announcement> {
        graph[self.0].withdraws.map(Announcement)
    }
    /// The seasons that it is about; the show as a whole where there are none.
    fn seasons(&self, graph: &Graph) -> Vec<Season> {
        graph[self.0].seasons.iter().copied().map(Season).collect()
    }
}

/// What was announced.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::announcement::Kind")]
pub enum AnnouncementKind {
    /// It is being prepared; nothing is ordered.
    Development,
    /// It was ordered for the first time.
    Order,
    /// Another season was ordered.
    Renewal,
    /// Another platform takes it up.
    Pickup,
    /// A season will be the last.
    FinalSeason,
    /// No more will be made.
    Cancellation,
    /// It has come to its planned end.
    Conclusion,
    /// A plan was given up before anything came out.
    Abandonment,
    /// The day of a premiere.
    PremiereDate,
    /// It will come later than said.
    Delay,
    /// Someone joins or leaves the cast.
    Casting,
    /// Money was granted.
    Funding,
    /// It was said that nothing is decided yet.
    Undecided,
    /// Something else was said about its future.
    Statement,
    /// Another announcement.
    Other,
}

/// How sure an announcement is, from least to most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::announcement::Certainty")]
pub enum Certainty {
    /// Nobody stands by it.
    Rumour,
    /// A publication reports it, from people it does not name.
    Reported,
    /// Someone who works on the show says so.
    Stated,
    /// The platform or studio says so.
    Official,
}

/// Which announcements. All conditions that are given hold.
#[derive(Clone, Debug, Default, InputObject)]
pub struct AnnouncementFilter {
    /// What was announced.
    pub kind: Option<OneOf<AnnouncementKind>>,
    /// At least this certain.
    pub min_certainty: Option<Certainty>,
    /// Said between these days.
    pub said: Option<DateFilter>,
    /// Published between these days.
    pub published: Option<DateFilter>,
    /// About this platform.
    pub platform: Option<PlatformLookup>,
    /// Said by this person.
    pub speaker: Option<PersonLookup>,
    /// About a show of this franchise.
    pub franchise: Option<FranchiseLookup>,
}

/// The announcements about something.
pub(crate) fn of<'g>(
    graph: &'g Graph,
    of: graph::Watchable,
    filter: Option<&AnnouncementFilter>,
) -> Result<List<'g, Ix<graph::Announcement>>> {
    let all = match of {
        graph::Watchable::Season(season) => graph.announcements_of_season(season),
        of => graph.announcements_of(graph.show_of(of)),
    };
    filtered(graph, all, filter)
}

/// Those of some announcements that a filter takes.
pub(crate) fn filtered<'g>(
    graph: &'g Graph,
    announcements: List<'g, Ix<graph::Announcement>>,
    filter: Option<&AnnouncementFilter>,
) -> Result<List<'g, Ix<graph::Announcement>>> {
    let Some(filter) = filter else { return Ok(announcements) };
    let platform = filter.platform.as_ref().map(|by| Platform::find(graph, by)).transpose()?;
    let speaker = filter.speaker.as_ref().map(|by| Person::find(graph, by)).transpose()?;
    let franchise = filter.franchise.as_ref().map(|by| Franchise::find(graph, by)).transpose()?;
    Ok(announcements.filter(|announcement| {
        let row = &graph[announcement];
        holds(filter.kind.as_ref(), |kind| kind.takes(&[row.kind.into()]))
            && filter.min_certainty.is_none_or(|least| row.certainty >= least.into())
            && filter.said.is_none_or(|said| said.takes(row.said_on))
            && filter.published.is_none_or(|published| published.takes(row.published_on))
            && platform.is_none_or(|platform| platform.is_some() && row.platform == platform.map(|it| it.0))
            && speaker.is_none_or(|speaker| speaker.is_some() && row.speaker == speaker.map(|it| it.0))
            && franchise.is_none_or(|franchise| franchise.is_some_and(|it| graph.is_member(row.show, it.0)))
    }))
}

/// The order of announcements.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
pub enum AnnouncementOrder {
    /// The newest first, by the day on which they were said.
    Newest,
    /// The oldest first.
    Oldest,
}

impl AnnouncementOrder {
    /// All announcements in this order.
    pub(crate) fn list(self, graph: &Graph) -> List<'_, Ix<graph::Announcement>> {
        match self {
            Self::Newest => graph.newest_announcements(),
            Self::Oldest => graph.oldest_announcements(),
        }
    }
}
