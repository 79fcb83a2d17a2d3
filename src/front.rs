//! The front door: every GraphQL request passes here before anything is executed.
//!
//! A document is parsed within limits, validated by the specification, its operation chosen, its
//! variables coerced, and what is left is handed over in the form that the executor takes. It knows
//! nothing of HTTP and nothing of television: the schema arrives as text.

mod convert;
mod document;
mod limits;
mod merge;
mod omit;
mod places;
mod rejection;
mod survey;
mod variables;

use std::sync::Arc;

use apollo_compiler::Schema;
use apollo_compiler::validation::Valid;
use moka::sync::Cache;
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use self::document::Document;
pub use self::limits::Limits;
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
    /// The request for the executor: parsed, with coerced variables.
    pub request: async_graphql::Request,
    /// The kind of the chosen operation.
    pub operation: OperationKind,
    /// About how many fields it can answer at most, if every page is full.
    pub possible: usize,
}

/// The schema text is not one that documents can be checked against.
#[derive(Debug, thiserror::Error)]
#[error("the schema is not valid: {0}")]
pub struct Error(String);

/// Checks requests against one schema, and remembers the documents that it has checked.
#[derive(Debug)]
pub struct FrontDoor {
    schema: Valid<Schema>,
    limits: Limits,
    documents: Cache<[u8; 32], Arc<Document>>,
}

impl FrontDoor {
    /// Guards the schema that this SDL describes.
    pub fn new(sdl: &str, limits: Limits) -> Result<Self, Error> {
        let schema = Schema::parse_and_validate(sdl, "schema.graphql")
            .map_err(|invalid| Error(invalid.errors.to_string()))?;
        let documents = Cache::builder()
            .max_capacity(limits.cached_bytes)
            .weigher(|_, document: &Arc<Document>| document.weight())
            .build();
        Ok(Self { schema, limits, documents })
    }

    /// Lets a request in, or says why not. Nothing is executed.
    pub fn admit(&self, request: &Request, operations: Operations) -> Result<Admitted, Rejection> {
        let document = self.document(request)?;
        operations.check(document.kind())?;
        document.admit(&self.schema, &request.variables)
    }

    fn document(&self, request: &Request) -> Result<Arc<Document>, Rejection> {
        let key = key(request);
        if let Some(document) = self.documents.get(&key) {
            return Ok(document);
        }
        let document = Arc::new(Document::prepare(&self.schema, request, &self.limits)?);
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

/// A document is prepared for one of its operations, so the name of the operation is part of its
/// key: a shared preparation would cost operations times fragments.
fn key(request: &Request) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(&request.query);
    if let Some(name) = &request.operation_name {
        // No UTF-8 text holds this byte, so no text can pass for another text and a name.
        hash.update([0xff]);
        hash.update(name);
    }
    hash.finalize().into()
}

#[cfg(test)]
mod tests;
