//! The questions that a reader of the news article of 2025-10-04 would ask, and their answers from the shipped data.

use serde_json::{Value, json};

use crate::support::{TestApp, list, text};

#[tokio::test]
async fn ballard_is_a_spinoff_of_two_shows_by_different_sources() {
    let app = TestApp::open().await;
    let show = app
        .query(
            r#"{ show(by: {slug: "ballard"}) { spinoffOf { totalCount edges { end node { slug } relation {
                kinds plantedIn { name season { number } number } citations { source { slug } address } } } } } }"#,
        )
        .await;
    let parents = &show["show"]["spinoffOf"];
    assert_eq!(parents["totalCount"], 2);
    let [bosch, legacy] = list(&parents["edges"]) else { panic!("two parents: {parents}") };
    assert_eq!((&bosch["node"]["slug"], &bosch["end"]), (&json!("bosch"), &json!("EARLIER")));
    assert_eq!(slugs(&bosch["relation"]["citations"], "source"), ["unnamed-publication-2025-10-04"]);
    assert_eq!(legacy["node"]["slug"], "bosch-legacy");
    assert_eq!(slugs(&legacy["relation"]["citations"], "source"), ["paste-magazine", "precinct-tv"]);
    let planted = json!([{ "name": "Dig Down", "season": { "number": 3 }, "number": 10 }]);
    assert_eq!(legacy["relation"]["plantedIn"], planted);
}

#[tokio::test]
async fn maggie_q_plays_renee_ballard_who_heads_the_cold_case_unit() {
    let app = TestApp::open().await;
    let data = app
        .query(
            r#"{ character(by: {slug: "renee-ballard"}) { name description aliases { name kind }
                portrayals { edges { node { name } portrayal { show { name } } } } } }"#,
        )
        .await;
    let character = &data["character"];
    assert_eq!(character["name"], "Renée Ballard");
    let description = character["description"].as_str().expect("a description").to_lowercase();
    assert!(description.contains("cold case"), "{description}");
    let played: Vec<_> = list(&character["portrayals"]["edges"])
        .iter()
        .map(|edge| (text(&edge["node"]["name"]), text(&edge["portrayal"]["show"]["name"])))
        .collect();
    assert!(played.contains(&("Maggie Q", "Ballard")), "{played:?}");
}

#[tokio::test]
async fn ballard_premiered_on_prime_video_on_the_9th_of_july_2025() {
    let app = TestApp::open().await;
    let data = app
        .query(
            r#"{ show(by: {externalId: {provider: IMDB, value: "tt26676904"}}) { premiereDate
                releases(kind: {in: [PREMIERE]}) { nodes { date episodeCount platform { slug aliases { name } } } }
                platforms { edges { node { name } availability { isOriginal } } } } }"#,
        )
        .await;
    let show = &data["show"];
    assert_eq!(show["premiereDate"], "2025-07-09");
    let release = &show["releases"]["nodes"][0];
    assert_eq!((&release["date"], &release["episodeCount"]), (&json!("2025-07-09"), &json!(10)));
    assert_eq!(release["platform"]["slug"], "prime-video");
    assert_eq!(release["platform"]["aliases"][0]["name"], "Amazon Prime Video");
    let offer = json!({ "node": { "name": "Prime Video" }, "availability": { "isOriginal": true } });
    assert_eq!(show["platforms"]["edges"], json!([offer]));
}

/// The status of the second season on a day, by some certainty: outlook, certainty, what speaks for and against it.
async fn outlook(app: &TestApp, day: &str, certainty: &str) -> (Value, Value, Vec<String>, Vec<String>) {
    let query = "query($day: PartialDate!, $certainty: Certainty!) { show(by: {slug: \"ballard\"}) {
        season(number: 2) { status(asOf: $day, minCertainty: $certainty) { run outlook certainty
            inFavour { ...A } against { ...A } } } } }
        fragment A on Announcement { kind certainty speaker { name } quote citations { source { slug } } }";
    let answer = app.ask(query, json!({ "day": day, "certainty": certainty })).await;
    assert!(answer.get("errors").is_none(), "{answer}");
    let status = &answer["data"]["show"]["season"]["status"];
    assert_eq!(status["run"], "NOT_STARTED");
    let said = |side: &Value| -> Vec<String> {
        let said = list(side).iter();
        said.map(|it| {
            assert!(!list(&it["citations"]).is_empty(), "an announcement without a source: {it}");
            format!("{} {}", text(&it["kind"]), text(&it["certainty"]))
        })
        .collect()
    };
    (
        status["outlook"].clone(),
        status["certainty"].clone(),
        said(&status["inFavour"]),
        said(&status["against"]),
    )
}

#[tokio::test]
async fn on_the_4th_of_october_the_second_season_is_in_development() {
    let app = TestApp::open().await;
    let (outlook, certainty, in_favour, against) = outlook(&app, "2025-10-04", "STATED").await;
    assert_eq!((outlook, certainty), (json!("IN_DEVELOPMENT"), json!("STATED")));
    assert_eq!(in_favour, ["DEVELOPMENT STATED", "UNDECIDED STATED", "FUNDING OFFICIAL"]);
    assert_eq!(against, ["RENEWAL REPORTED"]);
}

