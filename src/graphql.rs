//! The schema. Everything a request asks is answered by the graph that it took at its start.

pub mod connection;
pub mod context;
pub mod error;
pub mod filter;
pub mod node;
mod query;
pub mod scalars;
pub mod types;

use async_graphql::{EmptyMutation, EmptySubscription, SDLExportOptions, ValidationMode};

pub use error::Error;
pub use query::Query;

/// The schema with all its types.
pub type Schema = async_graphql::Schema<Query, EmptyMutation, EmptySubscription>;

/// How deep the executor follows: more than the front door lets in, so that its limit is the one that is met.
const DEPTH: usize = 64;

/// Builds the schema.
pub fn schema() -> Schema {
    // The front door has validated every document before it comes here.
    Schema::build(Query, EmptyMutation, EmptySubscription)
        .register_output_type::<node::Node>()
        .register_output_type::<node::Entity>()
        .register_output_type::<node::Sourced>()
        .register_output_type::<types::Watchable>()
        .validation_mode(ValidationMode::Fast)
        .limit_recursive_depth(DEPTH)
        .finish()
}

/// The schema in the schema definition language.
pub fn sdl(schema: &Schema) -> String {
    schema.sdl_with_options(SDLExportOptions::new().include_specified_by())
}
