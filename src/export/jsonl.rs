//! Our own record format: a row is a line of JSON. `docs/JSONL.md` describes it to those who write such files.
//!
//! Ids mean nothing outside a database, so rows go by their keys and nodes by their slugs. Keys come in the order of the
//! columns, and nulls are left out, so that equal rows are equal lines.

use std::io::{self, Write};

use entity::{Name, Names, Record, RecordKind, Rows, key_of, kind_column};
use serde_json::Value;

/// Writes rows that imports own, each a line. Gives the number of those that were left out, because they refer to a row
/// that is not there.
pub fn write(rows: &Rows, names: &Names, out: &mut impl Write) -> io::Result<usize> {
    let mut left_out = 0;
    let mut line = Vec::new();
    for record in rows.records() {
        line.clear();
        match Line::new(&mut line, &record, names).write() {
            Some(()) => out.write_all(&line)?,
            None => left_out += 1,
        }
    }
    Ok(left_out)
}

/// A line while it is written.
struct Line<'a> {
    text: &'a mut Vec<u8>,
    record: &'a Record,
    names: &'a Names,
    origin: &'a str,
}

impl<'a> Line<'a> {
    fn new(text: &'a mut Vec<u8>, record: &'a Record, names: &'a Names) -> Self {
        let origin = record.value("origin").as_str().unwrap_or_default();
        Self { text, record, names, origin }
    }

    /// Writes everything; none where a name is missing.
    fn write(mut self) -> Option<()> {
        let record = self.record;
        self.text.extend_from_slice(b"{\"record\":");
        self.json(&record.kind.word().into());
        self.entry("origin", record.value("origin"));
        self.entry("key", record.value("origin_key"));
        let stated = record.kind.stated();
        if let Some((_, column)) = stated {
            self.identity(column)?;
        }
        for (column, value) in &record.values {
            let is_written = matches!(*column, "id" | "origin" | "origin_key" | "node_kind" | "subject_kind")
                || stated.is_some_and(|(_, stated)| stated == *column);
            let usual = record.kind.usual(column);
            if is_written || value.is_null() || usual.is_some() && usual == value.as_str() {
                continue;
            }
            match record.reference(column) {
                Some((kind, id)) => self.reference(column, kind, id)?,
                None => self.entry(&key_of(column), value),
            }
        }
        self.text.extend_from_slice(b"}\n");
        Some(())
    }

    /// Which node a statement is about: its slug, or its first statement where that is another.
    fn identity(&mut self, column: &str) -> Option<()> {
        let names = self.names;
        match names.get(&self.record.value(column).as_i64()?)? {
            Name::Slug(slug) => self.entry("slug", &slug.as_str().into()),
            Name::Key { origin, key } => {
                let is_first = origin == self.origin && *self.record.value("origin_key") == key.as_str();
                if !is_first {
                    let first = self.key(origin, key);
                    self.entry("sameAs", &first);
                }
            }
        }
        Some(())
    }

    fn reference(&mut self, column: &str, kind: RecordKind, id: i64) -> Option<()> {
        let names = self.names;
        let name = match names.get(&id)? {
            Name::Slug(slug) => slug.as_str().into(),
            Name::Key { origin, key } => self.key(origin, key),
        };
        let name = if kind_column(column).is_some() {
            let kind = key_of(&kind.word().to_lowercase());
            Value::Object([(kind, name)].into_iter().collect())
        } else {
            name
        };
        self.entry(&key_of(column), &name);
        Some(())
    }

    /// A row by its key, with its origin where that is another than the line's own.
    fn key(&self, origin: &str, key: &str) -> Value {
        if origin == self.origin {
            return key.into();
        }
        let entries = [("origin", origin), ("key", key)];
        Value::Object(entries.map(|(name, value)| (name.to_owned(), value.into())).into_iter().collect())
    }

    fn entry(&mut self, key: &str, value: &Value) {
        self.text.push(b',');
        self.json(&key.into());
        self.text.push(b':');
        self.json(value);
    }

    fn json(&mut self, value: &Value) {
        // Nothing can fail: there is room in memory, and every key is a text.
        _ = serde_json::to_writer(&mut *self.text, value);
    }
}
