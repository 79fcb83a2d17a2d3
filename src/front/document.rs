//! A document that has been checked, prepared for one of its operations and kept for the next time.

use std::collections::HashMap;

use apollo_compiler::ast;
use apollo_compiler::executable;
use apollo_compiler::parser::Parser;
use apollo_compiler::validation::{DiagnosticList, Valid};
use apollo_compiler::{ExecutableDocument, Schema};
use async_graphql::parser::types as executor;
use async_graphql::{Name, Positioned, Variables};
use serde_json::{Map, Value};

use super::convert::Conversion;
use super::limits::Limits;
use super::places::pos;
use super::rejection::{Code, Mistake, Rejection};
use super::variables::Declared;
use super::{OperationKind, Request, survey};

/// The fragments of a document, in the form that is executed.
pub(super) type Fragments = HashMap<Name, Positioned<executor::FragmentDefinition>>;

/// A checked document, and what each request for it needs.
#[derive(Debug)]
pub(super) struct Document {
    kind: OperationKind,
    name: Option<String>,
    variables: Vec<Declared>,
    operation: executor::OperationDefinition,
    fragments: Fragments,
    weight: u32,
}

impl Document {
    /// Parses, limits, validates and converts the document of a request.
    pub(super) fn prepare(
        schema: &Valid<Schema>,
        request: &Request,
        limits: &Limits,
    ) -> Result<Self, Rejection> {
        let (ast, tokens) = parse(&request.query, limits)?;
        survey::check(&ast, &request.query, limits)?;
        let document = ast
            .to_executable_validate(schema)
            .map_err(|invalid| diagnosed(Code::ValidationFailed, &invalid.errors))?;
        let operation = choose(&document, request.operation_name.as_deref())?;
        let mut conversion = Conversion::of(&request.query, &document);
        let (converted, fragments) = conversion.document(operation)?;
        Ok(Self {
            kind: operation.operation_type.into(),
            name: operation.name.as_ref().map(ToString::to_string),
            variables: Declared::all(operation, &document.sources),
            operation: converted,
            fragments,
            weight: weight(&request.query, tokens),
        })
    }

    /// The kind of the chosen operation.
    pub(super) fn kind(&self) -> OperationKind {
        self.kind
    }

    /// About how many bytes it occupies.
    pub(super) fn weight(&self) -> u32 {
        self.weight
    }

    /// The name of the chosen operation, if it has one.
    pub(super) fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// The chosen operation.
    pub(super) fn operation(&self) -> &executor::OperationDefinition {
        &self.operation
    }

    /// The fragments that the operation reaches.
    pub(super) fn fragments(&self) -> &Fragments {
        &self.fragments
    }

    /// The values of its variables, coerced.
    pub(super) fn variables(
        &self,
        schema: &Valid<Schema>,
        given: &Map<String, Value>,
    ) -> Result<Variables, Rejection> {
        Declared::coerce(&self.variables, schema, given)
    }
}

fn parse(text: &str, limits: &Limits) -> Result<(ast::Document, usize), Rejection> {
    let mut parser = Parser::new().token_limit(limits.tokens).recursion_limit(limits.recursion);
    let parsed = parser.parse_ast(text, "document");
    if parser.tokens_reached() > limits.tokens {
        let found = format!("more than {}", limits.tokens);
        return Err(survey::exceeded("tokens", &found, limits.tokens, "", None));
    }
    if parser.recursion_reached() > limits.recursion {
        let found = format!("more than {}", limits.recursion);
        return Err(survey::exceeded("levels of nesting", &found, limits.recursion, "", None));
    }
    match parsed {
        Ok(document) => Ok((document, parser.tokens_reached())),
        Err(invalid) => Err(diagnosed(Code::ParseFailed, &invalid.errors)),
    }
}

/// A token becomes at most one field or value; the text is kept for the places of mistakes, and its
/// strings stand once more in the template.
fn weight(text: &str, tokens: usize) -> u32 {
    u32::try_from(tokens * 400 + text.len() * 2).unwrap_or(u32::MAX)
}

/// The messages are those of graphql-js, which clients know and which never suggest other names.
fn diagnosed(code: Code, found: &DiagnosticList) -> Rejection {
    let mistakes = found.iter().map(|diagnostic| {
        let error = diagnostic.unstable_to_json_compat();
        let message = if code == Code::ParseFailed { spelled_out(error.message) } else { error.message };
        Mistake { message, place: error.locations.first().copied().map(pos) }
    });
    Rejection::all(code, mistakes)
}

/// The parser names what it expected by its own names for tokens.
fn spelled_out(message: String) -> String {
    const TOKENS: [(&str, &str); 9] = [
        ("L_CURLY", "`{`"),
        ("R_CURLY", "`}`"),
        ("L_PAREN", "`(`"),
        ("R_PAREN", "`)`"),
        ("L_BRACK", "`[`"),
        ("R_BRACK", "`]`"),
        ("COLON", "`:`"),
        ("<EOF>", "end of the document"),
        ("EOF", "the end of the document"),
    ];
    TOKENS.iter().fold(message, |message, (token, meaning)| message.replace(token, meaning))
}

fn choose<'d>(
    document: &'d ExecutableDocument,
    name: Option<&str>,
) -> Result<&'d executable::Operation, Rejection> {
    document.operations.get(name).map(AsRef::as_ref).map_err(|_| {
        let message = match (name, document.operations.len()) {
            (Some(name), _) => format!("The document has no operation named \"{name}\"."),
            (None, 0) => "The document has no operation, only fragments. Add a query.".to_owned(),
            (None, count) => {
                format!("The document has {count} operations. Name one of them in `operationName`.")
            }
        };
        Rejection::new(Code::OperationResolutionFailure, message, None)
    })
}

impl From<executable::OperationType> for OperationKind {
    fn from(kind: executable::OperationType) -> Self {
        match kind {
            executable::OperationType::Query => Self::Query,
            executable::OperationType::Mutation => Self::Mutation,
            executable::OperationType::Subscription => Self::Subscription,
        }
    }
}
