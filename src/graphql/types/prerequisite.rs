//! `Prerequisite`: that one show, season or episode is to be watched before another.

use macros::graph_object;

use crate::graph::{self, Graph, Ix};
use crate::graphql::types::{Source, Watchable};

/// That one show, season or episode is to be watched before another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prerequisite(pub(crate) Ix<graph::Prerequisite>);

/// That one show, season or episode is to be watched before another.
#[graph_object(sourced)]
impl Prerequisite {
    /// The source of the first citation, after which the plain fields are given; `citations` has all the
    /// others.
    fn source(&self, graph: &Graph) -> Source {
        Source(graph[self.0].source)
    }

    /// What is to be watched later.
    fn subject(&self, graph: &Graph) -> Watchable {
        graph[self.0].subject.into()
    }

    /// What is to be watched before it.
    fn first(&self, graph: &Graph) -> Watchable {
        graph[self.0].first.into()
    }

    /// Why it comes first, in a sentence.
    fn reason<'g>(&self, graph: &'g Graph) -> &'g str {
        &graph[graph[self.0].reason]
    }
}

/// Something that is to be watched before something else, and why.
pub struct WatchFirst(graph::Needed);

/// Something that is to be watched before something else, and why.
#[graph_object]
impl WatchFirst {
    /// What is to be watched: a show or a season stands for all of it.
    fn item(&self) -> Watchable {
        self.0.item.into()
    }

    /// Whether it is needed for what was asked about; otherwise only for something else that is to be watched
    /// first.
    fn is_direct(&self) -> bool {
        self.0.is_direct
    }

    /// The prerequisites that say so: its `first` is this item.
    fn reasons(&self) -> Vec<Prerequisite> {
        self.0.reasons.iter().copied().map(Prerequisite).collect()
    }
}

/// Everything that is to be watched before something, in order.
pub(crate) fn before(graph: &Graph, watchable: graph::Watchable) -> Vec<WatchFirst> {
    graph.needed_before(watchable).into_iter().map(WatchFirst).collect()
}
