//! `Work`: a work that is not television, such as a novel or a film: what a show is based on.

use async_graphql::Enum;
use macros::graph_object;

use crate::graph::{self, Graph, Ix};
use crate::graphql::scalars::PartialDate;
use crate::graphql::types::Person;

/// A work that is not television, such as a novel or a film: what a show is based on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Work(pub(crate) Ix<graph::Work>);

/// A work that is not television, such as a novel or a film: what a show is based on.
#[graph_object(sourced)]
impl Work {
    /// The stable name in addresses, unique among its kind.
    fn slug<'g>(&self, graph: &'g Graph) -> &'g str {
        &graph[self.0].slug
    }

    /// Its title.
    fn name<'g>(&self, graph: &'g Graph) -> &'g str {
        &graph[self.0].name
    }

    /// What it is.
    fn kind(&self, graph: &Graph) -> WorkKind {
        graph[self.0].kind.into()
    }

    /// Who wrote it.
    fn author(&self, graph: &Graph) -> Option<Person> {
        graph[self.0].author.map(Person)
    }

    /// When it was first published.
    fn published(&self, graph: &Graph) -> Option<PartialDate> {
        graph[self.0].published.map(PartialDate)
    }

    /// What it is, in a few words.
    fn summary<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].summary.as_deref()
    }
}

/// What a work is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::work::Kind")]
pub enum WorkKind {
    /// A novel.
    Novel,
    /// Several novels with the same characters.
    NovelSeries,
    /// A short story.
    ShortStory,
    /// A book of facts.
    NonFiction,
    /// A comic or graphic novel.
    Comic,
    /// A film for the cinema.
    Film,
    /// A video game.
    Game,
    /// A play.
    Play,
    /// A podcast.
    Podcast,
    /// Another kind of work.
    Other,
}
