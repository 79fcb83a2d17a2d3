//! `WatchOrder`: an order in which somebody says a franchise is best watched.

use macros::{graph_enum, graph_object};

use crate::graph::page::{List, Page};
use crate::graph::{self, Graph, Ix};
use crate::graphql::connection::{Connection, edge};
use crate::graphql::types::{Franchise, FranchiseOrder, Prerequisite, Source, Watchable};

/// An order in which somebody says a franchise is best watched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WatchOrder(pub(crate) Ix<graph::WatchOrder>);

/// An order in which somebody says a franchise is best watched.
#[graph_object(sourced)]
impl WatchOrder {
    /// The source of the first citation, after which the plain fields are given; `citations` has all the
    /// others.
    fn source(&self, graph: &Graph) -> Source {
        Source(graph[self.0].source)
    }

    /// The franchise that is watched so.
    fn franchise(&self, graph: &Graph) -> Franchise {
        Franchise(graph[self.0].franchise)
    }

    /// What it is called, such as "Harry Bosch and after".
    fn name<'g>(&self, graph: &'g Graph) -> &'g str {
        &graph[graph[self.0].name]
    }

    /// Whom it is for, or what it leaves out and why; null where nothing is said of that.
    fn note<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph.text(graph[self.0].note)
    }

    /// What is watched, from the first to the last: shows, seasons and episodes.
    fn entries(
        &self,
        graph: &Graph,
        #[page(default = 100, max = 1_000)] page: Page,
    ) -> Connection<WatchOrderEntryEdge> {
        Connection::new(graph.entries_of(self.0), page)
    }

    /// The prerequisites, whoever states them, that it does not keep: something stands in it before what is to
    /// be watched first. What it leaves out, it does not break.
    fn breaks(&self, graph: &Graph) -> Vec<Prerequisite> {
        graph.broken_by(self.0).into_iter().map(Prerequisite).collect()
    }
}

/// That a show, a season or an episode stands in a watch order. Who says so is cited at the order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WatchOrderEntry(pub(crate) Ix<graph::WatchOrderEntry>);

/// That a show, a season or an episode stands in a watch order. Who says so is cited at the order.
#[graph_object]
impl WatchOrderEntry {
    /// The watch order in which it stands.
    fn order(&self, graph: &Graph) -> WatchOrder {
        WatchOrder(graph[self.0].order)
    }

    /// What is watched: a show or a season stands for all of it.
    fn item(&self, graph: &Graph) -> Watchable {
        graph[self.0].subject.into()
    }

    /// The place in the order, counted from 1.
    fn position(&self, graph: &Graph) -> i32 {
        graph[self.0].position
    }

    /// Why it stands there; null where nothing is said of that.
    fn note<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph.text(graph[self.0].note)
    }
}

/// How finely a watch order goes.
#[graph_enum]
pub enum WatchOrderDetail {
    /// Season by season; a show of which no season is known stands as a whole.
    Season,
    /// Episode by episode, where the day of at least one episode of a season is known; one without a day stands
    /// behind the one before it. A season of which not all episodes are known stands there as well, for the
    /// rest of it, and one of which no episode has a day stands as a whole.
    Episode,
}

impl WatchOrderDetail {
    /// The steps of a universe in an order.
    pub(crate) fn steps<'g>(
        self,
        graph: &'g Graph,
        universe: &graph::Universe,
        order: FranchiseOrder,
    ) -> List<'g, graph::Watchable> {
        let detail = match self {
            Self::Season => graph::Detail::Seasons,
            Self::Episode => graph::Detail::Episodes,
        };
        match order {
            FranchiseOrder::Release => graph.release_order(universe, detail),
            FranchiseOrder::Story => graph.story_order(universe, detail),
        }
    }
}

edge! {
    /// What stands in a watch order, and where.
    WatchOrderEntryEdge over WatchOrderEntry as entry,
    /// What is watched: a show, a season or an episode.
    Watchable = |graph, entry| graph[entry].subject.into()
}

edge! {
    /// A watch order in which something stands, and where.
    WatchOrderStandingEdge over WatchOrderEntry as entry,
    /// The watch order in which it stands.
    WatchOrder = |graph, entry| WatchOrder(graph[entry].order)
}
