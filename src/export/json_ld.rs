//! JSON-LD 1.1 (<https://www.w3.org/TR/json-ld11/>) with the words of schema.org, version 29 and later
//! (<https://schema.org>). What it has no word for is in a small vocabulary of our own, which `docs/EXPORTS.md` lists.
//!
//! The context stands in the document, so that nobody has to fetch one. Things are named by addresses relative to the
//! server, such as `/show/bosch`: a slug means the same on one server only.

mod entity;
mod tie;

use std::collections::HashMap;
use std::io::{self, Write};

use serde_json::{Map, Value, json};

use super::picture::{self, Picture};
use crate::graph::{Any, Graph};

/// The vocabulary of our own. No domain is ours for good, so its name is a UUID that was drawn for it once.
const VOCABULARY: &str = "urn:uuid:2597fd17-b084-4a8b-8276-3d4b806f46a2#";

/// A thing with what is said of it.
struct Thing(Map<String, Value>);

/// All things, and where each entity is among them.
struct Things {
    all: Vec<Thing>,
    places: HashMap<Any, usize>,
}

/// Writes a document. What is relative in it is relative to the base, or else to where the document is.
pub(super) fn write(picture: &Picture<'_>, base: Option<&str>, out: &mut dyn Write) -> io::Result<()> {
    let mut things = Things { all: Vec::new(), places: HashMap::new() };
    for node in &picture.nodes {
        things.places.insert(node.entity, things.all.len());
        things.all.push(entity::thing(picture.graph, node));
    }
    for edge in &picture.edges {
        tie::add(picture.graph, edge, &mut things);
    }
    let whole = json!({
        "@id": format!("/universe/{}", picture.slug()),
        "@type": "Dataset",
        "name": format!("The universe of {}", picture.title()),
        "description": picture.description(),
        "about": named(picture.graph, picture.start),
    });
    let things = things.all.into_iter().map(|thing| Value::Object(thing.0));
    let graph: Vec<Value> = [whole].into_iter().chain(things).collect();
    serde_json::to_writer_pretty(&mut *out, &json!({ "@context": context(base), "@graph": graph }))?;
    out.write_all(b"\n")
}

fn context(base: Option<&str>) -> Value {
    let mut context = json!({ "@vocab": "https://schema.org/", "showgraph": VOCABULARY });
    for date in ["startDate", "endDate", "datePublished", "birthDate", "deathDate"] {
        context[date] = json!({ "@type": "Date" });
    }
    for address in ["url", "sameAs"] {
        context[address] = json!({ "@type": "@id" });
    }
    if let Some(base) = base {
        context["@base"] = base.into();
    }
    context
}

/// The address of an entity.
fn address(graph: &Graph, entity: Any) -> String {
    format!("/{}", picture::key(graph, entity).replacen(':', "/", 1))
}

/// An entity, by its address.
fn named(graph: &Graph, entity: Any) -> Value {
    json!({ "@id": address(graph, entity) })
}

/// A country, by its code; the world is none.
fn country(code: &str) -> Option<Value> {
    (code != "WORLD").then(|| json!({ "@type": "Country", "identifier": code }))
}

impl Thing {
    /// Says something: several values of one property become a list.
    fn say(&mut self, property: &str, value: impl Into<Value>) {
        let value = value.into();
        match self.0.get_mut(property) {
            None => {
                self.0.insert(property.to_owned(), value);
            }
            Some(Value::Array(values)) => values.push(value),
            Some(known) => *known = Value::Array(vec![known.take(), value]),
        }
    }

    /// Says something that may have been said already.
    fn say_once(&mut self, property: &str, value: impl Into<Value>) {
        let value = value.into();
        let is_known = self.0.get(property).is_some_and(|known| match known {
            Value::Array(values) => values.contains(&value),
            known => *known == value,
        });
        if !is_known {
            self.say(property, value);
        }
    }

    /// Says something if it is known.
    fn say_if(&mut self, property: &str, value: Option<impl Into<Value>>) {
        if let Some(value) = value {
            self.say(property, value);
        }
    }
}

impl Things {
    /// Says something of an entity that is there.
    fn say(&mut self, of: Any, property: &str, value: impl Into<Value>) {
        if let Some(thing) = self.of(of) {
            thing.say(property, value);
        }
    }

    /// Says something of an entity that may have been said already.
    fn say_once(&mut self, of: Any, property: &str, value: impl Into<Value>) {
        if let Some(thing) = self.of(of) {
            thing.say_once(property, value);
        }
    }

    fn of(&mut self, entity: Any) -> Option<&mut Thing> {
        self.places.get(&entity).map(|place| &mut self.all[*place])
    }
}
