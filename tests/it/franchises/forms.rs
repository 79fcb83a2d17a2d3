//! The form of a show: what began as a mini-series, what begins anew each season, what came in parts.

use serde_json::json;

use super::{assert_story, list, slugs, text};
use crate::support::TestApp;

#[tokio::test]
async fn two_mini_series_became_something_else_on_a_day() {
    let app = TestApp::open().await;
    let data = app
        .query(
            r#"{ lotus: show(by: {slug: "the-white-lotus"}) { formats { format since } }
                lies: show(by: {externalId: {provider: IMDB, value: "tt3920596"}}) { formats { format since } }
                blood: show(by: {slug: "dexter-new-blood"}) { formats { format since } }
                once: shows(filter: {format: {in: [MINISERIES]}, platform: {slug: "hbo"}}) { nodes { slug } } }"#,
        )
        .await;
    let form = |format: &str, since: Option<&str>| json!({ "format": format, "since": since });
    let began = form("MINISERIES", None);
    assert_eq!(data["lotus"]["formats"], json!([began, form("ANTHOLOGY", Some("2021-08-10"))]));
    assert_eq!(data["lies"]["formats"], json!([began, form("SERIES", Some("2017-12"))]));
    // One that stayed what it was.
    assert_eq!(data["blood"]["formats"], json!([began]));
    let once = slugs(&data["once"]["nodes"]);
    assert!(once.contains(&"the-white-lotus") && once.contains(&"big-little-lies"), "{once:?}");
}

#[tokio::test]
async fn a_mini_series_is_finished_until_more_is_ordered() {
    assert_story(
        "big-little-lies",
        &[
            ("2017-04-02", "AIRING", "UNKNOWN"),
            ("2017-04-03", "FINISHED", "UNKNOWN"),
            // Of the renewal and of the new form only the month is known.
            ("2017-12-30", "FINISHED", "UNKNOWN"),
            ("2017-12-31", "BETWEEN_SEASONS", "RENEWED"),
            ("2019-07-22", "BETWEEN_SEASONS", "UNKNOWN"),
        ],
    )
    .await;
    // One that stayed what it was.
    assert_story("1883", &[("2022-02-27", "AIRING", "UNKNOWN"), ("2022-02-28", "FINISHED", "CONCLUDED")])
        .await;
    // This one was never finished: the second season was ordered while the first was on.
    assert_story(
        "the-white-lotus",
        &[
            ("2020-12-31", "NOT_STARTED", "ORDERED"),
            ("2021-08-09", "AIRING", "ORDERED"),
            ("2021-08-10", "AIRING", "RENEWED"),
            ("2021-08-16", "BETWEEN_SEASONS", "RENEWED"),
            ("2022-10-30", "AIRING", "RENEWED"),
        ],
    )
    .await;
}

#[tokio::test]
async fn no_actor_is_in_two_seasons_of_an_anthology() {
    let app = TestApp::open().await;
    let data = app
        .query(
            r#"{ show(by: {slug: "true-detective"}) { formats { format }
                seasons { nodes { number name cast { nodes { slug } } } } }
                guest: show(by: {slug: "the-white-lotus"}) { seasons { nodes { cast { nodes { slug } } } } } }"#,
        )
        .await;
    let show = &data["show"];
    assert_eq!(show["formats"], json!([{ "format": "ANTHOLOGY" }]));
    let seasons = list(&show["seasons"]["nodes"]);
    assert_eq!(seasons[3]["name"], "Night Country");
    let mut everybody: Vec<_> = seasons.iter().flat_map(|season| slugs(&season["cast"]["nodes"])).collect();
    let credits = everybody.len();
    everybody.sort_unstable();
    everybody.dedup();
    assert!(credits > 10 && everybody.len() == credits, "{everybody:?}");
    // In the other one a guest comes back.
    let returned = list(&data["guest"]["seasons"]["nodes"])
        .iter()
        .filter(|season| slugs(&season["cast"]["nodes"]).contains(&"jennifer-coolidge"));
    assert_eq!(returned.count(), 2);
}

#[tokio::test]
async fn a_season_in_parts_airs_from_the_first_part_to_the_last() {
    for (show, season, between, parts) in [
        ("lucifer", 5, "2021-01-01", ["2020-08-21", "2021-05-28"]),
        ("arrested-development", 5, "2018-12-01", ["2018-05-29", "2019-03-15"]),
    ] {
        let app = TestApp::open().await;
        let query = "query($show: String!, $season: Int!, $between: PartialDate!) { show(by: {slug: $show}) {
            season(number: $season) { episodeOrder releases { nodes { date part episodeCount } }
            between: status(asOf: $between) { run } now: status { run } } } }";
        let variables = json!({ "show": show, "season": season, "between": between });
        let answer = app.ask(query, variables).await;
        let season = &answer["data"]["show"]["season"];
        let expected = json!([
            { "date": parts[0], "part": "Part 1", "episodeCount": 8 },
            { "date": parts[1], "part": "Part 2", "episodeCount": 8 },
        ]);
        assert_eq!(season["releases"]["nodes"], expected, "{answer}");
        assert_eq!(season["episodeOrder"], 16);
        assert_eq!(
            (&season["between"]["run"], &season["now"]["run"]),
            (&json!("AIRING"), &json!("FINISHED"))
        );
    }
}

#[tokio::test]
async fn the_last_part_of_vikings_came_out_elsewhere() {
    let app = TestApp::open().await;
    let data = app
        .query(
            r#"{ show(by: {slug: "vikings"}) { season(number: 6) {
                releases { nodes { date part platform { slug } } } }
                platforms { nodes { slug name country } } } }"#,
        )
        .await;
    let releases = list(&data["show"]["season"]["releases"]["nodes"]);
    let places: Vec<_> =
        releases.iter().map(|release| (text(&release["part"]), text(&release["platform"]["slug"]))).collect();
    assert_eq!(places, [("Part 1", "history"), ("Part 1", "history"), ("Part 2", "prime-video")]);
    // Two channels of one name stay two.
    let named: Vec<_> = list(&data["show"]["platforms"]["nodes"])
        .iter()
        .filter(|platform| platform["name"] == "History")
        .map(|platform| text(&platform["country"]))
        .collect();
    assert!(named.len() == 2 && named.contains(&"CA") && named.contains(&"US"), "{named:?}");
}
