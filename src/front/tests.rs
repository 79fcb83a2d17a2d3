//! What the door lets in and what not, on a schema of its own.

use async_graphql::parser::types::{DocumentOperations, ExecutableDocument, Selection};
use async_graphql::value;
use serde_json::json;

use super::{Admitted, Code, FrontDoor, Limits, MOST_ERRORS, Operations, Rejection, Request};

/// The schema described by itself.
mod introspection;
/// What may be wrong with a document although the checker finds nothing.
mod overlooked;

const SDL: &str = "
    input Size { min: Int! = 3, max: Int }
    input By @oneOf { id: ID, slug: String }
    enum Order { UP DOWN }
    type Thing { name: String!, things(first: Int = 20, order: Order, size: Size): [Thing!]!, fields: [Thing!]! }
    type Query { thing(by: By, words: [String]): Thing, things(size: Size): [Thing!]! }
    type Mutation { make(name: String): Thing }
    type Subscription { made: Thing }
";

fn door(limits: Limits) -> FrontDoor {
    FrontDoor::new(SDL, limits).expect("the schema of the test")
}

fn ask(query: impl Into<String>, variables: serde_json::Value) -> Result<Admitted, Rejection> {
    let serde_json::Value::Object(variables) = variables else { panic!("an object") };
    let request = Request { query: query.into(), operation_name: None, variables };
    door(Limits::default()).admit(&request, Operations::QueriesAndMutations)
}

fn admitted(query: &str, variables: serde_json::Value) -> Admitted {
    ask(query, variables).expect(query)
}

#[track_caller]
fn refused(query: impl Into<String>, variables: serde_json::Value) -> (Code, String) {
    let rejection = ask(query, variables).expect_err("a refusal");
    assert!((1..=MOST_ERRORS).contains(&rejection.errors().len()));
    (rejection.code(), rejection.errors()[0].message.clone())
}

/// Numbered pieces of a document, one after the other.
fn repeated(count: usize, piece: impl Fn(usize) -> String) -> String {
    (0..count).map(piece).collect::<Vec<_>>().concat()
}

fn document(admitted: &Admitted) -> ExecutableDocument {
    admitted.ordinary().parsed_query().expect("a document is set").clone()
}

fn root(document: &ExecutableDocument) -> &[async_graphql::Positioned<Selection>] {
    let DocumentOperations::Single(operation) = &document.operations else { panic!("one operation") };
    &operation.node.selection_set.node.items
}

#[test]
fn variables_are_coerced_with_their_defaults() {
    let query = "query ($size: Size, $words: [String] = [\"a\"], $by: By) {
        things(size: $size) { name } thing(by: $by, words: $words) { name }
    }";
    let admitted = admitted(query, json!({"size": {"max": 5}, "by": {"slug": "x"}, "unused": 1}));
    let variables = admitted.variables();
    assert_eq!(variables["size"], value!({"max": 5, "min": 3}));
    assert_eq!(variables["words"], value!(["a"]));
    assert_eq!(variables.len(), 3);
    let admitted =
        self::admitted("query ($size: Size) { things(size: $size) { name } }", json!({"size": {"max": 5.0}}));
    assert_eq!(admitted.variables()["size"], value!({"max": 5, "min": 3}), "JSON has one kind of number");
}

#[test]
fn every_mistaken_variable_is_reported_with_its_place() {
    let query =
        "query ($first: Int!,\n $order: Order!) { things { things(first: $first, order: $order) { name } } }";
    let rejection = ask(query, json!({"order": "SIDEWAYS"})).expect_err("two mistakes");
    assert_eq!(rejection.code(), Code::BadUserInput);
    let lines: Vec<_> = rejection.errors().iter().map(|error| error.locations[0].line).collect();
    assert_eq!(lines, [1, 2]);
    assert_eq!(
        refused("query ($n: Int) { things { things(first: $n) { name } } }", json!({"n": 2_147_483_648u64}))
            .0,
        Code::BadUserInput
    );
    assert_eq!(
        refused("query ($b: By) { thing(by: $b) { name } }", json!({"b": {"id": 1, "slug": "x"}})).0,
        Code::BadUserInput
    );
    assert_eq!(refused("query ($b: By) { thing(by: $b) { name } }", json!({"b": {}})).0, Code::BadUserInput);
}

