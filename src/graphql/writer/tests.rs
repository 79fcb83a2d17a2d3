//! What the writer makes of errors, limits and values, in a small schema.

use std::time::{Duration, Instant};

use async_graphql::indexmap::IndexMap;
use async_graphql::parser::parse_query;
use async_graphql::parser::types::DocumentOperations;
use async_graphql::registry::Registry;
use async_graphql::{OutputType, Variables};
use serde_json::{Value, json};

use self::things::{CALLS, Query, TOUCHED};
use super::planner::{self, Operation, Refusal};
use super::{Answer, Limits, Writer};
use crate::graph::Graph;
use crate::graphql::context::Today;

mod executed;
mod things;

fn today() -> Today {
    Today("2026-11-22".parse().expect("a day"))
}

fn answer_within(limits: Limits, document: &str) -> Result<Answer, Refusal> {
    let mut registry = Registry::default();
    Query::create_type_info(&mut registry);
    let document = parse_query(document).expect("a document");
    let DocumentOperations::Single(operation) = document.operations else { panic!("one operation") };
    let operation = Operation {
        selection_set: &operation.node.selection_set.node,
        fragments: &document.fragments,
        variables: &Variables::default(),
        described: &IndexMap::new(),
    };
    let (plan, size) = planner::root::<Query>(operation, &registry.implements)?;
    Ok(Writer::answer(&Graph::default(), today(), limits, &Query, (&plan, size.possible)))
}

fn within(limits: Limits, document: &str) -> (Answer, Value) {
    let answer = answer_within(limits, document).unwrap_or_else(|refusal| panic!("{}", refusal.message));
    let json: Value = serde_json::from_slice(&answer.json).expect("an answer is JSON");
    assert_eq!(json["errors"].as_array().map_or(0, Vec::len), answer.errors);
    (answer, json)
}

/// Data and errors.
fn ask(document: &str) -> (Value, Value) {
    let (_, mut json) = within(Limits::default(), document);
    (json["data"].take(), json["errors"].take())
}

fn cost(document: &str) -> (usize, usize) {
    let (answer, json) = within(Limits::default(), document);
    let cost = answer.cost;
    let told = json!({ "possible": cost.possible, "written": cost.written, "limit": 100_000 });
    assert_eq!(json["extensions"], json!({ "cost": told }));
    (cost.possible, cost.written)
}

fn error(message: &str, column: u64, path: &Value) -> Value {
    let locations = json!([{ "line": 1, "column": column }]);
    json!({ "message": message, "locations": locations, "path": path, "extensions": { "code": "BAD_USER_INPUT" } })
}

#[test]
fn keys_stand_in_the_order_of_the_document() {
    let document = "{ thing { version sure { number } ...F number } any { __typename } thing { sure { z: version number } } }
        fragment F on Thing { number ... on Any { a: number } sure { y: number } }";
    let (answer, _) = within(Limits::default(), document);
    let json = String::from_utf8(answer.json).expect("a text");
    let expected = r#"{"data":{"thing":{"version":0,"sure":{"number":0,"y":0,"z":0},"number":0,"a":0},"any":{"__typename":"Thing"}}"#;
    assert!(json.starts_with(expected), "{json}");
}

#[test]
fn an_error_is_null_where_null_may_be() {
    let failed = |path| json!([error("it is 0", 11, &path)]);
    assert_eq!(
        ask("{ thing { word(at: 0) number } sure { number } }"),
        (
            json!({ "thing": { "word": null, "number": 0 }, "sure": { "number": 0 } }),
            failed(json!(["thing", "word"]))
        )
    );
    assert_eq!(
        ask("{ thing { must(at: 0) number } sure { number } }"),
        (json!({ "thing": null, "sure": { "number": 0 } }), failed(json!(["thing", "must"])))
    );
    let (data, errors) = ask("{ thing { sure { sure { must(at: 0) } } number } sure { number } }");
    assert_eq!(data, json!({ "thing": null, "sure": { "number": 0 } }));
    assert_eq!(errors, json!([error("it is 0", 25, &json!(["thing", "sure", "sure", "must"]))]));
    let (data, errors) = ask("{ a: sure { number b: sure { must(at: 0) } } }");
    assert_eq!((data, errors), (json!(null), json!([error("it is 0", 30, &json!(["a", "b", "must"]))])));
    let internal = json!([{ "message": "internal error", "locations": [{ "line": 1, "column": 3 }],
        "path": ["broken"], "extensions": { "code": "INTERNAL" } }]);
    assert_eq!(ask("{ broken { number } }"), (json!(null), internal));
}

