//! The trait: an enum of the types that implement it, and the fields that all of them have.

use proc_macro2::Span;
use proc_macro2::TokenStream;
use quote::ToTokens;
use quote::quote;
use syn::Error;
use syn::ItemTrait;
use syn::Lifetime;
use syn::Meta;
use syn::Path;
use syn::Result;
use syn::TraitItem;
use syn::TraitItemFn;
use syn::spanned::Spanned;
use syn::visit_mut::VisitMut;

use crate::argument::Argument;
use crate::field;
use crate::field::Options;
use crate::object::description;
use crate::output::Output;

/// The enum with its derive.
pub(crate) fn expand(arguments: &Options, item: ItemTrait) -> Result<TokenStream> {
    let ItemTrait { attrs, vis, ident, items, .. } = item;
    description(&attrs, &ident, "describe the interface: its comment is what API users read")?;
    let types: Vec<&Path> =
        arguments.iter().filter_map(|argument| argument.require_path_only().ok()).collect();
    if types.is_empty() {
        return Err(Error::new(ident.span(), "name the types: `#[graph_interface(Show, Person)]`"));
    }
    let options = arguments.iter().filter(|argument| !matches!(argument, Meta::Path(_)));
    let fields = items.into_iter().map(|member| match member {
        TraitItem::Fn(function) => field(function),
        other => Err(Error::new(other.span(), "an interface has only fields")),
    });
    let fields = fields.collect::<Result<Vec<_>>>()?;
    let variants = types.iter().map(|path| {
        let name = path.segments.last().map(|segment| &segment.ident);
        let text = format!(" A `{}`.", name.to_token_stream());
        quote!(#[doc = #text] #name(#path))
    });
    Ok(quote! {
        #(#attrs)*
        #[derive(::async_graphql::Interface)]
        #[graphql(#(#options,)* #(#fields),*)]
        #vis enum #ident {
            #(#variants),*
        }
    })
}

fn field(mut function: TraitItemFn) -> Result<TokenStream> {
    if let Some(body) = &function.default {
        return Err(Error::new(body.span(), "the types answer the field: end it with `;`"));
    }
    field::check(&function.sig)?;
    let name = function.sig.ident.clone();
    let text = description(&function.attrs, &name, "describe the field: its comment is what API users read")?;
    let options = field::schema_options(&mut function.attrs, &name)?;
    let arguments = field::arguments(&mut function.sig)?;
    let entries = arguments.iter().map(Argument::entry);
    let mut ty = Output::of(&function.sig)?.value().clone();
    // async-graphql calls the lifetime of a request so in what it writes.
    Renamed("'ctx").visit_type_mut(&mut ty);
    let (ty, method) = (ty.to_token_stream().to_string(), field::twin_of(&name).to_string());
    Ok(quote!(field(method = #method, ty = #ty, desc = #text, #options, #(#entries)*)))
}

/// Gives every lifetime of a type one name.
struct Renamed(&'static str);

impl VisitMut for Renamed {
    fn visit_lifetime_mut(&mut self, lifetime: &mut Lifetime) {
        if lifetime.ident != "static" && lifetime.ident != "_" {
            *lifetime = Lifetime::new(self.0, Span::call_site());
        }
    }
}
