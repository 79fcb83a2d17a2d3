//! The root fields of queries, and nothing else.

use async_graphql::ID;
use macros::graph_object;

use crate::graph::Graph;
use crate::graph::page::Page;
use crate::graphql::connection::{Connection, NodeConnection};
use crate::graphql::context::Today;
use crate::graphql::error::Result;
use crate::graphql::filter::{DateFilter, OneOf};
use crate::graphql::node::{self, Node};
use crate::graphql::types::{
    Announcement, AnnouncementFilter, AnnouncementOrder, Character, CharacterFilter, CharacterLookup,
    Crossover, CrossoverLookup, Episode, EpisodeLookup, Franchise, FranchiseFilter, FranchiseLookup, Measure,
    Person, PersonFilter, PersonLookup, Platform, PlatformFilter, PlatformLookup, Release, ReleaseKind,
    Season, SeasonLookup, Show, ShowFilter, ShowLookup, ShowOrder, Source, SourceLookup, Work, WorkFilter,
    WorkLookup, announcement, release, show,
};

/// The questions that can be asked.
#[derive(Debug)]
pub struct Query;

/// The questions that can be asked: one thing by what is known of it, many by what they have in common. Every list is
/// a connection with an exact count; what is not found is null, not an error.
#[graph_object]
impl Query {
    /// Anything with an id: a node, an edge or a record. Null if there is no such thing any more.
    fn node(
        &self,
        graph: &Graph,
        /// The id, as an `id` field gave it.
        id: &ID,
    ) -> Result<Option<Node>> {
        Ok(node::by_global_id(graph, id)?.map(Node::from))
    }

    /// Several things with ids, in the order of the ids, null where there is no such thing any more.
    fn nodes(
        &self,
        graph: &Graph,
        /// The ids, at most 100.
        ids: &[ID],
    ) -> Result<Vec<Option<Node>>> {
        node::batch(ids, "ids", |id| Ok(node::by_global_id(graph, id)?.map(Node::from)))
    }

    /// One show, by slug, id or an id of another catalogue.
    fn show(
        &self,
        graph: &Graph,
        /// Which one.
        by: &ShowLookup,
    ) -> Result<Option<Show>> {
        Show::find(graph, by)
    }

    /// Several shows at once, in the order asked for, null where one is not found.
    fn shows_by(
        &self,
        graph: &Graph,
        /// Which ones, at most 100.
        keys: &[ShowLookup],
    ) -> Result<Vec<Option<Show>>> {
        node::batch(keys, "keys", |by| Show::find(graph, by))
    }

    /// One season, by its id or an id of another catalogue.
    fn season(
        &self,
        graph: &Graph,
        /// Which one.
        by: &SeasonLookup,
    ) -> Result<Option<Season>> {
        Season::find(graph, by)
    }

    /// Several seasons at once, in the order asked for, null where one is not found.
    fn seasons_by(
        &self,
        graph: &Graph,
        /// Which ones, at most 100.
        keys: &[SeasonLookup],
    ) -> Result<Vec<Option<Season>>> {
        node::batch(keys, "keys", |by| Season::find(graph, by))
    }

    /// One episode, by its id or an id of another catalogue.
    fn episode(
        &self,
        graph: &Graph,
        /// Which one.
        by: &EpisodeLookup,
    ) -> Result<Option<Episode>> {
        Episode::find(graph, by)
    }

    /// Several episodes at once, in the order asked for, null where one is not found.
    fn episodes_by(
        &self,
        graph: &Graph,
        /// Which ones, at most 100.
        keys: &[EpisodeLookup],
    ) -> Result<Vec<Option<Episode>>> {
        node::batch(keys, "keys", |by| Episode::find(graph, by))
    }

    /// One person, whether they act, create or review, by slug, id or an id of another catalogue.
    fn person(
        &self,
        graph: &Graph,
        /// Which one.
        by: &PersonLookup,
    ) -> Result<Option<Person>> {
        Person::find(graph, by)
    }

    /// Several people at once, in the order asked for, null where one is not found.
    fn people_by(
        &self,
        graph: &Graph,
        /// Which ones, at most 100.
        keys: &[PersonLookup],
    ) -> Result<Vec<Option<Person>>> {
        node::batch(keys, "keys", |by| Person::find(graph, by))
    }

    /// One character, across all shows and actors, by slug, id or an id of another catalogue.
    fn character(
        &self,
        graph: &Graph,
        /// Which one.
        by: &CharacterLookup,
    ) -> Result<Option<Character>> {
        Character::find(graph, by)
    }

    /// Several characters at once, in the order asked for, null where one is not found.
    fn characters_by(
        &self,
        graph: &Graph,
        /// Which ones, at most 100.
        keys: &[CharacterLookup],
    ) -> Result<Vec<Option<Character>>> {
        node::batch(keys, "keys", |by| Character::find(graph, by))
    }

    /// One franchise, by slug, id or an id of another catalogue.
    fn franchise(
        &self,
        graph: &Graph,
        /// Which one.
        by: &FranchiseLookup,
    ) -> Result<Option<Franchise>> {
        Franchise::find(graph, by)
    }

    /// Several franchises at once, in the order asked for, null where one is not found.
    fn franchises_by(
        &self,
        graph: &Graph,
        /// Which ones, at most 100.
        keys: &[FranchiseLookup],
    ) -> Result<Vec<Option<Franchise>>> {
        node::batch(keys, "keys", |by| Franchise::find(graph, by))
    }

    /// One platform: a network, channel or service, by slug, id or an id of another catalogue.
    fn platform(
        &self,
        graph: &Graph,
        /// Which one.
        by: &PlatformLookup,
    ) -> Result<Option<Platform>> {
        Platform::find(graph, by)
    }

