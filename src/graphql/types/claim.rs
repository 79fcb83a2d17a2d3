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

/// What one source says about one field of a node, an edge or a record, or about the whole of it.
#[graph_object]
impl Claim {
    /// The field, by its name in the schema; null where the claim is about the whole.
    fn field<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        match self.0 {
            Said::Stated { statement, value } => Some(graph[statement].values[value].0),
            Said::Kept(claim) | Said::Claimed(claim) => graph[claim].field.as_deref(),
        }
    }

    /// The value that the source gives: text, dates and enum values as the field prints them, lists as JSON. Null where
    /// it gives none.
    fn value<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        match self.0 {
            Said::Stated { statement, value } => Some(&graph[statement].values[value].1),
            Said::Kept(claim) => graph[claim].kept.as_ref()?.as_deref(),
            Said::Claimed(claim) => graph[claim].value.as_deref(),
        }
    }

    /// Who says so.
    fn source(&self, graph: &Graph) -> Source {
        Source(graph.source_of(self.0))
    }

    /// How far it is preferred over what others say.
    fn rank(&self, graph: &Graph) -> Rank {
        match self.0 {
            Said::Stated { statement, .. } => graph[statement].rank.into(),
            Said::Kept(_) => Rank::Preferred,
            Said::Claimed(claim) => graph[claim].rank.into(),
        }
    }

    /// Why it has this rank, where that needs a word.
    fn reason<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        match self.0 {
            Said::Stated { statement, .. } => graph[statement].reason.as_deref(),
            Said::Kept(_) => None,
            Said::Claimed(claim) => graph[claim].reason.as_deref(),
        }
    }

    /// Whether the source supports it or denies it.
    fn stance(&self, graph: &Graph) -> Stance {
        match self.0 {
            Said::Stated { .. } | Said::Kept(_) => Stance::Supports,
            Said::Claimed(claim) => graph[claim].stance.into(),
        }
    }

    /// The day on which the source was seen to say it, where that is known.
    fn observed_on(&self, graph: &Graph) -> Option<PartialDate> {
        match self.0 {
            Said::Stated { statement, .. } => graph[statement].observed_on.map(PartialDate),
            Said::Kept(_) | Said::Claimed(_) => None,
        }
    }

    /// Where it was said.
    fn citations(&self, graph: &Graph) -> Vec<Citation> {
        let id = match self.0 {
            Said::Stated { statement, .. } => graph[statement].id,
            Said::Kept(claim) => graph[claim].subject,
            Said::Claimed(claim) => graph[claim].id,
        };
        graph.citations_of(id).iter().copied().map(Citation).collect()
    }
}
