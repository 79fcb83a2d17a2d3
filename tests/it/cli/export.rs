//! `showgraph export`: into a file or a pipe, and back.

use std::fs;

use super::{Folder, names};

#[test]
fn a_file_goes_out_and_comes_back() {
    let folder = Folder::filled();
    folder.run(&["export", "jsonl", "all.jsonl"]).ok();
    let text = folder.run(&["export", "jsonl", "-"]).ok();
    assert!(fs::read_to_string(folder.path("all.jsonl")).expect("a file") == text, "the two differ");
    let other = ["--database-url", "sqlite://other.db"];
    let ran = folder.run(&[&["import", "jsonl", "all.jsonl"][..], &other].concat());
    assert!(ran.out.contains(" created, 0 changed, 0 withdrawn, 0 unchanged"), "{ran:?}");
    assert!(folder.run(&[&["export", "jsonl"][..], &other].concat()).ok() == text, "the two differ");
}

#[test]
fn a_file_that_cannot_be_written_is_named() {
    let folder = Folder::filled();
    let expected =
        "showgraph: nowhere/all.jsonl cannot be written; check that its folder exists and has room: ";
    let said = folder.run(&["export", "jsonl", "nowhere/all.jsonl"]).complaint(1);
    assert!(said.starts_with(expected), "{said}");
    assert_eq!(names(folder.folder.path()), ["showgraph.db"]);
}
