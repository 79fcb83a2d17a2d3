//! `Season`: a season of a show, also called series or book.

use macros::graph_object;

use crate::graph::{self, Graph, Ix};
use crate::graphql::types::Show;

/// A season of a show, also called series or book.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Season(pub(crate) Ix<graph::Season>);

/// A season of a show, also called series or book.
#[graph_object(sourced)]
impl Season {
    /// The show that it belongs to.
    fn show(&self, graph: &Graph) -> Show {
        Show(graph[self.0].show)
    }

    /// Its number; some seasons have none and numbers can repeat.
    fn number(&self, graph: &Graph) -> Option<i32> {
        graph[self.0].number
    }

    /// What to call it: its title, or else its number, as in "Season 2".
    fn name(&self, graph: &Graph) -> String {
        let row = &graph[self.0];
        let numbered = || {
            row.number
                .map_or_else(|| "Season without a number".to_owned(), |number| format!("Season {number}"))
        };
        row.name.as_deref().map_or_else(numbered, str::to_owned)
    }

    /// Its title, where it has one.
    fn title<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].name.as_deref()
    }

    /// The number of episodes that were ordered or made.
    fn episode_order(&self, graph: &Graph) -> Option<i32> {
        graph[self.0].episode_order
    }

    /// What it is about.
    fn summary<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].summary.as_deref()
    }

    /// The licence of the summary.
    fn summary_licence<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].summary_licence.as_deref()
    }
}
