//! What the lines declare: which rows there will be, and which nodes they speak of. All lines are looked at before any is
//! taken, so that a line may refer to one that comes later.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use entity::external_id::{Extent, Provider};
use entity::{NodeKind, RecordKind};
use serde::Deserialize;
use serde_json::Value;

use super::line::Said;

/// Rows and nodes of the lines.
#[derive(Debug, Default)]
pub(super) struct Declared {
    origins: Vec<String>,
    places: HashMap<String, u32>,
    /// The keys of the rows, in the order of the lines.
    pub(super) order: Vec<Key>,
    /// The rows by their keys.
    pub(super) rows: HashMap<Key, Row>,
    /// The nodes in the order in which lines first speak of them.
    pub(super) nodes: BTreeMap<NodeKind, Vec<Node>>,
    /// The places of nodes among their kind, by slug.
    pub(super) slugs: HashMap<(NodeKind, String), usize>,
    /// Sources and measures, which are rows of their own, by slug.
    pub(super) own_slugs: HashMap<(RecordKind, String), Key>,
    /// Ids that other catalogues give to nodes, to be joined by.
    pub(super) external_ids: HashMap<(NodeKind, usize), Vec<(Provider, String)>>,
    /// The same, of nodes that are declared further down.
    later: Vec<(u32, ExternalId)>,
}

/// An id that another catalogue gives to a node.
#[derive(Debug)]
struct ExternalId {
    kind: NodeKind,
    /// The node as the line refers to it.
    node: Value,
    provider: Provider,
    value: String,
}

/// The origin of a row, by its place among all, and the key of the row there.
pub(super) type Key = (u32, Arc<str>);

/// A row of a line.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) kind: RecordKind,
    pub(super) id: i64,
    /// The node that it is a statement about, by its place.
    pub(super) node: Option<usize>,
    /// The id of the source or measure that another import has already under this slug: there is nothing to write.
    pub(super) elsewhere: Option<i64>,
    pub(super) line: u64,
}

/// A node that lines speak of.
#[derive(Debug)]
pub(super) struct Node {
    pub(super) id: Option<i64>,
    /// The slug that the lines call it by.
    pub(super) slug: Option<String>,
    /// The slug that it gets if it is new.
    pub(super) new_slug: Option<String>,
    /// The keys of the statements about it.
    pub(super) keys: Vec<Key>,
    /// A statement about it that may be in the database.
    pub(super) same_as: Option<(String, String)>,
    /// The show or season that it stands in, as the origin refers to it, and its number there.
    pub(super) place: Option<(Value, i32)>,
    /// What a node cannot be without, and no line has given so far.
    pub(super) lacks: Vec<&'static str>,
    /// The file and the line that speak of it first.
    pub(super) file: usize,
    pub(super) line: u64,
}

impl Declared {
    /// Takes up a line, or says why it cannot be.
    pub(super) fn learn(
        &mut self,
        (file, line): (usize, u64),
        origin: &str,
        said: &Said,
    ) -> Result<(), String> {
        let origin = self.origin(origin);
        let key: Key = (origin, said.key.as_str().into());
        if let Some(Row { kind, line, .. }) = self.rows.get(&key) {
            let word = kind.word();
            return Err(format!(
                "this is already the key of the {word} in line {line}; give one of them another"
            ));
        }
        let node = match said.kind.stated() {
            Some((kind, _)) => Some(self.node((file, line), kind, &key, said)?),
            None => None,
        };
        if let (None, Some(slug)) = (node, &said.slug) {
            self.own_slug(said.kind, slug, &key)?;
        }
        if said.kind == RecordKind::ExternalId {
            self.later.extend(external_id(said).map(|id| (origin, id)));
        }
        self.order.push(key.clone());
        self.rows.insert(key, Row { kind: said.kind, id: 0, node, elsewhere: None, line });
        Ok(())
    }

    /// Finds out whose the ids of other catalogues are, once all lines are known.
    pub(super) fn settle(&mut self) {
        for (origin, id) in std::mem::take(&mut self.later) {
            let origin = &self.origins[origin as usize];
            if let Some(place) = self.meant(id.kind, origin, &id.node) {
                self.external_ids.entry((id.kind, place)).or_default().push((id.provider, id.value));
            }
        }
    }

    /// The slugs of nodes that are new.
    pub(super) fn new_slugs(&self) -> BTreeMap<(NodeKind, i64), String> {
        let nodes = self.nodes.iter().flat_map(|(kind, nodes)| nodes.iter().map(|node| (*kind, node)));
        nodes.filter_map(|(kind, node)| Some(((kind, node.id?), node.new_slug.clone()?))).collect()
    }

    /// The first node from an id on, so a new one, that lacks what a node cannot be without: its line, and what it is.
    pub(super) fn lacking(&self, first_id: i64) -> Option<(usize, u64, String)> {
        let nodes = self.nodes.values().flatten();
        let mut new = nodes.filter(|node| node.id.is_some_and(|id| id >= first_id));
        let node = new.find(|node| !node.lacks.is_empty())?;
        let (lacks, slug) = (node.lacks.join("` and `"), node.slug.as_deref().unwrap_or_default());
        Some((node.file, node.line, format!("no line gives `{lacks}` for \"{slug}\"; add it here")))
    }

