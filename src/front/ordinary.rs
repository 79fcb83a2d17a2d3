//! A request in the form that async-graphql's own executor takes. It executes equal keys of the root once each, and takes a
//! variable without a value for null, so both are settled beforehand.

mod merge;
mod omit;

use async_graphql::Request;
use async_graphql::parser::types::{DocumentOperations, ExecutableDocument};
use async_graphql::{Pos, Positioned};

use super::Admitted;

impl Admitted {
    /// The request for the ordinary executor.
    pub fn ordinary(&self) -> Request {
        let (mut operation, mut fragments) = (self.operation().clone(), self.fragments().clone());
        omit::missing_variables(&mut operation, &mut fragments, &self.variables);
        merge::root_fields(&mut operation, &fragments, &self.variables);
        let mut request = Request::new("").variables(self.variables.clone());
        let operations = DocumentOperations::Single(Positioned::new(operation, Pos::default()));
        request.set_parsed_query(ExecutableDocument { operations, fragments });
        request
    }
}
