//! The four requests of the README through front door and schema, on a synthetic graph in memory, without HTTP. Each
//! with 2,000 sets of random variables, one after the other.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use serde_json::{Value, json};
use showgraph::front::{FrontDoor, Limits, Operations, Request};
use showgraph::generate::{self, Dice, Scale};
use showgraph::graph::Graph;
use showgraph::graphql::Schema;
use showgraph::graphql::context::Today;
use showgraph::graphql::writer::{self, Operation};

#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

const SEED: u64 = 1;

/// How many sets of variables each request has.
const VARIABLES: usize = 2_000;

const GENRES: &[&str] =
    &["Action", "Comedy", "Crime", "Documentary", "Drama", "Mystery", "Romance", "Western"];

/// A request: its name, its text, and its variables for the numbers that come up.
type Case = (&'static str, &'static str, fn(&mut Dice, &Scale) -> Value);

const CASES: &[Case] = &[
    ("small", include_str!("queries/small.graphql"), |dice, scale| json!({ "slug": show(dice, scale) })),
    ("nested", include_str!("queries/nested.graphql"), |dice, scale| {
        let keys: Vec<Value> = (0..20).map(|_| json!({ "slug": show(dice, scale) })).collect();
        json!({ "keys": keys })
    }),
    (
        "universe",
        include_str!("queries/universe.graphql"),
        |dice, scale| json!({ "slug": format!("franchise-{}", dice.below(scale.franchises)) }),
    ),
    (
        "list",
        include_str!("queries/list.graphql"),
        |dice, _| json!({ "genre": dice.pick(GENRES), "since": (1980 + dice.below(40)).to_string() }),
    ),
];

/// What answers, as the program wires it.
struct Answering {
    graph: Graph,
    schema: Schema,
    front: FrontDoor,
}

fn show(dice: &mut Dice, scale: &Scale) -> String {
    format!("show-{}", dice.below(scale.shows))
}

impl Answering {
    fn new(scale: &Scale) -> Self {
        let rows = generate::rows(scale, SEED).expect("rows");
        let graph = Graph::load(1, [rows]).expect("a graph");
        let schema = Schema::new();
        let front = FrontDoor::new(&schema.sdl(""), Limits::default()).expect("a valid schema");
        Self { graph, schema, front }
    }

    fn answer(&self, request: &Request) -> Vec<u8> {
        let admitted = self.front.admit(request, Operations::QueriesOnly).expect("it is let in");
        let operation = Operation {
            selection_set: &admitted.operation().selection_set.node,
            fragments: admitted.fragments(),
            variables: admitted.variables(),
            described: admitted.described(),
        };
        let planned = self.schema.plan(operation).expect("its values fit");
        let today = Today("2026-11-22".parse().expect("a day"));
        let answer = planned.answer(&self.graph, today, writer::Limits::default());
        assert_eq!(answer.errors, 0, "{}", String::from_utf8_lossy(&answer.json));
        answer.json
    }
}

fn requests(criterion: &mut Criterion) {
    let scale = Scale::default();
    let answering = Answering::new(&scale);
    for (name, query, variables) in CASES {
        let dice = &mut Dice::new(SEED);
        let request = |variables| match variables {
            Value::Object(variables) => {
                Request { query: (*query).to_owned(), operation_name: None, variables }
            }
            _ => unreachable!("variables are an object"),
        };
        let requests: Vec<Request> = (0..VARIABLES).map(|_| request(variables(dice, &scale))).collect();
        let mut next = requests.iter().cycle();
        criterion.bench_function(name, |bencher| {
            bencher.iter(|| answering.answer(black_box(next.next().expect("they go round"))));
        });
    }
    let new =
        (0..).map(|number| format!("query Q{number} {{ show(by: {{ slug: \"show-1\" }}) {{ name }} }}"));
    let mut new = new.map(|query| Request { query, ..Request::default() });
    criterion.bench_function("a document never seen before", |bencher| {
        bencher.iter(|| answering.answer(&new.next().expect("numbers do not end")));
    });
}

criterion_group!(benches, requests);
criterion_main!(benches);
