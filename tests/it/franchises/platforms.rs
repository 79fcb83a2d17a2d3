//! Platforms that were renamed, and platforms that went over into another.

use serde_json::json;

use super::{assert_story, list, slugs, text};
use crate::support::TestApp;

#[tokio::test]
async fn a_new_name_makes_no_new_platform() {
    let app = TestApp::open().await;
    let data = app
        .query(
            r#"{ platformsBy(keys: [{slug: "paramount-plus"}, {slug: "syfy"}, {slug: "hbo-max"}]) {
                name succeededBy { slug } names { name since until } aliases { name kind } } }"#,
        )
        .await;
    let [paramount, syfy, max] = list(&data["platformsBy"]) else { panic!("three: {data}") };
    let names = json!([
        { "name": "CBS All Access", "since": null, "until": "2021-03-04" },
        { "name": "Paramount+", "since": "2021-03-04", "until": null },
    ]);
    assert_eq!((&paramount["name"], &paramount["names"]), (&json!("Paramount+"), &names));
    assert_eq!(syfy["names"][0]["name"], "Sci Fi Channel");
    assert_eq!(syfy["aliases"], json!([{ "name": "Sci Fi Channel", "kind": "FORMER" }]));
    // One went back to the name that it had before.
    let of_max: Vec<_> = list(&max["names"]).iter().map(|one| text(&one["name"])).collect();
    assert_eq!(
        (&max["name"], of_max.as_slice()),
        (&json!("HBO Max"), ["HBO Max", "Max", "HBO Max"].as_slice())
    );
    for platform in [paramount, syfy, max] {
        assert_eq!(platform["succeededBy"], json!(null), "{platform}");
    }
    // A show that began under the old name is still on one platform.
    let data = app
        .query(
            r#"{ show(by: {slug: "star-trek-discovery"}) { platforms { nodes { slug } }
                releases(kind: {in: [FINALE]}) { nodes { platform { name } } } } }"#,
        )
        .await;
    assert_eq!(slugs(&data["show"]["platforms"]["nodes"]), ["paramount-plus"]);
}

#[tokio::test]
async fn two_networks_went_over_into_a_third() {
    let app = TestApp::open().await;
    let data = app
        .query(
            r#"{ platformsBy(keys: [{slug: "the-wb"}, {slug: "upn"}]) { succeededBy { slug name } names { until } }
                buffy: show(by: {slug: "buffy-the-vampire-slayer"}) { platforms { edges { node { slug }
                    availability { since until source { slug } } } }
                    releases(kind: {in: [PREMIERE]}) { nodes { date platform { slug } } } } }"#,
        )
        .await;
    for network in list(&data["platformsBy"]) {
        assert_eq!(network["succeededBy"], json!({ "slug": "the-cw", "name": "The CW" }));
        assert!(text(&network["names"][0]["until"]).starts_with("2006-09"), "{network}");
    }
    // TVmaze names only the network that had it last; it premiered on the other.
    let offers = json!([
        { "node": { "slug": "the-wb" },
          "availability": { "since": "1997-03-10", "until": "2001-05-22", "source": { "slug": "editorial" } } },
        { "node": { "slug": "upn" },
          "availability": { "since": "2001-10-02", "until": "2003-05-20", "source": { "slug": "tvmaze" } } },
    ]);
    assert_eq!(data["buffy"]["platforms"]["edges"], offers);
    let premieres = json!([
        { "date": "1997-03-10", "platform": { "slug": "the-wb" } },
        { "date": "2001-10-02", "platform": { "slug": "upn" } },
    ]);
    assert_eq!(data["buffy"]["releases"]["nodes"], premieres);
}

#[tokio::test]
async fn shows_were_dropped_by_one_and_taken_up_by_another() {
    assert_story(
        "star-trek-prodigy",
        &[
            ("2023-06-22", "BETWEEN_SEASONS", "RENEWED"),
            ("2023-06-23", "FINISHED", "CANCELLED"),
            ("2023-10-31", "BETWEEN_SEASONS", "RENEWED"),
            ("2024-07-02", "BETWEEN_SEASONS", "UNKNOWN"),
        ],
    )
    .await;
    let app = TestApp::open().await;
    let data = app
        .query(
            r#"{ supergirl: show(by: {slug: "supergirl"}) { platforms { nodes { slug } } }
                prodigy: show(by: {slug: "star-trek-prodigy"}) { platforms { nodes { slug } } }
                torchwood: show(by: {slug: "torchwood"}) { platforms { nodes { slug } } }
                intent: show(by: {slug: "law-and-order-criminal-intent"}) { platforms { nodes { slug } } } }"#,
        )
        .await;
    for (show, platforms) in [
        ("supergirl", vec!["cbs", "the-cw"]),
        ("prodigy", vec!["paramount-plus", "netflix"]),
        ("torchwood", vec!["bbc-three", "bbc-two", "bbc-one", "starz"]),
        ("intent", vec!["nbc", "usa-network"]),
    ] {
        assert_eq!(slugs(&data[show]["platforms"]["nodes"]), platforms, "{show}");
    }
}

#[tokio::test]
async fn law_and_order_came_back_after_twelve_years() {
    assert_story(
        "law-and-order",
        &[
            ("2010-05-14", "AIRING", "CANCELLED"),
            ("2015-01-01", "FINISHED", "CANCELLED"),
            ("2021-09-28", "BETWEEN_SEASONS", "RENEWED"),
            ("2022-02-24", "AIRING", "RENEWED"),
        ],
    )
    .await;
}
