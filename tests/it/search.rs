//! Search: what people type leads to what they mean, and what is found is all that a comparison with every name finds.

use std::collections::BTreeMap;

use entity::{List, NodeKind, alias};
use serde_json::{Value, json};
use showgraph::generate::{self, Dice, Scale};
use showgraph::graph::page::{Page, Sizes};
use showgraph::graph::search::{Hit, Kinds, Quality, Query};
use showgraph::graph::{Graph, folded};

use crate::support::TestApp;

const SEARCH: &str = "query ($query: String!, $kinds: [EntityKind!], $first: Int, $after: String) {
    search(query: $query, kinds: $kinds, first: $first, after: $after) {
        totalCount pageInfo { hasNextPage endCursor }
        edges { quality matched node { __typename name } highlight { text isMatch } } } }";

/// The first things that are found, as `Type Name`.
async fn found(app: &TestApp, query: &str, kinds: &[&str]) -> Vec<String> {
    let kinds = if kinds.is_empty() { Value::Null } else { json!(kinds) };
    let answer = app.ask(SEARCH, json!({ "query": query, "kinds": kinds, "first": 5 })).await;
    assert!(answer.get("errors").is_none(), "{answer}");
    let edges = answer["data"]["search"]["edges"].as_array().expect("edges");
    let named = |edge: &Value| {
        let text = |key: &str| edge["node"][key].as_str().expect("a text").to_owned();
        format!("{} {}", text("__typename"), text("name"))
    };
    edges.iter().map(named).collect()
}

#[tokio::test]
async fn what_people_type_leads_to_what_they_mean() {
    let app = TestApp::open().await;
    for (typed, kinds, meant) in [
        ("bosch", &["SHOW"][..], "Show Bosch"),
        ("BOSCH leg", &[], "Show Bosch: Legacy"),
        ("bosch legayc", &[], "Show Bosch: Legacy"),
        ("etoile", &["SHOW"], "Show Étoile"),
        ("renee ballard", &[], "Character Renée Ballard"),
        ("welliver", &[], "Person Titus Welliver"),
        ("titus weliver", &[], "Person Titus Welliver"),
        ("star terk", &["SHOW", "FRANCHISE"], "Franchise Star Trek"),
        ("law and order", &["FRANCHISE"], "Franchise Law & Order"),
        ("greys anatomy", &["SHOW"], "Show Grey's Anatomy"),
        ("911", &["SHOW"], "Show 9-1-1"),
        ("imdb tv", &["PLATFORM"], "Platform Freevee"),
    ] {
        let found = found(&app, typed, kinds).await;
        assert_eq!(found.first().map(String::as_str), Some(meant), "{typed}: {found:?}");
    }
}

#[tokio::test]
async fn what_was_found_says_by_which_name_and_where() {
    let app = TestApp::open().await;
    let answer = app.ask(SEARCH, json!({ "query": "renee bal", "kinds": ["CHARACTER"] })).await;
    let edge = &answer["data"]["search"]["edges"][0];
    assert_eq!((&edge["matched"], &edge["quality"]), (&json!("Renée Ballard"), &json!("HEAD")));
    let parts = json!([
        { "text": "Renée", "isMatch": true },
        { "text": " ", "isMatch": false },
        { "text": "Bal", "isMatch": true },
        { "text": "lard", "isMatch": false },
    ]);
    assert_eq!(edge["highlight"], parts);
}

#[tokio::test]
async fn a_search_without_letters_finds_nothing_and_a_long_one_is_refused() {
    let app = TestApp::open().await;
    for nothing in ["", "  ", "?!", "qqqqqqqq"] {
        assert_eq!(found(&app, nothing, &[]).await, Vec::<String>::new());
    }
    for (long, message) in [
        ("a".repeat(101), "`query` has 101 letters: search for at most 100"),
        ("a ".repeat(13), "`query` has 13 words: search for at most 12"),
    ] {
        let answer = app.ask(SEARCH, json!({ "query": long })).await;
        assert_eq!(answer["errors"][0]["message"], message);
        assert_eq!(answer["errors"][0]["extensions"]["code"], "BAD_USER_INPUT");
    }
}

#[tokio::test]
async fn pages_of_a_search_follow_each_other() {
    let app = TestApp::open().await;
    let (mut seen, mut after) = (Vec::new(), Value::Null);
    let total = loop {
        let answer = app.ask(SEARCH, json!({ "query": "the", "first": 9, "after": after })).await;
        let page = &answer["data"]["search"];
        seen.extend(page["edges"].as_array().expect("edges").iter().map(|edge| edge["node"].to_string()));
        after = page["pageInfo"]["endCursor"].clone();
        if page["pageInfo"]["hasNextPage"] == json!(false) {
            break page["totalCount"].clone();
        }
    };
    assert_eq!(json!(seen.len()), total);
    assert!(seen.len() > 20, "more than two pages: {}", seen.len());
}

/// Syllables that are near each other, so that words are often a typo apart.
const SYLLABLES: &[&str] = &["ba", "bá", "ab", "ca", "ac", "cab", "bac", "abc"];

fn word(dice: &mut Dice) -> String {
    (0..=dice.below(4)).map(|_| *dice.pick(SYLLABLES)).collect()
}

fn name(dice: &mut Dice) -> String {
    (0..=dice.below(3)).map(|_| word(dice)).collect::<Vec<_>>().join(" ")
}

