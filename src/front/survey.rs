//! Surveys a parsed document for its size, so that too large a one is refused before the costlier
//! steps see it. Fragments are measured once each, however often they are spread: refusing a
//! document that unfolds exponentially takes no more work than reading it.

use std::collections::HashMap;

use apollo_compiler::Name;
use apollo_compiler::ast::{Definition, Document, Field, FragmentDefinition, OperationDefinition, Selection};
use apollo_compiler::parser::SourceSpan;
use async_graphql::Pos;

use super::limits::Limits;
use super::places::Places;
use super::rejection::{Code, Rejection};

/// Refuses a document that is larger than the limits allow.
pub(super) fn check(document: &Document, text: &str, limits: &Limits) -> Result<(), Rejection> {
    let mut survey =
        Survey { limits, text, fragments: HashMap::new(), aliases: 0, directives: 0, described: 0 };
    for definition in &document.definitions {
        if let Definition::FragmentDefinition(fragment) = definition {
            survey.fragments.entry(&fragment.name).or_insert(Measure::Never(fragment));
        }
    }
    let mut selections = 0usize;
    for definition in &document.definitions {
        match definition {
            Definition::OperationDefinition(operation) => {
                selections = selections.saturating_add(survey.operation(operation)?);
                survey.within_selections(selections, "", operation.location())?;
            }
            Definition::FragmentDefinition(fragment) => {
                survey.fragment(&fragment.name, 0, fragment.location())?;
            }
            _ => {}
        }
    }
    Ok(())
}

/// What a selection comes to when everything in it is unfolded.
#[derive(Clone, Copy, Default)]
struct Extent {
    selections: usize,
    depth: usize,
    introspection: usize,
    /// Lists that are selected, if this is about the schema itself.
    lists: usize,
}

impl Extent {
    fn and(self, other: Self) -> Self {
        Self {
            selections: self.selections.saturating_add(other.selections),
            depth: self.depth.max(other.depth),
            introspection: self.introspection.max(other.introspection),
            lists: self.lists.saturating_add(other.lists),
        }
    }
}

enum Measure<'d> {
    Never(&'d FragmentDefinition),
    /// Being measured: to meet it again is a cycle, which validation reports.
    Begun,
    Known(Extent),
}

struct Survey<'d> {
    limits: &'d Limits,
    text: &'d str,
    fragments: HashMap<&'d Name, Measure<'d>>,
    aliases: usize,
    directives: usize,
    described: usize,
}

impl<'d> Survey<'d> {
    /// The unfolded selections of an operation; where they are too many, its largest field is named.
    fn operation(&mut self, operation: &'d OperationDefinition) -> Result<usize, Rejection> {
        let mut total = Extent::default();
        let mut largest = (0, "", None);
        let place = operation.name.as_ref().and_then(Name::location);
        self.count_directives(operation.directives.len(), place)?;
        for variable in &operation.variables {
            self.count_directives(variable.directives.len(), variable.location())?;
        }
        for selection in &operation.selection_set {
            let extent = self.selection(selection, 0)?;
            total = total.and(extent);
            if extent.selections > largest.0 {
                largest = (extent.selections, name_of(selection), location_of(selection));
            }
        }
        self.within_selections(total.selections, largest.1, largest.2)?;
        Ok(total.selections)
    }

    fn fragment(
        &mut self,
        name: &'d Name,
        depth: usize,
        place: Option<SourceSpan>,
    ) -> Result<Extent, Rejection> {
        let extent = match self.fragments.get_mut(name) {
            // Validation reports a fragment that does not exist.
            None | Some(Measure::Begun) => return Ok(Extent::default()),
            Some(Measure::Known(extent)) => *extent,
            Some(unmeasured) => {
                let Measure::Never(fragment) = std::mem::replace(unmeasured, Measure::Begun) else {
                    return Ok(Extent::default());
                };
                self.count_directives(fragment.directives.len(), fragment.name.location())?;
                let extent = self.set(&fragment.selection_set, depth)?;
                self.fragments.insert(name, Measure::Known(extent));
                extent
            }
        };
        self.within_depth(depth.saturating_add(extent.depth), place)?;
        self.within_selections(extent.selections, name, place)?;
        Ok(extent)
    }

