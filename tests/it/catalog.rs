//! The catalogue: what a good one leads to, what each mistake is answered with, and that the one we ship is good.

mod errors;
mod rows;
mod stored;

use std::collections::HashSet;

use entity::Rows;
use showgraph::import::Error;
use showgraph::import::catalog::{self, File};
use showgraph::import::link::Link;
use showgraph::store::{Batch, Known};

use crate::support::file;

/// The batches that some files lead to, from an empty database.
fn batches(files: &[File]) -> Result<Vec<Batch>, Error> {
    catalog::read(files)?.batches(&mut Link::to(Known::default(), 1))
}

/// A small catalogue with everything that a catalogue can have.
pub(crate) fn fixture() -> Vec<File> {
    vec![
        file("harbour.toml", include_str!("fixtures/catalog/harbour.toml")),
        file("shared.toml", include_str!("fixtures/catalog/shared.toml")),
    ]
}

#[test]
fn the_shipped_catalogue_is_read() {
    let batches = batches(&catalog::embedded()).unwrap_or_else(|error| panic!("{error}"));
    assert!(batches.iter().any(|batch| batch.origin == "catalog/bosch"));
    for Batch { origin, rows, .. } in &batches {
        assert!(cited(rows), "{origin}: something is not cited");
    }
}

#[test]
fn a_directory_is_read_by_name() {
    let directory = tempfile::tempdir().expect("a directory");
    let path = directory.path();
    for name in ["b.toml", "a.toml", "notes.txt"] {
        std::fs::write(path.join(name), "").expect("a file");
    }
    let names: Vec<_> = catalog::read_dir(path).expect("files").into_iter().map(|file| file.name).collect();
    assert_eq!(names, ["a.toml", "b.toml"]);
}

#[test]
fn a_directory_that_cannot_be_read_is_named() {
    let directory = tempfile::tempdir().expect("a directory");
    let path = directory.path();
    let error = |path: &std::path::Path| catalog::read_dir(path).expect_err("an error").to_string();
    let shown = path.display();
    assert_eq!(error(path), format!("{shown} holds no *.toml file; name a directory of catalogue files"));
    assert_eq!(
        error(&path.join("none")),
        format!("{shown}/none cannot be read; check that it exists and may be read")
    );
    std::fs::write(path.join("a.toml"), b"ab\xff").expect("a file");
    assert_eq!(error(path), format!("{shown}/a.toml is not UTF-8 from byte 2 on; save it as UTF-8"));
}

#[test]
fn the_first_file_of_the_guide_is_right() {
    let guide = include_str!("../../docs/CATALOG.md");
    let (_, example) = guide.split_once("```toml\n").expect("an example");
    let (example, _) = example.split_once("```").expect("its end");
    let batches = batches(&[file("guide.toml", example)]).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(batches[0].rows.portrayal.len(), 1);
}

/// Whether every row that names its source has a citation of that source.
fn cited(rows: &Rows) -> bool {
    macro_rules! sourced {
        ($($table:ident)*) => { [$(rows.$table.iter().map(|row| (row.id, row.source_id)).collect::<Vec<_>>(),)*] };
    }
    let statements = sourced! {
        show_statement season_statement episode_statement person_statement character_statement
        franchise_statement platform_statement crossover_statement work_statement
    };
    let others = sourced! {
        alias external_id show_relation based_on franchise_member credit release commission availability
        crossover_part watch_order prerequisite measure review rating viewership announcement claim
    };
    let citations: HashSet<_> = rows.citation.iter().map(|cite| (cite.subject_id, cite.source_id)).collect();
    let mut all = statements.iter().chain(&others).flatten();
    all.all(|row| citations.contains(row))
}
