//! A document that has been checked, prepared for one of its operations and kept for the next time.

use apollo_compiler::ast;
use apollo_compiler::executable;
use apollo_compiler::parser::Parser;
use apollo_compiler::validation::{DiagnosticList, Valid};
use apollo_compiler::{ExecutableDocument, Schema};
use async_graphql::parser::types::{self as executor, DocumentOperations};
use serde_json::{Map, Value};

use super::convert::Conversion;
use super::limits::Limits;
use super::places::pos;
use super::rejection::{Code, Mistake, Rejection};
use super::variables::Declared;
use super::{Admitted, OperationKind, Request};
use super::{merge, omit, survey};

/// A checked document, and what each request for it needs.
#[derive(Debug)]
pub(super) struct Document {
    kind: OperationKind,
    name: Option<String>,
    variables: Vec<Declared>,
    template: executor::ExecutableDocument,
    repeats_at_root: bool,
    possible: usize,
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
        let possible = survey::check(&ast, &request.query, limits)?;
        let document = ast
            .to_executable_validate(schema)
            .map_err(|invalid| diagnosed(Code::ValidationFailed, &invalid.errors))?;
        let operation = choose(&document, request.operation_name.as_deref())?;
        let mut conversion = Conversion::of(&request.query, &document);
        let template = conversion.document(operation)?;
        Ok(Self {
            kind: operation.operation_type.into(),
            name: operation.name.as_ref().map(ToString::to_string),
            variables: Declared::all(operation, &document.sources),
            repeats_at_root: merge::repeats_at_root(&template),
            template,
            possible,
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

    /// Makes a request for the executor with these values of the variables.
    pub(super) fn admit(
        &self,
        schema: &Valid<Schema>,
        given: &Map<String, Value>,
    ) -> Result<Admitted, Rejection> {
        let variables = Declared::coerce(&self.variables, schema, given)?;
        let mut document = self.template.clone();
        if self.variables.len() > variables.len() {
            omit::missing_variables(&mut document, &variables);
        }
        if self.repeats_at_root {
            merge::root_fields(&mut document, &variables);
        }
        let mut request = async_graphql::Request::new("").variables(variables);
        request.operation_name.clone_from(&self.name);
        request.set_parsed_query(document);
        Ok(Admitted { request, operation: self.kind, name: self.name.clone(), possible: self.possible })
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

/// The one operation of a prepared document.
pub(super) fn only_operation(
    operations: &mut DocumentOperations,
) -> Option<&mut executor::OperationDefinition> {
    match operations {
        DocumentOperations::Single(operation) => Some(&mut operation.node),
        DocumentOperations::Multiple(named) => named.values_mut().next().map(|named| &mut named.node),
    }
}
