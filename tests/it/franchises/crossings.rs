//! Crisis on Infinite Earths: one story in five shows, and guests from worlds that stay their own.

use serde_json::{Value, json};

use super::{list, slugs, text};
use crate::support::TestApp;

#[tokio::test]
async fn a_crisis_is_told_in_five_shows() {
    let app = TestApp::open().await;
    let data = app
        .query(
            r#"{ crossover(by: {slug: "crisis-on-infinite-earths"}) { shows { slug }
                parts { edges { part { position } node { title kind premiereDate season { number }
                    citations { source { slug } } } } } } }"#,
        )
        .await;
    let crossover = &data["crossover"];
    let order = ["supergirl", "batwoman", "the-flash-2014", "arrow", "legends-of-tomorrow"];
    assert_eq!(slugs(&crossover["shows"]), order);
    let parts = list(&crossover["parts"]["edges"]);
    let days: Vec<_> = parts.iter().map(|part| text(&part["node"]["premiereDate"])).collect();
    assert_eq!(days, ["2019-12-08", "2019-12-09", "2019-12-10", "2020-01-14", "2020-01-14"]);
    for (part, (place, number)) in
        parts.iter().zip([(1, "One"), (2, "Two"), (3, "Three"), (4, "Four"), (5, "Five")])
    {
        assert_eq!(part["part"]["position"], place);
        assert_eq!(part["node"]["title"], format!("Crisis on Infinite Earths: Part {number}"));
    }
    // The last part is a special between two seasons.
    assert_eq!((&parts[4]["node"]["kind"], &parts[4]["node"]["season"]), (&json!("SPECIAL"), &Value::Null));
}

#[tokio::test]
async fn a_guest_from_another_world_makes_no_member() {
    let app = TestApp::open().await;
    let data = app
        .query(
            r#"{ franchise(by: {slug: "arrowverse"}) { kind shows(first: 100) { nodes { slug } } }
                episode: show(by: {slug: "the-flash-2014"}) { season(number: 6) { credits { edges { credit {
                    person { slug } tier characters { character { slug } } } } } } }
                lucifer: show(by: {slug: "lucifer"}) { franchises { nodes { slug } } relations { nodes { slug } } }
                ellis: person(by: {slug: "tom-ellis"}) { shows { nodes { slug } } } }"#,
        )
        .await;
    let mut shows = slugs(&data["franchise"]["shows"]["nodes"]);
    shows.sort_unstable();
    let members =
        ["arrow", "batwoman", "black-lightning", "legends-of-tomorrow", "supergirl", "the-flash-2014"];
    assert_eq!(shows, members);
    let credits = list(&data["episode"]["season"]["credits"]["edges"]);
    let cameo = json!({ "credit": { "person": { "slug": "tom-ellis" }, "tier": "CAMEO",
        "characters": [{ "character": { "slug": "lucifer-morningstar" } }] } });
    assert!(credits.contains(&cameo), "{credits:?}");
    assert!(slugs(&data["ellis"]["shows"]["nodes"]).contains(&"the-flash-2014"));
    // He was there for a minute, and his show is still no part of it.
    assert!(!slugs(&data["lucifer"]["franchises"]["nodes"]).contains(&"arrowverse"));
    assert_eq!(data["lucifer"]["relations"]["nodes"], json!([]));
}

#[tokio::test]
async fn two_shows_named_the_flash() {
    let app = TestApp::open().await;
    let data = app
        .query(
            r#"{ both: shows(filter: {name: "The Flash"}) { nodes { slug } }
                old: show(by: {externalId: {provider: IMDB, value: "tt0098798"}}) { slug premiereDate
                    relations { nodes { slug } } franchises { nodes { slug } } basedOn { nodes { slug } } }
                new: show(by: {externalId: {provider: TVMAZE, value: "13"}}) { slug premiereDate
                    basedOn { nodes { slug } } }
                barry: character(by: {slug: "barry-allen-of-1990"}) { variantOf { slug }
                    portrayals { nodes { slug } edges { portrayal { show { slug } } } } }
                shipp: person(by: {slug: "john-wesley-shipp"}) { shows { nodes { slug } } } }"#,
        )
        .await;
    let mut both = slugs(&data["both"]["nodes"]);
    both.sort_unstable();
    assert_eq!(both, ["the-flash-1990", "the-flash-2014"]);
    let (old, new) = (&data["old"], &data["new"]);
    assert_eq!((&old["slug"], &old["premiereDate"]), (&json!("the-flash-1990"), &json!("1990-09-20")));
    assert_eq!((&new["slug"], &new["premiereDate"]), (&json!("the-flash-2014"), &json!("2014-10-07")));
    // Nothing joins the two but the comic, and an actor who played in both.
    assert_eq!((&old["relations"]["nodes"], &old["franchises"]["nodes"]), (&json!([]), &json!([])));
    assert_eq!(old["basedOn"]["nodes"], new["basedOn"]["nodes"]);
    let mut shows = slugs(&data["shipp"]["shows"]["nodes"]);
    shows.sort_unstable();
    assert_eq!(shows, ["the-flash-1990", "the-flash-2014"]);
    assert_eq!(data["barry"]["variantOf"]["slug"], "barry-allen");
    let people = slugs(&data["barry"]["portrayals"]["nodes"]);
    assert!(people.len() == 3 && people.iter().all(|person| *person == "john-wesley-shipp"), "{people:?}");
}
