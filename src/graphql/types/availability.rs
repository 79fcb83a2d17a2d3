//! `Availability`: that a platform carries a show or a season.

use async_graphql::Enum;
use macros::graph_object;

use crate::graph::{self, Graph, Ix};
use crate::graphql::scalars::PartialDate;
use crate::graphql::types::{Platform, Source, Watchable};

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
    /// Free.
    Free,
    /// For rent.
    Rent,
    /// For sale.
    Buy,
    /// Another way.
    Other,
}
