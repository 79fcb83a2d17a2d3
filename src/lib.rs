//! showgraph: the knowledge graph of television, over GraphQL.
//!
//! One line per room; `docs/ARCHITECTURE.md` has the map.

/// The knowledge graph in memory.
pub mod graph;
/// Reads files of others and of our own into the store.
pub mod import;
/// The system of record.
pub mod store;
