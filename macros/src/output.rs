//! What a function returns, and how the twin of it hands that on.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Error;
use syn::GenericArgument;
use syn::PathArguments;
use syn::Result;
use syn::ReturnType;
use syn::Signature;
use syn::Type;
use syn::spanned::Spanned;

/// The type of a field's value.
pub(crate) enum Output<'a> {
    /// The function cannot fail.
    Plain(&'a Type),
    /// The function returns a `Result` with this value.
    Fallible(&'a Type),
}

impl<'a> Output<'a> {
    /// Reads it from a signature.
    pub(crate) fn of(signature: &'a Signature) -> Result<Self> {
        match &signature.output {
            ReturnType::Default => Err(Error::new(signature.ident.span(), "a field has a value: return one")),
            ReturnType::Type(_, ty) => match ty.as_ref() {
                Type::ImplTrait(it) => Err(Error::new(it.span(), "the schema must know the type: name it")),
                ty => Ok(succeeding(ty).map_or(Self::Plain(ty), Self::Fallible)),
            },
        }
    }

    /// The type that the schema shows.
    pub(crate) fn value(&self) -> &'a Type {
        match self {
            Self::Plain(ty) | Self::Fallible(ty) => ty,
        }
    }

    /// Makes a call into a `Result`. Whether a page fits its list is known only after the call.
    pub(crate) fn wrap(&self, call: TokenStream, has_page: bool) -> TokenStream {
        match (self, has_page) {
            (Self::Plain(_), false) => quote!(::core::result::Result::Ok(#call)),
            (Self::Plain(_), true) => quote!(crate::graphql::connection::Paged::checked(#call)),
            (Self::Fallible(_), false) => call,
            (Self::Fallible(_), true) => quote!(crate::graphql::connection::Paged::checked(#call?)),
        }
    }
}

fn succeeding(ty: &Type) -> Option<&Type> {
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last().filter(|segment| segment.ident == "Result")?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    arguments.args.iter().find_map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    })
}
