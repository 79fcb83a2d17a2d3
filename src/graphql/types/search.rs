//! What a search finds.

use std::sync::Arc;

use macros::{graph_enum, graph_object};

use crate::graph::Graph;
use crate::graph::page::{Page, Place};
use crate::graph::search::{self, Hit, Kinds, Query};
use crate::graphql::connection::{Connection, Edge, Touch};
use crate::graphql::error::{Error, Result};
use crate::graphql::node::Entity;
use crate::graphql::types::EntityKind;
use crate::graphql::writer::{Ahead, Apart};

/// A node that a search found, with the name by which it was found.
pub struct SearchEdge {
    place: Place<Hit>,
    query: Arc<Query>,
}

/// A node that a search found, with the name by which it was found.
#[graph_object]
impl SearchEdge {
    /// Where the item stands in the list: an opaque text for `after` or `before`, which holds when others
    /// come and go.
    fn cursor(&self, graph: &Graph) -> String {
        self.place.cursor(graph).to_string()
    }

    /// What was found; `__typename` says which kind it is.
    fn node(&self, graph: &Graph) -> Entity {
        Edge::node(self, graph)
    }

    /// The name that matches, as it is written: the `name` of the node, or another that it has.
    fn matched<'g>(&self, graph: &'g Graph) -> &'g str {
        graph.found_name(self.place.item)
    }

    /// The name that matches in parts, which together are `matched`: those that the search meant, and those
    /// between.
    fn highlight(&self, graph: &Graph) -> Vec<TextPart> {
        let parts = search::parts(graph.found_name(self.place.item), &self.query);
        parts.into_iter().map(TextPart).collect()
    }

    /// How well the name matches.
    fn quality(&self) -> SearchQuality {
        self.place.item.quality.into()
    }
}

impl Edge for SearchEdge {
    type Item = Hit;
    type Node = Entity;

    fn place(&self) -> &Place<Hit> {
        &self.place
    }

    fn node(&self, graph: &Graph) -> Entity {
        Entity::from(graph.found(self.place.item))
    }

    fn touch(&self, graph: &Graph, ahead: Ahead) {
        if ahead.has(Apart::Node) {
            Edge::node(self, graph).touch(graph, ahead);
        }
    }
}

/// A part of a text.
pub struct TextPart(search::Part);

/// A part of a text.
#[graph_object]
impl TextPart {
    /// The letters of this part, spaces included.
    fn text(&self) -> &str {
        &self.0.text
    }

    /// Whether the search meant this part: show it in bold, say.
    fn is_match(&self) -> bool {
        self.0.is_match
    }
}

/// How well a name matches a search.
#[graph_enum(remote = "crate::graph::search::Quality")]
pub enum SearchQuality {
    /// The search is the whole name.
    Whole,
    /// The search begins with a word by which one calls it: the first word of a title, articles aside, or
    /// the first or last name of somebody.
    Head,
    /// All words of the search are in the name.
    Words,
    /// With one typo: a letter too many, too few, wrong, or swapped with the next.
    OneTypo,
    /// With two typos.
    TwoTypos,
}

/// One page of what is found.
pub(crate) fn search(
    graph: &Graph,
    text: &str,
    kinds: Option<&[EntityKind]>,
    page: Page,
) -> Result<Connection<SearchEdge>> {
    let query = Query::new(text).map_err(|error| Error::BadUserInput(error.to_string()))?;
    let kinds = kinds.map_or(Kinds::ALL, |kinds| Kinds::of(kinds.iter().map(|kind| (*kind).into())));
    let (found, query) = (graph.search(&query, kinds), Arc::new(query));
    Ok(Connection::with(found, page, |place| SearchEdge { place, query: Arc::clone(&query) }))
}
