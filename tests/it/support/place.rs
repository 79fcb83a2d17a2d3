//! Where a test keeps its data: a database of its own on the engine that `SHOWGRAPH_TEST_ENGINE` names, `sqlite` or
//! `postgres`. No test chooses an engine unless it is about just that one.

use std::pin::Pin;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use showgraph::app::{App, Error};
use showgraph::store::Store;
use tempfile::TempDir;
use tokio::sync::OnceCell;

use super::{Cluster, clock};

/// A database that goes with the test.
pub(crate) struct Place {
    url: String,
    /// Where the file is.
    _folder: Option<TempDir>,
    /// Its name on the server that all tests share.
    database: Option<String>,
}

/// An engine.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Engine {
    Sqlite,
    Postgres,
}

/// Work that fills a new database.
type Making<'a> = Pin<Box<dyn Future<Output = Result<(), Error>> + 'a>>;

/// Databases of tests that have ended. Nothing can be waited for when a value goes, so the next test drops them.
static LEFT: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// A database that many tests begin with: made once and copied for each, so that opening stays cheap.
struct Template {
    name: &'static str,
    file: OnceCell<Vec<u8>>,
    made: OnceCell<()>,
}

/// The tables, with nothing in them.
static TABLES: Template = Template::new("tables");

/// The database as the first start leaves it.
static FILLED: Template = Template::new("filled");

impl Place {
    /// A database without anything.
    pub(crate) async fn empty() -> Self {
        match engine() {
            Engine::Sqlite => Self::file(),
            Engine::Postgres => Self::database(None).await,
        }
    }

    /// A database with empty tables.
    pub(crate) async fn with_tables() -> Self {
        TABLES.copy(|url| Box::pin(async { Ok(Store::open(url).await?.close().await?) })).await
    }

    /// A database with the catalogue that we ship.
    pub(crate) async fn filled() -> Self {
        FILLED.copy(|url| Box::pin(async { App::open(url, clock).await?.close().await })).await
    }

    /// A `SQLite` file that is not there yet, for what concerns no other engine.
    pub(crate) fn file() -> Self {
        let folder = TempDir::new().expect("a folder");
        Self {
            url: format!("sqlite://{}", folder.path().join("test.db").display()),
            _folder: Some(folder),
            database: None,
        }
    }

    /// A database of the shared server: a copy of another, or without anything.
    pub(crate) async fn database(template: Option<&str>) -> Self {
        static NUMBER: AtomicUsize = AtomicUsize::new(0);
        let cluster = Cluster::shared();
        let left = std::mem::take(&mut *LEFT.lock().expect("nobody panics in here"));
        for name in left {
            cluster.run(&format!("DROP DATABASE {name} WITH (FORCE)")).await;
        }
        let name = format!("test_{}", NUMBER.fetch_add(1, Ordering::Relaxed));
        cluster.run(&format!("CREATE DATABASE {name} TEMPLATE {}", template.unwrap_or("template1"))).await;
        Self { url: cluster.url(&name), _folder: None, database: Some(name) }
    }

    /// Its address.
    pub(crate) fn url(&self) -> &str {
        &self.url
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        LEFT.lock().expect("nobody panics in here").extend(self.database.take());
    }
}

impl Template {
    const fn new(name: &'static str) -> Self {
        Self { name, file: OnceCell::const_new(), made: OnceCell::const_new() }
    }

    /// A copy of it. The first who asks makes it.
    async fn copy(&self, make: fn(&str) -> Making<'_>) -> Place {
        match engine() {
            Engine::Sqlite => {
                let bytes = self.file.get_or_init(async || {
                    let place = Place::file();
                    make(&place.url).await.unwrap_or_else(|error| panic!("{error}"));
                    std::fs::read(place.path()).expect("the database")
                });
                let (bytes, place) = (bytes.await, Place::file());
                std::fs::write(place.path(), bytes).expect("a copy of the database");
                place
            }
            Engine::Postgres => {
                let is_made = self.made.get_or_init(async || {
                    let cluster = Cluster::shared();
                    cluster.run(&format!("CREATE DATABASE {}", self.name)).await;
                    make(&cluster.url(self.name)).await.unwrap_or_else(|error| panic!("{error}"));
                });
                is_made.await;
                Place::database(Some(self.name)).await
            }
        }
    }
}

impl Place {
    /// The path of a `SQLite` file.
    pub(crate) fn path(&self) -> &str {
        self.url.strip_prefix("sqlite://").expect("a file")
    }
}

/// The engine of this run.
#[expect(clippy::disallowed_methods, reason = "the tests' one switch, read here and nowhere else")]
fn engine() -> Engine {
    match std::env::var("SHOWGRAPH_TEST_ENGINE").as_deref() {
        Err(_) | Ok("sqlite") => Engine::Sqlite,
        Ok("postgres") => Engine::Postgres,
        Ok(other) => panic!("SHOWGRAPH_TEST_ENGINE is `{other}`: write sqlite or postgres"),
    }
}
