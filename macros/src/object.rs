//! The impl block: checks it as a whole, and writes it once for Rust and once for async-graphql.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Attribute;
use syn::Error;
use syn::Expr;
use syn::ExprLit;
use syn::ImplItem;
use syn::ImplItemFn;
use syn::ItemImpl;
use syn::Lit;
use syn::Meta;
use syn::Result;
use syn::spanned::Spanned;

use crate::field;
use crate::field::Options;
use crate::shared;

/// The block as it was written, and the `#[Object]` block that calls it.
pub(crate) fn expand(mut arguments: Options, mut item: ItemImpl) -> Result<TokenStream> {
    for fields in shared_fields(&mut arguments) {
        item.items.extend(fields.into_iter().map(ImplItem::Fn));
    }
    if let Some((_, path, _)) = &item.trait_ {
        return Err(Error::new(path.span(), "`#[graph_object]` goes on an inherent impl, not on a trait's"));
    }
    let name = item.self_ty.clone();
    description(&item.attrs, &name, "describe the type: its comment on this block is what API users read")?;
    let fields = fields(&mut item)?;
    let docs = item.attrs.iter().filter(|attribute| attribute.path().is_ident("doc"));
    let (generics, _, bounds) = item.generics.split_for_impl();
    // Fields of small `Copy` types and of roots take `&self` like all others.
    Ok(quote! {
        #[allow(clippy::trivially_copy_pass_by_ref, clippy::unused_self)]
        #item

        #(#docs)*
        #[::async_graphql::Object(#arguments)]
        impl #generics #name #bounds {
            #(#fields)*
        }
    })
}

/// Takes the words that are ours out of the arguments, and gives the fields that they stand for.
fn shared_fields(arguments: &mut Options) -> Vec<Vec<ImplItemFn>> {
    let mut shared = Vec::new();
    let others = std::mem::take(arguments).into_iter().filter(|argument| {
        let word = argument.path().get_ident().map(ToString::to_string);
        let fields = word.and_then(|word| shared::fields(&word));
        let is_ours = fields.is_some();
        shared.extend(fields);
        !is_ours
    });
    *arguments = others.collect();
    shared
}

/// The functions for async-graphql, or every mistake in the block at once.
fn fields(item: &mut ItemImpl) -> Result<Vec<TokenStream>> {
    let mut fields = Vec::new();
    let mut errors: Option<Error> = None;
    for member in &mut item.items {
        let field = match member {
            ImplItem::Fn(function) => field::expand(function),
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
