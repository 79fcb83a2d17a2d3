//! `Platform`: a platform: a network, channel or service that carries television.

use crate::graph::page::List;
use crate::graphql::filter::{contains, holds};
use async_graphql::{Enum, ID, InputObject, OneofObject};
use macros::graph_object;

use crate::graph::page::Page;
use crate::graph::{self, Graph, Ix};
use crate::graphql::connection::{Connection, NodeConnection};
use crate::graphql::error::Result;
use crate::graphql::filter::{DateFilter, OneOf};
use crate::graphql::node;
use crate::graphql::scalars::PartialDate;
use crate::graphql::types::{
    Alias, Commission, ExternalId, ExternalIdInput, Release, ReleaseKind, ShowOfferEdge, availability,
    release,
};

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
    /// What came out on it, oldest first.
    fn releases(
        &self,
        graph: &Graph,
        /// Only releases of these kinds.
        kind: Option<&OneOf<ReleaseKind>>,
        /// Only releases between these days.
        date: Option<&DateFilter>,
        page: Page,
    ) -> NodeConnection<Release> {
        Connection::new(release::on(graph, self.0, kind, date.copied()), page)
    }

    /// What it ordered.
    fn commissions(&self, graph: &Graph, page: Page) -> NodeConnection<Commission> {
        Connection::new(graph.commissions_by(self.0), page)
    }

    /// What it carries, one edge for each offer, oldest first.
    fn shows(
        &self,
        graph: &Graph,
        /// Only offers in these regions, as ISO 3166-1 alpha-2 codes or `WORLD`.
        region: Option<&OneOf<String>>,
        /// Only offers that hold on this day. Without it all that are known.
        as_of: Option<PartialDate>,
        page: Page,
    ) -> Connection<ShowOfferEdge> {
        Connection::new(availability::on(graph, self.0, region, as_of), page)
    }

    /// The platforms that went over into this one.
    fn predecessors(&self, graph: &Graph, page: Page) -> NodeConnection<Platform> {
        Connection::new(graph.predecessors_of(self.0), page)
    }

    /// Other names: former and working titles, translations, spellings found in print.
    fn aliases(&self, graph: &Graph) -> Vec<Alias> {
        graph.aliases_of(graph[self.0].id).iter().copied().map(Alias).collect()
    }

    /// The ids that other catalogues give it, with how much of it each covers.
    fn external_ids(&self, graph: &Graph) -> Vec<ExternalId> {
        graph.external_ids_of(graph[self.0].id).iter().copied().map(ExternalId).collect()
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

/// Which platform: exactly one of these.
#[derive(Clone, Debug, OneofObject)]
pub enum PlatformLookup {
    /// Its global id.
    Id(ID),
    /// Its slug, the stable name in addresses.
    Slug(String),
    /// An id that another catalogue gives it.
    ExternalId(ExternalIdInput),
}

impl Platform {
    /// The platform that is meant; none if there is none.
    pub(crate) fn find(graph: &Graph, by: &PlatformLookup) -> Result<Option<Self>> {
        match by {
            PlatformLookup::Id(id) => node::of_kind(graph, id).map(|found| found.map(Self)),
            PlatformLookup::Slug(slug) => Ok(graph.by_slug(slug).map(Self)),
            PlatformLookup::ExternalId(id) => Ok(id.find(graph).map(Self)),
        }
    }
}

/// Which platforms. All conditions that are given hold.
#[derive(Clone, Debug, Default, InputObject)]
pub struct PlatformFilter {
    /// What the name contains, without regard to case.
    pub name: Option<String>,
    /// By how they reach their viewers.
    pub kind: Option<OneOf<PlatformKind>>,
    /// By country, as ISO 3166-1 alpha-2 codes.
    pub country: Option<OneOf<String>>,
}

impl PlatformFilter {
    /// The platforms that a filter takes, by name.
    pub(crate) fn list<'g>(filter: Option<&Self>, graph: &'g Graph) -> List<'g, Ix<graph::Platform>> {
        let takes = |filter: &Self, row: &graph::Platform| {
            let kinds: Vec<PlatformKind> = row.kind.into_iter().map(Into::into).collect();
            contains(filter.name.as_deref(), &row.name)
                && holds(filter.kind.as_ref(), |kind| kind.takes(&kinds))
                && holds(filter.country.as_ref(), |country| country.takes(row.country.as_deref().as_slice()))
        };
        graph.platforms_by_name().filter(|platform| holds(filter, |filter| takes(filter, &graph[platform])))
    }
}
