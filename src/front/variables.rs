//! Coerces the variables of a request to the types that its operation declares.

use apollo_compiler::Node;
use apollo_compiler::Schema;
use apollo_compiler::executable::{Operation, SelectionSet};
use apollo_compiler::parser::SourceMap;
use apollo_compiler::request::{RequestError, coerce_variable_values};
use apollo_compiler::response::{JsonMap, JsonValue};
use apollo_compiler::validation::Valid;
use async_graphql::{Name, Value as Coerced, Variables};
use serde_json::{Map, Number, Value};

use super::limits::Limits;
use super::places::pos;
use super::rejection::{Code, MOST_ERRORS, Mistake, Rejection};

/// One variable that an operation declares.
#[derive(Debug)]
pub(super) struct Declared {
    name: Name,
    /// An operation that declares this variable alone: coerced one by one, every mistake is found,
    /// where all at once would stop at the first.
    alone: Operation,
    sources: SourceMap,
}

impl Declared {
    /// The variables of an operation.
    pub(super) fn all(operation: &Operation, sources: &SourceMap) -> Vec<Self> {
        let declared = operation.variables.iter().map(|variable| Self {
            name: Name::new(&variable.name),
            alone: Operation {
                description: None,
                operation_type: operation.operation_type,
                name: None,
                variables: vec![variable.clone()],
                directives: apollo_compiler::executable::DirectiveList::default(),
                selection_set: SelectionSet::new(operation.selection_set.ty.clone()),
            },
            sources: sources.clone(),
        });
        declared.collect()
    }

    /// The values of all these variables; one that is neither given nor has a default is left out.
    pub(super) fn coerce(
        declared: &[Self],
        schema: &Valid<Schema>,
        given: &Map<String, Value>,
    ) -> Result<Variables, Rejection> {
        let mut coerced = Variables::default();
        let mut mistakes = Vec::new();
        for variable in declared {
            match variable.coerce_one(schema, given.get(variable.name.as_str())) {
                Ok(Some(value)) => {
                    coerced.insert(variable.name.clone(), value);
                }
                Ok(None) => {}
                Err(mistake) => mistakes.push(mistake),
            }
            if mistakes.len() == MOST_ERRORS {
                break;
            }
        }
        if mistakes.is_empty() { Ok(coerced) } else { Err(Rejection::all(Code::BadUserInput, mistakes)) }
    }

    fn coerce_one(&self, schema: &Valid<Schema>, given: Option<&Value>) -> Result<Option<Coerced>, Mistake> {
        let mut values = JsonMap::new();
        if let Some(value) = given {
            values.insert(self.name.as_str(), as_given(value));
        }
        match coerce_variable_values(schema, &self.alone, &values) {
            Ok(values) => Ok(values.into_inner().remove(self.name.as_str()).map(coerced)),
            Err(mistake) => {
                let declared = self.alone.variables.first().and_then(Node::location);
                let place = mistake.location().or(declared);
                Err(Mistake {
                    message: self.message(given, &mistake),
                    place: place.and_then(|place| place.line_column(&self.sources)).map(pos),
                })
            }
        }
    }

    fn message(&self, given: Option<&Value>, mistake: &RequestError) -> String {
        let name = &self.name;
        let ty = self.alone.variables.first().map(|variable| variable.ty.to_string()).unwrap_or_default();
        match given {
            None => format!("Variable \"${name}\" of type \"{ty}\" is required. Add it to `variables`."),
            Some(Value::Null) => format!("Variable \"${name}\" of type \"{ty}\" must not be null."),
            Some(_) => {
                let why = mistake.message().to_string().replacen(&format!("variable {name}: "), "", 1);
                format!("Variable \"${name}\" of type \"{ty}\": {why}.")
            }
        }
    }
}

/// Refuses variables with too many values, before any of them is looked at.
pub(super) fn within(limits: &Limits, given: &Map<String, Value>) -> Result<(), Rejection> {
    let mut left = limits.values;
    for (name, value) in given {
        if !count(value, &mut left) {
            let limit = limits.values;
            let message = format!(
                "The variables have more than {limit} values, which is the limit. Ask for less in `${name}`."
            );
            return Err(Rejection::new(Code::LimitExceeded, message, None));
        }
    }
    Ok(())
}

/// Counts a value down, and says whether that was possible.
fn count(value: &Value, left: &mut usize) -> bool {
    let Some(rest) = left.checked_sub(1) else { return false };
    *left = rest;
    match value {
        Value::Array(items) => items.iter().all(|item| count(item, left)),
        Value::Object(fields) => fields.values().all(|field| count(field, left)),
        _ => true,
    }
}

/// A value as the coercion takes it. JSON has one kind of number, so that `1.0` is as good an Int as
/// `1`; the coercion tells them apart and would refuse it.
fn as_given(value: &Value) -> JsonValue {
    match value {
        Value::Number(number) => JsonValue::Number(whole(number).map_or_else(|| number.clone(), Into::into)),
        Value::Array(items) => JsonValue::Array(items.iter().map(as_given).collect()),
        Value::Object(fields) => JsonValue::Object(
            fields.iter().map(|(name, value)| (name.as_str().into(), as_given(value))).collect(),
        ),
        other => JsonValue::from(other.clone()),
    }
}

/// The integer that a number written with a fraction really is, as far as a 32-bit Int goes.
fn whole(number: &Number) -> Option<i32> {
    let float = number.as_f64().filter(|float| number.is_f64() && float.fract() == 0.0)?;
    format!("{float}").parse().ok()
}

/// A value as the executor takes it.
pub(super) fn coerced(value: JsonValue) -> Coerced {
    match value {
        JsonValue::Null => Coerced::Null,
        JsonValue::Bool(boolean) => Coerced::Boolean(boolean),
        JsonValue::Number(number) => Coerced::Number(number),
        JsonValue::String(string) => Coerced::String(string.as_str().to_owned()),
        JsonValue::Array(items) => Coerced::List(items.into_iter().map(coerced).collect()),
        JsonValue::Object(fields) => Coerced::Object(
            fields.into_iter().map(|(name, value)| (Name::new(name.as_str()), coerced(value))).collect(),
        ),
    }
}
