//! What the generated documents were about, and that this was enough.

use std::collections::{BTreeMap, BTreeSet};

use apollo_compiler::ast::{Type, Value};
use apollo_compiler::executable::{Selection, SelectionSet};
use apollo_compiler::schema::{ExtendedType, InputValueDefinition};
use apollo_compiler::{ExecutableDocument, Schema};
use serde_json::{Map, Value as Json};
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
    /// How often each field of a type was selected.
    selected: BTreeMap<(String, String), usize>,
    /// Arguments by name and type, with each way in which they were given or not.
    arguments: BTreeSet<(String, Way)>,
    /// Fields of input objects that stand in documents.
    inputs: BTreeSet<String>,
    /// Types of the objects that were written and asked for their type.
    written_types: BTreeSet<String>,
}

/// How a field got an argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Way {
    Literal,
    Variable,
    /// By a variable without a value.
    Missing,
    Omitted,
}

impl Tally {
    pub(super) fn count(
        &mut self,
        schema: &Schema,
        document: &ExecutableDocument,
        variables: &Map<String, Json>,
        direct: &Outcome,
        cost: &Cost,
    ) {
        self.documents += 1;
        self.failed += u64::from(!direct.errors.is_empty());
        self.substantial += u64::from(cost.written > 3);
        self.written += cost.written;
        self.bytes += direct.text.len();
        self.look(&direct.data);
        let operations = document.operations.iter().map(|operation| &operation.selection_set);
        let fragments = document.fragments.values().map(|fragment| &fragment.selection_set);
        let operation = document.operations.iter().next().expect("an operation");
        let mut has_value: BTreeSet<&str> = variables.keys().map(String::as_str).collect();
        let defaults = operation.variables.iter().filter(|variable| variable.default_value.is_some());
        has_value.extend(defaults.map(|variable| variable.name.as_str()));
        operations.chain(fragments).for_each(|set| self.select(schema, &has_value, set));
    }

    fn select(&mut self, schema: &Schema, has_value: &BTreeSet<&str>, set: &SelectionSet) {
        for selection in &set.selections {
            match selection {
                Selection::Field(field) => {
                    *self.selected.entry((set.ty.to_string(), field.name.to_string())).or_default() += 1;
                    for argument in &field.definition.arguments {
                        let given = field.specified_argument_by_name(&argument.name);
                        let way = match given.map(|value| &**value) {
                            None => Way::Omitted,
                            Some(Value::Variable(name)) if !has_value.contains(name.as_str()) => Way::Missing,
                            Some(Value::Variable(_)) => Way::Variable,
                            Some(_) => Way::Literal,
                        };
                        self.arguments.insert((described(argument), way));
                        if let Some(value) = given {
                            self.input(schema, &argument.ty, value);
                        }
                    }
                    field.selection_set.iter().for_each(|set| self.select(schema, has_value, set));
                }
                Selection::InlineFragment(inline) => self.select(schema, has_value, &inline.selection_set),
                Selection::FragmentSpread(_) => {}
            }
        }
    }

    fn input(&mut self, schema: &Schema, ty: &Type, value: &Value) {
        match value {
            Value::List(items) => items.iter().for_each(|item| self.input(schema, ty.item_type(), item)),
            Value::Object(fields) => {
                let input = schema.get_input_object(ty.inner_named_type()).expect("an input object");
                for (name, value) in fields {
                    self.inputs.insert(format!("{}.{name}", input.name));
                    self.input(schema, &input.fields[name].ty, value);
                }
            }
            _ => {}
        }
    }

    fn look(&mut self, data: &Json) {
        match data {
            Json::Null => self.nulls += 1,
            Json::Array(items) => items.iter().for_each(|item| self.look(item)),
            Json::Object(fields) => {
                for (key, value) in fields {
                    let ty = value.as_str().filter(|_| key.contains("typename"));
                    self.written_types.extend(ty.map(str::to_owned));
                    self.look(value);
                }
            }
            _ => {}
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
        for (field, times) in other.selected {
            *self.selected.entry(field).or_default() += times;
        }
        self.arguments.extend(other.arguments);
        self.inputs.extend(other.inputs);
        self.written_types.extend(other.written_types);
    }

    pub(super) fn check(&self, schema: &Schema, documents: u64) {
        let Self { large, failed, substantial, written, bytes, nulls, selected, .. } = self;
        println!(
            "{} documents, {large} more left out; {substantial} answers with more than 3 objects, {written} objects, \
             {bytes} bytes, {nulls} nulls, {failed} answers with errors; {} fields of types, each at least {:?} times",
            self.documents,
            selected.len(),
            selected.values().min(),
        );
        assert_eq!(self.documents, documents);
        assert!(large * 10 < documents, "{large} documents were too large");
        assert!(failed * 10 < documents && failed * 50 > documents, "{failed} documents have errors");
        assert!(substantial * 2 > documents, "{substantial} answers have more than three objects");
        let all = schema.types.values().filter(|definition| is_composite(definition));
        let all = all.flat_map(|definition| fields(definition).map(|field| (definition.name(), &field.name)));
        let never = all.filter(|(ty, field)| !selected.contains_key(&(ty.to_string(), field.to_string())));
        let never: Vec<String> = never.map(|(ty, field)| format!("{ty}.{field}")).collect();
        assert_eq!(never, Vec::<String>::new(), "these fields were never selected");
        let types =
            schema.types.values().filter(|definition| is_composite(definition) && definition.is_object());
        let types = types.map(|definition| definition.name().to_string());
        let never: Vec<String> = types.filter(|ty| !self.written_types.contains(ty)).collect();
        assert_eq!(never, Vec::<String>::new(), "no object of these types was ever written");
        self.check_arguments(schema);
    }

    /// Every argument was given in every way, and every field of an input object. Chance may leave out a few.
    fn check_arguments(&self, schema: &Schema) {
        let mut never = Vec::new();
        let all = schema.types.values().flat_map(fields).flat_map(|field| &field.arguments);
        for argument in all {
            let optional: &[Way] = if argument.is_required() { &[] } else { &[Way::Missing, Way::Omitted] };
            for way in [Way::Literal, Way::Variable].iter().chain(optional) {
                if !self.arguments.contains(&(described(argument), *way)) {
                    never.push(format!("{} {way:?}", described(argument)));
                }
            }
        }
        for input in schema.types.values().filter_map(ExtendedType::as_input_object) {
            let names = input.fields.keys().map(|field| format!("{}.{field}", input.name));
            never.extend(names.filter(|name| !self.inputs.contains(name)));
        }
        assert!(never.len() <= 5, "these arguments were never given in this way: {never:?}");
    }
}

fn is_composite(definition: &ExtendedType) -> bool {
    !definition.is_built_in() && (definition.is_object() || definition.is_interface())
}

fn described(argument: &InputValueDefinition) -> String {
    format!("{}: {}", argument.name, argument.ty)
}
