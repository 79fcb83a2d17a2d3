//! One parameter: where its value comes from, and what the schema shows of it.

use proc_macro2::Ident;
use proc_macro2::Span;
use proc_macro2::TokenStream;
use quote::quote;
use syn::Error;
use syn::Lifetime;
use syn::Pat;
use syn::PatType;
use syn::Result;
use syn::Type;
use syn::ext::IdentExt;
use syn::spanned::Spanned;

use crate::argument::borrowed::Borrowed;
use crate::argument::sizes::Sizes;
use crate::field::Options;
use crate::field::take_options;
use crate::object::description;

mod borrowed;
mod sizes;

/// Where the value of a parameter comes from.
pub(crate) enum Argument {
    /// The graph of the request, for as long as it is borrowed.
    Graph(Option<Lifetime>),
    /// The day of the request.
    Today,
    /// The four paging arguments.
    Page(Sizes),
    /// An argument of its own.
    Plain { name: Ident, ty: Box<Borrowed>, options: Options },
}

impl Argument {
    /// Reads a parameter, and takes from it what only the macro understands.
    pub(crate) fn take(parameter: &mut PatType) -> Result<Self> {
        if let Type::Reference(reference) = parameter.ty.as_ref()
            && is_named(&reference.elem, "Graph")
        {
            return Ok(Self::Graph(reference.lifetime.clone().filter(|it| it.ident != "_")));
        }
        if is_named(&parameter.ty, "Today") {
            return Ok(Self::Today);
        }
        if is_named(&parameter.ty, "Page") {
            return Sizes::take(&mut parameter.attrs).map(Self::Page);
        }
        Self::plain(parameter)
    }

    fn plain(parameter: &mut PatType) -> Result<Self> {
        let Pat::Ident(pattern) = parameter.pat.as_ref() else {
            return Err(Error::new(parameter.pat.span(), "an argument needs a name: write `name: Type`"));
        };
        let name = pattern.ident.clone();
        let mut options = take_options(&mut parameter.attrs)?;
        if !options.iter().any(|option| option.path().is_ident("desc")) {
            let missing = "describe the argument: write `/// …` above it";
            let text = description(&parameter.attrs, &name, missing)?;
            options.push(syn::parse_quote!(desc = #text));
        }
        parameter.attrs.retain(|attribute| !attribute.path().is_ident("doc"));
        Ok(Self::Plain { name, ty: Box::new(Borrowed::of(&parameter.ty)), options })
    }

    /// Whether the twin needs the context of the request for it.
    pub(crate) fn is_from_request(&self) -> bool {
        matches!(self, Self::Graph(_) | Self::Today)
    }

    /// Whether it is the page.
    pub(crate) fn is_page(&self) -> bool {
        matches!(self, Self::Page(_))
    }

    /// How long the graph is borrowed, if the function says so.
    pub(crate) fn lifetime(&self) -> Option<&Lifetime> {
        match self {
            Self::Graph(lifetime) => lifetime.as_ref(),
            _ => None,
        }
    }

    /// The parameters of the twin.
    pub(crate) fn declaration(&self) -> TokenStream {
        match self {
            Self::Graph(_) | Self::Today => TokenStream::new(),
            Self::Page(sizes) => sizes.declaration(),
            Self::Plain { name, ty, options } => {
                let ty = ty.owned();
                quote!(#[graphql(#options)] #name: #ty,)
            }
        }
    }

    /// The `arg(…)`s of an interface's field.
    pub(crate) fn entry(&self) -> TokenStream {
        match self {
            Self::Graph(_) | Self::Today => TokenStream::new(),
            Self::Page(sizes) => sizes.entry(),
            Self::Plain { name, ty, options } => {
                let (name, ty) = (name.unraw().to_string(), ty.owned().to_string());
                let named = options.iter().any(|option| option.path().is_ident("name"));
                let name = (!named).then(|| quote!(name = #name,));
                quote!(arg(#name ty = #ty, #options),)
            }
        }
    }

    /// What the twin passes to the function.
    pub(crate) fn value(&self, context: &Ident) -> TokenStream {
        match self {
            Self::Graph(_) => quote!(crate::graphql::context::ContextExt::graph(#context)),
            Self::Today => quote!(crate::graphql::context::ContextExt::today(#context)),
            Self::Page(sizes) => sizes.value(),
            Self::Plain { name, ty, .. } => ty.pass(name),
        }
    }
}

/// Whether a type is called so, wherever it lives.
fn is_named(ty: &Type, name: &str) -> bool {
    matches!(ty, Type::Path(path) if path.path.segments.last().is_some_and(|last| last.ident == name))
}

/// A name that no name written by the author can meet.
fn hidden(name: &str) -> Ident {
    Ident::new(name, Span::mixed_site())
}
