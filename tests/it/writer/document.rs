//! Random documents that are valid by construction, from the schema: every part of a document that the executors treat in
//! a way of its own comes up. The same seed makes the same document.

use std::collections::BTreeMap;
use std::fmt::Write;

use apollo_compiler::schema::{ExtendedType, FieldDefinition, InputValueDefinition};
use apollo_compiler::{Node, Schema};
use serde_json::{Map, Value};
use showgraph::generate::Dice;

use super::goals::Step;
use super::known::Known;
use super::values::{self, PAGE};

/// What a document is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum About {
    /// Fields that stand several times under one key, everywhere and by way of fragments. None of them fails, and
    /// something is always left of a selection.
    Merging,
    /// Selections of which nothing may be left; each key stands once.
    Skipping,
    /// Fields that fail here and there; each key stands once, and something is always left of a selection.
    Failing,
}

/// A request.
#[derive(Debug)]
pub(super) struct Document {
    pub(super) query: String,
    pub(super) variables: Map<String, Value>,
}

/// A document that is being made.
pub(super) struct Draft<'s> {
    pub(super) schema: &'s Schema,
    pub(super) known: &'s Known,
    pub(super) dice: Dice,
    pub(super) about: About,
    /// How variables are declared, and what is given for them.
    pub(super) declared: Vec<String>,
    pub(super) variables: Map<String, Value>,
    /// The kind of the objects that the arguments lately chosen lead to.
    pub(super) kind: Option<String>,
    names: &'s Names,
    /// The rest of the way to the field that the document is about, the next step last.
    way: Vec<Step>,
    fragments: Vec<Fragment>,
    texts: Vec<String>,
    conditions: Vec<(String, bool)>,
    budget: usize,
}

/// The type that all fields of a name have: only such a name can be a key on objects of any type.
pub(super) struct Names(BTreeMap<String, Option<String>>);

struct Fragment {
    on: String,
    text: String,
}

/// Where a selection stands.
struct Scope<'k> {
    /// The type that the selections are about, if it is a type of object and they can be nowhere else.
    object: Option<String>,
    /// The kind that an interface most likely is here.
    kind: Option<&'k str>,
    /// The fields so far: their type, their text without selections, and the type of their objects.
    fields: Vec<(String, String, Option<String>)>,
    depth: usize,
    /// About how often it is in the answer.
    times: usize,
}

/// About how often a selection may be in the answer before its pages have to be small.
const OFTEN: usize = 30;

impl Names {
    pub(super) fn of(schema: &Schema) -> Self {
        let mut names: BTreeMap<String, Option<String>> = BTreeMap::new();
        for field in schema.types.values().flat_map(fields) {
            let ty = field.ty.to_string();
            let known = names.entry(field.name.to_string()).or_insert_with(|| Some(ty.clone()));
            if known.as_ref() != Some(&ty) {
                *known = None;
            }
        }
        Self(names)
    }
}

impl<'s> Draft<'s> {
    /// The document of a seed.
    pub(super) fn document(
        schema: &'s Schema,
        names: &'s Names,
        known: &'s Known,
        (about, way): (About, Vec<Step>),
        seed: u64,
    ) -> Document {
        let mut draft = Self {
            schema,
            known,
            dice: Dice::new(seed),
            about,
            declared: Vec::new(),
            variables: Map::new(),
            kind: None,
            names,
            way,
            fragments: Vec::new(),
            texts: Vec::new(),
            conditions: Vec::new(),
            budget: 45,
        };
        let scope =
            Scope { object: Some("Query".to_owned()), kind: None, fields: Vec::new(), depth: 6, times: 1 };
        let set = draft.set("Query", scope);
        let declared = match draft.declared.join(", ") {
            declared if declared.is_empty() => String::new(),
            declared => format!("({declared})"),
        };
        let mut query = format!("query Q{seed}{declared} {set}");
        for (number, Fragment { on, text }) in draft.fragments.iter().enumerate() {
            write!(query, "\nfragment F{number} on {on} {text}").expect("a text");
        }
        Document { query, variables: draft.variables }
    }

    fn set(&mut self, ty: &str, mut scope: Scope<'_>) -> String {
        let set = self.selections(ty, &mut scope);
        format!("{{ {set} }}")
    }

    fn selections(&mut self, ty: &str, scope: &mut Scope<'_>) -> String {
        let mut selections = Vec::new();
        if self.about != About::Skipping {
            selections.push(self.always(ty, scope));
        }
        if let Some((_, name)) = self.way.pop_if(|(on, _)| on == ty) {
            let field = self.schema.type_field(ty, &name).expect("a field on the way");
            selections.push(self.selected(ty, field, scope, ""));
        }
        let interface = self.schema.get_interface(ty).is_some();
        for _ in 0..=self.dice.below(if ty == "Query" { 4 } else { 3 }) {
            let selection = match self.dice.below(100) {
                0..8 => self.leaf("__typename", scope, None),
                8..55 if scope.depth == 0 || self.budget == 0 => self.leaf("__typename", scope, None),
                8..20 => self.inline(ty, scope),
                20..55 if interface => self.inline(ty, scope),
                20..30 => self.spread(ty, scope),
                30..45 => self.again(ty, scope).unwrap_or_else(|| self.field(ty, scope)),
                _ => self.field(ty, scope),
            };
            selections.push(selection);
        }
        selections.join(" ")
    }

