//! Turns a validated document into the form that is executed, construct by construct.
//!
//! Only the chosen operation and the fragments that it reaches are turned.

mod value;

use apollo_compiler::ExecutableDocument;
use apollo_compiler::Node;
use apollo_compiler::executable as checked;
use apollo_compiler::parser::SourceSpan;
use async_graphql::parser::types as executor;
use async_graphql::{Name, Pos, Positioned};
use async_graphql_value::Value;

use self::value::NoValue;
use super::document::Fragments;
use super::places::Places;
use super::rejection::{Code, Rejection};

/// One conversion: the document that is read, and which fragments have been met.
pub(super) struct Conversion<'d> {
    document: &'d ExecutableDocument,
    places: Places<'d>,
    met: Vec<&'d checked::Name>,
}

type Converted<T> = Result<T, Rejection>;
type Arguments = Vec<(Positioned<Name>, Positioned<Value>)>;

impl<'d> Conversion<'d> {
    /// Starts a conversion of a document with this text.
    pub(super) fn of(text: &'d str, document: &'d ExecutableDocument) -> Self {
        Self { document, places: Places::of(text), met: Vec::new() }
    }

    /// Converts one operation and its fragments.
    pub(super) fn document(
        &mut self,
        operation: &'d checked::Operation,
    ) -> Converted<(executor::OperationDefinition, Fragments)> {
        let converted = self.operation(operation)?;
        let mut fragments = Fragments::new();
        while let Some(name) = self.met.pop() {
            let key = Name::new(name);
            if let Some(fragment) = self.document.fragments.get(name)
                && !fragments.contains_key(&key)
            {
                fragments.insert(key, self.fragment(fragment)?);
            }
        }
        Ok((converted, fragments))
    }

    fn operation(&mut self, operation: &'d checked::Operation) -> Converted<executor::OperationDefinition> {
        let place = self.places.at(operation.name.as_ref().and_then(checked::Name::location));
        let mut variables = Vec::with_capacity(operation.variables.len());
        for variable in &operation.variables {
            variables.push(self.variable(variable)?);
        }
        Ok(executor::OperationDefinition {
            ty: match operation.operation_type {
                checked::OperationType::Query => executor::OperationType::Query,
                checked::OperationType::Mutation => executor::OperationType::Mutation,
                checked::OperationType::Subscription => executor::OperationType::Subscription,
            },
            variable_definitions: variables,
            directives: self.directives(&operation.directives)?,
            selection_set: self.set(&operation.selection_set, place)?,
        })
    }

    fn variable(
        &mut self,
        variable: &'d Node<checked::VariableDefinition>,
    ) -> Converted<Positioned<executor::VariableDefinition>> {
        let place = self.places.at(variable.location());
        let name = self.name(&variable.name);
        let type_place = self.places.at(variable.ty.location());
        let default_value = match &variable.default_value {
            // A default is constant by the grammar, so none is lost here.
            Some(value) => self.value(value)?.node.into_const().map(|value| Positioned::new(value, place)),
            None => None,
        };
        let definition = executor::VariableDefinition {
            name,
            var_type: Positioned::new(type_of(&variable.ty), type_place),
            default_value,
            directives: self.directives(&variable.directives)?,
        };
        Ok(Positioned::new(definition, place))
    }

    fn fragment(
        &mut self,
        fragment: &'d Node<checked::Fragment>,
    ) -> Converted<Positioned<executor::FragmentDefinition>> {
        let place = self.places.at(fragment.location());
        let definition = executor::FragmentDefinition {
            type_condition: self.condition(&fragment.selection_set.ty),
            directives: self.directives(&fragment.directives)?,
            selection_set: self.set(&fragment.selection_set, place)?,
        };
        Ok(Positioned::new(definition, place))
    }

    fn set(
        &mut self,
        set: &'d checked::SelectionSet,
        place: Pos,
    ) -> Converted<Positioned<executor::SelectionSet>> {
        let mut items = Vec::with_capacity(set.selections.len());
        for selection in &set.selections {
            items.push(self.selection(selection)?);
        }
        Ok(Positioned::new(executor::SelectionSet { items }, place))
    }

