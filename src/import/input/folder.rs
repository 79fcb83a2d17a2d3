//! The files that were named, and those in the folders that were named.

use std::fs;
use std::path::{Path, PathBuf};

use super::Error;

/// Every path that is a file, and from every folder the files whose names end so, plain or gzipped, in the order of
/// their names.
pub(crate) fn files(paths: &[PathBuf], endings: &[&'static str]) -> Result<Vec<PathBuf>, Error> {
    let mut files = Vec::new();
    for path in paths {
        if path.is_dir() {
            files.append(&mut of_folder(path, endings)?);
        } else {
            files.push(path.clone());
        }
    }
    Ok(files)
}

fn of_folder(folder: &Path, endings: &[&'static str]) -> Result<Vec<PathBuf>, Error> {
    let unreadable = |source| Error::Read { path: folder.to_owned(), source };
    let entries = fs::read_dir(folder).map_err(unreadable)?.map(|entry| entry.map(|entry| entry.path()));
    let mut files = entries.collect::<Result<Vec<_>, _>>().map_err(unreadable)?;
    files.retain(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
        let name = name.strip_suffix(".gz").unwrap_or(&name);
        path.is_file() && endings.iter().any(|ending| name.ends_with(ending))
    });
    files.sort();
    if files.is_empty() {
        return Err(Error::Nothing { path: folder.to_owned(), endings: endings.join(" or ") });
    }
    Ok(files)
}
