//! Takes arguments and input fields out of a document whose variable has no value, so that their
//! defaults apply. The executor would read them as null, which is something else.

use async_graphql::parser::types::{Directive, OperationDefinition, Selection, SelectionSet};
use async_graphql::{Name, Positioned, Variables};
use async_graphql_value::Value;

use crate::front::document::Fragments;

/// Takes out everything that is given by a variable without a value.
pub(super) fn missing_variables(
    operation: &mut OperationDefinition,
    fragments: &mut Fragments,
    variables: &Variables,
) {
    from_directives(&mut operation.directives, variables);
    from_set(&mut operation.selection_set.node, variables);
    for fragment in fragments.values_mut() {
        from_set(&mut fragment.node.selection_set.node, variables);
    }
}

fn from_set(set: &mut SelectionSet, variables: &Variables) {
    for selection in &mut set.items {
        from_directives(selection.node.directives_mut(), variables);
        match &mut selection.node {
            Selection::Field(field) => {
                from_arguments(&mut field.node.arguments, variables);
                from_set(&mut field.node.selection_set.node, variables);
            }
            Selection::InlineFragment(inline) => from_set(&mut inline.node.selection_set.node, variables),
            Selection::FragmentSpread(_) => {}
        }
    }
}

fn from_directives(directives: &mut [Positioned<Directive>], variables: &Variables) {
    for directive in directives {
        from_arguments(&mut directive.node.arguments, variables);
    }
}

fn from_arguments(arguments: &mut Vec<(Positioned<Name>, Positioned<Value>)>, variables: &Variables) {
    arguments.retain_mut(|(_, value)| keep(&mut value.node, variables));
}

/// Whether a value stays where it is; what stays loses its own parts that do not.
fn keep(value: &mut Value, variables: &Variables) -> bool {
    match value {
        Value::Variable(name) => variables.contains_key(name),
        Value::Object(fields) => {
            fields.retain(|_, value| keep(value, variables));
            true
        }
        Value::List(items) => {
            for item in items {
                if !keep(item, variables) {
                    // A list has places, not names: without a value the place holds null.
                    *item = Value::Null;
                }
            }
            true
        }
        _ => true,
    }
}
