//! The whole knowledge graph in memory, plain and synchronous. Nothing of SQL or GraphQL.

pub mod page;

/// The knowledge graph.
#[derive(Debug, Default)]
pub struct Graph {}
