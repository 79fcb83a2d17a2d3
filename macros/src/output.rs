//! What a function returns.

use proc_macro2::Span;
use syn::Error;
use syn::GenericArgument;
use syn::Lifetime;
use syn::PathArguments;
use syn::Result;
use syn::ReturnType;
use syn::Signature;
use syn::Type;
use syn::TypeReference;
use syn::spanned::Spanned;
use syn::visit_mut::VisitMut;
use syn::visit_mut::visit_type_reference_mut;

/// The type of a field's value.
pub(crate) struct Output {
    ty: Type,
    is_fallible: bool,
}

impl Output {
    /// Reads it from a signature.
    pub(crate) fn of(signature: &Signature) -> Result<Self> {
        let returned = match &signature.output {
            ReturnType::Default => {
                return Err(Error::new(signature.ident.span(), "a field has a value: return one"));
            }
            ReturnType::Type(_, ty) => ty.as_ref(),
        };
        if let Type::ImplTrait(it) = returned {
            return Err(Error::new(it.span(), "the schema must know the type: name it"));
        }
        let (mut ty, is_fallible) = match succeeding(returned) {
            Some(ty) => (ty.clone(), true),
            None => (returned.clone(), false),
        };
        Static.visit_type_mut(&mut ty);
        Ok(Self { ty, is_fallible })
    }

    /// The type that the schema shows. What it borrows is said to live forever, since it is named where nothing is
    /// borrowed yet.
    pub(crate) fn ty(&self) -> &Type {
        &self.ty
    }

    /// Whether the function returns a `Result` with this value.
    pub(crate) fn is_fallible(&self) -> bool {
        self.is_fallible
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

/// Makes every lifetime of a type the longest one.
struct Static;

impl VisitMut for Static {
    fn visit_lifetime_mut(&mut self, lifetime: &mut Lifetime) {
        *lifetime = Lifetime::new("'static", Span::call_site());
    }

    fn visit_type_reference_mut(&mut self, reference: &mut TypeReference) {
        reference.lifetime.get_or_insert_with(|| Lifetime::new("'static", Span::call_site()));
        visit_type_reference_mut(self, reference);
    }
}
