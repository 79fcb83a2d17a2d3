//! What may be wrong with a document although the checker finds nothing, on a schema with interfaces and a scalar.

use serde_json::{Value, json};

use super::super::{Code, FrontDoor, Limits, Operations, Rejection, Request};

const SDL: &str = "
    scalar Any
    input Filter { ids: [ID!], any: Any, name: String }
    interface Node { id: ID, node: Node, of(ids: [ID!]): Node }
    type A implements Node { id: ID, node: Node, of(ids: [ID!]): Node, a(ids: [ID!]): Node }
    type B implements Node { id: ID, node: Node, of(ids: [ID!]): Node, b(ids: [ID!]): Node }
    type Query { node(id: ID!): Node, nodes(ids: [ID!], filter: Filter, any: Any, first: Int = 20): [Node!]! }
";

fn ask(query: &str, variables: Value) -> Result<(), Rejection> {
    let Value::Object(variables) = variables else { panic!("an object") };
    let request = Request { query: query.to_owned(), operation_name: None, variables };
    let door = FrontDoor::new(SDL, Limits::default()).expect("the schema of the test");
    door.admit(&request, Operations::All).map(drop)
}

#[track_caller]
fn admitted(query: &str) {
    ask(query, json!({})).expect(query);
}

/// Code, message and place of the first error.
#[track_caller]
fn refused(query: &str, variables: Value) -> (Code, String, (usize, usize)) {
    let rejection = ask(query, variables).expect_err(query);
    let error = &rejection.errors()[0];
    let place = error.locations.first().map(|place| (place.line, place.column));
    (rejection.code(), error.message.clone(), place.unwrap_or_default())
}

#[test]
fn a_name_without_a_colon_is_not_passed_over() {
    for (query, message, column) in [
        ("{ nodes(first) { id } }", "expected `:` after `first`, got `)`", 14),
        ("{ nodes(first ids: []) { id } }", "expected `:` after `first`, got `ids`", 15),
        ("{ nodes(ids: [], first) { id } }", "expected `:` after `first`, got `)`", 23),
        ("{ nodes(filter: {name}) { id } }", "expected `:` after `name`, got `}`", 22),
        ("{ nodes(filter: {name X}) { id } }", "expected `:` after `name`, got `X`", 23),
        ("{ nodes(any: [{x: [{y}]}]) { id } }", "expected `:` after `y`, got `}`", 22),
        ("{ nodes { id @skip(if: true, unless) } }", "expected `:` after `unless`, got `)`", 36),
        (
            "query ($f: Filter = {name}) { nodes(filter: $f) { id } }",
            "expected `:` after `name`, got `}`",
            26,
        ),
    ] {
        let expected = (Code::ParseFailed, format!("syntax error: {message}"), (1, column));
        assert_eq!(refused(query, json!({})), expected, "{query}");
    }
    admitted("{ nodes(any: {a: B, c: [D E {f: G}], h: {i: true}}) { id @skip(if: false) } }");
    admitted("query Q($f: Filter = {any: X} $i: [ID!]! = []) { nodes(filter: $f, ids: $i) { id } }");
}

#[test]
fn a_description_is_followed_by_a_variable() {
    for query in
        ["query (\"d\" ! i: ID!) { node(id: $i) { id } }", "query (\"d\" i i: ID!) { node(id: $i) { id } }"]
    {
        assert_eq!(refused(query, json!({})).0, Code::ParseFailed, "{query}");
    }
    let query =
        "query (\"d\" $i: ID! \"\"\"d\"\"\" $j: ID = \"d\") { node(id: $i) { id } x: node(id: $j) { id } }";
    ask(query, json!({"i": 1})).expect(query);
    let definition = "type T { x(\"d\" y: ID): ID } { node(id: 1) { id } }";
    assert_eq!(refused(definition, json!({})).0, Code::ValidationFailed);
}

#[test]
fn an_empty_selection_is_no_graphql() {
    for query in [
        "{}",
        "{ , # nothing\n }",
        "query {}",
        "{ nodes {} }",
        "{ nodes(any: {}) {} }",
        "{ nodes { id ... {} } }",
        "{ nodes { ...F } } fragment F on Node {}",
    ] {
        let (code, message, _) = refused(query, json!({}));
        assert_eq!(code, Code::ParseFailed, "{query}");
        assert_eq!(message, "syntax error: a selection is empty, select at least one field");
    }
    admitted("{ nodes(any: {}, filter: {}) { id } }");
}

#[test]
fn commas_count_for_nothing() {
    admitted("{ ... , F } fragment F on Query { nodes { id } }");
    admitted("{ ... , on Query { nodes { id } } }");
    admitted("{ ... , @include , (,if,:,true,) , { a , : nodes { id } } }");
    admitted(",query,($,i,:,ID,!,=,\"a,b\",),{,node,(,id,:,$,i,),{,id,},},");
    let (_, message, place) = refused("{ a,: nodes { #,é\n,, x } }", json!({}));
    assert_eq!((message.as_str(), place), ("Cannot query field \"x\" on type \"Node\".", (2, 4)));
    let (.., place) = refused("{ nodes(any: \"\"\"é,\n,\"\"\"), {, x } }", json!({}));
    assert_eq!(place, (2, 11), "what stands in strings stays");
}

