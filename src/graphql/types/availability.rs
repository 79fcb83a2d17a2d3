//! `Availability`: that a platform carries a show or a season.

use async_graphql::Enum;
use macros::graph_object;

use crate::graph::page::List;
use crate::graph::{self, Graph, Ix};
use crate::graphql::connection::edge;
use crate::graphql::filter::{OneOf, holds};
use crate::graphql::scalars::PartialDate;
use crate::graphql::types::{Platform, Show, Source, Watchable};
use chrono::NaiveDate;

/// That a platform carries a show or a season.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Availability(pub(crate) Ix<graph::Availability>);

/// That a platform carries a show or a season.
#[graph_object(sourced)]
impl Availability {
    /// The source that it is preferably taken from.
    fn source(&self, graph: &Graph) -> Source {
        Source(graph[self.0].source)
    }

    /// What it is about: the show, or the season or episode of it.
    fn subject(&self, graph: &Graph) -> Watchable {
        graph[self.0].subject.into()
    }

    /// The platform.
    fn platform(&self, graph: &Graph) -> Platform {
        Platform(graph[self.0].platform)
    }

    /// Where: an ISO 3166-1 alpha-2 code, or `WORLD`.
    fn region<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].region.as_deref()
    }

    /// How one gets to see it there.
    fn offer(&self, graph: &Graph) -> OfferKind {
        graph[self.0].offer.into()
    }

    /// Whether the platform presents it as its own.
    fn is_original(&self, graph: &Graph) -> bool {
        graph[self.0].is_original
    }

    /// The first day.
    fn since(&self, graph: &Graph) -> Option<PartialDate> {
        graph[self.0].since.map(PartialDate)
    }

    /// The last day.
    fn until(&self, graph: &Graph) -> Option<PartialDate> {
        graph[self.0].until.map(PartialDate)
    }

    /// The day on which it was seen there.
    fn observed_on(&self, graph: &Graph) -> Option<PartialDate> {
        graph[self.0].observed_on.map(PartialDate)
    }

    /// What is to be known about it.
    fn note<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].note.as_deref()
    }
    /// The show that it is about, or that its season belongs to.
    fn show(&self, graph: &Graph) -> Show {
        Show(graph.show_of(graph[self.0].subject))
    }
}

/// How one gets to see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::availability::Offer")]
pub enum OfferKind {
    /// On a channel.
    Broadcast,
    /// With a subscription.
    Subscription,
    /// Free, with advertisements.
    Ads,
    /// Free, without advertisements.
    Free,
    /// For rent.
    Rent,
    /// For sale.
    Buy,
    /// Another way.
    Other,
}

/// The offers of something, in some regions and on a day.
pub(crate) fn of<'g>(
    graph: &'g Graph,
    of: graph::Watchable,
    region: Option<&OneOf<String>>,
    as_of: Option<PartialDate>,
) -> List<'g, Ix<graph::Availability>> {
    graph.availabilities(of).filter(|offer| holds_then(graph, offer, region, as_of))
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
    holds(region, |region| region.takes(row.region.as_deref().as_slice()))
        && as_of.is_none_or(|day| on_day(day.0.last_day()))
}

edge! {
    /// That a platform carries a show or a season.
    PlatformOfferEdge over Availability as availability,
    /// The platform that carries it.
    Platform = |graph, offer| Platform(graph[offer].platform)
}

edge! {
    /// That a show is carried by a platform.
    ShowOfferEdge over Availability as availability,
    /// The show that is carried, or whose season is.
    Show = |graph, offer| Show(graph.show_of(graph[offer].subject))
}
