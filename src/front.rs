//! The front door: every GraphQL request passes here before anything is executed.
//!
//! A document is parsed within limits, validated by the specification, its operation chosen, its
//! variables coerced, and what is left is handed over in the form that the schema plans from. It knows
//! nothing of HTTP and nothing of television: the schema arrives as text.

mod conditions;
mod convert;
mod default_null;
mod document;
mod hash;
mod introspection;
mod limits;
#[cfg(feature = "reference")]
mod ordinary;
mod overlap;
mod persisted;
mod places;
mod reach;
mod rejection;
mod survey;
mod syntax;
mod undeclared;
mod validate;
mod variables;

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use apollo_compiler::Schema;
use async_graphql::indexmap::IndexMap;
use async_graphql::parser::types::OperationDefinition;
use async_graphql::{Name, Value as Coerced, Variables};
use moka::sync::Cache;
use serde_json::{Map, Value};

use self::document::{Document, Fragments};
pub use self::hash::DocumentHash;
use self::introspection::Described;
pub use self::limits::Limits;
use self::persisted::Persisted;
pub use self::persisted::{Received, Trusted, TrustedMode};
pub use self::rejection::{Code, MOST_ERRORS, Rejection};

/// One GraphQL request, as a client states it.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// The text of the document.
    pub query: String,
    /// Which operation of the document to run; needed only where it holds several.
    pub operation_name: Option<String>,
    /// The values of the operation's variables, not yet coerced.
    pub variables: Map<String, Value>,
}

/// The kind of an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OperationKind {
    /// Reads, and changes nothing.
    Query,
    /// Changes something.
    Mutation,
    /// Asks to be told of changes.
    Subscription,
}

/// Which kinds of operation a transport lets in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operations {
    /// Only queries, because the transport promises that nothing changes.
    QueriesOnly,
    /// Queries and mutations: everything that has one answer.
    QueriesAndMutations,
    /// Subscriptions too, which have many.
    All,
}

/// What came through the door, ready to be executed.
#[derive(Debug)]
pub struct Admitted {
    document: Arc<Document>,
    variables: Variables,
    described: IndexMap<Name, Coerced>,
}

/// Why the door cannot be hung.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The schema text is not one that documents can be checked against.
    #[error("the schema is not valid: {0}")]
    Schema(String),
    /// A trusted document cannot be taken: its file or folder, and why.
    #[error("trusted documents: {0}: {1}")]
    Trusted(String, String),
}

/// Checks requests against one schema, and remembers the documents that it has checked.
#[derive(Debug)]
pub struct FrontDoor {
    described: Described,
    limits: Limits,
    documents: Cache<Key, Arc<Document>>,
    persisted: Persisted,
    hits: AtomicU64,
    misses: AtomicU64,
}

/// A document is prepared for one of its operations, so the name of the operation is part of its
/// key: a shared preparation would cost operations times fragments.
type Key = (DocumentHash, Option<String>);

/// How the documents that were checked before serve those who ask again.
#[derive(Clone, Copy, Debug)]
pub struct Documents {
    /// How many are kept.
    pub entries: u64,
    /// Requests whose document was kept.
    pub hits: u64,
    /// Requests whose document had to be checked.
    pub misses: u64,
}

impl Admitted {
    /// The kind of the chosen operation.
    pub fn kind(&self) -> OperationKind {
        self.document.kind()
    }

    /// The name of the chosen operation, if it has one.
    pub fn name(&self) -> Option<&str> {
        self.document.name()
    }

    /// The chosen operation.
    pub fn operation(&self) -> &OperationDefinition {
        self.document.operation()
    }

    /// The fragments that the operation reaches.
    pub fn fragments(&self) -> &Fragments {
        self.document.fragments()
    }

    /// The answers about the schema itself, by their keys in the root.
    pub fn described(&self) -> &IndexMap<Name, Coerced> {
        &self.described
    }