#[test]
fn lists_of_different_lengths_are_different_arguments() {
    for query in [
        "{ nodes(ids: [1]) { id } nodes(ids: [1, 2]) { id } }",
        "{ nodes(ids: [1, 2]) { id } nodes(ids: [1]) { id } }",
        "{ nodes(ids: []) { id } nodes(ids: [1]) { id } }",
        "{ nodes(filter: {ids: [1], name: \"x\"}) { id } nodes(filter: {name: \"x\", ids: []}) { id } }",
        "{ nodes(any: [[1], [2]]) { id } nodes(any: [[1], [2, 3]]) { id } }",
        "{ ...F nodes(ids: [1]) { id } } fragment F on Query { nodes(ids: []) { id } }",
        "{ nodes { of(ids: []) { id } } ... { nodes { of(ids: [1]) { id } } } }",
        "{ nodes { ... on A { x: of(ids: []) { id } } x: of(ids: [1]) { id } } }",
    ] {
        let (code, message, _) = refused(query, json!({}));
        assert_eq!(code, Code::ValidationFailed, "{query}");
        assert!(message.contains("conflict because they have differing arguments"), "{message}");
    }
    admitted("{ nodes(ids: [1, 2]) { id } nodes(ids: [1, 2]) { node { id } } }");
    admitted("{ x: nodes(ids: [1]) { id } y: nodes(ids: [1, 2]) { id } }");
    admitted("{ x: nodes { of(ids: [1]) { id } } y: nodes { of(ids: [1, 2]) { id } } }");
    admitted("{ nodes { ... on A { x: of(ids: []) { id } } ... on B { x: of(ids: [1]) { id } } } }");
    admitted(
        "{ nodes { ... on A { node { x: of(ids: []) { id } } } ... on B { node { x: of(ids: [1]) { id } } } } }",
    );
}

/// Each level asks for `node` of both types and of the interface, so that the fields of the next level are to be
/// merged in twice as many combinations.
#[test]
fn fields_that_merge_in_exponentially_many_ways_are_refused() {
    let levels = 30;
    let level = |level: usize| {
        let (open, close) = ("{ node ".repeat(levels - level), "}".repeat(levels - level));
        format!("{{ ... on A {{ node {open} {{ x{level}: id }} {close} }} ... on B {{ node {{ id }} }} node ")
    };
    let opened: String = (0..levels).map(level).collect();
    let query = format!("{{ node(id: 1) {opened} {{ id }} {}", "}".repeat(levels + 1));
    let (code, message, _) = refused(&query, json!({}));
    assert_eq!(code, Code::LimitExceeded, "{message}");
    assert_eq!(
        message,
        "The document has more than 20000 fields to merge; the limit is 20000. Ask for less."
    );
    let cycle = "{ node(id: 1) { ...F } } fragment F on Node { ... on A { node { ...F } } ... on B { node { ...F } } }";
    assert_eq!(refused(cycle, json!({})).0, Code::ValidationFailed);
}

#[test]
fn a_default_of_null_is_no_default_where_null_is_not_allowed() {
    for query in [
        "query ($i: ID = null) { node(id: $i) { id } }",
        "query ($i: ID = null) { nodes(ids: [$i]) { id } }",
        "query ($c: Boolean = null) { nodes { id @skip(if: $c) } }",
        "query ($i: ID! = null) { node(id: $i) { id } }",
    ] {
        assert_eq!(refused(query, json!({})).0, Code::ValidationFailed, "{query}");
    }
    admitted("query ($i: ID = 1) { node(id: $i) { id } }");
    admitted("query ($f: Int = null, $i: [ID!] = null) { nodes(first: $f, ids: $i) { id } }");
}

#[test]
fn a_condition_that_is_null_is_refused() {
    let query = "query ($c: Boolean = true) { nodes { id }\n ...F @include(if: $c) }
        fragment F on Query { node(id: 1) { id @skip(if: $c) } }";
    admitted(query);
    ask(query, json!({"c": false})).expect("a value");
    let (code, message, place) = refused(query, json!({"c": null}));
    assert_eq!(code, Code::BadUserInput);
    assert_eq!(message, "Variable \"$c\" must not be null: `@include(if: $c)` needs true or false.");
    assert_eq!(place, (2, 20));
    assert_eq!(ask(query, json!({"c": null})).expect_err("null").errors().len(), 2);
    let elsewhere = "query A($c: Boolean = true) { nodes(any: {c: $c}) { id } }";
    ask(elsewhere, json!({"c": null})).expect("a null that decides nothing");
}

#[test]
fn variables_inside_a_scalar_are_declared_and_used() {
    for (query, count) in [
        ("{ nodes(any: {a: $x}) { id } }", 1),
        ("{ nodes(any: {a: [1, {b: $x}]}) { id } }", 1),
        ("{ nodes(filter: {any: {a: $x, b: $y}}) { id } }", 2),
        ("{ ...F } fragment F on Query { nodes(any: {a: $x}) { id } }", 1),
        ("query A($x: Int) { nodes(any: {a: $x}) { id } } query B { nodes(any: {a: $x}) { id } }", 1),
    ] {
        let rejection = ask(query, json!({})).expect_err(query);
        assert_eq!(rejection.code(), Code::ValidationFailed);
        let messages: Vec<_> = rejection.errors().iter().map(|error| error.message.as_str()).collect();
        assert_eq!(messages.len(), count, "{messages:?}");
        assert_eq!(messages[0], "Variable \"$x\" is not defined.");
    }
    admitted("query ($x: Int) { nodes(any: {a: [{b: $x}]}) { id } }");
    admitted("query ($x: Int) { ...F } fragment F on Query { nodes(filter: {any: {a: $x}}) { id } }");
}