    /// The origins of the lines.
    pub(super) fn origins(&self) -> &[String] {
        &self.origins
    }

    /// The name of an origin.
    pub(super) fn origin_of(&self, key: &Key) -> &str {
        &self.origins[key.0 as usize]
    }

    /// The place of an origin, whether it was known or not.
    fn origin(&mut self, name: &str) -> u32 {
        if let Some(place) = self.places.get(name) {
            return *place;
        }
        let place = u32::try_from(self.origins.len()).unwrap_or(u32::MAX);
        self.origins.push(name.to_owned());
        self.places.insert(name.to_owned(), place);
        place
    }

    /// The row of an origin under a key.
    pub(super) fn row(&self, origin: &str, key: &str) -> Option<&Row> {
        self.rows.get(&(*self.places.get(origin)?, key.into()))
    }

    /// The node that a reference names: by its slug, or by the key of a statement about it.
    pub(super) fn meant(&self, kind: NodeKind, origin: &str, reference: &Value) -> Option<usize> {
        if kind.has_slug() {
            return self.slugs.get(&(kind, reference.as_str()?.to_owned())).copied();
        }
        let (origin, key) = named(origin, reference)?;
        let row = self.row(origin, key)?;
        row.node.filter(|_| row.kind.stated().is_some_and(|(stated, _)| stated == kind))
    }

    /// The node that a statement is about.
    fn node(
        &mut self,
        (file, line): (usize, u64),
        kind: NodeKind,
        key: &Key,
        said: &Said,
    ) -> Result<usize, String> {
        let reference = said.same_as.clone().or_else(|| said.slug.clone().map(Value::String));
        let origin = self.origin_of(key);
        let found = reference.as_ref().and_then(|reference| self.meant(kind, origin, reference));
        let same_as = match &said.same_as {
            Some(other) => {
                let (origin, key) = named(origin, other).ok_or_else(|| not_a_key("sameAs"))?;
                Some((origin.to_owned(), key.to_owned()))
            }
            None => None,
        };
        let nodes = self.nodes.entry(kind).or_default();
        let place = found.unwrap_or(nodes.len());
        if found.is_none() {
            nodes.push(Node {
                id: None,
                slug: said.slug.clone(),
                new_slug: None,
                keys: Vec::new(),
                same_as,
                place: around(kind, said),
                lacks: needs(kind).to_vec(),
                file,
                line,
            });
        }
        let node = &mut nodes[place];
        node.keys.push(key.clone());
        node.lacks.retain(|column| !said.values.iter().any(|(given, _)| given == column));
        if let Some(slug) = &said.slug {
            self.slugs.insert((kind, slug.clone()), place);
        }
        Ok(place)
    }

    fn own_slug(&mut self, kind: RecordKind, slug: &str, key: &Key) -> Result<(), String> {
        let earlier = self.own_slugs.insert((kind, slug.to_owned()), key.clone());
        let Some(Row { line, .. }) = earlier.and_then(|key| self.rows.get(&key)) else { return Ok(()) };
        let word = kind.word();
        Err(format!("`{slug}` is already the slug of the {word} in line {line}; leave one of them out"))
    }
}

/// The origin and the key that a reference names: of the same origin, or of another.
pub(super) fn named<'a>(origin: &'a str, reference: &'a Value) -> Option<(&'a str, &'a str)> {
    match reference {
        Value::String(key) => Some((origin, key)),
        Value::Object(both) if both.len() == 2 => {
            Some((both.get("origin")?.as_str()?, both.get("key")?.as_str()?))
        }
        _ => None,
    }
}

/// What is said of a reference that is none.
pub(super) fn not_a_key(name: &str) -> String {
    format!("`{name}` names nothing; write the key of a line, or {{\"origin\": \"…\", \"key\": \"…\"}}")
}

/// The columns that a node cannot be without.
fn needs(kind: NodeKind) -> &'static [&'static str] {
    match kind {
        NodeKind::Season | NodeKind::Episode | NodeKind::Source => &[],
        NodeKind::Franchise | NodeKind::Work => &["name", "kind"],
        _ => &["name"],
    }
}

/// What a season or an episode stands in, and its number there.
fn around(kind: NodeKind, said: &Said) -> Option<(Value, i32)> {
    let column = match kind {
        NodeKind::Season => "show_id",
        NodeKind::Episode => "season_id",
        _ => return None,
    };
    let number = i32::try_from(said.value("number")?.as_i64()?).ok()?;
    Some((said.value(column)?.clone(), number))
}

/// An id by which a node can be joined.
fn external_id(said: &Said) -> Option<ExternalId> {
    if said.value("extent").is_some_and(|extent| Extent::deserialize(extent).ok() != Some(Extent::Exact)) {
        return None;
    }
    let (kind, node) = said.value("node_id")?.as_object()?.iter().next()?;
    let kind = NodeKind::named(kind)?;
    let provider = Provider::deserialize(said.value("provider")?).ok()?;
    let value = said.value("value")?.as_str()?.to_owned();
    Some(ExternalId { kind, node: node.clone(), provider, value })
}
