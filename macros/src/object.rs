//! The impl block: checks it as a whole, and writes what stands for it in the schema and in answers.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Attribute;
use syn::Error;
use syn::Expr;
use syn::ExprLit;
use syn::ImplItem;
use syn::ItemImpl;
use syn::Lit;
use syn::Meta;
use syn::Result;
use syn::spanned::Spanned;

use crate::field::Field;
use crate::hidden;
use crate::options::Options;
use crate::shared;

/// The block as it was written, and the traits that answer by it.
pub(crate) fn expand(mut arguments: Options, mut item: ItemImpl) -> Result<TokenStream> {
    let mut has_type_name = false;
    for word in arguments.words() {
        let fields = word.get_ident().and_then(|word| shared::fields(&word.to_string()));
        if let Some(fields) = fields {
            item.items.extend(fields.into_iter().map(ImplItem::Fn));
        } else if word.is_ident("name_type") {
            has_type_name = true;
        } else {
            return Err(Error::new(word.span(), "no such word"));
        }
    }
    if let Some((_, path, _)) = &item.trait_ {
        return Err(Error::new(path.span(), "`#[graph_object]` goes on an inherent impl, not on a trait's"));
    }
    let ty = item.self_ty.clone();
    let missing = "describe the type: its comment on this block is what API users read";
    let text = description(&item.attrs, &ty, missing)?;
    let fields = fields(&mut item)?;
    let name = if has_type_name {
        quote!(<Self as ::async_graphql::TypeName>::type_name())
    } else {
        let name = arguments.text("name")?.unwrap_or_else(|| quote!(#ty).to_string());
        quote!(::std::borrow::Cow::Borrowed(#name))
    };
    arguments.nothing_left()?;
    let [entries, asked] = ["entries", "asked"].map(hidden);
    let described = fields.iter().map(|field| field.entry(&entries));
    let planned = fields.iter().map(|field| field.plan(&asked));
    let written = written(&item, &fields);
    let (generics, _, bounds) = item.generics.split_for_impl();
    Ok(quote! {
        // Fields of small `Copy` types and of roots take `&self` like all others.
        #[allow(clippy::trivially_copy_pass_by_ref, clippy::unused_self)]
        #item

        #[allow(clippy::all, clippy::pedantic)]
        impl #generics crate::graphql::writer::Object for #ty #bounds {
            fn name() -> ::std::borrow::Cow<'static, str> {
                #name
            }

            fn describe(#entries: &mut crate::graphql::writer::Entries<'_>) {
                #entries.about(#text);
                #(#described)*
            }

            fn plan(
                #asked: &crate::graphql::writer::Asked<'_>,
            ) -> crate::graphql::writer::Planned<Self> {
                match #asked.name() {
                    #(#planned)*
                    _ => ::core::result::Result::Err(#asked.unknown()),
                }
            }
        }

        #written
    })
}

/// What writes an object, and what lets async-graphql's executor have it written.
fn written(item: &ItemImpl, fields: &[Field]) -> TokenStream {
    let (generics, _, bounds) = item.generics.split_for_impl();
    let ty = &item.self_ty;
    let context = hidden("context");
    let resolved = fields.iter().map(|field| field.resolve(&context));
    quote! {
        impl #generics crate::graphql::writer::Output for #ty #bounds {
            type Plan = crate::graphql::writer::Plan<Self>;

            const HAS_FIELDS: bool = true;

            fn plan(
                asked: &crate::graphql::writer::Asked<'_>,
            ) -> ::core::result::Result<Self::Plan, crate::graphql::writer::Refusal> {
                crate::graphql::writer::Plan::of(asked)
            }

            fn write(
                &self,
                plan: &Self::Plan,
                writer: &mut crate::graphql::writer::Writer<'_>,
            ) -> crate::graphql::writer::Written {
                writer.object(self, plan)
            }
        }

        impl #generics ::async_graphql::OutputType for #ty #bounds {
            fn type_name() -> ::std::borrow::Cow<'static, str> {
                <Self as crate::graphql::writer::Object>::name()
            }

            fn create_type_info(registry: &mut ::async_graphql::registry::Registry) -> ::std::string::String {
                crate::graphql::writer::Entries::object::<Self>(registry)
            }

            async fn resolve(
                &self,
                context: &::async_graphql::ContextSelectionSet<'_>,
                field: &::async_graphql::Positioned<::async_graphql::parser::types::Field>,
            ) -> ::async_graphql::ServerResult<::async_graphql::Value> {
                crate::graphql::writer::resolve_object(context, field, self).await
            }
        }

        impl #generics ::async_graphql::ContainerType for #ty #bounds {
            #[cfg(not(feature = "reference"))]
            async fn resolve_field(
                &self,
                context: &::async_graphql::Context<'_>,
            ) -> ::async_graphql::ServerResult<::core::option::Option<::async_graphql::Value>> {
                crate::graphql::writer::resolve_field(context, self)
            }

            #[cfg(feature = "reference")]
            #[allow(clippy::all, clippy::pedantic)]
            async fn resolve_field(
                &self,
                #context: &::async_graphql::Context<'_>,
            ) -> ::async_graphql::ServerResult<::core::option::Option<::async_graphql::Value>> {
                match #context.item.node.name.node.as_str() {
                    #(#resolved)*
                    _ => ::core::result::Result::Ok(::core::option::Option::None),
                }
            }
        }

        impl #generics ::async_graphql::ObjectType for #ty #bounds {}
    }
}

/// The fields, or every mistake in the block at once.
fn fields(item: &mut ItemImpl) -> Result<Vec<Field>> {
    let mut fields = Vec::new();
    let mut errors: Option<Error> = None;
    for member in &mut item.items {
        let field = match member {
            ImplItem::Fn(function) => Field::take(&mut function.attrs, &mut function.sig),
            other => {
                Err(Error::new(other.span(), "only fields here: put this into an impl block of its own"))
            }
        };
        match (field, &mut errors) {
            (Ok(field), _) => fields.push(field),
            (Err(error), Some(errors)) => errors.combine(error),
            (Err(error), None) => errors = Some(error),
        }
    }
    errors.map_or(Ok(fields), Err)
}

/// The text of a comment, which must be there, and must survive being printed as SDL.
pub(crate) fn description(attributes: &[Attribute], place: &impl Spanned, missing: &str) -> Result<String> {
    let lines: Vec<String> = attributes.iter().filter_map(comment).collect();
    let text = lines.join("\n").trim().to_owned();
    if text.is_empty() {
        return Err(Error::new(place.span(), missing));
    }
    if text.contains("\"\"\"") {
        return Err(Error::new(place.span(), "three quotes in a description would end it in SDL"));
    }
    Ok(text)
}

fn comment(attribute: &Attribute) -> Option<String> {
    match &attribute.meta {
        Meta::NameValue(pair) if pair.path.is_ident("doc") => match &pair.value {
            Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text.value().trim().to_owned()),
            _ => None,
        },
        _ => None,
    }
}
