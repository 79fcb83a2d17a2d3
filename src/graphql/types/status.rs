//! `Status`: where a show or a season stands, derived anew for every question and never stored.

use chrono::NaiveDate;
use macros::{graph_enum, graph_object};

use crate::graph::status::{self, Change, Question, Subject};
use crate::graph::{self, Any, Graph, Ix, Watchable};
use crate::graphql::context::Today;
use crate::graphql::scalars::PartialDate;
use crate::graphql::types::{Announcement, Certainty, Claim};

/// Where a show or a season stands on a day: what is out, what is to come, and who says so. Worked out for
/// each question, never stored.
#[derive(Clone, Debug)]
pub struct Status {
    show: Ix<graph::Show>,
    status: status::Status<u32>,
}

/// A day on which the run or the outlook of a show or a season changed, and what they became.
#[derive(Clone, Debug)]
pub struct StatusChange {
    show: Ix<graph::Show>,
    change: Change<u32>,
}

/// Where a show or a season stands on a day: what is out, what is to come, and who says so. Worked out for
/// each question, never stored.
#[graph_object]
impl Status {
    /// What is out on that day; `outlook` says what is to come. A cancelled show can still be on the air.
    fn run(&self) -> Run {
        self.status.run.into()
    }

    /// What is to come, as the words in force on that day decide it. A catalogue counts as `REPORTED` here.
    fn outlook(&self) -> Outlook {
        self.status.outlook.into()
    }

    /// How sure the word is that decides the outlook; null where no word does, as with `UNKNOWN`.
    fn certainty(&self) -> Option<Certainty> {
        self.status.certainty.map(Into::into)
    }

    /// The date since when the outlook has been what it is, as coarse as the word that made it; null if it
    /// never was another.
    fn since(&self) -> Option<PartialDate> {
        self.status.since.map(PartialDate)
    }

    /// The announcements that speak for the outlook, oldest first, also those that are less sure than was
    /// asked for.
    fn in_favour(&self, graph: &Graph) -> Vec<Announcement> {
        announcements(graph, &self.status.in_favour)
    }

    /// The announcements that speak against the outlook, oldest first: less sure ones too, and those that
    /// would speak for it but are denied.
    fn against(&self, graph: &Graph) -> Vec<Announcement> {
        announcements(graph, &self.status.against)
    }

    /// What other catalogues were seen to say in `catalogueStatus` that agrees with the run or the outlook.
    fn seen(&self, graph: &Graph) -> Vec<Claim> {
        Claim::of_statements(graph, graph[self.show].id, &self.status.seen, "catalogueStatus")
    }
}

/// A day on which the run or the outlook of a show or a season changed, and what they became.
#[graph_object]
impl StatusChange {
    /// The day of the change; null where only a catalogue says so, without a date, and no release is known.
    fn date(&self) -> Option<PartialDate> {
        self.change.day.and_then(entity::PartialDate::from_day).map(PartialDate)
    }

    /// The status as of that day, the change included.
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

/// What is out of a show or a season. Of a show without any known release, it is what a catalogue says of it.
#[graph_enum(remote = "crate::graph::status::Run")]
pub enum Run {
    /// Nothing is out yet, or only a pilot that was shown ahead.
    NotStarted,
    /// From the first release of a season to the one that completes it, both days included, also in a break
    /// between its parts; and on the day of a special.
    Airing,
    /// All seasons that began are completely out, and no end is known. Only of a show.
    BetweenSeasons,
    /// Of a season, that it is completely out; of a show, that its seasons are, and that it was cancelled,
    /// concluded or ended, or that it was made as a miniseries, a special or a film and no more is announced.
    Finished,
}

/// What is to come of a show or a season, as far as anybody has said.
#[graph_enum(remote = "crate::graph::status::Outlook")]
pub enum Outlook {
    /// Nobody has said what comes next, or all that was promised is out.
    Unknown,
    /// It is being prepared, and nothing is ordered.
    InDevelopment,
    /// It was ordered for the first time; of a show, until what was ordered is completely out.
    Ordered,
    /// Another season was ordered, by the same platform or another; of a show, until that season is
    /// completely out.
    Renewed,
    /// A season that is announced as the last is not completely out.
    FinalSeason,
    /// No more will be made, by a decision of the platform.
    Cancelled,
    /// It has come to its planned end, or its final season is completely out; also where a catalogue only
    /// says that it ended.
    Concluded,
    /// The plan was given up before anything came out.
    Abandoned,
}
