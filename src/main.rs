//! showgraph.

fn main() {}
