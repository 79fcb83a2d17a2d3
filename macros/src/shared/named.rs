//! `named`: the fields that every node has.

use syn::ImplItemFn;
use syn::parse_quote;

/// Other names, and ids in other catalogues.
pub(crate) fn fields() -> Vec<ImplItemFn> {
    vec![
        parse_quote! {
            /// Other names than `name`: former and working titles, translations, spellings found in print.
            pub(crate) fn aliases(&self, graph: &crate::graph::Graph) -> Vec<crate::graphql::types::Alias> {
                crate::graphql::types::Alias::all(graph, graph.id_of(self.0))
            }
        },
        parse_quote! {
            /// The ids that other catalogues give it, such as `tt3502248` at IMDB. One catalogue can have
            /// several, where it cuts the show otherwise: see `extent`.
            pub(crate) fn external_ids(&self, graph: &crate::graph::Graph) -> Vec<crate::graphql::types::ExternalId> {
                crate::graphql::types::ExternalId::all(graph, graph.id_of(self.0))
            }
        },
    ]
}
