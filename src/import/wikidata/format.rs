//! An entity of Wikidata in the JSON of Wikibase, as far as it is used here: labels, aliases and the statements of a few
//! properties. Everything else is passed over unread.

use std::collections::BTreeMap;

use entity::PartialDate;
use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny};
use serde_json::Value;

/// An item: a thing with a number.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Entity {
    #[serde(default)]
    pub(super) id: String,
    /// It stands in an answer for an item that is not there.
    pub(super) missing: Option<IgnoredAny>,
    #[serde(default, deserialize_with = "map")]
    pub(super) labels: BTreeMap<String, Text>,
    #[serde(default, deserialize_with = "map")]
    pub(super) aliases: BTreeMap<String, Vec<Text>>,
    #[serde(default, deserialize_with = "map")]
    pub(super) claims: BTreeMap<String, Vec<Statement>>,
}

/// A text in a language.
#[derive(Debug, Deserialize)]
pub(super) struct Text {
    pub(super) value: String,
}

/// What is said of an item, and by whom.
#[derive(Debug, Deserialize)]
pub(super) struct Statement {
    pub(super) mainsnak: Snak,
    #[serde(default)]
    pub(super) rank: Rank,
    #[serde(default, deserialize_with = "map")]
    pub(super) qualifiers: BTreeMap<String, Vec<Snak>>,
    #[serde(default)]
    pub(super) references: Vec<Reference>,
}

/// Who says so.
#[derive(Debug, Deserialize)]
pub(super) struct Reference {
    #[serde(default, deserialize_with = "map")]
    pub(super) snaks: BTreeMap<String, Vec<Snak>>,
}

/// A property and its value. There is none where the value is unknown, or known not to be.
#[derive(Debug, Deserialize)]
pub(super) struct Snak {
    datavalue: Option<DataValue>,
}

#[derive(Debug, Deserialize)]
struct DataValue {
    value: Value,
}

/// How far a statement is preferred.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Rank {
    Preferred,
    #[default]
    Normal,
    Deprecated,
}

impl Entity {
    /// The number of the item; none for a property or a lexeme.
    pub(super) fn number(&self) -> Option<u64> {
        number(&self.id)
    }

    /// All that is said by a property and not deprecated.
    pub(super) fn all(&self, property: &str) -> impl Iterator<Item = &Statement> {
        let said = self.claims.get(property).into_iter().flatten();
        said.filter(|statement| statement.rank != Rank::Deprecated)
    }

    /// What is said by a property in the best rank.
    pub(super) fn best(&self, property: &str) -> impl Iterator<Item = &Statement> {
        let best = self.all(property).map(|statement| statement.rank).min();
        self.all(property).filter(move |statement| Some(statement.rank) == best)
    }

    /// The items that a property names in the best rank.
    pub(super) fn items(&self, property: &str) -> impl Iterator<Item = u64> {
        self.best(property).filter_map(|statement| statement.mainsnak.item())
    }

    /// The first date that a property gives in the best rank.
    pub(super) fn date(&self, property: &str) -> Option<PartialDate> {
        self.best(property).find_map(|statement| statement.mainsnak.date())
    }

    /// The name under which it is best known: in English, in all languages, or in whatever there is.
    pub(super) fn name(&self) -> Option<&str> {
        let languages = ["en", "mul", "en-gb", "en-us", "en-ca"].iter();
        let best = languages.filter_map(|language| self.labels.get(*language));
        let any = self.labels.values();
        best.chain(any).map(|label| label.value.trim()).find(|name| !name.is_empty())
    }
}

impl Statement {
    /// The first date of a qualifier.
    pub(super) fn qualified(&self, property: &str) -> Option<PartialDate> {
        self.qualifiers.get(property)?.iter().find_map(Snak::date)
    }
}

impl Reference {
    /// The first text of a property.
    pub(super) fn text(&self, property: &str) -> Option<String> {
        self.snaks.get(property)?.iter().find_map(Snak::text)
    }

    /// The first date of a property.
    pub(super) fn date(&self, property: &str) -> Option<PartialDate> {
        self.snaks.get(property)?.iter().find_map(Snak::date)
    }

    /// The first item of a property.
    pub(super) fn item(&self, property: &str) -> Option<u64> {
        self.snaks.get(property)?.iter().find_map(Snak::item)
    }
}

impl Snak {
    /// The number of the item that it names.
    pub(super) fn item(&self) -> Option<u64> {
        let value = &self.datavalue.as_ref()?.value;
        // Old dumps give the number alone.
        let is_item = value.get("entity-type").is_none_or(|kind| kind == "item");
        let id = value.get("id").and_then(Value::as_str).and_then(number);
        id.or_else(|| value.get("numeric-id")?.as_u64()).filter(|_| is_item)
    }

    /// The text that it gives: an address, an id, or a title in some language.
    pub(super) fn text(&self) -> Option<String> {
        let value = &self.datavalue.as_ref()?.value;
        let text = value.as_str().or_else(|| value.get("text")?.as_str())?.trim();
        (!text.is_empty()).then(|| text.to_owned())
    }

    /// The date that it gives, as exact as Wikidata knows it. None before the year 1000, and none for a decade or more.
    pub(super) fn date(&self) -> Option<PartialDate> {
        let value = &self.datavalue.as_ref()?.value;
        let time = value.get("time")?.as_str()?.strip_prefix('+')?;
        // From 9 on: year, month, day.
        let length = match value.get("precision")?.as_u64()? {
            9 => 4,
            10 => 7,
            11.. => 10,
            _ => return None,
        };
        // A year of five digits is far off.
        let is_year = time.as_bytes().get(4) == Some(&b'-');
        time.get(..length).filter(|_| is_year)?.parse().ok()
    }
}

/// The number of an item.
pub(super) fn number(id: &str) -> Option<u64> {
    id.strip_prefix('Q')?.parse().ok().filter(|number| *number > 0)
}

/// A map, which Wikibase writes as an empty list where it is empty.
fn map<'de, D, T>(deserializer: D) -> Result<BTreeMap<String, T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Either<T> {
        Map(BTreeMap<String, T>),
        Empty([IgnoredAny; 0]),
    }

    match Either::deserialize(deserializer)? {
        Either::Map(map) => Ok(map),
        Either::Empty(_) => Ok(BTreeMap::new()),
    }
}
