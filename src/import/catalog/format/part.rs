//! Two structs from one table: the keys that all tables of a sort share, and those of their own.
//!
//! This is what `#[serde(flatten)]` is for, but that forgets the places of values and lets unknown keys pass.

use std::fmt;
use std::marker::PhantomData;

use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{DeserializeSeed, Deserializer, MapAccess, Visitor};

/// Keys that tables of a sort share.
pub(crate) trait Part: Default {
    /// The names of the keys.
    const KEYS: &[&str];

    /// Takes the value of one of the keys.
    fn take<'de, M: MapAccess<'de>>(&mut self, key: &str, map: &mut M) -> Result<(), M::Error>;
}

/// A table with the keys of `part` and those of `rest`.
#[derive(Debug)]
pub(crate) struct With<P, R> {
    /// The shared keys.
    pub(crate) part: P,
    /// All others.
    pub(crate) rest: R,
}

impl<'de, P: Part, R: Deserialize<'de>> Deserialize<'de> for With<P, R> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Table(PhantomData))
    }
}

struct Table<P, R>(PhantomData<(P, R)>);

impl<'de, P: Part, R: Deserialize<'de>> Visitor<'de> for Table<P, R> {
    type Value = With<P, R>;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a table")
    }

    fn visit_map<M: MapAccess<'de>>(self, map: M) -> Result<Self::Value, M::Error> {
        let mut part = P::default();
        let rest = R::deserialize(MapAccessDeserializer::new(Others { map, part: &mut part }))?;
        Ok(With { part, rest })
    }
}

/// The entries of a table without those of the part, which are taken in passing.
struct Others<'p, M, P> {
    map: M,
    part: &'p mut P,
}

impl<'de, M: MapAccess<'de>, P: Part> MapAccess<'de> for Others<'_, M, P> {
    type Error = M::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, mut seed: K) -> Result<Option<K::Value>, M::Error> {
        loop {
            match self.map.next_key_seed(Sort { seed, keys: P::KEYS })? {
                None => return Ok(None),
                Some(Sorted::Other(key)) => return Ok(Some(key)),
                Some(Sorted::Part(key, unused)) => {
                    self.part.take(key, &mut self.map)?;
                    seed = unused;
                }
            }
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, M::Error> {
        self.map.next_value_seed(seed)
    }
}

/// Tells the keys of the part from the others while the deserializer still knows their place.
struct Sort<K> {
    seed: K,
    keys: &'static [&'static str],
}

enum Sorted<K, V> {
    Part(&'static str, K),
    Other(V),
}

impl<'de, K: DeserializeSeed<'de>> DeserializeSeed<'de> for Sort<K> {
    type Value = Sorted<K, K::Value>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        let key = String::deserialize(deserializer)?;
        match self.keys.iter().find(|own| **own == key) {
            Some(own) => Ok(Sorted::Part(own, self.seed)),
            None => self.seed.deserialize(serde::de::value::StringDeserializer::new(key)).map(Sorted::Other),
        }
    }
}
