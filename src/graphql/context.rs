//! What a resolver can reach of the world: the graph of the request, and its day.

use std::sync::Arc;

use async_graphql::Context;
use chrono::NaiveDate;

use crate::graph::Graph;

/// The day on which a request is answered, in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Today(pub NaiveDate);

/// The only way from a request to the world.
pub trait ContextExt {
    /// The graph that the request took at its start.
    fn graph(&self) -> &Arc<Graph>;
    /// The day of the request.
    fn today(&self) -> Today;
}

// Both are put into every request by the program itself: a request without them is a mistake in the wiring.
impl ContextExt for Context<'_> {
    fn graph(&self) -> &Arc<Graph> {
        self.data_unchecked()
    }

    fn today(&self) -> Today {
        *self.data_unchecked()
    }
}
