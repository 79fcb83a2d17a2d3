//! Whole universes, each in one request: what is in it, what joins it, what it touches and when it happened.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::support::{TestApp, file, list, text};

/// What a picture of a universe asks for.
const UNIVERSE: &str = r"
query Universe($slug: String!, $kinds: [EntityKind!]!) {
  franchise(by: { slug: $slug }) {
    universe(kinds: $kinds) {
      start { name }
      franchises { slug }
      roots { slug }
      branches {
        root { slug }
        offshoots { generation show { slug } relations { kinds earlierShow { slug } } }
      }
      statistics {
        shows seasons episodes people characters platforms crossovers works firstPremiere lastRelease
      }
      border {
        class
        inside { name }
        outside { __typename name }
        crossover { slug }
        record { __typename ... on ShowRelation { kinds } ... on FranchiseMember { role } }
        franchises { slug }
      }
      nodes { totalCount edges { distance node { __typename name } } }
      ties { totalCount nodes { kind class count from { name } to { name } } }
      cuts { reason kind count }
      isComplete
    }
  }
}";

async fn universe(app: &TestApp, slug: &str, kinds: &[&str]) -> Value {
    let mut answer = app.ask(UNIVERSE, json!({ "slug": slug, "kinds": kinds })).await;
    assert!(answer.get("errors").is_none(), "{answer}");
    answer["data"]["franchise"]["universe"].take()
}

/// The answer in lines that people can read.
fn told(universe: &Value) -> String {
    let mut lines = Vec::new();
    for key in ["start", "franchises", "roots", "branches", "statistics", "border", "cuts", "isComplete"] {
        match &universe[key] {
            Value::Array(items) => {
                lines.push(format!("{key}:"));
                lines.extend(items.iter().map(|item| format!("  {item}")));
            }
            value => lines.push(format!("{key}: {value}")),
        }
    }
    lines.push(format!("nodes: {}", universe["nodes"]["totalCount"]));
    for edge in list(&universe["nodes"]["edges"]) {
        let node = &edge["node"];
        lines.push(format!("  {} {} {}", edge["distance"], text(&node["__typename"]), text(&node["name"])));
    }
    lines.push(format!("ties: {}", universe["ties"]["totalCount"]));
    for tie in list(&universe["ties"]["nodes"]) {
        let [kind, class] = ["kind", "class"].map(|key| text(&tie[key]));
        let [from, to] = ["from", "to"].map(|key| text(&tie[key]["name"]));
        lines.push(format!("  {kind} {class} {from} -> {to} ({})", tie["count"]));
    }
    lines.join("\n")
}

#[tokio::test]
async fn the_universe_of_bosch() {
    let app = TestApp::open().await;
    let kinds = &["FRANCHISE", "SHOW", "WORK", "PLATFORM", "CHARACTER", "PERSON", "SEASON"];
    insta::assert_snapshot!("bosch", told(&universe(&app, "bosch", kinds).await));
}

#[tokio::test]
async fn the_universe_of_star_trek() {
    let app = TestApp::open().await;
    let kinds = &["FRANCHISE", "SHOW", "WORK", "PLATFORM", "CROSSOVER", "CHARACTER"];
    insta::assert_snapshot!("star-trek", told(&universe(&app, "star-trek", kinds).await));
}

#[tokio::test]
async fn the_arrowverse_with_its_crossovers() {
    let app = TestApp::open().await;
    let kinds = &["FRANCHISE", "SHOW", "CROSSOVER", "EPISODE", "PLATFORM"];
    insta::assert_snapshot!("arrowverse", told(&universe(&app, "arrowverse", kinds).await));
}

#[tokio::test]
async fn the_universe_of_jag_and_ncis() {
    let app = TestApp::open().await;
    let kinds = &["FRANCHISE", "SHOW", "CROSSOVER", "PLATFORM", "CHARACTER"];
    insta::assert_snapshot!("ncis", told(&universe(&app, "ncis", kinds).await));
}

#[tokio::test]
async fn every_show_of_a_universe_leads_to_the_same_one() {
    let app = TestApp::open().await;
    let shows = "universe(kinds: [SHOW]) { shows(first: 500) { nodes { slug } } franchises { slug } }";
    let data = app.query(&format!("{{ franchises(first: 100) {{ nodes {{ kind slug {shows} }} }} }}")).await;
    let mut seen = 0;
    for franchise in list(&data["franchises"]["nodes"]) {
        if franchise["kind"] == "BRAND" {
            assert_eq!(franchise["universe"], Value::Null, "{franchise}");
            continue;
        }
        for show in list(&franchise["universe"]["shows"]["nodes"]) {
            let asked = format!("{{ show(by: {{ slug: {} }}) {{ {shows} }} }}", show["slug"]);
            assert_eq!(app.query(&asked).await["show"]["universe"], franchise["universe"], "{show}");
            seen += 1;
        }
    }
    assert!(seen > 100, "{seen} shows");
}

