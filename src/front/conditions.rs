//! Finds conditions that turn out to be null. A variable of a type that has null may stand in `@skip(if:)` and
//! `@include(if:)` if it has a default, but whoever passes null all the same has decided nothing.

use apollo_compiler::ExecutableDocument;
use apollo_compiler::executable::{Operation, Value};
use async_graphql::{Name, Pos, Value as Coerced, Variables};

use super::places::Places;
use super::reach;
use super::rejection::{Code, Mistake, Rejection};

/// A variable that decides about a selection although it may be null.
#[derive(Debug)]
pub(super) struct Condition {
    variable: Name,
    directive: Name,
    place: Pos,
}

impl Condition {
    /// All conditions of an operation that may be null. It declares next to never a variable of this kind, and then
    /// nothing is looked for.
    pub(super) fn all(document: &ExecutableDocument, operation: &Operation, text: &str) -> Vec<Self> {
        let mut found = Vec::new();
        let may_be_null = |name: &apollo_compiler::Name| {
            let mut variables = operation.variables.iter();
            variables.any(|variable| variable.name == *name && !variable.ty.is_non_null())
        };
        if operation.variables.iter().all(|variable| variable.ty.is_non_null()) {
            return found;
        }
        let mut places = Places::of(text);
        reach::arguments(document, operation, &mut |directive, argument| {
            if let Some(directive) = directive.filter(|name| matches!(name.as_str(), "skip" | "include"))
                && let Value::Variable(name) = argument.value.as_ref()
                && may_be_null(name)
            {
                let place = places.at(argument.value.location());
                found.push(Self { variable: Name::new(name), directive: Name::new(directive), place });
            }
        });
        found
    }

    /// Refuses values of variables by which one of these conditions is null.
    pub(super) fn check(conditions: &[Self], variables: &Variables) -> Result<(), Rejection> {
        let null = conditions.iter().filter(|it| variables.get(&it.variable) == Some(&Coerced::Null));
        let mut mistakes = null.map(Self::mistake).peekable();
        if mistakes.peek().is_none() { Ok(()) } else { Err(Rejection::all(Code::BadUserInput, mistakes)) }
    }

    fn mistake(&self) -> Mistake {
        let Self { variable, directive, place } = self;
        let message = format!(
            "Variable \"${variable}\" must not be null: `@{directive}(if: ${variable})` needs true or false."
        );
        Mistake { message, place: Some(*place) }
    }
}
