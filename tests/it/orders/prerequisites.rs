//! On random graphs, what is to be watched first is what petgraph reaches, and comes in the order that always takes the
//! first of what is free.
//!
//! Whatever is watched begins and ends: the whole before its parts, which end before it; and what comes first ends before
//! the rest begins. In that graph of beginnings and ends, prerequisites are paths.

use std::collections::BTreeSet;

use entity::{Rows, prerequisite};
use petgraph::algo::{has_path_connecting, is_cyclic_directed};
use petgraph::graphmap::DiGraphMap;
use showgraph::generate::{self, Dice, Scale};
use showgraph::graph::{Episode, Graph, Ix, Prerequisite, Season, Show, Watchable};

/// The beginning of something, or its end.
type Event = (Watchable, bool);

/// A random graph with prerequisites, and the same as beginnings and ends.
struct Known {
    graph: Graph,
    items: Vec<Watchable>,
    events: DiGraphMap<Event, ()>,
}

impl Known {
    /// `is_wild` where prerequisites may lead anywhere, also in circles.
    fn random(seed: u64, is_wild: bool) -> Self {
        let scale = Scale { shows: 5, episodes: 40, people: 2, credits: 2, ..Scale::of_shows(5) };
        let mut rows = generate::rows(&scale, seed).expect("rows");
        let dice = &mut Dice::new(seed + 1);
        let mut ends = ends(&rows);
        shuffle(&mut ends, dice);
        for index in 0..9 {
            let (one, other) = (dice.below(ends.len()), dice.below(ends.len()));
            let (first, later) = if is_wild { (one, other) } else { (one.min(other), one.max(other)) };
            let row = row(&rows, index, ends[first], ends[later]);
            rows.prerequisite.push(row);
        }
        let graph = Graph::load(1, [rows]).expect("a graph");
        let shows = graph.all::<Show>().places().map(Watchable::Show);
        let seasons = graph.all::<Season>().places().map(Watchable::Season);
        let episodes = graph.all::<Episode>().places().map(Watchable::Episode);
        let items: Vec<_> = shows.chain(seasons).chain(episodes).collect();
        let mut events = DiGraphMap::new();
        for &item in &items {
            events.add_edge((item, false), (item, true), ());
            for &whole in items.iter().filter(|whole| **whole != item && graph.holds(**whole, item)) {
                events.add_edge((whole, false), (item, false), ());
                events.add_edge((item, true), (whole, true), ());
            }
        }
        for (_, row) in graph.all::<Prerequisite>().iter() {
            events.add_edge((row.first, true), (row.subject, false), ());
        }
        Self { graph, items, events }
    }

    fn leads(&self, from: Event, to: Event) -> bool {
        has_path_connecting(&self.events, from, to, None)
    }

    /// The plainest key: day, day of the show, show, number of the season, whole first, number of the episode.
    fn key(&self, item: Watchable) -> (Vec<(bool, i64)>, u32) {
        let graph = &self.graph;
        let day = |item| graph.premiere_of(item).map(|day| i64::from(day.ordinal()));
        let last = |number: Option<i64>| (number.is_none(), number.unwrap_or_default());
        let show = graph.show_of(item);
        let season = match item {
            Watchable::Show(_) => None,
            Watchable::Season(season) => graph[season].number,
            Watchable::Episode(episode) => graph[episode].season.and_then(|season| graph[season].number),
        };
        let episode = match item {
            Watchable::Episode(episode) => Some(graph[episode].number.map(|number| i64::from(number.get()))),
            _ => None,
        };
        let key = vec![
            last(day(item)),
            last(day(Watchable::Show(show))),
            last(Some(graph[show].id.into())),
            last(season.map(Into::into)),
            last(Some(episode.is_some().into())),
            last(episode.flatten()),
        ];
        (key, graph.id_of(item))
    }

    /// Of what is free, always the first.
    fn expected(&self, item: Watchable) -> Vec<Watchable> {
        let rows = self.graph.all::<Prerequisite>().iter().map(|(_, row)| row);
        let needed = rows.filter(|row| self.leads((row.subject, false), (item, false)));
        let firsts: BTreeSet<_> = needed.map(|row| row.first).collect();
        let mut left: Vec<_> = firsts.into_iter().collect();
        let mut ordered = Vec::new();
        while !left.is_empty() {
            let is_free = |it: &&Watchable| {
                left.iter().all(|other| other == *it || !self.leads((*other, true), (**it, true)))
            };
            let next = *left.iter().filter(is_free).min_by_key(|it| self.key(**it)).expect("no circle");
            left.retain(|it| *it != next);
            ordered.push(next);
        }
        ordered
    }
}

