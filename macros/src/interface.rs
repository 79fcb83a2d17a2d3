//! The trait: an enum of the types that implement it, and the fields that all of them have.

use proc_macro2::TokenStream;
use quote::ToTokens;
use quote::quote;
use syn::Error;
use syn::Index;
use syn::ItemTrait;
use syn::Result;
use syn::TraitItem;
use syn::spanned::Spanned;

use crate::field::Field;
use crate::hidden;
use crate::object::description;
use crate::options::Options;

/// The enum, and the traits that answer by it.
pub(crate) fn expand(mut arguments: Options, item: ItemTrait) -> Result<TokenStream> {
    let ItemTrait { attrs, vis, ident, items, .. } = item;
    let text = description(&attrs, &ident, "describe the interface: its comment is what API users read")?;
    let types = arguments.words();
    if types.is_empty() {
        return Err(Error::new(ident.span(), "name the types: `#[graph_interface(Show, Person)]`"));
    }
    let name = arguments.text("name")?.unwrap_or_else(|| ident.to_string());
    arguments.nothing_left()?;
    let fields = items.into_iter().map(field).collect::<Result<Vec<_>>>()?;
    let entries = hidden("entries");
    let described = fields.iter().map(|field| field.entry(&entries));
    let names: Vec<_> =
        types.iter().filter_map(|path| path.segments.last()).map(|last| &last.ident).collect();
    let texts = names.iter().map(|name| format!(" A `{}`.", name.to_token_stream()));
    let places: Vec<_> = (0..types.len()).map(Index::from).collect();
    Ok(quote! {
        #(#attrs)*
        #vis enum #ident {
            #(#[doc = #texts] #names(#types)),*
        }

        #(
            impl ::core::convert::From<#types> for #ident {
                fn from(object: #types) -> Self {
                    Self::#names(object)
                }
            }
        )*

        impl crate::graphql::writer::Output for #ident {
            type Plan = (#(<#types as crate::graphql::writer::Output>::Plan,)*);

            const HAS_FIELDS: bool = true;

            fn plan(
                asked: &crate::graphql::writer::Asked<'_>,
            ) -> ::core::result::Result<Self::Plan, crate::graphql::writer::Refusal> {
                let mut alternatives = asked.alternatives();
                ::core::result::Result::Ok((#(alternatives.plan::<#types>()?,)*))
            }

            fn write(
                &self,
                plan: &Self::Plan,
                writer: &mut crate::graphql::writer::Writer<'_>,
            ) -> crate::graphql::writer::Written {
                match self {
                    #(Self::#names(object) => crate::graphql::writer::Output::write(object, &plan.#places, writer),)*
                }
            }
        }

        impl ::async_graphql::OutputType for #ident {
            fn type_name() -> ::std::borrow::Cow<'static, str> {
                ::std::borrow::Cow::Borrowed(#name)
            }

            fn introspection_type_name(&self) -> ::std::borrow::Cow<'static, str> {
                match self {
                    #(Self::#names(_) => <#types as ::async_graphql::OutputType>::type_name(),)*
                }
            }

            #[allow(clippy::all, clippy::pedantic)]
            fn create_type_info(registry: &mut ::async_graphql::registry::Registry) -> ::std::string::String {
                crate::graphql::writer::Entries::interface::<Self>(registry, |#entries| {
                    #entries.about(#text);
                    #(#described)*
                    #(#entries.possible::<#types>();)*
                })
            }

            async fn resolve(
                &self,
                context: &::async_graphql::ContextSelectionSet<'_>,
                field: &::async_graphql::Positioned<::async_graphql::parser::types::Field>,
            ) -> ::async_graphql::ServerResult<::async_graphql::Value> {
                match self {
                    #(Self::#names(object) => ::async_graphql::OutputType::resolve(object, context, field).await,)*
                }
            }
        }
    })
}

fn field(member: TraitItem) -> Result<Field> {
    match member {
        TraitItem::Fn(function) => {
            if let Some(body) = &function.default {
                return Err(Error::new(body.span(), "the types answer the field: end it with `;`"));
            }
            let mut function = function;
            Field::take(&mut function.attrs, &mut function.sig)
        }
        other => Err(Error::new(other.span(), "an interface has only fields")),
    }
}