#[tokio::test]
async fn a_crossover_joins_no_universes() {
    let app = TestApp::open().await;
    let border =
        "universe { shows(first: 500) { nodes { slug } } border { class inside { name } outside { name }
        crossover { slug } record { ... on ShowRelation { kinds } } franchises { slug } } }";
    let asked = format!(
        r#"{{ fbi: show(by: {{ slug: "fbi" }}) {{ {border} }} chicago: show(by: {{ slug: "chicago-pd" }}) {{ {border} }} }}"#
    );
    let data = app.query(&asked).await;
    let shows = |key: &str| -> BTreeSet<String> {
        list(&data[key]["universe"]["shows"]["nodes"]).iter().map(|show| show["slug"].to_string()).collect()
    };
    assert!(shows("fbi").is_disjoint(&shows("chicago")), "{data}");
    let touches = |key: &str, inside: &str, outside: &str| {
        let mut border = list(&data[key]["universe"]["border"]).iter();
        border.any(|it| {
            it["inside"]["name"] == inside && it["outside"]["name"] == outside && it["class"] == "CONTACT"
        })
    };
    // The border is the same from both sides.
    assert!(touches("fbi", "FBI", "Chicago P.D."), "{data}");
    assert!(touches("chicago", "Chicago P.D.", "FBI"), "{data}");
}

#[tokio::test]
async fn what_does_not_fit_is_said() {
    let app = TestApp::open().await;
    let asked = r#"{ franchise(by: { slug: "star-trek" }) { universe(limit: 6) {
        nodes { totalCount nodes { __typename } } isComplete cuts { reason kind count }
        statistics { shows } shows { totalCount } } } }"#;
    let data = app.query(asked).await;
    let universe = &data["franchise"]["universe"];
    assert_eq!(universe["nodes"]["totalCount"], 6);
    assert_eq!(universe["isComplete"], false);
    assert_eq!(universe["shows"]["totalCount"], universe["statistics"]["shows"]);
    let cut = |kind: &str| {
        let cuts = list(&universe["cuts"]);
        cuts.iter().find(|cut| cut["kind"] == kind).and_then(|cut| cut["count"].as_u64()).unwrap_or(0)
    };
    let kept = list(&universe["nodes"]["nodes"]).iter().filter(|node| node["__typename"] == "Show").count();
    let shows = universe["statistics"]["shows"].as_u64().expect("a number");
    assert_eq!(cut("SHOW") + u64::try_from(kept).expect("few"), shows);
    assert!(cut("CHARACTER") > 0 && cut("PERSON") > 0, "{universe}");
}

#[tokio::test]
async fn depth_and_ties_say_how_far_it_goes() {
    let app = TestApp::open().await;
    let shows = "nodes(kinds: [SHOW]) { nodes { name } } cuts { reason kind count }";
    let asked = format!(
        r#"{{ show(by: {{ slug: "ballard" }}) {{
            alone: universe(depth: 0) {{ {shows} }}
            near: universe(depth: 1, kinds: [SHOW]) {{ {shows} }}
            lineage: universe(ties: [RELATION], kinds: [SHOW]) {{ {shows} border {{ class outside {{ name }} }} }} }} }}"#
    );
    let data = app.query(&asked).await;
    let names = |key: &str| list(&data["show"][key]["nodes"]["nodes"]).len();
    assert_eq!(names("alone"), 1);
    assert_eq!(names("near"), 3);
    assert_eq!(data["show"]["near"]["cuts"], json!([{ "reason": "DEPTH", "kind": "SHOW", "count": 2 }]));
    assert_eq!(names("lineage"), 5);
    // What was not followed is at the border.
    let outside = json!([{ "class": "MEMBERSHIP", "outside": { "name": "Bosch" } }]);
    assert_eq!(data["show"]["lineage"]["border"].as_array().map(Vec::len), Some(5));
    assert_eq!(data["show"]["lineage"]["border"][0], outside[0]);
}

