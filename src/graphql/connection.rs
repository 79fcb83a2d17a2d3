//! Connections: one page of a list, as Relay shapes it. Nothing of it is computed before it is asked for.

mod touch;

use std::borrow::Cow;

use async_graphql::TypeName;
use macros::graph_object;

pub use self::touch::Touch;
use super::error::Result;
use super::writer::{Ahead, Apart, Object, Output};
use crate::graph::Graph;
use crate::graph::page::List;
use crate::graph::page::Page;
use crate::graph::page::PageError;
use crate::graph::page::Place;
use crate::graph::page::Window;

/// One page of a list. The schema calls it after its edge: a `CastEdge` is in a `CastConnection`.
pub struct Connection<E: Edge> {
    edges: Vec<E>,
    has_next: bool,
    has_previous: bool,
    total: usize,
    refused: Option<PageError>,
}

/// One page of nodes whose edges have nothing to say of their own.
pub type NodeConnection<N> = Connection<NodeEdge<N>>;

/// An object that stands for one item of a list and leads to its node.
pub trait Edge: Object + Output {
    /// What the graph lists.
    type Item: Copy + Send + Sync + 'static;
    /// What is at the far end.
    type Node: Output + Touch + 'static;

    /// The item, and where it stands.
    fn place(&self) -> &Place<Self::Item>;

    /// The object at the far end.
    fn node(&self, graph: &Graph) -> Self::Node;

    /// Reads the rows that are written next, without waiting for them.
    fn touch(&self, graph: &Graph, ahead: Ahead);
}

/// A node that the graph lists as it is.
pub trait Listed: Output + Touch + From<Self::Item> + 'static {
    /// What the graph lists.
    type Item: Copy + Send + Sync + 'static;
}

/// The edge to a node without a record between: `ShowEdge` leads to a `Show`.
pub struct NodeEdge<N: Listed>(Place<N::Item>);

/// Where a page is.
pub struct PageInfo {
    has_next_page: bool,
    has_previous_page: bool,
    start_cursor: Option<String>,
    end_cursor: Option<String>,
}

/// What a function with a page returns: only it knows whether a cursor fits the list.
#[diagnostic::on_unimplemented(message = "a field with a `Page` returns a `Connection`, not `{Self}`")]
pub trait Paged: Sized {
    /// Refuses a page that does not fit.
    fn checked(self) -> Result<Self>;
}

impl<E: Edge> Connection<E> {
    /// What a page shows of a list.
    pub fn new(list: List<'_, E::Item>, page: Page) -> Self
    where
        E: From<Place<E::Item>>,
    {
        // Such an edge is a place by another name, so that these stay where they are.
        Self::with(list, page, E::from)
    }

    /// What a page shows of a list whose edges know more than their places.
    pub fn with(list: List<'_, E::Item>, page: Page, edge: impl Fn(Place<E::Item>) -> E) -> Self {
        let (window, refused) = match list.page(page) {
            Ok(window) => (window, None),
            Err(error) => (Window::default(), Some(error)),
        };
        let Window { places, has_next, has_previous, total } = window;
        let edges = places.into_iter().map(edge).collect();
        Self { edges, has_next, has_previous, total, refused }
    }
}

/// One page of a list: some of its items in order, where they stand, and how many there are in all.
#[graph_object(name_type)]
impl<E: Edge> Connection<E> {
    /// The items of this page, each with its cursor and, where there is one, the record that puts it into
    /// this list. Always in the order of the list, also with `last`.
    fn edges(&self, graph: &Graph, ahead: Ahead) -> &Vec<E> {
        // First the rows of all edges, then what can only be found once they are there.
        for ahead in [Ahead::default(), ahead] {
            self.edges.iter().for_each(|edge| edge.touch(graph, ahead));
        }
        &self.edges
    }

    /// The nodes of `edges` without what stands between, in the same order; one that has two edges is here
    /// twice.
    fn nodes(&self, graph: &Graph, ahead: Ahead) -> Vec<E::Node> {
        let nodes: Vec<_> = self.edges.iter().map(|edge| edge.node(graph)).collect();
        for node in &nodes {
            node.touch(graph, ahead);
        }
        nodes
    }

    /// Whether the list goes on before and behind this page, and the cursors to ask for more with.
    fn page_info(&self, graph: &Graph) -> PageInfo {
        let cursor = |edge: &E| edge.place().cursor(graph).to_string();
        PageInfo {
            has_next_page: self.has_next,
            has_previous_page: self.has_previous,
            start_cursor: self.edges.first().map(cursor),
            end_cursor: self.edges.last().map(cursor),
        }
    }

    /// How many items the whole list has once filters are applied, counted exactly; paging does not change
    /// it.
    fn total_count(&self) -> usize {
        self.total
    }
}

/// A place in a list and the node that stands there.
#[graph_object(name_type)]
impl<N: Listed> NodeEdge<N> {
    /// Where the node stands in the list: an opaque text for `after` or `before`, which holds when others
    /// come and go.
    fn cursor(&self, graph: &Graph) -> String {
        self.0.cursor(graph).to_string()
    }