#[test]
fn arguments_of_omitted_variables_are_taken_out() {
    let query = "query ($n: Int, $o: Order) { things(size: {min: 1, max: $n}) { things(first: $n, order: $o) { name } ...F } }
        fragment F on Thing { more: things(first: $n) { name } }";
    let printed = |variables| format!("{:?}", document(&admitted(query, variables)));
    assert!(!printed(json!({})).contains("Variable("));
    assert!(!printed(json!({})).contains("\"first\""));
    assert!(!printed(json!({})).contains("\"max\""));
    assert!(printed(json!({"n": null})).contains("Variable(Name(\"n\"))"), "null is a value");
    assert!(!printed(json!({"n": null})).contains("Variable(Name(\"o\"))"));
    let list = "query ($w: String) { thing(words: [\"a\", $w]) { name } }";
    assert!(format!("{:?}", document(&admitted(list, json!({})))).contains("Null"));
}

#[test]
fn equal_keys_of_the_root_become_one_field() {
    let query = "query ($no: Boolean!) { a: thing { name } ...F ... @include(if: $no) { a: thing { fields { name } } b: thing { name } } }
        fragment F on Query { a: thing { things { name } } }";
    let count = |no: bool| {
        let document = document(&admitted(query, json!({"no": no})));
        let keys = root(&document).iter().map(|selection| match &selection.node {
            Selection::Field(field) => {
                let key = field.node.response_key().node.to_string();
                (key, field.node.selection_set.node.items.len())
            }
            other => panic!("{other:?} at the root"),
        });
        keys.collect::<Vec<_>>()
    };
    assert_eq!(count(false), [("a".to_owned(), 2)]);
    assert_eq!(count(true), [("a".to_owned(), 3), ("b".to_owned(), 1)]);
    let twice = "mutation { ...M ...M } fragment M on Mutation { make { name } }";
    assert_eq!(root(&document(&admitted(twice, json!({})))).len(), 1);
}

#[test]
fn the_operation_is_chosen_by_name() {
    let request = |name: Option<&str>, query: &str| Request {
        query: query.to_owned(),
        operation_name: name.map(ToOwned::to_owned),
        ..Request::default()
    };
    let door = door(Limits::default());
    let two = "query A { things { name } } mutation B { make { name } }";
    let chosen = door.admit(&request(Some("A"), two), Operations::QueriesOnly).expect("A is a query");
    assert_eq!(chosen.name(), Some("A"));
    let code = |name, query, operations| {
        door.admit(&request(name, query), operations).map(|_| ()).map_err(|rejection| rejection.code())
    };
    assert_eq!(code(Some("B"), two, Operations::QueriesOnly), Err(Code::OperationNotAllowed));
    assert_eq!(code(Some("B"), two, Operations::QueriesAndMutations), Ok(()));
    assert_eq!(code(None, two, Operations::All), Err(Code::OperationResolutionFailure));
    assert_eq!(code(Some("C"), two, Operations::All), Err(Code::OperationResolutionFailure));
    let subscription = "subscription { made { name } }";
    assert_eq!(code(None, subscription, Operations::QueriesAndMutations), Err(Code::OperationNotAllowed));
    assert_eq!(code(None, subscription, Operations::All), Ok(()));
}

#[test]
fn what_is_not_graphql_or_does_not_fit_is_refused() {
    for text in
        ["", "   ", "{", "{ thing(", "{ thing(by: {id: \"\\ud800\"}) { name } }", "{ a b } }", "\u{0}"]
    {
        assert_eq!(refused(text, json!({})).0, Code::ParseFailed, "{text:?}");
    }
    for text in [
        "{ nothing }",
        "{ thing }",
        "{ things { name { x } } }",
        "{ thing(by: {id: 1, slug: \"x\"}) { name } }",
        "{ things(size: {min: 1, min: 1}) { name } }",
        "query ($x: Int) { things { name } }",
        "{ ...F } fragment F on Query { ...F }",
        "{ things { things(order: SIDEWAYS) { name } } }",
        "{ things { x: name x: things { name } } }",
        "type Query { a: Int }",
    ] {
        assert_eq!(refused(text, json!({})).0, Code::ValidationFailed, "{text:?}");
    }
    let (_, message) = refused("{ thing(", json!({}));
    assert_eq!(message, "syntax error: expected an Argument");
    let (_, message) = refused("{ things { name }", json!({}));
    assert_eq!(message, "syntax error: expected `}`, got the end of the document");
    let (_, message) = refused("{ thinks }", json!({}));
    assert_eq!(message, "Cannot query field \"thinks\" on type \"Query\".");
    let many = repeated(100, |number| format!("x{number} "));
    assert_eq!(ask(format!("{{ {many} }}"), json!({})).expect_err("unknown").errors().len(), MOST_ERRORS);
}

