//! What can go wrong in the store, in words for whoever runs the server.

use entity::NodeKind;
use sea_orm::{DbErr, RuntimeErr, SqlErr};

use super::link::LinkError;

const SQLITE_BUSY: &str = "5";
const SQLITE_IOERR: u32 = 10;
const SQLITE_FULL: &str = "13";
const POSTGRES_DISK_FULL: &str = "53100";

/// Why the store could not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The address of the database names no engine that is known.
    #[error(
        "the database address `{0}` names no engine: write sqlite://FILE or postgres://USER:PASSWORD@HOST/DATABASE"
    )]
    Scheme(String),
    /// The address cannot be read.
    #[error("the database address is not valid: write postgres://USER:PASSWORD@HOST/DATABASE: {said}")]
    Address {
        /// What is wrong with it.
        said: String,
    },
    /// The file cannot be opened.
    #[error("cannot open the database {url}: check that the folder exists and may be written to")]
    Open {
        /// Its address.
        url: String,
        /// What the engine says.
        source: DbErr,
    },
    /// There is no server, or none that talks to us.
    #[error("no PostgreSQL server answers at {server}: check that it runs and listens there: {said}")]
    Unreachable {
        /// Where it should be.
        server: String,
        /// What happened.
        said: String,
    },
    /// The server does not let the user in.
    #[error(
        "the PostgreSQL server at {server} does not let us in: check user, password and pg_hba.conf: {said}"
    )]
    Credentials {
        /// Where it is.
        server: String,
        /// What it says.
        said: String,
    },
    /// The server has no such database.
    #[error("the PostgreSQL server at {server} has no database `{name}`: make it with `{command}`")]
    NoDatabase {
        /// Where it is.
        server: String,
        /// The database.
        name: String,
        /// What makes it.
        command: String,
    },
    /// There is no connection, for another reason.
    #[error("cannot connect to the PostgreSQL server at {server}: {said}")]
    Refused {
        /// Where it is.
        server: String,
        /// What it says.
        said: String,
    },
    /// The user may not make tables.
    #[error(
        "the user may not make tables in the database: have its owner grant that (`GRANT CREATE ON SCHEMA public TO …`)"
    )]
    Forbidden,
    /// Another process writes to the file, and has not ended in time.
    #[error("another process is writing to the database: try again when it has ended")]
    Busy,
    /// There is no room left on the disk.
    #[error(
        "the disk of the database is full: make room and run the same command again; what was committed before stays"
    )]
    Full,
    /// The file cannot be read or written any further.
    #[error(
        "the file of the database cannot be read or written any further: look whether the disk is sound and whether a \
         quota or a limit on the size of files is reached, and run the same command again; what was committed before stays"
    )]
    Device,
    /// The server cannot be reached any more, or does not answer.
    #[error("the database does not answer")]
    Silent(#[source] DbErr),
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
    /// Two nodes cannot be merged, or not be parted.
    #[error(transparent)]
    Link(#[from] LinkError),
    /// The database failed.
    #[error("the database failed")]
    Database(#[source] DbErr),
}

impl Error {
    pub(super) fn opening(url: String, source: DbErr) -> Self {
        if source.to_string().contains("file is not a database") {
            return Self::NotADatabase { url };
        }
        Self::known(&source).unwrap_or(Self::Open { url, source })
    }

    pub(super) fn migrating(error: DbErr) -> Self {
        if error.to_string().contains("this migration has been applied but its file is missing") {
            return Self::Newer;
        }
        // What PostgreSQL says to those who may not.
        if code(&error).as_deref() == Some("42501") { Self::Forbidden } else { error.into() }
    }

    /// What the code of the engine means, where whoever runs the program can mend it. Those of `PostgreSQL` are longer
    /// than those of `SQLite`.
    fn known(error: &DbErr) -> Option<Self> {
        match code(error)?.as_str() {
            SQLITE_BUSY => Some(Self::Busy),
            SQLITE_FULL | POSTGRES_DISK_FULL => Some(Self::Full),
            code if is_of(code, SQLITE_IOERR) => Some(Self::Device),
            _ => None,
        }
    }
}

impl From<DbErr> for Error {
    fn from(error: DbErr) -> Self {
        match error.sql_err() {
            Some(SqlErr::ForeignKeyConstraintViolation(_)) => Self::Reference(error),
            Some(SqlErr::UniqueConstraintViolation(_)) => Self::Duplicate(error),
            _ if matches!(error, DbErr::ConnectionAcquire(_)) => Self::Silent(error),
            _ => Self::known(&error).unwrap_or(Self::Database(error)),
        }
    }
}

/// Whether a code of `SQLite` is one of a family, such as a failure to write among those of input and output.
fn is_of(code: &str, family: u32) -> bool {
    code.len() < 5 && code.parse::<u32>().is_ok_and(|code| code % 256 == family)
}

/// The code that the engine gives.
fn code(error: &DbErr) -> Option<String> {
    let (DbErr::Conn(error) | DbErr::Exec(error) | DbErr::Query(error)) = error else { return None };
    let RuntimeErr::SqlxError(error) = error else { return None };
    Some(error.as_database_error()?.code()?.into_owned())
}
