//! What was watched, in two measures: when the method changes, the measure does, and the numbers are not mixed.

use serde_json::json;

use super::{list, text};
use crate::support::TestApp;

#[tokio::test]
async fn hours_and_views_are_two_measures() {
    let app = TestApp::open().await;
    let data = app
        .query(
            r#"{ show(by: {slug: "vikings-valhalla"}) { first: season(number: 1) { ...W } third: season(number: 3) { ...W } } }
                fragment W on Season { viewership { nodes { value rank windowStart windowEnd region
                    measure { slug quantity provider { slug } } citations { source { kind } } } } }"#,
        )
        .await;
    let measured = |season: &str| -> Vec<(String, i64)> {
        let weeks = list(&data["show"][season]["viewership"]["nodes"]).iter();
        weeks
            .map(|week| {
                assert_eq!(week["citations"], json!([{ "source": { "kind": "OFFICIAL" } }]));
                assert_eq!(week["region"], "WORLD");
                (text(&week["measure"]["quantity"]).to_owned(), week["value"].as_i64().expect("a number"))
            })
            .collect()
    };
    let mut first = measured("first");
    first.sort_unstable();
    let hours = |value: i64| ("HOURS_VIEWED".to_owned(), value);
    // Before June 2023 nobody counted views.
    assert_eq!(first, [hours(80_560_000), hours(113_380_000)]);
    let mut third = measured("third");
    third.sort_unstable();
    let views = |value: i64| ("VIEWS".to_owned(), value);
    assert_eq!(third, [hours(34_400_000), hours(41_000_000), views(5_400_000), views(6_400_000)]);
}

#[tokio::test]
async fn one_measure_is_asked_for_in_one_week() {
    let app = TestApp::open().await;
    let data = app
        .query(
            r#"{ show(by: {slug: "lucifer"}) { season(number: 6) { viewership(measure: {in: ["netflix-hours"]},
                window: {since: "2021-09-13", until: "2021-09-19"}) { nodes { value rank weeksInChart chart } } } } }"#,
        )
        .await;
    let week = json!([{ "value": 98_140_000, "rank": 2, "weeksInChart": 2, "chart": "Netflix Top 10: TV (English)" }]);
    assert_eq!(data["show"]["season"]["viewership"]["nodes"], week);
}
