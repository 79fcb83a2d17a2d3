//! The wiring of the rooms, the only place that knows them all: rows from the store become a graph, the graph answers
//! through the schema what the front door lets in.

mod limits;
mod pool;

use std::iter::from_fn;
use std::sync::Arc;
use std::time::{Duration, Instant};

use ::web as pages;
use arc_swap::ArcSwap;
use chrono::{DateTime, NaiveDate, Utc};
use tokio::sync::mpsc;
use tokio::task::spawn_blocking;
use tokio::time::{sleep, timeout};

pub use self::limits::Limits;
use self::pool::Pool;
use crate::front::{self, Admitted, Code, FrontDoor, Operations, Received, Rejection, Request, Trusted};
use crate::graph::{Graph, LoadError};
use crate::graphql::context::Today;
use crate::graphql::writer::{self, Fault, Operation, Refusal};
pub use crate::graphql::writer::{Answer, Cost};
use crate::graphql::{Planned, Schema};
use crate::import::{self, Report, catalog};
use crate::store::{self, Store};

/// How soon to look at the change log again where that failed.
const AGAIN: Duration = Duration::from_secs(1);

/// For how many times as long as it took to take up a change no other is taken up.
const RESTS: u32 = 3;

/// The program: a store, the graph that was made from it, and the schema behind its front door.
pub struct App {
    store: Store,
    graph: ArcSwap<Graph>,
    schema: Schema,
    front: FrontDoor,
    pool: Pool,
    limits: Limits,
    clock: Clock,
}

/// A request that was let in, with the version of the graph and the day that it is answered from.
pub struct Asked {
    admitted: Admitted,
    planned: Planned,
    graph: Arc<Graph>,
    today: Today,
    deadline: Instant,
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
        Self::open_guarded(database_url, Limits::default(), Trusted::default(), clock).await
    }

    /// Opens a database as [`Self::open`] does, behind limits and with trusted documents of one's own.
    pub async fn open_guarded(
        database_url: &str,
        limits: Limits,
        trusted: Trusted,
        clock: Clock,
    ) -> Result<Self, Error> {
        let store = Store::open(database_url).await?;
        if store.last_seq().await? == 0 {
            import::catalog(&store, &catalog::embedded(), clock()).await?;
        }
        let graph = ArcSwap::from_pointee(load(&store).await?);
        let schema = Schema::new();
        let front = FrontDoor::new(&schema.sdl(&limits.to_string()), limits.document.clone())?
            .trust(trusted)?
            .know(pages::documents());
        Ok(Self { store, graph, schema, front, pool: Pool::new(), limits, clock })
    }

    /// Answers a request from one version of the graph, or says why it was not let in.
    pub async fn answer(&self, request: &Request, operations: Operations) -> Result<Answer, Rejection> {
        Ok(self.execute(self.admit(request, operations)?).await)
    }

    /// Looks up the document of a request that only names it.
    pub fn complete(&self, received: Received) -> Result<Request, Rejection> {
        self.front.complete(received)
    }

    /// Lets a request in, or says why not. Nothing is executed yet.
    pub fn admit(&self, request: &Request, operations: Operations) -> Result<Asked, Rejection> {
        let deadline = Instant::now() + self.limits.time;
        let admitted = self.front.admit(request, operations)?;
        let planned = self.schema.plan(Operation {
            selection_set: &admitted.operation().selection_set.node,
            fragments: admitted.fragments(),
            variables: admitted.variables(),
            described: admitted.described(),
        });
        let planned = planned.map_err(refused)?;
        let today = Today(self.today());
        Ok(Asked { admitted, planned, graph: self.graph(), today, deadline })
    }

    /// Answers a request that was let in, from one version of the graph.
    pub async fn execute(&self, asked: Asked) -> Answer {
        let Asked { planned, graph, today, deadline, .. } = asked;
        let limits = writer::Limits {
            objects: self.limits.objects,
            bytes: self.limits.bytes,
            deadline: Some(deadline),
        };
        if planned.effort() < pool::LARGE {
            return planned.answer(&graph, today, limits);
        }
        self.pool.run(move || planned.answer(&graph, today, limits)).await
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

    /// How much a request may ask for.
    pub fn limits(&self) -> &Limits {
        &self.limits
    }

    /// The day that it is now.
    pub fn today(&self) -> NaiveDate {
        (self.clock)().date_naive()
    }

    /// Does work that can take long on a thread where no small request waits behind it.
    pub async fn apart<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> T {
        self.pool.run(work).await
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
        let mut nudges = self.store.nudges();
        let mut lost = false;
        loop {
            // Where the last look failed, the next may succeed; until then the present graph goes on answering.
            let patience = if lost { AGAIN } else { Duration::MAX };
            _ = timeout(patience, nudges.next()).await;
            let began = Instant::now();
            match self.refresh().await {
                Ok(changed) => {
                    if std::mem::take(&mut lost) {
                        tracing::info!("follows the change log again");
                    }
                    if changed {
                        tracing::info!(seq = self.graph.load().seq(), "took up a change");
                        // An import commits again and again; answers come before its latest part.
                        sleep(began.elapsed() * RESTS).await;
                    }
                }
                Err(error) if !lost => {
                    lost = true;
                    tracing::warn!(error = &error as &dyn std::error::Error, "cannot follow the change log");
                }
                Err(_) => {}
            }
        }
    }

    /// Closes the database, whoever else still holds the program.
    pub async fn close(&self) -> Result<(), Error> {
        Ok(self.store.close().await?)
    }
}

impl Asked {
    /// The name of the operation, if it has one.
    pub fn operation(&self) -> Option<&str> {
        self.admitted.name()
    }

    /// What the answer depends on besides the request: two requests with the same text here have the same answer.
    pub fn as_of(&self) -> String {
        as_of(&self.graph, self.today.0)
    }
}

/// What everything depends on that is read from a graph on a day.
pub fn as_of(graph: &Graph, today: NaiveDate) -> String {
    format!("{} {} {today}", env!("CARGO_PKG_VERSION"), graph.seq())
}

fn refused(refusal: Refusal) -> Rejection {
    let code = match refusal.by {
        Fault::Document => Code::ValidationFailed,
        Fault::Variable | Fault::Null => Code::BadUserInput,
        Fault::Size => Code::LimitExceeded,
    };
    Rejection::new(code, refusal.message, Some(refusal.place))
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
