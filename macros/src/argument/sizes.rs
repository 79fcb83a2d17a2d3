//! The page: `#[page(default = 50, max = 100)]`, and the four arguments that make one.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Attribute;
use syn::Error;
use syn::LitInt;
use syn::Result;

use crate::argument::hidden;

/// How many items a page has.
pub(crate) struct Sizes {
    default: usize,
    max: usize,
}

impl Sizes {
    /// Takes the attribute off a parameter, if there is one.
    pub(crate) fn take(attributes: &mut Vec<Attribute>) -> Result<Self> {
        let mut sizes = Self { default: 20, max: 100 };
        for attribute in attributes.extract_if(.., |attribute| attribute.path().is_ident("page")) {
            attribute.parse_nested_meta(|meta| {
                let size = if meta.path.is_ident("default") {
                    &mut sizes.default
                } else if meta.path.is_ident("max") {
                    &mut sizes.max
                } else {
                    return Err(meta.error("a page has `default` and `max`"));
                };
                *size = meta.value()?.parse::<LitInt>()?.base10_parse()?;
                Ok(())
            })?;
            if !(1..=sizes.max).contains(&sizes.default) {
                return Err(Error::new_spanned(attribute, "the default size is from 1 to the greatest one"));
            }
        }
        match attributes.first() {
            None => Ok(sizes),
            Some(other) => Err(Error::new_spanned(other, "the macro itself describes the four arguments")),
        }
    }

    /// The four arguments, described.
    pub(crate) fn declaration(&self) -> TokenStream {
        let arguments = self.arguments().map(|(name, text, ty)| {
            let (hidden, ty) = (hidden(name), ty.parse::<TokenStream>().unwrap_or_default());
            quote!(#[graphql(name = #name, desc = #text)] #hidden: #ty,)
        });
        quote!(#(#arguments)*)
    }

    /// The same, as an interface wants them.
    pub(crate) fn entry(&self) -> TokenStream {
        let arguments =
            self.arguments().map(|(name, text, ty)| quote!(arg(name = #name, desc = #text, ty = #ty),));
        quote!(#(#arguments)*)
    }

    /// Name, description and type of each.
    fn arguments(&self) -> [(&'static str, String, &'static str); 4] {
        let Self { default, max } = self;
        let (size, cursor) = ("::core::option::Option<i32>", "::core::option::Option<::std::string::String>");
        let first = format!(
            "How many from the start of the list, 1 to {max}. Without `first` and `last` it is {default}."
        );
        let last = format!(
            "How many from the end, 1 to {max}, still in the order of the list. Not together with `first`."
        );
        [
            ("first", first, size),
            (
                "after",
                "Only what comes after this `cursor` or `endCursor` of the same list.".to_owned(),
                cursor,
            ),
            ("last", last, size),
            (
                "before",
                "Only what comes before this `cursor` or `startCursor` of the list.".to_owned(),
                cursor,
            ),
        ]
    }

    /// The page made of them; the twin fails where they are wrong.
    pub(crate) fn value(&self) -> TokenStream {
        let Self { default, max } = self;
        let [first, after, last, before] = ["first", "after", "last", "before"].map(hidden);
        quote! {
            crate::graph::page::Page::new(
                #first,
                #after.as_deref(),
                #last,
                #before.as_deref(),
                crate::graph::page::Sizes { default: #default, max: #max },
            )?
        }
    }
}
