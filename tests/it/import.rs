//! Files of other catalogues: what becomes of them, and of what was there before.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use showgraph::app::App;
use showgraph::front::{Operations, Request};
use showgraph::import::{Error, Job, Options, Report};
use showgraph::store::Store;
use tempfile::TempDir;

use crate::support::{Database, Place, clock};

/// Files of IMDb.
mod imdb;
/// The weekly Top 10 of Netflix.
mod netflix;
/// Records with values that nobody expects.
mod odd;
/// Imports while they run.
mod running;
/// Imports that are stopped, and taken up again.
mod stopped;
/// Files of TVmaze.
mod tvmaze;

/// A database, and a folder with files to read into it.
struct Desk {
    place: Place,
    folder: TempDir,
}

impl Desk {
    /// A database with empty tables.
    async fn bare() -> Self {
        Self { place: Place::with_tables().await, folder: TempDir::new().expect("a folder") }
    }

    /// A database with the catalogue that we ship.
    async fn filled() -> Self {
        Self { place: Place::filled().await, folder: TempDir::new().expect("a folder") }
    }

    /// Writes a file.
    fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.path().join(name);
        fs::write(&path, content).expect("a file");
        path
    }

    /// What the database holds.
    async fn database(&self) -> Database {
        Database::open(self.place.url()).await
    }

    /// Has an import read files on a day.
    async fn import(
        &self,
        day: &str,
        import: impl AsyncFnOnce(&mut Job<'_>) -> Result<(), Error>,
    ) -> Result<Report, Error> {
        let options = Options { dated: Some(day.parse().expect("a day")), ..Options::default() };
        self.import_with(options, import).await
    }

    /// Has an import read files with options of its own.
    async fn import_with(
        &self,
        options: Options,
        import: impl AsyncFnOnce(&mut Job<'_>) -> Result<(), Error>,
    ) -> Result<Report, Error> {
        let store = Store::open(self.place.url()).await.expect("the store opens");
        let mut progress = |_: &_| {};
        let mut job = Job::new(&store, options, clock(), &mut progress)?;
        let imported = import(&mut job).await;
        let report = job.finish();
        store.close().await.expect("the store closes");
        imported.and(report)
    }
}

/// What the program answers when it is opened on the database, without errors.
async fn ask(desk: &Desk, query: &str, variables: Value) -> Value {
    let app = App::open(desk.place.url(), clock).await.expect("the program opens");
    let data = answer(&app, query, variables).await;
    app.close().await.expect("the program closes");
    data
}

async fn answer(app: &App, query: &str, variables: Value) -> Value {
    let Value::Object(variables) = variables else { panic!("variables are an object") };
    let request = Request { query: query.to_owned(), operation_name: None, variables };
    let answer = app.answer(&request, Operations::QueriesAndMutations).await.expect("an answer");
    let mut answer: Value = serde_json::from_slice(&answer.json).expect("JSON");
    assert!(answer.get("errors").is_none(), "{answer}");
    answer["data"].take()
}

/// A folder of genuine files, if it is there.
#[expect(clippy::disallowed_methods, reason = "where the data is that is not ours to pass on")]
fn real(folder: &str) -> Option<PathBuf> {
    let default = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
    let real = std::env::var("SHOWGRAPH_REAL_DATA").map_or(default, PathBuf::from).join(folder);
    if !real.is_dir() {
        eprintln!("SKIPPED: there is no {}", real.display());
        return None;
    }
    Some(real)
}
