//! The schema as users read it: the file in the root is the one that the program prints, it is valid, and everything
//! in it is described.

use std::fmt::Display;

use apollo_compiler::Schema;
use apollo_compiler::schema::{ExtendedType, FieldDefinition, InputValueDefinition};
use showgraph::app::Limits;
use showgraph::graphql;

/// Where descriptions are missing or say nothing.
#[derive(Default)]
struct Descriptions {
    seen: usize,
    poor: Vec<String>,
}

fn sdl() -> String {
    graphql::Schema::new().sdl(&Limits::default().to_string())
}

#[test]
fn the_file_in_the_root_is_the_schema() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/schema.graphql");
    let file = std::fs::read_to_string(path).unwrap_or_default();
    // Compared here, because a diff of two whole schemas helps nobody.
    let differ = file.lines().zip(sdl().lines()).position(|(old, new)| old != new);
    let differ = differ.or((file != sdl()).then_some(file.lines().count().min(sdl().lines().count())));
    let line = differ.map(|line| line + 1);
    assert_eq!(
        line, None,
        "schema.graphql is stale from this line on: `cargo run -- schema > schema.graphql`"
    );
}

#[test]
fn the_schema_is_valid_and_everything_is_described() {
    let schema = Schema::parse_and_validate(sdl(), "schema.graphql").expect("a valid schema");
    let mut descriptions = Descriptions::default();
    for (name, definition) in schema.types.iter().filter(|(_, definition)| !definition.is_built_in()) {
        descriptions.of_type(name, definition);
    }
    for (name, directive) in schema.directive_definitions.iter().filter(|(_, it)| !it.is_built_in()) {
        descriptions.look(format_args!("@{name}"), directive.description.as_deref());
    }
    let Descriptions { seen, poor } = descriptions;
    assert!(poor.is_empty(), "described in fewer than two words, or only by the name:\n{}", poor.join("\n"));
    assert!(seen > 1_000, "only {seen} descriptions were looked at");
}

impl Descriptions {
    fn of_type(&mut self, name: &str, definition: &ExtendedType) {
        self.look(name, definition.description().map(|text| &**text));
        match definition {
            ExtendedType::Object(object) => {
                self.of_fields(name, object.fields.values().map(|field| &**field));
            }
            ExtendedType::Interface(interface) => {
                self.of_fields(name, interface.fields.values().map(|field| &**field));
            }
            ExtendedType::InputObject(input) => {
                self.of_inputs(name, input.fields.values().map(|field| &**field));
            }
            ExtendedType::Enum(values) => {
                for value in values.values.values() {
                    self.look(format_args!("{name}.{}", value.value), value.description.as_deref());
                }
            }
            ExtendedType::Scalar(_) | ExtendedType::Union(_) => {}
        }
    }

    fn of_fields<'a>(&mut self, of: &str, fields: impl Iterator<Item = &'a FieldDefinition>) {
        for field in fields {
            let name = format!("{of}.{}", field.name);
            self.look(&name, field.description.as_deref());
            self.of_inputs(&name, field.arguments.iter().map(|argument| &**argument));
        }
    }

    fn of_inputs<'a>(&mut self, of: &str, inputs: impl Iterator<Item = &'a InputValueDefinition>) {
        for input in inputs {
            self.look(format_args!("{of}({})", input.name), input.description.as_deref());
        }
    }

    fn look(&mut self, name: impl Display, description: Option<&str>) {
        self.seen += 1;
        let name = name.to_string();
        let description = description.unwrap_or_default();
        let letters = |text: &str| {
            text.chars().filter(|char| char.is_alphanumeric()).collect::<String>().to_lowercase()
        };
        let own = letters(name.rsplit(['.', '(']).next().unwrap_or_default());
        if description.split_whitespace().count() < 2 || letters(description) == own {
            self.poor.push(format!("{name}: {description:?}"));
        }
    }
}