#[tokio::test]
async fn on_the_4th_of_october_it_is_renewed_by_what_was_reported() {
    let app = TestApp::open().await;
    let (outlook, certainty, in_favour, against) = outlook(&app, "2025-10-04", "REPORTED").await;
    assert_eq!((outlook, certainty), (json!("RENEWED"), json!("REPORTED")));
    assert_eq!(in_favour, ["FUNDING OFFICIAL", "RENEWAL REPORTED"]);
    // The headline is denied by the text below it.
    assert_eq!(against, ["DEVELOPMENT STATED", "UNDECIDED STATED", "RENEWAL REPORTED"]);
}

#[tokio::test]
async fn from_the_6th_of_october_it_is_renewed_officially() {
    let app = TestApp::open().await;
    let (outlook, certainty, in_favour, _) = outlook(&app, "2025-10-06", "STATED").await;
    assert_eq!((outlook, certainty), (json!("RENEWED"), json!("OFFICIAL")));
    assert!(in_favour.contains(&"RENEWAL OFFICIAL".to_owned()), "{in_favour:?}");
}

#[tokio::test]
async fn the_speaker_is_quoted_with_the_source() {
    let app = TestApp::open().await;
    let data = app
        .query(
            r#"{ person(by: {slug: "maggie-q"}) { announcements(first: 1) { nodes {
                kind quote saidOn publishedOn expectedFrom citations { source { name } via: viaSource { slug } } } } } }"#,
        )
        .await;
    let said = &data["person"]["announcements"]["nodes"][0];
    assert_eq!(
        said["quote"],
        "If we get a season two of Ballard, I think we'll be back in the fall to shoot"
    );
    assert_eq!((&said["saidOn"], &said["publishedOn"]), (&json!("2025-07"), &json!("2025-10-04")));
    assert_eq!(said["expectedFrom"], "2026");
    let interview = &said["citations"][0];
    assert_eq!(interview["source"]["name"], "The Hollywood Reporter");
    assert_eq!(interview["via"]["slug"], "unnamed-publication-2025-10-04");
}

#[tokio::test]
async fn what_was_measured_has_its_measure_window_and_claims() {
    let app = TestApp::open().await;
    let data = app
        .query(
            r#"{ show(by: {slug: "ballard"}) {
                ratings(asOf: "2025-10-04") { nodes { value observedOn measure { provider { name } unit } } }
                week: viewership(window: {since: "2025-07-21", until: "2025-07-27"},
                    measure: {in: ["nielsen-streaming-minutes"]}) { nodes { value rank chart region } }
                viewership { nodes { value windowStart windowEnd claims(of: "windowEnd") { value source { name } } } } } }"#,
        )
        .await;
    let show = &data["show"];
    let rating = &show["ratings"]["nodes"][0];
    assert_eq!((&rating["value"], &rating["observedOn"]), (&json!(100.0), &json!("2025-10-04")));
    assert_eq!(rating["measure"]["provider"]["name"], "Rotten Tomatoes");
    let week = json!([{ "value": 619_000_000, "rank": 4, "chart": "Nielsen Streaming Top 10: Originals", "region": "US" }]);
    assert_eq!(show["week"]["nodes"], week);
    let all = list(&show["viewership"]["nodes"]);
    let total = all.iter().find(|it| it["value"] == json!(2_500_000_000_i64)).expect("2.5 billion minutes");
    assert_eq!(total["windowStart"], "2025-07-09");
    let ends: Vec<_> = list(&total["claims"])
        .iter()
        .map(|claim| (&claim["value"], text(&claim["source"]["name"])))
        .collect();
    let article = "unnamed publication, 2025-10-04";
    assert_eq!(ends, [(&Value::Null, article), (&json!("2025-07-31"), "Deadline")]);
}

#[tokio::test]
async fn ten_critics_wrote_reviews_with_the_score_as_printed() {
    let app = TestApp::open().await;
    let data = app
        .query(
            r#"{ franchise(by: {slug: "bosch"}) { shows { nodes { name reviews(kind: {in: [CRITIC]}) { totalCount nodes {
                outlet { name } author { name } publishedOn scorePrinted score address } } } } } }"#,
        )
        .await;
    let shows = list(&data["franchise"]["shows"]["nodes"]);
    let reviews: Vec<&Value> = shows.iter().flat_map(|show| list(&show["reviews"]["nodes"])).collect();
    assert_eq!(reviews.len(), 10);
    let mut printed: Vec<_> = reviews
        .iter()
        .filter_map(|review| Some((text(&review["outlet"]["name"]), review["scorePrinted"].as_str()?)))
        .collect();
    printed.sort_unstable();
    let expected = [
        ("KWaves and Beyond", "3"),
        ("Paste Magazine", "9.1"),
        ("Ready Steady Cut", "4"),
        ("The Age", "★★★½"),
    ];
    assert_eq!(printed, expected);
    let scores: Vec<_> = reviews.iter().filter_map(|review| review["score"].as_f64()).collect();
    // Only where the scale is known: 9.1 of 10, and three and a half stars of five.
    assert_eq!(scores.len(), 2, "{scores:?}");
    assert!(scores.contains(&91.0) && scores.contains(&70.0), "{scores:?}");
}

fn slugs<'v>(items: &'v Value, field: &str) -> Vec<&'v str> {
    list(items).iter().map(|item| text(&item[field]["slug"])).collect()
}
