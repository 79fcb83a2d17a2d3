//! The direct writer gives the answers that async-graphql's own executor gives from the same functions: for every query
//! that we print, and for thousands of generated documents. Where that executor departs from the specification,
//! `departures` says how, and the comparison takes it into account.

mod both;
mod departures;
mod document;
mod goals;
mod known;
mod specified;
mod tally;
mod values;

use std::sync::Arc;
use std::thread;

use apollo_compiler::validation::Valid;
use apollo_compiler::{ExecutableDocument, Schema};
use serde_json::{Value, json};
use showgraph::generate::{self, Scale};
use showgraph::graph::Graph;
use showgraph::import;
use showgraph::store::Store;

use self::both::{Answers, Both};
use self::document::{About, Document, Draft, Names};
use self::goals::Goals;
use self::known::Known;
use self::tally::Tally;
use crate::catalog;
use crate::readme;
use crate::support::{Place, TestApp, clock};

/// How many documents are made for the catalogue that we ship, for the small one of the fixtures, which has what is rare,
/// and for a synthetic graph.
const DOCUMENTS: [u64; 3] = [1_100, 900, 400];

/// How many objects a document may come to at most, so that the tests stay short.
const MOST_OBJECTS: usize = 3_000;

/// Of a show in the fixture, what no other has.
const MORE: &str = r#"
schedule = { days = ["Monday"], time = "21:00", timezone = "Europe/London" }
links    = [{ kind = "OFFICIAL", url = "https://lighthouse.example/" }]
images   = [{ kind = "POSTER", url = "https://lighthouse.example/poster.png", licence = "CC0-1.0" }]
"#;

/// The queries that are kept in files, with variables for the shipped catalogue.
fn files() -> Vec<(&'static str, Value)> {
    vec![
        (include_str!("../../benches/queries/small.graphql"), json!({ "slug": "bosch" })),
        (include_str!("../../benches/queries/universe.graphql"), json!({ "slug": "bosch" })),
        (include_str!("../../benches/queries/list.graphql"), json!({ "genre": "Crime", "since": "2010" })),
        (
            include_str!("../../benches/queries/nested.graphql"),
            json!({ "keys": [{ "slug": "bosch" }, { "slug": "nothing" }, { "slug": "ballard" }] }),
        ),
        (include_str!("../clients/queries/cast.graphql"), json!({ "slug": "bosch", "first": 2 })),
        (include_str!("../clients/queries/show.graphql"), json!({ "slug": "bosch" })),
    ]
}

#[tokio::test]
async fn every_query_that_we_print_has_the_same_answer() {
    let (both, graph) = (Both::new(), TestApp::open().await.graph());
    let mut queries: Vec<(String, Value)> = readme::gallery();
    queries.extend(readme::readme().into_iter().map(|query| (query.to_owned(), json!({}))));
    queries.extend(files().into_iter().map(|(query, variables)| (query.to_owned(), variables)));
    for (query, variables) in queries {
        let variables = variables.as_object().expect("variables are an object");
        let answers =
            both.ask(&graph, &query, variables).await.unwrap_or_else(|why| panic!("{query}\n{why}"));
        assert_eq!(answers.direct.errors, Vec::<Value>::new(), "{query}");
        assert_eq!(answers.direct.data, answers.ordinary.data, "{query}");
        assert!(answers.cost.written > 1, "{query}\n{}", answers.direct.text);
    }
}

#[tokio::test]
async fn generated_documents_have_the_same_answers() {
    let both = Both::new();
    let schema = Schema::parse_and_validate(both.sdl(), "schema.graphql").expect("a valid schema");
    let rows = generate::rows(&Scale::of_shows(12), 1).expect("rows");
    let synthetic = Arc::new(Graph::load(1, [rows]).expect("a graph"));
    let mut tally = Tally::default();
    let graphs = [TestApp::open().await.graph(), fixture().await, synthetic];
    for (graph, documents) in graphs.iter().zip(DOCUMENTS) {
        let known = Known::of(&both, &schema, graph).await;
        tally.add(compare(&both, &schema, graph, &known, documents));
    }
    tally.check(&schema, DOCUMENTS.iter().sum());
}

/// The small catalogue of the fixtures, and what it lacks.
async fn fixture() -> Arc<Graph> {
    let place = Place::with_tables().await;
    let store = Store::open(place.url()).await.expect("a store");
    let mut files = catalog::fixture();
    files[0].text =
        files[0].text.replace("name = \"Lighthouse\"\n", &format!("name = \"Lighthouse\"\n{MORE}"));
    let report = import::catalog(&store, &files, clock()).await;
    report.unwrap_or_else(|error| panic!("{error}"));
    let mut snapshot = store.load().await.expect("the rows");
    let mut parts = Vec::new();
    while let Some(rows) = snapshot.next().await.expect("rows") {
        parts.push(rows);
    }
    Arc::new(Graph::load(snapshot.seq(), parts).expect("a graph"))
}

/// Has both answer as many documents; two processors share them.
fn compare(both: &Both, schema: &Valid<Schema>, graph: &Arc<Graph>, known: &Known, documents: u64) -> Tally {
    let (names, goals) = (&Names::of(schema), &Goals::of(schema));
    let half = |first: u64| {
        let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
        let mut tally = Tally::default();
        let mut seed = first;
        while tally.documents < documents / 2 {
            let about =
                [About::Merging, About::Merging, About::Skipping, About::Failing][(seed / 2 % 4) as usize];
            let document = Draft::document(schema, names, known, (about, goals.way(seed)), seed);
            runtime.block_on(compare_one(both, schema, graph, about, seed, &document, &mut tally));
            seed += 2;
        }
        tally
    };
    thread::scope(|scope| {
        let halves = [0, 1].map(|first| scope.spawn(move || half(first)));
        let mut tally = Tally::default();
        for half in halves {
            tally.add(half.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        }
        tally
    })
}

async fn compare_one(
    both: &Both,
    schema: &Valid<Schema>,
    graph: &Arc<Graph>,
    about: About,
    seed: u64,
    document: &Document,
    tally: &mut Tally,
) {
    let shown = || {
        let variables = Value::Object(document.variables.clone());
        format!("seed {seed}, {about:?}\n{}\nvariables: {variables}", document.query)
    };
    let answers = both.ask_within(MOST_OBJECTS, graph, &document.query, &document.variables).await;
    let Some(answers) = answers.unwrap_or_else(|why| panic!("{}\n{why}", shown())) else {
        tally.large += 1;
        return;
    };
    let Answers { direct, ordinary, cost } = &answers;
    let parsed =
        ExecutableDocument::parse(schema, &document.query, "document.graphql").expect("it was let in");
    if about == About::Failing {
        for error in &direct.errors {
            assert!(ordinary.errors.contains(error), "{}\n{error}\n{:#?}", shown(), ordinary.errors);
        }
        assert_eq!(direct.errors.is_empty(), ordinary.errors.is_empty(), "{}", shown());
    } else {
        assert_eq!((&direct.errors, &ordinary.errors), (&Vec::new(), &Vec::new()), "{}", shown());
    }
    if about == About::Merging {
        // Here neither departs, so that keys stand in the same order and every byte is the same.
        assert_eq!(direct.text, ordinary.text, "{}", shown());
    }
    let specified = specified::specified(&parsed, ordinary);
    let same = departures::same(&direct.data, &specified, about);
    assert!(
        same,
        "{}\ndirect: {}\nordinary: {}\nspecified: {specified}",
        shown(),
        direct.text,
        ordinary.text
    );
    tally.count(schema, &parsed, &document.variables, direct, cost);
}
