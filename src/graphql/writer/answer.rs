//! The answer while it is written: its bytes, what failed on the way, and what it has cost so far.

use std::time::Instant;

use async_graphql::Pos;
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use super::plan::Plan;
use super::{Object, Output, Unwritten, Written};
use crate::graph::Graph;
use crate::graphql::context::{Today, World};
use crate::graphql::error::Error;

/// The most failures that one answer lists: beyond, nobody reads them.
const MOST_FAILURES: usize = 20;

/// What a limit was met in, until the field is known.
const HERE: &str = "this request";

/// How many objects are written between two looks at the clock and the size: some microseconds.
const STRIDE: usize = 64;

/// How many bytes an object usually has, and how much room an answer has from the start at least and at most: most answers
/// then fit without being moved, and large ones do not claim what they will hardly need.
const USUAL_OBJECT: usize = 32;
const SMALLEST_ROOM: usize = 1 << 10;
const LARGEST_ROOM: usize = 1 << 18;

/// How much an answer may cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Objects that are written.
    pub objects: usize,
    /// Bytes of JSON.
    pub bytes: usize,
    /// When it must be ready; none for an answer that may take its time.
    pub deadline: Option<Instant>,
}

impl Default for Limits {
    fn default() -> Self {
        Self { objects: 100_000, bytes: 32 * 1024 * 1024, deadline: None }
    }
}

/// What an answer has cost, in objects.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Cost {
    /// What it could have come to if every page had been full; a list without pages counts as one object.
    pub possible: usize,
    /// What was written.
    pub written: usize,
    /// What may be written.
    pub limit: usize,
}

/// A finished answer.
#[derive(Debug)]
pub struct Answer {
    /// The response, in JSON.
    pub json: Vec<u8>,
    /// How many errors it lists.
    pub errors: usize,
    /// What it has cost.
    pub cost: Cost,
}

/// Writes an answer from one version of the graph.
pub struct Writer<'g> {
    graph: &'g Graph,
    today: Today,
    limits: Limits,
    json: Vec<u8>,
    failures: Vec<Failure>,
    written: usize,
    /// The number of the object before which the limits are looked at again.
    look: usize,
    stopped: Option<Stop>,
}

/// Why a field has no value.
#[derive(Clone, Debug)]
pub struct Failure {
    message: String,
    code: &'static str,
    place: Option<Pos>,
    /// From the field outwards: it is found on the way back.
    path: Vec<Segment>,
}

#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
enum Segment {
    Field(String),
    Item(usize),
}

/// Why nothing more is written.
#[derive(Clone, Copy, Debug)]
enum Stop {
    Objects,
    Bytes,
    Time,
}

impl<'g> Writer<'g> {
    /// Begins an answer.
    pub(super) fn new(graph: &'g Graph, today: Today, limits: Limits, possible: usize) -> Self {
        let bytes = possible.saturating_mul(USUAL_OBJECT).clamp(SMALLEST_ROOM, LARGEST_ROOM);
        Self {
            graph,
            today,
            limits,
            json: Vec::with_capacity(bytes),
            failures: Vec::new(),
            written: 0,
            look: 0,
            stopped: None,
        }
    }

    /// Answers with a root.
    pub(crate) fn answer<T: Object>(
        graph: &'g Graph,
        today: Today,
        limits: Limits,
        root: &T,
        (plan, possible): (&Plan<T>, usize),
    ) -> Answer {
        let mut writer = Writer::new(graph, today, limits, possible);
        writer.raw(b"{\"data\":");
        let begin = writer.len();
        if writer.object(root, plan).is_err() {
            writer.null_from(begin);
        }
        let cost = Cost { possible, written: writer.written, limit: limits.objects };
        let Self { mut json, failures, .. } = writer;
        if !failures.is_empty() {
            json.extend_from_slice(b",\"errors\":");
            append(&mut json, &failures);
        }
        json.extend_from_slice(b",\"extensions\":{\"cost\":");
        append(&mut json, &cost);
        json.extend_from_slice(b"}}");
        Answer { json, errors: failures.len(), cost }
    }

    /// What was written and what failed.
    pub(super) fn finish(self) -> (Vec<u8>, Vec<Failure>) {
        (self.json, self.failures)
    }

    pub(super) fn len(&self) -> usize {
        self.json.len()
    }

    /// Writes JSON.
    pub(super) fn raw(&mut self, json: &[u8]) {
        self.json.extend_from_slice(json);
    }

    /// Writes a value that has no fields.
    pub(super) fn value<T: Serialize + ?Sized>(&mut self, value: &T) {
        append(&mut self.json, value);
    }

    /// Writes a text. Most texts have nothing to escape, and to find that out takes less than to write byte by byte.
    pub(super) fn text(&mut self, text: &str) {
        if !is_plain(text.as_bytes()) {
            return self.value(text);
        }
        self.json.reserve(text.len() + 2);
        self.json.push(b'"');
        self.json.extend_from_slice(text.as_bytes());
        self.json.push(b'"');
    }

    /// Writes a text of ASCII in which nothing needs an escape, such as a date.
    pub(super) fn letters(&mut self, letters: &[u8]) {
        self.json.push(b'"');
        self.json.extend_from_slice(letters);
        self.json.push(b'"');
    }

