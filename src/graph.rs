//! The knowledge graph in memory.

pub mod status;
