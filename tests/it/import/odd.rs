//! Records in which some value is not what it should be: whatever it is, an import takes them or says why not, and what
//! it took can be served. The values are odd by chance, and the same each time.

use std::path::PathBuf;

use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use serde_json::{Value, json};
use showgraph::export::jsonl::write;
use showgraph::import::{Error, Job, Options, Report, imdb, jsonl, netflix, tvmaze, wikidata};
use showgraph::store::Store;

use super::tvmaze::harbour;
use super::{Desk, ask};
use crate::wikidata::fixture;

/// So many records of each source.
const RECORDS: usize = 250;

/// What stands where something else should, one behind the other.
const ODD: &str = "| |\\N|-|-1|0|1e9|nan|0000-00-00|9999-12-31|2024-02-30|10000000000000|99999999999999999999|\"|[|[\"\"]|\
    [\"\",\"\\u0000\"]|\u{2}|,|\u{202e}x|İ|#|tt|tt0000000|tt999999999999|nm0000001|N/A|Season 99999999999|TV|<b>|\
    &#x110000;|javascript:x|\u{feff}";

/// Values by chance, the same each time.
struct Chance(TestRunner);

impl Chance {
    fn new() -> Self {
        Self(TestRunner::deterministic())
    }

    fn of<T>(&mut self, strategy: impl Strategy<Value = T>) -> T {
        strategy.new_tree(&mut self.0).expect("a value").current()
    }

    /// A text that hardly anything is.
    fn text(&mut self) -> String {
        let known: Vec<_> = ODD.split('|').collect();
        self.of(prop_oneof![3 => select(known).prop_map(str::to_owned), 1 => "[^\t\r\n]{0,9}"])
    }

    /// A value of JSON that hardly anything is.
    fn value(&mut self) -> Value {
        let text = self.text();
        let numbers = vec![0, 1, -1, 32_768, i64::from(i32::MAX), i64::MAX, i64::MIN];
        let other = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            select(numbers).prop_map(Value::from),
            any::<f64>().prop_map(Value::from),
            select(vec![json!([]), json!({}), json!([null]), json!({ "id": 0 }), json!([[]])]),
        ];
        self.of(prop_oneof![Just(json!(text)), other])
    }

    /// Puts something odd in one place of a value or two.
    fn spoil(&mut self, value: &mut Value) {
        for _ in 0..self.of(1..3) {
            let mut places = Vec::new();
            pointers(value, String::new(), &mut places);
            let place = self.of(any::<Index>().prop_map(|at| at.get(&places).clone()));
            *value.pointer_mut(&place).expect("a place") = self.value();
        }
    }

    /// Puts something odd into one cell of a row.
    fn spoil_row(&mut self, row: &str) -> String {
        let mut cells: Vec<String> = row.split('\t').map(str::to_owned).collect();
        let at = self.of(0..cells.len());
        cells[at] = self.text();
        cells.join("\t")
    }
}

/// The places of a value at which something stands, as JSON pointers.
fn pointers(value: &Value, here: String, all: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                pointers(value, format!("{here}/{}", name.replace('~', "~0").replace('/', "~1")), all);
            }
        }
        Value::Array(values) => {
            for (at, value) in values.iter().enumerate() {
                pointers(value, format!("{here}/{at}"), all);
            }
        }
        _ => {}
    }
    if !here.is_empty() {
        all.push(here);
    }
}

