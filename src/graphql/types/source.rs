//! `Source`: whoever says something: a publication, a catalogue, a company, or the editors of showgraph.

use async_graphql::{ID, OneofObject};
use macros::{graph_enum, graph_object};

use crate::graph::page::Page;
use crate::graph::{self, Graph, Ix};
use crate::graphql::connection::{Connection, NodeConnection};
use crate::graphql::error::Result;
use crate::graphql::node;
use crate::graphql::node::global_id;
use crate::graphql::scalars::PartialDate;
use crate::graphql::types::{ExternalIdInput, Review};

/// Whoever says something: a publication, a catalogue, a company, or the editors of showgraph. Where it said
/// so is a `Citation`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source(pub(crate) Ix<graph::Source>);

/// Whoever says something: a publication, a catalogue, a company, or the editors of showgraph. Where it said
/// so is a `Citation`.
#[graph_object(named)]
impl Source {
    /// The global id, an opaque text unique among all kinds: `node(id:)` finds the object again, or the one
    /// that it was merged into.
    fn id(&self, graph: &Graph) -> ID {
        global_id(graph, self.0)
    }

    /// The name in addresses, such as `the-hollywood-reporter`: small letters, digits and hyphens, unique
    /// among sources. It stays when the name changes.
    fn slug<'g>(&self, graph: &'g Graph) -> &'g str {
        &graph[self.0].slug
    }

    /// The name under which it is known, such as "The Hollywood Reporter".
    fn name<'g>(&self, graph: &'g Graph) -> &'g str {
        &graph[self.0].name
    }

    /// What sort of source it is, and so how near it is to what it says.
    fn kind(&self, graph: &Graph) -> SourceKind {
        graph[self.0].kind.into()
    }

    /// The domain of its web site as printed, such as `deadline.com`; null where none was printed.
    fn domain<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph.text(graph[self.0].domain)
    }

    /// The licence under which its data may be used, as an SPDX identifier where there is one; null where
    /// none is known.
    fn licence<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph.text(graph[self.0].licence)
    }

    /// What it is, in a few words, where the name does not say; else null.
    fn description<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph.text(graph[self.0].description)
    }

    /// The file that was read, such as `title.ratings.tsv.gz`, where it is a data set; else null.
    fn file<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph.text(graph[self.0].file)
    }

    /// The day of which the data set is: what it says was so on that day. Null where it is none, and where its day is
    /// not known.
    fn published_on(&self, graph: &Graph) -> Option<PartialDate> {
        graph[self.0].published_on.map(PartialDate)
    }

    /// The reviews that have it as their `outlet`, by day of publication; those without a day come last.
    fn reviews(&self, graph: &Graph, page: Page) -> NodeConnection<Review> {
        Connection::new(graph.reviews_in(self.0), page)
    }
}

/// What sort of source it is.
#[graph_enum(remote = "entity::source::Kind")]
pub enum SourceKind {
    /// The platform, studio or authority itself, in press releases and on its own pages.
    Official,
    /// A publication for people in the industry, such as Deadline.
    TradePress,
    /// A publication for everybody: newspapers, magazines, sites and blogs.
    Press,
    /// An encyclopedia or a list that many hands keep, such as Wikipedia.
    Reference,
    /// A data set about television, such as TVmaze, or one made from it.
    Catalogue,
    /// Who measures audiences or collects ratings, such as Nielsen.
    Measurement,
    /// Somebody whose name is not known, such as an article of which only the text is.
    Unknown,
    /// The editors of showgraph, from memory: compiled, not checked against an outside source.
    Editorial,
}

/// Names one source; exactly one of the fields must be given. What is not found is null or, in a filter,
/// passes nothing.
#[derive(Clone, Debug, OneofObject)]
pub enum SourceLookup {
    /// The global id, as the `id` of a source gave it. The id of anything else is an error.
    Id(ID),
    /// The slug, exactly as the source has it, such as `deadline`.
    Slug(String),
    /// The id that another catalogue gives to the source. Only one with the extent `EXACT` leads to it.
    ExternalId(ExternalIdInput),
}

impl Source {
    /// The source that is meant; none if there is none.
    pub(crate) fn find(graph: &Graph, by: &SourceLookup) -> Result<Option<Self>> {
        match by {
            SourceLookup::Id(id) => node::of_kind(graph, id).map(|found| found.map(Self)),
            SourceLookup::Slug(slug) => Ok(graph.by_slug(slug).map(Self)),
            SourceLookup::ExternalId(id) => Ok(id.find(graph).map(Self)),
        }
    }
}
