//! `announced`: the fields that what is ordered, announced and carried has: a show, a season.

use syn::ImplItemFn;
use syn::parse_quote;

/// Who carries and ordered it, what was said of its future, and where it stands.
pub(crate) fn fields() -> Vec<ImplItemFn> {
    vec![
        parse_quote! {
            /// The platforms that carry it, of a show also its seasons, one edge for each offer, by its first day. A
            /// platform with several offers has several edges.
            pub(crate) fn platforms(
                &self,
                graph: &crate::graph::Graph,
                /// Only offers in these regions: ISO 3166-1 alpha-2 codes such as `US`, or `WORLD`. One without a
                /// region passes `not`, never `in`.
                region: Option<&crate::graphql::filter::OneOf<String>>,
                /// Only offers in force on this day, or on the last day of a coarse date; an unknown first or last
                /// day counts as open. Without it all offers ever known.
                as_of: Option<crate::graphql::scalars::PartialDate>,
                page: crate::graph::page::Page,
            ) -> crate::graphql::connection::Connection<crate::graphql::types::PlatformOfferEdge> {
                crate::graphql::connection::Connection::new(crate::graphql::types::availability::of(graph, self.watchable(), region, as_of), page)
            }
        },
        parse_quote! {
            /// The orders of it, of a show also of its seasons, by the day of the order; those without a day come last.
            pub(crate) fn commissions(&self, graph: &crate::graph::Graph, page: crate::graph::page::Page) -> crate::graphql::connection::NodeConnection<crate::graphql::types::Commission> {
                crate::graphql::connection::Connection::new(graph.commissions(self.watchable()), page)
            }
        },
        parse_quote! {
            /// What was said about its future, of a show also of its seasons, by the day on which it was said or, if
            /// unknown, published.
            pub(crate) fn announcements(
                &self,
                graph: &crate::graph::Graph,
                /// Only announcements that meet all the conditions of this filter.
                filter: Option<&crate::graphql::types::AnnouncementFilter>,
                page: crate::graph::page::Page,
            ) -> crate::graphql::error::Result<crate::graphql::connection::NodeConnection<crate::graphql::types::Announcement>> {
                Ok(crate::graphql::connection::Connection::new(crate::graphql::types::announcement::of(graph, self.watchable(), filter)?, page))
            }
        },
        parse_quote! {
            /// Where it stands on a day: what is out, and what is to come. Derived from announcements, releases
            /// and the words of other catalogues, and never stored.
            pub(crate) fn status(
                &self,
                graph: &crate::graph::Graph,
                today: crate::graphql::context::Today,
                /// The day to look from: what was said, came out or was seen up to its end counts. A coarse date
                /// means its last day; without it, it is today in UTC.
                as_of: Option<crate::graphql::scalars::PartialDate>,
                /// Counts only what had been published by the end of this day, to see what could be known then.
                /// Without it, when a word was published does not matter.
                published_by: Option<crate::graphql::scalars::PartialDate>,
                /// How sure an announcement must be to decide the outlook. Less certain ones decide nothing, but are
                /// listed in `inFavour` and `against`.
                #[graphql(default_with = "Certainty::Stated")]
                min_certainty: crate::graphql::types::Certainty,
            ) -> crate::graphql::types::Status {
                let of = self.watchable();
                let question = crate::graphql::types::status::question(graph, of, today, as_of, min_certainty);
                let published_by = published_by.map(crate::graphql::types::status::last_day);
                crate::graphql::types::Status::new(graph, of, &crate::graph::status::Question { published_by, ..question })
            }
        },
        parse_quote! {
            /// Every day up to today on which run or outlook changed, oldest first. Before the first of
            /// them it was `NOT_STARTED` and `UNKNOWN`.
            pub(crate) fn status_history(
                &self,
                graph: &crate::graph::Graph,
                today: crate::graphql::context::Today,
                /// How sure an announcement must be to decide the outlook, as for `status`.
                #[graphql(default_with = "Certainty::Stated")]
                min_certainty: crate::graphql::types::Certainty,
            ) -> Vec<crate::graphql::types::StatusChange> {
                let of = self.watchable();
                crate::graphql::types::StatusChange::history(graph, of, &crate::graphql::types::status::question(graph, of, today, None, min_certainty))
            }
        },
    ]
}
