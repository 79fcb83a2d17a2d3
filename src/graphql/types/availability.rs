//! `Availability`: that a platform carries a show or a season.

use chrono::NaiveDate;
use macros::{graph_enum, graph_object};

use crate::graph::page::List;
use crate::graph::{self, Graph, Ix};
use crate::graphql::connection::edge;
use crate::graphql::filter::{OneOf, holds};
use crate::graphql::scalars::PartialDate;
use crate::graphql::types::{Platform, Show, Source, Watchable};

/// That a platform carries a show or a season: one offer in one region, for a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Availability(pub(crate) Ix<graph::Availability>);

/// That a platform carries a show or a season: one offer in one region, for a time.
#[graph_object(sourced)]
impl Availability {
    /// The source of the first citation, after which the plain fields are given; `citations` has all the
    /// others.
    fn source(&self, graph: &Graph) -> Source {
        Source(graph[self.0].source)
    }

    /// What is carried: a show as a whole, or a single season; `__typename` says which.
    fn subject(&self, graph: &Graph) -> Watchable {
        graph[self.0].subject.into()
    }

    /// The platform that carries it; who ordered it is a `Commission`.
    fn platform(&self, graph: &Graph) -> Platform {
        Platform(graph[self.0].platform)
    }

    /// Where the offer holds, as an ISO 3166-1 alpha-2 code such as `US`, or `WORLD`; null where that is not
    /// known.
    fn region<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph.text(graph[self.0].region)
    }

    /// What one has to do or pay to see it there.
    fn offer(&self, graph: &Graph) -> OfferKind {
        graph[self.0].offer.into()
    }

    /// Whether the platform presents it as its own ("an original"); false also where no source says so.
    fn is_original(&self, graph: &Graph) -> bool {
        graph[self.0].is_original
    }

    /// The first day of the offer; null where it is not known.
    fn since(&self, graph: &Graph) -> Option<PartialDate> {
        graph[self.0].since.map(PartialDate)
    }

    /// The last day of the offer; null where no end is known.
    fn until(&self, graph: &Graph) -> Option<PartialDate> {
        graph[self.0].until.map(PartialDate)
    }

    /// The day on which the source saw it there, for offers whose days are not known.
    fn observed_on(&self, graph: &Graph) -> Option<PartialDate> {
        graph[self.0].observed_on.map(PartialDate)
    }

    /// A remark of the editors on what no other field holds, such as that some episodes are missing; mostly
    /// null.
    fn note<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph.text(graph[self.0].note)
    }
    /// The show of the `subject`: the show itself, or that of the season.
    fn show(&self, graph: &Graph) -> Show {
        Show(graph.show_of(graph[self.0].subject))
    }
}

/// What one has to do or pay to see something on a platform.
#[graph_enum(remote = "entity::availability::Offer")]
pub enum OfferKind {
    /// Switch on a channel at the time of the programme.
    Broadcast,
    /// Pay for the platform by the month or year; then it costs no more.
    Subscription,
    /// Pay nothing, and see advertisements before or between.
    Ads,
    /// Pay nothing, and see no advertisements, as with public broadcasters.
    Free,
    /// Pay for it alone, and see it for some days.
    Rent,
    /// Pay for it alone, and keep it.
    Buy,
    /// A way that none of the other values fits, such as with a library card.
    Other,
}

/// The offers of something, in some regions and on a day.
pub(crate) fn of<'g>(
    graph: &'g Graph,
    of: graph::Watchable,
    region: Option<&OneOf<String>>,
    as_of: Option<PartialDate>,
) -> List<'g, Ix<graph::Availability>> {
    let offers = graph.availabilities(of);
    if region.is_none() && as_of.is_none() {
        return offers;
    }
    offers.filter(|offer| holds_then(graph, offer, region, as_of))
}

/// What a platform offers, in some regions and on a day.
pub(crate) fn on<'g>(
    graph: &'g Graph,
    platform: Ix<graph::Platform>,
    region: Option<&OneOf<String>>,
    as_of: Option<PartialDate>,
) -> List<'g, Ix<graph::Availability>> {
    graph.availabilities_on(platform).filter(|offer| holds_then(graph, offer, region, as_of))
}

fn holds_then(
    graph: &Graph,
    offer: Ix<graph::Availability>,
    region: Option<&OneOf<String>>,
    as_of: Option<PartialDate>,
) -> bool {
    let row = &graph[offer];
    let on_day = |day: NaiveDate| {
        row.since.is_none_or(|since| since.first_day() <= day)
            && row.until.is_none_or(|until| until.last_day() >= day)
    };
    holds(region, |region| region.takes(graph.text(row.region).as_slice()))
        && as_of.is_none_or(|day| on_day(day.0.last_day()))
}

edge! {
    /// A platform that carries a show or a season, with one offer. Two offers are two edges.
    PlatformOfferEdge over Availability as availability,
    /// The platform that makes the offer.
    Platform = |graph, offer| Platform(graph[offer].platform)
}

edge! {
    /// A show that a platform carries, with one offer. Two offers are two edges.
    ShowOfferEdge over Availability as availability,
    /// The show that is carried, or whose season is: the `subject` of the offer says which.
    Show = |graph, offer| Show(graph.show_of(graph[offer].subject))
}
