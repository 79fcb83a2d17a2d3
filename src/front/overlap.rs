//! Looks at the fields that answer under one key, as the rule of field selection merging does, for the two things that
//! the checker leaves out: lists of different lengths, which it compares only as far as the shorter one goes, and a
//! limit. On fields of an interface that are asked of several types as well, its work doubles with each level.

use std::collections::HashSet;

use apollo_compiler::executable::{Argument, Field, Selection, SelectionSet, Value};
use apollo_compiler::schema::ExtendedType;
use apollo_compiler::{ExecutableDocument, Name, Node, Schema};
use async_graphql::indexmap::IndexMap;

use super::limits::Limits;
use super::places::Places;
use super::rejection::{Code, Mistake, Rejection};
use super::survey;

/// Refuses a document that has more to be merged than the limit allows, and finds fields that differ in the length of
/// a list. They are to be told if the checker, which comes next, finds nothing.
pub(super) fn check(
    schema: &Schema,
    document: &ExecutableDocument,
    text: &str,
    limits: &Limits,
) -> Result<Option<Rejection>, Rejection> {
    if !Doubt::about(document) {
        return Ok(None);
    }
    let mut overlap =
        Overlap { schema, document, seen: HashSet::new(), sets: Vec::new(), unlike: Vec::new() };
    let mut looked_at = 0;
    overlap.sets.extend(document.operations.iter().map(|operation| vec![&operation.selection_set]));
    while let Some(sets) = overlap.sets.pop() {
        looked_at += overlap.merge(&sets);
        if looked_at > limits.merged {
            let found = format!("more than {}", limits.merged);
            return Err(survey::exceeded("fields to merge", &found, limits.merged, "", None));
        }
    }
    let mut places = Places::of(text);
    let mistakes = overlap.unlike.iter().map(|field| Mistake {
        message: format!(
            "Fields \"{}\" conflict because they have differing arguments. Use different aliases on the fields to \
             fetch both if this was intentional.",
            field.response_name()
        ),
        place: Some(places.at(field.location())),
    });
    let unlike = (!overlap.unlike.is_empty()).then(|| Rejection::all(Code::ValidationFailed, mistakes));
    Ok(unlike)
}

/// Whether a document gives a reason to look closely. Few do.
struct Doubt<'d> {
    document: &'d ExecutableDocument,
    /// The keys of fields that have a list among their arguments.
    lists: HashSet<&'d Name>,
}

impl<'d> Doubt<'d> {
    fn about(document: &'d ExecutableDocument) -> bool {
        let mut doubt = Self { document, lists: HashSet::new() };
        document.operations.iter().any(|operation| doubt.arises(&operation.selection_set))
            || document.fragments.values().any(|fragment| doubt.arises(&fragment.selection_set))
    }

    fn arises(&mut self, set: &'d SelectionSet) -> bool {
        set.selections.iter().any(|selection| match selection {
            Selection::Field(field) => {
                (has_list(field) && !self.lists.insert(field.response_name()))
                    || field.selection_set.as_ref().is_some_and(|inner| self.arises(inner))
            }
            Selection::InlineFragment(inline) => {
                inline.selection_set.ty != set.ty || self.arises(&inline.selection_set)
            }
            Selection::FragmentSpread(spread) => {
                let fragment = self.document.fragments.get(&spread.fragment_name);
                fragment.is_some_and(|fragment| fragment.selection_set.ty != set.ty)
            }
        })
    }
}

/// A field, and the type that it is asked of.
type Asked<'d> = (&'d Name, &'d Node<Field>);

struct Overlap<'d> {
    schema: &'d Schema,
    document: &'d ExecutableDocument,
    /// The sets that were or will be merged, by their addresses.
    seen: HashSet<Vec<*const SelectionSet>>,
    /// What is to be merged, each time several sets into one. A list and no recursion, since this comes before anyone
    /// has looked for cycles.
    sets: Vec<Vec<&'d SelectionSet>>,
    /// Fields whose arguments differ from those of another in the length of a list.
    unlike: Vec<&'d Node<Field>>,
}

