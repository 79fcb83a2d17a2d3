//! What the generated documents were about, and that this was enough.

use std::collections::BTreeSet;

use apollo_compiler::executable::{Selection, SelectionSet};
use apollo_compiler::schema::ExtendedType;
use apollo_compiler::{ExecutableDocument, Schema};
use serde_json::Value;
use showgraph::graphql::writer::Cost;

use super::both::Outcome;
use super::document::fields;

/// Counts of documents and of what is in them.
#[derive(Default)]
pub(super) struct Tally {
    pub(super) documents: u64,
    /// Those that would have had very long answers, and were left out.
    pub(super) large: u64,
    failed: u64,
    /// Those whose answer has some objects.
    substantial: u64,
    written: usize,
    bytes: usize,
    nulls: usize,
    selected: BTreeSet<(String, String)>,
}

impl Tally {
    pub(super) fn count(&mut self, document: &ExecutableDocument, direct: &Outcome, cost: &Cost) {
        self.documents += 1;
        self.failed += u64::from(!direct.errors.is_empty());
        self.substantial += u64::from(cost.written > 3);
        self.written += cost.written;
        self.bytes += direct.json.len();
        self.nulls += nulls(&direct.data);
        let operations = document.operations.iter().map(|operation| &operation.selection_set);
        let fragments = document.fragments.values().map(|fragment| &fragment.selection_set);
        operations.chain(fragments).for_each(|set| self.select(set));
    }

    fn select(&mut self, set: &SelectionSet) {
        for selection in &set.selections {
            match selection {
                Selection::Field(field) => {
                    self.selected.insert((set.ty.to_string(), field.name.to_string()));
                    field.selection_set.iter().for_each(|set| self.select(set));
                }
                Selection::InlineFragment(inline) => self.select(&inline.selection_set),
                Selection::FragmentSpread(_) => {}
            }
        }
    }

    pub(super) fn add(&mut self, other: Self) {
        self.documents += other.documents;
        self.large += other.large;
        self.failed += other.failed;
        self.substantial += other.substantial;
        self.written += other.written;
        self.bytes += other.bytes;
        self.nulls += other.nulls;
        self.selected.extend(other.selected);
    }

    pub(super) fn check(&self, schema: &Schema, documents: u64) {
        let Self { large, failed, substantial, written, bytes, nulls, selected, .. } = self;
        println!(
            "{} documents, {large} more left out; {substantial} answers with more than 3 objects, {written} objects, \
             {bytes} bytes, {nulls} nulls, {failed} answers with errors; {} fields of types",
            self.documents,
            selected.len(),
        );
        assert_eq!(self.documents, documents);
        assert!(large * 10 < documents, "{large} documents were too large");
        assert!(failed * 10 < documents && failed * 50 > documents, "{failed} documents have errors");
        assert!(substantial * 2 > documents, "{substantial} answers have more than three objects");
        let all = schema.types.values().filter(|definition| is_composite(definition));
        let all = all.flat_map(|definition| fields(definition).map(|field| (definition.name(), &field.name)));
        let never = all.filter(|(ty, field)| !selected.contains(&(ty.to_string(), field.to_string())));
        let never: Vec<String> = never.map(|(ty, field)| format!("{ty}.{field}")).collect();
        assert_eq!(never, Vec::<String>::new(), "these fields were never selected");
    }
}

fn is_composite(definition: &ExtendedType) -> bool {
    !definition.is_built_in() && (definition.is_object() || definition.is_interface())
}

fn nulls(value: &Value) -> usize {
    match value {
        Value::Null => 1,
        Value::Array(items) => items.iter().map(nulls).sum(),
        Value::Object(fields) => fields.values().map(nulls).sum(),
        _ => 0,
    }
}