    /// A field that is there whatever is skipped.
    fn always(&mut self, ty: &str, scope: &mut Scope<'_>) -> String {
        let plain = |field: &&FieldDefinition| {
            field.arguments.is_empty() && !is_composite(self.schema, field.ty.inner_named_type())
        };
        let leaves: Vec<&FieldDefinition> = fields(&self.schema.types[ty]).filter(plain).collect();
        if leaves.is_empty() || self.dice.percent(20) {
            return self.leaf_text("__typename", scope, None);
        }
        let field = *self.dice.pick(&leaves);
        self.leaf_text(&field.name, scope, Some((ty, field)))
    }

    fn leaf(&mut self, name: &str, scope: &mut Scope<'_>, field: Option<(&str, &FieldDefinition)>) -> String {
        self.leaf_text(name, scope, field) + &self.directives()
    }

    fn leaf_text(
        &mut self,
        name: &str,
        scope: &Scope<'_>,
        field: Option<(&str, &FieldDefinition)>,
    ) -> String {
        let key = self.key(name, scope, field, "");
        if key == name { key } else { format!("{key}: {name}") }
    }

    fn field(&mut self, ty: &str, scope: &mut Scope<'_>) -> String {
        let all: Vec<&FieldDefinition> = fields(&self.schema.types[ty]).collect();
        let is_own = |argument: &&Node<InputValueDefinition>| !PAGE.contains(&argument.name.as_str());
        let with_own = all.iter().filter(|field| field.arguments.iter().any(|argument| is_own(&argument)));
        let with_own: Vec<&FieldDefinition> = with_own.copied().collect();
        let few = if with_own.is_empty() || self.dice.percent(75) { &all } else { &with_own };
        let mut field = *self.dice.pick(few);
        // Through nodes every type is reached, also one that is rare elsewhere.
        if ty == "Query" && self.dice.percent(40) {
            field = all.iter().find(|field| field.name == "node").expect("the field of nodes");
        }
        if is_composite(self.schema, field.ty.inner_named_type()) && (scope.depth == 0 || self.budget == 0) {
            return self.leaf("__typename", scope, None);
        }
        let directives = self.directives();
        self.selected(ty, field, scope, &directives)
    }

    fn selected(
        &mut self,
        ty: &str,
        field: &FieldDefinition,
        scope: &mut Scope<'_>,
        directives: &str,
    ) -> String {
        let inner = field.ty.inner_named_type();
        let composite = is_composite(self.schema, inner);
        self.budget = self.budget.saturating_sub(1);
        self.kind = None;
        let small = scope.times > OFTEN;
        let (arguments, items) = values::arguments(self, ty, field, small);
        let kind = self.kind.take();
        let key = self.key(&field.name, scope, Some((ty, field)), &arguments);
        let text = if key == field.name.as_str() { key } else { format!("{key}: {}", field.name) };
        let text = text + &arguments;
        let listed = if field.ty.is_list() { 2 } else { 1 };
        scope.fields.push((ty.to_owned(), text.clone(), composite.then(|| inner.to_string())));
        if !composite {
            return text + directives;
        }
        let times = scope.times * listed * items;
        let set = self.inner(inner, kind.as_deref(), scope.depth.saturating_sub(1), times);
        format!("{text}{directives} {set}")
    }

    fn inner(&mut self, ty: &str, kind: Option<&str>, depth: usize, times: usize) -> String {
        let object = self.schema.get_object(ty).map(|object| object.name.to_string());
        self.set(ty, Scope { object, kind, fields: Vec::new(), depth, times })
    }

    /// A field that is here already, with selections of its own.
    fn again(&mut self, ty: &str, scope: &mut Scope<'_>) -> Option<String> {
        let (depth, times) = (scope.depth, scope.times);
        if self.about != About::Merging || depth == 0 {
            return None;
        }
        let here: Vec<_> = scope.fields.iter().filter(|(on, ..)| on == ty).cloned().collect();
        let (_, text, inner) = if here.is_empty() { return None } else { self.dice.pick(&here) };
        let directives = self.directives();
        Some(match inner {
            None => format!("{text}{directives}"),
            Some(inner) => {
                format!("{text}{directives} {}", self.inner(inner, None, depth.min(3) - 1, times * 4))
            }
        })
    }

