//! `#[graph_object]` and `#[graph_interface]`: one definition of a field, from which come its entry in the
//! schema and the code that writes its value.
//!
//! The macros name the rooms of the main crate (`crate::graph`, `crate::graphql`), so they serve only there.

mod argument;
mod enumeration;
mod field;
mod interface;
mod object;
mod options;
mod output;
mod shared;

use proc_macro::TokenStream;
use proc_macro2::Ident;
use proc_macro2::Span;
use proc_macro2::TokenStream as TokenStream2;
use quote::ToTokens;
use quote::quote;
use syn::ItemEnum;
use syn::ItemImpl;
use syn::ItemTrait;
use syn::parse_macro_input;

use crate::options::Options;

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
/// - `Ahead` says what is selected below the field,
/// - `Page` becomes the arguments `first`, `after`, `last` and `before`; `#[page(default = 50, max = 100)]`
///   sets its sizes. Such a function returns a connection,
/// - everything else is an argument. It may be borrowed (`&T`, `&str`, `&[T]`, and each in an `Option`) and have a
///   default: `#[graphql(default_with = "Order::Newest")]`.
///
/// A function may say `#[graphql(name = "…", deprecation = "…", work = "…")]`. `work` is an expression in quotes: as much as
/// it takes to write how many objects, beside those that the field returns. It may name arguments. The arguments of the attribute are `name = "…"`, and
/// `name_type` where the type itself says its name as `async_graphql::TypeName`. Further words add fields that several
/// types have: `sourced` (`id`, `isDisputed`, `citations`, `claims`), `named`, `watchable`, `announced`.
#[proc_macro_attribute]
pub fn graph_object(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let arguments = parse_macro_input!(arguments as Options);
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
#[proc_macro_attribute]
pub fn graph_interface(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let arguments = parse_macro_input!(arguments as Options);
    let item = parse_macro_input!(item as ItemTrait);
    interface::expand(arguments, item).unwrap_or_else(syn::Error::into_compile_error).into()
}

/// Makes an enum one of the schema.
///
/// ```ignore
/// /// The form in which a show is made.
/// #[graph_enum(remote = "entity::show::Format")]
/// pub enum ShowFormat {
///     /// A series in seasons without a fixed end.
///     Series,
/// }
/// ```
///
/// Comments are the descriptions. It is `Copy` and can be compared; `remote` names an enum with the same values that it
/// is made from and turned into.
#[proc_macro_attribute]
pub fn graph_enum(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let arguments = parse_macro_input!(arguments as Options);
    let item = parse_macro_input!(item as ItemEnum);
    enumeration::expand(arguments, &item).unwrap_or_else(syn::Error::into_compile_error).into()
}

/// A name that no name written by the author can meet.
fn hidden(name: &str) -> Ident {
    Ident::new(name, Span::mixed_site())
}

/// An `Option` as it is written.
fn optional(value: Option<impl ToTokens>) -> TokenStream2 {
    value.map_or_else(
        || quote!(::core::option::Option::None),
        |value| quote!(::core::option::Option::Some(#value)),
    )
}

#[cfg(test)]
mod tests;
