//! Synthetic graphs: the same for the same seed, as large as asked for, and stored as they are made.

use showgraph::generate::{self, Error, Scale};
use showgraph::graph::{Graph, Show};
use showgraph::store::Store;

use crate::support::{Database, Place, clock, everything, said};

#[test]
fn the_same_seed_makes_the_same_graph() {
    let rows = |seed| generate::rows(&Scale::of_shows(20), seed).expect("rows");
    assert_eq!(rows(1), rows(1));
    assert_ne!(rows(1), rows(2));
}

#[test]
fn there_is_as_much_as_was_asked_for() {
    let scale = Scale::of_shows(700);
    let rows = generate::rows(&scale, 1).expect("rows");
    let numbers = [
        (rows.show.len(), scale.shows),
        (rows.episode.len(), scale.episodes),
        (rows.release.len(), scale.episodes),
        (rows.person.len(), scale.people),
        (rows.credit.len(), scale.credits),
        (rows.character.len(), scale.characters),
        (rows.franchise.len(), scale.franchises),
        (rows.platform.len(), scale.platforms),
        (rows.review.len(), scale.reviews),
        (rows.source.len(), scale.sources),
    ];
    for (is, wanted) in numbers {
        assert_eq!(is, wanted, "{numbers:?}");
    }
    let mut by_credits = vec![0; scale.people];
    let first = rows.person[0].id;
    let person_at = |id: i64| rows.person.binary_search_by_key(&id, |person| person.id).expect("a person");
    rows.credit.iter().for_each(|credit| by_credits[person_at(credit.person_id)] += 1);
    let mean = scale.credits / scale.people;
    assert!(by_credits[person_at(first)] > 10 * mean, "the first person is a hub");
    let graph = Graph::load(1, [rows]).expect("a graph");
    assert!(graph.by_slug::<Show>("show-699").is_some());
}

#[actix_web::test]
async fn the_store_holds_what_was_made() {
    let place = Place::with_tables().await;
    let store = Store::open(place.url()).await.expect("a store");
    let scale = Scale::of_shows(30);
    let mut seen = 0;
    let written =
        generate::write(&store, &scale, 7, clock(), |rows| seen = rows).await.expect("it is written");
    let mut snapshot = store.load().await.expect("it loads");
    assert!(
        everything(&mut snapshot).await == said(generate::rows(&scale, 7).expect("rows")),
        "the database holds something else"
    );
    assert_eq!(seen, written);
    assert!(snapshot.seq() > i64::try_from(written).expect("few rows"), "every row has its entry, nodes too");
}

#[actix_web::test]
async fn a_database_that_is_not_empty_is_refused() {
    let place = Place::with_tables().await;
    let store = Store::open(place.url()).await.expect("a store");
    let scale = Scale::of_shows(2);
    let write = || generate::write(&store, &scale, 1, clock(), |_| {});
    write().await.expect("the database is empty");
    let before = store.last_seq().await.expect("a number");
    assert!(matches!(write().await, Err(Error::NotEmpty)));
    assert_eq!(store.last_seq().await.expect("a number"), before);
}

#[actix_web::test]
async fn an_engine_finds_what_refers_to_a_row() {
    let place = Place::with_tables().await;
    let without = Database::open(place.url()).await.references_without_index().await;
    assert!(without.is_empty(), "every row that comes or goes makes the engine read all of {without:?}");
}
