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
        let Self { default, max } = self;
        let [first, after, last, before] = names();
        let first_text = format!(
            "How many from the start, 1 to {max}. Without `first` and `last`: {default} from the start."
        );
        let last_text = format!("How many from the end, 1 to {max}. Not together with `first`.");
        quote! {
            #[graphql(name = "first", desc = #first_text)]
            #first: ::core::option::Option<i32>,
            #[graphql(name = "after", desc = "Only what comes after this cursor.")]
            #after: ::core::option::Option<::std::string::String>,
            #[graphql(name = "last", desc = #last_text)]
            #last: ::core::option::Option<i32>,
            #[graphql(name = "before", desc = "Only what comes before this cursor.")]
            #before: ::core::option::Option<::std::string::String>,
        }
    }

    /// The page made of them; the twin fails where they are wrong.
    pub(crate) fn value(&self) -> TokenStream {
        let Self { default, max } = self;
        let [first, after, last, before] = names();
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

fn names() -> [proc_macro2::Ident; 4] {
    ["first", "after", "last", "before"].map(hidden)
}
