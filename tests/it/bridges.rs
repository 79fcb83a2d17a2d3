//! People who tie a universe together, and crossovers as lists: known ones in the catalogue, and on random graphs the same as
//! counting every pair of shows.

use std::collections::BTreeMap;

use entity::credit::Tier;
use serde_json::{Value, json};
use showgraph::generate::{self, Scale};
use showgraph::graph::{Franchise, Graph, Ix, Person, Scope, Show, Strength, TieKind};

use crate::support::{TestApp, list};

#[tokio::test]
async fn who_joins_most_shows_of_a_universe_comes_first() {
    let app = TestApp::open().await;
    let data = app
        .query(
            r#"{ franchise(by: { slug: "bosch" }) { universe { bridges { totalCount nodes { name }
                edges { score node { slug } stints { show { slug } episodes isMain credits { totalCount nodes { name } } } } } } } }"#,
        )
        .await;
    let bridges = &data["franchise"]["universe"]["bridges"];
    let edges = bridges["edges"].as_array().expect("edges");
    let titus = edges.iter().find(|edge| edge["node"]["slug"] == "titus-welliver").expect("Titus Welliver");
    let shows: Vec<_> = list(&titus["stints"]).iter().map(|stint| stint["show"]["slug"].clone()).collect();
    assert_eq!(shows, ["bosch", "bosch-legacy", "ballard"]);
    for edge in edges {
        let stints = list(&edge["stints"]);
        assert!(stints.len() > 1, "{edge}");
        assert!(stints.iter().all(|stint| stint["credits"]["totalCount"].as_u64() > Some(0)), "{edge}");
    }
    let scores: Vec<_> = edges.iter().map(|edge| edge["score"].as_u64().expect("a score")).collect();
    assert!(scores.is_sorted_by(|one, two| one >= two), "{scores:?}");
}

#[tokio::test]
async fn the_main_cast_of_several_shows_joins_them_most_firmly() {
    let app = TestApp::open().await;
    let data = app
        .query(
            r#"{ franchise(by: { slug: "star-trek" }) { universe { bridges(first: 100) {
                edges { score node { slug } stints { show { slug } isMain } } } } } }"#,
        )
        .await;
    let edges = list(&data["franchise"]["universe"]["bridges"]["edges"]);
    let worf = edges.iter().find(|edge| edge["node"]["slug"] == "michael-dorn").expect("Michael Dorn");
    // Three pairs of shows, all of them as main cast.
    assert_eq!(worf["score"], 9, "{worf}");
    let shows = ["star-trek-the-next-generation", "star-trek-deep-space-nine", "star-trek-picard"];
    let stints = shows.map(|slug| json!({ "show": { "slug": slug }, "isMain": true }));
    assert_eq!(worf["stints"], json!(stints));
}

/// One point for each pair of shows, one more where both were more than a guest part, one more where both were main.
fn score(stints: &[Strength]) -> u32 {
    let pairs = (0..stints.len()).flat_map(|one| (0..one).map(move |two| [stints[one], stints[two]]));
    let points = pairs.map(|pair| {
        let is_more = pair.iter().all(|it| it.is_main() || it.episodes() > 1);
        let is_main = pair.iter().all(|it| it.is_main());
        1 + u32::from(is_more) + u32::from(is_main)
    });
    points.sum()
}

#[test]
fn bridges_are_what_counting_every_pair_gives() {
    let mut found = 0;
    for seed in 0..8 {
        let scale = Scale { people: 60, credits: 400, franchises: 4, ..Scale::of_shows(40) };
        let mut rows = generate::rows(&scale, seed).expect("rows");
        rows.credit.iter_mut().step_by(3).for_each(|credit| credit.tier = Some(Tier::Main));
        let graph = Graph::load(1, [rows]).expect("a graph");
        for franchise in graph.all::<Franchise>().places() {
            let universe = graph.universe(franchise.into(), Scope::new([], TieKind::ALL));
            let mut expected = Vec::new();
            for person in graph.all::<Person>().places() {
                let by_show: BTreeMap<Ix<Show>, Strength> = universe
                    .shows
                    .iter()
                    .filter_map(|show| Some((*show, graph.strength_of(person, *show)?)))
                    .collect();
                let stints: Vec<_> = by_show.values().copied().collect();
                if stints.len() > 1 {
                    let episodes: u32 = stints.iter().map(|it| u32::from(it.episodes())).sum();
                    let order =
                        (std::cmp::Reverse(score(&stints)), std::cmp::Reverse(episodes), graph[person].id);
                    expected.push((order, person));
                    let told: BTreeMap<_, _> = graph.stints_of(person, &universe).into_iter().collect();
                    assert_eq!(told, by_show);
                }
            }
            expected.sort_unstable();
            let bridges: Vec<_> = graph.bridges_of(&universe).into_iter().collect();
            assert_eq!(
                bridges.iter().map(|bridge| (bridge.person, bridge.score)).collect::<Vec<_>>(),
                expected.iter().map(|(order, person)| (*person, order.0.0)).collect::<Vec<_>>()
            );
            found += bridges.len();
        }
    }
    assert!(found > 50, "{found}");
}

#[tokio::test]
async fn crossovers_are_listed_wherever_they_lead() {
    let app = TestApp::open().await;
    let data = app
        .query(
            r#"{ franchise(by: { slug: "arrowverse" }) { universe { crossovers { nodes { slug } } } }
                arrow: show(by: { slug: "arrow" }) { crossovers { nodes { slug } }
                    season(number: 8) { crossovers { nodes { slug premiereDate } } } }
                lucifer: character(by: { slug: "lucifer-morningstar" }) { crossovers { nodes { slug shows { slug } } } }
                barry: show(by: { slug: "bosch" }) { crossovers { totalCount } } }"#,
        )
        .await;
    let all = ["invasion", "crisis-on-earth-x", "elseworlds", "crisis-on-infinite-earths"];
    let slugs = |list: &Value| -> Vec<String> {
        let nodes = list["nodes"].as_array().expect("nodes").iter();
        nodes.map(|node| node["slug"].as_str().expect("a slug").to_owned()).collect()
    };
    assert_eq!(slugs(&data["franchise"]["universe"]["crossovers"]), all);
    assert_eq!(slugs(&data["arrow"]["crossovers"]), all);
    assert_eq!(slugs(&data["arrow"]["season"]["crossovers"]), all[3..]);
    assert_eq!(slugs(&data["lucifer"]["crossovers"]), all[3..]);
    assert_eq!(data["barry"]["crossovers"], json!({ "totalCount": 0 }));
    // Every crossover leads to its shows, and every one of these back to it.
    let asked = "{ crossovers(first: 100) { nodes { slug shows { slug crossovers { nodes { slug } } } } } }";
    let data = app.query(asked).await;
    for crossover in list(&data["crossovers"]["nodes"]) {
        let shows = list(&crossover["shows"]);
        assert!(!shows.is_empty(), "{crossover}");
        for show in shows {
            assert!(slugs(&show["crossovers"]).iter().any(|it| *it == crossover["slug"]), "{show}");
        }
    }
}
