//! `named`: the fields that every node has.

use syn::ImplItemFn;
use syn::parse_quote;

/// Other names, and ids in other catalogues.
pub(crate) fn fields() -> Vec<ImplItemFn> {
    vec![
        parse_quote! {
            /// Other names than `name`: former and working titles, translations, spellings found in print.
            pub(crate) fn aliases(&self, graph: &crate::graph::Graph) -> Vec<crate::graphql::types::Alias> {
                graph.aliases_of(graph.id_of(self.0)).iter().copied().map(crate::graphql::types::Alias).collect()
            }
        },
        parse_quote! {
            /// The ids that other catalogues give it, such as `tt3502248` at IMDB. One catalogue can have
            /// several, where it cuts the show otherwise: see `extent`.
            pub(crate) fn external_ids(&self, graph: &crate::graph::Graph) -> Vec<crate::graphql::types::ExternalId> {
                graph.external_ids_of(graph.id_of(self.0)).iter().copied().map(crate::graphql::types::ExternalId).collect()
            }
        },
    ]
}
