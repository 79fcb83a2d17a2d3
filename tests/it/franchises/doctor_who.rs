//! Doctor Who: one story since 1963, cut into three shows by the catalogues, with one hero and many faces.

use std::collections::BTreeSet;

use serde_json::json;

use super::{assert_story, assert_story_in, list, slugs, text};
use crate::support::{TestApp, file};

#[tokio::test]
async fn catalogues_cut_it_differently() {
    let app = TestApp::open().await;
    let data = app
        .query(
            r#"{ first: show(by: {externalId: {provider: IMDB, value: "tt0056751"}}) { ...S }
                second: show(by: {externalId: {provider: TMDB, value: "57243"}}) { ...S }
                third: show(by: {externalId: {provider: IMDB, value: "tt31433814"}}) { ...S }
                whole: show(by: {externalId: {provider: WIKIDATA, value: "Q34316"}}) { slug } }
                fragment S on Show { slug name premiereDate endDate externalIds { provider value extent }
                    relations(family: LINEAGE) { edges { end node { slug } relation { kinds } } } }"#,
        )
        .await;
    let runs = [
        ("first", "doctor-who-1963", "1963-11-23"),
        ("second", "doctor-who-2005", "2005-03-26"),
        ("third", "doctor-who-2023", "2023-11-25"),
    ];
    let item = json!({ "provider": "WIKIDATA", "value": "Q34316", "extent": "WHOLE" });
    for (run, slug, premiere) in runs {
        let show = &data[run];
        assert_eq!((&show["slug"], &show["name"]), (&json!(slug), &json!("Doctor Who")));
        assert_eq!(show["premiereDate"], premiere);
        assert!(list(&show["externalIds"]).contains(&item), "{slug}: {}", show["externalIds"]);
    }
    // An entry for more than one of them leads to none.
    assert_eq!(data["whole"], json!(null));
    let revival = list(&data["second"]["relations"]["edges"])
        .iter()
        .find(|edge| edge["node"]["slug"] == "doctor-who-1963")
        .expect("the first show");
    assert_eq!(revival["relation"]["kinds"], json!(["REVIVAL", "SEQUEL"]));
}

#[tokio::test]
async fn a_year_does_not_contradict_a_day_in_it() {
    let app = TestApp::open().await;
    let data = app
        .query(
            r#"{ show(by: {slug: "doctor-who-2005"}) { startDate endDate
                start: claims(of: "startDate") { value source { name } } isDisputed }
                atlantis: show(by: {slug: "stargate-atlantis"}) { isDisputed
                    names: claims(of: "name") { value } } }"#,
        )
        .await;
    let show = &data["show"];
    assert_eq!((&show["startDate"], &show["endDate"]), (&json!("2005-03-26"), &json!("2022")));
    let start = json!([
        { "value": "2005-03-26", "source": { "name": "TVmaze" } },
        { "value": "2005", "source": { "name": "IMDb-derived data set of 2026-06" } },
    ]);
    assert_eq!(show["start"], start);
    assert_eq!(show["isDisputed"], false);
    // Of one show, two catalogues do write the name differently.
    let atlantis = &data["atlantis"];
    assert_eq!(
        atlantis["names"],
        json!([{ "value": "Stargate Atlantis" }, { "value": "Stargate: Atlantis" }])
    );
    assert_eq!(atlantis["isDisputed"], true);
}

#[tokio::test]
async fn a_show_with_an_end_is_over_from_that_day_on() {
    // No announcement says so: the data set gives 1989 as its last year.
    assert_story(
        "doctor-who-1963",
        &[
            ("1963-11-22", "NOT_STARTED", "UNKNOWN"),
            ("1975-01-01", "AIRING", "UNKNOWN"),
            ("1990-01-01", "FINISHED", "UNKNOWN"),
            ("2026-11-22", "FINISHED", "UNKNOWN"),
        ],
    )
    .await;
    // Its end is known today, so it is over from that day on, though it was cancelled only later.
    assert_story(
        "class",
        &[
            ("2016-11-01", "AIRING", "UNKNOWN"),
            ("2017-01-01", "FINISHED", "UNKNOWN"),
            ("2018-01-01", "FINISHED", "CANCELLED"),
        ],
    )
    .await;
}

/// A show of which a catalogue says two years, and nobody anything else.
const TWO_YEARS: &str = r#"
[show.lighthouse]
name       = "Lighthouse"
start_date = "1990"
end_date   = "1992"
cite       = ["years"]

