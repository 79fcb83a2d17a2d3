//! `Review`: what a critic or a viewer wrote about a show, a season or an episode.

use macros::{graph_enum, graph_object};

use crate::graph::page::List;
use crate::graph::{self, Graph, Ix, Real};
use crate::graphql::filter::{OneOf, holds};
use crate::graphql::scalars::PartialDate;
use crate::graphql::types::{Person, Source, Watchable};

/// What one critic or viewer wrote about a show, a season or an episode. What many think together is a
/// `Rating`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Review(pub(crate) Ix<graph::Review>);

/// What one critic or viewer wrote about a show, a season or an episode. What many think together is a
/// `Rating`.
#[graph_object(sourced)]
impl Review {
    /// The source of the first citation, after which the plain fields are given; `citations` has all the
    /// others.
    fn source(&self, graph: &Graph) -> Source {
        Source(graph[self.0].source)
    }

    /// What it is about: a show as a whole, a single season or a single episode; `__typename` says which.
    fn subject(&self, graph: &Graph) -> Watchable {
        graph[self.0].subject.into()
    }

    /// In which capacity it was written: as a critic, a viewer or a user of this server.
    fn kind(&self, graph: &Graph) -> ReviewKind {
        graph[self.0].kind.into()
    }

    /// The publication in which it appeared; null where it appeared in none or that is not known.
    fn outlet(&self, graph: &Graph) -> Option<Source> {
        graph[self.0].outlet.map(Source)
    }

    /// Who signed it; null where it is unsigned or the name is not known.
    fn author(&self, graph: &Graph) -> Option<Person> {
        graph[self.0].author.map(Person)
    }

    /// The day on which it appeared; null where that is not known.
    fn published_on(&self, graph: &Graph) -> Option<PartialDate> {
        graph[self.0].published_on.map(PartialDate)
    }

    /// Its headline, as printed; null where it is not known.
    fn headline<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph.text(graph[self.0].headline)
    }

    /// What it says, in a sentence of our own; the text itself is at `address`.
    fn gist<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph.text(graph[self.0].gist)
    }

    /// The score exactly as printed, such as `9.1`, "★★★½" or "B+"; null where it gives none. To compare,
    /// take `score`.
    fn score_printed<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph.text(graph[self.0].score_printed)
    }

    /// The best score of its scale, such as 10 for a `9.1` of ten; null where the scale is not known.
    fn score_max(&self, graph: &Graph) -> Option<f64> {
        graph[self.0].score_max.map(Real::get)
    }

    /// The score as a share of its scale, from 0 to 100: 91 for a `9.1` of ten. Null where it gives none or
    /// its scale is not known.
    fn score(&self, graph: &Graph) -> Option<f64> {
        graph[self.0].score.map(Real::get)
    }

    /// The address at which it can be read, in full; null where it is not known.
    fn address<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph.text(graph[self.0].address)
    }

    /// The earlier version of the same review that this one replaces; null for most.
    fn revises(&self, graph: &Graph) -> Option<Review> {
        graph[self.0].revises.map(Review)
    }
}

/// In which capacity a review was written.
#[graph_enum(remote = "entity::review::Kind")]
pub enum ReviewKind {
    /// By a critic, for a publication.
    Critic,
    /// By a viewer, in public elsewhere, such as on the page of a catalogue.
    Audience,
    /// By a user of this server.
    User,
}

/// The reviews of something.
pub(crate) fn of<'g>(
    graph: &'g Graph,
    of: graph::Watchable,
    kind: Option<&OneOf<ReviewKind>>,
) -> List<'g, Ix<graph::Review>> {
    graph.reviews(of).filter(|review| holds(kind, |kind| kind.takes(&[graph[review].kind.into()])))
}
