//! The catalogue: what a good one leads to, what each mistake is answered with, and that the one we ship is good.

mod errors;
mod rows;

use entity::Rows;
use showgraph::import::Error;
use showgraph::import::catalog::{self, File};
use showgraph::import::link::Link;
use showgraph::store::{Batch, Known};

use crate::support::file;

/// The batches that some files lead to, from an empty database.
fn batches(files: &[File]) -> Result<Vec<Batch>, Error> {
    catalog::read(files)?.batches(&mut Link::new(Known { next_id: 1, ..Known::default() }))
}

fn fixture() -> Vec<File> {
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

/// Whether every row that names its source has a citation of that source.
fn cited(rows: &Rows) -> bool {
    let citations: Vec<_> = rows.citation.iter().map(|cite| (cite.subject_id, cite.source_id)).collect();
    let statements = rows.show_statement.iter().map(|row| (row.id, row.source_id));
    let aliases = rows.alias.iter().map(|row| (row.id, row.source_id));
    let ids = rows.external_id.iter().map(|row| (row.id, row.source_id));
    let credits = rows.credit.iter().map(|row| (row.id, row.source_id));
    let claims = rows.claim.iter().map(|row| (row.id, row.source_id));
    let mut all = statements.chain(aliases).chain(ids).chain(credits).chain(claims);
    all.all(|row| citations.contains(&row))
}