/// What a row can be about: show, season, episode.
type About = (i64, Option<i64>, Option<i64>);

fn ends(rows: &Rows) -> Vec<About> {
    let shows = rows.show.iter().map(|row| (row.id, None, None));
    let seasons = rows.season.iter().map(|row| (row.show_id, Some(row.id), None));
    let episodes = rows.episode.iter().map(|row| (row.show_id, row.season_id, Some(row.id)));
    shows.chain(seasons).chain(episodes).collect()
}

fn shuffle(ends: &mut [About], dice: &mut Dice) {
    for place in (1..ends.len()).rev() {
        ends.swap(place, dice.below(place + 1));
    }
}

fn row(rows: &Rows, index: usize, first: About, later: About) -> prerequisite::Model {
    prerequisite::Model {
        id: 1_000_000 + i64::try_from(index).expect("few"),
        origin: "test".to_owned(),
        origin_key: index.to_string(),
        source_id: rows.source[0].id,
        show_id: later.0,
        season_id: later.1,
        episode_id: later.2,
        first_show_id: first.0,
        first_season_id: first.1,
        first_episode_id: first.2,
        reason: "so".to_owned(),
    }
}

fn places(known: &Known, item: Watchable) -> Vec<Watchable> {
    known.graph.needed_before(item).into_iter().map(|needed| needed.item).collect()
}

#[test]
fn what_is_watched_first_is_what_paths_reach_in_the_order_of_release() {
    let (mut acyclic, mut several) = (0, 0);
    for seed in 0..100 {
        let known = Known::random(seed, false);
        if is_cyclic_directed(&known.events) {
            continue;
        }
        acyclic += 1;
        for &item in &known.items {
            let found = known.graph.needed_before(item);
            let items: Vec<_> = found.iter().map(|needed| needed.item).collect();
            assert_eq!(items, known.expected(item), "seed {seed}: {item:?}");
            several += usize::from(found.len() > 2);
            for needed in &found {
                let rows = needed.reasons.iter().map(|reason| &known.graph[*reason]);
                let is_direct =
                    rows.clone().any(|row| row.first == needed.item && known.graph.holds(row.subject, item));
                assert_eq!(needed.is_direct, is_direct, "seed {seed}: {item:?}");
                assert!(rows.into_iter().all(|row| row.first == needed.item));
                assert!(!needed.reasons.is_empty());
            }
        }
    }
    assert!(acyclic > 10 && several > 30, "{acyclic} {several}");
}

#[test]
fn a_circle_ends_and_names_each_thing_once() {
    let mut circles = 0;
    for seed in 0..40 {
        let known = Known::random(seed, true);
        circles += usize::from(is_cyclic_directed(&known.events));
        for &item in &known.items {
            let found = places(&known, item);
            let once: BTreeSet<_> = found.iter().copied().collect();
            assert_eq!(once.len(), found.len(), "seed {seed}: {item:?}");
            assert!(found.iter().all(|first| known.leads((*first, true), (item, false))));
        }
    }
    assert!(circles > 10, "{circles}");
}

#[test]
fn a_sequence_breaks_what_it_shows_too_early() {
    let mut broken = 0;
    for seed in 0..60 {
        let known = Known::random(seed, true);
        let graph = &known.graph;
        let dice = &mut Dice::new(seed);
        let sequence: Vec<_> = (0..8).map(|_| known.items[dice.below(known.items.len())]).collect();
        let overlap = |one, other| graph.holds(one, other) || graph.holds(other, one);
        let is_broken = |row: &Prerequisite| {
            (0..sequence.len()).any(|early| {
                let later = early + 1..sequence.len();
                overlap(sequence[early], row.subject)
                    && later.into_iter().any(|late| overlap(sequence[late], row.first))
            })
        };
        let expected: Vec<Ix<Prerequisite>> =
            graph.all::<Prerequisite>().iter().filter(|(_, row)| is_broken(row)).map(|(ix, _)| ix).collect();
        assert_eq!(graph.broken_in(&sequence), expected, "seed {seed}");
        broken += expected.len();
    }
    assert!(broken > 20, "{broken}");
}
