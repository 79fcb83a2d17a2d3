//! The page: `#[page(default = 50, max = 100)]`, and the four arguments that make one.

use proc_macro2::Ident;
use proc_macro2::TokenStream;
use quote::quote;
use syn::Attribute;
use syn::Error;
use syn::LitInt;
use syn::Result;

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

    /// The four arguments in the schema.
    pub(crate) fn entry(&self, entries: &Ident) -> TokenStream {
        let Self { default, max } = self;
        let first = format!(
            "How many from the start of the list, 1 to {max}. Without `first` and `last` it is {default}."
        );
        let last = format!(
            "How many from the end, 1 to {max}, still in the order of the list. Not together with `first`."
        );
        let after = "Only what comes after this `cursor` or `endCursor` of the same list.";
        let before = "Only what comes before this `cursor` or `startCursor` of the list.";
        let (none, optional) = (quote!(::core::option::Option::None), quote!(::core::option::Option));
        quote! {
            #entries.argument::<#optional<i32>>("first", #first, #none);
            #entries.argument::<#optional<::std::string::String>>("after", #after, #none);
            #entries.argument::<#optional<i32>>("last", #last, #none);
            #entries.argument::<#optional<::std::string::String>>("before", #before, #none);
        }
    }

    /// The sizes as a value.
    pub(crate) fn value(&self) -> TokenStream {
        let Self { default, max } = self;
        quote!(crate::graph::page::Sizes { default: #default, max: #max })
    }
}
