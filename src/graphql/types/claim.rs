//! `Claim`: what one source says about one field, or about a whole edge or record.

use macros::graph_object;

use crate::graph::{Graph, Said};
use crate::graphql::scalars::PartialDate;
use crate::graphql::types::{Citation, Rank, Source, Stance};

/// What one source says about one field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Claim(Said);

impl Claim {
    /// What some of the statements about a node say of a field.
    pub(crate) fn of_statements(graph: &Graph, node: u32, statements: &[u32], field: &str) -> Vec<Self> {
        let is_wanted = |said: &Said| match said {
            Said::Stated { statement, .. } => statements.contains(&graph[*statement].id),
            Said::Kept(_) | Said::Claimed(_) => false,
        };
        graph.said_of(node, Some(field)).into_iter().filter(is_wanted).map(Self).collect()
    }

    /// What is said of something, the preferred first.
    pub(crate) fn all_of(graph: &Graph, id: u32, field: Option<&str>) -> Vec<Self> {
        graph.said_of(id, field).into_iter().map(Self).collect()
    }
}

/// What one source says about one field of a node, an edge or a record, or about the whole of an edge or a
/// record. Several about one field stand side by side, each with its rank.
#[graph_object]
impl Claim {
    /// The name of the field in the schema, such as `date`; null where the claim is about the whole edge or
    /// record.
    fn field<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        match self.0 {
            Said::Stated { statement, value } => graph.values_of(statement).nth(value).map(|(name, _)| name),
            Said::Kept(claim) | Said::Claimed(claim) => graph.text(graph[claim].field),
        }
    }

    /// The value that the source gives, as text: dates and enum values as the field prints them, lists as
    /// JSON. Null where it gives none.
    fn value<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        match self.0 {
            Said::Stated { statement, value } => graph.values_of(statement).nth(value).map(|(_, text)| text),
            Said::Kept(claim) => graph.text(graph[claim].kept?),
            Said::Claimed(claim) => graph.text(graph[claim].value),
        }
    }

    /// Whoever says so; of the value that an edge or a record itself has, the `source` of that.
    fn source(&self, graph: &Graph) -> Source {
        Source(graph.source_of(self.0))
    }

    /// How far it is preferred over what others say of the same field.
    fn rank(&self, graph: &Graph) -> Rank {
        match self.0 {
            Said::Stated { statement, .. } => graph[statement].rank.into(),
            Said::Kept(_) => Rank::Preferred,
            Said::Claimed(claim) => graph[claim].rank.into(),
        }
    }

    /// Why it has this rank, such as "two publications against one"; null where that needs no word.
    fn reason<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        match self.0 {
            Said::Stated { statement, .. } => graph.text(graph[statement].reason),
            Said::Kept(_) => None,
            Said::Claimed(claim) => graph.text(graph[claim].reason),
        }
    }

    /// Whether the source says that it is so or that it is not.
    fn stance(&self, graph: &Graph) -> Stance {
        match self.0 {
            Said::Stated { .. } | Said::Kept(_) => Stance::Supports,
            Said::Claimed(claim) => graph[claim].stance.into(),
        }
    }

    /// The day on which the source was seen to say it; null where that is not known, and for edges and
    /// records.
    fn observed_on(&self, graph: &Graph) -> Option<PartialDate> {
        match self.0 {
            Said::Stated { statement, .. } => graph[statement].observed_on.map(PartialDate),
            Said::Kept(_) | Said::Claimed(_) => None,
        }
    }

    /// Where it was said: the citations of this claim or statement alone or, of the value that an edge or a
    /// record has itself, those of that.
    fn citations(&self, graph: &Graph) -> Vec<Citation> {
        let id = match self.0 {
            Said::Stated { statement, .. } => graph[statement].id,
            Said::Kept(claim) => graph[claim].subject,
            Said::Claimed(claim) => graph[claim].id,
        };
        graph.citations_of(id).iter().copied().map(Citation).collect()
    }
}
