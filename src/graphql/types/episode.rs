//! `Episode`: an episode of a show, or a special.

use async_graphql::Enum;
use macros::graph_object;

use crate::graph::{self, Graph, Ix};
use crate::graphql::types::{Season, Show};

/// An episode of a show, or a special.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Episode(pub(crate) Ix<graph::Episode>);

/// An episode of a show, or a special.
#[graph_object(sourced)]
impl Episode {
    /// The show that it belongs to.
    fn show(&self, graph: &Graph) -> Show {
        Show(graph[self.0].show)
    }

    /// The season that it belongs to, where it belongs to one.
    fn season(&self, graph: &Graph) -> Option<Season> {
        graph[self.0].season.map(Season)
    }

    /// Its number within the season; some episodes have none and numbers can repeat.
    fn number(&self, graph: &Graph) -> Option<i32> {
        graph[self.0].number
    }

    /// What to call it: its title, or else its number, as in "Episode 2".
    fn name(&self, graph: &Graph) -> String {
        let row = &graph[self.0];
        let numbered = || {
            row.number
                .map_or_else(|| "Episode without a number".to_owned(), |number| format!("Episode {number}"))
        };
        row.name.as_deref().map_or_else(numbered, str::to_owned)
    }

    /// Its title.
    fn title<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].name.as_deref()
    }

    /// Whether it is a regular episode, a pilot or a special.
    fn kind(&self, graph: &Graph) -> Option<EpisodeKind> {
        graph[self.0].kind.map(Into::into)
    }

    /// Running time, in minutes.
    fn runtime_minutes(&self, graph: &Graph) -> Option<i32> {
        graph[self.0].runtime_minutes
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

/// What sort of episode it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::episode::Kind")]
pub enum EpisodeKind {
    /// An episode of the season.
    Regular,
    /// An episode made to try the show out, first shown apart from the season.
    Pilot,
    /// An episode outside the numbering.
    Special,
}
