//! Which show came from which: two parents, spinoffs of spinoffs, revivals, prequels, remakes.

use serde_json::{Value, json};

use super::{list, slugs, text};
use crate::support::TestApp;

/// A show and what it came from: the other show, the kinds of the relation, and the episodes in which it was planted.
async fn origins(app: &TestApp, show: &str) -> Vec<(String, Vec<String>, Vec<String>)> {
    let query = "query($show: String!) { show(by: {slug: $show}) { relations(family: LINEAGE) { edges { end
        node { slug } relation { kinds plantedIn { title number season { number } show { slug } } } } } } }";
    let answer = app.ask(query, json!({ "show": show })).await;
    assert!(answer.get("errors").is_none(), "{answer}");
    let edges = list(&answer["data"]["show"]["relations"]["edges"]).iter();
    let earlier = edges.filter(|edge| edge["end"] == "EARLIER");
    let texts = |values: &Value| list(values).iter().map(|value| text(value).to_owned()).collect();
    let planted = |edge: &Value| -> Vec<String> {
        let episodes = list(&edge["relation"]["plantedIn"]).iter();
        episodes
            .map(|episode| {
                let (season, number) = (&episode["season"]["number"], &episode["number"]);
                format!("{} {season}x{number} {}", text(&episode["show"]["slug"]), text(&episode["title"]))
            })
            .collect()
    };
    let row = |edge: &Value| {
        (text(&edge["node"]["slug"]).to_owned(), texts(&edge["relation"]["kinds"]), planted(edge))
    };
    earlier.map(row).collect()
}

fn came(from: &str, kinds: &[&str], planted: &[&str]) -> (String, Vec<String>, Vec<String>) {
    let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    (from.to_owned(), owned(kinds), owned(planted))
}

#[tokio::test]
async fn legends_of_tomorrow_has_two_parents() {
    let app = TestApp::open().await;
    let parents = [came("arrow", &["SPINOFF"], &[]), came("the-flash-2014", &["SPINOFF"], &[])];
    assert_eq!(origins(&app, "legends-of-tomorrow").await, parents);
    // One of the parents is itself a child of the other.
    let planted = ["arrow 2x8 The Scientist", "arrow 2x9 Three Ghosts"];
    assert_eq!(origins(&app, "the-flash-2014").await, [came("arrow", &["SPINOFF"], &planted)]);
    let data = app.query(r#"{ show(by: {slug: "arrow"}) { spinoffs { nodes { slug } } } }"#).await;
    let children = slugs(&data["show"]["spinoffs"]["nodes"]);
    assert_eq!(children, ["the-flash-2014", "legends-of-tomorrow", "batwoman"]);
}

#[tokio::test]
async fn ncis_los_angeles_is_a_spinoff_of_a_spinoff() {
    let app = TestApp::open().await;
    let legend = ["ncis 6x22 Legend (Part I)", "ncis 6x23 Legend (Part II)"];
    assert_eq!(origins(&app, "ncis-los-angeles").await, [came("ncis", &["SPINOFF"], &legend)]);
    let jag = ["jag 8x20 Ice Queen", "jag 8x21 Meltdown"];
    assert_eq!(origins(&app, "ncis").await, [came("jag", &["SPINOFF"], &jag)]);
    assert_eq!(origins(&app, "jag").await, []);
    // The same way down, in one request.
    let data = app
        .query(
            r#"{ show(by: {slug: "jag"}) { spinoffs { nodes { slug spinoffs { nodes { slug premiereDate } } } } } }"#,
        )
        .await;
    let ncis = &list(&data["show"]["spinoffs"]["nodes"])[0];
    let grandchildren = slugs(&ncis["spinoffs"]["nodes"]);
    let by_premiere = [
        "ncis-los-angeles",
        "ncis-new-orleans",
        "ncis-hawaii",
        "ncis-sydney",
        "ncis-origins",
        "ncis-tony-and-ziva",
    ];
    assert_eq!((&ncis["slug"], grandchildren.as_slice()), (&json!("ncis"), by_premiere.as_slice()));
}

#[tokio::test]
async fn three_laboratories_were_planted_in_an_episode() {
    let app = TestApp::open().await;
    for (show, parent, episode) in [
        ("csi-miami", "csi", "csi 2x22 Cross Jurisdictions"),
        ("csi-ny", "csi-miami", "csi-miami 2x23 MIA/NYC NonStop"),
        ("csi-cyber", "csi", "csi 14x21 Kitty"),
    ] {
        assert_eq!(origins(&app, show).await, [came(parent, &["SPINOFF"], &[episode])], "{show}");
    }
    assert_eq!(origins(&app, "csi-vegas").await, [came("csi", &["SEQUEL"], &[])]);
}

#[tokio::test]
async fn a_prequel_is_made_later_and_set_earlier() {
    let app = TestApp::open().await;
    for (show, earlier, kind) in [
        ("better-call-saul", "breaking-bad", "PREQUEL"),
        ("house-of-the-dragon", "game-of-thrones", "PREQUEL"),
        ("endeavour", "inspector-morse", "PREQUEL"),
        ("ncis-origins", "ncis", "PREQUEL"),
        ("star-trek-enterprise", "star-trek", "PREQUEL"),
        ("star-trek-strange-new-worlds", "star-trek", "PREQUEL"),
    ] {
        let origins = origins(&app, show).await;
        let fits = |(from, kinds, _): &(String, Vec<String>, _)| {
            from == earlier && kinds.iter().any(|one| one == kind)
        };
        assert!(origins.iter().any(fits), "{show}: {origins:?}");
    }
    // What is both goes on after the end, too.
    let saul = origins(&app, "better-call-saul").await;
    assert_eq!(saul[0].1, ["SPINOFF", "PREQUEL", "SEQUEL"]);
    let query = "query($franchise: String!) { franchise(by: {slug: $franchise}) {
        release: shows(orderBy: RELEASE) { nodes { slug } } story: shows(orderBy: STORY) { nodes { slug } } } }";
    for (franchise, release, story) in [
        (
            "game-of-thrones",
            &["game-of-thrones", "house-of-the-dragon", "a-knight-of-the-seven-kingdoms"][..],
            &["house-of-the-dragon", "a-knight-of-the-seven-kingdoms", "game-of-thrones"][..],
        ),
        ("breaking-bad", &["breaking-bad", "better-call-saul"], &["better-call-saul", "breaking-bad"]),
    ] {
        let data = app.ask(query, json!({ "franchise": franchise })).await["data"].take();
        assert_eq!(slugs(&data["franchise"]["release"]["nodes"]), release);
        assert_eq!(slugs(&data["franchise"]["story"]["nodes"]), story);
    }
}

