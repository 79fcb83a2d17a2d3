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

/// An episode of a show: one of a season, or a pilot or special outside the seasons.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Episode(pub(crate) Ix<graph::Episode>);

/// An episode of a show: one of a season, or a pilot or special outside the seasons.
#[graph_object(sourced)]
impl Episode {
    /// The one show whose episode it is.
    fn show(&self, graph: &Graph) -> Show {
        Show(graph[self.0].show)
    }

    /// The season that it is part of; null for one outside the seasons.
    fn season(&self, graph: &Graph) -> Option<Season> {
        graph[self.0].season.map(Season)
    }

    /// Its number within the season; null where it has none. Two episodes may share one, so it is no key.
    fn number(&self, graph: &Graph) -> Option<i32> {
        graph[self.0].number
    }

    /// What to call it: its `title`, or else its number, as in "Episode 2". Never null.
    fn name(&self, graph: &Graph) -> String {
        let row = &graph[self.0];
        let numbered = || {
            row.number
                .map_or_else(|| "Episode without a number".to_owned(), |number| format!("Episode {number}"))
        };
        row.name.as_deref().map_or_else(numbered, str::to_owned)
    }

    /// The title of its own, such as "Dig Down"; null where it is not known or there is none.
    fn title<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].name.as_deref()
    }

    /// Whether it is a regular episode, a pilot or a special; null where no source says.
    fn kind(&self, graph: &Graph) -> Option<EpisodeKind> {
        graph[self.0].kind.map(Into::into)
    }

    /// The running time of this episode, in minutes.
    fn runtime_minutes(&self, graph: &Graph) -> Option<i32> {
        graph[self.0].runtime_minutes
    }

    /// What happens in it, in a few sentences; null where no source gives one.
    fn summary<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].summary.as_deref()
    }

    /// The licence of the summary, as an SPDX identifier where there is one, such as `CC0-1.0`.
    fn summary_licence<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].summary_licence.as_deref()
    }
    /// The later shows that were prepared in it, as by a backdoor pilot, by their premiere.
    fn planted_shows(&self, graph: &Graph, page: Page) -> Connection<PlantedShowEdge> {
        Connection::new(graph.planted_in(self.0), page)
    }

    /// The crossovers of which it tells a part, in the order of the place that it has in each.
    fn crossovers(&self, graph: &Graph, page: Page) -> Connection<CrossoverOfEdge> {
        Connection::new(graph.crossovers_of(self.0), page)
    }

    /// Other titles of the episode: working titles, translations, spellings found in print.
    fn aliases(&self, graph: &Graph) -> Vec<Alias> {
        graph.aliases_of(graph[self.0].id).iter().copied().map(Alias).collect()
    }

    /// The ids that other catalogues give the episode. Where one counts a double episode as one, `extent`
    /// says so.
    fn external_ids(&self, graph: &Graph) -> Vec<ExternalId> {
        graph.external_ids_of(graph[self.0].id).iter().copied().map(ExternalId).collect()
    }

    /// The day of its first release in any region, unless that was a pilot shown ahead; it may lie ahead.
    /// Null where none is known.
    fn premiere_date(&self, graph: &Graph) -> Option<PartialDate> {
        graph.premiere_of(Watchable::Episode(self.0)).map(PartialDate)
    }

    /// Who acts, speaks or appears, where a source says so of this very episode, in the order of size and
    /// billing. The cast of the whole season or show is there.
    fn cast(
        &self,
        graph: &Graph,
        /// Only parts of these sizes. A credit whose size is not known passes `not`, never `in`.
        tier: Option<&OneOf<CreditTier>>,
        page: Page,
    ) -> Connection<CreditEdge> {
        Connection::new(credit::cast(graph, Watchable::Episode(self.0), tier), page)
    }

    /// Everybody who worked on this very episode, by department in the order of `Department`, then size of
    /// the part and billing.
    fn credits(
        &self,
        graph: &Graph,
        /// Only work in these departments, such as `DIRECTING`.
        department: Option<&OneOf<Department>>,
        page: Page,
    ) -> Connection<CreditEdge> {
        Connection::new(credit::of(graph, Watchable::Episode(self.0), department), page)
    }

    /// When and where the episode came out or is to come out, oldest first. One release is one day on one
    /// platform in one region.
    fn releases(
        &self,
        graph: &Graph,
        /// Only releases of these kinds, such as `PREMIERE`.
        kind: Option<&OneOf<ReleaseKind>>,
        /// Only releases in these regions: ISO 3166-1 alpha-2 codes such as `US`, or `WORLD`. One without a
        /// region passes `not`, never `in`.
        region: Option<&OneOf<String>>,
        page: Page,
    ) -> NodeConnection<Release> {
        Connection::new(release::of(graph, Watchable::Episode(self.0), kind, region), page)
    }

    /// What single critics and viewers wrote about the episode, by day of publication; those without a day
    /// come last.
    fn reviews(
        &self,
        graph: &Graph,
        /// Only reviews by these kinds of authors, such as `CRITIC`.
        kind: Option<&OneOf<ReviewKind>>,
        page: Page,
    ) -> NodeConnection<Review> {
        Connection::new(review::of(graph, Watchable::Episode(self.0), kind), page)
    }

    /// What many people together think of the episode, by day of observation; those without one come last.
    /// Compare only ratings of one measure.
    fn ratings(
        &self,
        graph: &Graph,
        /// Only values of these measures, by slug, such as `tomatometer`.
        measure: Option<&OneOf<String>>,
        /// Only values observed by the end of this day. Those without a day of observation stay in.
        as_of: Option<PartialDate>,
        page: Page,
    ) -> NodeConnection<Rating> {
        Connection::new(rating::of(graph, Watchable::Episode(self.0), measure, as_of), page)
    }

    /// How much the episode was watched, and its places in charts, by the first day counted; unknown ones
    /// come last. Compare only values of one measure.
    fn viewership(
        &self,
        graph: &Graph,
        /// Only values of these measures, by slug, such as `nielsen-streaming-minutes`.
        measure: Option<&OneOf<String>>,
        /// Only values whose counted days touch this span. A window without a first or a last day counts as
        /// open there.
        window: Option<&DateFilter>,
        /// Only values published by the end of this day. Those without a day of publication stay in.
        published_by: Option<PartialDate>,
        page: Page,
    ) -> NodeConnection<Viewership> {
        Connection::new(
            viewership::of(graph, Watchable::Episode(self.0), measure, window.copied(), published_by),
            page,
        )
    }
}

/// How an episode stands to the numbering of its season.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::episode::Kind")]
pub enum EpisodeKind {
    /// One of the numbered episodes of a season.
    Regular,
    /// An episode made to try the show out, which may have been shown long before the rest. It may also count
    /// as the first of the season.
    Pilot,
    /// An episode outside the numbering, such as a holiday special or a look behind the scenes.
    Special,
}

/// Names one episode; exactly one of the fields must be given. What is not found is null.
#[derive(Clone, Debug, OneofObject)]
pub enum EpisodeLookup {
    /// The global id, as the `id` of an episode gave it. The id of anything else is an error.
    Id(ID),
    /// The id that another catalogue gives to the episode. Only one with the extent `EXACT` leads to it.
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