#[test]
fn an_error_in_a_list_is_null_as_near_as_may_be() {
    let path = |list: &str| json!([list, 1, "must"]);
    let (data, errors) = ask("{ gaps(count: 3) { must(at: 1) } }");
    assert_eq!(data, json!({ "gaps": [{ "must": "must" }, null, { "must": "must" }] }));
    assert_eq!(errors, json!([error("it is 1", 20, &path("gaps"))]));
    let (data, errors) = ask("{ loose(count: 3) { must(at: 1) } thing { number } }");
    assert_eq!(data, json!({ "loose": null, "thing": { "number": 0 } }));
    assert_eq!(errors, json!([error("it is 1", 21, &path("loose"))]));
    let (data, errors) = ask("{ thing { number } things(count: 3) { must(at: 1) } }");
    assert_eq!((data, errors), (json!(null), json!([error("it is 1", 39, &path("things"))])));
    let (data, errors) = ask("{ gaps(count: 2) { thing { loose { sure { must(at: 1) } } } } }");
    let [good, bad] = [json!([{ "sure": { "must": "must" } }]), json!(null)];
    assert_eq!(data, json!({ "gaps": [{ "thing": { "loose": good } }, { "thing": { "loose": bad } }] }));
    assert_eq!(
        errors,
        json!([error("it is 1", 43, &json!(["gaps", 1, "thing", "loose", 0, "sure", "must"]))])
    );
    let (data, errors) = ask("{ gaps(count: 2) { word(at: 0) other: word(at: 1) } }");
    assert_eq!(
        data,
        json!({ "gaps": [{ "word": null, "other": "word" }, { "word": "word", "other": null }] })
    );
    let paths = [json!(["gaps", 0, "word"]), json!(["gaps", 1, "other"])];
    assert_eq!(errors, json!([error("it is 0", 20, &paths[0]), error("it is 1", 32, &paths[1])]));
}

#[test]
fn a_page_that_does_not_fit_fails_where_it_stands() {
    let (data, errors) =
        ask("{ thing { number pages(first: 0) { totalCount } } any { ... on Thing { number } } }");
    assert_eq!(data, json!({ "thing": null, "any": { "number": 0 } }));
    assert_eq!(errors, json!([error("`first` is 0: ask for 1 to 100", 18, &json!(["thing", "pages"]))]));
}

#[test]
fn at_most_twenty_errors_are_told() {
    let (data, errors) = ask("{ gaps(count: 30) { must(at: -1) } }");
    assert_eq!(data, json!({ "gaps": vec![Value::Null; 30] }));
    let paths: Vec<Value> = (0..20).map(|index| json!(["gaps", index, "must"])).collect();
    let errors = errors.as_array().expect("errors");
    assert_eq!(errors.iter().map(|error| error["path"].clone()).collect::<Vec<_>>(), paths);
}

#[test]
fn nothing_selected_is_an_empty_object() {
    let (data, errors) =
        ask("{ thing { number @skip(if: true) } gaps(count: 2) { ... @include(if: false) { number } } }");
    assert_eq!((data, errors), (json!({ "thing": {}, "gaps": [{}, {}] }), Value::Null));
    assert_eq!(ask("{ thing @skip(if: true) { number } }"), (json!({}), Value::Null));
}

#[test]
fn a_page_knows_what_is_selected_below_it_and_nowhere_else() {
    let fragment = " fragment Far on ThingEdge { node { number } }";
    let touched = |selected: &str| {
        TOUCHED.take();
        assert_eq!(ask(&format!("{{ pages(first: 1) {{ {selected} }} }}{fragment}")).1, Value::Null);
        TOUCHED.take()
    };
    assert!(touched("edges { cursor }").is_empty());
    assert_eq!(touched("nodes { number } edges { node { number } }"), [false, true]);
    assert_eq!(touched("edges { node { number } } nodes { number }"), [true, false]);
    assert_eq!(touched("nodes { pages(first: 1) { edges { ...Far } } }"), [true, true]);
    assert_eq!(touched("nodes { pages(first: 1) { nodes { number } } }"), [false, false]);
}

