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

/// A season of a show, elsewhere also called a series, a book or a part. It may be announced and not yet out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Season(pub(crate) Ix<graph::Season>);

/// A season of a show, elsewhere also called a series, a book or a part. It may be announced and not yet out.
#[graph_object(sourced)]
impl Season {
    /// The one show whose season it is.
    fn show(&self, graph: &Graph) -> Show {
        Show(graph[self.0].show)
    }

    /// The number that it goes by, 0 for specials in some catalogues; null where it has none. Two seasons may
    /// share one, so it is no key.
    fn number(&self, graph: &Graph) -> Option<i32> {
        graph[self.0].number
    }

    /// What to call it: its `title`, or else its number, as in "Season 2". Never null.
    fn name(&self, graph: &Graph) -> String {
        let row = &graph[self.0];
        let numbered = || {
            row.number
                .map_or_else(|| "Season without a number".to_owned(), |number| format!("Season {number}"))
        };
        row.name.as_deref().map_or_else(numbered, str::to_owned)
    }

    /// The title of its own, such as "The Final Season"; null where it has only a number.
    fn title<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].name.as_deref()
    }

    /// How many episodes it has in all, made or ordered; null where that is not known. The episodes listed
    /// may be fewer.
    fn episode_order(&self, graph: &Graph) -> Option<i32> {
        graph[self.0].episode_order
    }

    /// What happens in it, in a few sentences; null where no source gives one.
    fn summary<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].summary.as_deref()
    }

    /// The licence of the summary, as an SPDX identifier where there is one, such as `CC0-1.0`.
    fn summary_licence<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].summary_licence.as_deref()
    }
    /// The episodes of which anything is known, by number; those without a number come last.
    fn episodes(&self, graph: &Graph, #[page(default = 50)] page: Page) -> NodeConnection<Episode> {
        Connection::new(graph.episodes_in(self.0), page)
    }

    /// Other titles of the season: working titles, translations, spellings found in print.
    fn aliases(&self, graph: &Graph) -> Vec<Alias> {
        graph.aliases_of(graph[self.0].id).iter().copied().map(Alias).collect()
    }

    /// The ids that other catalogues give the season. Where one cuts seasons otherwise, `extent` says how
    /// much of it is meant.
    fn external_ids(&self, graph: &Graph) -> Vec<ExternalId> {
        graph.external_ids_of(graph[self.0].id).iter().copied().map(ExternalId).collect()
    }

    /// The day of the first release of the season or one of its episodes, pilots aside, in any region; it may
    /// lie ahead. Null where none is known.
    fn premiere_date(&self, graph: &Graph) -> Option<PartialDate> {
        graph.premiere_of(Watchable::Season(self.0)).map(PartialDate)
    }

    /// Who acts, speaks or appears, where a source says so of this very season, in the order of size and
    /// billing. Parts in the whole show are at the show, those in single episodes among the `credits`.
    fn cast(
        &self,
        graph: &Graph,
        /// Only parts of these sizes. A credit whose size is not known passes `not`, never `in`.
        tier: Option<&OneOf<CreditTier>>,
        page: Page,
    ) -> Connection<CreditEdge> {
        Connection::new(credit::cast(graph, Watchable::Season(self.0), tier), page)
    }

    /// Everybody who worked on the season or its episodes, by department in the order of `Department`, then
    /// size of the part and billing. Credits for the whole show are at the show.
    fn credits(
        &self,
        graph: &Graph,
        /// Only work in these departments, such as `DIRECTING`.
        department: Option<&OneOf<Department>>,
        page: Page,
    ) -> Connection<CreditEdge> {
        Connection::new(credit::of(graph, Watchable::Season(self.0), department), page)
    }

    /// When and where the season came out or is to come out, its episodes included, oldest first. One release
    /// is one day on one platform in one region.
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
        Connection::new(release::of(graph, Watchable::Season(self.0), kind, region), page)
    }

    /// What single critics and viewers wrote about the season, its episodes included, by day of publication;
    /// those without a day come last.
    fn reviews(
        &self,
        graph: &Graph,
        /// Only reviews by these kinds of authors, such as `CRITIC`.
        kind: Option<&OneOf<ReviewKind>>,
        page: Page,
    ) -> NodeConnection<Review> {
        Connection::new(review::of(graph, Watchable::Season(self.0), kind), page)
    }

    /// What many people together think of the season, its episodes included, by day of observation; those
    /// without one come last. Compare only ratings of one measure.
    fn ratings(
        &self,
        graph: &Graph,
        /// Only values of these measures, by slug, such as `tomatometer`.
        measure: Option<&OneOf<String>>,
        /// Only values observed by the end of this day. Those without a day of observation stay in.
        as_of: Option<PartialDate>,
        page: Page,
    ) -> NodeConnection<Rating> {
        Connection::new(rating::of(graph, Watchable::Season(self.0), measure, as_of), page)
    }

    /// How much the season was watched, and its places in charts, its episodes included, by the first day
    /// counted; unknown ones come last. Compare only values of one measure.
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
            viewership::of(graph, Watchable::Season(self.0), measure, window.copied(), published_by),
            page,
        )
    }

    /// The platforms that carry this very season, one edge for each offer, by its first day. Offers of the
    /// show as a whole are at the show.
    fn platforms(
        &self,
        graph: &Graph,
        /// Only offers in these regions: ISO 3166-1 alpha-2 codes such as `US`, or `WORLD`. One without a
        /// region passes `not`, never `in`.
        region: Option<&OneOf<String>>,
        /// Only offers in force on this day, or on the last day of a coarse date; an unknown first or last
        /// day counts as open. Without it all offers ever known.
        as_of: Option<PartialDate>,
        page: Page,
    ) -> Connection<PlatformOfferEdge> {
        Connection::new(availability::of(graph, Watchable::Season(self.0), region, as_of), page)
    }

    /// The orders of this very season, by the day of the order; those without a day come last. Orders of the
    /// show as a whole are at the show.
    fn commissions(&self, graph: &Graph, page: Page) -> NodeConnection<Commission> {
        Connection::new(graph.commissions(Watchable::Season(self.0)), page)
    }

    /// What was said about the future of this season by name, by the day on which it was said or, if unknown,
    /// published. What concerns the whole show is at the show.
    fn announcements(
        &self,
        graph: &Graph,
        /// Only announcements that meet all the conditions of this filter.
        filter: Option<&AnnouncementFilter>,
        page: Page,
    ) -> Result<NodeConnection<Announcement>> {
        Ok(Connection::new(announcement::of(graph, Watchable::Season(self.0), filter)?, page))
    }

    /// Where the season stands on a day: what is out, and what is to come. Derived from the announcements
    /// that name it or end the show, and from its releases.
    fn status(
        &self,
        graph: &Graph,
        today: Today,
        /// The day to look from: what was said, came out or was seen up to its end counts. A coarse date
        /// means its last day; without it, it is today in UTC.
        as_of: Option<PartialDate>,
        /// Counts only what had been published by the end of this day, to see what could be known then.
        /// Without it, when a word was published does not matter.
        published_by: Option<PartialDate>,
        /// How sure an announcement must be to decide the outlook. Less certain ones decide nothing, but are
        /// listed in `inFavour` and `against`.
        #[graphql(default_with = "Certainty::Stated")]
        min_certainty: Certainty,
    ) -> Status {
        let of = Watchable::Season(self.0);
        let question = status::question(graph, of, today, as_of, min_certainty);
        let published_by = published_by.map(status::last_day);
        Status::new(graph, of, &Question { published_by, ..question })
    }

    /// Every day up to today on which run or outlook of the season changed, oldest first. Before the first of
    /// them it was `NOT_STARTED` and `UNKNOWN`.
    fn status_history(
        &self,
        graph: &Graph,
        today: Today,
        /// How sure an announcement must be to decide the outlook, as for `status`.
        #[graphql(default_with = "Certainty::Stated")]
        min_certainty: Certainty,
    ) -> Vec<StatusChange> {
        let of = Watchable::Season(self.0);
        StatusChange::history(graph, of, &status::question(graph, of, today, None, min_certainty))
    }
}

/// Names one season; exactly one of the fields must be given. What is not found is null.
#[derive(Clone, Debug, OneofObject)]
pub enum SeasonLookup {
    /// The global id, as the `id` of a season gave it. The id of anything else is an error.
    Id(ID),
    /// The id that another catalogue gives to the season. Only one with the extent `EXACT` leads to it.
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
