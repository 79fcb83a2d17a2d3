//! `Status`: stub

use async_graphql::Enum;
use macros::graph_object;

use crate::graph::{self, Graph};
use crate::graphql::context::Today;
use crate::graphql::scalars::PartialDate;
use crate::graphql::types::Certainty;

/// Run
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
pub enum Run {
    /// x
    Airing,
}
/// Outlook
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
pub enum Outlook {
    /// x
    Unknown,
}
/// Status
pub struct Status {}
/// Status
pub struct StatusChange {}
impl Status {
    pub(crate) fn run_value(&self) -> Run {
        Run::Airing
    }
    pub(crate) fn outlook_value(&self) -> Outlook {
        Outlook::Unknown
    }
    pub(crate) fn new(
        _: &Graph,
        _: graph::Watchable,
        _: Today,
        _: Option<PartialDate>,
        _: Option<PartialDate>,
        _: Certainty,
    ) -> Self {
        Self {}
    }
}
impl StatusChange {
    pub(crate) fn history(_: &Graph, _: graph::Watchable, _: Today, _: Certainty) -> Vec<Self> {
        vec![]
    }
}
/// S
#[graph_object]
impl Status {
    /// r
    fn run(&self) -> Run {
        Run::Airing
    }
}
/// S
#[graph_object]
impl StatusChange {
    /// r
    fn run(&self) -> Run {
        Run::Airing
    }
}
