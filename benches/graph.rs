//! The graph by itself: how long it takes to load, to find, to turn pages, to gather universes and to compare shows.

use std::hint::black_box;

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use entity::NodeKind;
use showgraph::generate::{self, Dice, Scale};
use showgraph::graph::page::{Cursor, Page, Sizes};
use showgraph::graph::{Bounds, Graph, Ix, Person, Scope, Show, TieKind, Watchable};

mod large;

#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

const SEED: u64 = 1;

fn loading(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("load");
    group.sample_size(10);
    let rows = generate::rows(&Scale::of_shows(2_000), SEED).expect("rows");
    group.bench_function("2,000 shows", |bencher| {
        let load = |rows| Graph::load(1, [rows]).expect("a graph");
        bencher.iter_batched(|| rows.clone(), load, BatchSize::PerIteration);
    });
}

fn reading(criterion: &mut Criterion) {
    let scale = Scale::default();
    let graph = Graph::load(1, [generate::rows(&scale, SEED).expect("rows")]).expect("a graph");
    let dice = &mut Dice::new(SEED);
    let slugs: Vec<String> = (0..2_000).map(|_| format!("show-{}", dice.below(scale.shows))).collect();
    let mut slugs = slugs.iter().cycle();
    let mut slug = || slugs.next().expect("they go round");
    criterion.bench_function("find a show by its slug", |bencher| {
        bencher.iter(|| graph.by_slug::<Show>(black_box(slug())));
    });
    let mut show = || graph.by_slug::<Show>(slug()).expect("every show is there");
    criterion.bench_function("first page of the credits of a show", |bencher| {
        bencher.iter(|| graph.credits(Watchable::Show(show())).page(first(20)));
    });
    criterion.bench_function("page of people in the middle", |bencher| {
        let after = middle(&graph).to_string();
        let page = Page::new(Some(20), Some(&after), None, None, Sizes::default()).expect("a page");
        bencher.iter(|| graph.people_by_name().page(black_box(page.clone())));
    });
    let hub: Ix<Person> = graph.by_slug("person-0").expect("the first person");
    criterion.bench_function("shows of the busiest person", |bencher| {
        let shows =
            || graph.credits_of_person(hub).into_iter().map(|credit| graph.show_of(graph[credit].subject));
        bencher.iter(|| graph.newest_first(shows().collect()).page(first(20)));
    });
}

fn following(criterion: &mut Criterion, name: &str, graph: &Graph) {
    let mut group = criterion.benchmark_group(name);
    let kinds =
        [NodeKind::Show, NodeKind::Franchise, NodeKind::Person, NodeKind::Character, NodeKind::Platform];
    let scope = Scope::new(kinds, TieKind::ALL);
    let bounds = Bounds { depth: None, entities: 500 };
    let mut any = shows(graph);
    let mut show = || any.next().expect("they go on");
    group.bench_function("the universe of a show, with its ties", |bencher| {
        bencher.iter(|| {
            let universe = graph.universe(show().into(), scope);
            graph.ties_in(&graph.entities_of(&universe, scope, bounds))
        });
    });
    group.bench_function("500 entities around a show, with their ties", |bencher| {
        bencher.iter(|| graph.ties_in(&graph.around(show().into(), scope, bounds)));
    });
}

fn comparing(criterion: &mut Criterion, name: &str, graph: &Graph) {
    let mut group = criterion.benchmark_group(name);
    let mut any = shows(graph);
    let mut show = || any.next().expect("they go on");
    group.bench_function("similar shows", |bencher| {
        bencher.iter(|| graph.similar_to(black_box(show())));
    });
    let staff = |show: &Ix<Show>| graph.staff_of(*show).len();
    let busiest = graph.all::<Show>().places().max_by_key(staff).expect("a show");
    let of_busiest = format!("similar shows, of the one with most people, {} of them", staff(&busiest));
    group.bench_function(of_busiest, |bencher| {
        bencher.iter(|| graph.similar_to(black_box(busiest)));
    });
    let scope = Scope::new([], TieKind::ALL);
    let universes: Vec<_> = (0..500).map(|_| graph.universe(show().into(), scope)).collect();
    let mut each = universes.iter().cycle();
    group.bench_function("bridges of a universe", |bencher| {
        bencher.iter(|| graph.bridges_of(each.next().expect("they go round")));
    });
    let all = graph.all::<Show>().places().map(|show| graph.universe(show.into(), scope));
    let largest = all.max_by_key(|universe| universe.shows.len()).expect("a universe");
    let stints: usize = largest.shows.iter().map(staff).sum();
    let of_largest =
        format!("bridges of the largest universe, {} shows and {stints} stints", largest.shows.len());
    group.bench_function(of_largest, |bencher| {
        bencher.iter(|| graph.bridges_of(black_box(&largest)));
    });
}

fn small(criterion: &mut Criterion) {
    let graph = Graph::load(1, [generate::rows(&Scale::default(), SEED).expect("rows")]).expect("a graph");
    following(criterion, "100,000 people", &graph);
    comparing(criterion, "100,000 people", &graph);
}

fn large(criterion: &mut Criterion) {
    let graph = large::graph();
    following(criterion, "2,000,000 people", &graph);
    comparing(criterion, "2,000,000 people", &graph);
}

/// Any shows, again and again the same.
fn shows(graph: &Graph) -> impl Iterator<Item = Ix<Show>> {
    let mut dice = Dice::new(SEED);
    let shows: Vec<_> = graph.all::<Show>().places().collect();
    std::iter::repeat_with(move || *dice.pick(&shows))
}

fn first(size: usize) -> Page {
    let sizes = Sizes { max: usize::MAX, ..Sizes::default() };
    Page::new(i32::try_from(size).ok(), None, None, None, sizes).expect("a page")
}

/// The cursor of the person in the middle of the alphabet.
fn middle(graph: &Graph) -> Cursor {
    let people = graph.people_by_name();
    let half = people.len() / 2;
    let window = people.page(first(half)).expect("a page");
    window.places.last().expect("a place").cursor(graph)
}

criterion_group!(benches, loading, reading, small, large);
criterion_main!(benches);
