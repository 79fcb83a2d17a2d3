//! Answers the root fields that describe the schema itself, by the same schema that documents are checked against:
//! so introspection says what the SDL says, by construction.

use apollo_compiler::collections::HashMap;
use apollo_compiler::executable::{InlineFragment, Operation, Selection, SelectionSet};
use apollo_compiler::introspection::partial_execute;
use apollo_compiler::parser::LineColumn;
use apollo_compiler::response::{GraphQLError, JsonMap, ResponseDataPathSegment};
use apollo_compiler::schema::Implementers;
use apollo_compiler::validation::Valid;
use apollo_compiler::{ExecutableDocument, Node, Schema};
use async_graphql::indexmap::IndexMap;
use async_graphql::{Name, Value, Variables};

use super::places::pos;
use super::rejection::{Code, Mistake, Rejection};
use super::variables::coerced;

/// The schema, and what every description of it needs.
#[derive(Debug)]
pub(super) struct Described {
    /// The schema.
    pub(super) schema: Valid<Schema>,
    implementers: HashMap<apollo_compiler::Name, Implementers>,
}

/// What an operation asks of the schema itself.
#[derive(Debug)]
pub(super) struct Questions {
    document: Valid<ExecutableDocument>,
    /// The operation with these questions alone.
    operation: Operation,
}

impl Described {
    /// Prepares to describe a schema.
    pub(super) fn of(schema: Valid<Schema>) -> Self {
        let implementers = schema.implementers_map();
        Self { schema, implementers }
    }

    /// Answers the questions, by their keys in the order of the document.
    pub(super) fn answer(
        &self,
        questions: &Questions,
        variables: &Variables,
    ) -> Result<IndexMap<Name, Value>, Rejection> {
        let Questions { document, operation } = questions;
        let mut values = JsonMap::new();
        for (name, value) in variables.iter() {
            if let Ok(value) = value.clone().into_json() {
                values.insert(name.as_str(), value.into());
            }
        }
        let values = Valid::assume_valid(values);
        let answer = partial_execute(&self.schema, &self.implementers, document, operation, &values)
            .map_err(|error| questions.refused([error.to_graphql_error(&document.sources)]))?;
        match answer.data {
            Some(data) if answer.errors.is_empty() => {
                Ok(data.into_iter().map(|(key, value)| (Name::new(key.as_str()), coerced(value))).collect())
            }
            _ => Err(questions.refused(answer.errors)),
        }
    }
}

impl Questions {
    /// The questions of an operation, if it has any.
    pub(super) fn of(document: &Valid<ExecutableDocument>, operation: &Operation) -> Option<Self> {
        let describes = |name: &str| matches!(name, "__schema" | "__type");
        if !operation.root_fields(document).any(|field| describes(&field.name)) {
            return None;
        }
        let operation = Operation {
            selection_set: only(&operation.selection_set, document, describes),
            ..operation.clone()
        };
        Some(Self { document: document.clone(), operation })
    }

    /// Only the values of variables can still be wrong. Where that does not lead to a place in the document, but to
    /// one in the definition of an argument, the question is the place.
    fn refused(&self, errors: impl IntoIterator<Item = GraphQLError>) -> Rejection {
        let mistakes = errors.into_iter().map(|error| Mistake {
            place: error.locations.first().copied().or_else(|| self.place(error.path.first()?)).map(pos),
            message: error.message,
        });
        Rejection::all(Code::BadUserInput, mistakes)
    }

    fn place(&self, key: &ResponseDataPathSegment) -> Option<LineColumn> {
        let ResponseDataPathSegment::Field(key) = key else { return None };
        let mut fields = self.operation.root_fields(&self.document);
        let field = fields.find(|field| field.response_name() == key)?;
        field.location()?.line_column(&self.document.sources)
    }
}

/// Those fields of the root alone, still under the conditions of the fragments that they stand in.
fn only(set: &SelectionSet, document: &ExecutableDocument, wanted: fn(&str) -> bool) -> SelectionSet {
    let mut kept = SelectionSet::new(set.ty.clone());
    for selection in &set.selections {
        let (inner, directives) = match selection {
            Selection::Field(field) if wanted(&field.name) => {
                kept.selections.push(selection.clone());
                continue;
            }
            Selection::Field(_) => continue,
            Selection::InlineFragment(inline) => (&inline.selection_set, &inline.directives),
            Selection::FragmentSpread(spread) => match document.fragments.get(&spread.fragment_name) {
                Some(fragment) => (&fragment.selection_set, &spread.directives),
                None => continue,
            },
        };
        let selection_set = only(inner, document, wanted);
        if !selection_set.selections.is_empty() {
            let directives = directives.clone();
            let inline = InlineFragment { type_condition: None, directives, selection_set };
            kept.selections.push(Selection::InlineFragment(Node::new(inline)));
        }
    }
    kept
}