    fn inline(&mut self, ty: &str, scope: &mut Scope<'_>) -> String {
        self.budget = self.budget.saturating_sub(1);
        let on = if self.dice.percent(15) { ty.to_owned() } else { self.condition(ty, scope.kind) };
        let condition = if on == ty && self.dice.percent(50) { String::new() } else { format!(" on {on}") };
        let directives = self.directives();
        let depth = scope.depth;
        scope.depth = depth.saturating_sub(1);
        let set = self.selections(&on, scope);
        scope.depth = depth;
        format!("...{condition}{directives} {{ {set} }}")
    }

    fn spread(&mut self, ty: &str, scope: &mut Scope<'_>) -> String {
        let on = self.condition(ty, scope.kind);
        let fitting = self.fragments.iter().enumerate().filter(|(_, fragment)| fragment.on == on);
        let fitting: Vec<usize> = fitting.map(|(number, _)| number).collect();
        let number = if self.about == About::Merging && !fitting.is_empty() && self.dice.percent(50) {
            *self.dice.pick(&fitting)
        } else {
            let depth = scope.depth.min(2);
            let inside =
                Scope { object: None, kind: None, fields: Vec::new(), depth, times: scope.times * 4 };
            let text = self.set(&on, inside);
            self.fragments.push(Fragment { on, text });
            self.fragments.len() - 1
        };
        format!("...F{number}{}", self.directives())
    }

    /// A type on which a fragment may be here.
    fn condition(&mut self, ty: &str, kind: Option<&str>) -> String {
        let possible = self.possible(ty);
        if let Some(kind) = kind.filter(|kind| possible.contains(&(*kind).to_owned()))
            && self.dice.percent(70)
        {
            return kind.to_owned();
        }
        let object = self.dice.pick(&possible).clone();
        let interfaces =
            &self.schema.types[object.as_str()].as_object().expect("an object").implements_interfaces;
        if interfaces.is_empty() || self.dice.percent(60) {
            return object;
        }
        let interfaces: Vec<String> = interfaces.iter().map(ToString::to_string).collect();
        self.dice.pick(&interfaces).clone()
    }

    fn possible(&self, ty: &str) -> Vec<String> {
        let objects = self.schema.types.values().filter_map(ExtendedType::as_object);
        let fits = objects.filter(|object| object.name == ty || self.schema.is_subtype(ty, &object.name));
        fits.map(|object| object.name.to_string()).collect()
    }

    /// The key of a field: where fields may meet, equal keys are equal fields.
    fn key(
        &mut self,
        name: &str,
        scope: &Scope<'_>,
        field: Option<(&str, &FieldDefinition)>,
        arguments: &str,
    ) -> String {
        if self.about != About::Merging {
            self.texts.push(String::new());
            return format!("{}_{}", name.trim_start_matches('_'), self.texts.len());
        }
        let mut key = name.to_owned();
        if let Some((on, field)) = field
            && scope.object.as_deref() != Some(on)
            && self.names.0.get(name).is_none_or(Option::is_none)
        {
            let ty = field.ty.to_string().replace('!', "N").replace('[', "L").replace(']', "");
            key = format!("{name}As{ty}");
        }
        if !arguments.is_empty() {
            let text = format!("{name}{arguments}");
            let number = self.texts.iter().position(|known| *known == text).unwrap_or_else(|| {
                self.texts.push(text);
                self.texts.len() - 1
            });
            key = format!("{key}_{number}");
        }
        if self.dice.percent(10) { format!("x_{key}") } else { key }
    }

    fn directives(&mut self) -> String {
        let mut directives = String::new();
        for name in ["skip", "include"] {
            if self.dice.percent(7) {
                let decision = self.decision(name == "include");
                write!(directives, " @{name}(if: {decision})").expect("a text");
            }
        }
        directives
    }

    /// True or false, mostly such that the selection stays.
    fn decision(&mut self, stays: bool) -> String {
        let value = if self.dice.percent(70) { stays } else { !stays };
        if self.dice.percent(50) {
            return value.to_string();
        }
        if let Some((name, _)) = self.conditions.iter().find(|(_, known)| *known == value) {
            return format!("${name}");
        }
        let name = format!("is{}", self.declared.len());
        if self.dice.percent(50) {
            self.declared.push(format!("${name}: Boolean! = {value}"));
        } else {
            self.declared.push(format!("${name}: Boolean!"));
            self.variables.insert(name.clone(), Value::Bool(value));
        }
        self.conditions.push((name.clone(), value));
        format!("${name}")
    }
}

/// The fields of an object or an interface.
pub(super) fn fields(definition: &ExtendedType) -> impl Iterator<Item = &FieldDefinition> {
    let fields = match definition {
        ExtendedType::Object(object) if !object.name.starts_with("__") => Some(&object.fields),
        ExtendedType::Interface(interface) => Some(&interface.fields),
        _ => None,
    };
    fields.into_iter().flat_map(|fields| fields.values().map(|field| &**field))
}

fn is_composite(schema: &Schema, ty: &str) -> bool {
    !schema.types[ty].is_leaf()
}
