//! What holds for `PostgreSQL` only. These tests need a server, so they run when they are asked for, as `scripts/test`
//! does: `SHOWGRAPH_TEST_ENGINE=postgres cargo test --test it -- --include-ignored`.

use std::time::Duration;

use actix_web::http::StatusCode;
use actix_web::test::{TestRequest, call_service, init_service};
use actix_web::web::Data;
use sea_orm::sqlx::postgres::PgListener;
use showgraph::app::App;
use showgraph::http::{self, Server, Settings};
use showgraph::import::catalog;
use tokio::time::timeout;

use crate::following::{PATIENCE, follow, person, reaches};
use crate::start::refused;
use crate::support::{Cluster, Place, clock};

#[tokio::test]
async fn a_server_that_is_not_there() {
    let message = refused("postgres://someone:secret@127.0.0.1:1/showgraph").await;
    let expected = "no PostgreSQL server answers at 127.0.0.1:1: check that it runs and listens there: ";
    assert!(message.starts_with(expected) && !message.contains("secret"), "{message}");
}

#[tokio::test]
async fn an_address_that_is_none() {
    let message = refused("postgres://someone:sec?ret@host/showgraph").await;
    let expected = "the database address is not valid: write postgres://USER:PASSWORD@HOST/DATABASE: ";
    assert!(message.starts_with(expected) && !message.contains("sec"), "{message}");
}

#[tokio::test]
#[ignore = "needs PostgreSQL"]
async fn a_wrong_password() {
    let cluster = Cluster::new();
    cluster.run("CREATE ROLE guarded LOGIN PASSWORD 'right'").await;
    cluster.run("CREATE DATABASE guarded OWNER guarded").await;
    let message = refused(&cluster.url_as("guarded:secret", "guarded")).await;
    let expected = "does not let us in: check user, password and pg_hba.conf: password authentication failed";
    assert!(message.contains(expected) && !message.contains("secret"), "{message}");
    let app = App::open(&cluster.url_as("guarded:right", "guarded"), clock).await;
    app.expect("with the right one the program opens").close().await.expect("it closes");
}

#[tokio::test]
#[ignore = "needs PostgreSQL"]
async fn a_database_that_is_not_there() {
    let message = refused(&Cluster::shared().url("nowhere")).await;
    assert!(message.contains("has no database `nowhere`: make it with `createdb --host /"), "{message}");
    assert!(message.ends_with("--port 5432 --owner showgraph nowhere`"), "{message}");
}

#[tokio::test]
#[ignore = "needs PostgreSQL"]
async fn a_user_who_may_not_make_tables() {
    let cluster = Cluster::new();
    cluster.run("CREATE ROLE guest LOGIN").await;
    let message = refused(&cluster.url_as("guest", "postgres")).await;
    assert!(message.starts_with("the user may not make tables in the database: "), "{message}");
}

#[tokio::test]
#[ignore = "needs PostgreSQL"]
async fn an_import_tells_once() {
    let place = Place::database(None).await;
    let app = App::open(place.url(), clock).await.expect("the program opens");
    let mut listener = PgListener::connect(place.url()).await.expect("a connection");
    listener.listen("showgraph").await.expect("it listens");
    app.import_catalog(&catalog::embedded()).await.expect("nothing changes");
    app.import_catalog(&person("ada-lund")).await.expect("an import");
    timeout(PATIENCE, listener.recv()).await.expect("it is told").expect("by the server");
    assert!(timeout(Duration::from_millis(200), listener.recv()).await.is_err(), "and only once");
}

/// What is committed while nobody listens is found by its number.
#[tokio::test]
#[ignore = "needs PostgreSQL"]
async fn a_follower_that_was_cut_off_catches_up() {
    let cluster = Cluster::new();
    let url = filled(&cluster).await;
    let app = Data::new(App::open(&url, clock).await.expect("the program opens"));
    let other = App::open(&url, clock).await.expect("a second program");
    follow(app.clone());
    for slug in ["ada-lund", "eva-lund", "ida-lund"] {
        cluster
            .run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'")
            .await;
        other.import_catalog(&person(slug)).await.expect("an import");
        reaches(&app, other.graph().seq()).await;
    }
}

#[actix_web::test]
#[ignore = "needs PostgreSQL"]
async fn a_server_outlives_a_restart_of_its_database() {
    let cluster = Cluster::new();
    let url = filled(&cluster).await;
    let app = Data::new(App::open(&url, clock).await.expect("the program opens"));
    follow(app.clone());
    let server = Data::new(Server::new(Settings::default()));
    let service = init_service(http::application(app.clone(), server)).await;
    let status = async |uri| call_service(&service, TestRequest::get().uri(uri).to_request()).await.status();
    let question = "/graphql?query=%7B__typename%7D";
    cluster.stop();
    assert!(app.refresh().await.is_err(), "there is no database to look at");
    assert_eq!([status("/readyz").await, status(question).await], [StatusCode::OK; 2]);
    cluster.start();
    let other = App::open(&url, clock).await.expect("the database is back");
    other.import_catalog(&person("ada-lund")).await.expect("an import");
    reaches(&app, other.graph().seq()).await;
    assert_eq!([status("/readyz").await, status(question).await], [StatusCode::OK; 2]);
}

/// A database of a server of its own, with the catalogue that we ship.
async fn filled(cluster: &Cluster) -> String {
    cluster.run("CREATE DATABASE showgraph").await;
    cluster.url("showgraph")
}
