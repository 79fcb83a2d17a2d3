//! `Season`: a season of a show, also called series or book.

use crate::graphql::scalars::PartialDate;
use async_graphql::{ID, OneofObject};
use macros::graph_object;

use crate::graph::Watchable;
use crate::graph::page::Page;
use crate::graph::status::Question;
use crate::graph::{self, Graph, Ix};
use crate::graphql::connection::{Connection, NodeConnection};
use crate::graphql::context::Today;
use crate::graphql::error::Result;
use crate::graphql::filter::{DateFilter, OneOf};
use crate::graphql::node;
use crate::graphql::types::{
    Alias, Announcement, AnnouncementFilter, Certainty, Commission, CreditEdge, CreditTier, Department,
    Episode, ExternalId, ExternalIdInput, PlatformOfferEdge, Rating, Release, ReleaseKind, Review,
    ReviewKind, Show, Status, StatusChange, Viewership, announcement, availability, credit, rating, release,
    review, status, viewership,
};

/// A season of a show, also called series or book.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Season(pub(crate) Ix<graph::Season>);

/// A season of a show, also called series or book.
#[graph_object(sourced)]
impl Season {
    /// The show that it belongs to.
    fn show(&self, graph: &Graph) -> Show {
        Show(graph[self.0].show)
    }

    /// Its number; some seasons have none and numbers can repeat.
    fn number(&self, graph: &Graph) -> Option<i32> {
        graph[self.0].number
    }

    /// What to call it: its title, or else its number, as in "Season 2".
    fn name(&self, graph: &Graph) -> String {
        let row = &graph[self.0];
        let numbered = || {
            row.number
                .map_or_else(|| "Season without a number".to_owned(), |number| format!("Season {number}"))
        };
        row.name.as_deref().map_or_else(numbered, str::to_owned)
    }

