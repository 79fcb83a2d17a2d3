//! Which room may name which, as a table, held against the text of every source file. Text and not syntax, because
//! macros hide names from a parser.

use std::fs;
use std::path::Path;

/// The crates that only some may name: the engines, and our own.
const GUARDED: &[&str] = &[
    "actix_web",
    "apollo_compiler",
    "apollo_parser",
    "async_graphql",
    "async_graphql_value",
    "clap",
    "entity",
    "macros",
    "migration",
    "sea_orm",
    "sea_orm_migration",
    "showgraph",
];

/// A part of the sources, the rooms that it may name besides itself, and the guarded crates that it may name. Of two
/// parts that hold a file the later one counts.
const MAY_NAME: &[(&str, &[&str], &[&str])] = &[
    ("entity/src", &[], &["sea_orm"]),
    ("migration/src", &[], &["sea_orm", "sea_orm_migration"]),
    ("macros/src", &[], &["async_graphql"]),
    ("web/build", &[], &[]),
    ("web/src", &[], &[]),
    ("src/graph", &[], &["entity"]),
    ("src/store", &[], &["entity", "migration", "sea_orm"]),
    ("src/import", &["store"], &["entity"]),
    ("src/generate", &["store"], &["entity"]),
    ("src/export", &["graph"], &["entity"]),
    ("src/graphql", &["graph"], &["async_graphql", "entity", "macros"]),
    ("src/graphql/writer", &["graph"], &["async_graphql", "async_graphql_value"]),
    ("src/graphql/writer/tests", &["graph"], &["async_graphql", "entity", "macros"]),
    ("src/graphql/mutation", &["graph", "store"], &["async_graphql", "entity", "macros"]),
    // The front door hands over documents in the form that the schema plans from.
    (
        "src/front",
        &["graphql"],
        &["apollo_compiler", "apollo_parser", "async_graphql", "async_graphql_value"],
    ),
    ("src/app", &["config", "store", "graph", "graphql", "front", "import"], &[]),
    ("src/http", &["app", "front", "export"], &["actix_web"]),
    ("src/config", &[], &["clap"]),
    (
        "src/cli",
        &["app", "config", "export", "front", "generate", "graph", "graphql", "http", "import", "store"],
        &["actix_web", "clap", "entity"],
    ),
    ("src/lib", &[], &[]),
    ("src/main", &[], &["clap", "showgraph"]),
];

/// Texts that may stand in one part only, or nowhere: the part, the text, and the reason.
const ONLY_IN: &[(&str, &str, &str)] = &[
    ("src/graphql/error", "async_graphql::Error", "every error has a code"),
    ("src/graphql/error", "async_graphql::Result", "every error has a code"),
    ("nowhere", "async_graphql::*", "it brings in Error and Result"),
];

#[test]
fn every_file_names_only_what_it_may() {
    let mut wrong = Vec::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for folder in ["src", "entity/src", "migration/src", "macros/src", "web/build", "web/src"] {
        look_into(root, &root.join(folder), &mut wrong);
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn what_is_wrong_is_found() {
    let found = |part: &str, text: &str| faults(part, &format!("//! What it is for.\n{text}\n")).len();
    assert_eq!(found("src/graph/load.rs", "use crate::graph::Ix;\n// use crate::store::Store;"), 0);
    assert_eq!(found("src/graph/load.rs", "use crate::store::Store;"), 1);
    assert_eq!(found("src/graph/load.rs", "let row: Vec<sea_orm::Value> = async_graphql::value!(1);"), 2);
    assert_eq!(found("src/graphql/query.rs", "use crate::store::Store;"), 1);
    assert_eq!(found("src/graphql/mutation/show.rs", "use crate::store::Store;"), 0);
    assert_eq!(found("src/graphql/types/show.rs", "use async_graphql::{Enum, Error, ID};"), 1);
    assert_eq!(found("src/graphql/types/show.rs", "fn f() -> async_graphql::Result<()> {}"), 1);
    assert_eq!(found("src/graphql/types/show.rs", "use async_graphql::{Enum, ErrorExtensions};"), 0);
    assert_eq!(found("src/cli.rs", "use crate::{config, http};"), 1);
    assert_eq!(found("src/graph/mod.rs", "") + found("src/helper.rs", ""), 2);
    assert_eq!(faults("src/graph.rs", "// What it is for.\n").len(), 1);
}

fn look_into(root: &Path, folder: &Path, wrong: &mut Vec<String>) {
    for entry in fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            look_into(root, &path, wrong);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let name = path.strip_prefix(root).expect("a path below").to_string_lossy().replace('\\', "/");
            let text = fs::read_to_string(&path).expect("a source file");
            wrong.extend(faults(&name, &text).into_iter().map(|fault| format!("{name}: {fault}")));
        }
    }
}

/// What is wrong with one file.
fn faults(name: &str, text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let mut check = |holds: bool, fault: String| faults.extend((!holds).then_some(fault));
    check(text.starts_with("//! "), "opens without `//!`".to_owned());
    check(!name.ends_with("/mod.rs"), "is a `mod.rs`: name it after its module".to_owned());
    let Some((part, rooms, crates)) = MAY_NAME.iter().rfind(|(part, ..)| is_in(name, part)) else {
        check(false, "is in no room of the table".to_owned());
        return faults;
    };
    // The other crates have no rooms, and what a macro writes names those of its users.
    let own = part.split('/').nth(1).unwrap_or_default();
    let code = code(text);
    for path in code.split(|char: char| !(char.is_alphanumeric() || "_:".contains(char))) {
        let mut names = path.split("::");
        match (names.next(), names.next()) {
            // An empty room is a group, `crate::{…}`: a line for each room shows the direction.
            (Some("crate"), Some(room)) if part.starts_with("src/") => {
                check(room == own || rooms.contains(&room), format!("names `crate::{room}`"));
            }
            (Some(other), Some(_)) if GUARDED.contains(&other) => {
                check(crates.contains(&other), format!("names `{other}`"));
            }
            _ => {}
        }
    }
    for (part, wanted, why) in ONLY_IN {
        check(is_in(name, part) || !stands_in(&code, wanted), format!("has `{wanted}`: {why}"));
    }
    faults
}

/// Whether a file is the one of a part, or below it.
fn is_in(name: &str, part: &str) -> bool {
    name.strip_prefix(part).is_some_and(|rest| rest == ".rs" || rest.starts_with('/'))
}

/// The text without its comments, with groups of names written out: `a::{B, C}` also as `a::B a::C`.
fn code(text: &str) -> String {
    let lines = text.lines().map(|line| line.split("//").next().unwrap_or_default());
    let code = lines.collect::<Vec<_>>().join(" ");
    let groups = code.match_indices("async_graphql::{").map(|(at, start)| &code[at + start.len()..]);
    let named = groups.filter_map(|group| group.split_once('}')).flat_map(|(names, _)| names.split(','));
    let named: Vec<_> = named.map(|name| format!("async_graphql::{}", name.trim())).collect();
    code + " " + &named.join(" ")
}

/// Whether a text stands in the code as a whole word.
fn stands_in(code: &str, wanted: &str) -> bool {
    let ends = |rest: &str| !rest.starts_with(|char: char| char.is_alphanumeric() || char == '_');
    code.match_indices(wanted).any(|(at, _)| wanted.ends_with(['{', '*']) || ends(&code[at + wanted.len()..]))
}
