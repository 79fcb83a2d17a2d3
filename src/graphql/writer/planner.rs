//! Planning: from a validated operation and its variables to the functions that write the answer.
//!
//! What is wrong with an argument is found here, before anything is written. The work is bounded: under an interface a
//! selection is planned once for each type, so that a short document could ask for very many plans.

use std::cell::Cell;
use std::collections::{HashMap, HashSet};

use async_graphql::indexmap::{IndexMap, IndexSet};
use async_graphql::parser::types::{Directive, Field, FragmentDefinition, Selection, SelectionSet};
use async_graphql::{InputType, InputValueError, Name, Pos, Positioned, Value, Variables};
use async_graphql_value::Value as Given;

use super::ahead::{Ahead, Latest};
use super::plan::Plan;
use super::{Object, Output, Planned};
use crate::graph::page::{Page, PageError, Sizes};
use crate::graphql::error::Error;

/// How many fields are planned for one request at most. Validation limits what stands in a document; this limits what
/// interfaces make of it.
const MOST_FIELDS: usize = 200_000;

/// How much the searches of one request may take, in objects that could be written meanwhile: about a second.
pub const MOST_WORK: usize = 5_000_000;

/// A validated operation with everything that it refers to.
#[derive(Clone, Copy, Debug)]
pub struct Operation<'r> {
    /// What is selected of the root.
    pub selection_set: &'r SelectionSet,
    /// The fragments of the document.
    pub fragments: &'r HashMap<Name, Positioned<FragmentDefinition>>,
    /// The values of the variables, coerced.
    pub variables: &'r Variables,
    /// The answers about the schema itself, by their keys in the root.
    pub described: &'r IndexMap<Name, Value>,
}

/// Which interfaces each type of object has, as async-graphql keeps it.
pub(crate) type Types = HashMap<String, IndexSet<String>>;

/// Why an operation cannot be executed.
#[derive(Clone, Debug)]
pub struct Refusal {
    /// What is wrong.
    pub message: String,
    /// Where it stands in the document.
    pub place: Pos,
    /// Whose fault it is.
    pub by: Fault,
}

/// What a refusal is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The document says something impossible.
    Document,
    /// A variable has a value that does not fit.
    Variable,
    /// An argument that must not be null has a default, and was given by a variable that is null. Only when the field is
    /// executed is that a mistake.
    Null,
    /// It asks for too much.
    Size,
}

/// One field of the answer that is to be planned, with all places of the document that ask for it.
pub struct Asked<'r> {
    planner: &'r Planner<'r>,
    fields: &'r [&'r Positioned<Field>],
    first: &'r Positioned<Field>,
    /// How many fields were planned with it: those below have greater numbers.
    number: usize,
    /// How many items a list in this field has at most, as far as that is known.
    items: Cell<usize>,
    /// How many items the page has that is selected in this field.
    page: Cell<usize>,
}

/// Selections on one object, still to be merged.
#[derive(Clone, Copy)]
pub(super) struct Set<'r> {
    planner: &'r Planner<'r>,
    fields: &'r [&'r Positioned<Field>],
    items: usize,
}

/// The types that an interface can turn out to be, each planned from the same selection.
pub(crate) struct Alternatives<'r> {
    asked: &'r Asked<'r>,
    before: usize,
    most: usize,
}

type Merged<'r> = IndexMap<&'r str, Vec<&'r Positioned<Field>>>;

struct Planner<'r> {
    operation: Operation<'r>,
    types: &'r Types,
    fields: Cell<usize>,
    latest: Latest,
    /// Objects that the answer has at most, if every page is full.
    possible: Cell<usize>,
    /// What its searches take, in objects that could be written meanwhile.
    work: Cell<usize>,
    /// How often the place that is being planned can be in the answer.
    times: Cell<usize>,
}

/// What an operation can come to.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Size {
    /// How many objects the answer has at most if every page is full; a list without pages counts as one.
    pub(crate) possible: usize,
    /// What its searches take, in objects that could be written meanwhile.
    pub(crate) work: usize,
}

/// Plans an operation on a root, and says what it can come to.
pub(crate) fn root<T: Object>(operation: Operation<'_>, types: &Types) -> Result<(Plan<T>, Size), Refusal> {
    let planner = Planner::new(operation, types);
    let plan = Plan::select(Set { planner: &planner, fields: &[], items: 1 })?;
    Ok((plan, Size { possible: planner.possible.get(), work: planner.work.get() }))
}

/// Plans a field of one type of object; where only executing it is a mistake, it is planned to fail.
pub(crate) fn planned<T: Output, O>(plan: impl FnOnce() -> Planned<O>) -> Planned<O> {
    match plan() {
        Err(Refusal { message, by: Fault::Null, .. }) => {
            Ok(Box::new(move |_, writer| T::failed(writer, Error::BadUserInput(message.clone()))))
        }
        planned => planned,
    }
}