    /// The object that the list holds at this place.
    fn node(&self) -> N {
        N::from(self.0.item)
    }
}

/// Where a page is in its list, and how to ask for the pages around it.
#[graph_object]
impl PageInfo {
    /// Whether the list goes on behind this page: then ask for more with `after: endCursor`.
    fn has_next_page(&self) -> bool {
        self.has_next_page
    }

    /// Whether the list has items before this page: then ask for them with `last` and `before: startCursor`.
    fn has_previous_page(&self) -> bool {
        self.has_previous_page
    }

    /// The cursor of the first item of this page; null if the page is empty.
    fn start_cursor(&self) -> Option<&str> {
        self.start_cursor.as_deref()
    }

    /// The cursor of the last item of this page; null if the page is empty.
    fn end_cursor(&self) -> Option<&str> {
        self.end_cursor.as_deref()
    }
}

impl<E: Edge> TypeName for Connection<E> {
    fn type_name() -> Cow<'static, str> {
        let edge = E::name();
        format!("{}Connection", edge.strip_suffix("Edge").unwrap_or(&edge)).into()
    }
}

impl<N: Listed> TypeName for NodeEdge<N> {
    fn type_name() -> Cow<'static, str> {
        format!("{}Edge", N::type_name()).into()
    }
}

impl<N: Listed> From<Place<N::Item>> for NodeEdge<N> {
    fn from(place: Place<N::Item>) -> Self {
        Self(place)
    }
}

impl<N: Listed> Edge for NodeEdge<N> {
    type Item = N::Item;
    type Node = N;

    fn place(&self) -> &Place<N::Item> {
        &self.0
    }

    fn node(&self, _: &Graph) -> N {
        N::from(self.0.item)
    }

    fn touch(&self, graph: &Graph, ahead: Ahead) {
        if ahead.has(Apart::Node) {
            N::from(self.0.item).touch(graph, ahead);
        }
    }
}

impl<E: Edge> Paged for Connection<E> {
    fn checked(self) -> Result<Self> {
        match self.refused {
            None => Ok(self),
            Some(error) => Err(error.into()),
        }
    }
}

impl<C: Paged> Paged for Option<C> {
    fn checked(self) -> Result<Self> {
        self.map(C::checked).transpose()
    }
}

/// Writes an edge that leads to a node and tells the record between: `edge! { CastEdge(Credit) … }`.
macro_rules! edge {
    (
        $(#[$doc:meta])*
        $edge:ident over $record:ident as $field:ident,
        $(#[$node_doc:meta])*
        $node:ident = |$graph:ident, $item:ident| $far:expr
    ) => {
        $(#[$doc])*
        pub struct $edge($crate::graph::page::Place<$crate::graph::Ix<$crate::graph::$record>>);

        $(#[$doc])*
        #[macros::graph_object]
        impl $edge {
            /// Where the item stands in the list: an opaque text for `after` or `before`, which holds when
            /// others come and go.
            fn cursor(&self, graph: &$crate::graph::Graph) -> String {
                self.0.cursor(graph).to_string()
            }

            $(#[$node_doc])*
            fn node(&self, graph: &$crate::graph::Graph) -> $crate::graphql::types::$node {
                $crate::graphql::connection::Edge::node(self, graph)
            }

            /// The record that joins the two ends: its attributes and, where it can be cited, who says so.
            fn $field(&self) -> $crate::graphql::types::$record {
                $crate::graphql::types::$record(self.0.item)
            }
        }

        impl From<$crate::graph::page::Place<$crate::graph::Ix<$crate::graph::$record>>> for $edge {
            fn from(place: $crate::graph::page::Place<$crate::graph::Ix<$crate::graph::$record>>) -> Self {
                Self(place)
            }
        }

        impl $crate::graphql::connection::Edge for $edge {
            type Item = $crate::graph::Ix<$crate::graph::$record>;
            type Node = $crate::graphql::types::$node;

            fn place(&self) -> &$crate::graph::page::Place<Self::Item> {
                &self.0
            }

            fn node(&self, $graph: &$crate::graph::Graph) -> Self::Node {
                let $item = self.0.item;
                $far
            }

            fn touch(&self, graph: &$crate::graph::Graph, ahead: $crate::graphql::writer::Ahead) {
                use $crate::graphql::connection::{Edge, Touch};
                if ahead.has($crate::graphql::writer::Apart::Node) {
                    Edge::node(self, graph).touch(graph, ahead);
                }
                $crate::graphql::types::$record(self.0.item).touch(graph, ahead);
            }
        }
    };
}

pub(crate) use edge;

/// Nodes that lists hold as they are.
macro_rules! listed {
    ($($kind:ident,)*) => {
        $(
            impl Listed for super::types::$kind {
                type Item = crate::graph::Ix<crate::graph::$kind>;
            }

            impl From<crate::graph::Ix<crate::graph::$kind>> for super::types::$kind {
                fn from(ix: crate::graph::Ix<crate::graph::$kind>) -> Self {
                    Self(ix)
                }
            }
        )*
    };
}

listed! {
    Show,
    Season,
    Episode,
    Person,
    Character,
    Franchise,
    Platform,
    Crossover,
    Work,
    Source,
    WatchOrder,
    Prerequisite,
    Release,
    Commission,
    Availability,
    Measure,
    Review,
    Rating,
    Viewership,
    Announcement,
}

#[cfg(test)]
mod tests;