    /// Several platforms at once, in the order asked for, null where one is not found.
    fn platforms_by(
        &self,
        graph: &Graph,
        /// Which ones, at most 100.
        keys: &[PlatformLookup],
    ) -> Result<Vec<Option<Platform>>> {
        node::batch(keys, "keys", |by| Platform::find(graph, by))
    }

    /// One crossover: an event told across several shows, by slug, id or an id of another catalogue.
    fn crossover(
        &self,
        graph: &Graph,
        /// Which one.
        by: &CrossoverLookup,
    ) -> Result<Option<Crossover>> {
        Crossover::find(graph, by)
    }

    /// Several crossovers at once, in the order asked for, null where one is not found.
    fn crossovers_by(
        &self,
        graph: &Graph,
        /// Which ones, at most 100.
        keys: &[CrossoverLookup],
    ) -> Result<Vec<Option<Crossover>>> {
        node::batch(keys, "keys", |by| Crossover::find(graph, by))
    }

    /// One work that is not television, by slug, id or an id of another catalogue.
    fn work(
        &self,
        graph: &Graph,
        /// Which one.
        by: &WorkLookup,
    ) -> Result<Option<Work>> {
        Work::find(graph, by)
    }

    /// Several works at once, in the order asked for, null where one is not found.
    fn works_by(
        &self,
        graph: &Graph,
        /// Which ones, at most 100.
        keys: &[WorkLookup],
    ) -> Result<Vec<Option<Work>>> {
        node::batch(keys, "keys", |by| Work::find(graph, by))
    }

    /// One source: whoever says something, by slug, id or an id of another catalogue.
    fn source(
        &self,
        graph: &Graph,
        /// Which one.
        by: &SourceLookup,
    ) -> Result<Option<Source>> {
        Source::find(graph, by)
    }

    /// Several sources at once, in the order asked for, null where one is not found.
    fn sources_by(
        &self,
        graph: &Graph,
        /// Which ones, at most 100.
        keys: &[SourceLookup],
    ) -> Result<Vec<Option<Source>>> {
        node::batch(keys, "keys", |by| Source::find(graph, by))
    }

    /// Shows that a filter takes, in an order.
    fn shows(
        &self,
        graph: &Graph,
        today: Today,
        /// Only some of them.
        filter: Option<&ShowFilter>,
        /// What comes first; by name where absent. Later keys order what earlier ones leave equal.
        order_by: Option<&[ShowOrder]>,
        page: Page,
    ) -> Result<NodeConnection<Show>> {
        Ok(Connection::new(show::list(graph, today, filter, order_by.unwrap_or_default())?, page))
    }

    /// People, by name.
    fn people(
        &self,
        graph: &Graph,
        /// Only some of them.
        filter: Option<&PersonFilter>,
        page: Page,
    ) -> Result<NodeConnection<Person>> {
        Ok(Connection::new(PersonFilter::list(filter, graph)?, page))
    }

    /// Characters, by name.
    fn characters(
        &self,
        graph: &Graph,
        /// Only some of them.
        filter: Option<&CharacterFilter>,
        page: Page,
    ) -> Result<NodeConnection<Character>> {
        Ok(Connection::new(CharacterFilter::list(filter, graph)?, page))
    }

    /// Franchises, by name.
    fn franchises(
        &self,
        graph: &Graph,
        /// Only some of them.
        filter: Option<&FranchiseFilter>,
        page: Page,
    ) -> NodeConnection<Franchise> {
        Connection::new(FranchiseFilter::list(filter, graph), page)
    }

    /// Platforms, by name.
    fn platforms(
        &self,
        graph: &Graph,
        /// Only some of them.
        filter: Option<&PlatformFilter>,
        page: Page,
    ) -> NodeConnection<Platform> {
        Connection::new(PlatformFilter::list(filter, graph), page)
    }

    /// Crossovers, by name.
    fn crossovers(&self, graph: &Graph, page: Page) -> NodeConnection<Crossover> {
        Connection::new(graph.crossovers_by_name(), page)
    }

    /// Works that are not television, by name.
    fn works(
        &self,
        graph: &Graph,
        /// Only some of them.
        filter: Option<&WorkFilter>,
        page: Page,
    ) -> NodeConnection<Work> {
        Connection::new(WorkFilter::list(filter, graph), page)
    }

    /// Sources, by name.
    fn sources(&self, graph: &Graph, page: Page) -> NodeConnection<Source> {
        Connection::new(graph.sources_by_name(), page)
    }

    /// What is measured, by name: the measures of ratings and viewership.
    fn measures(&self, graph: &Graph, page: Page) -> NodeConnection<Measure> {
        Connection::new(graph.measures_by_name(), page)
    }

    /// Announcements across all shows: what was renewed this month, what was cancelled by a platform.
    fn announcements(
        &self,
        graph: &Graph,
        /// Only some of them.
        filter: Option<&AnnouncementFilter>,
        /// What comes first.
        #[graphql(default_with = "AnnouncementOrder::Newest")]
        order_by: AnnouncementOrder,
        page: Page,
    ) -> Result<NodeConnection<Announcement>> {
        Ok(Connection::new(announcement::filtered(graph, order_by.list(graph), filter)?, page))
    }

    /// Releases across all shows, oldest first: a calendar.
    fn releases(
        &self,
        graph: &Graph,
        /// Only releases between these days.
        date: Option<&DateFilter>,
        /// Only releases of these kinds.
        kind: Option<&OneOf<ReleaseKind>>,
        /// Only releases in these regions, as ISO 3166-1 alpha-2 codes or `WORLD`.
        region: Option<&OneOf<String>>,
        page: Page,
    ) -> NodeConnection<Release> {
        Connection::new(release::all(graph, date.copied(), kind, region), page)
    }
}
