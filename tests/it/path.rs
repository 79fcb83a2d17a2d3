//! Paths and neighbours: known ones in the catalogue, and on random graphs the same as other algorithms find.

use std::collections::{BTreeMap, BTreeSet};

use petgraph::algo::dijkstra;
use petgraph::graphmap::UnGraphMap;
use serde_json::{Value, json};
use showgraph::generate::{self, Dice, Scale};
use showgraph::graph::path::Stop;
use showgraph::graph::{Any, Graph};

use crate::support::{TestApp, file};

const PATH: &str = "query ($from: PathEnd!, $to: PathEnd!, $by: PathKind, $limit: Int) {
    path(from: $from, to: $to, by: $by, limit: $limit) { length isComplete
        paths { nodes { __typename name } steps { from { id } to { id } reason episodes credits { totalCount } } } } }";

async fn path(app: &TestApp, from: Value, to: Value, limit: i32) -> Value {
    let mut answer = app.ask(PATH, json!({ "from": from, "to": to, "limit": limit })).await;
    assert!(answer.get("errors").is_none(), "{answer}");
    answer["data"]["path"].take()
}

fn names(path: &Value) -> Vec<&str> {
    let nodes = path["nodes"].as_array().expect("nodes");
    nodes.iter().map(|node| node["name"].as_str().expect("a name")).collect()
}

#[tokio::test]
async fn two_people_are_joined_by_the_shows_that_they_share() {
    let app = TestApp::open().await;
    let (titus, maggie) =
        (json!({ "person": { "slug": "titus-welliver" } }), json!({ "person": { "slug": "maggie-q" } }));
    let joined = path(&app, titus.clone(), maggie.clone(), 5).await;
    assert_eq!((&joined["length"], &joined["isComplete"]), (&json!(2), &json!(true)));
    let paths = joined["paths"].as_array().expect("paths");
    let all: Vec<_> = paths.iter().map(names).collect();
    assert!(all.contains(&vec!["Titus Welliver", "Ballard", "Maggie Q"]), "{all:?}");
    let reason = paths[0]["steps"][0]["reason"].as_str().expect("a reason");
    assert!(reason.starts_with("Titus Welliver in "), "{reason}");
    let one = path(&app, titus.clone(), maggie, 1).await;
    assert_eq!(one["paths"].as_array().map(Vec::len), Some(1));
    let character = json!({ "character": { "slug": "harry-bosch" } });
    let played = path(&app, titus.clone(), character, 5).await;
    assert_eq!(played["paths"][0]["steps"][0]["reason"], "Titus Welliver plays Harry Bosch");
    let nobody = path(&app, titus.clone(), json!({ "person": { "slug": "nobody" } }), 5).await;
    assert_eq!(nobody, Value::Null);
    let same = path(&app, titus.clone(), titus, 5).await;
    assert_eq!((&same["length"], same["paths"].as_array().map(Vec::len)), (&json!(0), Some(1)));
}

