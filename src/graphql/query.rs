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
use crate::graphql::types::subgraph::Asked;
use crate::graphql::types::{
    Announcement, AnnouncementFilter, AnnouncementOrder, Character, CharacterFilter, CharacterLookup,
    Crossover, CrossoverLookup, EntityKind, EntityLookup, Episode, EpisodeLookup, Franchise, FranchiseFilter,
    FranchiseLookup, Measure, NeighbourEdge, PathEnd, PathKind, Paths, Person, PersonFilter, PersonLookup,
    Platform, PlatformFilter, PlatformLookup, Release, ReleaseKind, SearchEdge, Season, SeasonLookup, Show,
    ShowFilter, ShowLookup, ShowOrder, Source, SourceLookup, Subgraph, TieKind, Work, WorkFilter, WorkLookup,
    announcement, path, release, search, show, subgraph,
};

/// The questions that can be asked: one thing by what is known of it, many by what they have in common. Every
/// list is a connection with an exact count; what is not found is null, not an error.
#[derive(Debug)]
pub struct Query;

/// The questions that can be asked: one thing by what is known of it, many by what they have in common. Every
/// list is a connection with an exact count; what is not found is null, not an error.
#[graph_object]
impl Query {
    /// Anything that has an id: a node, an edge or a record. Null if there is no such thing any more; of a
    /// node that was merged, the one it was merged into.
    fn node(
        &self,
        graph: &Graph,
        /// The id, unchanged as an `id` field gave it. A text that no `id` field gave is an error.
        id: &ID,
    ) -> Result<Option<Node>> {
        Ok(node::by_global_id(graph, id)?.map(Node::from))
    }

    /// Several things that have ids, in the order of the ids, null where there is no such thing any more.
    fn nodes(
        &self,
        graph: &Graph,
        /// The ids, at most 100, each unchanged as an `id` field gave it.
        ids: &[ID],
    ) -> Result<Vec<Option<Node>>> {
        node::batch(ids, "ids", |id| Ok(node::by_global_id(graph, id)?.map(Node::from)))
    }

    /// What lies around any entity: the others that ties lead to, and the ties between them. Null where no
    /// such entity is found. A whole universe is at `Show.universe` and `Franchise.universe`.
    #[graphql(work = "subgraph::work(limit)")]
    fn subgraph(
        &self,
        graph: &Graph,
        /// Where to start: exactly one way to name an entity.
        from: &EntityLookup,
        /// Only entities of these kinds, and the start. Where absent, all but seasons, episodes and sources; a
        /// tie to a season or an episode then leads to its show.
        kinds: Option<&[EntityKind]>,
        /// Only ties of these kinds are followed and listed; all where absent.
        ties: Option<&[TieKind]>,
        /// How many ties to go from the start at most; 0 gives the start alone.
        #[graphql(default_with = "1")]
        depth: i32,
        /// How many entities at most, 1 to 5000. The nearest take the room.
        #[graphql(default_with = "500")]
        limit: i32,
    ) -> Result<Option<Subgraph>> {
        let asked = Asked { kinds, ties, depth: Some(depth), limit };
        let start = from.find(graph)?;
        start.map(|start| Subgraph::around(start, asked)).transpose()
    }

    /// One show by its slug, its id or an id of another catalogue; null where none is found.
    fn show(
        &self,
        graph: &Graph,
        /// Which show: exactly one way to name it. The id of anything else than a show is an error.
        by: &ShowLookup,
    ) -> Result<Option<Show>> {
        Show::find(graph, by)
    }

    /// Several shows at once, one entry for each key in the same order, null where none is found.
    fn shows_by(
        &self,
        graph: &Graph,
        /// Which shows, at most 100, each named as for `show`; more are an error.
        keys: &[ShowLookup],
    ) -> Result<Vec<Option<Show>>> {
        node::batch(keys, "keys", |by| Show::find(graph, by))
    }

    /// One season by its id or an id of another catalogue; null where none is found. By its number it is at
    /// `Show.season`.
    fn season(
        &self,
        graph: &Graph,
        /// Which season: exactly one way to name it. The id of anything else than a season is an error.
        by: &SeasonLookup,
    ) -> Result<Option<Season>> {
        Season::find(graph, by)
    }

