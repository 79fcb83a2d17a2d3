//! Arguments of every shape: literals, variables, variables inside of lists and input objects, variables without a value,
//! defaults, nulls, and nothing at all.

use apollo_compiler::ast::Type;
use apollo_compiler::schema::{ExtendedType, FieldDefinition, InputObjectType};
use serde_json::{Map, Value, json};

use super::document::{About, Draft};

/// The arguments of a page.
pub(super) const PAGE: &[&str] = &["first", "last", "after", "before"];

const DATES: &[&str] = &["1991", "2014-02", "2022-05-06", "2025", "2025-07-21", "2026-11-22", "2031"];
const GENRES: &[&str] = &["Crime", "Drama", "Mystery", "Comedy", "none"];
const REGIONS: &[&str] = &["US", "GB", "WORLD", "DE", "XX"];
const CLAIMED: &[&str] = &["date", "title", "name", "value", "summary", "windowEnd", "none"];

/// The arguments of a field, in brackets, and about how many items they ask for.
pub(super) fn arguments(
    draft: &mut Draft<'_>,
    on: &str,
    field: &FieldDefinition,
    small: bool,
) -> (String, usize) {
    let mut arguments = Vec::new();
    let mut items = 1;
    if field.argument_by_name("first").is_some() {
        items = page(draft, on, field, small, &mut arguments);
    }
    for argument in field.arguments.iter().filter(|argument| !PAGE.contains(&argument.name.as_str())) {
        let (name, has_default) = (argument.name.as_str(), argument.default_value.is_some());
        let is_required = argument.ty.is_non_null() && !has_default;
        if is_required || draft.dice.percent(60) {
            let value = given(draft, &argument.ty, on, name);
            arguments.push(format!("{name}: {}", text(draft, &argument.ty, &value, !is_required)));
        }
    }
    if arguments.is_empty() { (String::new(), items) } else { (format!("({})", arguments.join(", ")), items) }
}

fn page(
    draft: &mut Draft<'_>,
    on: &str,
    field: &FieldDefinition,
    small: bool,
    arguments: &mut Vec<String>,
) -> usize {
    let int = field.argument_by_name("first").expect("a page").ty.as_ref();
    let string = field.argument_by_name("after").expect("a page").ty.as_ref();
    let mut push = |draft: &mut Draft<'_>, name: &str, ty: &Type, value: Value| {
        let text = text(draft, ty, &value, true);
        arguments.push(format!("{name}: {text}"));
    };
    if draft.about == About::Failing && draft.dice.percent(8) {
        match draft.dice.below(4) {
            0 => push(draft, "first", int, json!(0)),
            1 => push(draft, "last", int, json!(1_000)),
            2 => push(draft, "after", string, json!("no cursor")),
            _ => {
                push(draft, "first", int, json!(1));
                push(draft, "last", int, json!(1));
            }
        }
        return 1;
    }
    for (name, likely) in [("after", 20), ("before", 10)] {
        let cursors = draft.known.cursors.get(&format!("{on}.{}", field.name));
        if let Some(cursors) = cursors.filter(|cursors| !cursors.is_empty())
            // A cursor of another order fails.
            && (field.argument_by_name("orderBy").is_none() || draft.about == About::Failing)
            && draft.dice.percent(likely)
        {
            let cursor = draft.dice.pick(cursors).clone();
            push(draft, name, string, json!(cursor));
        }
    }
    if !small && draft.dice.percent(25) {
        for name in ["first", "last"] {
            if draft.dice.percent(20) {
                arguments.push(format!("{name}: {}", missing(draft, int)));
            }
        }
        return 10;
    }
    let size = 1 + draft.dice.below(if small { 2 } else { 5 });
    let name = if draft.dice.percent(70) { "first" } else { "last" };
    // A variable without a value would leave the default size.
    let text = if draft.dice.percent(30) { variable(draft, int, &json!(size)) } else { size.to_string() };
    arguments.push(format!("{name}: {text}"));
    size
}

/// A value of a type, with content where the graph has some.
fn given(draft: &mut Draft<'_>, ty: &Type, owner: &str, name: &str) -> Value {
    if ty.is_list() {
        let most = if name == "keys" || name == "ids" { 5 } else { 3 };
        let count = usize::from(ty.is_non_null()) + draft.dice.below(most);
        return (0..count).map(|_| given(draft, ty.item_type(), owner, name)).collect();
    }
    if !ty.is_non_null() && draft.dice.percent(8) {
        return Value::Null;
    }
    let kind = owner.strip_suffix("Lookup").unwrap_or(owner);
    match (ty.inner_named_type().as_str(), owner, name) {
        ("Boolean", ..) => json!(draft.dice.percent(50)),
        // None at all are refused.
        ("Int", _, "limit" | "distance") => json!(1 + draft.dice.below(4)),
        ("Int", ..) => json!(draft.dice.below(9)),
        ("PartialDate", ..) => json!(draft.dice.pick(DATES)),
        ("ID", ..) => id(draft, kind),
        ("String", _, "slug") => {
            let slugs: Vec<String> = draft.known.slugs.get(kind).into_iter().flatten().cloned().collect();
            if slugs.is_empty() || draft.dice.percent(10) {
                json!("nothing-is-called-so")
            } else {
                json!(draft.dice.pick(&slugs))
            }
        }
        ("String", _, "of") => json!(draft.dice.pick(CLAIMED)),
        ("String", _, "query") => {
            json!(draft.dice.pick(&["bo", "boshc", "s", "the", "É", "e", "person", "l"]))
        }
        ("String", _, "name") => json!(draft.dice.pick(&["bo", "e", "É", "show", "person", "zz", ""])),
        ("String", ..) => word(draft),
        (named, ..) => match &draft.schema.types[named] {
            ExtendedType::Enum(values) => {
                let values: Vec<&str> = values.values.values().map(|value| value.value.as_str()).collect();
                json!(draft.dice.pick(&values))
            }
            ExtendedType::InputObject(input) => object(draft, input, kind),
            other => panic!("a value of {}", other.name()),
        },
    }
}

