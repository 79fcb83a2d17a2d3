//! What has one name is not one thing, and what meets does not become one.

use serde_json::{Value, json};

use super::{list, slugs, text};
use crate::support::TestApp;

#[tokio::test]
async fn two_shows_named_millennium_have_nothing_to_do_with_each_other() {
    let app = TestApp::open().await;
    let data = app
        .query(
            r#"{ both: shows(filter: {name: "Millennium"}) { nodes { slug } }
                american: show(by: {externalId: {provider: IMDB, value: "tt0115270"}}) { ...A }
                swedish: show(by: {externalId: {provider: IMDB, value: "tt1634549"}}) { ...A } }
                fragment A on Show { slug countries formats { format } relations { nodes { slug } }
                    franchises { nodes { slug } } basedOn { nodes { slug } } cast { nodes { slug } } }"#,
        )
        .await;
    let mut both = slugs(&data["both"]["nodes"]);
    both.sort_unstable();
    assert_eq!(both, ["millennium-1996", "millennium-2010"]);
    let (american, swedish) = (&data["american"], &data["swedish"]);
    assert_eq!((&american["slug"], &swedish["slug"]), (&json!("millennium-1996"), &json!("millennium-2010")));
    assert_eq!(slugs(&american["relations"]["nodes"]), ["the-x-files"]);
    assert_eq!(slugs(&american["franchises"]["nodes"]), ["the-x-files"]);
    assert_eq!(american["countries"], json!(["US"]));
    assert_eq!(swedish["countries"], json!(["SE"]));
    assert_eq!(swedish["formats"], json!([{ "format": "MINISERIES" }]));
    assert_eq!(swedish["relations"]["nodes"], json!([]));
    assert_eq!(swedish["franchises"]["nodes"], json!([]));
    assert_eq!(slugs(&swedish["basedOn"]["nodes"]), ["millennium-novels"]);
    let played = slugs(&swedish["cast"]["nodes"]);
    assert!(slugs(&american["cast"]["nodes"]).iter().all(|person| !played.contains(person)));
}

/// The shows of a franchise, by slug.
async fn shows_of(app: &TestApp, franchise: &str) -> Vec<String> {
    let query = "query($slug: String!) { franchise(by: {slug: $slug}) { shows { nodes { slug } } } }";
    let answer = app.ask(query, json!({ "slug": franchise })).await;
    slugs(&answer["data"]["franchise"]["shows"]["nodes"]).into_iter().map(str::to_owned).collect()
}

#[tokio::test]
async fn a_crossover_joins_episodes_of_one_evening() {
    let app = TestApp::open().await;
    let data = app
        .query(
            r#"{ crossover(by: {slug: "infection"}) { parts { edges { part { position }
                node { title premiereDate number season { number } show { slug } } } } } }"#,
        )
        .await;
    let parts = list(&data["crossover"]["parts"]["edges"]);
    let told: Vec<_> = parts.iter().map(|part| text(&part["node"]["show"]["slug"])).collect();
    assert_eq!(told, ["chicago-fire", "chicago-med", "chicago-pd"]);
    assert!(parts.iter().all(|part| part["node"]["premiereDate"] == "2019-10-16"), "{parts:?}");
    let second = json!({ "part": { "position": 2 }, "node": { "title": "Infection, Part II", "number": 4,
        "premiereDate": "2019-10-16", "season": { "number": 5 }, "show": { "slug": "chicago-med" } } });
    assert_eq!(parts[1], second);
}

#[tokio::test]
async fn a_crossover_of_two_franchises_leaves_them_two() {
    let app = TestApp::open().await;
    let data = app
        .query(
            r#"{ upton: character(by: {slug: "hailey-upton"}) { portrayals { nodes { slug } edges { portrayal { show { slug } } } } }
                fbi: show(by: {slug: "fbi"}) { relations(family: LINEAGE) { nodes { slug } }
                    met: relations(kind: {in: [CROSSOVER]}) { edges { end node { slug } } } } }"#,
        )
        .await;
    let shows: Vec<_> = list(&data["upton"]["portrayals"]["edges"])
        .iter()
        .map(|edge| text(&edge["portrayal"]["show"]["slug"]))
        .collect();
    assert_eq!(shows, ["chicago-pd", "fbi"]);
    assert_eq!(slugs(&data["upton"]["portrayals"]["nodes"]), ["tracy-spiridakos"; 2]);
    assert_eq!(data["fbi"]["met"]["edges"], json!([{ "end": "EARLIER", "node": { "slug": "chicago-pd" } }]));
    let grown = slugs(&data["fbi"]["relations"]["nodes"]);
    assert!(!grown.contains(&"chicago-pd"), "{grown:?}");
    let (fbi, chicago) = (shows_of(&app, "fbi").await, shows_of(&app, "one-chicago").await);
    assert!(fbi.len() == 4 && chicago.len() == 4, "{fbi:?} {chicago:?}");
    assert!(fbi.iter().all(|show| !chicago.contains(show)));
}

