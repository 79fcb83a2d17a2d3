//! `Platform`: a platform: a network, channel or service that carries television.

use async_graphql::Enum;
use macros::graph_object;

use crate::graph::{self, Graph, Ix};
use crate::graphql::scalars::PartialDate;

/// A platform: a network, channel or service that carries television.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Platform(pub(crate) Ix<graph::Platform>);

/// A platform: a network, channel or service that carries television.
#[graph_object(sourced)]
impl Platform {
    /// The stable name in addresses, unique among its kind.
    fn slug<'g>(&self, graph: &'g Graph) -> &'g str {
        &graph[self.0].slug
    }

    /// The name that it has today, or had last.
    fn name<'g>(&self, graph: &'g Graph) -> &'g str {
        &graph[self.0].name
    }

    /// How it reaches its viewers.
    fn kind(&self, graph: &Graph) -> Option<PlatformKind> {
        graph[self.0].kind.map(Into::into)
    }

    /// The country it is at home in, as an ISO 3166-1 alpha-2 code.
    fn country<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].country.as_deref()
    }

    /// The names that it has had, with their days.
    fn names(&self, graph: &Graph) -> Vec<DatedName> {
        graph[self.0].names.iter().cloned().map(DatedName).collect()
    }

    /// The platform into which this one went over.
    fn succeeded_by(&self, graph: &Graph) -> Option<Platform> {
        graph[self.0].succeeded_by.map(Platform)
    }
}

/// A name of a platform and the days on which it had it.
#[derive(Clone, Debug)]
pub struct DatedName(pub(crate) entity::platform::DatedName);

/// A name of a platform and the days on which it had it.
#[graph_object]
impl DatedName {
    /// The name as the platform wrote it.
    fn name(&self) -> &str {
        &self.0.name
    }

    /// The first day of the name; null where that is not known.
    fn since(&self) -> Option<PartialDate> {
        self.0.since.map(PartialDate)
    }

    /// The last day of the name; null where it is still in use or the day is not known.
    fn until(&self) -> Option<PartialDate> {
        self.0.until.map(PartialDate)
    }
}

/// How a platform reaches its viewers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::platform::Kind")]
pub enum PlatformKind {
    /// Over the air.
    Broadcast,
    /// By cable or satellite.
    Cable,
    /// On demand, over the internet.
    Streaming,
    /// Free streaming paid for by advertisements.
    Fast,
    /// Sold to local stations one by one.
    Syndication,
    /// Another way.
    Other,
}