#[tokio::test]
async fn one_office_in_four_countries() {
    let app = TestApp::open().await;
    let data = app
        .query(
            r#"{ franchise(by: {slug: "the-office"}) { kind shows { nodes { slug name countries premiereDate } } }
                original: show(by: {slug: "the-office-uk"}) {
                    adaptations { edges { node { slug } relation { kinds } } } }
                brent: character(by: {slug: "david-brent"}) { portrayals { edges { node { slug }
                    portrayal { show { slug } credit { tier } } } } } }"#,
        )
        .await;
    // A name and a formula, not a world.
    assert_eq!(data["franchise"]["kind"], "BRAND");
    let shows = list(&data["franchise"]["shows"]["nodes"]);
    assert!(shows.iter().all(|show| show["name"] == "The Office"), "{shows:?}");
    let countries: Vec<_> = shows.iter().map(|show| text(&show["countries"][0])).collect();
    assert_eq!(countries, ["GB", "US", "IN", "AU"]);
    let edges = list(&data["original"]["adaptations"]["edges"]);
    let remakes: Vec<_> = edges.iter().map(|edge| text(&edge["node"]["slug"])).collect();
    assert_eq!(remakes, ["the-office-us", "the-office-in", "the-office-au"]);
    assert_eq!(edges[0]["relation"]["kinds"], json!(["REMAKE", "LOCAL_VERSION"]));
    // One man got from the one into the other for a moment.
    let seen: Vec<_> = list(&data["brent"]["portrayals"]["edges"])
        .iter()
        .map(|edge| (text(&edge["node"]["slug"]), text(&edge["portrayal"]["show"]["slug"])))
        .collect();
    assert_eq!(seen, [("ricky-gervais", "the-office-uk"), ("ricky-gervais", "the-office-us")]);
}

#[tokio::test]
async fn frasier_came_back_under_his_name() {
    let app = TestApp::open().await;
    assert_eq!(origins(&app, "frasier-1993").await, [came("cheers", &["SPINOFF"], &[])]);
    let revival = [came("frasier-1993", &["REVIVAL", "SEQUEL"], &[])];
    assert_eq!(origins(&app, "frasier-2023").await, revival);
    let data = app
        .query(
            r#"{ character(by: {slug: "frasier-crane"}) { portrayals { nodes { slug } edges { portrayal { show { slug } } } } }
                freddy: character(by: {slug: "freddy-crane"}) { portrayals { nodes { slug } } } }"#,
        )
        .await;
    let edges = list(&data["character"]["portrayals"]["edges"]);
    let shows: Vec<_> = edges.iter().map(|edge| text(&edge["portrayal"]["show"]["slug"])).collect();
    assert_eq!(shows, ["cheers", "frasier-1993", "frasier-2023"]);
    assert_eq!(slugs(&data["freddy"]["portrayals"]["nodes"]), ["trevor-einhorn", "jack-cutmore-scott"]);
}
