//! What can go wrong in the store, in words for whoever runs the server.

use entity::NodeKind;
use sea_orm::{DbErr, SqlErr};

/// Why the store could not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The address of the database names no engine that is known.
    #[error(
        "the database address `{0}` names no engine: write sqlite://FILE or postgres://USER:PASSWORD@HOST/DATABASE"
    )]
    Scheme(String),
    /// The database cannot be opened.
    #[error(
        "cannot open the database {url}: check that the folder exists and may be written to, or the server runs"
    )]
    Open {
        /// Its address, without the password.
        url: String,
        /// What the engine says.
        source: DbErr,
    },
    /// The file is something else.
    #[error("the file of {url} is not a SQLite database: name another file with --database-url")]
    NotADatabase {
        /// Its address.
        url: String,
    },
    /// The database was made by a newer program.
    #[error("the database was made by a newer showgraph: run that version, or name another database")]
    Newer,
    /// No statement gives what a node cannot be without.
    #[error("the {kind:?} with id {id} has no {field}: at least one source has to give it")]
    Incomplete {
        /// The kind of the node.
        kind: NodeKind,
        /// What is missing.
        field: &'static str,
        /// The id of the node.
        id: i64,
    },
    /// Something that is to go is still referred to, or something that is referred to is not there.
    #[error("a row refers to another that is not there: nothing was written")]
    Reference(#[source] DbErr),
    /// Two rows have the same key.
    #[error("two rows have the same key: nothing was written")]
    Duplicate(#[source] DbErr),
    /// The database failed.
    #[error("the database failed")]
    Database(#[source] DbErr),
}

impl Error {
    pub(super) fn opening(url: String, source: DbErr) -> Self {
        if source.to_string().contains("file is not a database") {
            Self::NotADatabase { url }
        } else {
            Self::Open { url, source }
        }
    }

    pub(super) fn migrating(error: DbErr) -> Self {
        if error.to_string().contains("this migration has been applied but its file is missing") {
            Self::Newer
        } else {
            error.into()
        }
    }
}

impl From<DbErr> for Error {
    fn from(error: DbErr) -> Self {
        match error.sql_err() {
            Some(SqlErr::ForeignKeyConstraintViolation(_)) => Self::Reference(error),
            Some(SqlErr::UniqueConstraintViolation(_)) => Self::Duplicate(error),
            _ => Self::Database(error),
        }
    }
}
