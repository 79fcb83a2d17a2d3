//! Every fact of the catalogue that we ship says where it is from.

use std::collections::{BTreeMap, BTreeSet};

use entity::source::Kind;
use entity::{RecordKind, Row, Rows};
use showgraph::import::{self, Census, catalog};
use showgraph::store::Store;

use crate::support::{Place, TestApp, clock};

/// How many facts there are at least, so that the count is not empty: the catalogue only grows.
const FACTS: usize = 250;

/// The facts of each table, and those that nobody is cited for.
#[derive(Default)]
struct Count {
    facts: BTreeMap<String, usize>,
    bare: Vec<String>,
}

#[tokio::test]
async fn every_fact_has_a_citation() {
    let app = TestApp::open().await;
    let rows = app.database().await.rows().await;
    let count = Count::of(&rows);
    let total: usize = count.facts.values().sum();
    println!("{total} facts, {} citations: {:?}", rows.citation.len(), count.facts);
    assert!(
        count.bare.is_empty(),
        "without a citation by the source that they name:\n{}",
        count.bare.join("\n")
    );
    assert!(total > FACTS && rows.citation.len() > total, "{total} facts");
    for (table, least) in [("Credit", 35), ("Release", 15), ("Review", 10), ("Claim", 3), ("Measure", 2)] {
        assert!(count.facts[table] >= least, "{table}: {}", count.facts[table]);
    }
}

/// What hangs on another row and names no source of its own is cited with that row.
#[tokio::test]
async fn every_part_of_a_fact_hangs_on_one_that_is_cited() {
    let app = TestApp::open().await;
    let rows = app.database().await.rows().await;
    let cited: BTreeSet<i64> = rows.citation.iter().map(|citation| citation.subject_id).collect();
    let plantings = rows.planting.iter().map(|row| row.show_relation_id);
    let entries = rows.watch_order_entry.iter().map(|row| row.watch_order_id);
    let seasons = rows.announcement_season.iter().map(|row| row.announcement_id);
    let portrayals = rows.portrayal.iter().map(|row| row.credit_id);
    let parents: Vec<i64> = plantings.chain(entries).chain(seasons).chain(portrayals).collect();
    assert!(parents.len() > 20, "{}", parents.len());
    assert!(parents.iter().all(|parent| cited.contains(parent)));
}

/// The report of an import says how much of each franchise rests on the editors alone.
#[tokio::test]
async fn the_report_says_who_says_it() {
    let place = Place::empty().await;
    let store = Store::open(place.url()).await.expect("a database");
    let report = import::catalog(&store, &catalog::embedded(), clock()).await.expect("the catalogue");
    store.close().await.expect("it closes");
    println!("{report}");
    let censuses: BTreeMap<&str, &Census> = report.censuses().collect();
    let rows = TestApp::open().await.database().await.rows().await;
    let facts: usize = Count::of(&rows).facts.values().sum();
    assert_eq!(censuses.values().map(|census| census.total()).sum::<usize>(), facts);
    // The first franchise is compiled from publications, and what is known of all others from catalogues and memory.
    let bosch = censuses["catalog/bosch"];
    assert!(bosch.by(Kind::Press) > 100 && bosch.by(Kind::Editorial) * 10 < bosch.total(), "{bosch}");
    let shares = report.to_string();
    for (origin, census) in censuses.iter().filter(|(_, census)| census.total() > 0) {
        assert!(
            census.by(Kind::Editorial) < census.total() || *origin == "catalog/sources",
            "{origin}: {census}"
        );
        assert!(shares.contains(&format!("{origin}: {census}")), "{origin}");
    }
}

/// Calls a macro with every table whose rows name their source.
macro_rules! for_each_fact {
    ($callback:ident) => {
        $callback! {
            show_statement season_statement episode_statement person_statement character_statement
            franchise_statement platform_statement crossover_statement work_statement
            alias external_id show_relation based_on franchise_member credit release commission availability
            crossover_part watch_order prerequisite measure review rating viewership announcement claim
        }
    };
}

macro_rules! count {
    ($($table:ident)*) => {
        impl Count {
            fn of(rows: &Rows) -> Self {
                let citations = rows.citation.iter();
                let cited = citations.map(|cite| (cite.subject_kind, cite.subject_id, cite.source_id)).collect();
                let mut count = Self::default();
                $(count.table(&rows.$table, |row| (row.id, row.source_id), &cited);)*
                count
            }
        }
    };
}

for_each_fact!(count);

impl Count {
    fn table<M: Row>(
        &mut self,
        rows: &[M],
        of: fn(&M) -> (i64, i64),
        cited: &BTreeSet<(RecordKind, i64, i64)>,
    ) {
        self.facts.insert(format!("{:?}", M::KIND), rows.len());
        for (id, source) in
            rows.iter().map(of).filter(|(id, source)| !cited.contains(&(M::KIND, *id, *source)))
        {
            self.bare.push(format!("{:?} {id}, from source {source}", M::KIND));
        }
    }
}
