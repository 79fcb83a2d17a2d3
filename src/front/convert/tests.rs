//! Every construct of the language survives the conversion: the executor's own parser, reading the
//! same text, must arrive at the same document.

use apollo_compiler::{ExecutableDocument, Schema};
use async_graphql::parser::parse_query;
use async_graphql::parser::types as executor;
use async_graphql::{Name, Pos, Positioned};

use super::Conversion;
use super::value::{NoValue, number};

const SDL: &str = "
    directive @mark(with: String) on FIELD | QUERY | FRAGMENT_SPREAD | INLINE_FRAGMENT
    scalar Any
    enum Order { UP DOWN }
    input Inner { order: Order, any: Any }
    input Filter { inner: Inner, all: [[Int!]], text: String = \"t\" }
    interface Node { id: ID }
    type Show implements Node { id: ID, name(order: Order, any: Any): String, shows(by: Filter): [Show] }
    type Query { show(by: Filter, any: Any): Show, node(id: ID): Node }
    type Mutation { touch: Show }
";

fn convert(text: &str) -> executor::ExecutableDocument {
    let schema = Schema::parse_and_validate(SDL, "sdl").expect("the schema of the test");
    let document = ExecutableDocument::parse_and_validate(&schema, text, "text").expect(text);
    let operation = document.operations.iter().next().expect("an operation");
    let (converted, fragments) =
        Conversion::of(text, &document).document(operation).expect("numbers that fit");
    let converted = Positioned::new(converted, Pos::default());
    let operations = match &operation.name {
        Some(name) => executor::DocumentOperations::Multiple([(Name::new(name), converted)].into()),
        None => executor::DocumentOperations::Single(converted),
    };
    executor::ExecutableDocument { operations, fragments }
}

/// The document as text, without its places: they are tested by themselves.
fn shape(document: &executor::ExecutableDocument) -> String {
    let debug = format!("{document:?}");
    let mut parts = debug.split("pos: Pos(");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |shape, part| shape + part.split_once(')').map_or("", |(_, rest)| rest))
}

#[track_caller]
fn same(text: &str) {
    let expected = parse_query(text).expect(text);
    assert_eq!(shape(&convert(text)), shape(&expected), "{text}");
}

#[test]
fn operations_with_and_without_a_name() {
    same("{ show { id } }");
    same("query Named @mark(with: \"x\") { show { id } }");
    same("mutation { touch { id } }");
}

#[test]
fn aliases_fragments_and_directives() {
    same(
        "{ a: show { ...F @mark ... on Show { id } ... @mark(with: \"w\") { id } ... { b: id @skip(if: true) } } }
         fragment F on Show { name, x: shows { id } }",
    );
    same("{ node { ... on Show { id } } }");
}

#[test]
fn variables_with_types_and_defaults() {
    same(
        "query ($a: Filter = {inner: {order: UP}, all: [[1], []]}, $b: [[Int!]] = [[1]], $c: Order! = DOWN, $d: Any, $e: [ID!]!) {
           show(by: $a, any: [{c: $c, e: $e}, $d]) { name } x: show(by: {inner: {order: $c}, all: $b}) { id @include(if: true) }
         }",
    );
}

#[test]
fn strings_and_block_strings() {
    same(r#"{ show { name(any: "a \"q\" \\ \/ \n \u00e9 \t é") } }"#);
    same("{ show { name(any: \"\"\"\n    one\n      two q\n\n    three\n  \"\"\") } }");
    same(r#"{ show { name(any: ["", """"""]) } }"#);
    let escaped = shape(&convert(r#"{ show { name(any: """a \""" b""") } }"#));
    assert!(escaped.contains(r#"String("a \"\"\" b")"#), "the executor's own parser keeps the backslash");
}

#[test]
fn nested_input_objects_lists_enums_and_null() {
    same(
        "{ show(by: {inner: {order: DOWN, any: {deep: {er: [null, true, false, SOME]}}}, all: [[1, 2], []], text: null}) { id } }",
    );
}

#[test]
fn numbers_keep_their_size() {
    same("{ show(any: [0, -1, 2147483648, -9223372036854775808, 18446744073709551615]) { id } }");
    same("{ show(any: [0.5, -1.25e10, 1e3, 6.02E+23, 5e-324]) { id } }");
    assert_eq!(number("-0"), Ok(0.into()), "an integer, although JSON would call it a float");
    assert_eq!(number("1e999"), Err(NoValue::TooLarge("1e999".to_owned())));
}

#[test]
fn only_what_the_operation_reaches() {
    let text = "query A { show { ...F } } query B { show { ...G } }
        fragment G on Show { id } fragment F on Show { ...H } fragment H on Show { id }";
    let mut names: Vec<_> = convert(text).fragments.into_keys().collect();
    names.sort();
    assert_eq!(names, ["F", "H"]);
}

#[test]
fn places_are_those_of_the_text() {
    let text = "# é\r\n{ show {\r\n  b: id } }";
    let document = convert(text);
    let executor::DocumentOperations::Single(operation) = document.operations else {
        panic!("one operation");
    };
    let show = &operation.node.selection_set.node.items[0];
    assert_eq!(show.pos, Pos { line: 2, column: 3 });
    let executor::Selection::Field(show) = &show.node else { panic!("a field") };
    assert_eq!(show.node.selection_set.node.items[0].pos, Pos { line: 3, column: 3 });
}