/// Plans a field by itself, as another executor asks for it.
pub(super) fn field<P>(
    operation: Operation<'_>,
    types: &Types,
    field: &Positioned<Field>,
    plan: impl FnOnce(&Asked<'_>) -> Result<P, Refusal>,
) -> Result<P, Refusal> {
    let planner = Planner::new(operation, types);
    let (items, page) = (Cell::new(1), Cell::new(1));
    plan(&Asked { planner: &planner, fields: &[field], first: field, number: 0, items, page })
}

impl<'r> Set<'r> {
    /// The fields that are selected of an object of a type, by key: conditions decided, fragments unfolded.
    pub(super) fn collect(&self, object: &str) -> Result<Merged<'r>, Refusal> {
        let (mut merged, mut seen) = (Merged::new(), HashSet::new());
        self.planner.possible.set(self.planner.possible.get().saturating_add(self.planner.times.get()));
        if self.fields.is_empty() {
            self.planner.collect(self.planner.operation.selection_set, object, &mut merged, &mut seen)?;
        }
        for field in self.fields {
            self.planner.collect(&field.node.selection_set.node, object, &mut merged, &mut seen)?;
        }
        Ok(merged)
    }

    /// One of the fields, to be planned.
    pub(super) fn ask<'f>(&'f self, fields: &'f [&'r Positioned<Field>]) -> Result<Asked<'f>, Refusal> {
        let first = fields[0];
        let planned = self.planner.fields.get() + 1;
        self.planner.fields.set(planned);
        if planned > MOST_FIELDS {
            let message = format!(
                "The selections come to more than {MOST_FIELDS} fields once each is counted for every type that it \
                 can be of. Ask for less in `{}`.",
                first.node.name.node,
            );
            return Err(Refusal { message, place: first.pos, by: Fault::Size });
        }
        self.planner.latest.note(&first.node.name.node, planned);
        let (items, page) = (Cell::new(self.items), Cell::new(1));
        Ok(Asked { planner: self.planner, fields, first, number: planned, items, page })
    }

    /// The answer about the schema itself that stands under a key.
    pub(super) fn described(&self, key: &str) -> Vec<u8> {
        let value = self.planner.operation.described.get(key);
        value.and_then(|value| serde_json::to_vec(value).ok()).unwrap_or_else(|| b"null".to_vec())
    }
}

impl<'r> Planner<'r> {
    fn new(operation: Operation<'r>, types: &'r Types) -> Self {
        let [fields, possible, work] = [0; 3].map(Cell::new);
        Self { operation, types, fields, latest: Latest::default(), possible, work, times: Cell::new(1) }
    }

    /// Whether a fragment on this type is about an object of that type.
    fn fits(&self, condition: &str, object: &str) -> bool {
        object == condition || self.types.get(object).is_some_and(|interfaces| interfaces.contains(condition))
    }

    fn collect(
        &self,
        set: &'r SelectionSet,
        object: &str,
        merged: &mut Merged<'r>,
        seen: &mut HashSet<&'r str>,
    ) -> Result<(), Refusal> {
        for selection in &set.items {
            if !self.included(selection.node.directives())? {
                continue;
            }
            let (condition, set) = match &selection.node {
                Selection::Field(field) => {
                    merged.entry(field.node.response_key().node.as_str()).or_default().push(field);
                    continue;
                }
                Selection::InlineFragment(inline) => {
                    (inline.node.type_condition.as_ref(), &inline.node.selection_set)
                }
                Selection::FragmentSpread(spread) => {
                    let name = &spread.node.fragment_name.node;
                    let Some(fragment) = self.operation.fragments.get(name) else { continue };
                    if !seen.insert(name) {
                        continue;
                    }
                    (Some(&fragment.node.type_condition), &fragment.node.selection_set)
                }
            };
            if condition.is_none_or(|condition| self.fits(&condition.node.on.node, object)) {
                self.collect(&set.node, object, merged, seen)?;
            }
        }
        Ok(())
    }

    fn included(&self, directives: &[Positioned<Directive>]) -> Result<bool, Refusal> {
        for directive in directives {
            let wanted = match directive.node.name.node.as_str() {
                "skip" => false,
                "include" => true,
                _ => continue,
            };
            let condition = directive.node.get_argument("if").and_then(|value| self.value(&value.node));
            match condition {
                Some(Value::Boolean(condition)) if condition == wanted => {}
                Some(Value::Boolean(_)) => return Ok(false),
                _ => {
                    let name = &directive.node.name.node;
                    let message = format!("Argument \"if\" of \"@{name}\" must be true or false, not null.");
                    return Err(Refusal { message, place: directive.pos, by: Fault::Variable });
                }
            }
        }
        Ok(true)
    }

    fn is_null(&self, variable: &Name) -> bool {
        self.operation.variables.get(variable) == Some(&Value::Null)
    }

