//! One request for what takes several elsewhere: six levels, a character across shows, what is disputed, the orders of
//! a franchise, announcements across shows.

use serde_json::{Value, json};
use showgraph::graph::{self, Scope, TieKind};

use crate::support::{TestApp, list};

#[tokio::test]
async fn six_levels_in_one_request() {
    let app = TestApp::open().await;
    let data = app
        .query(
            r#"{ show(by: {slug: "bosch"}) { spinoffs { nodes { slug cast(first: 3) { nodes { name shows { nodes { slug
                platforms { nodes { slug } } ratings { nodes { value measure { slug } } } } } } } } } } }"#,
        )
        .await;
    let spinoffs = list(&data["show"]["spinoffs"]["nodes"]);
    let ballard = spinoffs.iter().find(|show| show["slug"] == "ballard").expect("Ballard");
    let maggie = &ballard["cast"]["nodes"][0];
    assert_eq!(maggie["name"], "Maggie Q");
    let shows = list(&maggie["shows"]["nodes"]);
    assert_eq!(shows.iter().map(|show| &show["slug"]).collect::<Vec<_>>(), ["ballard", "bosch-legacy"]);
    assert_eq!(shows[0]["platforms"]["nodes"], json!([{ "slug": "prime-video" }]));
    assert_eq!(shows[0]["ratings"]["nodes"][0]["value"], 100.0);
}

#[tokio::test]
async fn a_character_has_several_actors_and_shows() {
    let app = TestApp::open().await;
    let data = app
        .query(
            r#"{ charactersBy(keys: [{slug: "harry-bosch"}, {slug: "kurt-dockweiler"}, {slug: "nobody"}]) {
                name portrayals { nodes { name } edges { portrayal { show { slug } note } } } } }"#,
        )
        .await;
    let [harry, kurt, nobody] = list(&data["charactersBy"]) else { panic!("three answers: {data}") };
    let played = |character: &Value| -> Vec<(String, String)> {
        let people = list(&character["portrayals"]["nodes"]).iter();
        let shows = list(&character["portrayals"]["edges"]).iter();
        let pairs = people.zip(shows).map(|(person, edge)| {
            (person["name"].to_string(), edge["portrayal"]["show"]["slug"].to_string())
        });
        pairs.map(|(person, show)| (person.replace('"', ""), show.replace('"', ""))).collect()
    };
    let harry = played(harry);
    for (person, show) in [
        ("Titus Welliver", "bosch"),
        ("Titus Welliver", "bosch-legacy"),
        ("Titus Welliver", "ballard"),
        ("Cameron Monaghan", "bosch-start-of-watch"),
    ] {
        assert!(harry.contains(&(person.to_owned(), show.to_owned())), "{person} in {show}: {harry:?}");
    }
    assert_eq!(harry.len(), 4);
    let legacy = "bosch-legacy".to_owned();
    assert_eq!(
        played(kurt),
        [("Will Chase".to_owned(), legacy.clone()), ("David Denman".to_owned(), legacy)]
    );
    assert_eq!(nobody, &Value::Null);
}

#[tokio::test]
async fn a_character_is_followed_through_the_story() {
    let app = TestApp::open().await;
    let data = app
        .query(
            r#"{ kurt: character(by: {slug: "kurt-dockweiler"}) { portrayals(orderBy: STORY) { nodes { name }
                    edges { portrayal { since recastOf { name } visitsFrom { slug } } } } }
                harry: character(by: {slug: "harry-bosch"}) { portrayals(orderBy: STORY) {
                    edges { portrayal { show { slug } since until recastOf { name } visitsFrom { slug } } } } }
                renee: character(by: {slug: "renee-ballard"}) { portrayals {
                    edges { portrayal { since credit { subject { name } } } } } } }"#,
        )
        .await;
    let kurt = &data["kurt"]["portrayals"];
    assert_eq!(kurt["nodes"], json!([{ "name": "Will Chase" }, { "name": "David Denman" }]));
    assert_eq!(kurt["edges"][0]["portrayal"]["recastOf"], Value::Null);
    assert_eq!(kurt["edges"][1]["portrayal"]["recastOf"]["name"], "Will Chase");
    let harry = list(&data["harry"]["portrayals"]["edges"]);
    let shows: Vec<_> = harry.iter().map(|edge| &edge["portrayal"]["show"]["slug"]).collect();
    // The prequel comes first in the story; the young Harry is another version, and no recast.
    assert_eq!(shows, ["bosch-start-of-watch", "bosch", "bosch-legacy", "ballard"]);
    for edge in harry {
        assert_eq!(edge["portrayal"]["recastOf"], Value::Null, "{edge}");
        assert_eq!(edge["portrayal"]["visitsFrom"], Value::Null, "{edge}");
    }
    // The episode has no date, and its show began two seasons before.
    let first = &data["renee"]["portrayals"]["edges"][0]["portrayal"];
    assert_eq!(first, &json!({ "since": "2025-03-27", "credit": { "subject": { "name": "Dig Down" } } }));
}

