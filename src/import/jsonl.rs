//! Our own record format: a line of JSON for each row, by whoever writes it. `docs/JSONL.md` describes it.
//!
//! Lines are read twice: first for what they declare (`declared`), which gets its ids (`draw`), then, some thousand at a
//! time, for the rows that they lead to (`resolve`). In between only keys and slugs are kept. All lines are taken, in one
//! transaction, or none: they refer to each other in all directions.

mod asking;
mod declared;
mod draw;
mod line;
mod resolve;
mod taking;
#[cfg(test)]
mod tests;

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;

use entity::RecordKind;

use super::error::Place;
use super::input::{self, Input};
use super::{Error, Job};
use crate::store::{Known, Writer};
use asking::Asking;
use declared::Declared;
use draw::Drawing;
use line::{Said, Words};
use taking::Taking;

/// How many lines are read between two words on how far it is.
const LINES_PER_WORD: u64 = 5_000;

/// Files of records, and who says what they leave open.
#[derive(Clone, Debug, Default)]
pub struct Files {
    /// The files, plain or gzipped.
    pub paths: Vec<PathBuf>,
    /// The slug of the source of lines that name none.
    pub source: Option<String>,
}

/// Where a line stands: the file, by its place among all, and the line, counted from 1.
type At = (usize, u64);

/// Brings files of records into the store: all of them, in one transaction, or none.
pub async fn import(job: &mut Job<'_>, files: &Files) -> Result<(), Error> {
    let files = &Files { paths: input::files(&files.paths, &[".jsonl"])?, source: files.source.clone() };
    let words = Words::new();
    let mut declared = Declared::default();
    let mut lines = Lines::new(files);
    while let Some((at, origin, said)) = lines.next(&words, job)? {
        declared.learn(at, &origin, &said).map_err(|what| files.fault(at, &named(&said, &what)))?;
    }
    declared.settle();
    let writer = job.writer().await?;
    let silent = silent(&writer, &declared).await?;
    let first_id = writer.next_id().await?;
    let next_id = draw(&writer, &silent, &mut declared, first_id).await?;
    if let Some((file, line, what)) = declared.lacking(first_id) {
        return Err(files.fault((file, line), &what));
    }
    let mut taking = Taking::new(writer, files, &declared, &silent, first_id);
    let mut lines = Lines::new(files);
    while let Some((at, origin, said)) = lines.next(&words, job)? {
        taking.take(job, at, origin, said).await?;
    }
    let writer = taking.finish(job).await?;
    job.settle(writer, next_id).await.map(drop)
}

/// The origins of the lines that have said nothing before.
async fn silent(writer: &Writer, declared: &Declared) -> Result<HashSet<String>, Error> {
    let mut silent = HashSet::new();
    for origin in declared.origins() {
        // Sources are never withdrawn, and so not looked for there.
        let has_source = !writer.keys(RecordKind::Source, origin, "", 1).await?.is_empty();
        if !has_source && !writer.has_said(origin).await? {
            silent.insert(origin.clone());
        }
    }
    Ok(silent)
}

/// Gives everything its id, and tells the first that was not drawn.
async fn draw(
    writer: &Writer,
    silent: &HashSet<String>,
    declared: &mut Declared,
    first_id: i64,
) -> Result<i64, Error> {
    let mut known = Known::default();
    loop {
        let asking = Asking::new(&known, silent);
        let next_id = Drawing::new(&asking, first_id).draw(declared);
        let Some(asked) = asking.finish() else { return Ok(next_id) };
        writer.answer(asked, &mut known).await?;
    }
}

fn named(said: &Said, what: &str) -> String {
    format!("{} {:?}: {what}", said.kind.word(), said.key)
}

impl Files {
    fn fault(&self, (file, line): At, what: &str) -> Error {
        let file = self.paths.get(file).map_or(Path::new(""), PathBuf::as_path).display().to_string();
        let line = usize::try_from(line).unwrap_or(usize::MAX);
        Error::Line { place: Place { file, line, column: 1 }, what: what.to_owned() }
    }
}

/// The lines of all files.
struct Lines<'a> {
    files: &'a Files,
    /// The file that is read, by its place among all.
    file: usize,
    input: Option<Input>,
    /// The origin of its lines that name none.
    origin: String,
}

impl<'a> Lines<'a> {
    fn new(files: &'a Files) -> Self {
        Self { files, file: 0, input: None, origin: String::new() }
    }

    /// The next line that says something, with its place and its origin.
    fn next(&mut self, words: &Words, job: &mut Job<'_>) -> Result<Option<(At, String, Said)>, Error> {
        while let Some(path) = self.files.paths.get(self.file) {
            let input = if let Some(input) = &mut self.input {
                input
            } else {
                job.begin_file(path);
                self.origin = origin(path);
                self.input.insert(Input::open(path)?)
            };
            let (read, size) = (input.bytes_read(), input.size());
            let Some(line) = input.line()? else {
                (self.file, self.input) = (self.file + 1, None);
                continue;
            };
            if line.number.is_multiple_of(LINES_PER_WORD) {
                job.tell(read.load(Ordering::Relaxed), size);
            }
            if line.bytes.trim_ascii().is_empty() {
                continue;
            }
            let at = (self.file, line.number);
            let said = words.read(&line).map_err(|what| self.files.fault(at, &what))?;
            let origin = said.origin.clone().unwrap_or_else(|| self.origin.clone());
            return Ok(Some((at, origin, said)));
        }
        Ok(None)
    }
}

/// The origin of lines that name none.
fn origin(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let stem = name.strip_suffix(".gz").unwrap_or(&name);
    format!("jsonl/{}", stem.strip_suffix(".jsonl").unwrap_or(stem))
}
