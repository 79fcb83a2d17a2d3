//! A line as it is written: which table it is for, what it is called, and the columns that it fills.

use std::collections::HashMap;
use std::fmt;

use entity::{RecordKind, key_of};
use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::Value;

use crate::import::input;

/// A line that could be read.
#[derive(Debug)]
pub(super) struct Said {
    /// The table of the row that it leads to.
    pub(super) kind: RecordKind,
    /// The import that owns the row, where the line names one.
    pub(super) origin: Option<String>,
    /// The key of the row.
    pub(super) key: String,
    /// The slug of the node, where it is one that has a slug: as written, or the end of the key.
    pub(super) slug: Option<String>,
    /// The statement that is about the same season or episode.
    pub(super) same_as: Option<Value>,
    /// The columns that it fills, and with what.
    pub(super) values: Vec<(&'static str, Value)>,
}

/// What can stand in a line.
pub(super) struct Words {
    tables: HashMap<String, Table>,
}

/// What can stand in a line for one table.
struct Table {
    kind: RecordKind,
    columns: HashMap<String, &'static str>,
}

/// The entries of an object as they come, so that none is lost where two have the same key.
struct Entries(Vec<(String, Value)>);

impl Said {
    /// What it fills a column with.
    pub(super) fn value(&self, column: &str) -> Option<&Value> {
        self.values.iter().find(|(name, _)| *name == column).map(|(_, value)| value)
    }
}

impl Words {
    /// The words of all tables.
    pub(super) fn new() -> Self {
        let tables = RecordKind::owned().map(|kind| (kind.word(), Table::of(kind)));
        Self { tables: tables.collect() }
    }

    /// Reads a line, or says what is wrong with it and how to mend it.
    pub(super) fn read(&self, line: &input::Line) -> Result<Said, String> {
        if input::has_nul(line.bytes) {
            return Err(input::NUL.to_owned());
        }
        let Entries(entries) = serde_json::from_slice(line.bytes)
            .map_err(|error| format!("this is no object of JSON ({error}); write one on each line"))?;
        let record = entries.iter().find(|(key, _)| key == "record");
        let (_, record) = record.ok_or("there is no `record`; say what this is, such as \"SHOW\"")?;
        let record = record.as_str().ok_or("`record` is no text; write one, such as \"SHOW\"")?.to_owned();
        let table = self.tables.get(&record).ok_or_else(|| {
            format!("no record is called `{record}`; {}", meant(&record, self.tables.keys()))
        })?;
        table.read(entries).map_err(|what| format!("{record}{what}"))
    }
}

impl Table {
    fn of(kind: RecordKind) -> Self {
        let stated = kind.stated();
        let is_own = |column: &&str| {
            matches!(*column, "id" | "origin" | "origin_key" | "node_kind" | "subject_kind")
                || stated.is_some_and(|(_, stated)| stated == *column)
        };
        let columns = kind.columns().into_iter().filter(|column| !is_own(column));
        Self { kind, columns: columns.map(|column| (key_of(column), column)).collect() }
    }

    /// What the entries say. An error begins with the key of the row, if it is known.
    fn read(&self, entries: Vec<(String, Value)>) -> Result<Said, String> {
        let key = text(&entries, "key").map_err(|what| format!(": {what}"))?;
        let key = key.ok_or(": there is no `key`; give one that no other line has")?;
        let named = |what| format!(" {key:?}: {what}");
        let origin = text(&entries, "origin").map_err(named)?;
        let mut said = Said {
            kind: self.kind,
            origin,
            slug: self.slug(&key, &entries).map_err(named)?,
            key: key.clone(),
            same_as: None,
            values: Vec::with_capacity(entries.len()),
        };
        for (name, value) in entries {
            self.entry(&mut said, &name, value).map_err(named)?;
        }
        Ok(said)
    }

    fn entry(&self, said: &mut Said, name: &str, value: Value) -> Result<(), String> {
        match name {
            "record" | "origin" | "key" => {}
            "slug" if self.has_own_slug() => {}
            "sameAs" if self.can_be_same() => said.same_as = Some(value),
            _ => {
                let column = self.columns.get(name);
                let column = column
                    .ok_or_else(|| format!("unknown key `{name}`; {}", meant(name, self.keys().iter())))?;
                if said.values.iter().any(|(earlier, _)| earlier == column) {
                    return Err(format!("`{name}` stands here twice; leave one of them out"));
                }
                if !value.is_null() {
                    said.values.push((column, value));
                }
            }
        }
        Ok(())
    }

    /// The slug that stands in the line, or the end of its key.
    fn slug(&self, key: &str, entries: &[(String, Value)]) -> Result<Option<String>, String> {
        if !self.has_own_slug() && !self.columns.contains_key("slug") {
            return Ok(None);
        }
        let slug = text(entries, "slug")?;
        let end = key.rsplit('/').next().unwrap_or(key);
        let slug = slug.unwrap_or_else(|| end.to_owned());
        let is_slug = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        if slug.is_empty() || !slug.bytes().all(is_slug) {
            let mend = "write a `slug` of small letters, digits and hyphens";
            return Err(format!("`{slug}` is no slug; {mend}"));
        }
        Ok(Some(slug))
    }

    /// Every key that can stand in a line.
    fn keys(&self) -> Vec<String> {
        let others = ["record", "origin", "key"].into_iter();
        let others = others.chain(self.has_own_slug().then_some("slug"));
        let others = others.chain(self.can_be_same().then_some("sameAs"));
        others.map(ToOwned::to_owned).chain(self.columns.keys().cloned()).collect()
    }

    /// Whether the rows are statements about nodes that have slugs.
    fn has_own_slug(&self) -> bool {
        self.kind.stated().is_some_and(|(kind, _)| kind.has_slug())
    }

    /// Whether the rows are statements about nodes without slugs.
    fn can_be_same(&self) -> bool {
        self.kind.stated().is_some_and(|(kind, _)| !kind.has_slug())
    }
}

/// The text under a key that is none of the columns.
fn text(entries: &[(String, Value)], name: &str) -> Result<Option<String>, String> {
    let mut found = entries.iter().filter(|(key, _)| key == name);
    let first = found.next();
    if found.next().is_some() {
        return Err(format!("`{name}` stands here twice; leave one of them out"));
    }
    match first {
        None | Some((_, Value::Null)) => Ok(None),
        Some((_, Value::String(text))) if !text.is_empty() => Ok(Some(text.clone())),
        Some(_) => Err(format!("`{name}` is no text; write one between quotes")),
    }
}

/// The mend for a word that is not known.
pub(super) fn meant<'a>(word: &str, known: impl Iterator<Item = &'a String>) -> String {
    let close = |other: &&String| strsim::damerau_levenshtein(word, other) <= 1 + word.len() / 4;
    let mut known: Vec<_> = known.collect();
    known.sort();
    let nearest = known.iter().copied().filter(close);
    if let Some(meant) = nearest.min_by_key(|other| strsim::damerau_levenshtein(word, other)) {
        return format!("did you mean `{meant}`?");
    }
    let known: Vec<_> = known.into_iter().map(String::as_str).collect();
    format!("write one of {}", known.join(", "))
}

impl<'de> Deserialize<'de> for Entries {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Object;

        impl<'de> Visitor<'de> for Object {
            type Value = Entries;

            fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
                formatter.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Entries, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Entries(entries))
            }
        }

        deserializer.deserialize_map(Object)
    }
}