#[tokio::test]
async fn a_subgraph_starts_anywhere() {
    let app = TestApp::open().await;
    let asked = r#"{ subgraph(from: { person: { slug: "titus-welliver" } }, ties: [CREDIT, PORTRAYAL, APPEARANCE]) {
        start { name } nodes { nodes { __typename name } } isComplete
        ties { nodes { kind count from { name } to { name } record { ... on Credit { tier } }
            records { id } portrayals { character { slug } } } } } }"#;
    let data = app.query(asked).await;
    let part = &data["subgraph"];
    assert_eq!(part["start"]["name"], "Titus Welliver");
    let names: Vec<&str> = list(&part["nodes"]["nodes"]).iter().map(|node| text(&node["name"])).collect();
    for name in ["Bosch", "Bosch: Legacy", "Ballard", "Harry Bosch"] {
        assert!(names.contains(&name), "{name} is not among {names:?}");
    }
    assert_eq!(part["isComplete"], false);
    for tie in list(&part["ties"]["nodes"]) {
        assert_eq!(
            list(&tie["records"]).len(),
            usize::try_from(tie["count"].as_u64().expect("a count")).expect("few")
        );
        let portrayals = list(&tie["portrayals"]).len();
        assert_eq!(portrayals == 0, tie["kind"] == "CREDIT", "{tie}");
    }
}

#[tokio::test]
async fn what_cannot_be_asked_is_refused_with_a_mend() {
    let app = TestApp::open().await;
    let credit =
        app.query(r#"{ show(by: { slug: "bosch" }) { cast(first: 1) { edges { credit { id } } } } }"#).await;
    let credit = text(&credit["show"]["cast"]["edges"][0]["credit"]["id"]).to_owned();
    for (arguments, message) in [
        (
            "from: { show: { slug: \"bosch\" } }, limit: 0".to_owned(),
            "`limit` is 0: ask for 1 to 5000 entities",
        ),
        (
            "from: { show: { slug: \"bosch\" } }, depth: -1".to_owned(),
            "`depth` is -1: ask for 0 steps or more",
        ),
        (format!("from: {{ id: \"{credit}\" }}"), "is the id of a Credit, which is no entity"),
    ] {
        let answer = app.ask(&format!("{{ subgraph({arguments}) {{ isComplete }} }}"), json!({})).await;
        let error = &answer["errors"][0];
        assert!(text(&error["message"]).contains(message), "{answer}");
        assert_eq!(error["extensions"]["code"], "BAD_USER_INPUT");
    }
    let nothing = app.query(r#"{ subgraph(from: { show: { slug: "nothing" } }) { isComplete } }"#).await;
    assert_eq!(nothing["subgraph"], Value::Null);
}

#[tokio::test]
async fn the_timeline_of_bosch() {
    let app = TestApp::open().await;
    let asked = r#"{ franchise(by: { slug: "bosch" }) { universe { timeline(first: 1000) { totalCount nodes {
        kind date until show { slug } subject { name } platform { slug } movedFrom { slug } } } } } }"#;
    let data = app.query(asked).await;
    let timeline = &data["franchise"]["universe"]["timeline"];
    let mut lines = vec![format!("{} moments", timeline["totalCount"])];
    for moment in list(&timeline["nodes"]) {
        let mut line =
            format!("{} {} {}", text(&moment["date"]), text(&moment["kind"]), text(&moment["show"]["slug"]));
        for (before, value) in [
            (" / ", &moment["subject"]["name"]),
            (" on ", &moment["platform"]["slug"]),
            (" from ", &moment["movedFrom"]["slug"]),
            (" until ", &moment["until"]),
        ] {
            line.extend(value.as_str().map(|value| format!("{before}{value}")));
        }
        lines.push(line);
    }
    insta::assert_snapshot!("timeline", lines.join("\n"));
}

#[tokio::test]
async fn a_universe_is_watched_by_release_or_by_story() {
    let app = TestApp::open().await;
    let asked = r#"{ franchise(by: { slug: "bosch" }) { universe {
        statistics { seasons }
        release: watchOrder { totalCount nodes { ...step } }
        story: watchOrder(orderBy: STORY) { nodes { ...step } } } } }
        fragment step on Watchable { __typename name premiereDate ... on Season { number show { slug } } ... on Show { slug } }"#;
    let data = app.query(asked).await;
    let universe = &data["franchise"]["universe"];
    let steps = |key: &str| -> Vec<String> {
        let told = |step: &Value| match text(&step["__typename"]) {
            "Season" => format!("{} {}", text(&step["show"]["slug"]), step["number"]),
            _ => text(&step["slug"]).to_owned(),
        };
        list(&universe[key]["nodes"]).iter().map(told).collect()
    };
    let (release, story) = (steps("release"), steps("story"));
    let dates = list(&universe["release"]["nodes"]).iter().map(|step| step["premiereDate"].as_str());
    // Without a day last.
    assert!(dates.map(|day| day.unwrap_or("9999")).is_sorted(), "{universe}");
    assert_eq!(story.iter().collect::<BTreeSet<_>>(), release.iter().collect::<BTreeSet<_>>());
    assert!(story[0].starts_with("bosch-start-of-watch"), "{story:?}");
    let place = |order: &[String], step: &str| order.iter().position(|it| it == step).expect("a step");
    for order in [&release, &story] {
        assert!(place(order, "bosch 7") < place(order, "bosch-legacy 1"), "{order:?}");
        assert!(place(order, "bosch-legacy 3") < place(order, "ballard 1"), "{order:?}");
    }
}