/// What an import makes of such a file: all of it may be wrong, and what comes in can be served.
async fn taken(desk: &Desk, import: impl AsyncFnOnce(&mut Job<'_>) -> Result<(), Error>) -> Report {
    let options = Options { max_rejects: 100.0, ..Options::default() };
    let report = desk.import_with(options, import).await.expect("a report");
    ask(desk, "{ shows { totalCount } people { totalCount } }", json!({})).await;
    report
}

#[tokio::test]
async fn objects_of_tvmaze_may_be_anything() {
    let (desk, mut chance) = (Desk::bare().await, Chance::new());
    let mut lines = vec![harbour().to_string()];
    for id in 0..RECORDS {
        let mut show = harbour();
        show["id"] = json!(id + 1);
        chance.spoil(&mut show);
        lines.push(show.to_string());
    }
    let files = [desk.file("shows.jsonl", lines.join("\n"))];
    let report = taken(&desk, async |job| tvmaze::import(job, &files, Some(1)).await).await;
    let origin = report.of("tvmaze").expect("an origin");
    assert!(origin.read > 1_000 && !origin.rejected.is_empty(), "{report}");
}

#[tokio::test]
async fn rows_of_imdb_may_be_anything() {
    let (desk, mut chance) = (Desk::bare().await, Chance::new());
    let mut paths: Vec<PathBuf> = Vec::new();
    for (name, text) in super::imdb::FILES {
        let mut rows = text.lines();
        let header = rows.next().expect("a header");
        let rows: Vec<_> = rows.collect();
        let mut odd = vec![header.to_owned()];
        odd.extend(rows.iter().map(|row| (*row).to_owned()));
        odd.extend((0..RECORDS).map(|at| {
            // Ids of their own, so that a row is not refused before it is read.
            let own = rows[at % rows.len()].replacen("000000", &format!("{:06}", at + 100), 1);
            chance.spoil_row(&own)
        }));
        paths.push(desk.file(name, odd.join("\n")));
    }
    let report = taken(&desk, async |job| imdb::import(job, &paths).await).await;
    let rejected = |origin: &str| report.of(origin).expect("an origin").rejected.len();
    assert!(rejected("imdb/title.basics") > 3 && rejected("imdb/title.principals") > 3, "{report}");
}

#[tokio::test]
async fn rows_of_netflix_may_be_anything() {
    let (desk, mut chance) = (Desk::filled().await, Chance::new());
    let text = super::netflix::week("20000000");
    let mut rows = text.lines();
    let header = rows.next().expect("a header").to_owned();
    let rows: Vec<_> = rows.collect();
    let mut odd = vec![header];
    odd.extend((0..RECORDS).map(|at| chance.spoil_row(rows[at % rows.len()])));
    let files = [desk.file("week.tsv", odd.join("\n"))];
    let report = taken(&desk, async |job| netflix::import(job, &files).await).await;
    assert!(!report.of("netflix-top10").expect("an origin").rejected.is_empty(), "{report}");
}

#[tokio::test]
async fn entities_of_wikidata_may_be_anything() {
    let (desk, mut chance) = (Desk::bare().await, Chance::new());
    let dump = std::fs::read_to_string(fixture("dump.json")).expect("a dump");
    let entities: Vec<Value> =
        dump.lines().filter_map(|line| serde_json::from_str(line.trim_end_matches(',')).ok()).collect();
    assert!(entities.len() > 10);
    let mut lines: Vec<_> = entities.iter().map(Value::to_string).collect();
    for at in 0..RECORDS {
        let mut entity = entities[at % entities.len()].clone();
        entity["id"] = json!(format!("Q{}", 5_000_000 + at));
        chance.spoil(&mut entity);
        lines.push(entity.to_string());
    }
    let files = [desk.file("lines.json", lines.join("\n"))];
    let report = taken(&desk, async |job| wikidata::import(job, &files).await).await;
    assert!(report.of("wikidata").expect("an origin").read > 100, "{report}");
}

/// A file of our own is taken whole or not at all, so there is one for each odd line.
#[tokio::test]
async fn lines_of_our_own_may_be_anything() {
    let (desk, mut chance) = (Desk::bare().await, Chance::new());
    let shows = [desk.file("show.json", harbour().to_string())];
    taken(&desk, async |job| tvmaze::import(job, &shows, None).await).await;
    let store = Store::open(desk.place.url()).await.expect("a store");
    let (mut text, mut listing) = (Vec::new(), store.list().await.expect("a listing"));
    while let Some(listed) = listing.next().await.expect("rows") {
        write(&listed.rows, &listed.names, &mut text).expect("there is room");
    }
    drop(listing);
    store.close().await.expect("the store closes");
    let text = String::from_utf8(text).expect("text");
    let lines: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let (mut refused, mut taken) = (0, 0);
    for at in 0..100 {
        let mut odd = lines.clone();
        let at = at % odd.len();
        chance.spoil(&mut odd[at]);
        let text: Vec<_> = odd.iter().map(Value::to_string).collect();
        let paths = vec![desk.file("odd.jsonl", text.join("\n"))];
        let options = Options { dry_run: true, ..Options::default() };
        let files = jsonl::Files { paths, source: None };
        match desk.import_with(options, async |job| jsonl::import(job, &files).await).await {
            Ok(_) => taken += 1,
            Err(_) => refused += 1,
        }
    }
    assert!(refused > 20 && taken > 0, "{refused} were refused and {taken} taken");
}

/// Good files with some bytes changed, and cut off somewhere.
#[tokio::test]
async fn files_may_be_anything() {
    let (desk, mut chance) = (Desk::bare().await, Chance::new());
    let tvmaze_file = harbour().to_string().into_bytes();
    let imdb_file = super::imdb::FILES[0].1.as_bytes().to_vec();
    let netflix_file = super::netflix::week("1").into_bytes();
    let wikidata_file = std::fs::read(fixture("dump.json")).expect("a dump");
    let own_file = br#"{"source":"my-site"}"#.to_vec();
    let files = [tvmaze_file, imdb_file, netflix_file, wikidata_file, own_file];
    for (which, good) in (0..files.len()).cycle().zip(files.iter().cycle()).take(150) {
        let mut bytes = good.clone();
        for _ in 0..chance.of(0..6) {
            let at = chance.of(0..bytes.len());
            bytes[at] = chance.of(any::<u8>());
        }
        bytes.truncate(chance.of(0..=good.len()));
        let paths = vec![desk.file("odd.tsv", bytes)];
        let options = Options { dry_run: true, max_rejects: 100.0, ..Options::default() };
        // It may be taken or refused.
        _ = match which {
            0 => desk.import_with(options, async |job| tvmaze::import(job, &paths, Some(1)).await).await,
            1 => desk.import_with(options, async |job| imdb::import(job, &paths).await).await,
            2 => desk.import_with(options, async |job| netflix::import(job, &paths).await).await,
            3 => desk.import_with(options, async |job| wikidata::import(job, &paths).await).await,
            _ => {
                let files = jsonl::Files { paths, source: None };
                desk.import_with(options, async |job| jsonl::import(job, &files).await).await
            }
        };
    }
    assert!(desk.database().await.rows().await.show.is_empty());
}
