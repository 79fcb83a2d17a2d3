//! The schema. Everything a request asks is answered by the graph that it took at its start.

pub mod connection;
pub mod context;
pub mod error;
pub mod node;
pub mod scalars;
pub mod types;

pub use error::Error;
