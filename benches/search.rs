//! Search among 500,000 names that have as many different words as real ones: how long typical and hard searches take, and
//! how long the index takes to make.

use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::{Criterion, criterion_group, criterion_main};
use showgraph::generate::{self, Dice, Scale};
use showgraph::graph::Graph;
use showgraph::graph::page::{Page, Sizes};
use showgraph::graph::search::{Kinds, Query};

#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

const SEED: u64 = 1;

const SYLLABLES: &[&str] = &[
    "an", "bar", "bel", "ber", "bo", "car", "chi", "con", "da", "del", "dra", "el", "fan", "fer", "ga",
    "gar", "ha", "har", "in", "jo", "ka", "kin", "la", "lan", "ler", "li", "lo", "ma", "mar", "mi", "mon",
    "na", "ne", "nor", "o", "pa", "pe", "ra", "ren", "ri", "ro", "ru", "sa", "sch", "se", "si", "son", "sta",
    "ta", "ter", "ti", "to", "tra", "va", "ver", "vi", "wal", "wi", "xa", "ya", "zi",
];

/// A word: half of them are among a few thousand that come up often, the others are mostly rare.
fn word(dice: &mut Dice) -> String {
    let seed = if dice.percent(50) { dice.skewed(4_000) } else { 10_000 + dice.below(400_000) };
    let mut letters = Dice::new(seed as u64);
    (0..=1 + letters.below(3)).map(|_| *letters.pick(SYLLABLES)).collect()
}

fn name(dice: &mut Dice) -> String {
    (0..=dice.below(3)).map(|_| word(dice)).collect::<Vec<_>>().join(" ")
}

/// 500,000 names: of 400,000 people, 60,000 characters and 40,000 shows.
fn graph() -> (Graph, Vec<String>) {
    let scale = Scale {
        shows: 40_000,
        episodes: 80_000,
        people: 400_000,
        credits: 600_000,
        characters: 60_000,
        franchises: 2_000,
        platforms: 60,
        reviews: 1_000,
        sources: 200,
    };
    let mut rows = generate::rows(&scale, SEED).expect("rows");
    let dice = &mut Dice::new(SEED);
    rows.show.iter_mut().for_each(|row| row.name = name(dice));
    rows.person.iter_mut().for_each(|row| row.name = name(dice));
    rows.character.iter_mut().for_each(|row| row.name = name(dice));
    let names = rows.person.iter().step_by(97).map(|row| row.name.clone()).collect();
    (Graph::load(1, [rows]).expect("a graph"), names)
}

/// What people type on their way to a name: its beginning, with or without a typo.
fn typed(names: &[String], dice: &mut Dice) -> String {
    let mut letters: Vec<char> = dice.pick(names).chars().collect();
    letters.truncate(1 + dice.below(letters.len()));
    let at = dice.below(letters.len());
    match dice.below(6) {
        0 if at > 0 => letters.swap(at - 1, at),
        1 => letters[at] = 'e',
        2 => _ = letters.remove(at),
        _ => {}
    }
    letters.into_iter().collect()
}

fn ask(graph: &Graph, text: &str) -> usize {
    let page = Page::new(Some(20), None, None, None, Sizes::default()).expect("a page");
    let query = Query::new(text).expect("a search");
    let window = graph.search(&query, Kinds::ALL).page(page).expect("a page");
    window.places.iter().map(|place| graph.found_name(place.item).len()).sum::<usize>() + window.total
}

fn searching(criterion: &mut Criterion) {
    let (graph, names) = graph();
    let dice = &mut Dice::new(SEED);
    let mut times: Vec<Duration> = (0..5_000)
        .map(|_| {
            let text = typed(&names, dice);
            // The least of three, since others use the machine as well.
            let once = |_| {
                let start = Instant::now();
                black_box(ask(&graph, &text));
                start.elapsed()
            };
            (0..3).map(once).min().unwrap_or_default()
        })
        .collect();
    times.sort_unstable();
    let at = |percent: usize| times[times.len() * percent / 100];
    let (entries, words) = graph.searched();
    println!("{entries} names with {words} different words");
    println!(
        "5,000 searches: p50 {:?}, p90 {:?}, p99 {:?}, longest {:?}",
        at(50),
        at(90),
        at(99),
        times[4_999]
    );
    for (what, text) in [
        ("one letter", "s"),
        ("two letters", "ma"),
        ("a word with a typo", "marsno"),
        ("a long word with two typos", "stabraberlonn"),
        ("three words", "carmon delber mar"),
    ] {
        criterion.bench_function(what, |bencher| bencher.iter(|| ask(&graph, black_box(text))));
    }
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(20);
    targets = searching
}
criterion_main!(benches);