    /// Several seasons at once, one entry for each key in the same order, null where none is found.
    fn seasons_by(
        &self,
        graph: &Graph,
        /// Which seasons, at most 100, each named as for `season`; more are an error.
        keys: &[SeasonLookup],
    ) -> Result<Vec<Option<Season>>> {
        node::batch(keys, "keys", |by| Season::find(graph, by))
    }

    /// One episode by its id or an id of another catalogue; null where none is found.
    fn episode(
        &self,
        graph: &Graph,
        /// Which episode: exactly one way to name it. The id of anything else than an episode is an error.
        by: &EpisodeLookup,
    ) -> Result<Option<Episode>> {
        Episode::find(graph, by)
    }

    /// Several episodes at once, one entry for each key in the same order, null where none is found.
    fn episodes_by(
        &self,
        graph: &Graph,
        /// Which episodes, at most 100, each named as for `episode`; more are an error.
        keys: &[EpisodeLookup],
    ) -> Result<Vec<Option<Episode>>> {
        node::batch(keys, "keys", |by| Episode::find(graph, by))
    }

    /// One person, whatever they do, by slug, id or an id of another catalogue; null where none is found.
    fn person(
        &self,
        graph: &Graph,
        /// Which person: exactly one way to name it. The id of anything else than a person is an error.
        by: &PersonLookup,
    ) -> Result<Option<Person>> {
        Person::find(graph, by)
    }

    /// Several people at once, one entry for each key in the same order, null where none is found.
    fn people_by(
        &self,
        graph: &Graph,
        /// Which people, at most 100, each named as for `person`; more are an error.
        keys: &[PersonLookup],
    ) -> Result<Vec<Option<Person>>> {
        node::batch(keys, "keys", |by| Person::find(graph, by))
    }

    /// One character across all shows and actors, by slug, id or an id of another catalogue; null where none
    /// is found.
    fn character(
        &self,
        graph: &Graph,
        /// Which character: exactly one way to name it. The id of anything else than a character is an error.
        by: &CharacterLookup,
    ) -> Result<Option<Character>> {
        Character::find(graph, by)
    }

    /// Several characters at once, one entry for each key in the same order, null where none is found.
    fn characters_by(
        &self,
        graph: &Graph,
        /// Which characters, at most 100, each named as for `character`; more are an error.
        keys: &[CharacterLookup],
    ) -> Result<Vec<Option<Character>>> {
        node::batch(keys, "keys", |by| Character::find(graph, by))
    }

    /// One franchise, universe or brand, by slug, id or an id of another catalogue; null where none is found.
    fn franchise(
        &self,
        graph: &Graph,
        /// Which franchise: exactly one way to name it. The id of anything else than a franchise is an error.
        by: &FranchiseLookup,
    ) -> Result<Option<Franchise>> {
        Franchise::find(graph, by)
    }

    /// Several franchises at once, one entry for each key in the same order, null where none is found.
    fn franchises_by(
        &self,
        graph: &Graph,
        /// Which franchises, at most 100, each named as for `franchise`; more are an error.
        keys: &[FranchiseLookup],
    ) -> Result<Vec<Option<Franchise>>> {
        node::batch(keys, "keys", |by| Franchise::find(graph, by))
    }

    /// One platform (network, channel or service) by slug, id or an id of another catalogue; null where none
    /// is found.
    fn platform(
        &self,
        graph: &Graph,
        /// Which platform: exactly one way to name it. The id of anything else than a platform is an error.
        by: &PlatformLookup,
    ) -> Result<Option<Platform>> {
        Platform::find(graph, by)
    }

    /// Several platforms at once, one entry for each key in the same order, null where none is found.
    fn platforms_by(
        &self,
        graph: &Graph,
        /// Which platforms, at most 100, each named as for `platform`; more are an error.
        keys: &[PlatformLookup],
    ) -> Result<Vec<Option<Platform>>> {
        node::batch(keys, "keys", |by| Platform::find(graph, by))
    }

    /// One crossover told across several shows, by slug, id or an id of another catalogue; null where none is
    /// found.
    fn crossover(
        &self,
        graph: &Graph,
        /// Which crossover: exactly one way to name it. The id of anything else than a crossover is an error.
        by: &CrossoverLookup,
    ) -> Result<Option<Crossover>> {
        Crossover::find(graph, by)
    }

