//! The enum: an enum of the schema, and how its values are written.

use proc_macro2::TokenStream;
use quote::quote;
use syn::ItemEnum;
use syn::Result;

use crate::object::description;
use crate::options::Options;

/// The enum with what every one of them is, and the trait that answers by it.
pub(crate) fn expand(mut arguments: Options, item: &ItemEnum) -> Result<TokenStream> {
    let ident = &item.ident;
    description(&item.attrs, ident, "describe the enum: its comment is what API users read")?;
    let remote = arguments.text("remote")?.map(|remote| quote!(#[graphql(remote = #remote)]));
    arguments.nothing_left()?;
    Ok(quote! {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, ::async_graphql::Enum)]
        #remote
        #item

        impl crate::graphql::writer::Output for #ident {
            type Plan = ();

            fn plan(
                _: &crate::graphql::writer::Asked<'_>,
            ) -> ::core::result::Result<(), crate::graphql::writer::Refusal> {
                ::core::result::Result::Ok(())
            }

            fn write(
                &self,
                (): &(),
                writer: &mut crate::graphql::writer::Writer<'_>,
            ) -> crate::graphql::writer::Written {
                writer.enum_value(*self);
                ::core::result::Result::Ok(())
            }
        }
    })
}
