//! Each mistake and what it is answered with, to the letter: the place, the fact, what is wrong, how to mend it.

use showgraph::import::catalog::File;

use super::{batches, file};

const MISTAKES: &str = include_str!("../fixtures/catalog/mistakes.txt");

/// Who says something, in a file of its own: it leaves the lines of the other easy to count.
const SHARED: &str = r#"
[source.gazette]
name = "The Gazette"
kind = "PRESS"
[citation.gazette]
source = "gazette"
"#;

#[test]
fn every_mistake_is_placed_and_explained() {
    let (intro, cases) = MISTAKES.split_once("\n\n## ").expect("cases");
    let (_, show) = intro.split_once('\n').expect("the lines before each case");
    for case in cases.split("\n\n## ") {
        let (name, case) = case.split_once('\n').expect("the name of a case");
        let (lines, expected) = case.rsplit_once("=> ").expect("an error");
        let found = error(&[file("a.toml", &format!("{show}\n{lines}"))]);
        assert_eq!(found, expected.trim_end(), "{name}");
    }
}

#[test]
fn a_bad_date_is_placed() {
    let text = "[person.ada]\nborn = \"last year\"\n";
    let error = error(&[file("a.toml", text)]);
    assert!(error.starts_with("a.toml:2:8: person ada: "), "{error}");
}

#[test]
fn a_circle_over_two_files_is_found() {
    let show = |slug: &str, earlier: &str| {
        let show = format!("[show.{slug}]\nname = \"{slug}\"\ncite = [\"gazette\"]\n");
        let ends = format!("[[relation]]\nlater = \"{slug}\"\nearlier = \"{earlier}\"\n");
        show + &ends + "kinds = [\"SEQUEL\"]\ncite = [\"gazette\"]\n"
    };
    let circle = r#""one" comes from "two" comes from "one""#;
    assert_eq!(
        error(&[file("b.toml", &show("one", "two")), file("c.toml", &show("two", "one"))]),
        format!(
            r#"c.toml:5:9: relation of "two" to "one": the lineage runs in a circle: {circle}; correct one of them"#
        )
    );
}

/// What some files are answered with, or `-` where nothing is wrong.
fn error(files: &[File]) -> String {
    let shared = file("shared.toml", SHARED);
    let files: Vec<_> = files.iter().chain([&shared]).cloned().collect();
    batches(&files).err().map_or("-".to_owned(), |error| error.to_string())
}
