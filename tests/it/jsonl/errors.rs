//! What is wrong with a line is said with its place, its key and the mend, and nothing of the file is taken.

use super::Here;

/// A source and a show, in the lines 1 and 2.
const BEFORE: &str = r#"{"record": "SOURCE", "key": "gazette", "name": "The Gazette", "kind": "PRESS"}
{"record": "SHOW", "key": "harbour", "name": "Harbour"}
"#;

/// A line, and what it is answered with.
const MISTAKES: &[(&str, &str)] = &[
    ("harbour", "this is no object of JSON (expected value at line 1 column 1); write one on each line"),
    (
        "[]",
        "this is no object of JSON (invalid type: sequence, expected an object at line 1 column 0); write one on each line",
    ),
    (r#"{"key": "x"}"#, r#"there is no `record`; say what this is, such as "SHOW""#),
    (r#"{"record": "SHWO", "key": "x"}"#, "no record is called `SHWO`; did you mean `SHOW`?"),
    (r#"{"record": "SHOW"}"#, "SHOW: there is no `key`; give one that no other line has"),
    (r#"{"record": "SHOW", "key": 7}"#, "SHOW: `key` is no text; write one between quotes"),
    (
        r#"{"record": "SHOW", "key": "x", "nmae": "X"}"#,
        r#"SHOW "x": unknown key `nmae`; did you mean `name`?"#,
    ),
    (
        r#"{"record": "SHOW", "key": "x", "name": "X", "name": "Y"}"#,
        r#"SHOW "x": `name` stands here twice; leave one of them out"#,
    ),
    (
        r#"{"record": "SHOW", "key": "X Y", "name": "X"}"#,
        r#"SHOW "X Y": `X Y` is no slug; write a `slug` of small letters, digits and hyphens"#,
    ),
    (
        r#"{"record": "SHOW", "key": "harbour", "name": "X"}"#,
        r#"SHOW "harbour": this is already the key of the SHOW in line 2; give one of them another"#,
    ),
    (
        r#"{"record": "SOURCE", "key": "x", "slug": "gazette", "name": "X", "kind": "PRESS"}"#,
        r#"SOURCE "x": `gazette` is already the slug of the SOURCE in line 1; leave one of them out"#,
    ),
    (r#"{"record": "SHOW", "key": "x"}"#, r#"no line gives `name` for "x"; add it here"#),
    (
        r#"{"record": "SHOW", "key": "x", "name": "X", "runtimeMinutes": "long"}"#,
        r#"SHOW "x": `runtimeMinutes` is wrong: invalid type: string "long", expected i32; correct it"#,
    ),
    (
        r#"{"record": "SHOW", "key": "x", "name": "X", "startDate": "last year"}"#,
        r#"SHOW "x": `startDate` is wrong: `last year` is not a date: write 2026, 2026-10 or 2026-10-04, from the year 1000 on; correct it"#,
    ),
    (
        r#"{"record": "SHOW", "key": "x", "name": "X", "source": "courier"}"#,
        r#"SHOW "x": `source` names "courier", but there is no such SOURCE; add its line or correct the name"#,
    ),
    (
        r#"{"record": "SEASON", "key": "x", "show": "quay"}"#,
        r#"SEASON "x": `show` names "quay", but there is no such SHOW; add its line or correct the name"#,
    ),
    (r#"{"record": "SEASON", "key": "x", "number": 1}"#, r#"SEASON "x": there is no `show`; add it"#),
    (
        r#"{"record": "SEASON", "key": "x", "sameAs": 4, "show": "harbour"}"#,
        r#"SEASON "x": `sameAs` names nothing; write the key of a line, or {"origin": "…", "key": "…"}"#,
    ),
    (
        r#"{"record": "ALIAS", "key": "x", "node": {"credit": "y"}, "name": "X", "kind": "FORMER"}"#,
        r#"ALIAS "x": `node` cannot be a `credit`; name a show or another node"#,
    ),
    (
        r#"{"record": "ALIAS", "key": "x", "node": "harbour", "name": "X", "kind": "FORMER"}"#,
        r#"ALIAS "x": `node` names nothing; write {"show": "…"} or the like"#,
    ),
    (
        r#"{"record": "CITATION", "key": "x", "subject": {"shwo": "harbour"}}"#,
        r#"CITATION "x": `subject` cannot be a `shwo`; did you mean `show`?"#,
    ),
    (
        r#"{"record": "CITATION", "key": "x", "subject": {"credit": "y"}}"#,
        r#"CITATION "x": `subject` names "y", but there is no such CREDIT; add its line or correct the name"#,
    ),
    (
        r#"{"record": "SHOW_RELATION", "key": "x", "laterShow": "harbour", "earlierShow": "harbour", "kinds": ["SPINOF"]}"#,
        r#"SHOW_RELATION "x": `kinds` is wrong: unknown variant `SPINOF`, expected one of `SPINOFF`, `SEQUEL`, `PREQUEL`, `REVIVAL`, `REMAKE`, `REBOOT`, `LOCAL_VERSION`, `CROSSOVER`, `SHARED_SETTING`; correct it"#,
    ),
];

#[tokio::test]
async fn every_mistake_is_placed_and_explained() {
    let here = Here::empty().await;
    let mut wrong = Vec::new();
    for (line, expected) in MISTAKES {
        let error = here.import("a.jsonl", &format!("{BEFORE}{line}\n")).await.expect_err(line).to_string();
        if !error.ends_with(&format!("a.jsonl:3:1: {expected}")) {
            wrong.push(format!("{line}\n  {error}\n  {expected}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
    assert_eq!(here.export().await, "");
}

#[tokio::test]
async fn lines_without_a_source_need_one() {
    let here = Here::empty().await;
    let show = r#"{"record": "SHOW", "key": "harbour", "name": "Harbour"}"#;
    let error = here.import("a.jsonl", show).await.expect_err("nobody says it").to_string();
    let mend = "nobody says this; add a SOURCE line, or name a source with --source";
    assert!(error.ends_with(&format!("a.jsonl:1:1: SHOW \"harbour\": {mend}")), "{error}");
    let courier = r#"{"record": "SOURCE", "key": "courier", "name": "The Courier", "kind": "PRESS"}"#;
    let two = format!("{BEFORE}{courier}\n");
    let error = here.import("a.jsonl", &two).await.expect_err("who?").to_string();
    assert!(
        error.ends_with("SHOW \"harbour\": nobody says this; add `source`, since the file has several"),
        "{error}"
    );
    let taken = here.import_as("a.jsonl", &two, Some("courier"), showgraph::import::Options::default()).await;
    assert_eq!(taken.expect("it is read").total().created, 3);
}

#[tokio::test]
async fn what_is_no_file_of_records_is_refused() {
    let here = Here::empty().await;
    for (text, expected) in [
        ("", "is empty; download it again"),
        ("null", "says only `null`, which a server sent in place of the data; download it again"),
        ("<!DOCTYPE html>", "is a page of HTML, which a server sent in place of the data; download it again"),
    ] {
        let error = here.import("a.jsonl", text).await.expect_err(text).to_string();
        assert!(error.ends_with(expected), "{error}");
    }
}
