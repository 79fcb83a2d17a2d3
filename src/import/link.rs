//! Who is who: gives every record its id, and joins it to the node that is there already.
//!
//! A record joins a node, in this order: by the key under which the same origin gave it before; by an id that another
//! catalogue gives to exactly this node; by slug; seasons by show and number, episodes by season and number. Otherwise
//! it is a new node. Names alone join nothing.

use entity::NodeKind;
use entity::external_id::Provider;

use crate::store::Known;

/// Draws ids, new ones and those that are known.
pub struct Link {
    known: Known,
}

/// What is known of a node before it has an id.
pub struct Identity<'a> {
    /// Its kind.
    pub kind: NodeKind,
    /// The import that speaks of it.
    pub origin: &'a str,
    /// The key of its first statement within that import.
    pub key: &'a str,
    /// Its slug, where it has one.
    pub slug: Option<&'a str>,
    /// Its ids in other catalogues.
    pub external_ids: &'a [(Provider, String)],
    /// The show (of a season) or the season (of an episode) and the number in it.
    pub place: Option<(i64, i32)>,
}

impl Link {
    /// Links to what the store holds.
    pub fn new(known: Known) -> Self {
        Self { known }
    }

    /// The id of a node: a known one if it can be joined, else a new one.
    pub fn node(&mut self, node: &Identity) -> i64 {
        let id = self.find(node).unwrap_or_else(|| self.draw());
        self.remember(node, id);
        id
    }

    /// The id of a node that is there already under this slug.
    pub fn by_slug(&self, kind: NodeKind, slug: &str) -> Option<i64> {
        self.known.slugs.get(&(kind, slug.to_owned())).copied()
    }

    /// The id of a season by its show and number.
    pub fn season(&self, show: i64, number: i32) -> Option<i64> {
        self.known.seasons.get(&(show, number)).copied()
    }

    /// The id of an episode by its season and number.
    pub fn episode(&self, season: i64, number: i32) -> Option<i64> {
        self.known.episodes.get(&(season, number)).copied()
    }

    /// The id of a row that is no node: the one that the origin had under this key, else a new one.
    pub fn row(&mut self, origin: &str, key: &str) -> i64 {
        let key = (origin.to_owned(), key.to_owned());
        if let Some(id) = self.known.rows.get(&key) {
            return *id;
        }
        let id = self.draw();
        self.known.rows.insert(key, id);
        id
    }

    /// The first id that was not drawn.
    pub fn next_id(&self) -> i64 {
        self.known.next_id
    }

    fn find(&self, node: &Identity) -> Option<i64> {
        let known = &self.known;
        let by_key = || known.nodes.get(&(node.origin.to_owned(), node.key.to_owned()));
        let by_external_id = || {
            let mut ids = node.external_ids.iter();
            ids.find_map(|(provider, value)| known.external_ids.get(&(node.kind, *provider, value.clone())))
        };
        let by_slug = || known.slugs.get(&(node.kind, node.slug?.to_owned()));
        let by_place = || match node.kind {
            NodeKind::Season => known.seasons.get(&node.place?),
            NodeKind::Episode => known.episodes.get(&node.place?),
            _ => None,
        };
        by_key().or_else(by_external_id).or_else(by_slug).or_else(by_place).copied()
    }

    fn remember(&mut self, node: &Identity, id: i64) {
        self.known.nodes.insert((node.origin.to_owned(), node.key.to_owned()), id);
        if let Some(slug) = node.slug {
            self.known.slugs.entry((node.kind, slug.to_owned())).or_insert(id);
        }
        for (provider, value) in node.external_ids {
            self.known.external_ids.entry((node.kind, *provider, value.clone())).or_insert(id);
        }
        match (node.kind, node.place) {
            (NodeKind::Season, Some(place)) => _ = self.known.seasons.entry(place).or_insert(id),
            (NodeKind::Episode, Some(place)) => _ = self.known.episodes.entry(place).or_insert(id),
            _ => {}
        }
    }

    fn draw(&mut self) -> i64 {
        let id = self.known.next_id;
        self.known.next_id += 1;
        id
    }
}
