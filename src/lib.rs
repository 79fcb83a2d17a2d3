//! showgraph.

pub mod app;
pub mod front;
pub mod graphql;
pub mod http;
