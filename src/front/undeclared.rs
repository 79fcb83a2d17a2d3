//! Finds variables that an operation uses without declaring them. The checker does not look into the values of scalars
//! that are not of the specification, which can be objects and lists.

use std::collections::HashSet;

use apollo_compiler::executable::Value;
use apollo_compiler::parser::SourceSpan;
use apollo_compiler::{ExecutableDocument, Name, Node};

use super::places::Places;
use super::reach;
use super::rejection::{Code, Mistake, Rejection};

/// Refuses a document one of whose operations uses a variable that it does not declare.
pub(super) fn check(document: &ExecutableDocument, text: &str) -> Result<(), Rejection> {
    let mut found = Vec::new();
    for operation in document.operations.iter() {
        let declared: HashSet<_> = operation.variables.iter().map(|variable| &variable.name).collect();
        reach::arguments(document, operation, &mut |_, argument| {
            used_in(&argument.value, &mut |name, place| {
                if !declared.contains(name) {
                    found.push((name, place));
                }
            });
        });
    }
    if found.is_empty() {
        return Ok(());
    }
    let mut places = Places::of(text);
    let mistakes = found.into_iter().map(|(name, place)| Mistake {
        message: format!("Variable \"${name}\" is not defined."),
        place: Some(places.at(place)),
    });
    Err(Rejection::all(Code::ValidationFailed, mistakes))
}

fn used_in<'d>(value: &'d Node<Value>, show: &mut dyn FnMut(&'d Name, Option<SourceSpan>)) {
    match value.as_ref() {
        Value::Variable(name) => show(name, value.location()),
        Value::List(items) => items.iter().for_each(|item| used_in(item, show)),
        Value::Object(fields) => fields.iter().for_each(|(_, value)| used_in(value, show)),
        _ => {}
    }
}
