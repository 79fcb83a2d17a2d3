//! The ids of what the lines declare: those that the database has for it, or new ones in the order of the lines, so that
//! whoever came first in the file comes first in the database.
//!
//! A node is found by the key of a statement about it; by an id that another catalogue gives to exactly this node; by its
//! slug, unless a catalogue gives different ids to the two; a season or an episode by its number in what is around it.
//! No two nodes of the lines become one.

use std::collections::{HashMap, HashSet};

use entity::external_id::Provider;
use entity::{NodeKind, RecordKind};
use serde_json::Value;

use super::declared::{Declared, Key, Node, named};
use crate::store::Known;

/// What the database has, while ids are drawn.
pub(super) struct Drawing<'a> {
    known: &'a mut Known,
    /// Nodes of the database that nodes of the lines are.
    taken: HashSet<i64>,
    /// The ids that other catalogues give to nodes of the database.
    given: HashMap<(i64, Provider), String>,
}

impl<'a> Drawing<'a> {
    /// Begins with what the database has.
    pub(super) fn new(known: &'a mut Known) -> Self {
        let given = known.external_ids.iter();
        let given = given.map(|((_, provider, value), node)| ((*node, *provider), value.clone())).collect();
        Self { known, taken: HashSet::new(), given }
    }

    /// Gives every row and every node its id. Tells the lines of nodes that lack what a node cannot be without.
    pub(super) fn draw(&mut self, declared: &mut Declared) -> Vec<(u64, String)> {
        let kinds: Vec<_> = declared.nodes.keys().copied().collect();
        for kind in kinds {
            let mut nodes = declared.nodes.remove(&kind).unwrap_or_default();
            for node in &mut nodes {
                node.id = self.by_key(declared, node).unwrap_or_default();
                self.taken.insert(node.id);
            }
            for (place, node) in nodes.iter_mut().enumerate() {
                self.node(declared, kind, place, node);
            }
            declared.nodes.insert(kind, nodes);
        }
        self.elsewhere(declared);
        for key in std::mem::take(&mut declared.order) {
            let id = self.row(declared, &key);
            if let Some(row) = declared.rows.get_mut(&key) {
                row.id = id;
            }
        }
        let lacking = declared.nodes.values().flatten().filter(|node| !node.lacks.is_empty());
        let lacking = lacking.map(|node| {
            let (lacks, of) = (node.lacks.join("` and `"), node.slug.as_deref().unwrap_or_default());
            (node.line, format!("no line gives `{lacks}` for \"{of}\"; add it here"))
        });
        lacking.collect()
    }

    fn node(&mut self, declared: &Declared, kind: NodeKind, place: usize, node: &mut Node) {
        let ids = declared.external_ids.get(&(kind, place)).map_or(&[][..], Vec::as_slice);
        if node.id == 0 {
            let found = self.join(declared, kind, node, ids);
            self.taken.extend(found);
            node.id = found.unwrap_or_default();
        }
        if node.id > 0 {
            node.lacks.clear();
            return;
        }
        node.id = self.next();
        node.new_slug = node.slug.as_ref().map(|slug| self.free(declared, kind, slug));
    }

    fn by_key(&self, declared: &Declared, node: &Node) -> Option<i64> {
        let own = node.keys.iter().map(|key| (declared.origin_of(key).to_owned(), key.1.clone()));
        own.chain(node.same_as.clone()).find_map(|key| self.known.nodes.get(&key)).copied()
    }

    fn join(
        &self,
        declared: &Declared,
        kind: NodeKind,
        node: &Node,
        ids: &[(Provider, String)],
    ) -> Option<i64> {
        let known = &self.known;
        let mut ids_known = ids.iter().filter_map(|(provider, value)| {
            known.external_ids.get(&(kind, *provider, value.clone())).copied()
        });
        let is_another = |id: &i64| {
            ids.iter().any(|(provider, value)| {
                self.given.get(&(*id, *provider)).is_some_and(|other| other != value)
            })
        };
        let by_slug = || known.slugs.get(&(kind, node.slug.clone()?)).copied();
        let by_place = || {
            let (around, number) = node.place.as_ref()?;
            let origin = declared.origin_of(node.keys.first()?);
            match kind {
                NodeKind::Season => {
                    known.seasons.get(&(self.meant(declared, NodeKind::Show, origin, around)?, *number))
                }
                NodeKind::Episode => {
                    known.episodes.get(&(self.meant(declared, NodeKind::Season, origin, around)?, *number))
                }
                _ => None,
            }
            .copied()
        };
        let found = ids_known.find(|id| !self.taken.contains(id));
        let joined = || by_slug().or_else(by_place).filter(|id| !is_another(id));
        found.or_else(joined).filter(|id| !self.taken.contains(id))
    }

    /// The node that a reference means.
    fn meant(&self, declared: &Declared, kind: NodeKind, origin: &str, reference: &Value) -> Option<i64> {
        node_id(declared, self.known, kind, origin, reference)
    }

    /// Sources and measures that another import has already: nothing is written, and what refers to them finds these.
    fn elsewhere(&self, declared: &mut Declared) {
        for ((kind, slug), key) in &declared.own_slugs {
            let stored = match kind {
                RecordKind::Source => self.known.slugs.get(&(NodeKind::Source, slug.clone())),
                _ => self.known.measures.get(slug),
            };
            let own = (declared.origin_of(key).to_owned(), key.1.clone());
            if let (Some(id), Some(row)) = (stored, declared.rows.get_mut(key))
                && self.known.rows.get(&own) != Some(id)
            {
                (row.id, row.is_elsewhere) = (*id, true);
            }
        }
    }

    fn row(&mut self, declared: &Declared, key: &Key) -> i64 {
        let row = &declared.rows[key];
        if row.is_elsewhere {
            return row.id;
        }
        let stored = self.known.rows.get(&(declared.origin_of(key).to_owned(), key.1.clone())).copied();
        stored.unwrap_or_else(|| self.next())
    }

    /// A slug that no other node has: the one that is wished for, or with a number behind it.
    fn free(&self, declared: &Declared, kind: NodeKind, slug: &str) -> String {
        let is_free = |wish: &String| !self.known.slugs.contains_key(&(kind, wish.clone()));
        if is_free(&slug.to_owned()) {
            return slug.to_owned();
        }
        let mut wishes = (2..).map(|number| format!("{slug}-{number}"));
        let is_free = |wish: &String| is_free(wish) && !declared.slugs.contains_key(&(kind, wish.clone()));
        wishes.find(is_free).unwrap_or_default()
    }

    fn next(&mut self) -> i64 {
        let id = self.known.next_id;
        self.known.next_id += 1;
        id
    }
}

/// The id of the node that a reference means, in the lines or in the database.
pub(super) fn node_id(
    declared: &Declared,
    known: &Known,
    kind: NodeKind,
    origin: &str,
    reference: &Value,
) -> Option<i64> {
    if let Some(place) = declared.meant(kind, origin, reference) {
        return Some(declared.nodes.get(&kind)?.get(place)?.id);
    }
    if kind.has_slug() {
        return known.slugs.get(&(kind, reference.as_str()?.to_owned())).copied();
    }
    let (origin, key) = named(origin, reference)?;
    known.nodes.get(&(origin.to_owned(), key.to_owned())).copied()
}
