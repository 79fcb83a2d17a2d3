//! showgraph: the knowledge graph of television, over GraphQL.
//!
//! One line for each room; `docs/ARCHITECTURE.md` has the map.

/// Wires the rooms: the store, the graph, the schema and the front door.
pub mod app;
/// The command line.
pub mod cli;
/// Every flag and environment variable.
pub mod config;
/// What is stored, as files for others.
pub mod export;
/// The front door: no document comes in that is not valid and within limits.
pub mod front;
/// Synthetic graphs of any size, for measuring.
pub mod generate;
/// The whole knowledge graph in memory, plain and synchronous.
pub mod graph;
/// The schema: what API users see, answered by the graph.
pub mod graphql;
/// GraphQL over HTTP, health and the query page.
pub mod http;
/// Reads files of others and of our own into the store.
pub mod import;
/// The system of record: loads, writes, merges, keeps the change log.
pub mod store;
