//! `showgraph query`.

use serde_json::{Value, json};

use super::{Folder, names};

const BALLARD: &str = r#"{ show(by: {slug: "ballard"}) { name premiereDate platforms { nodes { name } } } }"#;
const NAMED: &str =
    "query A($slug: String!) { show(by: {slug: $slug}) { name } } query B { shows { totalCount } }";

fn data(out: &str) -> Value {
    let answer: Value = serde_json::from_str(out).expect("JSON");
    answer["data"].clone()
}

#[test]
fn by_pipe_an_answer_is_one_line_in_the_order_that_was_asked_for() {
    let out = Folder::new().run(&["query", BALLARD]).ok();
    let expected = r#"{"data":{"show":{"name":"Ballard","premiereDate":"2025-07-09","#;
    assert!(out.starts_with(expected) && out.ends_with("}\n") && out.lines().count() == 1, "{out}");
}

#[test]
fn the_document_comes_from_the_line_a_file_or_the_input() {
    let folder = Folder::filled().with_file("a.graphql", BALLARD);
    let expected = data(&folder.run(&["query", BALLARD]).ok());
    assert_eq!(data(&folder.run(&["query", "--file", "a.graphql"]).ok()), expected);
    assert_eq!(data(&folder.run_on(BALLARD, &["query", "-"]).ok()), expected);
    for args in [&["query"][..], &["query", BALLARD, "--file", "a.graphql"]] {
        assert!(folder.run(args).complaint(2).starts_with("error: "));
    }
    let error = folder.run(&["query", "--file", "b.graphql"]).complaint(1);
    assert!(error.starts_with("showgraph: b.graphql cannot be read: "), "{error}");
}

#[test]
fn variables_and_the_operation_are_given() {
    let folder = Folder::filled().with_file("v.json", r#"{"slug": "bosch"}"#).with_file("w.json", "[1]");
    let by =
        |variables| data(&folder.run(&["query", NAMED, "--operation", "A", "--variables", variables]).ok());
    assert_eq!(by(r#"{"slug": "ballard"}"#), json!({"show": {"name": "Ballard"}}));
    assert_eq!(by("@v.json"), json!({"show": {"name": "Bosch"}}));
    let b = folder.run(&["query", NAMED, "--operation", "B"]).ok();
    assert!(data(&b)["shows"]["totalCount"].is_number());
    for (variables, why) in
        [("@w.json", "w.json is not a JSON object"), ("{", "it is not a JSON object"), ("@x", "x cannot")]
    {
        let error = folder.run(&["query", NAMED, "--variables", variables]).complaint(2);
        let expected = format!("error: invalid value '{variables}' for '--variables <JSON|@FILE>': {why}");
        assert!(error.starts_with(&expected), "{error}");
    }
}

#[test]
fn errors_go_to_standard_error_and_the_exit_code_is_1() {
    let folder = Folder::filled();
    let ran = folder.run(&["query", "{ shows { nodes { nme } } }"]);
    assert_eq!(ran.code, Some(1));
    assert_eq!(ran.err, "showgraph: Cannot query field \"nme\" on type \"Show\". (line 1, column 19)\n");
    assert!(ran.out.starts_with(r#"{"errors":[{"message":"#), "{}", ran.out);
    // An answer with data and errors: what there is is printed.
    let partly = ["query", "{ shows { nodes { name } } }", "--limit-objects", "3"];
    let ran = folder.run(&partly);
    assert_eq!(ran.code, Some(1));
    assert!(
        ran.err.starts_with("showgraph: ") && ran.err.trim_end().ends_with("(shows.nodes.1)"),
        "{}",
        ran.err
    );
    let table = folder.run(&[&partly[..], &["--format", "table"]].concat());
    assert_eq!((table.code, table.err), (Some(1), ran.err));
    let table = folder.run(&["query", "{ shows { nodes { nme } } }", "--format", "table"]);
    assert_eq!((table.code, table.out.as_str()), (Some(1), ""));
}

#[test]
fn a_table_for_people() {
    let folder = Folder::filled();
    let table = folder
        .run(&[
            "query",
            "{ shows(first: 3, filter: {franchise: {slug: \"bosch\"}}) { totalCount nodes { name premiereDate platforms { nodes { name } } } } }",
            "--format",
            "table",
        ])
        .ok();
    let expected = "\
totalCount  5

shows:
name           premiereDate  platforms
───────────────────────────────────────────────────────────
Ballard        2025-07-09    Prime Video
Bosch          2015-02-13    Prime Video
Bosch: Legacy  2022-05-06    Freevee, Freevee, Prime Video
";
    assert_eq!(table, expected);
    let table = folder.run(&["query", BALLARD, "--format", "table"]).ok();
    assert_eq!(table, "name          Ballard\npremiereDate  2025-07-09\nplatforms     Prime Video\n");
}

#[test]
fn the_database_is_closed_behind_it() {
    let folder = Folder::filled();
    folder.run(&["query", BALLARD]).ok();
    assert_eq!(names(folder.folder.path()), ["showgraph.db"]);
}
