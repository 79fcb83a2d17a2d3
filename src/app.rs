//! A stand-in for the wiring of the rooms.

use crate::front::{Error, FrontDoor, Limits, Operations, Rejection, Request};
use crate::graphql::{self, Stand};

/// The program: a front door and the schema behind it.
pub struct App {
    front: FrontDoor,
    schema: Stand,
    ready: bool,
}

impl App {
    /// Wires everything.
    pub fn new(ready: bool) -> Result<Self, Error> {
        let schema = graphql::schema();
        let front = FrontDoor::new(&schema.sdl(), Limits::default())?;
        Ok(Self { front, schema, ready })
    }

    /// Answers a request, or says why it was not let in.
    pub async fn answer(
        &self,
        request: &Request,
        operations: Operations,
    ) -> Result<async_graphql::Response, Rejection> {
        let admitted = self.front.admit(request, operations)?;
        Ok(self.schema.execute(admitted.request).await)
    }

    /// Whether there is a graph to answer from.
    pub fn is_ready(&self) -> bool {
        self.ready
    }
}
