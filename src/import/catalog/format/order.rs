//! What to watch when: orders of a franchise, and what comes before what.

use std::fmt;

use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, Error, MapAccess, Visitor};
use toml::Spanned;

use super::Identified;
use super::frame::Reference;

/// `[[watch_order]]`: an order in which somebody says a franchise is best watched.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WatchOrder {
    pub(crate) franchise: Reference,
    pub(crate) name: String,
    pub(crate) note: Option<String>,
    pub(crate) entries: Vec<Spanned<Entry>>,
}

impl Identified for WatchOrder {
    const KIND: &'static str = "watch_order";

    fn identity(&self) -> Vec<String> {
        vec![self.franchise.to_string(), self.name.clone()]
    }
}

/// An entry of `entries`: a path, or a table that adds a note to it.
#[derive(Debug)]
pub(crate) struct Entry {
    pub(crate) watch: String,
    pub(crate) note: Option<String>,
}

impl<'de> Deserialize<'de> for Entry {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(PathOrTable)
    }
}

struct PathOrTable;

impl<'de> Visitor<'de> for PathOrTable {
    type Value = Entry;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a path, or a table with `watch`")
    }

    fn visit_str<E: Error>(self, path: &str) -> Result<Entry, E> {
        Ok(Entry { watch: path.to_owned(), note: None })
    }

    fn visit_map<M: MapAccess<'de>>(self, map: M) -> Result<Entry, M::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Table {
            watch: String,
            note: Option<String>,
        }
        let Table { watch, note } = Table::deserialize(MapAccessDeserializer::new(map))?;
        Ok(Entry { watch, note })
    }
}

/// `[[prerequisite]]`: what is to be watched before something.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Prerequisite {
    pub(crate) of: Reference,
    pub(crate) first: Reference,
    pub(crate) reason: String,
}

impl Identified for Prerequisite {
    const KIND: &'static str = "prerequisite";

    fn identity(&self) -> Vec<String> {
        vec![self.of.to_string(), self.first.to_string()]
    }
}