    /// A value with its variables filled in; none where it is a variable without a value.
    fn value(&self, given: &Given) -> Option<Value> {
        Some(match given {
            Given::Variable(name) => self.operation.variables.get(name)?.clone(),
            Given::List(items) => {
                Value::List(items.iter().map(|item| self.value(item).unwrap_or_default()).collect())
            }
            Given::Object(fields) => Value::Object(
                fields.iter().filter_map(|(name, field)| Some((name.clone(), self.value(field)?))).collect(),
            ),
            constant => constant.clone().into_const()?,
        })
    }
}

impl<'r> Asked<'r> {
    /// The name of the field.
    pub(crate) fn name(&self) -> &'r str {
        self.first.node.name.node.as_str()
    }

    /// Where it stands in the document.
    pub(super) fn place(&self) -> Pos {
        self.first.pos
    }

    /// The value of an argument or, where none is given, its default.
    pub(crate) fn argument<A: InputType>(
        &self,
        name: &str,
        default: Option<fn() -> A>,
    ) -> Result<A, Refusal> {
        let mut arguments = self.first.node.arguments.iter();
        let given = arguments.find(|(argument, _)| argument.node == name).map(|(_, given)| given);
        let value = given.and_then(|given| self.planner.value(&given.node));
        if value.is_none()
            && let Some(default) = default
        {
            return Ok(default());
        }
        // What answers a list of keys with a list has as many entries.
        if let Some(Value::List(items)) = &value {
            self.items.set(self.items.get().max(items.len()));
        }
        A::parse(value).map_err(|error: InputValueError<A>| {
            let place = given.map_or(self.first.pos, |given| given.pos);
            let by = match given.map(|given| &given.node) {
                Some(Given::Variable(name)) if self.planner.is_null(name) => Fault::Null,
                Some(given) if has_variable(given) => Fault::Variable,
                _ => Fault::Document,
            };
            Refusal { message: told(&error.into_server_error(place).message), place, by }
        })
    }

    /// The page that the four arguments make. Where they do not fit, it is the field that fails.
    pub(crate) fn page(&self, sizes: Sizes) -> Result<Result<Page, PageError>, Refusal> {
        let (first, last): (Option<i32>, Option<i32>) =
            (self.argument("first", None)?, self.argument("last", None)?);
        let (after, before): (Option<String>, Option<String>) =
            (self.argument("after", None)?, self.argument("before", None)?);
        let page = Page::new(first, after.as_deref(), last, before.as_deref(), sizes);
        self.page.set(page.as_ref().map_or(1, Page::size));
        Ok(page)
    }

    /// Counts what a search takes, once for each object that it is asked of.
    pub(crate) fn takes(&self, objects: i32) -> Result<(), Refusal> {
        let objects = usize::try_from(objects).unwrap_or_default();
        let work = &self.planner.work;
        work.set(work.get().saturating_add(objects.saturating_mul(self.planner.times.get())));
        if work.get() <= MOST_WORK {
            return Ok(());
        }
        let message = format!(
            "The searches of this request, with `{}`, would take as much work as {} objects: at most {MOST_WORK}. Ask \
             for fewer of them at a time, or give them a smaller `limit`.",
            self.name(),
            work.get(),
        );
        Err(Refusal { message, place: self.place(), by: Fault::Size })
    }

    /// What is selected below this field, once that is planned.
    pub(crate) fn ahead(&self) -> Ahead {
        self.planner.latest.since(self.number)
    }

    /// Plans what the items of a list in this field are.
    pub(super) fn items<T>(&self, plan: impl FnOnce(&Self) -> Result<T, Refusal>) -> Result<T, Refusal> {
        let times = self.planner.times.get();
        self.planner.times.set(times.saturating_mul(self.items.get()));
        let planned = plan(self);
        self.planner.times.set(times);
        planned
    }

    /// The types of an interface.
    pub(crate) fn alternatives(&self) -> Alternatives<'_> {
        let before = self.planner.possible.get();
        Alternatives { asked: self, before, most: before }
    }

    /// Refuses a field that the type does not have.
    pub(crate) fn unknown(&self) -> Refusal {
        let message = format!("There is no field `{}` here.", self.name());
        Refusal { message, place: self.first.pos, by: Fault::Document }
    }

    pub(super) fn selected(&self) -> Set<'_> {
        Set { planner: self.planner, fields: self.fields, items: self.page.get() }
    }
}

impl Alternatives<'_> {
    /// Plans one of them. Only one of them will be written, so the largest counts.
    pub(crate) fn plan<T: Output>(&mut self) -> Result<T::Plan, Refusal> {
        let possible = &self.asked.planner.possible;
        possible.set(self.before);
        let planned = T::plan(self.asked);
        self.most = self.most.max(possible.get());
        possible.set(self.most);
        planned
    }
}

/// What is wrong with a value, without the names of the types around it: the place says where.
fn told(message: &str) -> String {
    message.split(" (occurred while parsing").next().unwrap_or_default().to_owned()
}

fn has_variable(given: &Given) -> bool {
    match given {
        Given::Variable(_) => true,
        Given::List(items) => items.iter().any(has_variable),
        Given::Object(fields) => fields.values().any(has_variable),
        _ => false,
    }
}
