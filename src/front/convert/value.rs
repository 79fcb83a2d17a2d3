//! Turns a literal of a document into a value of the executor.

use apollo_compiler::executable as checked;
use async_graphql::Name;
use async_graphql::indexmap::IndexMap;
use async_graphql_value::{Number, Value};

/// Why a literal has no value, which the checker does not see.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum NoValue {
    /// A number that no machine number holds, as it was written.
    TooLarge(String),
    /// An input object names a field twice.
    Twice(String),
}

/// Converts a literal with everything in it.
pub(super) fn convert(value: &checked::Value) -> Result<Value, NoValue> {
    Ok(match value {
        checked::Value::Null => Value::Null,
        checked::Value::Boolean(boolean) => Value::Boolean(*boolean),
        checked::Value::String(string) => Value::String(string.clone()),
        checked::Value::Enum(name) => Value::Enum(Name::new(name)),
        checked::Value::Variable(name) => Value::Variable(Name::new(name)),
        checked::Value::Int(int) => Value::Number(number(int.as_str())?),
        checked::Value::Float(float) => Value::Number(number(float.as_str())?),
        checked::Value::List(items) => {
            Value::List(items.iter().map(|item| convert(item)).collect::<Result<_, _>>()?)
        }
        checked::Value::Object(fields) => {
            let mut object = IndexMap::with_capacity(fields.len());
            for (name, value) in fields {
                if object.insert(Name::new(name), convert(value)?).is_some() {
                    return Err(NoValue::Twice(name.to_string()));
                }
            }
            Value::Object(object)
        }
    })
}

/// A number in the smallest kind that holds it.
pub(super) fn number(text: &str) -> Result<Number, NoValue> {
    // By way of i64 first, because `-0` would otherwise become a float, which no Int accepts.
    match text.parse::<i64>() {
        Ok(int) => Ok(int.into()),
        Err(_) => text.parse().map_err(|_| NoValue::TooLarge(text.to_owned())),
    }
}