/// A graph with random names, and the names of each node.
fn random(dice: &mut Dice) -> (Graph, BTreeMap<u32, (NodeKind, Vec<String>)>) {
    let mut rows = generate::rows(&Scale::of_shows(15), 1).expect("rows");
    let mut names: BTreeMap<u32, (NodeKind, Vec<String>)> = BTreeMap::new();
    macro_rules! rename {
        ($($table:ident: $kind:ident,)*) => {$(
            for row in &mut rows.$table {
                row.name = name(dice).into();
                let id = u32::try_from(row.id).expect("a small id");
                names.insert(id, (NodeKind::$kind, vec![row.name.clone()]));
            }
        )*};
    }
    rename! {
        show: Show, person: Person, character: Character, franchise: Franchise, platform: Platform,
        crossover: Crossover, work: Work,
    }
    rows.show.iter_mut().for_each(|show| show.original_name = None);
    rows.platform.iter_mut().for_each(|platform| platform.names = List::default());
    rows.alias.clear();
    let ids: Vec<u32> = names.keys().copied().collect();
    let last = rows.citation.last().map_or(1, |row| row.id) + 1_000_000;
    for at in 0..60 {
        let node = *dice.pick(&ids);
        let (kind, known) = names.get_mut(&node).expect("a node");
        known.push(name(dice));
        rows.alias.push(alias::Model {
            id: last + at,
            origin: "test".to_owned(),
            origin_key: at.to_string(),
            source_id: rows.source[0].id,
            node_kind: *kind,
            node_id: node.into(),
            name: known.last().cloned().unwrap_or_default(),
            kind: alias::Kind::AlsoKnownAs,
            language: None,
            region: None,
            note: None,
        });
    }
    (Graph::load(1, [rows]).expect("a graph"), names)
}

/// How many typos there are between two words, or between one and the nearest beginning of the other.
fn typos(word: &str, typed: &str, is_open: bool) -> usize {
    let (word, typed): (Vec<char>, Vec<char>) = (word.chars().collect(), typed.chars().collect());
    let from = if is_open { 0 } else { word.len() };
    let distance = |one: &[char]| {
        let (one, two): (String, String) = (one.iter().collect(), typed.iter().collect());
        strsim::osa_distance(&one, &two)
    };
    (from..=word.len()).map(|end| distance(&word[..end])).min().unwrap_or_default()
}

/// How well a name matches, by comparison of all words with all words.
fn quality(name: &str, query: &str, kind: NodeKind) -> Option<Quality> {
    let (name, query) = (folded(name), folded(query));
    let (words, typed): (Vec<&str>, Vec<&str>) = (name.split(' ').collect(), query.split(' ').collect());
    let of = |at: usize| {
        let letters = typed[at].chars().count();
        let forgiven = usize::from(letters >= 4) + usize::from(letters >= 8);
        let least = words.iter().map(|word| typos(word, typed[at], at + 1 == typed.len())).min()?;
        (least <= forgiven).then_some(least)
    };
    let total = (0..typed.len()).map(of).sum::<Option<usize>>()?;
    let is_person = matches!(kind, NodeKind::Person | NodeKind::Character);
    let heads = if is_person { vec![words[0], words[words.len() - 1]] } else { vec![words[0]] };
    let is_head = |head: &&str| typos(head, typed[0], typed.len() == 1) == 0;
    let is_whole = words.len() == typed.len() && words.contains(&typed[typed.len() - 1]);
    match total {
        0 if is_whole => Some(Quality::Whole),
        0 if heads.iter().any(is_head) => Some(Quality::Head),
        0 => Some(Quality::Words),
        1 => Some(Quality::OneTypo),
        2 => Some(Quality::TwoTypos),
        _ => None,
    }
}

#[test]
fn what_is_found_is_what_a_comparison_with_every_name_finds() {
    let mut met = BTreeMap::new();
    for seed in 0..6 {
        let mut dice = Dice::new(seed);
        let (graph, names) = random(&mut dice);
        for _ in 0..60 {
            let text = name(&mut dice);
            let of_people = dice.percent(20);
            let kinds = if of_people { Kinds::of([NodeKind::Person]) } else { Kinds::ALL };
            let mut expected: BTreeMap<u32, Quality> = BTreeMap::new();
            for (node, (kind, names)) in &names {
                let best = names.iter().filter_map(|name| quality(name, &text, *kind)).min();
                let is_wanted = !of_people || *kind == NodeKind::Person;
                expected.extend(best.filter(|_| is_wanted).map(|best| (*node, best)));
            }
            let query = Query::new(&text).expect("a search");
            let hits: Vec<Hit> = graph.search(&query, kinds).into_iter().collect();
            assert!(hits.is_sorted_by_key(|hit| hit.quality), "{text}");
            let found = hits.iter().map(|hit| (graph.id_of(graph.found(*hit)), hit.quality));
            let found: BTreeMap<u32, Quality> = found.collect();
            assert_eq!(found.len(), hits.len(), "{text}: something is found twice");
            assert_eq!(found, expected, "seed {seed}: {text}");
            for hit in &hits {
                *met.entry(hit.quality as u8).or_insert(0) += 1;
            }
            let matched = hits.iter().filter_map(|hit| {
                let kind = names[&graph.id_of(graph.found(*hit))].0;
                quality(graph.found_name(*hit), &text, kind)
            });
            assert!(matched.eq(hits.iter().map(|hit| hit.quality)), "{text}: by the name that matches");
            let page = |after: Option<&str>| {
                let page = Page::new(Some(7), after, None, None, Sizes::default()).expect("a page");
                graph.search(&query, kinds).page(page).expect("a page").places
            };
            let cursor = page(None).last().map(|place| place.cursor(&graph).to_string());
            let second = cursor.map(|cursor| page(Some(&cursor))).unwrap_or_default();
            assert!(second.iter().map(|place| &place.item).eq(hits.iter().skip(7).take(7)), "{text}");
        }
    }
    assert!(met.len() == 5 && met.values().all(|times| *times > 50), "{met:?}");
}
