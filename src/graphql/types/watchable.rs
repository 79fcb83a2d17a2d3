//! `Watchable`: what can be watched, rated and reviewed.

use async_graphql::ID;
use macros::graph_interface;

use crate::graph::{self};
use crate::graphql::scalars::PartialDate;
use crate::graphql::types::{Episode, Season, Show};

/// What can be watched, rated and reviewed: a show, a season or an episode.
#[graph_interface(Show, Season, Episode)]
pub trait Watchable {
    /// The global id, unique among all kinds: `node(id:)` finds the object again.
    fn id(&self, graph: &Graph) -> ID;
    /// What it is called.
    fn name(&self, graph: &Graph) -> String;
    /// The day on which it first came out, in any region; derived from its releases.
    fn premiere_date(&self, graph: &Graph) -> Option<PartialDate>;
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