    /// Its title, where it has one.
    fn title<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].name.as_deref()
    }

    /// The number of episodes that were ordered or made.
    fn episode_order(&self, graph: &Graph) -> Option<i32> {
        graph[self.0].episode_order
    }

    /// What it is about.
    fn summary<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].summary.as_deref()
    }

    /// The licence of the summary.
    fn summary_licence<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].summary_licence.as_deref()
    }
    /// The episodes, by number.
    fn episodes(&self, graph: &Graph, #[page(default = 50)] page: Page) -> NodeConnection<Episode> {
        Connection::new(graph.episodes_in(self.0), page)
    }

    /// Other names: former and working titles, translations, spellings found in print.
    fn aliases(&self, graph: &Graph) -> Vec<Alias> {
        graph.aliases_of(graph[self.0].id).iter().copied().map(Alias).collect()
    }

    /// The ids that other catalogues give it, with how much of it each covers.
    fn external_ids(&self, graph: &Graph) -> Vec<ExternalId> {
        graph.external_ids_of(graph[self.0].id).iter().copied().map(ExternalId).collect()
    }

    /// The day on which the season first came out, in any region; derived from its releases.
    fn premiere_date(&self, graph: &Graph) -> Option<PartialDate> {
        graph.premiere_of(Watchable::Season(self.0)).map(PartialDate)
    }

    /// Who acts, speaks or appears in the season: the main cast first, then as billed. Parts in single episodes are
    /// among the `credits` only.
    fn cast(
        &self,
        graph: &Graph,
        /// Only parts of this size.
        tier: Option<&OneOf<CreditTier>>,
        page: Page,
    ) -> Connection<CreditEdge> {
        Connection::new(credit::cast(graph, Watchable::Season(self.0), tier), page)
    }

    /// Everybody who worked on the season, its episodes included, by department, size of the part and billing.
    fn credits(
        &self,
        graph: &Graph,
        /// Only work of these departments.
        department: Option<&OneOf<Department>>,
        page: Page,
    ) -> Connection<CreditEdge> {
        Connection::new(credit::of(graph, Watchable::Season(self.0), department), page)
    }

    /// When and where the season came out, its episodes included, oldest first.
    fn releases(
        &self,
        graph: &Graph,
        /// Only releases of these kinds.
        kind: Option<&OneOf<ReleaseKind>>,
        /// Only releases in these regions, as ISO 3166-1 alpha-2 codes or `WORLD`.
        region: Option<&OneOf<String>>,
        page: Page,
    ) -> NodeConnection<Release> {
        Connection::new(release::of(graph, Watchable::Season(self.0), kind, region), page)
    }

    /// What was written about the season, its episodes included, oldest first.
    fn reviews(
        &self,
        graph: &Graph,
        /// Only reviews by these.
        kind: Option<&OneOf<ReviewKind>>,
        page: Page,
    ) -> NodeConnection<Review> {
        Connection::new(review::of(graph, Watchable::Season(self.0), kind), page)
    }

    /// What many people together think of the season, its episodes included, oldest first. Ratings of different measures do not compare.
    fn ratings(
        &self,
        graph: &Graph,
        /// Only values of these measures, by slug.
        measure: Option<&OneOf<String>>,
        /// As of this day: only values observed by then.
        as_of: Option<PartialDate>,
        page: Page,
    ) -> NodeConnection<Rating> {
        Connection::new(rating::of(graph, Watchable::Season(self.0), measure, as_of), page)
    }

    /// How much the season was watched, its episodes included, and its places in charts, oldest first. Values of different measures do not
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
            viewership::of(graph, Watchable::Season(self.0), measure, window.copied(), published_by),
            page,
        )
    }

    /// The platforms of which it is said that they carry this very season, one edge for each offer, oldest first. An
    /// offer of the show as a whole stands at the show.
    fn platforms(
        &self,
        graph: &Graph,
        /// Only offers in these regions, as ISO 3166-1 alpha-2 codes or `WORLD`.
        region: Option<&OneOf<String>>,
        /// Only offers that hold on this day. Without it all that are known.
        as_of: Option<PartialDate>,
        page: Page,
    ) -> Connection<PlatformOfferEdge> {
        Connection::new(availability::of(graph, Watchable::Season(self.0), region, as_of), page)
    }

    /// Who ordered the season.
    fn commissions(&self, graph: &Graph, page: Page) -> NodeConnection<Commission> {
        Connection::new(graph.commissions(Watchable::Season(self.0)), page)
    }

    /// What was said about the future of the season, in the order in which it was said.
    fn announcements(
        &self,
        graph: &Graph,
        /// Only some of them.
        filter: Option<&AnnouncementFilter>,
        page: Page,
    ) -> Result<NodeConnection<Announcement>> {
        Ok(Connection::new(announcement::of(graph, Watchable::Season(self.0), filter)?, page))
    }

    /// Where the season stands: whether it is on, and what is to come. Derived from what was announced and released, and
    /// from what other catalogues were seen to say.
    fn status(
        &self,
        graph: &Graph,
        today: Today,
        /// As of the end of this day; today where absent.
        as_of: Option<PartialDate>,
        /// Counting only what had been published by this day.
        published_by: Option<PartialDate>,
        /// What is less certain than this decides nothing.
        #[graphql(default_with = "Certainty::Stated")]
        min_certainty: Certainty,
    ) -> Status {
        let of = Watchable::Season(self.0);
        let question = status::question(graph, of, today, as_of, min_certainty);
        let published_by = published_by.map(status::last_day);
        Status::new(graph, of, &Question { published_by, ..question })
    }

    /// Every day on which the status changed, oldest first.
    fn status_history(
        &self,
        graph: &Graph,
        today: Today,
        /// What is less certain than this decides nothing.
        #[graphql(default_with = "Certainty::Stated")]
        min_certainty: Certainty,
    ) -> Vec<StatusChange> {
        let of = Watchable::Season(self.0);
        StatusChange::history(graph, of, &status::question(graph, of, today, None, min_certainty))
    }
}

/// Which season: exactly one of these.
#[derive(Clone, Debug, OneofObject)]
pub enum SeasonLookup {
    /// Its global id.
    Id(ID),
    /// An id that another catalogue gives it.
    ExternalId(ExternalIdInput),
}

impl Season {
    /// The season that is meant; none if there is none.
    pub(crate) fn find(graph: &Graph, by: &SeasonLookup) -> Result<Option<Self>> {
        match by {
            SeasonLookup::Id(id) => node::of_kind(graph, id).map(|found| found.map(Self)),
            SeasonLookup::ExternalId(id) => Ok(id.find(graph).map(Self)),
        }
    }
}
