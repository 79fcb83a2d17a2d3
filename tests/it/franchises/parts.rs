//! Who plays whom: one actor with many characters, one character with many actors, the same people across franchises.

use std::collections::BTreeSet;

use serde_json::json;

use super::{list, slugs, text};
use crate::support::TestApp;

#[tokio::test]
async fn jeffrey_combs_is_eight_people_in_four_shows() {
    let app = TestApp::open().await;
    let data = app
        .query(
            r#"{ person(by: {slug: "jeffrey-combs"}) { shows { nodes { slug } }
                credits { edges { credit { show { slug } manner characters { position character { slug } } } } } } }"#,
        )
        .await;
    let credits = list(&data["person"]["credits"]["edges"]);
    let played: BTreeSet<_> = credits
        .iter()
        .flat_map(|edge| list(&edge["credit"]["characters"]))
        .map(|portrayal| text(&portrayal["character"]["slug"]))
        .collect();
    let expected = ["agimus", "brunt", "kevin-mulkahey", "krem", "penk", "shran", "tiron", "weyoun"];
    assert_eq!(played, BTreeSet::from(expected));
    let mut shows = slugs(&data["person"]["shows"]["nodes"]);
    shows.sort_unstable();
    let expected =
        ["star-trek-deep-space-nine", "star-trek-enterprise", "star-trek-lower-decks", "star-trek-voyager"];
    assert_eq!(shows, expected);
    // In one of them he is a computer, and only heard.
    let lower_decks = credits.iter().find(|edge| edge["credit"]["show"]["slug"] == "star-trek-lower-decks");
    assert_eq!(lower_decks.expect("the credit")["credit"]["manner"], "VOICE");
}

#[tokio::test]
async fn characters_are_recast_across_half_a_century() {
    let app = TestApp::open().await;
    let data = app
        .query(
            r#"{ charactersBy(keys: [{slug: "spock"}, {slug: "christopher-pike"}, {slug: "gregor-clegane"},
                {slug: "kate-kane"}, {slug: "endeavour-morse"}, {slug: "elizabeth-weir"}, {slug: "leroy-jethro-gibbs"}]) {
                portrayals(first: 100) { nodes { slug } } } }"#,
        )
        .await;
    let actors: Vec<BTreeSet<_>> = list(&data["charactersBy"])
        .iter()
        .map(|character| slugs(&character["portrayals"]["nodes"]).into_iter().collect())
        .collect();
    let expected = [
        BTreeSet::from(["leonard-nimoy", "ethan-peck"]),
        BTreeSet::from(["jeffrey-hunter", "anson-mount"]),
        BTreeSet::from(["conan-stevens", "ian-whyte", "hafthor-julius-bjornsson"]),
        BTreeSet::from(["ruby-rose", "wallis-day"]),
        BTreeSet::from(["john-thaw", "shaun-evans"]),
        BTreeSet::from(["jessica-steen", "torri-higginson"]),
        BTreeSet::from(["mark-harmon", "austin-stowell"]),
    ];
    assert_eq!(actors, expected);
}

#[tokio::test]
async fn one_actor_is_one_person_in_all_franchises() {
    let app = TestApp::open().await;
    for (person, franchises) in [
        ("ted-danson", vec!["cheers", "csi"]),
        ("jesse-l-martin", vec!["arrowverse", "law-and-order"]),
        ("jason-momoa", vec!["game-of-thrones", "stargate"]),
        ("matt-smith", vec!["doctor-who", "game-of-thrones"]),
        ("robert-picardo", vec!["star-trek", "stargate"]),
        ("scott-bakula", vec!["ncis", "star-trek"]),
        ("freema-agyeman", vec!["doctor-who", "law-and-order"]),
        ("sonequa-martin-green", vec!["star-trek", "the-walking-dead"]),
        ("madison-lintz", vec!["bosch", "the-walking-dead"]),
        ("david-denman", vec!["bosch", "the-office"]),
        ("julie-benz", vec!["buffyverse", "dexter"]),
    ] {
        let query = "query($person: String!) { person(by: {slug: $person}) {
            shows(first: 100) { nodes { franchises { nodes { slug } } } } } }";
        let answer = app.ask(query, json!({ "person": person })).await;
        let shows = list(&answer["data"]["person"]["shows"]["nodes"]).iter();
        let found: BTreeSet<_> = shows.flat_map(|show| slugs(&show["franchises"]["nodes"])).collect();
        assert!(franchises.iter().all(|one| found.contains(one)), "{person}: {found:?}");
    }
}

#[tokio::test]
async fn no_person_is_there_twice() {
    let app = TestApp::open().await;
    let mut names = BTreeSet::new();
    let mut after = json!(null);
    loop {
        let query = "query($after: String) { people(first: 100, after: $after) { nodes { name }
            pageInfo { hasNextPage endCursor } } }";
        let answer = app.ask(query, json!({ "after": after })).await;
        let people = &answer["data"]["people"];
        for person in list(&people["nodes"]) {
            let name = text(&person["name"]).to_owned();
            assert!(names.insert(name.clone()), "{name} is two people");
        }
        if people["pageInfo"]["hasNextPage"] == false {
            break;
        }
        after = people["pageInfo"]["endCursor"].clone();
    }
    assert!(names.len() > 900, "{}", names.len());
}
