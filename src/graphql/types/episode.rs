//! `Episode`: an episode of a show, or a special.

use crate::graphql::scalars::PartialDate;
use async_graphql::{Enum, ID, OneofObject};
use macros::graph_object;

use crate::graph::Watchable;
use crate::graph::page::Page;
use crate::graph::{self, Graph, Ix};
use crate::graphql::connection::{Connection, NodeConnection};
use crate::graphql::error::Result;
use crate::graphql::filter::{DateFilter, OneOf};
use crate::graphql::node;
use crate::graphql::types::{
    Alias, CreditEdge, CreditTier, CrossoverOfEdge, Department, ExternalId, ExternalIdInput, PlantedShowEdge,
    Rating, Release, ReleaseKind, Review, ReviewKind, Season, Show, Viewership, credit, rating, release,
    review, viewership,
};

/// An episode of a show, or a special.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Episode(pub(crate) Ix<graph::Episode>);

/// An episode of a show, or a special.
#[graph_object(sourced)]
impl Episode {
    /// The show that it belongs to.
    fn show(&self, graph: &Graph) -> Show {
        Show(graph[self.0].show)
    }

    /// The season that it belongs to, where it belongs to one.
    fn season(&self, graph: &Graph) -> Option<Season> {
        graph[self.0].season.map(Season)
    }

    /// Its number within the season; some episodes have none and numbers can repeat.
    fn number(&self, graph: &Graph) -> Option<i32> {
        graph[self.0].number
    }

    /// What to call it: its title, or else its number, as in "Episode 2".
    fn name(&self, graph: &Graph) -> String {
        let row = &graph[self.0];
        let numbered = || {
            row.number
                .map_or_else(|| "Episode without a number".to_owned(), |number| format!("Episode {number}"))
        };
        row.name.as_deref().map_or_else(numbered, str::to_owned)
    }

    /// Its title.
    fn title<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].name.as_deref()
    }

    /// Whether it is a regular episode, a pilot or a special.
    fn kind(&self, graph: &Graph) -> Option<EpisodeKind> {
        graph[self.0].kind.map(Into::into)
    }

    /// Running time, in minutes.
    fn runtime_minutes(&self, graph: &Graph) -> Option<i32> {
        graph[self.0].runtime_minutes
    }

    /// What it is about.
    fn summary<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].summary.as_deref()
    }

    /// The licence of the summary.
    fn summary_licence<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].summary_licence.as_deref()
    }
    /// The shows that were planted in it, as in a backdoor pilot.
    fn planted_shows(&self, graph: &Graph, page: Page) -> Connection<PlantedShowEdge> {
        Connection::new(graph.planted_in(self.0), page)
    }

    /// The crossovers of which it tells a part.
    fn crossovers(&self, graph: &Graph, page: Page) -> Connection<CrossoverOfEdge> {
        Connection::new(graph.crossovers_of(self.0), page)
    }

    /// Other names: former and working titles, translations, spellings found in print.
    fn aliases(&self, graph: &Graph) -> Vec<Alias> {
        graph.aliases_of(graph[self.0].id).iter().copied().map(Alias).collect()
    }

    /// The ids that other catalogues give it, with how much of it each covers.
    fn external_ids(&self, graph: &Graph) -> Vec<ExternalId> {
        graph.external_ids_of(graph[self.0].id).iter().copied().map(ExternalId).collect()
    }

    /// The day on which the episode first came out, in any region; derived from its releases.
    fn premiere_date(&self, graph: &Graph) -> Option<PartialDate> {
        graph.premiere_of(Watchable::Episode(self.0)).map(PartialDate)
    }

    /// Who acts, speaks or appears in the episode: the main cast first, then as billed.
    fn cast(
        &self,
        graph: &Graph,
        /// Only parts of this size.
        tier: Option<&OneOf<CreditTier>>,
        page: Page,
    ) -> Connection<CreditEdge> {
        Connection::new(credit::cast(graph, Watchable::Episode(self.0), tier), page)
    }

    /// Everybody who worked on the episode, by department, size of the part and billing.
    fn credits(
        &self,
        graph: &Graph,
        /// Only work of these departments.
        department: Option<&OneOf<Department>>,
        page: Page,
    ) -> Connection<CreditEdge> {
        Connection::new(credit::of(graph, Watchable::Episode(self.0), department), page)
    }

    /// When and where the episode came out, oldest first.
    fn releases(
        &self,
        graph: &Graph,
        /// Only releases of these kinds.
        kind: Option<&OneOf<ReleaseKind>>,
        /// Only releases in these regions, as ISO 3166-1 alpha-2 codes or `WORLD`.
        region: Option<&OneOf<String>>,
        page: Page,
    ) -> NodeConnection<Release> {
        Connection::new(release::of(graph, Watchable::Episode(self.0), kind, region), page)
    }

    /// What was written about the episode, oldest first.
    fn reviews(
        &self,
        graph: &Graph,
        /// Only reviews by these.
        kind: Option<&OneOf<ReviewKind>>,
        page: Page,
    ) -> NodeConnection<Review> {
        Connection::new(review::of(graph, Watchable::Episode(self.0), kind), page)
    }

    /// What many people together think of the episode, oldest first. Ratings of different measures do not compare.
    fn ratings(
        &self,
        graph: &Graph,
        /// Only values of these measures, by slug.
        measure: Option<&OneOf<String>>,
        /// As of this day: only values observed by then.
        as_of: Option<PartialDate>,
        page: Page,
    ) -> NodeConnection<Rating> {
        Connection::new(rating::of(graph, Watchable::Episode(self.0), measure, as_of), page)
    }

    /// How much the episode was watched, and its places in charts, oldest first. Values of different measures do not
    /// compare.
    fn viewership(
        &self,
        graph: &Graph,
        /// Only values of these measures, by slug.
        measure: Option<&OneOf<String>>,
        /// Only windows that touch these days.
        window: Option<&DateFilter>,
        /// Only what was known by this day.
        published_by: Option<PartialDate>,
        page: Page,
    ) -> NodeConnection<Viewership> {
        Connection::new(
            viewership::of(graph, Watchable::Episode(self.0), measure, window.copied(), published_by),
            page,
        )
    }
}

/// What sort of episode it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::episode::Kind")]
pub enum EpisodeKind {
    /// An episode of the season.
    Regular,
    /// An episode made to try the show out, first shown apart from the season.
    Pilot,
    /// An episode outside the numbering.
    Special,
}

/// Which episode: exactly one of these.
#[derive(Clone, Debug, OneofObject)]
pub enum EpisodeLookup {
    /// Its global id.
    Id(ID),
    /// An id that another catalogue gives it.
    ExternalId(ExternalIdInput),
}

impl Episode {
    /// The episode that is meant; none if there is none.
    pub(crate) fn find(graph: &Graph, by: &EpisodeLookup) -> Result<Option<Self>> {
        match by {
            EpisodeLookup::Id(id) => node::of_kind(graph, id).map(|found| found.map(Self)),
            EpisodeLookup::ExternalId(id) => Ok(id.find(graph).map(Self)),
        }
    }
}
