//! What is in a `#[graphql(…)]`.

use syn::Attribute;
use syn::Error;
use syn::Expr;
use syn::ExprLit;
use syn::Lit;
use syn::Meta;
use syn::Result;
use syn::Token;
use syn::parse::Parse;
use syn::parse::ParseStream;
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;

/// Options by name, each taken out by whoever understands it.
#[derive(Default)]
pub(crate) struct Options(Vec<Meta>);

impl Options {
    /// Removes the `#[graphql(…)]` attributes and returns what is in them.
    pub(crate) fn take(attributes: &mut Vec<Attribute>) -> Result<Self> {
        let mut options = Vec::new();
        for attribute in attributes.extract_if(.., |attribute| attribute.path().is_ident("graphql")) {
            options.extend(attribute.parse_args::<Self>()?.0);
        }
        Ok(Self(options))
    }

    /// Takes out the names that stand alone, such as `sourced`.
    pub(crate) fn words(&mut self) -> Vec<syn::Path> {
        let words = self.0.extract_if(.., |option| matches!(option, Meta::Path(_)));
        words.filter_map(|word| word.require_path_only().ok().cloned()).collect()
    }

    /// Takes out the value of an option.
    pub(crate) fn value(&mut self, name: &str) -> Option<Expr> {
        let mut found = self.0.extract_if(.., |option| option.path().is_ident(name));
        found.find_map(|option| option.require_name_value().ok().map(|pair| pair.value.clone()))
    }

    /// Takes out the value of an option that is a text.
    pub(crate) fn text(&mut self, name: &str) -> Result<Option<String>> {
        match self.value(name) {
            None => Ok(None),
            Some(Expr::Lit(ExprLit { lit: Lit::Str(text), .. })) => Ok(Some(text.value())),
            Some(other) => Err(Error::new(other.span(), "write a text in quotes")),
        }
    }

    /// Takes out an expression that is written in quotes.
    pub(crate) fn expression(&mut self, name: &str) -> Result<Option<Expr>> {
        self.text(name)?.map(|text| syn::parse_str(&text)).transpose()
    }

    /// Refuses what nobody has taken.
    pub(crate) fn nothing_left(self) -> Result<()> {
        match self.0.first() {
            None => Ok(()),
            Some(option) => Err(Error::new(option.span(), "no such option")),
        }
    }
}

impl Parse for Options {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let options = Punctuated::<Meta, Token![,]>::parse_terminated(input)?;
        Ok(Self(options.into_iter().collect()))
    }
}