/// How many of the items of a list are null, and that these are the last ones.
fn nulls(list: &Value) -> usize {
    let items = list.as_array().expect("a list");
    let nulls = items.iter().rev().take_while(|item| item.is_null()).count();
    assert!(items[..items.len() - nulls].iter().all(Value::is_object), "{list}");
    nulls
}

#[test]
fn a_limit_of_objects_stops_the_answer() {
    let limits = Limits { objects: 4, ..Limits::default() };
    CALLS.set(0);
    let (answer, json) = within(
        limits,
        "{ gaps(count: 5) { number } thing { number } loose(count: 2) { number } day(day: \"2026\") }",
    );
    let first = [json!({ "number": 0 }), json!({ "number": 1 }), json!({ "number": 2 })];
    let gaps = json!([first[0], first[1], first[2], null, null]);
    assert_eq!(json["data"], json!({ "gaps": gaps, "thing": null, "loose": null, "day": "2026" }));
    let message = |field: &str| {
        format!("The answer has more than 4 objects, which is the limit. Ask for less in `{field}`.")
    };
    let errors = json["errors"].as_array().expect("errors");
    let paths: Vec<&Value> = errors.iter().map(|error| &error["path"]).collect();
    assert_eq!(paths, [&json!(["gaps", 3]), &json!(["gaps", 4]), &json!(["thing"]), &json!(["loose"])]);
    for (error, (field, column)) in
        errors.iter().zip([("gaps", 3), ("gaps", 3), ("thing", 29), ("loose", 46)])
    {
        assert_eq!(
            (&error["message"], &error["extensions"]),
            (&json!(message(field)), &json!({ "code": "LIMIT_EXCEEDED" }))
        );
        assert_eq!(error["locations"], json!([{ "line": 1, "column": column }]));
    }
    // Only the list was asked for: the functions of the two fields behind it were not called.
    assert_eq!((CALLS.get(), answer.cost.written), (1, 4));
    let (_, json) = within(limits, "{ thing { number } things(count: 5) { number } }");
    assert_eq!((&json["data"], &json["errors"][0]["path"]), (&Value::Null, &json!(["things", 2])));
    let enough = Limits { objects: 6, ..Limits::default() };
    assert_eq!(within(enough, "{ gaps(count: 5) { number } }").0.errors, 0);
}

#[test]
fn inside_of_a_list_no_function_is_called_after_the_limit() {
    let limits = Limits { objects: 5, ..Limits::default() };
    CALLS.set(0);
    let (_, json) = within(limits, "{ gaps(count: 9) { thing { number } } }");
    let thing = json!({ "thing": { "number": 0 } });
    assert_eq!((&json["data"]["gaps"][0], nulls(&json["data"]["gaps"])), (&thing, 7));
    assert_eq!(json["errors"][0]["path"], json!(["gaps", 2]));
    // The list, and the things of its first two items.
    assert_eq!(CALLS.get(), 3);
}

#[test]
fn a_limit_of_bytes_stops_the_answer() {
    let limits = Limits { bytes: 100, ..Limits::default() };
    let (answer, json) = within(limits, "{ gaps(count: 200) { number } sure { number } }");
    assert_eq!(json["data"], Value::Null, "`sure` may not be null");
    let message = "The answer has more than 100 bytes, which is the limit. Ask for less in `gaps`.";
    assert_eq!(
        (&json["errors"][0]["message"], &json["errors"][0]["path"]),
        (&json!(message), &json!(["gaps", 63]))
    );
    assert_eq!(json["errors"][0]["extensions"], json!({ "code": "LIMIT_EXCEEDED" }));
    // The size is looked at every 64 objects.
    assert_eq!(answer.cost.written, 64);
    let (_, json) = within(limits, "{ gaps(count: 200) { number } }");
    assert_eq!(nulls(&json["data"]["gaps"]), 200 - 63);
}

