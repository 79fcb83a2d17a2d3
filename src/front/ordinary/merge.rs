//! Merges fields of the root that answer under the same key, as the specification demands.
//!
//! The executor would run such a field once for each mention: of two answers it can lose one, and a
//! mutation would happen twice.

use async_graphql::indexmap::IndexMap;
use async_graphql::parser::types::{Directive, Field, OperationDefinition, Selection, SelectionSet};
use async_graphql::{Name, Positioned, Value as Coerced, Variables};

use crate::front::document::Fragments;

/// Replaces the selections of the root by its fields, one for each key.
///
/// Conditions are decided here, since a field must not be merged with one that is skipped. The type
/// conditions of fragments need no look: the root has one type, and validation saw that they fit.
pub(super) fn root_fields(operation: &mut OperationDefinition, fragments: &Fragments, variables: &Variables) {
    let root = &mut operation.selection_set.node;
    let mut merged = IndexMap::new();
    collect(root, fragments, variables, &mut merged);
    root.items = merged
        .into_values()
        .map(|field| Positioned { pos: field.pos, node: Selection::Field(field) })
        .collect();
}

fn collect(
    set: &SelectionSet,
    fragments: &Fragments,
    variables: &Variables,
    merged: &mut IndexMap<Name, Positioned<Field>>,
) {
    for selection in &set.items {
        if !included(selection.node.directives(), variables) {
            continue;
        }
        match &selection.node {
            Selection::Field(field) => add(field, merged),
            Selection::InlineFragment(inline) => {
                collect(&inline.node.selection_set.node, fragments, variables, merged);
            }
            Selection::FragmentSpread(spread) => {
                if let Some(fragment) = fragments.get(&spread.node.fragment_name.node) {
                    collect(&fragment.node.selection_set.node, fragments, variables, merged);
                }
            }
        }
    }
}

fn add(field: &Positioned<Field>, merged: &mut IndexMap<Name, Positioned<Field>>) {
    let key = &field.node.response_key().node;
    match merged.get_mut(key) {
        Some(first) => {
            let more = field.node.selection_set.node.items.iter().cloned();
            first.node.selection_set.node.items.extend(more);
        }
        None => {
            merged.insert(key.clone(), field.clone());
        }
    }
}

fn included(directives: &[Positioned<Directive>], variables: &Variables) -> bool {
    directives.iter().all(|directive| {
        let wanted = match directive.node.name.node.as_str() {
            "skip" => false,
            "include" => true,
            _ => return true,
        };
        let condition = directive.node.get_argument("if").map(|value| value.node.clone());
        let value = condition
            .and_then(|value| value.into_const_with(|name| variables.get(&name).cloned().ok_or(())).ok());
        value == Some(Coerced::Boolean(wanted))
    })
}
