//! `watchable`: the fields that what can be watched, rated and reviewed has: a show, a season, an episode.

use syn::ImplItemFn;
use syn::parse_quote;

/// What came out, who made it, what was thought of it and how much it was watched.
pub(crate) fn fields() -> Vec<ImplItemFn> {
    vec![
        parse_quote! {
            /// The day of its first release, pilots aside, in any region and of any season or episode; it may lie
            /// ahead. Without such a release it is `startDate`, or null.
            pub(crate) fn premiere_date(&self, graph: &crate::graph::Graph) -> Option<crate::graphql::scalars::PartialDate> {
                graph.premiere_of(self.watchable()).map(crate::graphql::scalars::PartialDate)
            }
        },
        parse_quote! {
            /// Everything that is to be watched before it, by what prerequisites say and what those things need
            /// in their turn, in an order that keeps all of them; else as it came out. What only a part of it
            /// needs is at that part, and what it needs as a part is here.
            pub(crate) fn prerequisites(&self, graph: &crate::graph::Graph) -> Vec<crate::graphql::types::WatchFirst> {
                crate::graphql::types::prerequisite::before(graph, self.watchable())
            }
        },
        parse_quote! {
            /// The prerequisites in which it is to be watched first, of a show or a season also those in which a
            /// part of it is: by premiere of what is watched later.
            pub(crate) fn prerequisite_of(
                &self,
                graph: &crate::graph::Graph,
                page: crate::graph::page::Page,
            ) -> crate::graphql::connection::NodeConnection<crate::graphql::types::Prerequisite> {
                crate::graphql::connection::Connection::new(graph.dependents(self.watchable()), page)
            }
        },
        parse_quote! {
            /// The watch orders in which it stands, of a show or a season also those in which a part of it does,
            /// once for each place.
            pub(crate) fn watch_orders(
                &self,
                graph: &crate::graph::Graph,
                page: crate::graph::page::Page,
            ) -> crate::graphql::connection::Connection<crate::graphql::types::WatchOrderStandingEdge> {
                crate::graphql::connection::Connection::new(graph.standings(self.watchable()), page)
            }
        },
        parse_quote! {
            /// Who acts, speaks or appears in it, of a show its seasons included: main cast, parts of unknown size, recurring,
            /// guests, cameos, each as billed. Parts in single episodes are among the `credits` only.
            pub(crate) fn cast(
                &self,
                graph: &crate::graph::Graph,
                /// Only parts of these sizes. A credit whose size is not known passes `not`, never `in`.
                tier: Option<&crate::graphql::filter::OneOf<crate::graphql::types::CreditTier>>,
                page: crate::graph::page::Page,
            ) -> crate::graphql::connection::Connection<crate::graphql::types::CreditEdge> {
                crate::graphql::connection::Connection::new(crate::graphql::types::credit::cast(graph, self.watchable(), tier), page)
            }
        },
        parse_quote! {
            /// Everybody who worked on it, of a show or a season also on its parts, by department in the order of
            /// `Department`, then size of the part and billing.
            pub(crate) fn credits(
                &self,
                graph: &crate::graph::Graph,
                /// Only work in these departments, such as `DIRECTING`.
                department: Option<&crate::graphql::filter::OneOf<crate::graphql::types::Department>>,
                page: crate::graph::page::Page,
            ) -> crate::graphql::connection::Connection<crate::graphql::types::CreditEdge> {
                crate::graphql::connection::Connection::new(crate::graphql::types::credit::of(graph, self.watchable(), department), page)
            }
        },
        parse_quote! {
            /// When and where it came out or is to come out, of a show or a season also its parts, oldest first.
            /// One release is one day on one platform in one region.
            pub(crate) fn releases(
                &self,
                graph: &crate::graph::Graph,
                /// Only releases of these kinds, such as `PREMIERE`.
                kind: Option<&crate::graphql::filter::OneOf<crate::graphql::types::ReleaseKind>>,
                /// Only releases in these regions: ISO 3166-1 alpha-2 codes such as `US`, or `WORLD`. One without a
                /// region passes `not`, never `in`.
                region: Option<&crate::graphql::filter::OneOf<String>>,
                page: crate::graph::page::Page,
            ) -> crate::graphql::connection::NodeConnection<crate::graphql::types::Release> {
                crate::graphql::connection::Connection::new(crate::graphql::types::release::of(graph, self.watchable(), kind, region), page)
            }
        },
        parse_quote! {
            /// What single critics and viewers wrote about it, of a show or a season also about its parts, by day of
            /// publication; those without a day come last.
            pub(crate) fn reviews(
                &self,
                graph: &crate::graph::Graph,
                /// Only reviews by these kinds of authors, such as `CRITIC`.
                kind: Option<&crate::graphql::filter::OneOf<crate::graphql::types::ReviewKind>>,
                page: crate::graph::page::Page,
            ) -> crate::graphql::connection::NodeConnection<crate::graphql::types::Review> {
                crate::graphql::connection::Connection::new(crate::graphql::types::review::of(graph, self.watchable(), kind), page)
            }
        },
        parse_quote! {
            /// What many people together think of it, of a show or a season also of its parts, by day of observation;
            /// those without one come last. Compare only ratings of one measure.
            pub(crate) fn ratings(
                &self,
                graph: &crate::graph::Graph,
                /// Only values of these measures, by slug, such as `tomatometer`.
                measure: Option<&crate::graphql::filter::OneOf<String>>,
                /// Only values observed, or else published, by the end of this day. Those without any day are left out.
                as_of: Option<crate::graphql::scalars::PartialDate>,
                page: crate::graph::page::Page,
            ) -> crate::graphql::connection::NodeConnection<crate::graphql::types::Rating> {
                crate::graphql::connection::Connection::new(crate::graphql::types::rating::of(graph, self.watchable(), measure, as_of), page)
            }
        },
        parse_quote! {
            /// How much it was watched, and its places in charts, of a show or a season also those of its parts, by the
            /// first day counted; unknown ones come last. Compare only values of one measure.
            pub(crate) fn viewership(
                &self,
                graph: &crate::graph::Graph,
                /// Only values of these measures, by slug, such as `nielsen-streaming-minutes`.
                measure: Option<&crate::graphql::filter::OneOf<String>>,
                /// Only values whose counted days touch this span. A window without a first or a last day counts as
                /// open there.
                window: Option<&crate::graphql::filter::DateFilter>,
                /// Only values published by the end of this day; without a day of publication, the last day counted
                /// stands for it, and those without either are left out.
                published_by: Option<crate::graphql::scalars::PartialDate>,
                page: crate::graph::page::Page,
            ) -> crate::graphql::connection::NodeConnection<crate::graphql::types::Viewership> {
                crate::graphql::connection::Connection::new(
                    crate::graphql::types::viewership::of(graph, self.watchable(), measure, window.copied(), published_by),
                    page,
                )
            }
        },
    ]
}
