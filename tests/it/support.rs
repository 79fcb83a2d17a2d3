//! The real program on a database of its own, on a day that does not pass, asked as clients ask it.

use std::ops::Deref;

use actix_web::web::Data;
use chrono::{DateTime, Utc};
use entity::Rows;
use serde_json::{Value, json};
use showgraph::app::{App, Clock, Limits};
use showgraph::front::{Operations, Request, Trusted};
use showgraph::import::catalog::File;
use showgraph::store::Snapshot;

/// A `PostgreSQL` server for the tests alone.
mod cluster;
/// What the database holds, read without the store.
mod database;
/// The engine of the tests, and a database for each.
mod place;

pub(crate) use cluster::Cluster;
pub(crate) use database::Database;
pub(crate) use place::Place;

/// The program and its database.
pub(crate) struct TestApp {
    app: Data<App>,
    place: Place,
}

/// The day of the tests.
pub(crate) fn clock() -> DateTime<Utc> {
    "2026-11-22T12:00:00Z".parse().expect("a time")
}

/// A catalogue file.
pub(crate) fn file(name: &str, text: &str) -> File {
    File { name: name.to_owned(), text: text.to_owned() }
}

impl TestApp {
    /// Opens the program with the catalogue that we ship.
    pub(crate) async fn open() -> Self {
        Self::with_clock(clock).await
    }

    /// Opens the program with another clock.
    pub(crate) async fn with_clock(clock: Clock) -> Self {
        Self::guarded(Limits::default(), Trusted::default(), clock).await
    }

    /// Opens the program with other limits, trusted documents or another clock.
    pub(crate) async fn guarded(limits: Limits, trusted: Trusted, clock: Clock) -> Self {
        let place = Place::filled().await;
        let app = App::open_guarded(place.url(), limits, trusted, clock).await;
        let app = app.expect("the program opens");
        Self { app: Data::new(app), place }
    }

    /// The program in the form that the routes take.
    pub(crate) fn data(&self) -> Data<App> {
        self.app.clone()
    }

    /// The address of the database behind the program.
    pub(crate) fn url(&self) -> &str {
        self.place.url()
    }

    /// The database behind the program.
    pub(crate) async fn database(&self) -> Database {
        Database::open(self.url()).await
    }

    /// The whole answer to a request.
    pub(crate) async fn ask(&self, query: &str, variables: Value) -> Value {
        let Value::Object(variables) = variables else { panic!("variables are an object") };
        let request = Request { query: query.to_owned(), operation_name: None, variables };
        let answer = match self.answer(&request, Operations::QueriesAndMutations).await {
            Ok(answer) => serde_json::from_slice(&answer.json),
            Err(rejection) => serde_json::to_value(rejection),
        };
        answer.expect("an answer is JSON")
    }

    /// The data of an answer without errors to a request without variables.
    pub(crate) async fn query(&self, query: &str) -> Value {
        let mut answer = self.ask(query, json!({})).await;
        assert!(answer.get("errors").is_none(), "{answer}");
        answer["data"].take()
    }
}

impl Deref for TestApp {
    type Target = App;

    fn deref(&self) -> &App {
        &self.app
    }
}

/// A value of an answer that is a list.
pub(crate) fn list(value: &Value) -> &[Value] {
    value.as_array().map_or_else(|| panic!("not a list: {value}"), Vec::as_slice)
}

/// A value of an answer that is a text.
pub(crate) fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("not a text: {value}"))
}

/// All rows of a snapshot together.
pub(crate) async fn everything(snapshot: &mut Snapshot) -> Rows {
    let mut all = Rows::default();
    while let Some(rows) = snapshot.next().await.expect("the rows") {
        all.append(rows);
    }
    all
}

/// Rows as a snapshot has them: without what only imports ask for.
pub(crate) fn said(mut rows: Rows) -> Rows {
    macro_rules! clear {
        ($($table:ident $(: $node:ident $kind:ident $id:ident $column:ident)?,)*) => {
            $(
                for row in &mut rows.$table {
                    row.origin.clear();
                    row.origin_key.clear();
                }
            )*
        };
    }
    entity::for_each_statement_table!(clear);
    entity::for_each_owned_table!(clear);
    rows
}
