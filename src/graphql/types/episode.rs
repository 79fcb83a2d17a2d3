//! `Episode`: an episode of a show, or a special.

use async_graphql::{ID, OneofObject};
use macros::{graph_enum, graph_object};

use crate::graph::page::Page;
use crate::graph::{self, Graph, Ix, Number};
use crate::graphql::connection::Connection;
use crate::graphql::error::Result;
use crate::graphql::node;
use crate::graphql::types::{CrossoverOfEdge, ExternalIdInput, PlantedShowEdge, Season, Show};

/// An episode of a show: one of a season, or a pilot or special outside the seasons.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Episode(pub(crate) Ix<graph::Episode>);

/// An episode of a show: one of a season, or a pilot or special outside the seasons.
#[graph_object(sourced, named, watchable)]
impl Episode {
    /// The one show whose episode it is.
    fn show(&self, graph: &Graph) -> Show {
        Show(graph[self.0].show)
    }

    /// The season that it is part of; null for one outside the seasons.
    fn season(&self, graph: &Graph) -> Option<Season> {
        graph[self.0].season.map(Season)
    }

    /// Its number within the season; null where it has none. Two episodes may share one, so it is no key.
    fn number(&self, graph: &Graph) -> Option<i32> {
        graph[self.0].number.map(Number::get)
    }

    /// What to call it: its `title`, or else its number, as in "Episode 2". Never null.
    fn name(&self, graph: &Graph) -> String {
        graph.name_of(self.0).into_owned()
    }

    /// The title of its own, such as "Dig Down"; null where it is not known or there is none.
    fn title<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph.text(graph[self.0].name)
    }

    /// Whether it is a regular episode, a pilot or a special; null where no source says.
    fn kind(&self, graph: &Graph) -> Option<EpisodeKind> {
        graph[self.0].kind.map(Into::into)
    }

    /// The running time of this episode, in minutes.
    fn runtime_minutes(&self, graph: &Graph) -> Option<i32> {
        graph[self.0].runtime_minutes.map(Number::get)
    }

    /// What happens in it, in a few sentences; null where no source gives one.
    fn summary<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph.text(graph[self.0].summary)
    }

    /// The licence of the summary, as an SPDX identifier where there is one, such as `CC0-1.0`.
    fn summary_licence<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph.text(graph[self.0].summary_licence)
    }
    /// The later shows that were prepared in it, as by a backdoor pilot, by their premiere.
    fn planted_shows(&self, graph: &Graph, page: Page) -> Connection<PlantedShowEdge> {
        Connection::new(graph.planted_in(self.0), page)
    }

    /// The crossovers of which it tells a part, in the order of the place that it has in each.
    fn crossovers(&self, graph: &Graph, page: Page) -> Connection<CrossoverOfEdge> {
        Connection::new(graph.crossovers_of(self.0), page)
    }
}

/// How an episode stands to the numbering of its season.
#[graph_enum(remote = "entity::episode::Kind")]
pub enum EpisodeKind {
    /// One of the numbered episodes of a season.
    Regular,
    /// An episode made to try the show out, which may have been shown long before the rest. It may also count
    /// as the first of the season.
    Pilot,
    /// An episode outside the numbering, such as a holiday special or a look behind the scenes.
    Special,
}

/// Names one episode; exactly one of the fields must be given. What is not found is null.
#[derive(Clone, Debug, OneofObject)]
pub enum EpisodeLookup {
    /// The global id, as the `id` of an episode gave it. The id of anything else is an error.
    Id(ID),
    /// The id that another catalogue gives to the episode. Only one with the extent `EXACT` leads to it.
    ExternalId(ExternalIdInput),
}

impl Episode {
    /// The episode that is meant; none if there is none.
    pub(crate) fn find(graph: &Graph, by: &EpisodeLookup) -> Result<Option<Self>> {
        match by {
            EpisodeLookup::Id(id) => node::of_kind(graph, id).map(|found| found.map(Self)),
            EpisodeLookup::ExternalId(id) => Ok(id.find(graph).map(Self)),
        }
    }
}
