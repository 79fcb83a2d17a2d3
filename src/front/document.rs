//! A document that has been checked, prepared for one of its operations and kept for the next time.

use std::collections::HashMap;

use apollo_compiler::ast;
use apollo_compiler::executable;
use apollo_compiler::parser::Parser;
use apollo_compiler::validation::Valid;
use apollo_compiler::{ExecutableDocument, Schema};
use async_graphql::indexmap::IndexMap;
use async_graphql::parser::types as executor;
use async_graphql::{Name, Positioned, Value as Coerced, Variables};
use serde_json::{Map, Value};

use super::conditions::Condition;
use super::convert::Conversion;
use super::introspection::{Described, Questions};
use super::limits::Limits;
use super::rejection::{Code, Rejection};
use super::variables::Declared;
use super::{OperationKind, Request};
use super::{survey, syntax, validate};

/// The fragments of a document, in the form that is executed.
pub(super) type Fragments = HashMap<Name, Positioned<executor::FragmentDefinition>>;

/// A checked document, and what each request for it needs.
#[derive(Debug)]
pub(super) struct Document {
    kind: OperationKind,
    name: Option<String>,
    variables: Vec<Declared>,
    conditions: Vec<Condition>,
    questions: Option<Questions>,
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
        let document = validate::validate(schema, &ast, &request.query, limits)?;
        let operation = choose(&document, request.operation_name.as_deref())?;
        let mut conversion = Conversion::of(&request.query, &document);
        let (converted, fragments) = conversion.document(operation)?;
        Ok(Self {
            kind: operation.operation_type.into(),
            name: operation.name.as_ref().map(ToString::to_string),
            variables: Declared::all(operation, &document.sources),
            conditions: Condition::all(&document, operation, &request.query),
            questions: Questions::of(&document, operation),
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
        described: &Described,
        given: &Map<String, Value>,
    ) -> Result<Variables, Rejection> {
        let variables = Declared::coerce(&self.variables, &described.schema, given)?;
        Condition::check(&self.conditions, &variables)?;
        Ok(variables)
    }

    /// The answers to what it asks of the schema itself.
    pub(super) fn described(
        &self,
        described: &Described,
        variables: &Variables,
    ) -> Result<IndexMap<Name, Coerced>, Rejection> {
        match &self.questions {
            Some(questions) => described.answer(questions, variables),
            None => Ok(IndexMap::new()),
        }
    }
}

fn parse(text: &str, limits: &Limits) -> Result<(ast::Document, usize), Rejection> {
    let mut parser = Parser::new().token_limit(limits.tokens).recursion_limit(limits.recursion);
    let source = syntax::read(text, limits.tokens);
    let parsed = parser.parse_ast(source.text, "document");
    if parser.tokens_reached() > limits.tokens {
        let found = format!("more than {}", limits.tokens);
        return Err(survey::exceeded("tokens", &found, limits.tokens, "", None));
    }
    if parser.recursion_reached() > limits.recursion {
        let found = format!("more than {}", limits.recursion);
        return Err(survey::exceeded("levels of nesting", &found, limits.recursion, "", None));
    }
    let document = parsed.map_err(|invalid| validate::diagnosed(Code::ParseFailed, &invalid.errors))?;
    source.overlooked.map_or_else(|| Ok((document, parser.tokens_reached())), Err)
}

/// A token becomes at most one field or value; the text is kept for the places of mistakes, and its
/// strings stand once more in the template.
fn weight(text: &str, tokens: usize) -> u32 {
    u32::try_from(tokens * 400 + text.len() * 2).unwrap_or(u32::MAX)
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