fn object(draft: &mut Draft<'_>, input: &InputObjectType, owner: &str) -> Value {
    let mut object = Map::new();
    if input.name == "ExternalIdInput" {
        let known: Vec<_> = draft.known.external.get(owner).into_iter().flatten().cloned().collect();
        let nothing = ("IMDB".to_owned(), "tt0000000".to_owned());
        let (provider, value) = if known.is_empty() { nothing } else { draft.dice.pick(&known).clone() };
        return json!({ "provider": provider, "value": value });
    }
    // Few have an id elsewhere, which is the last way to name something.
    let ways = input.fields.len() - usize::from(draft.dice.percent(60));
    let one = input.is_one_of().then(|| draft.dice.below(ways));
    let likely = if draft.dice.percent(30) { 90 } else { 30 };
    for (index, field) in input.fields.values().enumerate() {
        let is_given = match one {
            Some(one) => one == index,
            None => field.is_required() || draft.dice.percent(likely),
        };
        if is_given {
            let ty =
                if one.is_some() { field.ty.as_ref().clone().non_null() } else { field.ty.as_ref().clone() };
            object.insert(field.name.to_string(), given(draft, &ty, &input.name, &field.name));
        }
    }
    Value::Object(object)
}

fn id(draft: &mut Draft<'_>, kind: &str) -> Value {
    let kinds: Vec<&String> = draft.known.ids.keys().collect();
    // Fields of the root take the id of anything.
    let kind = if kind == "Query" { (*draft.dice.pick(&kinds)).clone() } else { kind.to_owned() };
    let ids = |kind: &str| draft.known.ids.get(kind).into_iter().flatten().cloned().collect::<Vec<String>>();
    let mut ids = ids(&kind);
    if draft.about == About::Failing && draft.dice.percent(10) {
        // No id at all, or the id of another kind than most lookups are for.
        ids = vec![if draft.dice.percent(50) {
            "no id".to_owned()
        } else {
            draft.known.ids["Credit"].first().cloned().unwrap_or_default()
        }];
    }
    draft.kind = Some(kind);
    if ids.is_empty() { json!("U2hvdzo5OTk5OTk5") } else { json!(draft.dice.pick(&ids)) }
}

fn word(draft: &mut Draft<'_>) -> Value {
    let measures: Vec<String> = draft.known.slugs.get("Measure").into_iter().flatten().cloned().collect();
    match draft.dice.below(3) {
        0 if !measures.is_empty() => json!(draft.dice.pick(&measures)),
        1 => json!(draft.dice.pick(GENRES)),
        _ => json!(draft.dice.pick(REGIONS)),
    }
}

/// The value as it stands in the document, or a variable for it.
fn text(draft: &mut Draft<'_>, ty: &Type, value: &Value, is_optional: bool) -> String {
    if is_optional && draft.dice.percent(20) {
        return missing(draft, ty);
    }
    if draft.dice.percent(20) {
        return variable(draft, ty, value);
    }
    literal(draft, ty, value, true)
}

/// A variable without a value: as if the argument were not there.
fn missing(draft: &mut Draft<'_>, ty: &Type) -> String {
    let name = format!("v{}", draft.declared.len());
    draft.declared.push(format!("${name}: {}", ty.clone().nullable()));
    format!("${name}")
}

fn variable(draft: &mut Draft<'_>, ty: &Type, value: &Value) -> String {
    let name = format!("v{}", draft.declared.len());
    if !value.is_null() && draft.dice.percent(20) {
        let default = literal(draft, ty, value, false);
        draft.declared.push(format!("${name}: {ty} = {default}"));
    } else {
        draft.declared.push(format!("${name}: {ty}"));
        draft.variables.insert(name.clone(), value.clone());
    }
    format!("${name}")
}

fn literal(draft: &mut Draft<'_>, ty: &Type, value: &Value, with_variables: bool) -> String {
    let schema = draft.schema;
    let mut part = |ty: &Type, value: &Value, is_optional: bool| {
        if with_variables { text(draft, ty, value, is_optional) } else { literal(draft, ty, value, false) }
    };
    match value {
        Value::Array(items) => {
            let items: Vec<String> = items.iter().map(|item| part(ty.item_type(), item, false)).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Object(fields) => {
            let input = schema.get_input_object(ty.inner_named_type()).expect("an input object");
            let fields = fields.iter().map(|(name, value)| {
                let field = &input.fields[name.as_str()];
                // Exactly one field is given of an input object of this kind, by a variable that cannot be null.
                let ty = if input.is_one_of() {
                    field.ty.as_ref().clone().non_null()
                } else {
                    field.ty.as_ref().clone()
                };
                format!("{name}: {}", part(&ty, value, !field.is_required() && !input.is_one_of()))
            });
            format!("{{ {} }}", fields.collect::<Vec<_>>().join(", "))
        }
        Value::String(text) if schema.get_enum(ty.inner_named_type()).is_some() => text.clone(),
        other => other.to_string(),
    }
}
