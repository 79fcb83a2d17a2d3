//! What the graph answers is what the store holds: random catalogues are written through the store, loaded, and every
//! list of the graph is compared with the rows as they are read straight from the tables.

use std::collections::BTreeMap;

use entity::{RecordKind, Row, Rows, change_log};
use proptest::test_runner::{Config, TestCaseError};
use proptest::{prop_assert, prop_assert_eq, proptest};
use showgraph::graph::Graph;
use showgraph::store::Store;

use crate::support::{Database, Place, TestApp, clock, everything, said};

/// The lists that there should be.
mod expected;
/// The lists that there are.
mod found;
/// Parts of the graph, held against the rows.
mod parts;
/// The catalogues.
mod random;

use random::{NEXT_ID, Sketch, sketch};

/// A database and two ways into it.
struct Stored {
    store: Store,
    database: Database,
    _place: Place,
}

impl Stored {
    async fn new() -> Self {
        let place = Place::with_tables().await;
        let store = Store::open(place.url()).await.expect("the store opens");
        Self { store, database: Database::open(place.url()).await, _place: place }
    }

    async fn write(&self, sketch: &Sketch) -> Result<(), TestCaseError> {
        let written = async {
            let mut writer = self.store.begin().await?;
            writer.put(random::batches(sketch).into_iter().collect()).await?;
            writer.commit(NEXT_ID, clock()).await.map(|_| ())
        };
        // Not a panic, which would be told at every step to a smaller case.
        written.await.map(drop).map_err(|error| TestCaseError::fail(format!("{error:?}")))
    }

    async fn graph(&self) -> Graph {
        let mut snapshot = self.store.load().await.expect("a moment");
        let mut parts = Vec::new();
        while let Some(rows) = snapshot.next().await.expect("the rows") {
            parts.push(rows);
        }
        Graph::load(snapshot.seq(), parts).expect("a graph")
    }
}

proptest! {
    #![proptest_config(Config { cases: 16, failure_persistence: None, ..Config::default() })]

    /// Every row is found from both its ends, nothing else is, and every list is in its order.
    #[test]
    fn a_graph_gives_the_rows_from_both_ends(sketch in sketch()) {
        in_runtime(async {
            let stored = Stored::new().await;
            stored.write(&sketch).await?;
            let rows = stored.database.rows().await;
            let found = found::lists(&stored.graph().await, u32::try_from(NEXT_ID).expect("a small id"));
            let expected = expected::lists(&rows);
            prop_assert!(expected.len() > 100, "only {} lists", expected.len());
            for (list, ids) in &expected {
                prop_assert_eq!(found.get(list), Some(ids), "{:?}", list);
            }
            for list in found.keys() {
                prop_assert!(expected.contains_key(list), "{:?} has {:?}", list, found[list]);
            }
            Ok(())
        })?;
    }

    /// Who follows the change log from one version knows every row that the next version has otherwise.
    #[test]
    fn the_change_log_leads_from_one_version_to_the_next(first in sketch(), second in sketch()) {
        in_runtime(async {
            let stored = Stored::new().await;
            for sketch in [&first, &second, &second] {
                let (before, known) = (stored.database.rows().await, stored.database.log().await.len());
                stored.write(sketch).await?;
                let after = stored.database.rows().await;
                let log = stored.database.log().await.split_off(known);
                prop_assert_eq!(before == after, log.is_empty());
                prop_assert_eq!(followed(&before, &after, &log)?, by_id(&after));
                let mut snapshot = stored.store.load().await.expect("a moment");
                prop_assert_eq!(everything(&mut snapshot).await, said(after));
            }
            Ok(())
        })?;
    }
}

/// The graph of the catalogue that we ship, which has what no dice roll.
#[tokio::test]
async fn the_shipped_catalogue_is_found_whole() {
    let app = TestApp::open().await;
    let rows = app.database().await.rows().await;
    let last = rows.citation.iter().map(|row| row.id).max().expect("citations");
    let found = found::lists(&app.graph(), u32::try_from(last + 1_000).expect("a small id"));
    let expected = expected::lists(&rows);
    assert!(expected.len() > 500, "{}", expected.len());
    let differing = expected.iter().find(|(list, ids)| found.get(list) != Some(ids));
    assert_eq!(differing, None);
    assert_eq!(found.len(), expected.len());
}

fn in_runtime(test: impl Future<Output = Result<(), TestCaseError>>) -> Result<(), TestCaseError> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.expect("a runtime").block_on(test)
}

/// The rows of one version after the entries of the log, each row as the next version has it.
fn followed(before: &Rows, after: &Rows, log: &[change_log::Model]) -> Result<ById, TestCaseError> {
    let (mut rows, after) = (by_id(before), by_id(after));
    for entry in log {
        let key = (entry.kind, entry.id);
        let was_there = match entry.op {
            change_log::Op::Delete => rows.remove(&key).is_some(),
            // A row that a later entry deletes is not in the next version.
            _ => rows.insert(key, after.get(&key).cloned().unwrap_or_default()).is_some(),
        };
        prop_assert_eq!(was_there, entry.op != change_log::Op::Insert, "{:?}", entry);
    }
    Ok(rows)
}

type ById = BTreeMap<(RecordKind, i64), String>;

macro_rules! by_id {
    ($($table:ident: $kind:ident,)*) => {
        /// Every row as text.
        fn by_id(rows: &Rows) -> ById {
            let mut all = ById::new();
            $(all.extend(rows.$table.iter().map(|row| ((RecordKind::$kind, row.id()), format!("{row:?}"))));)*
            all
        }
    };
}

entity::for_each_table!(by_id);
