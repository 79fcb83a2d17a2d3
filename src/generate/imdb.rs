//! Synthetic files in the format of IMDb's data set, quirks included, up to the size of its television: for measuring
//! and testing imports. The same scale and seed make the same files.

mod names;
mod plan;
mod table;
mod titles;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use plan::Plan;
use table::Table;

/// What is to be written.
#[derive(Clone, Copy, Debug)]
pub struct Files {
    /// How many series and miniseries; everything else is in proportion.
    pub series: usize,
    /// The same seed makes the same files.
    pub seed: u64,
    /// Whether the files are compressed.
    pub gzip: bool,
}

/// A file that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// Where it is.
    pub path: PathBuf,
    /// The rows behind the line of names.
    pub rows: u64,
}

/// Why the files were not written.
#[derive(Debug, thiserror::Error)]
#[error("{} cannot be written; name a folder that may be written to, on a disk with room", path.display())]
pub struct Error {
    /// The file or folder.
    path: PathBuf,
    /// What the system says.
    source: io::Error,
}

/// Writes the rows of a file.
type Rows = fn(&Plan, &mut Table) -> io::Result<()>;

/// The files, each with what writes its rows.
const FILES: [(&str, Rows); 7] = [
    ("title.basics", titles::basics),
    ("title.episode", titles::episodes),
    ("title.ratings", titles::ratings),
    ("title.akas", titles::akas),
    ("name.basics", names::basics),
    ("title.principals", names::principals),
    ("title.crew", names::crew),
];

/// Writes the seven files into a folder, which is made where it is not there, and tells each when it is written.
pub fn write(folder: &Path, files: &Files, mut tell: impl FnMut(&Written)) -> Result<(), Error> {
    fs::create_dir_all(folder).map_err(|source| Error { path: folder.to_owned(), source })?;
    let plan = Plan::new(files.series, files.seed);
    for (name, rows) in FILES {
        let path = folder.join(format!("{name}.tsv{}", if files.gzip { ".gz" } else { "" }));
        let written = Table::create(&path, files.gzip).and_then(|mut table| {
            rows(&plan, &mut table)?;
            table.finish()
        });
        let rows = written.map_err(|source| Error { path: path.clone(), source })?;
        tell(&Written { path, rows });
    }
    Ok(())
}
