//! showgraph.

pub mod front;