    /// The values of the variables, coerced.
    pub fn variables(&self) -> &Variables {
        &self.variables
    }
}

impl FrontDoor {
    /// Guards the schema that this SDL describes.
    pub fn new(sdl: &str, limits: Limits) -> Result<Self, Error> {
        let schema = Schema::parse_and_validate(sdl, "schema.graphql")
            .map_err(|invalid| Error::Schema(invalid.errors.to_string()))?;
        let documents = Cache::builder()
            .max_capacity(limits.cached_bytes)
            .weigher(|_, document: &Arc<Document>| document.weight())
            .build();
        let persisted = Persisted::new();
        let (hits, misses) = (AtomicU64::new(0), AtomicU64::new(0));
        let described = Described::of(schema);
        Ok(Self { described, limits, documents, persisted, hits, misses })
    }

    /// Trusts these documents, once each has been checked.
    pub fn trust(self, trusted: Trusted) -> Result<Self, Error> {
        for (hash, text) in &trusted.documents {
            let request = Request { query: text.clone(), ..Request::default() };
            match Document::prepare(&self.described.schema, &request, &self.limits) {
                // Which of its operations is asked for is said in each request.
                Err(rejection) if rejection.code() != Code::OperationResolutionFailure => {
                    let why = rejection.errors().first().map(|error| error.message.clone());
                    return Err(Error::Trusted(format!("{hash}.graphql"), why.unwrap_or_default()));
                }
                _ => {}
            }
        }
        Ok(Self { persisted: self.persisted.trust(trusted), ..self })
    }

    /// Knows these documents, whatever others are let in: those of our own pages, which tests have checked.
    #[must_use]
    pub fn know(self, documents: &[&'static str]) -> Self {
        Self { persisted: self.persisted.know(documents), ..self }
    }

    /// Looks up the document of a request that only names it.
    pub fn complete(&self, received: Received) -> Result<Request, Rejection> {
        self.persisted.complete(received)
    }

    /// Lets a request in, or says why not. Nothing is executed.
    pub fn admit(&self, request: &Request, operations: Operations) -> Result<Admitted, Rejection> {
        let document = self.document(request)?;
        operations.check(document.kind())?;
        variables::within(&self.limits, &request.variables)?;
        let variables = document.variables(&self.described, &request.variables)?;
        let described = document.described(&self.described, &variables)?;
        Ok(Admitted { document, variables, described })
    }

    /// How the kept documents serve.
    pub fn documents(&self) -> Documents {
        Documents {
            entries: self.documents.entry_count(),
            hits: self.hits.load(Ordering::Relaxed),
            misses: self.misses.load(Ordering::Relaxed),
        }
    }

    fn document(&self, request: &Request) -> Result<Arc<Document>, Rejection> {
        let key = (DocumentHash::of(&request.query), request.operation_name.clone());
        if let Some(document) = self.documents.get(&key) {
            self.hits.fetch_add(1, Ordering::Relaxed);
            return Ok(document);
        }
        self.misses.fetch_add(1, Ordering::Relaxed);
        let document = Arc::new(Document::prepare(&self.described.schema, request, &self.limits)?);
        self.documents.insert(key, Arc::clone(&document));
        Ok(document)
    }
}

impl Operations {
    fn check(self, kind: OperationKind) -> Result<(), Rejection> {
        let message = match (self, kind) {
            (Self::All, _)
            | (_, OperationKind::Query)
            | (Self::QueriesAndMutations, OperationKind::Mutation) => return Ok(()),
            (Self::QueriesOnly, OperationKind::Mutation) => {
                "A mutation cannot be sent this way, which only reads. Send it by POST."
            }
            (_, OperationKind::Subscription) => {
                "A subscription has many answers and cannot be sent this way, which has one."
            }
        };
        Err(Rejection::new(Code::OperationNotAllowed, message, None))
    }
}

#[cfg(test)]
mod tests;