    /// Several crossovers at once, one entry for each key in the same order, null where none is found.
    fn crossovers_by(
        &self,
        graph: &Graph,
        /// Which crossovers, at most 100, each named as for `crossover`; more are an error.
        keys: &[CrossoverLookup],
    ) -> Result<Vec<Option<Crossover>>> {
        node::batch(keys, "keys", |by| Crossover::find(graph, by))
    }

    /// One work that is not television, by slug, id or an id of another catalogue; null where none is found.
    fn work(
        &self,
        graph: &Graph,
        /// Which work: exactly one way to name it. The id of anything else than a work is an error.
        by: &WorkLookup,
    ) -> Result<Option<Work>> {
        Work::find(graph, by)
    }

    /// Several works at once, one entry for each key in the same order, null where none is found.
    fn works_by(
        &self,
        graph: &Graph,
        /// Which works, at most 100, each named as for `work`; more are an error.
        keys: &[WorkLookup],
    ) -> Result<Vec<Option<Work>>> {
        node::batch(keys, "keys", |by| Work::find(graph, by))
    }

    /// One source that facts are cited to, by slug, id or an id of another catalogue; null where none is
    /// found.
    fn source(
        &self,
        graph: &Graph,
        /// Which source: exactly one way to name it. The id of anything else than a source is an error.
        by: &SourceLookup,
    ) -> Result<Option<Source>> {
        Source::find(graph, by)
    }

    /// Several sources at once, one entry for each key in the same order, null where none is found.
    fn sources_by(
        &self,
        graph: &Graph,
        /// Which sources, at most 100, each named as for `source`; more are an error.
        keys: &[SourceLookup],
    ) -> Result<Vec<Option<Source>>> {
        node::batch(keys, "keys", |by| Source::find(graph, by))
    }

    /// What is called so, as one types: shows, people, characters, franchises, platforms, crossovers and works,
    /// by any of their names. Capital letters and accents make no difference, the last word may go on, and a
    /// typo or two are forgiven in words of four letters and more: one below eight letters. The best matches
    /// come first, and the best known among equals.
    #[graphql(work = "5_000")]
    fn search(
        &self,
        graph: &Graph,
        /// What was typed, at most 100 letters and 12 words; more are an error. All words have to be in one
        /// name. Nothing is found for a text without letters and digits.
        query: &str,
        /// Only nodes of these kinds. Seasons, episodes and sources are not searched.
        kinds: Option<&[EntityKind]>,
        page: Page,
    ) -> Result<Connection<SearchEdge>> {
        search::search(graph, query, kinds, page)
    }

    /// How two people, shows or characters are joined, by way of shows and of people who worked on them: each
    /// step leads from a person to a show or back, so that two people of one show are two steps apart. Null
    /// where one of the ends is not found.
    #[graphql(work = "by.work()")]
    fn path(
        &self,
        graph: &Graph,
        /// Where the paths begin: exactly one way to name it.
        from: &PathEnd,
        /// Where they end: exactly one way to name it.
        to: &PathEnd,
        /// Which paths to look for.
        #[graphql(default_with = "PathKind::Shortest")]
        by: PathKind,
        /// How many paths to give at most, from 1 to 100.
        #[graphql(default_with = "5")]
        limit: i32,
    ) -> Result<Option<Paths>> {
        path::between(graph, from, to, by, limit)
    }

    /// Who and what is so many steps away from a person, a show or a character, as `path` counts them, and not
    /// fewer: at 2 from a person those who worked on the same shows, at 2 from a show the shows with the same
    /// people. First come those to whom most of the shortest paths lead. Null where the start is not found.
    #[graphql(work = "path::neighbours_work(distance)")]
    fn neighbours(
        &self,
        graph: &Graph,
        /// From whom or what: exactly one way to name it.
        of: &PathEnd,
        /// How many steps away, from 1 to 6.
        #[graphql(default_with = "2")]
        distance: i32,
        page: Page,
    ) -> Result<Option<Connection<NeighbourEdge>>> {
        path::neighbours(graph, of, distance, page)
    }