#[tokio::test]
async fn a_timeline_has_everything_dated_in_order() {
    let app = TestApp::open().await;
    let asked = r#"{ franchise(by: { slug: "arrowverse" }) { universe {
        all: timeline(first: 1000) { totalCount nodes { kind date record { id __typename } } }
        moves: timeline(kinds: [PLATFORM_MOVE]) { nodes { date show { slug } movedFrom { slug } platform { slug } } }
        crossovers: timeline(kinds: [CROSSOVER]) { nodes { date until record { ... on Crossover { slug premiereDate finaleDate } } } }
        then: timeline(asOf: "2014", first: 1000) { nodes { date } }
        later: timeline(date: { since: "2015-01-01" }, first: 1000) { totalCount }
        shows { nodes { releases(first: 100) { nodes { id } } announcements(first: 100) { nodes { id saidOn publishedOn } } } } } } }"#;
    let data = app.query(asked).await;
    let universe = &data["franchise"]["universe"];
    let moments = list(&universe["all"]["nodes"]);
    assert!(moments.iter().map(|moment| text(&moment["date"])).is_sorted(), "{moments:?}");
    let ids: BTreeSet<&str> = moments.iter().map(|moment| text(&moment["record"]["id"])).collect();
    for show in list(&universe["shows"]["nodes"]) {
        for dated in list(&show["releases"]["nodes"]).iter().chain(list(&show["announcements"]["nodes"])) {
            assert!(ids.contains(text(&dated["id"])), "{dated}");
        }
    }
    assert_eq!(
        universe["moves"]["nodes"],
        json!([{ "date": "2016-10-10", "show": { "slug": "supergirl" }, "movedFrom": { "slug": "cbs" }, "platform": { "slug": "the-cw" } }])
    );
    let crises = list(&universe["crossovers"]["nodes"]);
    assert_eq!(crises.len(), 4);
    for crisis in crises {
        assert_eq!(
            (&crisis["date"], &crisis["until"]),
            (&crisis["record"]["premiereDate"], &crisis["record"]["finaleDate"])
        );
    }
    let then = list(&universe["then"]["nodes"]);
    assert!(!then.is_empty() && then.iter().all(|moment| text(&moment["date"]) < "2015"), "{then:?}");
    let [all, later] = ["all", "later"].map(|key| universe[key]["totalCount"].as_u64().expect("a count"));
    assert_eq!(then.len(), usize::try_from(all - later).expect("few"));
}

#[tokio::test]
async fn a_show_has_moved_only_where_none_of_its_platforms_is_one_of_those_before() {
    let app = TestApp::open().await;
    let release = |season: u32, date: &str, platform: &str| {
        format!(
            "[[release]]\nof = \"rover/s{season}\"\ndate = \"{date}\"\nkind = \"PREMIERE\"\nplatform = \"{platform}\"\n\
             region = \"US\"\ncite = [\"us\"]\n"
        )
    };
    let known = r#"
        [source.us]
        name = "Us"
        kind = "PRESS"
        [citation.us]
        source = "us"
        [platform.old]
        name = "Old"
        cite = ["us"]
        [platform.new]
        name = "New"
        cite = ["us"]
        [show.rover]
        name = "Rover"
        formats = [{ format = "SERIES" }]
        cite = ["us"]
        [[show.rover.season]]
        number = 1
        cite = ["us"]
        [[show.rover.season]]
        number = 2
        cite = ["us"]
        [[show.rover.season]]
        number = 3
        cite = ["us"]
    "#;
    let releases = [
        release(1, "2020-01-01", "old"),
        release(2, "2021-01-01", "new"),
        release(2, "2021-01-01", "old"),
        release(3, "2022-01-01", "new"),
    ];
    let both = file("rover.toml", &[known, &releases.join("\n")].join("\n"));
    app.import_catalog(&[both]).await.unwrap_or_else(|error| panic!("{error}"));
    let asked = r#"{ show(by: { slug: "rover" }) { timeline(kinds: [PLATFORM_MOVE]) { nodes { date movedFrom { slug } } } } }"#;
    let none = json!([]);
    assert_eq!(
        app.query(asked).await["show"]["timeline"]["nodes"],
        none,
        "season 2 came out on both, season 3 on one"
    );

    let apart = releases[..2].join("\n");
    let file = file("rover.toml", &[known, &apart].join("\n"));
    app.import_catalog(&[file]).await.unwrap_or_else(|error| panic!("{error}"));
    let moves = json!([{ "date": "2021-01-01", "movedFrom": { "slug": "old" } }]);
    assert_eq!(app.query(asked).await["show"]["timeline"]["nodes"], moves);
}
