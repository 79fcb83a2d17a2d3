//! `Platform`: a platform: a network, channel or service that carries television.

use async_graphql::{ID, InputObject, OneofObject};
use macros::{graph_enum, graph_object};

use crate::graph::page::List;
use crate::graph::page::Page;
use crate::graph::{self, Graph, Ix};
use crate::graphql::connection::{Connection, NodeConnection};
use crate::graphql::error::Result;
use crate::graphql::filter::{DateFilter, OneOf};
use crate::graphql::filter::{InName, holds};
use crate::graphql::node;
use crate::graphql::scalars::PartialDate;
use crate::graphql::types::{
    Commission, ExternalIdInput, Release, ReleaseKind, ShowOfferEdge, availability, release,
};

/// A network, channel or service that orders or carries television: one node through all its names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Platform(pub(crate) Ix<graph::Platform>);

/// A network, channel or service that orders or carries television: one node through all its names.
#[graph_object(sourced, named)]
impl Platform {
    /// The name in addresses, such as `prime-video`: small letters, digits and hyphens, unique among
    /// platforms. It stays when the name changes.
    fn slug<'g>(&self, graph: &'g Graph) -> &'g str {
        &graph[self.0].slug
    }

    /// The name that it has today or, if it is gone, had last, such as "Freevee". Earlier ones are in
    /// `names`.
    fn name<'g>(&self, graph: &'g Graph) -> &'g str {
        &graph[self.0].name
    }

    /// How it reaches its viewers; null where no source says.
    fn kind(&self, graph: &Graph) -> Option<PlatformKind> {
        graph[self.0].kind.map(Into::into)
    }

    /// The country it is at home in, as an ISO 3166-1 alpha-2 code such as `US`. Where it can be received is
    /// said by offers.
    fn country<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph.text(graph[self.0].country)
    }

    /// The names that it has had, with their days, in the order in which the source lists them; empty where
    /// none does.
    fn names(&self, graph: &Graph) -> Vec<DatedName> {
        graph[self.0].names.iter().cloned().map(DatedName).collect()
    }

    /// The other platform into which it went over; null while it lives. A new name alone makes no successor.
    fn succeeded_by(&self, graph: &Graph) -> Option<Platform> {
        graph[self.0].succeeded_by.map(Platform)
    }
    /// What came out or is to come out on it, oldest first.
    fn releases(
        &self,
        graph: &Graph,
        /// Only releases of these kinds, such as `PREMIERE`.
        kind: Option<&OneOf<ReleaseKind>>,
        /// Only releases whose date touches this span of days.
        date: Option<&DateFilter>,
        page: Page,
    ) -> NodeConnection<Release> {
        Connection::new(release::on(graph, self.0, kind, date.copied()), page)
    }

    /// The shows and seasons that it ordered, by the day of the order; those without a day come last.
    fn commissions(&self, graph: &Graph, page: Page) -> NodeConnection<Commission> {
        Connection::new(graph.commissions_by(self.0), page)
    }

    /// The shows that it carries, one edge for each offer of a show or a season, by its first day. A show
    /// with several offers has several edges.
    fn shows(
        &self,
        graph: &Graph,
        /// Only offers in these regions: ISO 3166-1 alpha-2 codes such as `US`, or `WORLD`. One without a
        /// region passes `not`, never `in`.
        region: Option<&OneOf<String>>,
        /// Only offers in force on this day, or on the last day of a coarse date; an unknown first or last
        /// day counts as open. Without it all offers ever known.
        as_of: Option<PartialDate>,
        page: Page,
    ) -> Connection<ShowOfferEdge> {
        Connection::new(availability::on(graph, self.0, region, as_of), page)
    }

    /// The platforms that went over into this one, as their `succeededBy` says, by name.
    fn predecessors(&self, graph: &Graph, page: Page) -> NodeConnection<Platform> {
        Connection::new(graph.predecessors_of(self.0), page)
    }
}

/// A name of a platform, and the days on which it had that name.
#[derive(Clone, Debug)]
pub struct DatedName(pub(crate) entity::platform::DatedName);

/// A name of a platform, and the days on which it had that name.
#[graph_object]
impl DatedName {
    /// The name as the platform wrote it then, such as "IMDb TV".
    fn name(&self) -> &str {
        &self.0.name
    }

    /// The first day of the name; null where it had it from the start or the day is not known.
    fn since(&self) -> Option<PartialDate> {
        self.0.since.map(PartialDate)
    }

    /// The last day of the name; null where it is still in use or the day is not known.
    fn until(&self) -> Option<PartialDate> {
        self.0.until.map(PartialDate)
    }
}

/// How a platform reaches its viewers, in the main.
#[graph_enum(remote = "entity::platform::Kind")]
pub enum PlatformKind {
    /// A channel or network that is received over the air, such as a public broadcaster.
    Broadcast,
    /// A channel that is received by cable or satellite, whether basic or paid for.
    Cable,
    /// A service that shows on demand over the internet, mostly for a subscription.
    Streaming,
    /// A service that shows over the internet for free, paid for by advertisements (FAST, AVOD).
    Fast,
    /// No channel of its own: sold to local stations one by one.
    Syndication,
    /// A way that none of the other values fits, such as discs or aeroplanes.
    Other,
}

/// Names one platform; exactly one of the fields must be given. What is not found is null or, in a filter,
/// passes nothing.
#[derive(Clone, Debug, OneofObject)]
pub enum PlatformLookup {
    /// The global id, as the `id` of a platform gave it. The id of anything else is an error.
    Id(ID),
    /// The slug, exactly as the platform has it, such as `prime-video`.
    Slug(String),
    /// The id that another catalogue gives to the platform. Only one with the extent `EXACT` leads to it.
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

/// Which platforms to list. A platform passes that meets all the conditions that are given.
#[derive(Clone, Debug, Default, InputObject)]
pub struct PlatformFilter {
    /// A text that the `name` contains, in capital or small letters; former names are not searched.
    pub name: Option<String>,
    /// By how they reach their viewers.
    pub kind: Option<OneOf<PlatformKind>>,
    /// By the country they are at home in, as ISO 3166-1 alpha-2 codes such as `US`.
    pub country: Option<OneOf<String>>,
}

impl PlatformFilter {
    /// The platforms that a filter takes, by name.
    pub(crate) fn list<'g>(filter: Option<&Self>, graph: &'g Graph) -> List<'g, Ix<graph::Platform>> {
        let Some(filter) = filter else { return graph.platforms_by_name() };
        let name = InName::new(filter.name.as_deref());
        graph.platforms_by_name().filter(|platform| {
            let row = &graph[platform];
            name.takes(graph, platform)
                && holds(filter.kind.as_ref(), |kind| kind.takes(row.kind.map(PlatformKind::from).as_slice()))
                && holds(filter.country.as_ref(), |country| country.takes(graph.text(row.country).as_slice()))
        })
    }
}
