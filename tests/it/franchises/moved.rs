//! Shows that one platform cancelled and another took up, and one that only moved.

use serde_json::json;

use super::{assert_story, list, slugs, text};
use crate::support::TestApp;

#[tokio::test]
async fn longmire_was_cancelled_by_one_and_made_by_another() {
    assert_story(
        "longmire",
        &[
            ("2014-08-26", "BETWEEN_SEASONS", "UNKNOWN"),
            ("2014-08-27", "FINISHED", "CANCELLED"),
            ("2014-11-18", "FINISHED", "CANCELLED"),
            ("2014-11-19", "BETWEEN_SEASONS", "RENEWED"),
            ("2015-09-10", "AIRING", "UNKNOWN"),
            ("2017-01-01", "BETWEEN_SEASONS", "FINAL_SEASON"),
            ("2017-11-18", "FINISHED", "CONCLUDED"),
        ],
    )
    .await;
}

#[tokio::test]
async fn brooklyn_nine_nine_was_cancelled_for_one_day() {
    assert_story(
        "brooklyn-nine-nine",
        &[
            ("2018-05-09", "AIRING", "UNKNOWN"),
            ("2018-05-10", "AIRING", "CANCELLED"),
            ("2018-05-11", "AIRING", "RENEWED"),
            ("2018-05-21", "BETWEEN_SEASONS", "RENEWED"),
            ("2021-03-01", "BETWEEN_SEASONS", "FINAL_SEASON"),
            ("2021-09-17", "FINISHED", "CONCLUDED"),
        ],
    )
    .await;
}

#[tokio::test]
async fn the_expanse_was_cancelled_while_it_was_on() {
    assert_story(
        "the-expanse",
        &[
            ("2018-05-10", "AIRING", "UNKNOWN"),
            ("2018-05-11", "AIRING", "CANCELLED"),
            ("2018-05-24", "AIRING", "CANCELLED"),
            ("2018-05-25", "AIRING", "RENEWED"),
            ("2018-06-28", "BETWEEN_SEASONS", "RENEWED"),
            ("2022-01-15", "FINISHED", "CONCLUDED"),
        ],
    )
    .await;
    // The pickup was reported four days before it was official, for those who go by reports.
    let app = TestApp::open().await;
    let data = app
        .query(
            r#"{ show(by: {slug: "the-expanse"}) {
                reported: status(asOf: "2018-05-21", minCertainty: REPORTED) { outlook certainty }
                official: status(asOf: "2018-05-25", minCertainty: REPORTED) { outlook certainty
                    inFavour { kind speaker { name } citations { source { slug } } } } } }"#,
        )
        .await;
    let show = &data["show"];
    assert_eq!(show["reported"], json!({ "outlook": "RENEWED", "certainty": "REPORTED" }));
    assert_eq!(show["official"]["certainty"], "OFFICIAL");
    // What was reported is superseded, so one word is left.
    let [word] = list(&show["official"]["inFavour"]) else { panic!("one word: {data}") };
    assert_eq!((&word["kind"], &word["speaker"]["name"]), (&json!("PICKUP"), &json!("Jeff Bezos")));
    let sources: Vec<_> = list(&word["citations"]).iter().map(|cite| text(&cite["source"]["slug"])).collect();
    assert_eq!(sources, ["engadget", "dark-horizons"]);
}

#[tokio::test]
async fn lucifer_moved_and_its_last_season_was_not_the_last() {
    assert_story(
        "lucifer",
        &[
            ("2018-05-10", "AIRING", "UNKNOWN"),
            ("2018-05-12", "AIRING", "CANCELLED"),
            ("2018-06-14", "FINISHED", "CANCELLED"),
            ("2018-06-15", "BETWEEN_SEASONS", "RENEWED"),
            ("2020-01-01", "BETWEEN_SEASONS", "FINAL_SEASON"),
            ("2021-06-01", "BETWEEN_SEASONS", "FINAL_SEASON"),
            ("2021-09-11", "FINISHED", "CONCLUDED"),
        ],
    )
    .await;
    let app = TestApp::open().await;
    let data = app
        .query(
            r#"{ show(by: {slug: "lucifer"}) {
                before: status(asOf: "2020-06-01") { inFavour { kind seasons { number } } }
                after: status(asOf: "2020-07-01") { inFavour { kind seasons { number } } } } }"#,
        )
        .await;
    let last = |season: i32| json!({ "kind": "FINAL_SEASON", "seasons": [{ "number": season }] });
    let before = list(&data["show"]["before"]["inFavour"]);
    assert!(before.contains(&last(5)), "{before:?}");
    // What was said of the fifth season was superseded, and is not brought up again.
    let after = list(&data["show"]["after"]["inFavour"]);
    assert!(after.contains(&last(6)) && !after.contains(&last(5)), "{after:?}");
}

#[tokio::test]
async fn a_season_names_who_ordered_it_and_a_show_where_it_was() {
    let app = TestApp::open().await;
    let data = app
        .query(
            r#"{ shows(filter: {platform: {slug: "netflix"}, premiere: {until: "2016"}}) { nodes { slug } }
                both: show(by: {externalId: {provider: TVMAZE, value: "395"}}) {
                    platforms { edges { node { slug } availability { since until } } }
                    season(number: 4) { releases { nodes { date platform { slug } } } }
                    commissions { nodes { platform { slug } subject { ... on Season { number } } orderedOn } } } }"#,
        )
        .await;
    let moved = slugs(&data["shows"]["nodes"]);
    assert!(
        ["longmire", "lucifer", "arrested-development"].iter().all(|show| moved.contains(show)),
        "{moved:?}"
    );
    let both = &data["both"];
    let carriers: Vec<_> = list(&both["platforms"]["edges"])
        .iter()
        .map(|edge| (text(&edge["node"]["slug"]), text(&edge["availability"]["since"])))
        .collect();
    assert_eq!(carriers, [("a-and-e", "2012-06-03"), ("netflix", "2015-09-10")]);
    let release = json!([{ "date": "2015-09-10", "platform": { "slug": "netflix" } }]);
    assert_eq!(both["season"]["releases"]["nodes"], release);
    let fourth =
        json!({ "platform": { "slug": "netflix" }, "subject": { "number": 4 }, "orderedOn": "2014-11-19" });
    assert!(list(&both["commissions"]["nodes"]).contains(&fourth), "{both}");
}

#[tokio::test]
async fn nine_one_one_changed_the_network_without_an_end() {
    assert_story(
        "9-1-1",
        &[
            ("2023-04-30", "AIRING", "UNKNOWN"),
            ("2023-05-01", "AIRING", "RENEWED"),
            ("2023-12-31", "BETWEEN_SEASONS", "RENEWED"),
            ("2024-03-14", "AIRING", "RENEWED"),
        ],
    )
    .await;
    let app = TestApp::open().await;
    let data = app
        .query(
            r#"{ show(by: {slug: "9-1-1"}) { status(asOf: "2023-06") { inFavour { kind platform { slug } } }
                six: season(number: 6) { releases { nodes { platform { slug } } } }
                seven: season(number: 7) { releases { nodes { platform { slug } } } } } }"#,
        )
        .await;
    let show = &data["show"];
    assert_eq!(show["status"]["inFavour"], json!([{ "kind": "PICKUP", "platform": { "slug": "abc" } }]));
    for (season, network) in [("six", "fox"), ("seven", "abc")] {
        let releases = list(&show[season]["releases"]["nodes"]);
        assert!(releases.iter().all(|release| release["platform"]["slug"] == network), "{releases:?}");
        assert_eq!(releases.len(), 2);
    }
}