#[test]
fn documents_beyond_a_limit_are_refused() {
    let deep = |levels: usize| {
        format!("{}name{}", "{ things ".repeat(levels), "}".repeat(levels)).replace("name}", "{ name } }")
    };
    let aliases = repeated(60_000, |number| format!("a{number}: things {{ name }} "));
    let some_aliases = repeated(1_001, |number| format!("a{number}:name "));
    let directives = "@skip(if: false)".repeat(501);
    let unfolding = repeated(30, |n| format!("fragment F{n} on Thing {{ ...F{m} ...F{m} }} ", m = n + 1));
    let chain = repeated(2_000, |n| format!("fragment F{n} on Thing {{ ...F{m} }} ", m = n + 1));
    let cases = [
        ("deep", deep(41)),
        ("very deep", deep(5_000)),
        ("aliases", format!("{{ {aliases} }}")),
        ("some aliases", format!("{{ things {{ {some_aliases} }} }}")),
        ("directives", format!("{{ things {directives} {{ name }} }}")),
        ("unfolding", format!("{{ things {{ ...F0 }} }} {unfolding} fragment F30 on Thing {{ name }}")),
        ("unused unfolding", format!("{{ things {{ name }} }} {unfolding} fragment F30 on Thing {{ name }}")),
        ("chain", format!("{{ things {{ ...F0 }} }} {chain} fragment F2000 on Thing {{ name }}")),
        ("lists", format!("{{ thing(words: {}{}) {{ name }} }}", "[".repeat(9_000), "]".repeat(9_000))),
        (
            "types",
            format!("query ($a: {}Int{}) {{ things {{ name }} }}", "[".repeat(9_000), "]".repeat(9_000)),
        ),
        ("inline", format!("{{ things {} name {} }}", "{ ... ".repeat(50), "}".repeat(50))),
        (
            "introspection",
            "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }".to_owned(),
        ),
        (
            "the schema many times",
            format!("{{ __schema {{ {} }} }}", repeated(51, |n| format!("t{n}: types {{ name }} "))),
        ),
        (
            "many types of the schema",
            format!("{{ {} }}", repeated(51, |n| format!("t{n}: __type(name: \"Thing\") {{ name }} "))),
        ),
    ];
    for (what, query) in cases {
        let (code, message) = refused(query, json!({}));
        assert_eq!(code, Code::LimitExceeded, "{what}: {message}");
    }
    let query = "query ($words: [String]) { thing(words: $words) { name } }";
    let (code, message) = refused(query, json!({"words": vec!["a"; 10_000]}));
    assert_eq!(code, Code::LimitExceeded);
    assert_eq!(
        message,
        "The variables have more than 10000 values, which is the limit. Ask for less in `$words`."
    );
    assert!(ask(query, json!({"words": vec!["a"; 9_999]})).is_ok());
    let lists = format!("{{ thing(words: {}{}) {{ name }} }}", "[".repeat(190), "]".repeat(190));
    assert_eq!(refused(lists, json!({})).0, Code::ValidationFailed, "deep, but not too deep to be looked at");
    assert!(ask(deep(40), json!({})).is_ok());
    assert!(ask("{ thing { fields { fields { fields { fields { name } } } } } }", json!({})).is_ok());
}

#[test]
fn a_limit_names_number_limit_and_field() {
    let limits = Limits { selections: 5, ..Limits::default() };
    let query = "{ things { name }\n big: things { things { things { name } } } }".to_owned();
    let rejection = door(limits)
        .admit(&Request { query, ..Request::default() }, Operations::All)
        .expect_err("six selections");
    let error = &rejection.errors()[0];
    assert_eq!(
        error.message,
        "The document has 6 selections, its fragments unfolded; the limit is 5. Ask for less in `things`."
    );
    assert_eq!((error.locations[0].line, error.locations[0].column), (2, 2));
}

#[test]
fn checked_documents_are_kept_by_text_and_operation() {
    let door = door(Limits::default());
    let request = Request {
        query: "query A { things { name } } query B { things { name } }".to_owned(),
        ..Request::default()
    };
    for name in ["A", "B", "A"] {
        let request = Request { operation_name: Some(name.to_owned()), ..request.clone() };
        door.admit(&request, Operations::All).expect("a query");
    }
    door.documents.run_pending_tasks();
    assert_eq!(door.documents.entry_count(), 2);
    assert!(door.admit(&Request { query: "{ no }".to_owned(), ..request }, Operations::All).is_err());
    door.documents.run_pending_tasks();
    assert_eq!(door.documents.entry_count(), 2, "what is refused is not kept");
}
