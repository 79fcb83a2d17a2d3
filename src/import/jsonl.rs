//! Our own record format: a line of JSON for each row, by whoever writes it. `docs/JSONL.md` describes it.
//!
//! Lines are read twice: first for what they declare (`declared`), which gets its ids (`draw`), then for the rows that
//! they lead to (`resolve`).

mod declared;
mod draw;
mod line;
mod resolve;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::error::Place;
use super::input::Input;
use super::{Census, Error, Report};
use crate::store::{Batch, Store};
use declared::Declared;
use draw::Drawing;
use line::{Said, Words};
use resolve::Resolving;

/// Files of records, and who says what they leave open.
#[derive(Clone, Debug, Default)]
pub struct Files {
    /// The files, plain or gzipped.
    pub paths: Vec<PathBuf>,
    /// The slug of the source of lines that name none.
    pub source: Option<String>,
}

/// Brings files of records into the store: all of them, in one transaction, or none.
pub async fn import(store: &Store, files: &Files, at: DateTime<Utc>) -> Result<Report, Error> {
    let words = Words::new();
    let mut declared = Declared::default();
    files.each(&words, |line, origin, said| declared.learn(line, origin, &said))?;
    declared.settle();
    let mut writer = store.begin().await?;
    let mut known = writer.known().await?;
    let lacking = Drawing::new(&mut known).draw(&mut declared);
    if let Some((line, what)) = lacking.into_iter().next() {
        return Err(files.fault(files.paths.first().map_or(Path::new(""), PathBuf::as_path), line, what));
    }
    let resolving = Resolving { declared: &declared, known: &known, source: files.source.as_deref() };
    let mut batches: BTreeMap<String, Batch> = BTreeMap::new();
    files.each(&words, |_, origin, said| {
        let batch = match batches.get_mut(origin) {
            Some(batch) => batch,
            None => batches
                .entry(origin.to_owned())
                .or_insert_with(|| Batch { origin: origin.to_owned(), ..Batch::default() }),
        };
        resolving.add(&mut batch.rows, origin, said)
    })?;
    let mut batches: Vec<_> = batches.into_values().collect();
    if let Some(first) = batches.first_mut() {
        first.slugs = declared.new_slugs();
    }
    let origins: Vec<_> =
        batches.iter().map(|batch| batch.origin.clone()).zip(Census::of(&batches)).collect();
    let tallies = writer.put(batches).await?;
    let with_tally =
        origins.into_iter().zip(tallies).map(|((origin, census), tally)| (origin, tally, census));
    let report = Report::new(with_tally.collect());
    writer.commit(known.next_id, at).await?;
    Ok(report)
}

impl Files {
    /// Reads every line.
    fn each(
        &self,
        words: &Words,
        mut take: impl FnMut(u64, &str, Said) -> Result<(), String>,
    ) -> Result<(), Error> {
        for path in &self.paths {
            let usual = origin(path);
            let mut input = Input::open(path)?;
            while let Some(line) = input.line()? {
                if line.bytes.trim_ascii().is_empty() {
                    continue;
                }
                let number = line.number;
                let taken = words.read(&line).and_then(|said| {
                    let name = format!("{} {:?}: ", said.kind.word(), said.key);
                    let origin = said.origin.clone().unwrap_or_else(|| usual.clone());
                    take(number, &origin, said).map_err(|what| name + &what)
                });
                taken.map_err(|what| self.fault(path, number, what))?;
            }
        }
        Ok(())
    }

    fn fault(&self, path: &Path, line: u64, what: String) -> Error {
        let file = path.display().to_string();
        Error::Line {
            place: Place { file, line: usize::try_from(line).unwrap_or(usize::MAX), column: 1 },
            what,
        }
    }
}

/// The origin of lines that name none.
fn origin(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let stem = name.strip_suffix(".gz").unwrap_or(&name);
    format!("jsonl/{}", stem.strip_suffix(".jsonl").unwrap_or(stem))
}
