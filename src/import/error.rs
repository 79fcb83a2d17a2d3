//! What can go wrong with a file. An error of a line names the place, the fact, what is wrong and how to mend it.

use std::fmt;
use std::io;
use std::path::PathBuf;

/// Why a file, or a directory of files, was not taken.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A line cannot be taken.
    #[error("{place}: {what}")]
    Line {
        /// Where it stands.
        place: Place,
        /// The fact it is about, what is wrong with it, and how to mend it.
        what: String,
    },
    /// A file or directory cannot be read.
    #[error("{} cannot be read; check that it exists and may be read", path.display())]
    Read {
        /// The file or directory.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// A file is not text.
    #[error("{} is not UTF-8 from byte {at} on; save it as UTF-8", path.display())]
    Encoding {
        /// The file.
        path: PathBuf,
        /// The first byte that is wrong, counted from 0.
        at: usize,
    },
    /// A file of a data set is not what it should be.
    #[error(transparent)]
    Input(#[from] super::input::Error),
    /// The store did not take it.
    #[error(transparent)]
    Store(#[from] crate::store::Error),
    /// A directory holds nothing to read.
    #[error("{} holds no *.toml file; name a directory of catalogue files", path.display())]
    Empty {
        /// The directory.
        path: PathBuf,
    },
}

/// A place in a file, as editors count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The name of the file.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
    /// The column, counted in characters from 1.
    pub column: usize,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.file, self.line, self.column)
    }
}