    fn selection(&mut self, selection: &'d checked::Selection) -> Converted<Positioned<executor::Selection>> {
        let place = self.places.at(location_of(selection));
        let converted = match selection {
            checked::Selection::Field(field) => {
                executor::Selection::Field(Positioned::new(self.field(field, place)?, place))
            }
            checked::Selection::FragmentSpread(spread) => {
                self.met.push(&spread.fragment_name);
                let converted = executor::FragmentSpread {
                    fragment_name: self.name(&spread.fragment_name),
                    directives: self.directives(&spread.directives)?,
                };
                executor::Selection::FragmentSpread(Positioned::new(converted, place))
            }
            checked::Selection::InlineFragment(inline) => {
                let converted = executor::InlineFragment {
                    type_condition: inline.type_condition.as_ref().map(|on| self.condition(on)),
                    directives: self.directives(&inline.directives)?,
                    selection_set: self.set(&inline.selection_set, place)?,
                };
                executor::Selection::InlineFragment(Positioned::new(converted, place))
            }
        };
        Ok(Positioned::new(converted, place))
    }

    fn field(&mut self, field: &'d checked::Field, place: Pos) -> Converted<executor::Field> {
        Ok(executor::Field {
            alias: field.alias.as_ref().map(|alias| self.name(alias)),
            name: self.name(&field.name),
            arguments: self.arguments(&field.arguments)?,
            directives: self.directives(&field.directives)?,
            selection_set: match &field.selection_set {
                Some(set) => self.set(set, place)?,
                None => Positioned::new(executor::SelectionSet::default(), place),
            },
        })
    }

    fn directives(
        &mut self,
        directives: &'d [Node<checked::Directive>],
    ) -> Converted<Vec<Positioned<executor::Directive>>> {
        let mut converted = Vec::with_capacity(directives.len());
        for directive in directives {
            let place = self.places.at(directive.location());
            let name = self.name(&directive.name);
            let arguments = self.arguments(&directive.arguments)?;
            converted.push(Positioned::new(executor::Directive { name, arguments }, place));
        }
        Ok(converted)
    }

    fn arguments(&mut self, arguments: &'d [Node<checked::Argument>]) -> Converted<Arguments> {
        let mut converted = Vec::with_capacity(arguments.len());
        for argument in arguments {
            converted.push((self.name(&argument.name), self.value(&argument.value)?));
        }
        Ok(converted)
    }

    fn value(&mut self, value: &'d Node<checked::Value>) -> Converted<Positioned<Value>> {
        let place = self.places.at(value.location());
        let message = match value::convert(value) {
            Ok(value) => return Ok(Positioned::new(value, place)),
            Err(NoValue::TooLarge(number)) => format!("The number {number} is too large."),
            Err(NoValue::Twice(name)) => format!("There can be only one input field named \"{name}\"."),
        };
        Err(Rejection::new(Code::ValidationFailed, message, Some(place)))
    }

    fn condition(&mut self, on: &'d checked::Name) -> Positioned<executor::TypeCondition> {
        let on = self.name(on);
        let place = on.pos;
        Positioned::new(executor::TypeCondition { on }, place)
    }

    fn name(&mut self, name: &'d checked::Name) -> Positioned<Name> {
        Positioned::new(Name::new(name), self.places.at(name.location()))
    }
}

fn location_of(selection: &checked::Selection) -> Option<SourceSpan> {
    match selection {
        checked::Selection::Field(field) => field.location(),
        checked::Selection::FragmentSpread(spread) => spread.location(),
        checked::Selection::InlineFragment(inline) => inline.location(),
    }
}

fn type_of(ty: &checked::Type) -> executor::Type {
    let (base, nullable) = match ty {
        checked::Type::Named(name) => (executor::BaseType::Named(Name::new(name)), true),
        checked::Type::NonNullNamed(name) => (executor::BaseType::Named(Name::new(name)), false),
        checked::Type::List(of) => (executor::BaseType::List(Box::new(type_of(of))), true),
        checked::Type::NonNullList(of) => (executor::BaseType::List(Box::new(type_of(of))), false),
    };
    executor::Type { base, nullable }
}

#[cfg(test)]
mod tests;
