//! `#[graph_object(sourced)]`: the fields that every node, edge and record has, written once.

use syn::ImplItemFn;
use syn::parse_quote;

/// The id, and who says so.
pub(crate) fn fields() -> [ImplItemFn; 4] {
    [
        parse_quote! {
            /// The global id, unique among all kinds: `node(id:)` finds the object again.
            pub(crate) fn id(&self, graph: &crate::graph::Graph) -> ::async_graphql::ID {
                crate::graphql::node::global_id(graph, self.0)
            }
        },
        parse_quote! {
            /// Whether sources disagree: about one of its fields, or about whether it is so at all.
            pub(crate) fn is_disputed(&self, graph: &crate::graph::Graph) -> bool {
                graph.is_disputed(graph.id_of(self.0))
            }
        },
        parse_quote! {
            /// Where it was said: every source that speaks of it, as it was found.
            pub(crate) fn citations(&self, graph: &crate::graph::Graph) -> ::std::vec::Vec<crate::graphql::types::Citation> {
                crate::graphql::types::Citation::all_of(graph, graph.id_of(self.0))
            }
        },
        parse_quote! {
            /// What each source says of it, the preferred word first; of an edge or a record, what is said otherwise.
            pub(crate) fn claims(
                &self,
                graph: &crate::graph::Graph,
                /// Only claims about this field, by its name in the schema, such as `name` or `date`.
                of: ::core::option::Option<&str>,
            ) -> ::std::vec::Vec<crate::graphql::types::Claim> {
                crate::graphql::types::Claim::all_of(graph, graph.id_of(self.0), of)
            }
        },
    ]
}
