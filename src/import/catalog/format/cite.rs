//! Who says something and where: sources, named citations, and how facts refer to them.

use std::fmt;

use entity::{PartialDate, citation, source};
use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, Error, MapAccess, Visitor};
use toml::Spanned;

/// `[source.<slug>]`: whoever says something.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Source {
    pub(crate) name: String,
    pub(crate) kind: source::Kind,
    pub(crate) domain: Option<String>,
    pub(crate) licence: Option<String>,
    pub(crate) description: Option<String>,
}

/// `[citation.<name>]`: where something was said.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Citation {
    pub(crate) source: Spanned<String>,
    pub(crate) via: Option<Spanned<String>>,
    pub(crate) title: Option<String>,
    pub(crate) address: Option<String>,
    pub(crate) published_on: Option<PartialDate>,
    pub(crate) retrieved_on: Option<PartialDate>,
    pub(crate) quote: Option<String>,
    pub(crate) licence: Option<String>,
    pub(crate) note: Option<String>,
}

/// An entry of `cite`: the name of a citation, or a table that adds to it.
#[derive(Debug)]
pub(crate) struct Cite {
    pub(crate) citation: String,
    pub(crate) stance: citation::Stance,
    pub(crate) quote: Option<String>,
    pub(crate) note: Option<String>,
}

impl<'de> Deserialize<'de> for Cite {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NameOrTable)
    }
}

struct NameOrTable;

impl<'de> Visitor<'de> for NameOrTable {
    type Value = Cite;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("the name of a citation, or a table with `citation`")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Cite, E> {
        Ok(Cite { citation: name.to_owned(), stance: citation::Stance::Supports, quote: None, note: None })
    }

    fn visit_map<M: MapAccess<'de>>(self, map: M) -> Result<Cite, M::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Table {
            citation: String,
            stance: Option<citation::Stance>,
            quote: Option<String>,
            note: Option<String>,
        }
        let Table { citation, stance, quote, note } = Table::deserialize(MapAccessDeserializer::new(map))?;
        Ok(Cite { citation, stance: stance.unwrap_or(citation::Stance::Supports), quote, note })
    }
}