#[tokio::test]
async fn one_actor_is_one_node_in_every_franchise() {
    let app = TestApp::open().await;
    for (person, parts) in [
        ("jesse-lee-soffer", &[("chicago-pd", "jay-halstead"), ("fbi-international", "wes-mitchell")][..]),
        ("lauren-german", &[("chicago-fire", "leslie-shay"), ("lucifer", "chloe-decker")]),
        ("robert-patrick", &[("the-x-files", "john-doggett"), ("reacher", "shane-langston")]),
        ("aimee-garcia", &[("dexter", "jamie-batista"), ("lucifer", "ella-lopez")]),
        ("patrick-dempsey", &[("greys-anatomy", "derek-shepherd"), ("dexter-original-sin", "aaron-spencer")]),
        ("torrey-devitto", &[("chicago-med", "natalie-manning"), ("the-vampire-diaries", "meredith-fell")]),
    ] {
        let query = "query($slug: String!) { person(by: {slug: $slug}) { credits { edges { credit {
            show { slug } characters { character { slug } } } } } } }";
        let answer = app.ask(query, json!({ "slug": person })).await;
        let credits = list(&answer["data"]["person"]["credits"]["edges"]).iter();
        let played: Vec<_> = credits
            .flat_map(|edge| {
                let show = text(&edge["credit"]["show"]["slug"]);
                let characters = list(&edge["credit"]["characters"]).iter();
                characters.map(move |played| (show, text(&played["character"]["slug"])))
            })
            .collect();
        assert!(parts.iter().all(|part| played.contains(part)), "{person}: {played:?}");
    }
}

#[tokio::test]
async fn one_character_has_several_actors_at_several_ages() {
    let app = TestApp::open().await;
    for (character, actors) in [
        ("sheldon-cooper", &["iain-armitage", "jim-parsons"][..]),
        ("kanan-stark", &["50-cent", "mekai-curtis"]),
        ("dexter-morgan", &["michael-c-hall", "patrick-gibson"]),
        ("mary-cooper", &["laurie-metcalf", "zoe-perry"]),
        ("bjorn-ironside", &["alexander-ludwig", "nathan-otoole"]),
        // Two at the same time.
        ("jordan-li", &["derek-luh", "london-thor"]),
        // One who is as old in a show that is set a hundred years later.
        ("the-seer-of-kattegat", &["john-kavanagh"]),
    ] {
        let query =
            "query($slug: String!) { character(by: {slug: $slug}) { portrayals { nodes { slug } } } }";
        let answer = app.ask(query, json!({ "slug": character })).await;
        let mut played = slugs(&answer["data"]["character"]["portrayals"]["nodes"]);
        played.sort_unstable();
        played.dedup();
        assert_eq!(played, actors, "{character}");
    }
}

#[tokio::test]
async fn a_membership_that_is_denied_is_listed_with_both_sides() {
    let app = TestApp::open().await;
    let data = app
        .query(
            r#"{ franchise(by: {slug: "yellowstone"}) {
                members { edges { membership { role isDisputed citations { source { slug } }
                    claims { stance reason source { slug } } } node { ... on Show { slug } } } }
                disputed { __typename } } }"#,
        )
        .await;
    let members = list(&data["franchise"]["members"]["edges"]);
    let disputed: Vec<&Value> =
        members.iter().filter(|edge| edge["membership"]["isDisputed"] == json!(true)).collect();
    let [reeves] = disputed[..] else { panic!("one: {disputed:?}") };
    assert_eq!(reeves["node"]["slug"], "lawmen-bass-reeves");
    assert_eq!(reeves["membership"]["role"], "SIDE");
    let denial = list(&reeves["membership"]["claims"]).iter().find(|claim| claim["stance"] == "DENIES");
    assert_eq!(denial.expect("a denial")["source"]["slug"], "editorial");
    let typenames: Vec<_> = list(&data["franchise"]["disputed"]).iter().map(|it| &it["__typename"]).collect();
    assert!(typenames.contains(&&json!("FranchiseMember")), "{typenames:?}");
}
