//! What passes between an import and the store: what is there already, and what is to be there.

use std::collections::{BTreeMap, HashMap};

use entity::external_id::Provider;
use entity::{NodeKind, Rows};

/// What the store holds already, by the keys under which an import may meet it again.
#[derive(Debug, Default)]
pub struct Known {
    /// Rows by origin and key.
    pub rows: HashMap<(String, String), i64>,
    /// Nodes by the origin and the key of a statement about them.
    pub nodes: HashMap<(String, String), i64>,
    /// Nodes by their slug.
    pub slugs: HashMap<(NodeKind, String), i64>,
    /// Measures by their slug.
    pub measures: HashMap<String, i64>,
    /// Nodes by the id that another catalogue gives to exactly them.
    pub external_ids: HashMap<(NodeKind, Provider, String), i64>,
    /// Seasons by show and number.
    pub seasons: HashMap<(i64, i32), i64>,
    /// Episodes by season and number.
    pub episodes: HashMap<(i64, i32), i64>,
    /// The first id that is free.
    pub next_id: i64,
}

/// Everything that one origin says: what it said before and is not in here is withdrawn.
#[derive(Debug, Default)]
pub struct Batch {
    /// The import that owns the rows, such as `catalog/bosch`.
    pub origin: String,
    /// The slugs that new nodes get.
    pub slugs: BTreeMap<(NodeKind, i64), String>,
    /// Sources, measures, statements, edges and records. The tables of merged nodes stay empty: the store fills them.
    pub rows: Rows,
}
