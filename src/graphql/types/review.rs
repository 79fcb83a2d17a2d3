//! `Review`: what a critic or a viewer wrote about a show, a season or an episode.

use async_graphql::Enum;
use macros::graph_object;

use crate::graph::{self, Graph, Ix};
use crate::graphql::scalars::PartialDate;
use crate::graphql::types::{Person, Source, Watchable};

/// What a critic or a viewer wrote about a show, a season or an episode.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Review(pub(crate) Ix<graph::Review>);

/// What a critic or a viewer wrote about a show, a season or an episode.
#[graph_object(sourced)]
impl Review {
    /// The source that it is preferably taken from.
    fn source(&self, graph: &Graph) -> Source {
        Source(graph[self.0].source)
    }

    /// What it is about: the show, or the season or episode of it.
    fn subject(&self, graph: &Graph) -> Watchable {
        graph[self.0].subject.into()
    }

    /// Who wrote it.
    fn kind(&self, graph: &Graph) -> ReviewKind {
        graph[self.0].kind.into()
    }

    /// The publication it appeared in.
    fn outlet(&self, graph: &Graph) -> Option<Source> {
        graph[self.0].outlet.map(Source)
    }

    /// Who signed it.
    fn author(&self, graph: &Graph) -> Option<Person> {
        graph[self.0].author.map(Person)
    }

    /// The day on which it appeared.
    fn published_on(&self, graph: &Graph) -> Option<PartialDate> {
        graph[self.0].published_on.map(PartialDate)
    }

    /// Its headline.
    fn headline<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].headline.as_deref()
    }

    /// What it says, in words of our own.
    fn gist<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].gist.as_deref()
    }

    /// The score exactly as printed.
    fn score_printed<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].score_printed.as_deref()
    }

    /// The best score of its scale, where the scale is known.
    fn score_max(&self, graph: &Graph) -> Option<f64> {
        graph[self.0].score_max
    }

    /// The score as a share of the scale, 0 to 100, where the scale is known.
    fn score(&self, graph: &Graph) -> Option<f64> {
        graph[self.0].score
    }

    /// Where it can be read.
    fn address<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].address.as_deref()
    }

    /// The earlier version that it replaces.
    fn revises(&self, graph: &Graph) -> Option<Review> {
        graph[self.0].revises.map(Review)
    }
}

/// Who wrote a review.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::review::Kind")]
pub enum ReviewKind {
    /// A critic, for a publication.
    Critic,
    /// A viewer, elsewhere.
    Audience,
    /// A user of this server.
    User,
}
