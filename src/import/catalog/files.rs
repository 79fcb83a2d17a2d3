//! Where catalogue files come from: the binary itself, or a directory.

use std::fs;
use std::path::{Path, PathBuf};

use include_dir::{Dir, include_dir};

use crate::import::Error;

static EMBEDDED: Dir = include_dir!("$CARGO_MANIFEST_DIR/catalog");

/// A file of the catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name, such as `bosch.toml`.
    pub name: String,
    /// What it says.
    pub text: String,
}

/// The catalogue that showgraph ships.
pub fn embedded() -> Vec<File> {
    let files = EMBEDDED.files().filter(|file| is_toml(file.path()));
    let mut files: Vec<_> = files
        .filter_map(|file| Some(File { name: name(file.path()), text: file.contents_utf8()?.to_owned() }))
        .collect();
    files.sort_by(|a, b| a.name.cmp(&b.name));
    files
}

/// The catalogue files of a directory, by name.
pub fn read_dir(path: &Path) -> Result<Vec<File>, Error> {
    let unreadable = |path: &Path| {
        let path = path.to_owned();
        move |source| Error::Read { path, source }
    };
    let entries = fs::read_dir(path).map_err(unreadable(path))?;
    let paths = entries.map(|entry| entry.map(|entry| entry.path())).collect::<Result<Vec<PathBuf>, _>>();
    let mut paths = paths.map_err(unreadable(path))?;
    paths.retain(|path| is_toml(path));
    paths.sort();
    if paths.is_empty() {
        return Err(Error::Empty { path: path.to_owned() });
    }
    let read = |path: PathBuf| {
        let bytes = fs::read(&path).map_err(unreadable(&path))?;
        let text = String::from_utf8(bytes)
            .map_err(|error| Error::Encoding { path: path.clone(), at: error.utf8_error().valid_up_to() })?;
        Ok(File { name: name(&path), text })
    };
    paths.into_iter().map(read).collect()
}

fn is_toml(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "toml")
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