    /// All shows that pass a filter, in the order asked for; by name where none is.
    fn shows(
        &self,
        graph: &Graph,
        today: Today,
        /// Only shows that meet all the conditions of this filter; all shows where absent.
        filter: Option<&ShowFilter>,
        /// The keys to order by, the first before the others, which order what it leaves equal. By name, from
        /// A to Z, where absent.
        order_by: Option<&[ShowOrder]>,
        page: Page,
    ) -> Result<NodeConnection<Show>> {
        Ok(Connection::new(show::list(graph, today, filter, order_by.unwrap_or_default())?, page))
    }

    /// All people who pass a filter, by name, capital and small letters alike.
    fn people(
        &self,
        graph: &Graph,
        /// Only people who meet all the conditions of this filter; all people where absent.
        filter: Option<&PersonFilter>,
        page: Page,
    ) -> Result<NodeConnection<Person>> {
        Ok(Connection::new(PersonFilter::list(filter, graph)?, page))
    }

    /// All characters that pass a filter, by name, capital and small letters alike.
    fn characters(
        &self,
        graph: &Graph,
        /// Only characters that meet all the conditions of this filter; all characters where absent.
        filter: Option<&CharacterFilter>,
        page: Page,
    ) -> Result<NodeConnection<Character>> {
        Ok(Connection::new(CharacterFilter::list(filter, graph)?, page))
    }

    /// All franchises that pass a filter, by name, also those that are part of another.
    fn franchises(
        &self,
        graph: &Graph,
        /// Only franchises that meet all the conditions of this filter; all franchises where absent.
        filter: Option<&FranchiseFilter>,
        page: Page,
    ) -> NodeConnection<Franchise> {
        Connection::new(FranchiseFilter::list(filter, graph), page)
    }

    /// All platforms that pass a filter, by name, also those that are gone.
    fn platforms(
        &self,
        graph: &Graph,
        /// Only platforms that meet all the conditions of this filter; all platforms where absent.
        filter: Option<&PlatformFilter>,
        page: Page,
    ) -> NodeConnection<Platform> {
        Connection::new(PlatformFilter::list(filter, graph), page)
    }

    /// All crossovers, by name, capital and small letters alike.
    fn crossovers(&self, graph: &Graph, page: Page) -> NodeConnection<Crossover> {
        Connection::new(graph.crossovers_by_name(), page)
    }

    /// All works (novels, films and what else is not television) that pass a filter, by title.
    fn works(
        &self,
        graph: &Graph,
        /// Only works that meet all the conditions of this filter; all works where absent.
        filter: Option<&WorkFilter>,
        page: Page,
    ) -> NodeConnection<Work> {
        Connection::new(WorkFilter::list(filter, graph), page)
    }

    /// All sources that facts are cited to, by name: publications, catalogues, companies and the editors.
    fn sources(&self, graph: &Graph, page: Page) -> NodeConnection<Source> {
        Connection::new(graph.sources_by_name(), page)
    }

    /// All measures of ratings and viewership, by name. Their slugs serve as filters there.
    fn measures(&self, graph: &Graph, page: Page) -> NodeConnection<Measure> {
        Connection::new(graph.measures_by_name(), page)
    }

    /// Announcements across all shows, such as all renewals of a month or all cancellations by a platform.
    fn announcements(
        &self,
        graph: &Graph,
        /// Only announcements that meet all the conditions of this filter; all announcements where absent.
        filter: Option<&AnnouncementFilter>,
        /// Whether the latest or the earliest comes first.
        #[graphql(default_with = "AnnouncementOrder::Newest")]
        order_by: AnnouncementOrder,
        page: Page,
    ) -> Result<NodeConnection<Announcement>> {
        Ok(Connection::new(announcement::filtered(graph, order_by.list(graph), filter)?, page))
    }

    /// Releases across all shows, past and to come, oldest first: a calendar.
    fn releases(
        &self,
        graph: &Graph,
        /// Only releases whose date touches this span of days; a coarse date touches it if any of its days
        /// does.
        date: Option<&DateFilter>,
        /// Only releases of these kinds, such as `in: [PREMIERE]` for a calendar of premieres.
        kind: Option<&OneOf<ReleaseKind>>,
        /// Only releases in these regions: ISO 3166-1 alpha-2 codes such as `US`, or `WORLD`. One without a
        /// region passes `not`, never `in`.
        region: Option<&OneOf<String>>,
        page: Page,
    ) -> NodeConnection<Release> {
        Connection::new(release::all(graph, date.copied(), kind, region), page)
    }
}
