//! `#[graph_object]` and `#[graph_interface]`: one definition of a field, and the schema entry made from it.
//!
//! The macros name the rooms of the main crate (`crate::graph`, `crate::graphql`), so they serve only there.

mod argument;
mod field;
mod interface;
mod object;
mod output;
mod shared;

use proc_macro::TokenStream;
use syn::ItemImpl;
use syn::ItemTrait;
use syn::parse_macro_input;

use crate::field::Options;

/// Makes every function of an inherent impl block a field of a GraphQL type.
///
/// ```ignore
/// /// One television series.
/// #[graph_object]
/// impl Show {
///     /// The name in the country of origin.
///     fn name<'g>(&self, graph: &'g Graph) -> &'g str {
///         graph.name_of(self.0)
///     }
///
///     /// Every episode, in airing order.
///     fn episodes(
///         &self,
///         graph: &Graph,
///         /// Only episodes of this season.
///         season: Option<i32>,
///         #[page(default = 50)] page: Page,
///     ) -> NodeConnection<Episode> {
///         Connection::new(graph.episodes_of(self.0, season), page)
///     }
/// }
/// ```
///
/// Functions are plain and synchronous, and stay callable from Rust. Comments on the block, the functions and
/// the parameters are the descriptions in the schema; a missing one is an error. What a parameter is follows
/// from its type:
///
/// - `&Graph` and `Today` come from the request,
/// - `Page` becomes the arguments `first`, `after`, `last` and `before`; `#[page(default = 50, max = 100)]`
///   sets its sizes. Such a function returns a connection,
/// - everything else is an argument. It may be borrowed (`&T`, `&str`, `&[T]`, and each in an `Option`) and
///   carry what async-graphql understands: `#[graphql(default = 10)]`.
///
/// The arguments of the attribute are those of `async_graphql::Object`: `name = "…"`, `name_type`. Words add fields that
/// several types have: `sourced` (`id`, `isDisputed`, `citations`, `claims`), `named`, `watchable`, `announced`. For every
/// function `x` there is an asynchronous `gql_x`, which interfaces call.
#[proc_macro_attribute]
pub fn graph_object(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let arguments = parse_macro_input!(arguments with Options::parse_terminated);
    let item = parse_macro_input!(item as ItemImpl);
    object::expand(arguments, item).unwrap_or_else(syn::Error::into_compile_error).into()
}

/// Makes a trait an interface of the schema, as an enum of the object types that implement it.
///
/// ```ignore
/// /// Anything that a franchise can contain.
/// #[graph_interface(Show, Work)]
/// pub trait Title {
///     /// The name.
///     fn name<'g>(&self, graph: &'g Graph) -> &'g str;
/// }
/// ```
///
/// This writes `pub enum Title { Show(Show), Work(Work) }`, with a `From` for each. The functions are written
/// as those of `#[graph_object]` are; each type has all of them, with the same arguments in the same order.
/// What the arguments of the attribute name is a type, or an option of `async_graphql::Interface`.
#[proc_macro_attribute]
pub fn graph_interface(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let arguments = parse_macro_input!(arguments with Options::parse_terminated);
    let item = parse_macro_input!(item as ItemTrait);
    interface::expand(&arguments, item).unwrap_or_else(syn::Error::into_compile_error).into()
}

#[cfg(test)]
mod tests;
