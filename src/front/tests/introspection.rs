//! The schema described by itself: the answers are those of the SDL.

use async_graphql::indexmap::IndexMap;
use async_graphql::{Name, Value as Coerced};
use serde_json::{Value, json};

use super::super::{Code, FrontDoor, Limits, Operations, Rejection, Request};

const SDL: &str = r#"
    "What there is."
    schema { query: Query }
    scalar Day @specifiedBy(url: "https://example.org/day")
    input By @oneOf { id: ID, slug: String @deprecated(reason: "Use id.") }
    interface Node { id: ID! }
    "A thing."
    type Thing implements Node { id: ID!, old: Day @deprecated, things(first: Int = 20, last: Int @deprecated): [Thing!] }
    type Query { thing(by: By): Thing, day(of: Day! = "2026"): Day }
"#;

fn ask(query: &str, variables: Value) -> Result<IndexMap<Name, Coerced>, Rejection> {
    let Value::Object(variables) = variables else { panic!("an object") };
    let request = Request { query: query.to_owned(), operation_name: None, variables };
    let door = FrontDoor::new(SDL, Limits::default()).expect("the schema of the test");
    door.admit(&request, Operations::All).map(|admitted| admitted.described)
}

#[track_caller]
fn described(query: &str, variables: Value) -> Value {
    let answers = ask(query, variables).expect(query);
    serde_json::to_value(answers).expect("JSON")
}

#[test]
fn who_asks_for_no_description_gets_none() {
    assert_eq!(described("{ __typename day thing { __typename } }", json!({})), json!({}));
}

#[test]
fn only_descriptions_are_answered_under_their_keys_and_in_order() {
    let query = "{ b: __schema { d: description queryType { name } } __typename day a: __type(name: \"Thing\") { name kind description } }";
    let answers = ask(query, json!({})).expect("a query");
    assert_eq!(answers.keys().map(Name::as_str).collect::<Vec<_>>(), ["b", "a"]);
    assert_eq!(
        described(query, json!({})),
        json!({
            "b": {"d": "What there is.", "queryType": {"name": "Query"}},
            "a": {"name": "Thing", "kind": "OBJECT", "description": "A thing."},
        })
    );
    assert_eq!(described("{ __type(name: \"Nothing\") { name } }", json!({})), json!({"__type": null}));
}

#[test]
fn fragments_and_conditions_at_the_root() {
    let query = "query ($yes: Boolean!, $no: Boolean = false) {
        ...F @include(if: $yes)
        ...G @skip(if: $yes)
        ... @include(if: $no) { no: __schema { description } }
        ... on Query { __schema { queryType { name } } skipped: __schema @skip(if: true) { description } }
    }
    fragment F on Query { __schema { description } ...H }
    fragment G on Query { g: __schema { description } day }
    fragment H on Query { h: __type(name: \"Node\") { ...P } }
    fragment P on __Type { possibleTypes { name } }";
    let merged = json!({"description": "What there is.", "queryType": {"name": "Query"}});
    assert_eq!(
        described(query, json!({"yes": true})),
        json!({"__schema": merged, "h": {"possibleTypes": [{"name": "Thing"}]}})
    );
    assert_eq!(
        described(query, json!({"yes": false, "no": true})),
        json!({
            "g": {"description": "What there is."},
            "no": {"description": "What there is."},
            "__schema": {"queryType": {"name": "Query"}},
        })
    );
}

#[test]
fn what_is_deprecated_is_told_if_it_is_asked_for() {
    let query = "query ($all: Boolean!) {
        thing: __type(name: \"Thing\") { fields(includeDeprecated: $all) { name isDeprecated deprecationReason args(includeDeprecated: $all) { name defaultValue } } }
        by: __type(name: \"By\") { isOneOf inputFields(includeDeprecated: $all) { name deprecationReason } }
    }";
    let answer = described(query, json!({"all": false}));
    assert_eq!(
        answer["by"],
        json!({"isOneOf": true, "inputFields": [{"name": "id", "deprecationReason": null}]})
    );
    assert_eq!(answer["thing"]["fields"].as_array().map(Vec::len), Some(2));
    let answer = described(query, json!({"all": true}));
    assert_eq!(answer["by"]["inputFields"][1], json!({"name": "slug", "deprecationReason": "Use id."}));
    assert_eq!(
        answer["thing"]["fields"][1],
        json!({"name": "old", "isDeprecated": true, "deprecationReason": "No longer supported", "args": []})
    );
    assert_eq!(
        answer["thing"]["fields"][2]["args"],
        json!([{"name": "first", "defaultValue": "20"}, {"name": "last", "defaultValue": null}])
    );
}

#[test]
fn scalars_say_who_specifies_them_and_directives_what_they_take() {
    let query = "{ __type(name: \"Day\") { specifiedByURL } __schema { directives { name isRepeatable args { type { kind ofType { name } } } } } }";
    let answer = described(query, json!({}));
    assert_eq!(answer["__type"]["specifiedByURL"], "https://example.org/day");
    let directives = answer["__schema"]["directives"].as_array().expect("a list");
    let skip = directives.iter().find(|directive| directive["name"] == "skip").expect("@skip");
    assert_eq!(skip["args"], json!([{"type": {"kind": "NON_NULL", "ofType": {"name": "Boolean"}}}]));
}

#[test]
fn other_fields_of_the_root_are_not_looked_at() {
    let query = "query ($of: Day = 1) { day(of: $of) __schema { description } }";
    assert_eq!(described(query, json!({"of": null})), json!({"__schema": {"description": "What there is."}}));
    let name = "query ($name: String = \"Day\") {\n __type(name: $name) { name } }";
    assert_eq!(described(name, json!({})), json!({"__type": {"name": "Day"}}));
    let rejection = ask(name, json!({"name": null})).expect_err("null");
    assert_eq!(rejection.code(), Code::BadUserInput);
    let error = &rejection.errors()[0];
    assert_eq!(
        (error.message.as_str(), error.locations[0].line),
        ("null value for non-nullable argument name", 2)
    );
}
