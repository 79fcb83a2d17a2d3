//! What the specification makes of an answer of the ordinary executor, which leaves a field that has failed out of its
//! object: where the field may be null it is, and otherwise the nearest place around it that may be.

use apollo_compiler::ExecutableDocument;
use apollo_compiler::ast::Type;
use apollo_compiler::executable::{Selection, SelectionSet};
use serde_json::{Map, Value};

use super::both::Outcome;

/// The data with nulls where the specification puts them.
pub(super) fn specified(document: &ExecutableDocument, outcome: &Outcome) -> Value {
    let mut data = outcome.data.clone();
    let paths: Vec<&[Value]> = outcome.errors.iter().map(path).collect();
    // First everything that is lost is put back as null, then nulls spread: an object that has lost all its keys looks
    // like one that became null.
    for path in &paths {
        put_back(&mut data, path);
    }
    for path in &paths {
        let place = nullable(document, path);
        set_null(&mut data, &path[..place]);
    }
    data
}

fn path(error: &Value) -> &[Value] {
    error["path"].as_array().map_or_else(|| panic!("an error without a path: {error}"), Vec::as_slice)
}

fn put_back(data: &mut Value, path: &[Value]) {
    let mut place = data;
    for segment in path {
        if let Some(key) = segment.as_str() {
            if place.is_null() {
                *place = Value::Object(Map::new());
            }
            let object = place.as_object_mut().expect("an object on the path of an error");
            place = object.entry(key).or_insert(Value::Null);
        } else {
            place = &mut place[index(segment)];
        }
    }
}

/// How long the part of a path is that leads to the innermost place that may be null; 0 is the data itself.
fn nullable(document: &ExecutableDocument, path: &[Value]) -> usize {
    let operation = document.operations.iter().next().expect("an operation");
    let (mut sets, mut ty): (_, Option<Type>) = (vec![&operation.selection_set], None);
    let mut found = 0;
    for (length, segment) in (1..).zip(path) {
        let inner = match segment.as_str() {
            Some(key) => {
                let mut fields = Vec::new();
                for set in sets {
                    fields_with_key(document, set, key, &mut fields);
                }
                sets = fields.iter().map(|field| &field.1).copied().collect();
                fields.first().map(|field| field.0.clone())
            }
            None => ty.map(|ty| ty.item_type().clone()),
        };
        let inner = inner.expect("a type on the path of an error");
        if !inner.is_non_null() {
            found = length;
        }
        ty = Some(inner);
    }
    found
}

fn fields_with_key<'d>(
    document: &'d ExecutableDocument,
    set: &'d SelectionSet,
    key: &str,
    found: &mut Vec<(Type, &'d SelectionSet)>,
) {
    for selection in &set.selections {
        match selection {
            Selection::Field(field) if field.response_name() == key => {
                let inner = field.selection_set.as_ref();
                found.push((field.ty().clone(), inner.unwrap_or(set)));
            }
            Selection::Field(_) => {}
            Selection::InlineFragment(inline) => {
                fields_with_key(document, &inline.selection_set, key, found);
            }
            Selection::FragmentSpread(spread) => {
                let fragment = spread.fragment_def(document).expect("a fragment");
                fields_with_key(document, &fragment.selection_set, key, found);
            }
        }
    }
}

fn set_null(data: &mut Value, path: &[Value]) {
    let mut place = data;
    for segment in path {
        if place.is_null() {
            return;
        }
        place = match segment.as_str() {
            Some(key) => &mut place[key],
            None => &mut place[index(segment)],
        };
    }
    *place = Value::Null;
}

fn index(segment: &Value) -> usize {
    segment.as_u64().and_then(|index| usize::try_from(index).ok()).expect("the number of an item")
}
