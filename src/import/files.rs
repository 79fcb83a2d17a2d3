//! Which files an import reads, where folders are named among them.

use std::fs;
use std::path::{Path, PathBuf};

use super::Error;

/// The files, and in the place of a folder those in it with one of these endings, gzipped or not, by name.
pub(super) fn within(paths: &[PathBuf], endings: &[&str]) -> Result<Vec<PathBuf>, Error> {
    let mut files = Vec::new();
    for path in paths {
        if !path.is_dir() {
            files.push(path.clone());
            continue;
        }
        let unreadable = |source| Error::Read { path: path.clone(), source };
        let entries = fs::read_dir(path).map_err(unreadable)?;
        let entries = entries.map(|entry| entry.map(|entry| entry.path())).collect::<Result<Vec<_>, _>>();
        let mut inside = entries.map_err(unreadable)?;
        inside.retain(|file| file.is_file() && is_one(file, endings));
        inside.sort();
        if inside.is_empty() {
            return Err(Error::Folder { path: path.clone(), endings: endings.join(" or *.") });
        }
        files.append(&mut inside);
    }
    Ok(files)
}

fn is_one(file: &Path, endings: &[&str]) -> bool {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let name = name.strip_suffix(".gz").unwrap_or(&name);
    endings.iter().any(|ending| name.strip_suffix(ending).is_some_and(|stem| stem.ends_with('.')))
}
