//! Documents that a request names by their hash instead of sending them: those that clients left here themselves, those
//! that whoever runs the server trusts, and those with which our own pages ask.

use std::collections::HashMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use moka::sync::Cache;
use serde_json::{Map, Value};

use super::rejection::{Code, Rejection};
use super::{DocumentHash, Error, Request};

/// About how many bytes the documents that clients left may occupy.
const LARGEST: u64 = 16 * 1024 * 1024;

/// A request as it came: its document stands in it, or is named.
#[derive(Clone, Debug, Default)]
pub struct Received {
    /// The text of the document.
    pub query: Option<String>,
    /// Its hash, by which it is to be found again later, or was left earlier.
    pub persisted: Option<DocumentHash>,
    /// The hash of a trusted document.
    pub document_id: Option<DocumentHash>,
    /// Which operation of the document to run; needed only where it holds several.
    pub operation_name: Option<String>,
    /// The values of the operation's variables, not yet coerced.
    pub variables: Map<String, Value>,
}

/// What trusted documents are for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TrustedMode {
    /// For nothing.
    #[default]
    Off,
    /// They can be named; others can still be sent.
    Prefer,
    /// No other document is let in.
    Only,
}

/// The trusted documents.
#[derive(Clone, Debug, Default)]
pub struct Trusted {
    /// What they are for.
    pub mode: TrustedMode,
    pub(super) documents: HashMap<DocumentHash, String>,
}

impl Trusted {
    /// Reads a folder of files that are named by the SHA-256 of their text, with `.graphql` at the end.
    pub fn read_dir(folder: &Path, mode: TrustedMode) -> Result<Self, Error> {
        let fault = |path: &Path, why: String| Error::Trusted(path.display().to_string(), why);
        let entries = fs::read_dir(folder).map_err(|error| fault(folder, error.to_string()))?;
        let mut documents = HashMap::new();
        for entry in entries {
            let path = entry.map_err(|error| fault(folder, error.to_string()))?.path();
            if path.extension().is_none_or(|extension| extension != "graphql") {
                continue;
            }
            let text = fs::read_to_string(&path).map_err(|error| fault(&path, error.to_string()))?;
            let hash = DocumentHash::of(&text);
            let name = path.file_stem().and_then(|name| name.to_str()).and_then(DocumentHash::parse);
            if name != Some(hash) {
                return Err(fault(
                    &path,
                    format!("name it {hash}.graphql, which is the SHA-256 of its text"),
                ));
            }
            documents.insert(hash, text);
        }
        Ok(Self { mode, documents })
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.documents.len()
    }
}

/// All documents that can be named.
#[derive(Debug)]
pub(super) struct Persisted {
    left: Cache<DocumentHash, Arc<str>>,
    trusted: Trusted,
    known: HashMap<DocumentHash, &'static str>,
}

impl Persisted {
    /// Room for what clients leave.
    pub(super) fn new() -> Self {
        let left = Cache::builder()
            .max_capacity(LARGEST)
            .weigher(|_, text: &Arc<str>| u32::try_from(text.len() + 100).unwrap_or(u32::MAX))
            .build();
        Self { left, trusted: Trusted::default(), known: HashMap::new() }
    }

    /// Together with these trusted ones.
    pub(super) fn trust(self, trusted: Trusted) -> Self {
        Self { trusted, ..self }
    }

    /// Together with these, which are let in whatever the mode: they came with the program.
    pub(super) fn know(self, documents: &[&'static str]) -> Self {
        let known = documents.iter().map(|text| (DocumentHash::of(text), *text)).collect();
        Self { known, ..self }
    }

    /// The request with the text of its document, which is looked up if it is only named.
    pub(super) fn complete(&self, received: Received) -> Result<Request, Rejection> {
        let Received { query, persisted, document_id, operation_name, variables } = received;
        let query = match query {
            Some(query) => self.check(query, persisted)?,
            None => self.find(persisted, document_id)?,
        };
        Ok(Request { query, operation_name, variables })
    }

    fn check(&self, query: String, persisted: Option<DocumentHash>) -> Result<String, Rejection> {
        let only = self.trusted.mode == TrustedMode::Only;
        if !only && persisted.is_none() {
            return Ok(query);
        }
        let hash = DocumentHash::of(&query);
        if persisted.is_some_and(|said| said != hash) {
            let message = "`extensions.persistedQuery.sha256Hash` is not the SHA-256 of `query`.";
            return Err(Rejection::new(Code::BadUserInput, message, None));
        }
        if only && !self.trusted.documents.contains_key(&hash) && !self.known.contains_key(&hash) {
            return Err(not_trusted());
        }
        if !only {
            self.left.insert(hash, query.as_str().into());
        }
        Ok(query)
    }

    fn find(
        &self,
        persisted: Option<DocumentHash>,
        document_id: Option<DocumentHash>,
    ) -> Result<String, Rejection> {
        if let Some(text) = document_id.or(persisted).and_then(|hash| self.known.get(&hash)) {
            return Ok((*text).to_owned());
        }
        let mode = self.trusted.mode;
        if mode != TrustedMode::Off
            && let Some(text) = document_id.or(persisted).and_then(|hash| self.trusted.documents.get(&hash))
        {
            return Ok(text.clone());
        }
        if mode == TrustedMode::Only {
            return Err(not_trusted());
        }
        match persisted.and_then(|hash| self.left.get(&hash)) {
            Some(text) => Ok(text.to_string()),
            // Clients look for exactly this message, and then send the text with the hash.
            None => Err(Rejection::new(Code::PersistedQueryNotFound, "PersistedQueryNotFound", None)),
        }
    }
}

fn not_trusted() -> Rejection {
    let message = "This server answers trusted documents only. Name one of them in `documentId`.";
    Rejection::new(Code::DocumentNotTrusted, message, None)
}
