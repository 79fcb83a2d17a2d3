//! One function: the asynchronous twin of it that async-graphql calls.

use proc_macro2::Ident;
use proc_macro2::Span;
use proc_macro2::TokenStream;
use quote::format_ident;
use quote::quote;
use syn::Attribute;
use syn::Error;
use syn::FnArg;
use syn::GenericParam;
use syn::ImplItemFn;
use syn::Lifetime;
use syn::Meta;
use syn::Result;
use syn::Signature;
use syn::Token;
use syn::ext::IdentExt;
use syn::parse_quote;
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;

use crate::argument::Argument;
use crate::object::description;
use crate::output::Output;

/// What is in a `#[graphql(…)]`.
pub(crate) type Options = Punctuated<Meta, Token![,]>;

/// Writes the twin, and takes from the function what only the macro understands.
pub(crate) fn expand(function: &mut ImplItemFn) -> Result<TokenStream> {
    check(&function.sig)?;
    let name = &function.sig.ident;
    description(&function.attrs, name, "describe the field: its comment is what API users read")?;
    let options = schema_options(&mut function.attrs, &function.sig.ident)?;
    let kept = function.attrs.iter().filter(|it| it.path().is_ident("doc") || it.path().is_ident("cfg"));
    let arguments = arguments(&mut function.sig)?;
    let output = Output::of(&function.sig)?;
    let context = Ident::new("ctx", Span::mixed_site());
    let taken = context_parameter(&context, &arguments);
    let name = &function.sig.ident;
    let twin = twin_of(name);
    let generics = &function.sig.generics;
    let declared = arguments.iter().map(Argument::declaration);
    let passed = arguments.iter().map(|argument| argument.value(&context));
    let answer = output.wrap(quote!(self.#name(#(#passed),*)), arguments.iter().any(Argument::is_page));
    let value = output.value();
    Ok(quote! {
        #(#kept)*
        #[doc(hidden)]
        // A page alone makes four arguments.
        #[allow(clippy::too_many_arguments)]
        #[graphql(#options)]
        pub(crate) async fn #twin #generics(
            &self, #taken #(#declared)*
        ) -> ::core::result::Result<#value, crate::graphql::error::Error> {
            #answer
        }
    })
}

/// The context, if a parameter comes from it: borrowed for as long as the function borrows the graph.
fn context_parameter(context: &Ident, arguments: &[Argument]) -> Option<TokenStream> {
    let lifetime = arguments.iter().find_map(Argument::lifetime);
    let bound = lifetime.cloned().unwrap_or_else(|| Lifetime::new("'_", Span::call_site()));
    let needed = arguments.iter().any(Argument::is_from_request);
    needed.then(|| quote!(#context: &#lifetime ::async_graphql::Context<#bound>,))
}

/// Refuses what no field can be.
pub(crate) fn check(signature: &Signature) -> Result<()> {
    if let Some(token) = &signature.asyncness {
        return Err(Error::new(token.span(), "a field is synchronous: everything it asks is in memory"));
    }
    if let Some(generic) =
        signature.generics.params.iter().find(|it| !matches!(it, GenericParam::Lifetime(_)))
    {
        return Err(Error::new(generic.span(), "a field can be generic over lifetimes only"));
    }
    match signature.inputs.first() {
        Some(FnArg::Receiver(it)) if it.reference.is_some() && it.mutability.is_none() => Ok(()),
        Some(it @ FnArg::Receiver(_)) => {
            Err(Error::new(it.span(), "a field borrows its object: write `&self`"))
        }
        _ => Err(Error::new(signature.ident.span(), "a field has an object: its first parameter is `&self`")),
    }
}

/// The parameters behind `&self`.
pub(crate) fn arguments(signature: &mut Signature) -> Result<Vec<Argument>> {
    let typed = signature.inputs.iter_mut().filter_map(|input| match input {
        FnArg::Typed(typed) => Some(typed),
        FnArg::Receiver(_) => None,
    });
    typed.map(Argument::take).collect()
}

/// What `#[graphql(…)]` says, with the field's name: async-graphql would make it from the twin's.
pub(crate) fn schema_options(attributes: &mut Vec<Attribute>, function: &Ident) -> Result<Options> {
    let mut options = take_options(attributes)?;
    if !options.iter().any(|option| option.path().is_ident("name")) {
        let name = camel_case(&function.unraw().to_string());
        options.push(parse_quote!(name = #name));
    }
    Ok(options)
}

/// The name of a function's twin.
pub(crate) fn twin_of(function: &Ident) -> Ident {
    format_ident!("gql_{}", function.unraw(), span = function.span().resolved_at(Span::mixed_site()))
}

fn camel_case(name: &str) -> String {
    let mut words = name.split('_').filter(|word| !word.is_empty());
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |name, word| {
        let (initial, rest) = word.split_at(1);
        name + &initial.to_uppercase() + rest
    })
}

/// Removes the `#[graphql(…)]` attributes and returns what is in them.
pub(crate) fn take_options(attributes: &mut Vec<Attribute>) -> Result<Options> {
    let mut options = Punctuated::new();
    for attribute in attributes.extract_if(.., |attribute| attribute.path().is_ident("graphql")) {
        options.extend(attribute.parse_args_with(Options::parse_terminated)?);
    }
    Ok(options)
}