#[tokio::test]
async fn who_visits_from_another_universe_is_at_home_there() {
    let app = TestApp::open().await;
    let graph = app.graph();
    let all = Scope::new([], TieKind::ALL);
    let mut visits = Vec::new();
    for portrayal in graph.all::<graph::Portrayal>().places() {
        let here = graph.show_of(graph[graph[portrayal].credit].subject);
        if let Some(home) = graph.visits_from(portrayal) {
            let character = graph[portrayal].character;
            assert!(!graph.universe(home.into(), all).has(here));
            assert!(graph.appears_in(character, home));
            visits.push([&*graph[character].slug, &*graph[home].slug, &*graph[here].slug]);
        }
    }
    for visit in [["hailey-upton", "chicago-pd", "fbi"], ["lucifer-morningstar", "lucifer", "the-flash-2014"]]
    {
        assert!(visits.contains(&visit), "{visit:?} is not among {visits:?}");
    }
    // Main in both worlds: he has moved.
    assert!(visits.iter().all(|[character, ..]| *character != "peter-stone"), "{visits:?}");
}

#[tokio::test]
async fn what_is_disputed_in_the_universe_is_listed_with_both_sides() {
    let app = TestApp::open().await;
    let data = app
        .query(
            r#"{ franchise(by: {slug: "bosch"}) { disputed { __typename isDisputed id
                claims { field value stance rank source { name } citations { source { name } } } } } }"#,
        )
        .await;
    let disputed = list(&data["franchise"]["disputed"]);
    let mut said: Vec<String> = Vec::new();
    for thing in disputed {
        assert_eq!(thing["isDisputed"], true);
        let claims = list(&thing["claims"]);
        assert!(claims.iter().all(|claim| !list(&claim["citations"]).is_empty()), "{thing}");
        said.extend(
            claims
                .iter()
                .map(|claim| format!("{} {} {}", thing["__typename"], claim["field"], claim["value"])),
        );
    }
    for expected in [
        r#""Episode" "title" "Bosching Bosch""#,
        r#""Episode" "title" "The Four Last Things""#,
        r#""Release" "date" "2023-10-20""#,
        r#""Release" "date" "2023-10-19""#,
        r#""Viewership" "windowEnd" null"#,
        r#""Viewership" "windowEnd" "2025-07-31""#,
    ] {
        assert!(said.iter().any(|one| one == expected), "{expected} is not among {said:#?}");
    }
}

#[tokio::test]
async fn a_franchise_has_an_order_of_release_and_one_of_story() {
    let app = TestApp::open().await;
    let query = "query($order: FranchiseOrder!) { franchise(by: {slug: \"bosch\"}) {
        shows(orderBy: $order) { nodes { slug } } } }";
    let mut orders = Vec::new();
    for order in ["RELEASE", "STORY"] {
        let answer = app.ask(query, json!({ "order": order })).await;
        let shows = list(&answer["data"]["franchise"]["shows"]["nodes"]).to_vec();
        orders.push(
            shows.iter().filter_map(|show| show["slug"].as_str().map(str::to_owned)).collect::<Vec<_>>(),
        );
    }
    assert_eq!(orders[0][..3], ["bosch", "bosch-legacy", "ballard"]);
    // The prequel is set in 1991.
    assert_eq!(orders[1][..4], ["bosch-start-of-watch", "bosch", "bosch-legacy", "ballard"]);
}

