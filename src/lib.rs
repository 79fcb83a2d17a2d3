//! showgraph.