    fn set(&mut self, set: &'d [Selection], depth: usize) -> Result<Extent, Rejection> {
        self.within_depth(depth, set.first().and_then(location_of))?;
        set.iter()
            .try_fold(Extent::default(), |total, selection| Ok(total.and(self.selection(selection, depth)?)))
    }

    fn selection(&mut self, selection: &'d Selection, depth: usize) -> Result<Extent, Rejection> {
        let place = location_of(selection);
        let mut extent = match selection {
            Selection::Field(field) => self.field(field, depth, place)?,
            Selection::FragmentSpread(spread) => {
                self.count_directives(spread.directives.len(), place)?;
                deeper(self.fragment(&spread.fragment_name, depth + 1, place)?)
            }
            Selection::InlineFragment(inline) => {
                self.count_directives(inline.directives.len(), place)?;
                deeper(self.set(&inline.selection_set, depth + 1)?)
            }
        };
        extent.selections = extent.selections.saturating_add(1);
        Ok(extent)
    }

    fn field(
        &mut self,
        field: &'d Field,
        depth: usize,
        place: Option<SourceSpan>,
    ) -> Result<Extent, Rejection> {
        self.count_directives(field.directives.len(), place)?;
        if field.alias.is_some() {
            self.aliases += 1;
            self.within("aliases", self.aliases, self.limits.aliases, &field.name, place)?;
        }
        let mut extent = match &field.selection_set {
            Some(set) => deeper(self.set(set, depth + 1)?),
            None => Extent::default(),
        };
        match field.name.as_str() {
            "fields" | "inputFields" | "interfaces" | "possibleTypes" => {
                extent.introspection += 1;
                extent.lists = extent.lists.saturating_add(1);
            }
            "args" | "directives" | "enumValues" | "types" => extent.lists = extent.lists.saturating_add(1),
            name @ ("__schema" | "__type") => {
                let (lists, limit) = (extent.introspection, self.limits.introspection);
                self.within("nested lists of the schema's description", lists, limit, name, place)?;
                self.described = self.described.saturating_add(extent.lists.max(1));
                let (lists, limit) = (self.described, self.limits.described);
                self.within("lists of the schema's description", lists, limit, name, place)?;
            }
            _ => {}
        }
        Ok(extent)
    }

    fn count_directives(&mut self, more: usize, place: Option<SourceSpan>) -> Result<(), Rejection> {
        self.directives += more;
        self.within("directives", self.directives, self.limits.directives, "", place)
    }

    fn within_depth(&self, depth: usize, place: Option<SourceSpan>) -> Result<(), Rejection> {
        self.within("levels of nested selections", depth, self.limits.depth, "", place)
    }

    fn within_selections(&self, found: usize, at: &str, place: Option<SourceSpan>) -> Result<(), Rejection> {
        self.within("selections, its fragments unfolded", found, self.limits.selections, at, place)
    }

    fn within(
        &self,
        what: &str,
        found: usize,
        limit: usize,
        at: &str,
        place: Option<SourceSpan>,
    ) -> Result<(), Rejection> {
        if found <= limit {
            return Ok(());
        }
        let place = Places::of(self.text).at(place);
        Err(exceeded(what, &found.to_string(), limit, at, Some(place)))
    }
}

/// The rejection for a limit: it names the number, the limit and what to cut.
pub(super) fn exceeded(what: &str, found: &str, limit: usize, at: &str, place: Option<Pos>) -> Rejection {
    let cut = if at.is_empty() { String::new() } else { format!(" in `{at}`") };
    let message = format!("The document has {found} {what}; the limit is {limit}. Ask for less{cut}.");
    Rejection::new(Code::LimitExceeded, message, place)
}

fn deeper(extent: Extent) -> Extent {
    Extent { depth: extent.depth + 1, ..extent }
}

fn location_of(selection: &Selection) -> Option<SourceSpan> {
    match selection {
        Selection::Field(field) => field.location(),
        Selection::FragmentSpread(spread) => spread.location(),
        Selection::InlineFragment(inline) => inline.location(),
    }
}

fn name_of(selection: &Selection) -> &str {
    match selection {
        Selection::Field(field) => &field.name,
        Selection::FragmentSpread(spread) => &spread.fragment_name,
        Selection::InlineFragment(_) => "...",
    }
}
