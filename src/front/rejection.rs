//! Why a request was not let in: GraphQL errors with a code that programs can rely on.

use async_graphql::{ErrorExtensionValues, Pos, ServerError};
use serde::{Serialize, Serializer};

/// The most errors that one answer lists: beyond, nobody reads them.
pub const MOST_ERRORS: usize = 20;

/// The longest message, in characters, since a message can quote what it was sent.
const LONGEST_MESSAGE: usize = 400;

/// What kind of mistake a rejection is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code {
    /// The document is not GraphQL.
    ParseFailed,
    /// The document does not fit the schema, or breaks a rule of the specification.
    ValidationFailed,
    /// A variable is missing or has a value of the wrong type.
    BadUserInput,
    /// The document does not hold the operation that was asked for, or it is unclear which.
    OperationResolutionFailure,
    /// The operation is not of a kind that this transport carries.
    OperationNotAllowed,
    /// The document is named by a hash that nobody left a document for.
    PersistedQueryNotFound,
    /// The document is not one of those that are trusted, and no other is let in.
    DocumentNotTrusted,
    /// The document asks for more than a limit allows.
    LimitExceeded,
}

impl Code {
    /// The text that stands in `extensions.code`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ParseFailed => "GRAPHQL_PARSE_FAILED",
            Self::ValidationFailed => "GRAPHQL_VALIDATION_FAILED",
            Self::BadUserInput => "BAD_USER_INPUT",
            Self::OperationResolutionFailure => "OPERATION_RESOLUTION_FAILURE",
            Self::OperationNotAllowed => "OPERATION_NOT_ALLOWED",
            Self::PersistedQueryNotFound => "PERSISTED_QUERY_NOT_FOUND",
            Self::DocumentNotTrusted => "DOCUMENT_NOT_TRUSTED",
            Self::LimitExceeded => "LIMIT_EXCEEDED",
        }
    }
}

/// One thing that is wrong with a request.
pub(super) struct Mistake {
    /// What it is.
    pub(super) message: String,
    /// Where it stands in the document.
    pub(super) place: Option<Pos>,
}

/// A request that was not let in. It serialises as a GraphQL response without `data`.
#[derive(Clone, Debug)]
pub struct Rejection {
    code: Code,
    errors: Vec<ServerError>,
}

impl Rejection {
    /// A rejection for one reason.
    pub fn new(code: Code, message: impl Into<String>, place: Option<Pos>) -> Self {
        Self { code, errors: vec![error(code, message.into(), place)] }
    }

    /// A rejection for every reason that the checker found, up to the most that an answer lists.
    pub(super) fn all(code: Code, found: impl IntoIterator<Item = Mistake>) -> Self {
        let errors = found.into_iter().take(MOST_ERRORS);
        Self { code, errors: errors.map(|found| error(code, found.message, found.place)).collect() }
    }

    /// What kind of mistake it is.
    pub fn code(&self) -> Code {
        self.code
    }

    /// The errors, at least one and at most [`MOST_ERRORS`].
    pub fn errors(&self) -> &[ServerError] {
        &self.errors
    }
}

impl Serialize for Rejection {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Body<'a> {
            errors: &'a [ServerError],
        }
        Body { errors: &self.errors }.serialize(serializer)
    }
}

fn error(code: Code, mut message: String, place: Option<Pos>) -> ServerError {
    if let Some((end, _)) = message.char_indices().nth(LONGEST_MESSAGE) {
        message.truncate(end);
        message.push('…');
    }
    let mut error = ServerError::new(message, place);
    error.extensions.get_or_insert_with(ErrorExtensionValues::default).set("code", code.as_str());
    error
}
