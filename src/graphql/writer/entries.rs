//! What the schema shows of a type, gathered for async-graphql.

use std::any::type_name;

use async_graphql::indexmap::{IndexMap, IndexSet};
use async_graphql::registry::{Deprecation, MetaField, MetaInputValue, MetaType, MetaTypeId, Registry};
use async_graphql::{InputType, OutputType};

use super::{Object, Output};

/// The entries of one type.
pub struct Entries<'r> {
    registry: &'r mut Registry,
    about: &'static str,
    fields: IndexMap<String, MetaField>,
    possible: IndexSet<String>,
}

impl<'r> Entries<'r> {
    /// Enters a type of object.
    pub(crate) fn object<T: Object>(registry: &mut Registry) -> String {
        registry.create_output_type::<T, _>(MetaTypeId::Object, |registry| {
            let mut entries = Entries::new(registry);
            T::describe(&mut entries);
            MetaType::Object {
                name: T::name().into_owned(),
                description: Some(entries.about.to_owned()),
                fields: entries.fields,
                cache_control: async_graphql::CacheControl::default(),
                extends: false,
                shareable: false,
                resolvable: true,
                keys: None,
                visible: None,
                inaccessible: false,
                interface_object: false,
                tags: Vec::new(),
                is_subscription: false,
                rust_typename: Some(type_name::<T>()),
                directive_invocations: Vec::new(),
                requires_scopes: Vec::new(),
            }
        })
    }

    /// Enters an interface.
    pub(crate) fn interface<T: Output>(
        registry: &mut Registry,
        describe: impl Fn(&mut Entries<'_>),
    ) -> String {
        registry.create_output_type::<T, _>(MetaTypeId::Interface, |registry| {
            let mut entries = Entries::new(registry);
            describe(&mut entries);
            let Entries { registry, about, fields, possible } = entries;
            for object in &possible {
                registry.add_implements(object, &T::type_name());
            }
            MetaType::Interface {
                name: T::type_name().into_owned(),
                description: Some(about.to_owned()),
                fields,
                possible_types: possible,
                extends: false,
                keys: None,
                visible: None,
                inaccessible: false,
                tags: Vec::new(),
                rust_typename: Some(type_name::<T>()),
                directive_invocations: Vec::new(),
                requires_scopes: Vec::new(),
            }
        })
    }

    fn new(registry: &'r mut Registry) -> Self {
        Self { registry, about: "", fields: IndexMap::new(), possible: IndexSet::new() }
    }

    /// Describes the type.
    pub(crate) fn about(&mut self, text: &'static str) {
        self.about = text;
    }

    /// Adds a field.
    pub(crate) fn field<T: OutputType>(
        &mut self,
        name: &'static str,
        text: &'static str,
        deprecation: Option<&str>,
    ) {
        let field = MetaField {
            name: name.to_owned(),
            description: Some(text.to_owned()),
            args: IndexMap::new(),
            ty: T::create_type_info(self.registry),
            deprecation: match deprecation {
                Some(reason) => Deprecation::Deprecated { reason: Some(reason.to_owned()) },
                None => Deprecation::NoDeprecated,
            },
            cache_control: async_graphql::CacheControl::default(),
            external: false,
            requires: None,
            provides: None,
            visible: None,
            shareable: false,
            inaccessible: false,
            tags: Vec::new(),
            override_from: None,
            compute_complexity: None,
            directive_invocations: Vec::new(),
            requires_scopes: Vec::new(),
        };
        self.fields.insert(name.to_owned(), field);
    }

    /// Adds an argument to the field that was added last.
    pub(crate) fn argument<A: InputType>(
        &mut self,
        name: &'static str,
        text: &'static str,
        default: Option<A>,
    ) {
        let argument = MetaInputValue {
            name: name.to_owned(),
            description: Some(text.to_owned()),
            ty: A::create_type_info(self.registry),
            deprecation: Deprecation::NoDeprecated,
            default_value: default.map(|value| value.to_value().to_string()),
            visible: None,
            inaccessible: false,
            tags: Vec::new(),
            is_secret: false,
            directive_invocations: Vec::new(),
        };
        if let Some((_, field)) = self.fields.last_mut() {
            field.args.insert(name.to_owned(), argument);
        }
    }

    /// Adds a type that the interface can turn out to be.
    pub(crate) fn possible<T: OutputType>(&mut self) {
        T::create_type_info(self.registry);
        self.possible.insert(T::type_name().into_owned());
    }
}
