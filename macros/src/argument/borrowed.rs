//! Arguments that a function only borrows: they are read as owned ones.

use proc_macro2::Ident;
use proc_macro2::TokenStream;
use quote::quote;
use syn::GenericArgument;
use syn::PathArguments;
use syn::Type;
use syn::parse_quote;

/// The type of an argument, by how the function takes it.
pub(crate) enum Borrowed {
    /// By value.
    No(Type),
    /// As `&T`; this is what is owned.
    Yes(Type),
    /// As `Option<&T>`; this is what is owned.
    Optional(Type),
    /// As `Option<&str>` or `Option<&[T]>`; this is what is owned.
    OptionalUnsized(Type),
}

impl Borrowed {
    /// Reads it from the type of a parameter.
    pub(crate) fn of(ty: &Type) -> Self {
        if let Type::Reference(reference) = ty {
            return Self::Yes(owned(&reference.elem).0);
        }
        match optional(ty) {
            Some(Type::Reference(reference)) => match owned(&reference.elem) {
                (ty, false) => Self::Optional(ty),
                (ty, true) => Self::OptionalUnsized(ty),
            },
            _ => Self::No(ty.clone()),
        }
    }

    /// The type that the schema shows.
    pub(crate) fn owned(&self) -> TokenStream {
        match self {
            Self::No(ty) | Self::Yes(ty) => quote!(#ty),
            Self::Optional(ty) | Self::OptionalUnsized(ty) => quote!(::core::option::Option<#ty>),
        }
    }

    /// The expression that the function is given.
    pub(crate) fn pass(&self, name: &Ident) -> TokenStream {
        match self {
            Self::No(_) => quote!(::core::clone::Clone::clone(&#name)),
            Self::Yes(_) => quote!(&#name),
            Self::Optional(_) => quote!(#name.as_ref()),
            Self::OptionalUnsized(_) => quote!(#name.as_deref()),
        }
    }
}

/// The owned form of a borrowed type, and whether it is another type.
fn owned(ty: &Type) -> (Type, bool) {
    match ty {
        Type::Path(path) if path.path.is_ident("str") => (parse_quote!(::std::string::String), true),
        Type::Slice(slice) => {
            let element = &slice.elem;
            (parse_quote!(::std::vec::Vec<#element>), true)
        }
        ty => (ty.clone(), false),
    }
}

fn optional(ty: &Type) -> Option<&Type> {
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last().filter(|segment| segment.ident == "Option")?;
    match &last.arguments {
        PathArguments::AngleBracketed(arguments) => match arguments.args.first()? {
            GenericArgument::Type(ty) => Some(ty),
            _ => None,
        },
        _ => None,
    }
}
