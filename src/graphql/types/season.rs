//! `Season`: a season of a show, also called series or book.

use async_graphql::{ID, OneofObject};
use macros::graph_object;

use crate::graph::page::Page;
use crate::graph::{self, Graph, Ix};
use crate::graphql::connection::{Connection, NodeConnection};
use crate::graphql::error::Result;
use crate::graphql::node;
use crate::graphql::types::{Certainty, Crossover, Episode, ExternalIdInput, Show};

/// A season of a show, elsewhere also called a series, a book or a part. It may be announced and not yet out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Season(pub(crate) Ix<graph::Season>);

/// A season of a show, elsewhere also called a series, a book or a part. It may be announced and not yet out.
#[graph_object(sourced, named, watchable, announced)]
impl Season {
    /// The one show whose season it is.
    fn show(&self, graph: &Graph) -> Show {
        Show(graph[self.0].show)
    }

    /// The number that it goes by, 0 for specials in some catalogues; null where it has none. Two seasons may
    /// share one, so it is no key.
    fn number(&self, graph: &Graph) -> Option<i32> {
        graph[self.0].number
    }

    /// What to call it: its `title`, or else its number, as in "Season 2". Never null.
    fn name(&self, graph: &Graph) -> String {
        graph.name_of(self.0).into_owned()
    }

    /// The title of its own, such as "The Final Season"; null where it has only a number.
    fn title<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph.text(graph[self.0].name)
    }

    /// How many episodes it has in all, made or ordered; null where that is not known. The episodes listed
    /// may be fewer.
    fn episode_order(&self, graph: &Graph) -> Option<i32> {
        graph[self.0].episode_order
    }

    /// What happens in it, in a few sentences; null where no source gives one.
    fn summary<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph.text(graph[self.0].summary)
    }

    /// The licence of the summary, as an SPDX identifier where there is one, such as `CC0-1.0`.
    fn summary_licence<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph.text(graph[self.0].summary_licence)
    }
    /// The episodes of which anything is known, by number; those without a number come last.
    fn episodes(&self, graph: &Graph, #[page(default = 50)] page: Page) -> NodeConnection<Episode> {
        Connection::new(graph.episodes_in(self.0), page)
    }

    /// The crossovers of which its episodes tell a part, by premiere of their first part.
    fn crossovers(&self, graph: &Graph, page: Page) -> NodeConnection<Crossover> {
        Connection::new(graph.crossovers_told_in(graph.episodes_in(self.0)), page)
    }
}

/// Names one season; exactly one of the fields must be given. What is not found is null.
#[derive(Clone, Debug, OneofObject)]
pub enum SeasonLookup {
    /// The global id, as the `id` of a season gave it. The id of anything else is an error.
    Id(ID),
    /// The id that another catalogue gives to the season. Only one with the extent `EXACT` leads to it.
    ExternalId(ExternalIdInput),
}

impl Season {
    /// The season that is meant; none if there is none.
    pub(crate) fn find(graph: &Graph, by: &SeasonLookup) -> Result<Option<Self>> {
        match by {
            SeasonLookup::Id(id) => node::of_kind(graph, id).map(|found| found.map(Self)),
            SeasonLookup::ExternalId(id) => Ok(id.find(graph).map(Self)),
        }
    }
}
