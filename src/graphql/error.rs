//! What goes wrong in a field, and the one place where it becomes a message with a stable code.
//!
//! `Error` must not implement `Display`: async-graphql converts every error that does by itself, without a
//! code and with its text exposed.

use std::error::Error as StdError;

use crate::graph::page::PageError;

/// What a field returns if it can fail.
pub type Result<T> = std::result::Result<T, Error>;

/// Why a field has no answer.
#[derive(Debug)]
pub enum Error {
    /// The caller can mend it; the message says how.
    BadUserInput(String),
    /// The caller may not do this.
    Forbidden(String),
    /// Something else has changed what the caller wants to change.
    Conflict(String),
    /// The answer would be larger than a limit allows; the message says which.
    LimitExceeded(String),
    /// The answer was not ready in time.
    Timeout(String),
    /// Our fault. Goes to the log; the caller learns nothing of it.
    Internal(Box<dyn StdError + Send + Sync>),
}

impl From<PageError> for Error {
    fn from(error: PageError) -> Self {
        Self::BadUserInput(error.to_string())
    }
}

impl Error {
    /// The code and the message for the caller.
    pub(crate) fn told(self) -> (&'static str, String) {
        match self {
            Self::BadUserInput(message) => ("BAD_USER_INPUT", message),
            Self::Forbidden(message) => ("FORBIDDEN", message),
            Self::Conflict(message) => ("CONFLICT", message),
            Self::LimitExceeded(message) => ("LIMIT_EXCEEDED", message),
            Self::Timeout(message) => ("TIMEOUT", message),
            Self::Internal(cause) => {
                tracing::error!(error = &*cause as &dyn StdError, "a field failed");
                ("INTERNAL", "internal error".to_owned())
            }
        }
    }
}