    /// Writes null in place of everything since.
    pub(super) fn null_from(&mut self, begin: usize) {
        self.json.truncate(begin);
        self.raw(b"null");
    }

    /// Begins an object, unless a limit is reached.
    pub(super) fn begin_object(&mut self) -> Written {
        if self.written >= self.look {
            self.look()?;
        }
        self.written += 1;
        self.json.push(b'{');
        Ok(())
    }

    #[cold]
    fn look(&mut self) -> Written {
        let Limits { objects, bytes, deadline } = self.limits;
        let stop = self.stopped.or(if self.written >= objects {
            Some(Stop::Objects)
        } else if self.json.len() > bytes {
            Some(Stop::Bytes)
        } else if deadline.is_some_and(|deadline| Instant::now() >= deadline) {
            Some(Stop::Time)
        } else {
            None
        });
        if stop.is_none() {
            self.look = objects.min(self.written + STRIDE);
            return Ok(());
        }
        self.stopped = stop;
        // Whatever is asked for from now on comes here.
        self.look = 0;
        let error = self.stop();
        self.fail(error)
    }

    /// Refuses a field whose value has fields once a limit is reached: its function is not called any more.
    pub(crate) fn stopped<T: Output>(&mut self) -> Option<Written> {
        if !T::HAS_FIELDS || self.stopped.is_none() {
            return None;
        }
        let error = self.stop();
        Some(T::failed(self, error))
    }

    fn stop(&self) -> Error {
        let Limits { objects, bytes, .. } = self.limits;
        match self.stopped {
            Some(Stop::Bytes) => Error::LimitExceeded(format!(
                "The answer has more than {bytes} bytes, which is the limit. Ask for less in {HERE}."
            )),
            Some(Stop::Objects) => Error::LimitExceeded(format!(
                "The answer has more than {objects} objects, which is the limit. Ask for less in {HERE}."
            )),
            _ => Error::Timeout(format!("The answer took too long. Ask for less in {HERE}.")),
        }
    }

    /// Notes why a field has no value.
    #[cold]
    pub(crate) fn fail(&mut self, error: Error) -> Written {
        if self.failures.len() < MOST_FAILURES {
            let (code, message) = error.told();
            self.failures.push(Failure { message, code, place: None, path: Vec::new() });
        }
        Err(Unwritten)
    }

    /// How much has failed so far.
    pub(super) fn failures(&self) -> usize {
        self.failures.len()
    }

    /// Says of what has failed since that it was in a field.
    #[cold]
    pub(super) fn failed_in_field(&mut self, since: usize, name: &str, place: Pos) {
        for failure in &mut self.failures[since..] {
            if failure.place.is_none() {
                failure.place = Some(place);
                failure.message = failure.message.replace(HERE, &format!("`{name}`"));
            }
            failure.path.push(Segment::Field(name.to_owned()));
        }
    }

    /// Says of what has failed since that it was in an item of a list.
    #[cold]
    pub(super) fn failed_in_item(&mut self, since: usize, index: usize) {
        for failure in &mut self.failures[since..] {
            failure.path.push(Segment::Item(index));
        }
    }
}

impl<'g> World<'g> for Writer<'g> {
    fn graph(&self) -> &'g Graph {
        self.graph
    }

    fn today(&self) -> Today {
        self.today
    }
}

impl Failure {
    /// The failure as async-graphql tells it, with the path on which the writer was called.
    pub(super) fn told(self, path: Vec<async_graphql::PathSegment>) -> async_graphql::ServerError {
        use async_graphql::PathSegment;
        let mut error = async_graphql::ServerError::new(self.message, self.place);
        let inner = self.path.into_iter().rev().map(|segment| match segment {
            Segment::Field(name) => PathSegment::Field(name),
            Segment::Item(index) => PathSegment::Index(index),
        });
        error.path = path.into_iter().chain(inner).collect();
        error.extensions.get_or_insert_default().set("code", self.code);
        error
    }
}

impl Serialize for Failure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Extensions {
            code: &'static str,
        }
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("message", &self.message)?;
        if let Some(place) = self.place {
            map.serialize_entry("locations", &[place])?;
        }
        map.serialize_entry("path", &self.path.iter().rev().collect::<Vec<_>>())?;
        map.serialize_entry("extensions", &Extensions { code: self.code })?;
        map.end()
    }
}

/// Whether nothing in a text needs an escape. Eight bytes are looked at at once, the last ones together with some that
/// have been looked at.
fn is_plain(text: &[u8]) -> bool {
    let plain = |byte: u8| byte >= b' ' && byte != b'"' && byte != b'\\';
    let all = |bytes: &[u8]| bytes.iter().fold(true, |all, byte| all & plain(*byte));
    match text.last_chunk::<8>() {
        Some(last) => text.as_chunks::<8>().0.iter().chain([last]).all(|eight| all(eight)),
        None => all(text),
    }
}

/// None of what is written can fail: memory does not, and no key of a map is anything but a text.
fn append<T: Serialize + ?Sized>(json: &mut Vec<u8>, value: &T) {
    let begin = json.len();
    if let Err(error) = serde_json::to_writer(&mut *json, value) {
        tracing::error!(%error, "a value could not be written as JSON");
        json.truncate(begin);
        json.extend_from_slice(b"null");
    }
}