impl<'d> Overlap<'d> {
    /// Looks at what the merged sets hold, and says how many fields that were.
    fn merge(&mut self, sets: &[&'d SelectionSet]) -> usize {
        let mut by_key: IndexMap<&Name, Vec<Asked<'d>>> = IndexMap::new();
        let mut looked_at = 0;
        for asked in self.fields(sets) {
            looked_at += 1;
            by_key.entry(asked.1.response_name()).or_default().push(asked);
        }
        for same_key in by_key.into_values() {
            for group in self.by_parent(same_key) {
                self.compare(&group);
                let inner: Vec<_> =
                    group.iter().filter_map(|(_, field)| field.selection_set.as_ref()).collect();
                let addresses = inner.iter().map(|set| std::ptr::from_ref(*set)).collect();
                if !inner.is_empty() && self.seen.insert(addresses) {
                    self.sets.push(inner);
                }
            }
        }
        looked_at
    }

    fn fields(&self, sets: &[&'d SelectionSet]) -> Vec<Asked<'d>> {
        let mut fields = Vec::new();
        let mut met = HashSet::new();
        let mut sets = sets.to_vec();
        while let Some(set) = sets.pop() {
            for selection in &set.selections {
                match selection {
                    Selection::Field(field) => fields.push((&set.ty, field)),
                    Selection::InlineFragment(inline) => sets.push(&inline.selection_set),
                    Selection::FragmentSpread(spread) => {
                        if let Some(fragment) = self.document.fragments.get(&spread.fragment_name)
                            && met.insert(&spread.fragment_name)
                        {
                            sets.push(&fragment.selection_set);
                        }
                    }
                }
            }
        }
        fields
    }

    /// The fields that can answer for the same object: those of each object type, and with them those of interfaces.
    fn by_parent(&self, fields: Vec<Asked<'d>>) -> Vec<Vec<Asked<'d>>> {
        if fields.len() == 1 {
            return vec![fields];
        }
        let mut objects: IndexMap<&Name, Vec<Asked<'d>>> = IndexMap::new();
        let mut others = Vec::new();
        for (parent, field) in fields {
            match self.schema.types.get(parent) {
                Some(ExtendedType::Object(_)) => objects.entry(parent).or_default().push((parent, field)),
                _ => others.push((parent, field)),
            }
        }
        if objects.is_empty() {
            return vec![others];
        }
        objects.into_values().map(|fields| [fields, others.clone()].concat()).collect()
    }

    fn compare(&mut self, group: &[Asked<'d>]) {
        if let [(_, first), rest @ ..] = group {
            let unlike = rest.iter().filter(|(_, field)| !same_lengths(&first.arguments, &field.arguments));
            self.unlike.extend(unlike.map(|(_, field)| *field));
        }
    }
}

fn has_list(field: &Field) -> bool {
    fn is_in(value: &Value) -> bool {
        match value {
            Value::List(_) => true,
            Value::Object(fields) => fields.iter().any(|(_, value)| is_in(value)),
            _ => false,
        }
    }
    field.arguments.iter().any(|argument| is_in(&argument.value))
}

fn same_lengths(one: &[Node<Argument>], other: &[Node<Argument>]) -> bool {
    one.iter().all(|argument| {
        let counterpart = other.iter().find(|other| other.name == argument.name);
        counterpart.is_none_or(|other| same_lengths_in(&argument.value, &other.value))
    })
}

fn same_lengths_in(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::List(one), Value::List(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same_lengths_in(one, other))
        }
        (Value::Object(one), Value::Object(other)) => one.iter().all(|(name, value)| {
            let counterpart = other.iter().find(|(other, _)| other == name);
            counterpart.is_none_or(|(_, other)| same_lengths_in(value, other))
        }),
        _ => true,
    }
}
