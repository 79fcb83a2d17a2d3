//! `ShowRelation`: how one show came from another, or touches it.

use async_graphql::Enum;
use macros::graph_object;

use crate::graph::{self, Graph, Ix};
use crate::graphql::types::{Season, Show, Source};

/// How one show came from another, or touches it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShowRelation(pub(crate) Ix<graph::ShowRelation>);

/// How one show came from another, or touches it.
#[graph_object(sourced)]
impl ShowRelation {
    /// The source that it is preferably taken from.
    fn source(&self, graph: &Graph) -> Source {
        Source(graph[self.0].source)
    }

    /// The later show: the spinoff, the sequel, the remake.
    fn later_show(&self, graph: &Graph) -> Show {
        Show(graph[self.0].later_show)
    }

    /// The season of the later show, where only that is meant.
    fn later_season(&self, graph: &Graph) -> Option<Season> {
        graph[self.0].later_season.map(Season)
    }

    /// The earlier show, from which it came.
    fn earlier_show(&self, graph: &Graph) -> Show {
        Show(graph[self.0].earlier_show)
    }

    /// The kinds of the relation: a show can be a spinoff and a prequel.
    fn kinds(&self, graph: &Graph) -> Vec<ShowRelationKind> {
        graph[self.0].kinds.iter().copied().map(Into::into).collect()
    }

    /// What is to be known about it.
    fn note<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].note.as_deref()
    }
}

/// How one show came from another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::show_relation::RelationKind")]
pub enum ShowRelationKind {
    /// Grew out of the other while that was running or after.
    Spinoff,
    /// Goes on after the end of the other.
    Sequel,
    /// Tells what came before the other.
    Prequel,
    /// The same show, taken up again after its end.
    Revival,
    /// Tells the same story anew.
    Remake,
    /// Begins the same idea anew.
    Reboot,
    /// Made after the other for another country.
    LocalVersion,
    /// The two have told a story together.
    Crossover,
    /// They are set in the same world without one coming from the other.
    SharedSetting,
}
