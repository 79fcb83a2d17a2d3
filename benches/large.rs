//! A graph of the size of IMDb's television: two million people with twelve million credits on 300,000 shows, of which
//! some had nearly everybody, and half of which grew out of another. It comes in parts: its rows take more memory at once
//! than the graph.

use std::fs;
use std::ops::Range;

use entity::show_relation::RelationKind;
use entity::{List, Rows, credit, person, show, show_relation};
use showgraph::generate::{self, Dice, Scale};
use showgraph::graph::Graph;

const SEED: u64 = 1;

const SHOWS: usize = 300_000;
const PEOPLE: usize = 2_000_000;
const CREDITS: usize = 12_000_000;

/// How many rows come at once.
const AT_ONCE: usize = 100_000;

/// How far before it is the show that another grew out of.
const NEAR: usize = 20;

/// The graph, which tells what it takes.
pub(crate) fn graph() -> Graph {
    let graph = Graph::load(1, parts()).expect("a graph");
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let resident = status.lines().find(|line| line.starts_with("VmRSS")).unwrap_or("VmRSS: unknown here");
    println!("{SHOWS} shows, {PEOPLE} people, {CREDITS} credits: {resident}");
    graph
}

fn parts() -> impl Iterator<Item = Rows> {
    let template = generate::rows(&Scale::of_shows(20), SEED).expect("rows");
    let (show, person) = (template.show[0].clone(), template.person[0].clone());
    let credit = template.credit[0].clone();
    let relation = show_relation::Model {
        id: 0,
        origin: credit.origin.clone(),
        origin_key: String::new(),
        source_id: credit.source_id,
        later_show_id: 0,
        later_season_id: None,
        earlier_show_id: 0,
        kinds: List(vec![RelationKind::Spinoff]),
        note: None,
    };
    let first = 1 + template.source.iter().map(|row| row.id).max().unwrap_or_default();
    let id = move |at: usize| first + i64::try_from(at).expect("a small number");
    let shows = ranges(SHOWS).map(move |range| {
        let row = |at| show::Model { id: id(at), slug: format!("s{at}"), ..show.clone() };
        Rows { show: range.map(row).collect(), ..Rows::default() }
    });
    let people = ranges(PEOPLE).map(move |range| {
        let row = |at| person::Model { id: id(SHOWS + at), slug: format!("p{at}"), ..person.clone() };
        Rows { person: range.map(row).collect(), ..Rows::default() }
    });
    let mut dice = Dice::new(SEED);
    let credits = ranges(CREDITS).map(move |range| {
        let row = |at| credit::Model {
            id: id(SHOWS + PEOPLE + at),
            person_id: id(SHOWS + dice.skewed(PEOPLE)),
            show_id: id(if dice.percent(70) { dice.below(SHOWS) } else { dice.skewed(SHOWS) }),
            season_id: None,
            episode_id: None,
            episode_count: Some(1 + i32::try_from(dice.skewed(60)).expect("a small number")),
            ..credit.clone()
        };
        Rows { credit: range.map(row).collect(), ..Rows::default() }
    });
    let mut dice = Dice::new(SEED);
    let relations = ranges(SHOWS).map(move |range| {
        let row = |at: usize| {
            let grew = at >= NEAR && dice.percent(50);
            grew.then(|| show_relation::Model {
                id: id(SHOWS + PEOPLE + CREDITS + at),
                later_show_id: id(at),
                earlier_show_id: id(at - 1 - dice.below(NEAR)),
                ..relation.clone()
            })
        };
        Rows { show_relation: range.filter_map(row).collect(), ..Rows::default() }
    });
    let sources = Rows { source: template.source, ..Rows::default() };
    std::iter::once(sources).chain(shows).chain(people).chain(credits).chain(relations)
}

fn ranges(all: usize) -> impl Iterator<Item = Range<usize>> {
    (0..all).step_by(AT_ONCE).map(move |from| from..(from + AT_ONCE).min(all))
}
