//! Files of Wikidata: a dump, with one entity on each line of an array; lines without the array; and answers of
//! `wbgetentities` or `Special:EntityData`, with entities by their ids.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::atomic::Ordering;

use serde::Deserialize;

use super::Error;
use super::format::Entity;
use crate::import::Job;
use crate::import::input::{self, Input};

/// How many lines are read between two words on how far it is.
const LINES_PER_WORD: u64 = 1_000;

/// The largest answer that is read whole.
const LARGEST_ANSWER: usize = 1 << 26;

/// What is read next.
#[derive(Debug)]
pub(super) enum Read {
    /// An entity and the line at which it stands.
    Entity(u64, Box<Entity>),
    /// A line that is none.
    Reject(u64, &'static str),
}

/// An answer.
#[derive(Deserialize)]
struct Answer {
    entities: BTreeMap<String, Entity>,
}

/// The entities of some files, one after the other.
pub(super) struct Reader<'a> {
    paths: std::slice::Iter<'a, PathBuf>,
    input: Option<Input>,
    /// Entities of an answer that is read already.
    ready: Vec<Read>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(paths: &'a [PathBuf]) -> Self {
        Self { paths: paths.iter(), input: None, ready: Vec::new() }
    }

    /// The next entity, or line that is none.
    pub(super) fn next(&mut self, job: &mut Job<'_>) -> Result<Option<Read>, Error> {
        loop {
            if let Some(ready) = self.ready.pop() {
                return Ok(Some(ready));
            }
            let Some(input) = &mut self.input else {
                let Some(path) = self.paths.next() else { return Ok(None) };
                job.begin_file(path);
                self.input = Some(Input::open(path)?);
                continue;
            };
            let (read, size) = (input.bytes_read(), input.size());
            let path = input.path().to_owned();
            let Some(line) = input.line()? else {
                self.input = None;
                continue;
            };
            if line.number.is_multiple_of(LINES_PER_WORD) {
                job.tell(read.load(Ordering::Relaxed), size);
            }
            match self::line(&line) {
                None => {}
                Some(Ok(_)) if input::has_nul(line.bytes) => {
                    return Ok(Some(Read::Reject(line.number, input::NUL)));
                }
                Some(Ok(entity)) => return Ok(Some(Read::Entity(line.number, Box::new(entity)))),
                // An answer, or an entity that was written over several lines, is one value from the first line on.
                Some(Err(())) if line.number == 1 => {
                    let mut text = line.bytes.to_vec();
                    self.ready = whole(input, &mut text)?.ok_or(Error::NoEntities { path })?;
                }
                Some(Err(())) => {
                    return Ok(Some(Read::Reject(line.number, "the line is no entity of Wikidata")));
                }
            }
        }
    }
}

/// The entity of a line; none where the line only begins or ends the array, or is blank.
fn line(line: &input::Line) -> Option<Result<Entity, ()>> {
    let text = line.bytes.trim_ascii();
    let text = text.strip_suffix(b",").unwrap_or(text);
    if matches!(text, b"" | b"[" | b"]") {
        return None;
    }
    let entity = serde_json::from_slice::<Entity>(text).ok();
    Some(entity.filter(|entity| !entity.id.is_empty()).ok_or(()))
}

/// What a file says that is one value, the last entity first; none if that is nothing of Wikidata.
fn whole(input: &mut Input, text: &mut Vec<u8>) -> Result<Option<Vec<Read>>, Error> {
    while let Some(line) = input.line()? {
        text.push(b'\n');
        text.extend_from_slice(line.bytes);
        if text.len() > LARGEST_ANSWER {
            return Ok(None);
        }
    }
    let answer = serde_json::from_slice::<Answer>(text).map(|answer| answer.entities.into_values().collect());
    let one = || serde_json::from_slice::<Entity>(text).map(|entity| vec![entity]);
    let many = || serde_json::from_slice::<Vec<Entity>>(text);
    let entities: Option<Vec<Entity>> = answer.or_else(|_| one()).or_else(|_| many()).ok();
    let entities = entities.filter(|entities| entities.iter().all(|entity| !entity.id.is_empty()));
    if input::has_nul(text) {
        return Ok(entities.map(|_| vec![Read::Reject(1, input::NUL)]));
    }
    let read = |entity| Read::Entity(1, Box::new(entity));
    Ok(entities.map(|entities| entities.into_iter().rev().map(read).collect()))
}
