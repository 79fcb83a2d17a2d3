//! `Watchable`: what can be watched, rated and reviewed.

use async_graphql::ID;
use macros::graph_interface;

use crate::graph::{self, Graph};
use crate::graphql::types::{Episode, Season, Show};

/// What can be watched, rated and reviewed: a show, a season or an episode.
#[graph_interface(Show, Season, Episode)]
pub trait Watchable {
    /// The global id, unique among all kinds: `node(id:)` finds the object again.
    fn id(&self, graph: &Graph) -> ID;
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
