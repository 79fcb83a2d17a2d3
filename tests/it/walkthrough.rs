//! The walkthroughs of the documentation are followed word for word: what they write into files is written, the
//! commands are run by the real program in an empty folder, and they say what the text shows.

use std::path::Path;
use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;

/// The file that a walkthrough writes, under its folder.
const FILE: &str = "franchises/harbour.toml";

#[test]
fn adding_a_franchise_goes_as_the_walkthrough_says() {
    let folder = TempDir::new().expect("a folder");
    let blocks = blocks(include_str!("../../docs/ADDING-A-FRANCHISE.md"));
    let mut file = String::new();
    let mut mistake = String::new();
    let mut commands = 0;
    for block in &blocks {
        match block.language {
            "toml" => file = format!("{file}{}\n", block.text),
            "toml mistake" => mistake = block.text.to_owned(),
            "console" => {
                write(folder.path(), &format!("{file}{mistake}"));
                mistake.clear();
                commands += follow(folder.path(), block.text);
            }
            other => panic!("a walkthrough has no blocks of {other}"),
        }
    }
    assert!(commands >= 5, "the walkthrough has {commands} commands");
}

/// A fenced block of a document.
struct Block<'a> {
    language: &'a str,
    text: &'a str,
}

fn blocks(document: &str) -> Vec<Block<'_>> {
    let fenced = document.split("\n```").skip(1).step_by(2);
    fenced
        .map(|block| {
            let (language, text) = block.split_once('\n').expect("a block has lines");
            Block { language, text }
        })
        .collect()
}

fn write(folder: &Path, text: &str) {
    let path = folder.join(FILE);
    std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    std::fs::write(path, text).expect("a file");
}

/// Runs the commands of a block, each on a line that begins with `$ showgraph`, and compares what they say with the
/// lines below.
fn follow(folder: &Path, text: &str) -> usize {
    let commands = text.split("$ showgraph ").skip(1);
    commands
        .map(|command| {
            let (line, expected) = command.split_once('\n').unwrap_or((command, ""));
            let said = run(folder, &words(line));
            same(line, expected.trim(), said.trim());
        })
        .count()
}

fn run(folder: &Path, words: &[&str]) -> String {
    let mut program = Command::new(env!("CARGO_BIN_EXE_showgraph"));
    let output =
        program.args(words).current_dir(folder).env("RUST_LOG", "off").output().expect("the program runs");
    let said = [output.stdout, output.stderr].concat();
    String::from_utf8(said).expect("text")
}

/// The words of a command line; an argument with spaces stands in single quotes.
fn words(line: &str) -> Vec<&str> {
    let parts = line.split('\'').enumerate();
    parts
        .flat_map(|(at, part)| if at % 2 == 1 { vec![part] } else { part.split_whitespace().collect() })
        .collect()
}

/// JSON may be laid out differently; everything else is compared as it stands.
fn same(line: &str, expected: &str, said: &str) {
    match (serde_json::from_str::<Value>(expected), serde_json::from_str::<Value>(said)) {
        (Ok(expected), Ok(said)) => assert_eq!(expected, said, "showgraph {line}"),
        _ => assert_eq!(expected, said, "showgraph {line}"),
    }
}
