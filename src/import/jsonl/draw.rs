//! The ids of what the lines declare: those that the database has for it, or new ones in the order of the lines, so that
//! whoever came first in the file comes first in the database.
//!
//! A node is found by the key of a statement about it; by an id that another catalogue gives to exactly this node; by its
//! slug, unless a catalogue gives another id to that one; a season or an episode by its number in what is around it. No
//! two nodes of the lines become one.

use std::collections::HashSet;

use entity::external_id::Provider;
use entity::{NodeKind, RecordKind};
use serde_json::Value;

use super::asking::Asking;
use super::declared::{Declared, Key, Node, named};
use crate::store::Question;

/// Ids while they are drawn.
pub(super) struct Drawing<'a> {
    asking: &'a Asking<'a>,
    first_id: i64,
    next_id: i64,
    /// Nodes of the database that nodes of the lines are.
    taken: HashSet<i64>,
}

impl<'a> Drawing<'a> {
    /// Draws new ids from one on that is free.
    pub(super) fn new(asking: &'a Asking<'a>, first_id: i64) -> Self {
        Self { asking, first_id, next_id: first_id, taken: HashSet::new() }
    }

    /// Gives every row and every node its id, and tells the first id that was not drawn.
    pub(super) fn draw(mut self, declared: &mut Declared) -> i64 {
        let kinds: Vec<_> = declared.nodes.keys().copied().collect();
        for kind in kinds {
            let mut nodes = declared.nodes.remove(&kind).unwrap_or_default();
            for node in &mut nodes {
                node.id = self.by_key(declared, kind, node);
                self.taken.extend(node.id);
            }
            for (place, node) in nodes.iter_mut().enumerate() {
                self.node(declared, kind, place, node);
            }
            declared.nodes.insert(kind, nodes);
        }
        self.elsewhere(declared);
        let order = std::mem::take(&mut declared.order);
        for key in &order {
            let id = self.row(declared, key);
            if let Some(row) = declared.rows.get_mut(key) {
                row.id = id;
            }
        }
        declared.order = order;
        self.next_id
    }

    fn node(&mut self, declared: &Declared, kind: NodeKind, place: usize, node: &mut Node) {
        if node.id.is_none() {
            node.id = self.join(declared, kind, place, node);
            self.taken.extend(node.id);
        }
        node.new_slug = None;
        if node.id.is_none() {
            node.id = Some(self.next());
            node.new_slug = node.slug.as_ref().map(|slug| self.free(declared, kind, slug));
        }
    }

    fn by_key(&self, declared: &Declared, kind: NodeKind, node: &Node) -> Option<i64> {
        let own = node.keys.iter().map(|key| (declared.origin_of(key), &*key.1));
        let other = node.same_as.iter().map(|(origin, key)| (origin.as_str(), key.as_str()));
        // All are looked up at once: a question that is noted later costs a round.
        let found: Vec<_> =
            own.chain(other).filter_map(|(origin, key)| self.asking.stated(kind, origin, key)).collect();
        found.first().copied()
    }

    fn join(&self, declared: &Declared, kind: NodeKind, place: usize, node: &Node) -> Option<i64> {
        if self.first_id <= 1 {
            // There is nothing to be joined.
            return None;
        }
        let ids = declared.external_ids.get(&(kind, place)).map_or(&[][..], Vec::as_slice);
        let found: Vec<_> =
            ids.iter().filter_map(|(provider, value)| self.exact(kind, *provider, value)).collect();
        let by_slug = node.slug.as_ref().and_then(|slug| self.asking.slug(kind, slug));
        let by_place = self.by_place(declared, kind, node);
        let joined = by_slug.or(by_place).filter(|id| {
            let mut given =
                ids.iter().map(|(provider, _)| self.asking.id(Question::Provided(*id, *provider)));
            !given.any(|given| given.is_some())
        });
        found.into_iter().chain(joined).find(|id| !self.taken.contains(id))
    }

    fn exact(&self, kind: NodeKind, provider: Provider, value: &str) -> Option<i64> {
        self.asking.id(Question::ExternalId(kind, provider, value.to_owned()))
    }

    fn by_place(&self, declared: &Declared, kind: NodeKind, node: &Node) -> Option<i64> {
        let (around, number) = node.place.as_ref()?;
        let origin = declared.origin_of(node.keys.first()?);
        let around_kind = if kind == NodeKind::Season { NodeKind::Show } else { NodeKind::Season };
        let around = node_id(declared, self.asking, around_kind, origin, around)?;
        if around >= self.first_id {
            return None;
        }
        self.asking.id(match kind {
            NodeKind::Season => Question::Season(around, *number),
            _ => Question::Episode(around, *number),
        })
    }

    /// Sources and measures that another import has already: nothing is written, and what refers to them finds these.
    fn elsewhere(&self, declared: &mut Declared) {
        for ((kind, slug), key) in &declared.own_slugs {
            let own = self.asking.row(*kind, declared.origin_of(key), &key.1);
            let stored = match kind {
                RecordKind::Source => self.asking.slug(NodeKind::Source, slug),
                _ => self.asking.measure(slug),
            };
            if let Some(row) = declared.rows.get_mut(key) {
                row.elsewhere = stored.filter(|_| own != stored);
            }
        }
    }

    fn row(&mut self, declared: &Declared, key: &Key) -> i64 {
        let row = &declared.rows[key];
        let stored = row.elsewhere.or_else(|| self.asking.row(row.kind, declared.origin_of(key), &key.1));
        stored.unwrap_or_else(|| self.next())
    }

    /// A slug that no other node has: the one that is wished for, or with a number behind it.
    fn free(&self, declared: &Declared, kind: NodeKind, slug: &str) -> String {
        let is_free = |wish: &str| self.first_id <= 1 || self.asking.slug(kind, wish).is_none();
        if is_free(slug) {
            return slug.to_owned();
        }
        let mut wishes = (2..).map(|number| format!("{slug}-{number}"));
        let is_declared = |wish: &String| declared.slugs.contains_key(&(kind, wish.clone()));
        wishes.find(|wish| !is_declared(wish) && is_free(wish)).unwrap_or_default()
    }

    fn next(&mut self) -> i64 {
        self.next_id += 1;
        self.next_id - 1
    }
}

/// The id of the node that a reference means, in the lines or in the database.
pub(super) fn node_id(
    declared: &Declared,
    asking: &Asking,
    kind: NodeKind,
    origin: &str,
    reference: &Value,
) -> Option<i64> {
    if let Some(place) = declared.meant(kind, origin, reference) {
        return declared.nodes.get(&kind)?.get(place)?.id;
    }
    if kind.has_slug() {
        return asking.slug(kind, reference.as_str()?);
    }
    let (origin, key) = named(origin, reference)?;
    asking.stated(kind, origin, key)
}
