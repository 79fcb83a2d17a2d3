//! Why files of IMDb are not taken at all.

use std::path::PathBuf;

use super::Kind;
use crate::import::input;

/// Why files of IMDb are not taken at all.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file cannot be read, or is not what it should be.
    #[error(transparent)]
    Input(#[from] input::Error),
    /// A file is none of the seven.
    #[error(
        "{} is none of IMDb's seven files: it begins with `{header}`, and title.basics, for example, with the names of \
         its columns, `tconst`, `titleType` and so on, with tabs between them; name files from \
         https://datasets.imdbws.com",
        path.display()
    )]
    Header {
        /// The file.
        path: PathBuf,
        /// What stands in its first line, cut where that is long.
        header: String,
    },
    /// A folder has none of the seven.
    #[error("{} holds none of IMDb's seven files, such as title.basics.tsv.gz; name a folder that does", path.display())]
    Nothing {
        /// The folder.
        path: PathBuf,
    },
    /// Two files are the same of the seven.
    #[error("{} and {} are both {kind}; name one of them", one.display(), other.display())]
    Twice {
        /// Which of the seven.
        kind: Kind,
        /// The one.
        one: PathBuf,
        /// The other.
        other: PathBuf,
    },
    /// A file says nothing without another.
    #[error("{kind} says {what} only together with {needs}; name that file as well")]
    Alone {
        /// The file that was named.
        kind: Kind,
        /// What it says.
        what: &'static str,
        /// The file that is missing.
        needs: Kind,
    },
}
