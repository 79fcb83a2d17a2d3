//! The files that were named: found, recognised, and checked before anything is written.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::Error;
use super::file::{Kind, Rows, Source};
use crate::import::input::{self, Input};

/// Which of the seven files there are.
#[derive(Debug, Default)]
pub(super) struct Files(BTreeMap<Kind, PathBuf>);

impl Files {
    /// Finds them: each path is a file, or a folder in which they are. What else is in a folder is passed over.
    pub(super) fn find(paths: &[PathBuf]) -> Result<Self, Error> {
        let mut files = Self::default();
        for path in paths {
            if path.is_dir() {
                files.add_folder(path)?;
            } else {
                files.add(Source { kind: Rows::open(path)?.kind(), path: path.clone() })?;
            }
        }
        files.check()?;
        Ok(files)
    }

    /// Where a file is, if it is there.
    pub(super) fn of(&self, kind: Kind) -> Option<&Path> {
        self.0.get(&kind).map(PathBuf::as_path)
    }

    fn add_folder(&mut self, folder: &Path) -> Result<(), Error> {
        let unreadable = |source| input::Error::Read { path: folder.to_owned(), source };
        let mut paths = Vec::new();
        for entry in fs::read_dir(folder).map_err(unreadable)? {
            paths.push(entry.map_err(unreadable)?.path());
        }
        paths.retain(|path| path.is_file() && is_table(path));
        paths.sort();
        if paths.is_empty() {
            return Err(Error::Nothing { path: folder.to_owned() });
        }
        paths.into_iter().try_for_each(|path| self.add(Source { kind: Rows::open(&path)?.kind(), path }))
    }

    fn add(&mut self, source: Source) -> Result<(), Error> {
        match self.0.insert(source.kind, source.path.clone()) {
            None => Ok(()),
            Some(one) => Err(Error::Twice { kind: source.kind, one, other: source.path }),
        }
    }

    /// Looks for what is missing, then reads what is gzipped to its end: a download may have been cut off.
    fn check(&self) -> Result<(), Error> {
        for (kind, what, needs) in [
            (Kind::Episodes, "where episodes belong", Kind::Titles),
            (Kind::Akas, "what else shows are called", Kind::Titles),
            (Kind::Principals, "who worked on an episode", Kind::Episodes),
            (Kind::Crew, "who worked on an episode", Kind::Episodes),
        ] {
            if self.of(kind).is_some() && self.of(needs).is_none() {
                return Err(Error::Alone { kind, what, needs });
            }
        }
        self.0.values().try_for_each(|path| Ok(Input::check(path)?))
    }
}

/// Whether a name in a folder is that of a table; IMDb's are `.tsv.gz`.
fn is_table(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.ends_with(".tsv") || name.ends_with(".tsv.gz")
}