[citation.years]
source = "imdb-2026-06"
"#;

#[tokio::test]
async fn two_years_are_enough_to_have_begun_and_ended() {
    let app = TestApp::open().await;
    app.import_catalog(&[file("lighthouse.toml", TWO_YEARS)]).await.expect("a show");
    assert_story_in(
        &app,
        "lighthouse",
        &[
            ("1990-06-01", "NOT_STARTED", "UNKNOWN"),
            ("1991-06-01", "BETWEEN_SEASONS", "UNKNOWN"),
            ("1992-12-31", "FINISHED", "UNKNOWN"),
        ],
    )
    .await;
}

#[tokio::test]
async fn k9_and_company_was_a_pilot_and_nothing_else() {
    let app = TestApp::open().await;
    let data = app
        .query(
            r#"{ show(by: {slug: "k-9-and-company"}) { formats { format } premiereDate seasons { totalCount }
                episodes { nodes { title kind } } relations(family: LINEAGE) { nodes { slug } }
                cast { nodes { slug } } } }"#,
        )
        .await;
    let show = &data["show"];
    assert_eq!(show["formats"], json!([{ "format": "SPECIAL" }]));
    assert_eq!(show["premiereDate"], "1981-12-28");
    assert_eq!(show["seasons"]["totalCount"], 0);
    assert_eq!(show["episodes"]["nodes"], json!([{ "title": "A Girl's Best Friend", "kind": "PILOT" }]));
    assert_eq!(slugs(&show["relations"]["nodes"]), ["doctor-who-1963"]);
    assert!(slugs(&show["cast"]["nodes"]).contains(&"elisabeth-sladen"));
}

#[tokio::test]
async fn the_doctor_is_one_character_with_many_actors() {
    let app = TestApp::open().await;
    let data = app
        .query(
            r#"{ character(by: {slug: "the-doctor"}) { portrayals(first: 100) { edges { node { slug }
                portrayal { note show { slug } } } } }
                namesake: character(by: {slug: "the-doctor-of-voyager"}) { name
                    portrayals { nodes { slug } edges { portrayal { show { slug } } } } } }"#,
        )
        .await;
    let edges = list(&data["character"]["portrayals"]["edges"]);
    let actors: BTreeSet<_> = edges.iter().map(|edge| text(&edge["node"]["slug"])).collect();
    assert_eq!(actors.len(), 17, "{actors:?}");
    let faces = |actor: &str| -> BTreeSet<(&str, &str)> {
        let of = edges.iter().filter(|edge| edge["node"]["slug"] == actor);
        of.map(|edge| (text(&edge["portrayal"]["note"]), text(&edge["portrayal"]["show"]["slug"]))).collect()
    };
    // One actor, two faces; one face, three shows.
    let tennant = [
        ("The Fourteenth Doctor.", "doctor-who-2023"),
        ("The Tenth Doctor.", "doctor-who-2005"),
        ("The Tenth Doctor.", "the-sarah-jane-adventures"),
    ];
    assert_eq!(faces("david-tennant"), BTreeSet::from(tennant));
    let shows: BTreeSet<_> = faces("sylvester-mccoy").into_iter().map(|(_, show)| show).collect();
    assert_eq!(shows, BTreeSet::from(["doctor-who-1963", "doctor-who-1996", "doctor-who-2005"]));
    // Somebody of the same name in another universe is somebody else.
    let namesake = &data["namesake"];
    assert_eq!(namesake["name"], "The Doctor");
    assert_eq!(slugs(&namesake["portrayals"]["nodes"]), ["robert-picardo", "robert-picardo"]);
}

#[tokio::test]
async fn sarah_jane_smith_goes_through_four_shows() {
    let app = TestApp::open().await;
    let data = app
        .query(
            r#"{ character(by: {slug: "sarah-jane-smith"}) { portrayals { nodes { slug }
                edges { portrayal { show { slug } } } } } }"#,
        )
        .await;
    let portrayals = &data["character"]["portrayals"];
    let edges = list(&portrayals["edges"]);
    let shows: BTreeSet<_> = edges.iter().map(|edge| text(&edge["portrayal"]["show"]["slug"])).collect();
    let expected = ["doctor-who-1963", "doctor-who-2005", "k-9-and-company", "the-sarah-jane-adventures"];
    assert_eq!(shows, BTreeSet::from(expected));
    assert!(slugs(&portrayals["nodes"]).iter().all(|person| *person == "elisabeth-sladen"));
}
