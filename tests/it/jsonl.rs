//! Our own record format: what is exported comes back as it was, and what people write is taken or explained.

mod errors;
mod written;

use std::path::PathBuf;

use entity::{Rows, person, season, show};
use showgraph::export::jsonl::write;
use showgraph::import::jsonl::{self, Files};
use showgraph::import::{self, Error, Job, Options, Report};
use showgraph::store::Store;
use tempfile::TempDir;

use crate::support::{Database, Place, clock};
use crate::wikidata;

/// A database and a folder for files.
struct Here {
    place: Place,
    store: Store,
    folder: TempDir,
}

impl Here {
    /// With empty tables.
    async fn empty() -> Self {
        Self::at(Place::with_tables().await).await
    }

    /// With the catalogue that we ship.
    async fn filled() -> Self {
        Self::at(Place::filled().await).await
    }

    async fn at(place: Place) -> Self {
        let store = Store::open(place.url()).await.expect("a store");
        Self { place, store, folder: TempDir::new().expect("a folder") }
    }

    /// Everything, as a file.
    async fn export(&self) -> String {
        let mut text = Vec::new();
        let mut listing = self.store.list().await.expect("a listing");
        while let Some(listed) = listing.next().await.expect("rows") {
            let left_out = write(&listed.rows, &listed.names, &mut text).expect("there is room");
            assert_eq!(left_out, 0);
        }
        String::from_utf8(text).expect("text")
    }

    /// Reads a text as a file of this name.
    async fn import(&self, name: &str, text: &str) -> Result<Report, Error> {
        self.import_as(name, text, None, Options::default()).await
    }

    async fn import_as(
        &self,
        name: &str,
        text: &str,
        source: Option<&str>,
        options: Options,
    ) -> Result<Report, Error> {
        let path = self.folder.path().join(name);
        std::fs::write(&path, text).expect("a file");
        let files = Files { paths: vec![path], source: source.map(str::to_owned) };
        let mut progress = |_: &import::Progress| {};
        let mut job = Job::new(&self.store, options, clock(), &mut progress)?;
        jsonl::import(&mut job, &files).await?;
        job.finish()
    }

    async fn rows(&self) -> Rows {
        Database::open(self.place.url()).await.rows().await
    }
}

#[tokio::test]
async fn the_shipped_catalogue_comes_back_to_the_byte() {
    let first = Here::filled().await;
    let text = first.export().await;
    assert!(text.lines().count() > 10_000, "{}", text.lines().count());
    // Where the tests run on PostgreSQL, this goes from there to SQLite.
    let second = Here::at(Place::file()).await;
    let report = second.import("all.jsonl", &text).await.expect("it is read");
    assert_eq!((report.total().changed, report.total().withdrawn), (0, 0));
    assert!(second.export().await == text, "the two files differ");
    same_nodes(&first.rows().await, &second.rows().await);
    let again = second.import("all.jsonl", &text).await.expect("it is read").total();
    assert_eq!((again.created, again.changed, again.withdrawn), (0, 0, 0));
}

#[tokio::test]
async fn what_several_imports_say_comes_back_to_the_byte() {
    let first = Here::filled().await;
    wikidata::import(&first.store, &[wikidata::fixture("dump.json")]).await.expect("it is read");
    let text = first.export().await;
    assert!(text.contains("\"origin\":\"wikidata\""));
    let second = Here::empty().await;
    second.import("all.jsonl", &text).await.expect("it is read");
    assert!(second.export().await == text, "the two files differ");
    same_nodes(&first.rows().await, &second.rows().await);
}

#[tokio::test]
async fn a_catalogue_that_came_as_records_is_the_same_catalogue() {
    let (first, second) = (Here::filled().await, Here::empty().await);
    second.import("all.jsonl", &first.export().await).await.expect("it is read");
    let files = import::catalog::embedded();
    let total = import::catalog(&second.store, &files, clock()).await.expect("it is read").total();
    assert_eq!((total.created, total.changed, total.withdrawn), (0, 0, 0));
}

#[tokio::test]
async fn a_dry_run_changes_nothing() {
    let (first, second) = (Here::filled().await, Here::empty().await);
    let options = Options { dry_run: true, ..Options::default() };
    let report = second.import_as("all.jsonl", &first.export().await, None, options).await;
    assert!(report.expect("it is read").total().created > 10_000);
    assert_eq!(second.export().await, "");
}

/// Merged nodes are the same, and in the same order, but for their ids.
fn same_nodes(first: &Rows, second: &Rows) {
    let shows = |rows: &Rows| -> Vec<_> {
        rows.show.iter().map(|row| show::Model { id: 0, ..row.clone() }).collect()
    };
    assert_eq!(shows(first), shows(second));
    let people = |rows: &Rows| -> Vec<_> {
        rows.person.iter().map(|row| person::Model { id: 0, ..row.clone() }).collect()
    };
    assert_eq!(people(first), people(second));
    let seasons = |rows: &Rows| -> Vec<_> {
        rows.season.iter().map(|row| season::Model { id: 0, show_id: 0, ..row.clone() }).collect()
    };
    assert_eq!(seasons(first), seasons(second));
}

/// A path, for what takes several.
fn paths(path: &std::path::Path) -> Vec<PathBuf> {
    vec![path.to_owned()]
}
