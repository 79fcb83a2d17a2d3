//! One parameter: where its value comes from, and what the schema shows of it.

use proc_macro2::Ident;
use proc_macro2::TokenStream;
use quote::quote;
use syn::Error;
use syn::Expr;
use syn::Pat;
use syn::PatType;
use syn::Result;
use syn::Type;
use syn::spanned::Spanned;

use crate::argument::borrowed::Borrowed;
use crate::argument::sizes::Sizes;
use crate::field::camel_case;
use crate::hidden;
use crate::object::description;
use crate::optional;
use crate::options::Options;

mod borrowed;
mod sizes;

/// Where the value of a parameter comes from.
pub(crate) enum Argument {
    /// The graph of the request.
    Graph,
    /// The day of the request.
    Today,
    /// What is selected below the field.
    Ahead,
    /// The four paging arguments.
    Page(Sizes),
    /// An argument of its own.
    Plain(Box<Plain>),
}

/// An argument of the field.
pub(crate) struct Plain {
    variable: Ident,
    name: String,
    text: String,
    ty: Borrowed,
    default: Option<Expr>,
}

impl Argument {
    /// Reads a parameter, and takes from it what only the macro understands.
    pub(crate) fn take(parameter: &mut PatType) -> Result<Self> {
        if let Type::Reference(reference) = parameter.ty.as_ref()
            && is_named(&reference.elem, "Graph")
        {
            return Ok(Self::Graph);
        }
        if is_named(&parameter.ty, "Today") {
            return Ok(Self::Today);
        }
        if is_named(&parameter.ty, "Ahead") {
            return Ok(Self::Ahead);
        }
        if is_named(&parameter.ty, "Page") {
            return Sizes::take(&mut parameter.attrs).map(Self::Page);
        }
        Plain::take(parameter).map(Box::new).map(Self::Plain)
    }

    /// The page, if it is one.
    pub(crate) fn page(&self) -> Option<Ident> {
        matches!(self, Self::Page(_)).then(|| hidden("page"))
    }

    /// The entry in the schema.
    pub(crate) fn entry(&self, entries: &Ident) -> TokenStream {
        match self {
            Self::Graph | Self::Today | Self::Ahead => TokenStream::new(),
            Self::Page(sizes) => sizes.entry(entries),
            Self::Plain(plain) => {
                let Plain { name, text, ty, default, .. } = plain.as_ref();
                let (ty, default) = (ty.owned(), optional(default.as_ref()));
                quote!(#entries.argument::<#ty>(#name, #text, #default);)
            }
        }
    }

    /// Reads it once for all objects that the field is asked of.
    pub(crate) fn planned(&self, asked: &Ident) -> TokenStream {
        match self {
            Self::Graph | Self::Today | Self::Ahead => TokenStream::new(),
            Self::Page(sizes) => {
                let page = hidden("page");
                let sizes = sizes.value();
                quote!(let #page = #asked.page(#sizes)?;)
            }
            Self::Plain(plain) => {
                let Plain { variable, name, ty, default, .. } = plain.as_ref();
                let (ty, default) = (ty.owned(), given_by(default.as_ref()));
                quote!(let #variable = #asked.argument::<#ty>(#name, #default)?;)
            }
        }
    }

    /// Reads what is known only when the value is planned.
    pub(crate) fn concluded(&self, asked: &Ident) -> TokenStream {
        match self {
            Self::Ahead => {
                let ahead = hidden("ahead");
                quote!(let #ahead = #asked.ahead();)
            }
            Self::Graph | Self::Today | Self::Page(_) | Self::Plain(_) => TokenStream::new(),
        }
    }

    /// The same as `planned`, for the ordinary executor.
    pub(crate) fn resolved(&self, context: &Ident) -> TokenStream {
        match self {
            Self::Graph | Self::Today => TokenStream::new(),
            // It reads nothing ahead.
            Self::Ahead => {
                let ahead = hidden("ahead");
                quote!(let #ahead = <crate::graphql::writer::Ahead as ::core::default::Default>::default();)
            }
            Self::Page(sizes) => {
                let page = hidden("page");
                let sizes = sizes.value();
                quote!(let #page = crate::graphql::writer::page(#context, #sizes)?;)
            }
            Self::Plain(plain) => {
                let Plain { variable, name, ty, default, .. } = plain.as_ref();
                let (ty, default) = (ty.owned(), given_by(default.as_ref()));
                quote!(let (_, #variable) = #context.param_value::<#ty>(#name, #default)?;)
            }
        }
    }

    /// Takes what belongs to the request.
    pub(crate) fn reached(&self, world: &TokenStream) -> TokenStream {
        match self {
            Self::Graph => {
                let graph = hidden("graph");
                quote!(let #graph = crate::graphql::context::World::graph(#world);)
            }
            Self::Today => {
                let today = hidden("today");
                quote!(let #today = crate::graphql::context::World::today(#world);)
            }
            Self::Ahead | Self::Page(_) | Self::Plain(_) => TokenStream::new(),
        }
    }

    /// What the function is given. It is called once for each object, so that what it takes by value is cloned.
    pub(crate) fn passed(&self) -> TokenStream {
        match self {
            Self::Graph => {
                let graph = hidden("graph");
                quote!(#graph)
            }
            Self::Today => {
                let today = hidden("today");
                quote!(#today)
            }
            Self::Ahead => {
                let ahead = hidden("ahead");
                quote!(#ahead)
            }
            Self::Page(_) => {
                let page = hidden("page");
                quote!(::core::clone::Clone::clone(#page))
            }
            Self::Plain(plain) => plain.ty.pass(&plain.variable),
        }
    }
}

impl Plain {
    fn take(parameter: &mut PatType) -> Result<Self> {
        let Pat::Ident(pattern) = parameter.pat.as_ref() else {
            return Err(Error::new(parameter.pat.span(), "an argument needs a name: write `name: Type`"));
        };
        let variable = pattern.ident.clone();
        let mut options = Options::take(&mut parameter.attrs)?;
        let missing = "describe the argument: write `/// …` above it";
        let text = description(&parameter.attrs, &variable, missing)?;
        let name = options.text("name")?.unwrap_or_else(|| camel_case(&variable));
        let default = options.expression("default_with")?;
        options.nothing_left()?;
        parameter.attrs.retain(|attribute| !attribute.path().is_ident("doc"));
        Ok(Self { variable, name, text, ty: Borrowed::of(&parameter.ty), default })
    }
}

/// A default as the function that makes it.
fn given_by(default: Option<&Expr>) -> TokenStream {
    optional(default.map(|value| quote!(|| #value)))
}

/// Whether a type is called so, wherever it lives.
fn is_named(ty: &Type, name: &str) -> bool {
    matches!(ty, Type::Path(path) if path.path.segments.last().is_some_and(|last| last.ident == name))
}
