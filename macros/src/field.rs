//! One function: what the schema says of it as a field, and how its value is written.

use proc_macro2::Ident;
use proc_macro2::TokenStream;
use quote::quote;
use syn::Attribute;
use syn::Error;
use syn::Expr;
use syn::FnArg;
use syn::GenericParam;
use syn::Result;
use syn::Signature;
use syn::ext::IdentExt;
use syn::spanned::Spanned;

use crate::argument::Argument;
use crate::hidden;
use crate::object::description;
use crate::optional;
use crate::options::Options;
use crate::output::Output;

/// A field of an object or an interface.
pub(crate) struct Field {
    name: String,
    text: String,
    deprecation: Option<Expr>,
    work: Option<Expr>,
    function: Ident,
    arguments: Vec<Argument>,
    output: Output,
}

impl Field {
    /// Reads a function, and takes from it what only the macro understands.
    pub(crate) fn take(attributes: &mut Vec<Attribute>, signature: &mut Signature) -> Result<Self> {
        check(signature)?;
        let function = signature.ident.clone();
        let text =
            description(attributes, &function, "describe the field: its comment is what API users read")?;
        let mut options = Options::take(attributes)?;
        let name = options.text("name")?.unwrap_or_else(|| camel_case(&function));
        let deprecation = options.value("deprecation");
        let work = options.expression("work")?;
        options.nothing_left()?;
        let typed = signature.inputs.iter_mut().filter_map(|input| match input {
            FnArg::Typed(typed) => Some(typed),
            FnArg::Receiver(_) => None,
        });
        let arguments = typed.map(Argument::take).collect::<Result<_>>()?;
        let output = Output::of(signature)?;
        Ok(Self { name, text, deprecation, work, function, arguments, output })
    }

    /// The entry in the schema.
    pub(crate) fn entry(&self, entries: &Ident) -> TokenStream {
        let Self { name, text, deprecation, output, .. } = self;
        let ty = output.ty();
        let deprecation = optional(deprecation.as_ref());
        let arguments = self.arguments.iter().map(|argument| argument.entry(entries));
        quote! {
            #entries.field::<#ty>(#name, #text, #deprecation);
            #(#arguments)*
        }
    }

    /// The arm that plans the field: it reads the arguments once, and gives what writes the value of each object.
    pub(crate) fn plan(&self, asked: &Ident) -> TokenStream {
        let Self { name, output, .. } = self;
        let [this, writer, plan, value] = ["this", "writer", "plan", "value"].map(hidden);
        let ty = output.ty();
        let arguments = self.arguments.iter().map(|argument| argument.planned(asked));
        let worked = self.work.iter().map(|work| quote!(#asked.takes(#work)?;));
        let concluded = self.arguments.iter().map(|argument| argument.concluded(asked));
        let reached = self.arguments.iter().map(|argument| argument.reached(&quote!(#writer)));
        let call = self.call(&quote!(#this));
        let written = if self.can_fail() {
            quote! {
                match #call {
                    ::core::result::Result::Ok(#value) => {
                        crate::graphql::writer::Output::write(&#value, &#plan, #writer)
                    }
                    ::core::result::Result::Err(error) => {
                        <#ty as crate::graphql::writer::Output>::failed(#writer, error)
                    }
                }
            }
        } else {
            quote!(crate::graphql::writer::Output::write(&#call, &#plan, #writer))
        };
        quote! {
            #name => crate::graphql::writer::planned::<#ty, Self>(|| {
                #(#arguments)*
                #(#worked)*
                let #plan = <#ty as crate::graphql::writer::Output>::plan(#asked)?;
                #(#concluded)*
                ::core::result::Result::Ok(::std::boxed::Box::new(
                    move |#this: &Self, #writer: &mut crate::graphql::writer::Writer<'_>| {
                        if let ::core::option::Option::Some(written) = #writer.stopped::<#ty>() {
                            return written;
                        }
                        #(#reached)*
                        #written
                    }
                ))
            }),
        }
    }

    /// The arm that answers the field by the ordinary executor.
    pub(crate) fn resolve(&self, context: &Ident) -> TokenStream {
        let name = &self.name;
        let value = hidden("value");
        let arguments = self.arguments.iter().map(|argument| argument.resolved(context));
        let reached = self.arguments.iter().map(|argument| argument.reached(&quote!(#context)));
        let call = self.call(&quote!(self));
        let call = if self.can_fail() { call } else { quote!(::core::result::Result::Ok(#call)) };
        quote! {
            #name => {
                #(#arguments)*
                #(#reached)*
                let #value = crate::graphql::writer::resolved(#context, #call)?;
                crate::graphql::writer::resolve(#context, &#value).await
            }
        }
    }

    /// The call of the function: a value or, where it can fail, a `Result`.
    fn call(&self, this: &TokenStream) -> TokenStream {
        let function = &self.function;
        let passed = self.arguments.iter().map(Argument::passed);
        let call = quote!(#this.#function(#(#passed),*));
        match self.arguments.iter().find_map(Argument::page) {
            None => call,
            Some(page) => {
                let checked = if self.output.is_fallible() {
                    quote!(#call.and_then(crate::graphql::connection::Paged::checked))
                } else {
                    quote!(crate::graphql::connection::Paged::checked(#call))
                };
                // The page is read before it is known whether the field has an object to be asked of.
                quote! {
                    match &#page {
                        ::core::result::Result::Ok(#page) => #checked,
                        ::core::result::Result::Err(error) => ::core::result::Result::Err(
                            crate::graphql::error::Error::from(::core::clone::Clone::clone(error))
                        ),
                    }
                }
            }
        }
    }

    fn can_fail(&self) -> bool {
        self.output.is_fallible() || self.arguments.iter().any(|argument| argument.page().is_some())
    }
}

/// Refuses what no field can be.
fn check(signature: &Signature) -> Result<()> {
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

/// The name in the schema of something that is called so in Rust.
pub(crate) fn camel_case(name: &Ident) -> String {
    let name = name.unraw().to_string();
    let mut words = name.split('_').filter(|word| !word.is_empty());
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |name, word| {
        let (initial, rest) = word.split_at(1);
        name + &initial.to_uppercase() + rest
    })
}