#[tokio::test]
async fn neighbours_share_shows_and_too_far_is_refused() {
    let app = TestApp::open().await;
    let query = "query ($distance: Int) {
        neighbours(of: { person: { slug: \"maggie-q\" } }, distance: $distance, first: 3) {
            totalCount edges { ways node { name } } } }";
    let answer = app.ask(query, json!({ "distance": 2 })).await;
    let first = &answer["data"]["neighbours"]["edges"][0];
    assert!(first["ways"].as_i64() >= Some(2), "{answer}");
    let answer = app.ask(query, json!({ "distance": 7 })).await;
    assert_eq!(answer["errors"][0]["message"], "`distance` is 7: ask for 1 to 6");
}

/// Stops as numbers, and which are next to each other.
struct Known {
    stops: Vec<Stop>,
    graph: Graph,
    joined: UnGraphMap<usize, ()>,
    /// Who plays each character, and where.
    parts: BTreeMap<usize, BTreeSet<usize>>,
}

impl Known {
    fn random(seed: u64) -> Self {
        let scale = Scale {
            shows: 40,
            episodes: 120,
            people: 90,
            credits: 130,
            characters: 30,
            franchises: 2,
            platforms: 2,
            reviews: 5,
            sources: 3,
        };
        let rows = generate::rows(&scale, seed).expect("rows");
        let graph = Graph::load(1, [rows.clone()]).expect("a graph");
        let mut known = Self { stops: Vec::new(), graph, joined: UnGraphMap::new(), parts: BTreeMap::new() };
        let credits: BTreeMap<i64, _> = rows.credit.iter().map(|credit| (credit.id, credit)).collect();
        for row in &rows.person {
            known.number(row.id);
        }
        for credit in &rows.credit {
            let ends = [credit.person_id, credit.show_id].map(|id| known.number(id));
            known.joined.add_edge(ends[0], ends[1], ());
        }
        for portrayal in &rows.portrayal {
            let credit = credits[&portrayal.credit_id];
            let [character, person, show] =
                [portrayal.character_id, credit.person_id, credit.show_id].map(|id| known.number(id));
            known.parts.entry(character).or_default().extend([person, show]);
        }
        known
    }

    fn number(&mut self, id: i64) -> usize {
        let stop = match self.graph.by_id(u32::try_from(id).expect("a small id")) {
            Some(Any::Person(person)) => Stop::Person(person),
            Some(Any::Show(show)) => Stop::Show(show),
            Some(Any::Character(character)) => Stop::Character(character),
            other => panic!("{other:?} is no stop"),
        };
        self.stops.iter().position(|known| *known == stop).unwrap_or_else(|| {
            self.stops.push(stop);
            self.stops.len() - 1
        })
    }

    /// What is next to each other where characters are at the ends only.
    fn between(&self, ends: [usize; 2]) -> UnGraphMap<usize, ()> {
        let mut joined = self.joined.clone();
        for end in ends {
            joined.add_node(end);
            for other in self.parts.get(&end).into_iter().flatten() {
                joined.add_edge(end, *other, ());
            }
        }
        joined
    }

    fn numbers(&self, path: &[Stop]) -> Vec<usize> {
        let number = |stop: &Stop| self.stops.iter().position(|known| known == stop).expect("a stop");
        path.iter().map(number).collect()
    }
}

/// How many shortest paths lead from one to each other, and how far that is.
fn counted(joined: &UnGraphMap<usize, ()>, from: usize) -> BTreeMap<usize, (usize, usize)> {
    let far = dijkstra(joined, from, None, |_| 1_usize);
    let mut by_distance: Vec<_> = far.iter().map(|(stop, steps)| (*steps, *stop)).collect();
    by_distance.sort_unstable();
    let mut ways: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
    for (steps, stop) in by_distance {
        let before = joined.neighbors(stop).filter(|other| steps > 0 && far[other] == steps - 1);
        let sum = before.map(|other| ways[&other].1).sum();
        ways.insert(stop, (steps, if steps == 0 { 1 } else { sum }));
    }
    ways
}

#[test]
fn the_shortest_paths_are_all_that_there_are_and_the_closest_costs_least() {
    let mut lengths = BTreeMap::new();
    for seed in 0..10 {
        let known = Known::random(seed);
        let mut dice = Dice::new(seed);
        for _ in 0..150 {
            let ends = [0, 1].map(|_| dice.below(known.stops.len()));
            let [from, to] = ends.map(|end| known.stops[end]);
            let joined = known.between(ends);
            let expected = counted(&joined, ends[0]).get(&ends[1]).copied();
            let found = known.graph.shortest_paths(from, to, 1_000);
            let paths: BTreeSet<Vec<usize>> = found.paths.iter().map(|path| known.numbers(path)).collect();
            assert_eq!(paths.len(), found.paths.len(), "each path once");
            assert_eq!(paths.len(), expected.map_or(0, |(_, ways)| ways), "{from:?} {to:?}");
            assert!(found.is_complete);
            for path in &paths {
                assert_eq!(Some(path.len() - 1), expected.map(|(steps, _)| steps));
                assert_eq!((path.first(), path.last()), (Some(&ends[0]), Some(&ends[1])));
                assert!(path.windows(2).all(|step| joined.contains_edge(step[0], step[1])), "{path:?}");
            }
            let two = known.graph.shortest_paths(from, to, 2);
            assert_eq!(two.paths[..], found.paths[..found.paths.len().min(2)]);
            assert_eq!(two.is_complete, found.paths.len() <= 2);
            let episodes = |path: &Vec<Stop>| -> u32 {
                let steps = path.windows(2).map(|step| known.graph.episodes_between(step[0], step[1]));
                steps.map(u32::from).sum()
            };
            assert!(found.paths.iter().map(episodes).is_sorted_by(|one, two| one >= two), "{found:?}");
            let back = known.graph.shortest_paths(to, from, 1_000);
            assert_eq!(back.paths.len(), found.paths.len());
            let cost = |one: usize, two: usize| known.graph.cost_between(known.stops[one], known.stops[two]);
            let least = dijkstra(&joined, ends[0], Some(ends[1]), |(one, two, ())| cost(one, two));
            let closest = known.graph.closest_path(from, to).map(|path| known.numbers(&path));
            let found = closest.map(|path| path.windows(2).map(|step| cost(step[0], step[1])).sum::<u32>());
            assert_eq!(found, least.get(&ends[1]).copied(), "{from:?} {to:?}");
            *lengths.entry(expected.map(|(steps, _)| steps)).or_insert(0) += 1;
        }
    }
    assert!(lengths.len() > 6 && lengths.contains_key(&None), "short and long ones: {lengths:?}");
}

#[test]
fn neighbours_are_all_at_a_distance_with_the_ways_to_them() {
    for seed in 0..10 {
        let known = Known::random(seed);
        let mut dice = Dice::new(seed);
        for _ in 0..40 {
            let of = dice.below(known.stops.len());
            let joined = known.between([of, of]);
            let all = counted(&joined, of);
            for distance in 1..=6 {
                let list = known.graph.neighbours(known.stops[of], distance);
                let found: Vec<_> = list
                    .into_iter()
                    .map(|found| (known.numbers(&[found.stop])[0], found.ways as usize))
                    .collect();
                let expected = all.iter().filter(|(_, (steps, _))| *steps == distance);
                let expected: BTreeMap<usize, usize> =
                    expected.map(|(stop, (_, ways))| (*stop, *ways)).collect();
                assert!(found.is_sorted_by_key(|(_, ways)| std::cmp::Reverse(*ways)), "{found:?}");
                assert_eq!(found.len(), expected.len());
                assert_eq!(found.into_iter().collect::<BTreeMap<_, _>>(), expected);
            }
        }
    }
}

#[tokio::test]
async fn a_long_way_is_found_as_well() {
    let app = TestApp::open().await;
    let source = "[source.us]\nname = \"Us\"\nkind = \"PRESS\"\n[citation.us]\nsource = \"us\"";
    let person = |number: u32| format!("[person.link-{number}]\nname = \"Link {number}\"\ncite = [\"us\"]");
    let show = |number: u32| {
        format!(
            "[show.chain-{number}]\nname = \"Chain {number}\"\nformats = [{{ format = \"SERIES\" }}]\ncite = [\"us\"]"
        )
    };
    let credit = |show: u32, person: u32| {
        format!(
            "[[credit]]\nperson = \"link-{person}\"\non = \"chain-{show}\"\ndepartment = \"DIRECTING\"\ncite = [\"us\"]"
        )
    };
    let people = (0..30).map(person);
    let shows = (0..29).flat_map(|number| [show(number), credit(number, number), credit(number, number + 1)]);
    let known: Vec<String> = [source.to_owned()].into_iter().chain(people).chain(shows).collect();
    app.import_catalog(&[file("chain.toml", &known.join("\n"))])
        .await
        .unwrap_or_else(|error| panic!("{error}"));
    let [one, two] = ["link-0", "link-29"].map(|slug| json!({ "person": { "slug": slug } }));
    assert_eq!(path(&app, one, two, 5).await["length"], 58);
}
