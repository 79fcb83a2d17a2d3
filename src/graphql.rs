//! The schema. Everything a request asks is answered by the graph that it took at its start.

pub mod connection;
pub mod context;
pub mod error;
pub mod filter;
pub mod node;
mod query;
pub mod scalars;
pub mod types;
pub mod writer;

use async_graphql::registry::Registry;
use async_graphql::{EmptyMutation, EmptySubscription, OutputType, SDLExportOptions, ValidationMode};

use self::context::Today;
pub use self::error::Error;
pub use self::query::Query;
pub use self::writer::MOST_WORK;
use self::writer::{Answer, Limits, Operation, Plan, Refusal, Types, Writer};
use crate::graph::Graph;

/// The schema as async-graphql knows it: its names, descriptions and types, and what executes all that is no query.
pub type Executor = async_graphql::Schema<Query, EmptyMutation, EmptySubscription>;

/// How deep the executor follows: more than the front door lets in, so that its limit is the one that is met.
const DEPTH: usize = 64;

/// The schema with all its types.
pub struct Schema {
    executor: Executor,
    types: Types,
}

/// A query that is ready to be answered, from any version of the graph.
pub struct Planned {
    plan: Plan<Query>,
    size: writer::Size,
}

impl Schema {
    /// Builds the schema.
    pub fn new() -> Self {
        let mut registry = Registry::default();
        register(&mut registry);
        // The front door has validated every document before it comes here.
        let executor = Executor::build(Query, EmptyMutation, EmptySubscription)
            .register_output_type::<node::Node>()
            .register_output_type::<node::Entity>()
            .register_output_type::<node::Sourced>()
            .register_output_type::<types::Watchable>()
            .validation_mode(ValidationMode::Fast)
            .limit_recursive_depth(DEPTH)
            .finish();
        Self { executor, types: registry.implements }
    }

    /// The schema in the schema definition language, with a description of the whole: async-graphql has no place for one.
    pub fn sdl(&self, about: &str) -> String {
        let sdl = self.executor.sdl_with_options(SDLExportOptions::new().include_specified_by());
        sdl.replacen("\nschema {", &format!("\n\"\"\"\n{about}\n\"\"\"\nschema {{"), 1)
    }

    /// Makes a validated query ready to be answered, or says what is wrong with a value in it.
    pub fn plan(&self, operation: Operation<'_>) -> Result<Planned, Refusal> {
        let (plan, size) = writer::root(operation, &self.types)?;
        Ok(Planned { plan, size })
    }

    /// What executes all that is no query.
    pub fn executor(&self) -> &Executor {
        &self.executor
    }
}

impl Default for Schema {
    fn default() -> Self {
        Self::new()
    }
}

impl Planned {
    /// How many objects the answer has at most, if every page is full; a list without pages counts as one.
    pub fn possible(&self) -> usize {
        self.size.possible
    }

    /// How many objects could be written while it is answered, if every page is full; a list without pages counts as one.
    pub fn effort(&self) -> usize {
        self.size.possible.saturating_add(self.size.work)
    }

    /// Answers from one version of the graph.
    pub fn answer(&self, graph: &Graph, today: Today, limits: Limits) -> Answer {
        Writer::answer(graph, today, limits, &Query, (&self.plan, self.size.possible))
    }
}

fn register(registry: &mut Registry) {
    Query::create_type_info(registry);
    node::Node::create_type_info(registry);
    node::Entity::create_type_info(registry);
    node::Sourced::create_type_info(registry);
    types::Watchable::create_type_info(registry);
}
