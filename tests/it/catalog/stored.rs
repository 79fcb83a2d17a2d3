//! The catalogue in a database: what is read again changes nothing, what was changed changes just that.

use chrono::{DateTime, Utc};
use showgraph::import;
use showgraph::import::catalog::{self, File};
use showgraph::store::{Store, Tally};

use super::{file, fixture};
use crate::support::Place;

async fn import(store: &Store, files: &[File]) -> Tally {
    let report = import::catalog(store, files, DateTime::<Utc>::default()).await;
    report.unwrap_or_else(|error| panic!("{error}")).total()
}

async fn store() -> (Store, Place) {
    let place = Place::with_tables().await;
    (Store::open(place.url()).await.expect("a store"), place)
}

#[tokio::test]
async fn the_shipped_catalogue_twice_changes_nothing() {
    let (store, _place) = store().await;
    let first = import(&store, &catalog::embedded()).await;
    assert_eq!((first.changed, first.withdrawn, first.unchanged), (0, 0, 0));
    let second = import(&store, &catalog::embedded()).await;
    assert_eq!(second, Tally { unchanged: second.unchanged, ..Tally::default() });
}

#[tokio::test]
async fn a_changed_line_changes_its_row() {
    let (store, _place) = store().await;
    let mut files = fixture();
    import(&store, &files).await;
    files[0].text = files[0].text.replace("in dreams", "in memories");
    let second = import(&store, &files).await;
    assert_eq!((second.created, second.changed, second.withdrawn), (0, 1, 0));
}

#[tokio::test]
async fn a_later_directory_refers_to_what_is_stored() {
    let (store, _place) = store().await;
    import(&store, &fixture()).await;
    let text = "[citation.a]\nsource = \"gazette\"\n[[review]]\nof = \"harbour/s1/e1\"\ncite = [\"a\"]\n";
    let second = import(&store, &[file("later.toml", text)]).await;
    assert_eq!((second.created, second.changed, second.withdrawn), (2, 0, 0));
}