#[tokio::test]
async fn announcements_are_asked_for_across_shows() {
    let app = TestApp::open().await;
    let data = app
        .query(
            r#"{ renewed: announcements(filter: {kind: {in: [RENEWAL]}, minCertainty: OFFICIAL,
                    said: {since: "2025-10", until: "2025-10"}, franchise: {slug: "bosch"}}) { totalCount nodes { show { slug } saidOn } }
                neverOrdered: shows(filter: {outlook: {in: [IN_DEVELOPMENT]}, run: {in: [NOT_STARTED]},
                    minCertainty: REPORTED, franchise: {slug: "bosch"}}) { nodes { slug } }
                ordered: shows(filter: {outlook: {in: [ORDERED]}, franchise: {slug: "bosch"}}) { nodes { slug premiereDate } } }"#,
        )
        .await;
    let renewed =
        json!({ "totalCount": 1, "nodes": [{ "show": { "slug": "ballard" }, "saidOn": "2025-10-06" }] });
    assert_eq!(data["renewed"], renewed);
    assert_eq!(data["neverOrdered"]["nodes"], json!([{ "slug": "untitled-jerry-edgar-spinoff" }]));
    assert_eq!(data["ordered"]["nodes"], json!([{ "slug": "bosch-start-of-watch", "premiereDate": null }]));
}

#[tokio::test]
async fn shows_are_found_by_what_they_have_to_do_with() {
    let app = TestApp::open().await;
    let data = app
        .query(
            r#"{ with: shows(filter: {person: {slug: "madison-lintz"}}) { nodes { slug } }
                on: shows(filter: {platform: {slug: "freevee"}}) { nodes { slug } }
                of: shows(filter: {character: {slug: "harry-bosch"}, premiere: {since: "2020"}},
                    orderBy: [{field: PREMIERE_DATE, direction: DESCENDING}]) { nodes { slug } }
                nobody: shows(filter: {person: {slug: "nobody"}}) { totalCount }
                none: show(by: {slug: "nothing"}) { name } }"#,
        )
        .await;
    assert_eq!(
        data["with"]["nodes"],
        json!([{ "slug": "bosch" }, { "slug": "bosch-legacy" }, { "slug": "the-walking-dead" }])
    );
    assert_eq!(data["on"]["nodes"], json!([{ "slug": "bosch-legacy" }]));
    assert_eq!(data["of"]["nodes"], json!([{ "slug": "ballard" }, { "slug": "bosch-legacy" }]));
    assert_eq!(data["nobody"]["totalCount"], 0);
    assert_eq!(data["none"], Value::Null);
}

#[tokio::test]
async fn an_id_finds_its_object_again_whatever_the_kind() {
    let app = TestApp::open().await;
    let data = app
        .query(
            r#"{ show(by: {slug: "ballard"}) { id seasons { nodes { id } } cast(first: 1) { edges { credit { id } } }
                releases { nodes { id } } reviews { nodes { id } } ratings { nodes { id measure { id } } }
                announcements { nodes { id } } franchises { edges { membership { id } node { id } } }
                basedOn { edges { basedOn { id } node { id } } } spinoffOf { edges { relation { id } } } } }"#,
        )
        .await;
    let mut ids = Vec::new();
    collect_ids(&data, &mut ids);
    assert!(ids.len() > 20, "{}", ids.len());
    for chunk in ids.chunks(100) {
        let answer =
            app.ask("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", json!({ "ids": chunk })).await;
        let found: Vec<_> = list(&answer["data"]["nodes"]).iter().map(|node| node["id"].clone()).collect();
        assert_eq!(found, chunk);
    }
}

fn collect_ids(value: &Value, ids: &mut Vec<Value>) {
    match value {
        Value::Object(fields) => {
            ids.extend(fields.get("id").cloned());
            fields.values().for_each(|field| collect_ids(field, ids));
        }
        Value::Array(items) => items.iter().for_each(|item| collect_ids(item, ids)),
        _ => {}
    }
}
