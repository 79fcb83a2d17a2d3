//! What the graph answers.
