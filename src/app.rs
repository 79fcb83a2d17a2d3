//! The wiring of the rooms, the only place that knows them all: rows from the store become a graph, the graph answers
//! through the schema what the front door lets in.

mod pool;

use std::iter::from_fn;
use std::sync::Arc;
use std::time::Duration;

use arc_swap::ArcSwap;
use chrono::{DateTime, NaiveDate, Utc};
use tokio::sync::mpsc;
use tokio::task::spawn_blocking;

use self::pool::Pool;
use crate::front::{self, Admitted, FrontDoor, Operations, Received, Rejection, Request, Trusted};
use crate::graph::{Graph, LoadError};
use crate::graphql::context::Today;
use crate::graphql::{self, Schema};
use crate::import::{self, Report, catalog};
use crate::store::{self, Store};

/// How often a server looks whether another process has written.
const LOOK: Duration = Duration::from_secs(1);

/// The program: a store, the graph that was made from it, and the schema behind its front door.
pub struct App {
    store: Store,
    graph: ArcSwap<Graph>,
    schema: Schema,
    front: FrontDoor,
    pool: Pool,
    clock: Clock,
}

/// A request that was let in, with the version of the graph and the day that it is answered from.
#[derive(Debug)]
pub struct Asked {
    admitted: Admitted,
    graph: Arc<Graph>,
    today: NaiveDate,
}

/// Tells the time: an argument, so that tests can stop it.
pub type Clock = fn() -> DateTime<Utc>;

/// Why the program cannot work.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The store failed.
    #[error(transparent)]
    Store(#[from] store::Error),
    /// The rows do not make a graph.
    #[error("the database is damaged")]
    Load(#[from] LoadError),
    /// The catalogue cannot be read.
    #[error(transparent)]
    Import(#[from] import::Error),
    /// The schema is not valid.
    #[error(transparent)]
    Front(#[from] front::Error),
}

impl App {
    /// Opens a database, fills it from the catalogue in the program if it is empty, and loads the graph.
    pub async fn open(database_url: &str, clock: Clock) -> Result<Self, Error> {
        Self::open_guarded(database_url, front::Limits::default(), Trusted::default(), clock).await
    }

    /// Opens a database as [`Self::open`] does, behind limits and with trusted documents of one's own.
    pub async fn open_guarded(
        database_url: &str,
        limits: front::Limits,
        trusted: Trusted,
        clock: Clock,
    ) -> Result<Self, Error> {
        let store = Store::open(database_url).await?;
        if store.last_seq().await? == 0 {
            import::catalog(&store, &catalog::embedded(), clock()).await?;
        }
        let graph = ArcSwap::from_pointee(load(&store).await?);
        let schema = graphql::schema();
        let front = FrontDoor::new(&graphql::sdl(&schema), limits)?.trust(trusted)?;
        Ok(Self { store, graph, schema, front, pool: Pool::new(), clock })
    }

    /// Answers a request from one version of the graph, or says why it was not let in.
    pub async fn answer(
        &self,
        request: &Request,
        operations: Operations,
    ) -> Result<async_graphql::Response, Rejection> {
        Ok(self.execute(self.admit(request, operations)?).await)
    }

    /// Looks up the document of a request that only names it.
    pub fn complete(&self, received: Received) -> Result<Request, Rejection> {
        self.front.complete(received)
    }

    /// Lets a request in, or says why not. Nothing is executed yet.
    pub fn admit(&self, request: &Request, operations: Operations) -> Result<Asked, Rejection> {
        let admitted = self.front.admit(request, operations)?;
        Ok(Asked { admitted, graph: self.graph(), today: (self.clock)().date_naive() })
    }

    /// Answers a request that was let in, from one version of the graph.
    pub async fn execute(&self, asked: Asked) -> async_graphql::Response {
        let request = asked.admitted.request.data(asked.graph).data(Today(asked.today));
        if asked.admitted.possible < pool::LARGE {
            return self.schema.execute(request).await;
        }
        let schema = self.schema.clone();
        self.pool.run(Box::pin(async move { schema.execute(request).await })).await
    }

    /// Imports files of the catalogue and publishes what they change.
    pub async fn import_catalog(&self, files: &[catalog::File]) -> Result<Report, Error> {
        let report = import::catalog(&self.store, files, (self.clock)()).await?;
        self.refresh().await?;
        Ok(report)
    }

    /// The graph as it is now. Whoever takes it keeps it, whatever is published later.
    pub fn graph(&self) -> Arc<Graph> {
        self.graph.load_full()
    }

    /// How the documents that the front door keeps serve.
    pub fn documents(&self) -> front::Documents {
        self.front.documents()
    }

    /// Whether there is a graph to answer from: there always is, since opening loads it.
    pub fn is_ready(&self) -> bool {
        true
    }

    /// Publishes a new graph if something was committed since the present one was loaded.
    pub async fn refresh(&self) -> Result<bool, Error> {
        if self.store.last_seq().await? == self.graph.load().seq() {
            return Ok(false);
        }
        self.graph.store(Arc::new(load(&self.store).await?));
        Ok(true)
    }

    /// Follows the change log for as long as the server runs, so that what another process writes is answered soon.
    pub async fn follow(&self) {
        loop {
            tokio::time::sleep(LOOK).await;
            match self.refresh().await {
                Ok(false) => {}
                Ok(true) => tracing::info!(seq = self.graph.load().seq(), "took up a change"),
                // The next look may succeed; until then the present graph goes on answering.
                Err(error) => {
                    tracing::warn!(error = &error as &dyn std::error::Error, "cannot follow the change log");
                }
            }
        }
    }

    /// Closes the database.
    pub async fn close(self) -> Result<(), Error> {
        Ok(self.store.close().await?)
    }
}

impl Asked {
    /// The name of the operation, if it has one.
    pub fn operation(&self) -> Option<&str> {
        self.admitted.name.as_deref()
    }

    /// What the answer depends on besides the request: two requests with the same text here have the same answer.
    pub fn as_of(&self) -> String {
        format!("{} {} {}", env!("CARGO_PKG_VERSION"), self.graph.seq(), self.today)
    }
}

/// Packing takes all of a processor for a while: it must not hold up requests. It goes on while the next rows are read.
async fn load(store: &Store) -> Result<Graph, Error> {
    let mut snapshot = store.load().await?;
    let seq = snapshot.seq();
    let (sender, mut receiver) = mpsc::channel(1);
    let graph = spawn_blocking(move || Graph::load(seq, from_fn(|| receiver.blocking_recv())));
    while let Some(rows) = snapshot.next().await? {
        if sender.send(rows).await.is_err() {
            // It has stopped and says why.
            break;
        }
    }
    drop(sender);
    Ok(graph.await.map_err(|_| LoadError::Stopped)??)
}
