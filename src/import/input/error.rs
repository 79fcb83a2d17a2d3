//! What can be wrong with a whole file.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// Why a file of a data set was refused.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// It cannot be read.
    #[error("{} cannot be read; check that it exists and may be read", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// A folder has no such files.
    #[error("{} holds no file that ends in {endings}; name the files or another folder", path.display())]
    Nothing {
        /// The folder.
        path: PathBuf,
        /// How the names of such files end.
        endings: String,
    },
    /// There is nothing in it.
    #[error("{} is empty; download it again", path.display())]
    Empty {
        /// The file.
        path: PathBuf,
    },
    /// It is a web page.
    #[error("{} is a page of HTML, which a server sent in place of the data; download it again", path.display())]
    Html {
        /// The file.
        path: PathBuf,
    },
    /// It says `null` and nothing else.
    #[error("{} says only `null`, which a server sent in place of the data; download it again", path.display())]
    Null {
        /// The file.
        path: PathBuf,
    },
    /// It is gzipped and ends early, or a part of it is wrong.
    #[error("{} is cut off or damaged: it cannot be decompressed to its end; download it again", path.display())]
    Gzip {
        /// The file.
        path: PathBuf,
        /// What the decompressor says.
        source: io::Error,
    },
    /// A line is too long to be one.
    #[error("{}:{line}: the line is longer than 64 MiB; check that the file has one record a line", path.display())]
    Line {
        /// The file.
        path: PathBuf,
        /// The line, counted from 1.
        line: u64,
    },
    /// Somebody wrote to it meanwhile.
    #[error("{} changed while it was read; import it again when it is complete", path.display())]
    Changed {
        /// The file.
        path: PathBuf,
    },
}

impl Error {
    pub(super) fn reading(path: &Path, gzipped: bool, source: io::Error) -> Self {
        let path = path.to_owned();
        // So the decompressor says that the file ended early, and that what it reads makes no sense.
        let damaged = matches!(
            source.kind(),
            ErrorKind::UnexpectedEof | ErrorKind::InvalidInput | ErrorKind::InvalidData
        );
        if gzipped && damaged { Self::Gzip { path, source } } else { Self::Read { path, source } }
    }
}
