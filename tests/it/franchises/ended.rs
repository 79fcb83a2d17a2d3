//! Shows that were renewed and then cancelled, that came back after years, and one that never came.

use serde_json::json;

use super::{assert_story, list, status};
use crate::support::TestApp;

#[tokio::test]
async fn etoile_was_ordered_for_two_seasons_and_cancelled_after_one() {
    assert_story(
        "etoile",
        &[
            ("2023-01-01", "NOT_STARTED", "UNKNOWN"),
            ("2024-01-01", "NOT_STARTED", "ORDERED"),
            ("2025-04-24", "AIRING", "ORDERED"),
            // The second season was ordered too, so the order is not spent with the first.
            ("2025-05-31", "BETWEEN_SEASONS", "ORDERED"),
            ("2025-06-30", "FINISHED", "CANCELLED"),
            ("2026-11-22", "FINISHED", "CANCELLED"),
        ],
    )
    .await;
    let app = TestApp::open().await;
    let data = app
        .query(
            r#"{ show(by: {slug: "etoile"}) { second: season(number: 2) {
                before: status(asOf: "2025-05") { run outlook } now: status { run outlook } } } }"#,
        )
        .await;
    let second = &data["show"]["second"];
    assert_eq!(second["before"], json!({ "run": "NOT_STARTED", "outlook": "ORDERED" }));
    assert_eq!(second["now"], json!({ "run": "NOT_STARTED", "outlook": "CANCELLED" }));
}

#[tokio::test]
async fn original_sin_was_renewed_and_then_cancelled() {
    assert_story(
        "dexter-original-sin",
        &[
            ("2025-03-31", "BETWEEN_SEASONS", "UNKNOWN"),
            ("2025-05-01", "BETWEEN_SEASONS", "RENEWED"),
            ("2025-07-31", "BETWEEN_SEASONS", "RENEWED"),
            ("2025-08-31", "FINISHED", "CANCELLED"),
        ],
    )
    .await;
    // The renewal was withdrawn: nobody lists it as a word against the end.
    let app = TestApp::open().await;
    let data = app
        .query(r#"{ show(by: {slug: "dexter-original-sin"}) { status { inFavour { kind } against { kind } } } }"#)
        .await;
    let status = &data["show"]["status"];
    assert_eq!(status, &json!({ "inFavour": [{ "kind": "CANCELLATION" }], "against": [] }));
}

#[tokio::test]
async fn arrested_development_was_over_for_five_years() {
    assert_story(
        "arrested-development",
        &[
            ("2005-01-01", "AIRING", "UNKNOWN"),
            ("2008-01-01", "FINISHED", "CANCELLED"),
            ("2011-10-31", "FINISHED", "CANCELLED"),
            ("2012-01-01", "BETWEEN_SEASONS", "RENEWED"),
            ("2014-01-01", "BETWEEN_SEASONS", "UNKNOWN"),
            // Between the two parts of the fifth season.
            ("2018-12-01", "AIRING", "RENEWED"),
        ],
    )
    .await;
}

#[tokio::test]
async fn the_x_files_ended_and_came_back_as_the_same_show() {
    assert_story(
        "the-x-files",
        &[
            ("2001-12-31", "AIRING", "UNKNOWN"),
            ("2002-03-01", "AIRING", "CONCLUDED"),
            ("2010-01-01", "FINISHED", "CONCLUDED"),
            ("2015-03-24", "BETWEEN_SEASONS", "RENEWED"),
            ("2016-06-01", "BETWEEN_SEASONS", "UNKNOWN"),
            ("2017-06-01", "BETWEEN_SEASONS", "RENEWED"),
        ],
    )
    .await;
    let app = TestApp::open().await;
    let data = app
        .query(
            r#"{ show(by: {slug: "the-x-files"}) { premiereDate endDate seasons { totalCount }
                ninth: season(number: 9) { releases(kind: {in: [FINALE]}) { nodes { date } } }
                tenth: season(number: 10) { releases(kind: {in: [PREMIERE]}) { nodes { date } } } } }"#,
        )
        .await;
    let show = &data["show"];
    assert_eq!((&show["premiereDate"], &show["endDate"]), (&json!("1993-09-10"), &json!("2018-03-21")));
    assert_eq!(show["seasons"]["totalCount"], 11);
    assert_eq!(show["ninth"]["releases"]["nodes"], json!([{ "date": "2002-05-19" }]));
    assert_eq!(show["tenth"]["releases"]["nodes"], json!([{ "date": "2016-01-24" }]));
}

#[tokio::test]
async fn dexter_came_back_as_other_shows() {
    let app = TestApp::open().await;
    // The show itself stays ended while the later ones are made.
    for day in ["2013-09-23", "2021-11-07", "2026-11-22"] {
        assert_eq!(status(&app, "dexter", day).await, ("FINISHED".into(), "CONCLUDED".into()), "{day}");
    }
    let data = app
        .query(
            r#"{ show(by: {slug: "dexter"}) { lineage: relations(family: LINEAGE) { edges { end node { slug } relation { kinds } } } }
                story: franchise(by: {slug: "dexter"}) { shows(orderBy: STORY) { nodes { slug } } } }"#,
        )
        .await;
    let later: Vec<_> = list(&data["show"]["lineage"]["edges"])
        .iter()
        .map(|edge| (edge["node"]["slug"].clone(), edge["relation"]["kinds"].clone()))
        .collect();
    let expected = [
        (json!("dexter-new-blood"), json!(["SEQUEL", "REVIVAL"])),
        (json!("dexter-original-sin"), json!(["PREQUEL", "SPINOFF"])),
        (json!("dexter-resurrection"), json!(["REVIVAL"])),
    ];
    assert_eq!(later, expected);
    assert_eq!(
        super::slugs(&data["story"]["shows"]["nodes"]),
        ["dexter-original-sin", "dexter", "dexter-new-blood", "dexter-resurrection"]
    );
}

#[tokio::test]
async fn a_spinoff_that_was_given_up_never_started() {
    assert_story(
        "power-book-v-influence",
        &[
            ("2020-12-31", "NOT_STARTED", "IN_DEVELOPMENT"),
            ("2022-06-01", "NOT_STARTED", "IN_DEVELOPMENT"),
            ("2022-12-31", "NOT_STARTED", "ABANDONED"),
            ("2026-11-22", "NOT_STARTED", "ABANDONED"),
        ],
    )
    .await;
    let app = TestApp::open().await;
    let data = app
        .query(
            r#"{ shows(filter: {franchise: {slug: "power"}, outlook: {in: [ABANDONED]}}) { nodes { slug premiereDate } } }"#,
        )
        .await;
    assert_eq!(data["shows"]["nodes"], json!([{ "slug": "power-book-v-influence", "premiereDate": null }]));
}
