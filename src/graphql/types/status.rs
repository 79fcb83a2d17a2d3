//! `Status`: where a show or a season stands, derived anew for every question and never stored.

use async_graphql::Enum;
use chrono::NaiveDate;
use macros::graph_object;

use crate::graph::status::{self, Change, Question, Subject};
use crate::graph::{self, Any, Graph, Ix, Watchable};
use crate::graphql::context::Today;
use crate::graphql::scalars::PartialDate;
use crate::graphql::types::{Announcement, Certainty, Claim};

/// Where a show or a season stands on a day.
#[derive(Clone, Debug)]
pub struct Status {
    show: Ix<graph::Show>,
    status: status::Status<u32>,
}

/// A day on which the status changed.
#[derive(Clone, Debug)]
pub struct StatusChange {
    show: Ix<graph::Show>,
    change: Change<u32>,
}

/// Where a show or a season stands on a day: what is out, what is to come, and who says so.
#[graph_object]
impl Status {
    /// What is out.
    fn run(&self) -> Run {
        self.status.run.into()
    }

    /// What is to come.
    fn outlook(&self) -> Outlook {
        self.status.outlook.into()
    }

    /// How sure the word is that decides the outlook; null where no word does.
    fn certainty(&self) -> Option<Certainty> {
        self.status.certainty.map(Into::into)
    }

    /// Since when the outlook is what it is; null if it never was another.
    fn since(&self) -> Option<PartialDate> {
        self.status.since.map(PartialDate)
    }

    /// The announcements that speak for the outlook, in the order in which they were said.
    fn in_favour(&self, graph: &Graph) -> Vec<Announcement> {
        announcements(graph, &self.status.in_favour)
    }

    /// The announcements that speak against it, in the order in which they were said: also those that are too uncertain
    /// to decide, and those of the same outlook that a source denies.
    fn against(&self, graph: &Graph) -> Vec<Announcement> {
        announcements(graph, &self.status.against)
    }

    /// What other catalogues were seen to say that agrees with the run or the outlook.
    fn seen(&self, graph: &Graph) -> Vec<Claim> {
        Claim::of_statements(graph, graph[self.show].id, &self.status.seen, "catalogueStatus")
    }
}

/// A day on which the run or the outlook changed.
#[graph_object]
impl StatusChange {
    /// The day; null for what a catalogue says without a date.
    fn date(&self) -> Option<PartialDate> {
        self.change.day.and_then(entity::PartialDate::from_day).map(PartialDate)
    }

    /// The status from that day on.
    fn status(&self) -> Status {
        Status { show: self.show, status: self.change.status.clone() }
    }
}

impl Status {
    /// The status of a show or a season, as of a day.
    pub(crate) fn new(graph: &Graph, of: Watchable, question: &Question<u32>) -> Self {
        let show = graph.show_of(of);
        Self { show, status: status::status(&graph.events_of(show), question) }
    }

    /// What is out, for filters.
    pub(crate) fn run_now(&self) -> Run {
        self.status.run.into()
    }

    /// What is to come, for filters.
    pub(crate) fn outlook_now(&self) -> Outlook {
        self.status.outlook.into()
    }
}

impl StatusChange {
    /// Every change of a status up to a day, oldest first.
    pub(crate) fn history(graph: &Graph, of: Watchable, question: &Question<u32>) -> Vec<Self> {
        let show = graph.show_of(of);
        let changes = status::history(&graph.events_of(show), question).into_iter();
        changes.map(|change| Self { show, change }).collect()
    }
}

/// What is asked of a show or a season; an absent day is today.
pub(crate) fn question(
    graph: &Graph,
    of: Watchable,
    today: Today,
    as_of: Option<PartialDate>,
    min_certainty: Certainty,
) -> Question<u32> {
    let subject = match of {
        Watchable::Season(season) => Subject::Season(graph[season].id),
        _ => Subject::Show,
    };
    let as_of = as_of.map_or(today.0, last_day);
    Question { min_certainty: min_certainty.into(), ..Question::new(subject, as_of) }
}

/// The last day of a date, from which it counts.
pub(crate) fn last_day(date: PartialDate) -> NaiveDate {
    date.0.last_day()
}

fn announcements(graph: &Graph, ids: &[u32]) -> Vec<Announcement> {
    let rows = ids.iter().filter_map(|id| match graph.by_id(*id) {
        Some(Any::Announcement(announcement)) => Some(Announcement(announcement)),
        _ => None,
    });
    rows.collect()
}

/// What is out of a show or a season.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "crate::graph::status::Run")]
pub enum Run {
    /// Nothing is out, or only a pilot.
    NotStarted,
    /// A season has begun and is not completely out, or the last of it came out on this very day.
    Airing,
    /// Something is out, and it may go on.
    BetweenSeasons,
    /// All of it is out.
    Finished,
}

/// What is to come of a show or a season.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "crate::graph::status::Outlook")]
pub enum Outlook {
    /// Nothing was said of what comes next.
    Unknown,
    /// It is being prepared, and nothing is ordered.
    InDevelopment,
    /// It was ordered for the first time.
    Ordered,
    /// Another season was ordered.
    Renewed,
    /// Another season comes, and it is the last.
    FinalSeason,
    /// No more will be made, by a decision of others.
    Cancelled,
    /// It has come to its planned end.
    Concluded,
    /// The plan was given up before anything came out.
    Abandoned,
}
