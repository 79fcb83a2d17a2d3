//! `Watchable`: what can be watched, rated and reviewed.

use async_graphql::ID;
use macros::graph_interface;

use crate::graph::{self, Graph};
use crate::graphql::connection::{Listed, Touch};
use crate::graphql::scalars::PartialDate;
use crate::graphql::types::{Episode, Season, Show};
use crate::graphql::writer::Ahead;

/// What can be watched, credited, rated and reviewed: a show, a season or an episode.
#[graph_interface(Show, Season, Episode)]
pub trait Watchable {
    /// The global id, an opaque text unique among all kinds: `node(id:)` finds the object again, or the one
    /// that it was merged into.
    fn id(&self, graph: &Graph) -> ID;
    /// What to call it: its title or, of a season or an episode without one, its number, as in "Season 2".
    fn name(&self, graph: &Graph) -> String;
    /// The day of its first release, pilots aside, in any region; of a show without one, its `startDate`. It
    /// may lie ahead; null where nothing is known.
    fn premiere_date(&self, graph: &Graph) -> Option<PartialDate>;
}

/// What the fields that all three share are asked of.
macro_rules! watchable {
    ($($kind:ident,)*) => {
        $(
            impl $kind {
                pub(crate) fn watchable(self) -> graph::Watchable {
                    graph::Watchable::$kind(self.0)
                }
            }
        )*
    };
}

watchable! {
    Show,
    Season,
    Episode,
}

impl Touch for Watchable {
    fn touch(&self, graph: &Graph, ahead: Ahead) {
        match self {
            Self::Show(show) => show.touch(graph, ahead),
            Self::Season(season) => season.touch(graph, ahead),
            Self::Episode(episode) => episode.touch(graph, ahead),
        }
    }
}

impl Listed for Watchable {
    type Item = graph::Watchable;
}

impl From<graph::Watchable> for Watchable {
    fn from(watchable: graph::Watchable) -> Self {
        match watchable {
            graph::Watchable::Show(show) => Self::Show(Show(show)),
            graph::Watchable::Season(season) => Self::Season(Season(season)),
            graph::Watchable::Episode(episode) => Self::Episode(Episode(episode)),
        }
    }
}
