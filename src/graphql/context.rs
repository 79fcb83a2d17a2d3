//! What a field can reach of the world: the graph of the request, and its day.

use std::sync::Arc;

use async_graphql::ContextBase;
use chrono::NaiveDate;

use crate::graph::Graph;

/// The day on which a request is answered, in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Today(pub NaiveDate);

/// The only way from a request to the world.
pub(crate) trait World<'g> {
    /// The graph that the request took at its start.
    fn graph(&self) -> &'g Graph;
    /// The day of the request.
    fn today(&self) -> Today;
}

// Both are put into every request by the program itself: a request without them is a mistake in the wiring.
impl<'g, T> World<'g> for ContextBase<'g, T> {
    fn graph(&self) -> &'g Graph {
        self.data_unchecked::<Arc<Graph>>()
    }

    fn today(&self) -> Today {
        *self.data_unchecked()
    }
}
