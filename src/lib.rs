//! showgraph: the knowledge graph of television, over GraphQL. One line for each room.

/// The whole knowledge graph in memory, plain and synchronous.
pub mod graph;
/// The schema: what API users see, answered by the graph.
pub mod graphql;
