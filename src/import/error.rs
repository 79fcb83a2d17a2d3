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
    /// Files of IMDb are not what they should be.
    #[error(transparent)]
    Imdb(#[from] super::imdb::Error),
    /// A file is not of Wikidata.
    #[error(transparent)]
    Wikidata(#[from] super::wikidata::Error),
    /// The store did not take it.
    #[error(transparent)]
    Store(#[from] crate::store::Error),
    /// The list of rejected lines cannot be written.
    #[error("{} cannot be written; name a file in a folder that may be written to", path.display())]
    List {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// Too much of a file is wrong for it to be what it should be.
    #[error(
        "{file}:{line}: {reason}; with that {rejected} of {read} records are wrong, more than {most} %: look whether it \
         is the right file, or allow more with --max-rejects. What was committed before stays, and the same command \
         goes on from there"
    )]
    Rejects {
        /// The file.
        file: String,
        /// The line of the last that was wrong.
        line: u64,
        /// What is wrong with it.
        reason: &'static str,
        /// How many were wrong so far.
        rejected: u64,
        /// How many were read so far.
        read: u64,
        /// The share that may be wrong, in percent.
        most: f64,
    },
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
