//! `sourced`: the fields that every node but a source, every edge and every record has.

use syn::ImplItemFn;
use syn::parse_quote;

/// The id, and who says so.
pub(crate) fn fields() -> Vec<ImplItemFn> {
    vec![
        parse_quote! {
            /// The global id, an opaque text unique among all kinds: `node(id:)` finds the object again, or
            /// the one that it was merged into.
            pub(crate) fn id(&self, graph: &crate::graph::Graph) -> ::async_graphql::ID {
                crate::graphql::node::global_id(graph, self.0)
            }
        },
        parse_quote! {
            /// Whether sources differ: of a node, whether two statements give one field different values
            /// (deprecated ones aside; a year agrees with a day in it); of an edge or a record, whether it has
            /// claims, or a citation that denies it.
            pub(crate) fn is_disputed(&self, graph: &crate::graph::Graph) -> bool {
                graph.is_disputed(graph.id_of(self.0))
            }
        },
        parse_quote! {
            /// Where it was said: of a node, the citations of every statement about it; of an edge or a
            /// record, its own. What speaks for a single claim stands at that claim.
            pub(crate) fn citations(&self, graph: &crate::graph::Graph) -> ::std::vec::Vec<crate::graphql::types::Citation> {
                crate::graphql::types::Citation::all_of(graph, graph.id_of(self.0))
            }
        },
        parse_quote! {
            /// Of a node, what each source says of each field; of an edge or a record, what sources say
            /// otherwise, after the value that it has itself. Within a field the preferred word comes first.
            pub(crate) fn claims(
                &self,
                graph: &crate::graph::Graph,
                /// Only claims about this field, by its name in the schema, such as `date`; the name of a
                /// season or an episode is its `title`. Without it all claims, also those about the whole.
                of: ::core::option::Option<&str>,
            ) -> ::std::vec::Vec<crate::graphql::types::Claim> {
                crate::graphql::types::Claim::all_of(graph, graph.id_of(self.0), of)
            }
        },
    ]
}
