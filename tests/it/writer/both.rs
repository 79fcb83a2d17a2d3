//! One request, answered by the direct writer and by async-graphql's own executor.

use std::sync::Arc;

use serde_json::{Map, Value};
use showgraph::front::{FrontDoor, Limits, Operations, Request};
use showgraph::graph::Graph;
use showgraph::graphql::context::Today;
use showgraph::graphql::writer::{self, Cost, Operation, Ordinary};
use showgraph::graphql::{Executor, Schema};

use crate::support::clock;

/// Both executors behind one front door.
pub(super) struct Both {
    schema: Schema,
    front: FrontDoor,
}

/// What both say.
pub(super) struct Answers {
    pub(super) direct: Outcome,
    pub(super) ordinary: Outcome,
    /// What the direct answer has cost.
    pub(super) cost: Cost,
}

/// What one of them says.
#[derive(Debug)]
pub(super) struct Outcome {
    /// The data as it was written.
    pub(super) text: String,
    pub(super) data: Value,
    pub(super) errors: Vec<Value>,
}

impl Both {
    pub(super) fn new() -> Self {
        let schema = Schema::new();
        let front = FrontDoor::new(&schema.sdl(""), Limits::default()).expect("a valid schema");
        Self { schema, front }
    }

    /// The schema in the schema definition language.
    pub(super) fn sdl(&self) -> String {
        self.schema.sdl("")
    }

    /// The ordinary executor, without the front door.
    pub(super) fn executor(&self) -> &Executor {
        self.schema.executor()
    }

    /// Has both answer, or says why the request cannot be.
    pub(super) async fn ask(
        &self,
        graph: &Arc<Graph>,
        query: &str,
        variables: &Map<String, Value>,
    ) -> Result<Answers, String> {
        let most = usize::MAX;
        Ok(self.ask_within(most, graph, query, variables).await?.expect("there is no limit"))
    }

    /// The same, unless the answer could come to too many objects.
    pub(super) async fn ask_within(
        &self,
        most: usize,
        graph: &Arc<Graph>,
        query: &str,
        variables: &Map<String, Value>,
    ) -> Result<Option<Answers>, String> {
        let today = Today(clock().date_naive());
        let request = Request { query: query.to_owned(), operation_name: None, variables: variables.clone() };
        let admitted = self.front.admit(&request, Operations::QueriesOnly);
        let admitted = admitted.map_err(|rejection| format!("{:?}", rejection.errors()))?;
        let planned = self.schema.plan(Operation {
            selection_set: &admitted.operation().selection_set.node,
            fragments: admitted.fragments(),
            variables: admitted.variables(),
            described: admitted.described(),
        });
        let planned = planned.map_err(|refusal| format!("{refusal:?}"))?;
        if planned.possible() > most {
            return Ok(None);
        }
        let answer = planned.answer(graph, today, writer::Limits::default());
        let direct = Outcome::of(std::str::from_utf8(&answer.json).expect("an answer is a text"));
        assert_eq!(answer.errors, direct.errors.len(), "{}", direct.text);
        let request = admitted.ordinary().data(Arc::clone(graph)).data(today).data(Ordinary);
        let response = self.schema.executor().execute(request).await;
        let ordinary = Outcome::of(&serde_json::to_string(&response).expect("an answer is JSON"));
        Ok(Some(Answers { direct, ordinary, cost: answer.cost }))
    }
}

impl Outcome {
    fn of(json: &str) -> Self {
        let mut value: Value = serde_json::from_str(json).expect("an answer is JSON");
        let errors = value["errors"].as_array().cloned().unwrap_or_default();
        let data = json.strip_prefix("{\"data\":").and_then(|rest| rest.strip_suffix('}'));
        let mut text = data.expect("an answer begins with data");
        for behind in [",\"extensions\":{\"cost\":", ",\"errors\":[{"] {
            text = text.split_once(behind).map_or(text, |(before, _)| before);
        }
        Self { text: text.to_owned(), data: value["data"].take(), errors }
    }
}
