//! What tables of a sort share: what stands around the fields of a statement, a node, an edge or a record.

use entity::statement::Rank;
use entity::{PartialDate, alias, citation, external_id};
use serde::de::MapAccess;
use serde::{Deserialize, Serialize};
use toml::Spanned;

use super::{Cite, Part, With};

/// What one source says about a node.
pub(crate) type Statement<F> = With<Said, F>;

/// A declared node: its first statement, and what stands beside it.
pub(crate) type Node<F> = With<Listed<F>, Statement<F>>;

/// An edge or a record.
pub(crate) type Record<F> = With<Filed, F>;

/// The keys of a statement.
#[derive(Debug, Default)]
pub(crate) struct Said {
    pub(crate) cite: Vec<Cite>,
    pub(crate) rank: Option<Rank>,
    pub(crate) reason: Option<String>,
    pub(crate) observed_on: Option<PartialDate>,
}

impl Part for Said {
    const KEYS: &[&str] = &["cite", "rank", "reason", "observed_on"];

    fn take<'de, M: MapAccess<'de>>(&mut self, key: &str, map: &mut M) -> Result<(), M::Error> {
        match key {
            "cite" => self.cite = map.next_value()?,
            "rank" => self.rank = map.next_value()?,
            "reason" => self.reason = map.next_value()?,
            _ => self.observed_on = map.next_value()?,
        }
        Ok(())
    }
}

/// The keys of a declared node.
#[derive(Debug)]
pub(crate) struct Listed<F> {
    pub(crate) ids: Vec<Spanned<ExternalId>>,
    pub(crate) aliases: Vec<Alias>,
    pub(crate) also: Vec<Statement<F>>,
}

impl<F> Default for Listed<F> {
    fn default() -> Self {
        Self { ids: Vec::new(), aliases: Vec::new(), also: Vec::new() }
    }
}

impl<F: for<'de> Deserialize<'de>> Part for Listed<F> {
    const KEYS: &[&str] = &["ids", "aliases", "also"];

    fn take<'de, M: MapAccess<'de>>(&mut self, key: &str, map: &mut M) -> Result<(), M::Error> {
        match key {
            "ids" => self.ids = map.next_value()?,
            "aliases" => self.aliases = map.next_value()?,
            _ => self.also = map.next_value()?,
        }
        Ok(())
    }
}

/// The keys of an edge or a record.
#[derive(Debug, Default)]
pub(crate) struct Filed {
    pub(crate) key: Option<String>,
    pub(crate) cite: Vec<Cite>,
    pub(crate) claims: Vec<Claim>,
}

impl Part for Filed {
    const KEYS: &[&str] = &["key", "cite", "claims"];

    fn take<'de, M: MapAccess<'de>>(&mut self, key: &str, map: &mut M) -> Result<(), M::Error> {
        match key {
            "key" => self.key = map.next_value()?,
            "cite" => self.cite = map.next_value()?,
            _ => self.claims = map.next_value()?,
        }
        Ok(())
    }
}

/// What makes an edge or a record the one it is, where its editor gave it no key.
pub(crate) trait Identified {
    /// The name of its table in the file.
    const KIND: &'static str;

    /// The values that identify it.
    fn identity(&self) -> Vec<String>;
}

impl<F: Identified> Record<F> {
    /// Its key among all rows of the file.
    pub(crate) fn key(&self) -> String {
        let key = self.part.key.clone().unwrap_or_else(|| self.rest.identity().join("/"));
        format!("{}/{key}", F::KIND)
    }
}

/// The word that a file has for an enum value, in lower case.
pub(crate) fn word(value: impl Serialize) -> String {
    let word = serde_json::to_value(value).ok();
    word.as_ref().and_then(|word| word.as_str()).unwrap_or_default().to_lowercase()
}

/// An entry of `ids`: the id that another catalogue gives.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ExternalId {
    pub(crate) provider: external_id::Provider,
    pub(crate) label: Option<String>,
    pub(crate) value: String,
    pub(crate) extent: Option<external_id::Extent>,
    #[serde(default)]
    pub(crate) cite: Vec<Cite>,
}

/// An entry of `aliases`: another name.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Alias {
    pub(crate) name: String,
    pub(crate) kind: alias::Kind,
    pub(crate) language: Option<String>,
    pub(crate) region: Option<String>,
    pub(crate) note: Option<String>,
    #[serde(default)]
    pub(crate) cite: Vec<Cite>,
}

/// An entry of `claims`: what another source says otherwise.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Claim {
    pub(crate) field: Option<String>,
    pub(crate) value: Option<String>,
    pub(crate) stance: Option<citation::Stance>,
    pub(crate) rank: Option<Rank>,
    pub(crate) reason: Option<String>,
    #[serde(default)]
    pub(crate) cite: Vec<Cite>,
}

/// A reference and the byte at which it stands.
pub(crate) type Reference = Spanned<String>;
