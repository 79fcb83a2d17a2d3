//! Paths and neighbours: among 100,000 people with 600,000 credits as `showgraph generate` makes them, and among two million
//! people with twelve million credits.

use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::{Criterion, criterion_group, criterion_main};
use showgraph::generate::{self, Dice, Scale};
use showgraph::graph::path::Stop;
use showgraph::graph::{Graph, Person};

mod large;

#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

const SEED: u64 = 1;

/// Any two people that have worked, again and again the same.
fn pairs(graph: &Graph) -> impl Iterator<Item = [Stop; 2]> {
    let mut dice = Dice::new(SEED);
    let people: Vec<_> = graph.all::<Person>().places().filter(|it| !graph.jobs_of(*it).is_empty()).collect();
    std::iter::repeat_with(move || [(); 2].map(|()| Stop::Person(*dice.pick(&people))))
}

/// Says how long a question takes for many pairs.
fn spread(what: &str, graph: &Graph, times: usize, mut ask: impl FnMut([Stop; 2]) -> usize) {
    let mut took: Vec<(Duration, usize)> = Vec::new();
    for pair in pairs(graph).take(times) {
        // The least of three, since others use the machine as well.
        let once = |_| {
            let start = Instant::now();
            let length = ask(pair);
            (start.elapsed(), length)
        };
        took.extend((0..3).map(once).min());
    }
    took.sort_unstable();
    let at = |percent: usize| took[took.len() * percent / 100].0;
    let mean = took.iter().map(|(_, length)| *length).sum::<usize>() / took.len();
    println!(
        "{what}: p50 {:?}, p90 {:?}, p99 {:?}, longest {:?}; {mean} on average",
        at(50),
        at(90),
        at(99),
        took[took.len() - 1].0
    );
}

fn measure(criterion: &mut Criterion, name: &str, graph: &Graph) {
    let shortest = |[one, two]: [Stop; 2]| {
        graph.shortest_paths(one, two, 5).paths.first().map_or(0, |path| path.len() - 1)
    };
    let closest = |[one, two]: [Stop; 2]| graph.closest_path(one, two).map_or(0, |path| path.len() - 1);
    spread(&format!("{name}, shortest paths, steps"), graph, 2_000, shortest);
    spread(&format!("{name}, closest path, steps"), graph, 300, closest);
    spread(&format!("{name}, neighbours at 2"), graph, 500, |[one, _]| graph.neighbours(one, 2).len());
    spread(&format!("{name}, neighbours at 4"), graph, 50, |[one, _]| graph.neighbours(one, 4).len());
    let mut group = criterion.benchmark_group(name);
    group.sample_size(50);
    let mut any = pairs(graph);
    let mut next = || any.next().expect("they go on");
    group.bench_function("shortest paths", |bencher| bencher.iter(|| shortest(black_box(next()))));
    group.bench_function("closest path", |bencher| bencher.iter(|| closest(black_box(next()))));
}

fn small(criterion: &mut Criterion) {
    let rows = generate::rows(&Scale::default(), SEED).expect("rows");
    measure(criterion, "100,000 people", &Graph::load(1, [rows]).expect("a graph"));
}

fn large(criterion: &mut Criterion) {
    measure(criterion, "2,000,000 people", &large::graph());
}

criterion_group!(benches, small, large);
criterion_main!(benches);
