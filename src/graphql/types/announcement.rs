//! `Announcement`: what was said about the future of a show, by whom and how surely.

use async_graphql::InputObject;
use macros::{graph_enum, graph_object};

use crate::graph::page::List;
use crate::graph::{self, Graph, Ix};
use crate::graphql::error::Result;
use crate::graphql::filter::{DateFilter, OneOf, holds};
use crate::graphql::scalars::PartialDate;
use crate::graphql::types::{
    Franchise, FranchiseLookup, Person, PersonLookup, Platform, PlatformLookup, Season, Show, Source,
};

/// What was said about the future of a show, by whom and how surely. `status` is derived from these.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Announcement(pub(crate) Ix<graph::Announcement>);

/// What was said about the future of a show, by whom and how surely. `status` is derived from these.
#[graph_object(sourced)]
impl Announcement {
    /// The source of the first citation, after which the plain fields are given; `citations` has all the
    /// others.
    fn source(&self, graph: &Graph) -> Source {
        Source(graph[self.0].source)
    }

    /// The show about whose future it is, also where it names single `seasons`.
    fn show(&self, graph: &Graph) -> Show {
        Show(graph[self.0].show)
    }

    /// What was said, such as that a season is renewed; it decides what the announcement means for `status`.
    fn kind(&self, graph: &Graph) -> AnnouncementKind {
        graph[self.0].kind.into()
    }

    /// How sure the word is, by who stands behind it.
    fn certainty(&self, graph: &Graph) -> Certainty {
        graph[self.0].certainty.into()
    }

    /// The day on which it was said, such as that of an interview; null where that is not known. It can lie
    /// before `publishedOn`.
    fn said_on(&self, graph: &Graph) -> Option<PartialDate> {
        graph[self.0].said_on.map(PartialDate)
    }

    /// The day on which it became known to the public, such as that of the article with the interview; null
    /// where that is not known.
    fn published_on(&self, graph: &Graph) -> Option<PartialDate> {
        graph[self.0].published_on.map(PartialDate)
    }

    /// The platform that orders, renews or cancels, or to which the show moves; null where none is named.
    fn platform(&self, graph: &Graph) -> Option<Platform> {
        graph[self.0].platform.map(Platform)
    }

    /// The earliest day on which what is announced is to come out, such as `2026`; null where nothing was
    /// promised.
    fn expected_from(&self, graph: &Graph) -> Option<PartialDate> {
        graph[self.0].expected_from.map(PartialDate)
    }

    /// The latest day on which it is to come out, the same as `expectedFrom` where one date was promised.
    fn expected_until(&self, graph: &Graph) -> Option<PartialDate> {
        graph[self.0].expected_until.map(PartialDate)
    }

    /// The person who said it; null where no person is named. The publication that reports it is the
    /// `source`.
    fn speaker(&self, graph: &Graph) -> Option<Person> {
        graph[self.0].speaker.map(Person)
    }

    /// A short quote in the words of the speaker; null where none is kept. `gist` has the whole in ours.
    fn quote<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph.text(graph[self.0].quote)
    }

    /// What was said, in a sentence or two of our own, such as "MGM+ orders a prequel to Bosch".
    fn gist<'g>(&self, graph: &'g Graph) -> &'g str {
        &graph[graph[self.0].gist]
    }

    /// The earlier announcement that this one replaces by a newer or surer word. If this one is sure enough,
    /// that one no longer counts for `status`.
    fn supersedes(&self, graph: &Graph) -> Option<Announcement> {
        graph[self.0].supersedes.map(Announcement)
    }

    /// The earlier announcement that this one takes back. If this one is sure enough, that one no longer
    /// counts for `status`.
    fn withdraws(&self, graph: &Graph) -> Option<Announcement> {
        graph[self.0].withdraws.map(Announcement)
    }
    /// The seasons that it names; empty where it is about the show as a whole.
    fn seasons(&self, graph: &Graph) -> Vec<Season> {
        graph[self.0].seasons.iter().copied().map(Season).collect()
    }
}

/// What was said about the future of a show, and with that what it means for its outlook.
#[graph_enum(remote = "entity::announcement::Kind")]
pub enum AnnouncementKind {
    /// The show or a season is being written or prepared, and nobody has ordered it yet.
    Development,
    /// The show is ordered for the first time, and with it what is to be its first season.
    Order,
    /// The platform that has the show orders another season.
    Renewal,
    /// Another platform than before orders the next season, often after a cancellation.
    Pickup,
    /// Another season comes, or is on, and it is the last.
    FinalSeason,
    /// No more will be made, by a decision of the platform and not because the story is told.
    Cancellation,
    /// No more will be made, because the story has come to its planned end.
    Conclusion,
    /// A plan for a show or a season is given up before anything of it came out.
    Abandonment,
    /// The day, month or year of a premiere, which is in `expectedFrom` and `expectedUntil`.
    PremiereDate,
    /// It will come out later than was said before.
    Delay,
    /// Somebody joins or leaves the cast, so work is under way.
    Casting,
    /// Money for it is granted, such as a tax credit; that is not yet an order.
    Funding,
    /// Those who have to know say that nothing is decided yet.
    Undecided,
    /// Something else was said about its future, such as a wish; it speaks for no outlook.
    Statement,
    /// An announcement that none of the other values fits; it speaks for no outlook.
    Other,
}

/// How sure an announcement is, by who stands behind it, from least to most.
#[graph_enum(remote = "entity::announcement::Certainty")]
pub enum Certainty {
    /// Nobody stands by it: it goes around without a name, or on social media only.
    Rumour,
    /// A publication reports it under its own name, from people whom it does not name.
    Reported,
    /// Somebody who works on the show says so under their name, such as its star or its showrunner.
    Stated,
    /// The platform, the studio or an authority says so itself, as in a press release.
    Official,
}

/// Which announcements to list. An announcement passes that meets all the conditions that are given.
#[derive(Clone, Debug, Default, InputObject)]
pub struct AnnouncementFilter {
    /// By what was said, such as `in: [RENEWAL, PICKUP]`.
    pub kind: Option<OneOf<AnnouncementKind>>,
    /// At least this sure: `STATED` takes `STATED` and `OFFICIAL`.
    pub min_certainty: Option<Certainty>,
    /// By `saidOn`. Announcements without it do not pass, even if `publishedOn` is known.
    pub said: Option<DateFilter>,
    /// By `publishedOn`. Announcements without it do not pass.
    pub published: Option<DateFilter>,
    /// Those that name this platform in `platform`.
    pub platform: Option<PlatformLookup>,
    /// Those of which this person is the `speaker`.
    pub speaker: Option<PersonLookup>,
    /// About a show that is itself a member of this franchise, in any role.
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
            && filter.said.is_none_or(|said| said.takes(row.said_on.or(row.published_on)))
            && filter.published.is_none_or(|published| published.takes(row.published_on.or(row.said_on)))
            && platform.is_none_or(|platform| platform.is_some() && row.platform == platform.map(|it| it.0))
            && speaker.is_none_or(|speaker| speaker.is_some() && row.speaker == speaker.map(|it| it.0))
            && franchise.is_none_or(|franchise| franchise.is_some_and(|it| graph.is_member(row.show, it.0)))
    }))
}

/// The orders in which announcements can be listed, by `saidOn`, or else `publishedOn`.
#[graph_enum]
pub enum AnnouncementOrder {
    /// The latest day first; those without any day come last.
    Newest,
    /// The earliest day first; those without any day come last.
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
