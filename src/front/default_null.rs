//! A default of null is no default where null is not allowed, by the rule that all variable usages are allowed. The
//! checker takes it for one, so it is also shown the document without such defaults.

use apollo_compiler::ast::{Definition, Document, Value, VariableDefinition};

/// The document without the defaults that are null, if it has any. A default that its own type forbids stays, for the
/// checker to find.
pub(super) fn left_out(document: &Document) -> Option<Document> {
    let operations = document.definitions.iter().filter_map(Definition::as_operation_definition);
    if !operations.flat_map(|operation| &operation.variables).any(|variable| is_null(variable)) {
        return None;
    }
    let mut document = document.clone();
    for definition in &mut document.definitions {
        if let Definition::OperationDefinition(operation) = definition {
            for variable in &mut operation.make_mut().variables {
                if is_null(variable) {
                    variable.make_mut().default_value = None;
                }
            }
        }
    }
    Some(document)
}

fn is_null(variable: &VariableDefinition) -> bool {
    !variable.ty.is_non_null() && variable.default_value.as_deref().is_some_and(Value::is_null)
}