#[test]
fn a_deadline_stops_the_answer() {
    let now = Instant::now();
    let past = Limits { deadline: Some(now), ..Limits::default() };
    let message = "The answer took too long. Ask for less in this request.";
    let error = json!([{ "message": message, "path": [], "extensions": { "code": "TIMEOUT" } }]);
    CALLS.set(0);
    let (_, json) = within(past, "{ thing { number } }");
    assert_eq!((&json["data"], &json["errors"], CALLS.get()), (&Value::Null, &error, 0));
    let soon = Limits { deadline: Some(Instant::now() + Duration::from_millis(500)), ..Limits::default() };
    let (_, json) = within(soon, "{ gaps(count: 200) { nap(at: 9, forMillis: 600) } }");
    assert_eq!(nulls(&json["data"]["gaps"]), 200 - 63);
    let message = "The answer took too long. Ask for less in `gaps`.";
    assert_eq!(
        (&json["errors"][0]["message"], &json["errors"][0]["path"]),
        (&json!(message), &json!(["gaps", 63]))
    );
    assert_eq!(json["errors"][0]["extensions"], json!({ "code": "TIMEOUT" }));
}

fn refusal(document: &str) -> (String, (usize, usize)) {
    let refusal = answer_within(Limits::default(), document).expect_err("it is refused");
    (refusal.message, (refusal.place.line, refusal.place.column))
}

#[test]
fn a_wrong_value_is_refused_where_it_stands() {
    let (message, place) = refusal("{\n  day(\n    day: \"soon\") }");
    assert!(message.contains("`soon` is not a date"), "{message}");
    assert_eq!(place, (3, 10));
    let (message, place) = refusal("{ gaps(count: -1) { number } }");
    assert_eq!((message.contains("\"Int\""), place), (true, (1, 15)), "{message}");
    let (message, place) = refusal("{ thing { number @include(if: $missing) } }");
    assert_eq!(
        (message.as_str(), place),
        ("Argument \"if\" of \"@include\" must be true or false, not null.", (1, 18))
    );
    // Nothing is refused of what is left out.
    assert_eq!(ask("{ day(day: \"soon\") @skip(if: true) }"), (json!({}), Value::Null));
}

#[test]
fn what_interfaces_make_of_a_document_is_bounded() {
    let nested = |depth: usize| format!("{}{{ __typename }}{}", "{ any ".repeat(depth), " }".repeat(depth));
    assert_eq!(ask(&nested(8)).1, Value::Null);
    let (message, _) = refusal(&nested(20));
    let expected = "The selections come to more than 200000 fields once each is counted for every type that it can be of.";
    assert!(message.starts_with(expected), "{message}");
    assert!(
        message.ends_with("Ask for less in `any`.") || message.ends_with("Ask for less in `__typename`."),
        "{message}"
    );
}

#[test]
fn a_cost_is_known_before_and_exact_afterwards() {
    assert_eq!(cost("{ day(day: \"2026\") }"), (1, 1));
    assert_eq!(cost("{ thing { number thing { number } } }"), (3, 3));
    // A list without pages counts as one object beforehand.
    assert_eq!(cost("{ things(count: 7) { number } }"), (2, 8));
    assert_eq!(cost("{ pages(first: 3) { totalCount } }"), (2, 2));
    assert_eq!(cost("{ pages(first: 3) { nodes { number } } }"), (5, 5));
    assert_eq!(cost("{ pages { edges { node { number } } pageInfo { hasNextPage } } }"), (11, 11));
    assert_eq!(cost("{ pages(last: 3) { nodes { pages(first: 2) { nodes { number } } } } }"), (14, 14));
    // The list has ten things.
    assert_eq!(cost("{ sure { pages(first: 50) { nodes { number } } } }"), (53, 13));
    assert_eq!(cost("{ by(keys: [1, 2, 3, 40, 50]) { number } }"), (6, 4));
    assert_eq!(cost("{ by(keys: [1, 2]) { pages(first: 5) { nodes { sure { number } } } } }"), (25, 25));
    let any = "{ any { ... on Other { any { __typename } } ... on Thing { number } } }";
    assert_eq!(cost(any), (3, 2));
    let any = "{ any { ... on Other { any { __typename } } ... on Thing { pages(first: 6) { nodes { number } } } } }";
    assert_eq!(cost(any), (9, 9));
    assert_eq!(cost("{ pages(first: 0) { nodes { number } } }").1, 1);
}
