//! `Moment`: something dated about a show, as it stands in a timeline.

use macros::{graph_enum, graph_object};

use crate::graph::page::List;
use crate::graph::{self, Any, Graph};
use crate::graphql::connection::{Listed, Touch};
use crate::graphql::filter::DateFilter;
use crate::graphql::node::Sourced;
use crate::graphql::scalars::PartialDate;
use crate::graphql::types::{Platform, Show, Watchable, status};
use crate::graphql::writer::Ahead;

/// Something dated about a show, a season or an episode: what happened, when, and who says so.
pub struct Moment(graph::Moment);

/// Something dated about a show, a season or an episode: what happened, when, and who says so.
#[graph_object]
impl Moment {
    /// What happened.
    fn kind(&self) -> MomentKind {
        self.0.kind.into()
    }

    /// When it happened or, of what lasted, began; as precise as it is known.
    fn date(&self) -> PartialDate {
        PartialDate(self.0.date)
    }

    /// The last day of what lasted, such as a week in a chart or a crossover; null of what happened on one
    /// day.
    fn until(&self) -> Option<PartialDate> {
        self.0.until.map(PartialDate)
    }

    /// What it is about: a show, a season or an episode; of a crossover its first part.
    fn subject(&self) -> Watchable {
        self.0.subject.into()
    }

    /// The show of the `subject`: the show itself, or that of the season or episode.
    fn show(&self, graph: &Graph) -> Show {
        Show(graph.show_of(self.0.subject))
    }

    /// The platform that the record names, such as the one that released or ordered it; null where it names
    /// none.
    fn platform(&self, graph: &Graph) -> Option<Platform> {
        let platform = match self.0.record {
            Any::Release(release) => graph[release].platform,
            Any::Commission(commission) => Some(graph[commission].platform),
            Any::Announcement(announcement) => graph[announcement].platform,
            _ => None,
        };
        platform.map(Platform)
    }

    /// The platform on which it was before; null but of a `PLATFORM_MOVE`.
    fn moved_from(&self) -> Option<Platform> {
        self.0.moved_from.map(Platform)
    }

    /// What says so, with its attributes and sources: a release, an announcement, an order, a crossover, a
    /// viewership, a review. Of a day that a catalogue gives without a release, the show itself.
    fn record(&self) -> Option<Sourced> {
        Sourced::of(self.0.record)
    }
}

/// What can happen in a timeline.
#[graph_enum(remote = "crate::graph::MomentKind")]
pub enum MomentKind {
    /// Somebody said something about its future: an `Announcement`.
    Announcement,
    /// A platform ordered it: a `Commission`.
    Order,
    /// A pilot was shown ahead of the rest.
    Pilot,
    /// The first of a show or a season came out; of a show without releases, its `startDate`.
    Premiere,
    /// A premiere in the region of the first one that was on another platform than the one before. A platform
    /// into which the earlier one went over is no move.
    PlatformMove,
    /// A further part of a season that was split began.
    Part,
    /// More of a season that has begun came out, such as an episode.
    Regular,
    /// A special came out, outside the run of a season.
    Special,
    /// A story was told across shows, from the first of its parts to the last.
    Crossover,
    /// The last of a season came out.
    Finale,
    /// The show ended, in the word of a catalogue: its `endDate`.
    End,
    /// It stood in a chart, mostly for a week: a `Viewership` with a rank.
    Chart,
    /// It was counted how much it was watched: a `Viewership` without a rank.
    Viewership,
    /// A review of it appeared.
    Review,
}

/// Of a timeline, what is asked for.
pub(crate) fn wanted<'g>(
    timeline: List<'g, graph::Moment>,
    kinds: Option<&[MomentKind]>,
    date: Option<DateFilter>,
    as_of: Option<PartialDate>,
) -> List<'g, graph::Moment> {
    let as_of = as_of.map(status::last_day);
    timeline.filter(|moment| {
        kinds.is_none_or(|kinds| kinds.contains(&moment.kind.into()))
            && date
                .is_none_or(|date| date.takes_window(Some(moment.date), moment.until.or(Some(moment.date))))
            && as_of.is_none_or(|day| moment.is_over(day))
    })
}

impl Listed for Moment {
    type Item = graph::Moment;
}

impl From<graph::Moment> for Moment {
    fn from(moment: graph::Moment) -> Self {
        Self(moment)
    }
}

impl Touch for Moment {
    // Its record was looked at when it was found.
    fn touch(&self, _: &Graph, _: Ahead) {}
}
