//! An answer as it is to be read: its fields stand in the order in which they were asked for.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, Serializer};
use serde_json::Value;

/// A JSON value that keeps the order of its fields.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Answer {
    /// Whatever has nothing in it.
    Leaf(Value),
    /// A list.
    List(Vec<Answer>),
    /// An object.
    Object(Vec<(String, Answer)>),
}

impl Answer {
    /// A field of an object.
    pub(super) fn field(&self, name: &str) -> Option<&Self> {
        let Self::Object(fields) = self else { return None };
        fields.iter().find(|(field, _)| field == name).map(|(_, value)| value)
    }

    /// What was asked for, if there is an answer to it.
    pub(super) fn data(&self) -> Option<&Self> {
        self.field("data").filter(|data| **data != Self::Leaf(Value::Null))
    }

    /// What went wrong, each in a line, with the place that it is about.
    pub(super) fn errors(&self) -> Vec<String> {
        let Some(Self::List(errors)) = self.field("errors") else { return Vec::new() };
        errors.iter().map(Self::error).collect()
    }

    fn error(&self) -> String {
        let message = self.field("message").map(Self::text).unwrap_or_default();
        let place = match (self.field("path"), self.field("locations")) {
            (Some(Self::List(path)), _) => path.iter().map(Self::text).collect::<Vec<_>>().join("."),
            (_, Some(Self::List(places))) => {
                let number = |name| places.first().and_then(|place| place.field(name)).map(Self::text);
                let (line, column) = (number("line"), number("column"));
                format!("line {}, column {}", line.unwrap_or_default(), column.unwrap_or_default())
            }
            _ => return message,
        };
        format!("{message} ({place})")
    }

    /// A value in one line, for people.
    pub(super) fn text(&self) -> String {
        match self {
            Self::Leaf(Value::Null) => String::new(),
            Self::Leaf(Value::String(text)) => text.split_whitespace().collect::<Vec<_>>().join(" "),
            Self::Leaf(value) => value.to_string(),
            Self::List(items) => {
                let several = items.iter().any(|item| item.leaves().len() > 1);
                items.iter().map(Self::text).collect::<Vec<_>>().join(if several { "; " } else { ", " })
            }
            Self::Object(_) => {
                let texts = self.leaves().into_iter().map(Self::text);
                let mut texts = texts.filter(|text| !text.is_empty());
                let (first, rest) = (texts.next().unwrap_or_default(), texts.collect::<Vec<_>>().join(", "));
                if rest.is_empty() { first } else { format!("{first} ({rest})") }
            }
        }
    }

    /// What an object comes to once the objects in it are opened: leaves and lists.
    pub(super) fn leaves(&self) -> Vec<&Self> {
        match self {
            Self::Object(fields) => fields.iter().flat_map(|(_, value)| value.leaves()).collect(),
            _ => vec![self],
        }
    }
}

impl Serialize for Answer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Leaf(value) => value.serialize(serializer),
            Self::List(items) => serializer.collect_seq(items),
            Self::Object(fields) => serializer.collect_map(fields.iter().map(|(name, value)| (name, value))),
        }
    }
}

impl<'de> Deserialize<'de> for Answer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reader)
    }
}

/// Reads an answer from JSON.
struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Answer;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Answer, E> {
        Ok(Answer::Leaf(Value::Null))
    }

    fn visit_bool<E>(self, boolean: bool) -> Result<Answer, E> {
        Ok(Answer::Leaf(boolean.into()))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Answer, E> {
        Ok(Answer::Leaf(number.into()))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Answer, E> {
        Ok(Answer::Leaf(number.into()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Answer, E> {
        Ok(Answer::Leaf(number.into()))
    }

    fn visit_str<E>(self, text: &str) -> Result<Answer, E> {
        Ok(Answer::Leaf(text.into()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Answer, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element()? {
            items.push(item);
        }
        Ok(Answer::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Answer, A::Error> {
        let mut fields = Vec::new();
        while let Some(field) = object.next_entry()? {
            fields.push(field);
        }
        Ok(Answer::Object(fields))
    }
}
