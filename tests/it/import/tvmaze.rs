//! Files of TVmaze: what becomes of shows, of what is embedded in them, and of lists that came alone.

use std::path::PathBuf;

use entity::external_id::Provider;
use entity::{NodeKind, Rows};
use serde_json::{Value, json};
use showgraph::import::{Error, Report, tvmaze};

use super::{Desk, ask, real};

/// A show with everything that can be embedded in it.
pub(super) fn harbour() -> Value {
    let country = json!({ "name": "United States", "code": "US", "timezone": "America/New_York" });
    json!({
        "id": 90001, "url": "https://www.tvmaze.com/shows/90001/harbour", "name": "Harbour", "type": "Reality",
        "language": "English", "genres": ["Crime", "Reality"], "status": "Ended", "runtime": null, "averageRuntime": 44,
        "premiered": "2020-03-01", "ended": "2021-05-02", "officialSite": "javascript:alert(1)",
        "schedule": { "time": "21:00", "days": ["Sunday"] }, "rating": { "average": 8.1 }, "weight": 5,
        "network": { "id": 70001, "name": "Harbour TV", "country": country },
        "webChannel": { "id": 1, "name": "Netflix", "country": null },
        "externals": { "tvrage": null, "thetvdb": 990_001, "imdb": "tt9900001" },
        "image": { "medium": "https://static.example/m.jpg", "original": "https://static.example/o.jpg" },
        "summary": "<p><b>Harbour</b> is set &amp; filmed <script>alert(1)</script>in a port.</p><p>Rain.</p>",
        "updated": 1_704_795_334, "_links": { "self": { "href": "https://api.tvmaze.com/shows/90001" } },
        "_embedded": {
            "akas": [{ "name": "Der Hafen", "country": { "code": "DE" } }, { "name": "Haven", "country": null }],
            "seasons": [{
                "id": 5001, "number": 1, "name": "", "episodeOrder": 2, "premiereDate": "2020-03-01",
                "endDate": "2020-03-08", "network": { "id": 70001, "name": "Harbour TV", "country": country },
                "webChannel": null, "summary": "<p>Arrivals.</p>"
            }],
            "episodes": [
                episode(1, Some(1), "regular", "2020-03-01"),
                episode(2, Some(2), "regular", "2020-03-08"),
                episode(3, None, "significant_special", "2020-12-24"),
            ],
            "cast": [
                part(1, "Ada Lund", 11, "Vera", false, false),
                part(1, "Ada Lund", 12, "Vera's Sister", false, false),
                part(2, "Bo Ek", 13, "Radio", false, true),
                part(3, "Cy Dahl", 14, "Cy Dahl", true, false),
            ],
            "crew": [{ "type": "Creator", "person": { "id": 2, "name": "Bo Ek" } }],
        }
    })
}

fn episode(id: u64, number: Option<i32>, kind: &str, airdate: &str) -> Value {
    json!({
        "id": 60000 + id, "url": "https://www.tvmaze.com/episodes/60001", "name": format!("Part {id}"), "season": 1,
        "number": number, "type": kind, "airdate": airdate, "airtime": "21:00",
        "airstamp": format!("{airdate}T23:30:00+00:00"), "runtime": 45, "rating": { "average": null },
        "image": null, "summary": null, "_links": { "show": { "href": "https://api.tvmaze.com/shows/90001" } }
    })
}

fn part(person: u64, name: &str, character: u64, part: &str, as_self: bool, voice: bool) -> Value {
    json!({
        "person": { "id": person, "name": name, "country": { "code": "SE" }, "birthday": "1980-02-03", "deathday": null,
            "image": null },
        "character": { "id": character, "name": part }, "self": as_self, "voice": voice
    })
}

async fn import(desk: &Desk, files: &[PathBuf]) -> Result<Report, Error> {
    desk.import("2026-11-20", async |job| tvmaze::import(job, files, None).await).await
}

async fn rows(desk: &Desk) -> Rows {
    desk.database().await.rows().await
}

#[actix_web::test]
async fn a_show_comes_in_with_all_that_is_embedded() {
    let desk = Desk::filled().await;
    let file = desk.file("harbour.json", format!("\u{feff}{}", harbour()));
    let report = import(&desk, std::slice::from_ref(&file)).await.expect("a report");
    assert!(report.of("tvmaze").is_some_and(|origin| origin.rejected.is_empty()), "{report}");
    let answer = ask(
        &desk,
        r#"{ show(by: {externalId: {provider: IMDB, value: "tt9900001"}}) {
            slug name genres languages runtimeMinutes startDate endDate catalogueStatus premiereDate
            schedule { days time timezone } summary summaryLicence links { kind url } images { kind url }
            aliases { name region } citations { address licence source { slug licence file publishedOn } }
            platforms { edges { node { name country } availability { offer region observedOn } } }
            ratings { nodes { value observedOn measure { slug } } }
            seasons { nodes { number episodeOrder summary premiereDate } }
            episodes { nodes { number name kind releases { nodes { date kind region platform { name } } } } }
            cast { edges { node { name born } credit { manner billing characters { character { name } } } } }
            creators { nodes { name } }
        } }"#,
        json!({}),
    )
    .await;
    insta::assert_json_snapshot!(answer["show"]);

    let again = import(&desk, &[file]).await.expect("a report").total();
    assert_eq!((again.created, again.changed, again.withdrawn), (0, 0, 0));
}

#[actix_web::test]
async fn objects_may_follow_each_other_in_every_way() {
    let other = json!({ "id": 90002, "name": "Quay", "premiered": "2021", "genres": [], "externals": null });
    let (first, second) = (harbour().to_string(), other.to_string());
    let pretty = serde_json::to_string_pretty(&json!([harbour(), other])).expect("JSON");
    let mut shapes = Vec::new();
    for text in [
        pretty.replace('\n', "\r\n"),
        format!("[{first},{second}]"),
        format!("{first}\n{second}\n"),
        format!("{first}{second}"),
    ] {
        let desk = Desk::bare().await;
        let file = desk.file("shows.json", text);
        let report = import(&desk, &[file]).await.expect("a report");
        let rows = rows(&desk).await;
        shapes.push((report.total(), rows.show.len(), rows.episode.len(), rows.credit.len()));
    }
    assert_eq!(shapes[0].1, 2);
    assert!(shapes.iter().all(|shape| *shape == shapes[0]), "{shapes:?}");
}

#[actix_web::test]
async fn what_is_no_such_file_is_refused_before_anything_is_written() {
    let desk = Desk::bare().await;
    let good = desk.file("good.json", harbour().to_string());
    let text = harbour().to_string();
    let season = json!({ "id": 1, "number": 1, "episodeOrder": 3 }).to_string();
    for (name, content, expected) in [
        ("null.json", "null".to_owned(), "says only `null`"),
        ("page.json", "<html>".to_owned(), "a page of HTML"),
        ("empty.json", " ".to_owned(), "is empty"),
        ("cut.json", text[..text.len() - 40].to_owned(), "the file ends in the middle of an object"),
        ("cut_array.json", format!("[{text},"), "the file ends in the middle of an array"),
        ("other.json", r#"{"hello": 1}"#.to_owned(), "this is no show, season or episode of TVmaze"),
        ("list.json", "[1, 2]".to_owned(), "expected an object, or an array of objects"),
        ("seasons.json", season, "--show 43"),
    ] {
        let bad = desk.file(name, content);
        let error = import(&desk, &[good.clone(), bad]).await.expect_err("a refusal").to_string();
        assert!(error.contains(name) && error.contains(expected), "{error}");
    }
    assert!(desk.database().await.log().await.is_empty());
}

#[actix_web::test]
async fn a_bad_object_spoils_only_itself() {
    let desk = Desk::bare().await;
    let mut shows: Vec<Value> = (0..30)
        .map(|id| json!({ "id": 100 + id, "name": format!("Show {id}"), "premiered": null, "genres": [], "externals": null }))
        .collect();
    shows.push(json!({ "id": "none", "name": "Bad", "premiered": null, "genres": [], "externals": null }));
    shows.push(json!({ "id": 200, "name": " ", "premiered": null, "genres": [], "externals": null }));
    let lines: Vec<_> = shows.iter().map(Value::to_string).collect();
    let file = desk.file("shows.jsonl", lines.join("\n"));
    let list = desk.folder.path().join("rejects.txt");
    let options = showgraph::import::Options { rejects: Some(list.clone()), ..Default::default() };
    let files = [file];
    let report = desk.import_with(options, async |job| tvmaze::import(job, &files, None).await).await;
    assert_eq!(rows(&desk).await.show.len(), 30, "{}", report.expect("a report"));
    let list = std::fs::read_to_string(list).expect("the list");
    assert!(list.contains("shows.jsonl:31: this is no show as TVmaze writes them"), "{list}");
    assert!(list.contains("shows.jsonl:32: the show has no name"), "{list}");
}

#[actix_web::test]
async fn lists_alone_belong_to_a_show_that_is_there() {
    let desk = Desk::bare().await;
    let mut show = harbour();
    show["_embedded"] = json!({});
    let page = desk.file("z_page.json", json!([show]).to_string());
    let episodes =
        desk.file("a_episodes.json", json!([episode(1, Some(1), "regular", "2020-03-01")]).to_string());
    let orphan = import(&desk, std::slice::from_ref(&episodes)).await.expect("a report");
    let rejected = &orphan.of("tvmaze").expect("an origin").rejected;
    assert_eq!(rejected["the show that it is about is not there; import that show first"], 2);

    import(&desk, &[episodes, page]).await.expect("shows are read before episodes");
    let seasons = harbour()["_embedded"]["seasons"].to_string();
    let files = [desk.file("seasons.json", seasons)];
    let of_show =
        async |job: &mut showgraph::import::Job<'_>| tvmaze::import(job, &files, Some(90_001)).await;
    desk.import("2026-11-20", of_show).await.expect("a report");
    let rows = rows(&desk).await;
    assert_eq!((rows.show.len(), rows.season.len(), rows.episode.len()), (1, 1, 1));
    assert_eq!(rows.episode[0].season_id, Some(rows.season[0].id));
    assert_eq!(rows.season[0].episode_order, Some(2));
}

#[actix_web::test]
async fn a_list_of_seasons_is_of_the_show_that_has_its_address_and_first_day() {
    let season = |number: i32, day: &str| {
        let url = format!("https://www.tvmaze.com/seasons/{number}/harbour-season-{number}");
        json!({ "id": number, "url": url, "number": number, "episodeOrder": 9, "premiereDate": day })
    };
    let show = |id: u64, premiered: &str| {
        let mut show = harbour();
        show["_embedded"] = json!({});
        (show["id"], show["premiered"]) = (json!(id), json!(premiered));
        show["url"] = json!(format!("https://www.tvmaze.com/shows/{id}/harbour"));
        show["externals"] = json!({});
        show
    };
    let desk = Desk::bare().await;
    let list = json!([season(1, "2020-03-01"), season(2, "2021-03-01")]).to_string();
    let seasons = desk.file("seasons.json", list);
    let two = desk.file("shows.json", json!([show(7, "2020-03-01"), show(8, "1990-03-01")]).to_string());
    import(&desk, &[two, seasons.clone()]).await.expect("a report");
    let said = rows(&desk).await;
    let of: Vec<_> = said.season_statement.iter().map(|row| row.origin_key.as_str()).collect();
    assert_eq!(of, ["season/7/1", "season/7/2"]);

    let same = desk.file("same.json", json!([show(7, "2020-03-01"), show(8, "2020-03-01")]).to_string());
    let other = desk.file("other.json", json!([show(7, "2020-03-02")]).to_string());
    let more = json!({ "id": 9, "url": "https://www.tvmaze.com/seasons/9/elsewhere-season-1", "number": 1,
        "episodeOrder": null, "premiereDate": "2020-03-01" });
    let mixed = desk.file("mixed.json", json!([season(1, "2020-03-01"), more]).to_string());
    let one = desk.file("one.json", json!([show(7, "2020-03-01")]).to_string());
    for files in [[&same, &seasons], [&other, &seasons], [&one, &mixed]] {
        let error = import(&desk, &files.map(PathBuf::clone)).await.expect_err("a refusal").to_string();
        let list = files[1].display();
        assert!(error.starts_with(&format!("{list}:1:2: it does not say of which show it is")), "{error}");
    }
}

#[actix_web::test]
async fn what_a_file_does_not_speak_of_stays() {
    let desk = Desk::bare().await;
    let whole = desk.file("whole.json", harbour().to_string());
    import(&desk, &[whole]).await.expect("a report");
    let before = rows(&desk).await;

    // The same show from a page: nothing is embedded, so nothing is said of episodes and cast.
    let mut show = harbour();
    show["_embedded"] = json!({});
    show["network"] = Value::Null;
    show["externals"]["thetvdb"] = Value::Null;
    let page = desk.file("page.json", json!([show]).to_string());
    let total = import(&desk, &[page]).await.expect("a report").total();
    // The network and the id are withdrawn; the source has another file and the schedule another time zone.
    assert_eq!((total.created, total.withdrawn, total.changed), (0, 2, 2));
    let after = rows(&desk).await;
    assert_eq!((after.episode.len(), after.credit.len()), (before.episode.len(), before.credit.len()));
    assert_eq!((before.availability.len(), after.availability.len()), (2, 1));

    // A list that is there is complete.
    let mut show = harbour();
    show["_embedded"] = json!({ "episodes": [episode(1, Some(1), "regular", "2020-03-01")], "cast": [] });
    let file = desk.file("fewer.json", show.to_string());
    import(&desk, &[file]).await.expect("a report");
    let after = rows(&desk).await;
    assert_eq!((after.episode.len(), after.portrayal.len(), after.credit.len()), (1, 0, 1));
    assert_eq!(after.season.len(), 1);
}

#[actix_web::test]
async fn another_rating_on_another_day_is_another_observation() {
    let desk = Desk::bare().await;
    let mut show = harbour();
    for (day, value) in [("2026-11-20", 8.1), ("2026-11-21", 8.1), ("2026-11-22", 8.2)] {
        show["rating"]["average"] = json!(value);
        let files = [desk.file("show.json", show.to_string())];
        desk.import(day, async |job| tvmaze::import(job, &files, None).await).await.expect("a report");
    }
    let ratings = rows(&desk).await.rating;
    let seen: Vec<_> =
        ratings.iter().map(|row| (row.value, row.observed_on.map(|day| day.to_string()))).collect();
    assert_eq!(seen, [(8.1, Some("2026-11-20".to_owned())), (8.2, Some("2026-11-22".to_owned()))]);
    assert_eq!((ratings[0].revises_id, ratings[1].revises_id), (None, Some(ratings[0].id)));
}

#[actix_web::test]
async fn a_person_is_known_by_name_and_part_in_the_same_show() {
    let desk = Desk::filled().await;
    let before = rows(&desk).await;
    let shipped = &before.show.iter().find(|show| show.slug == "bosch").expect("Bosch").id;
    let mut show = harbour();
    show["name"] = json!("Bosch");
    show["externals"] = json!({ "imdb": "tt3502248" });
    show["_embedded"] = json!({ "cast": [
        part(1, "Titus Welliver", 1, "Harry Bosch", false, false),
        part(2, "Jamie Hector", 2, "Somebody Else", false, false),
        part(3, "Nobody Known", 3, "Harry Bosch", false, false),
    ] });
    let file = desk.file("bosch.json", show.to_string());
    let report = import(&desk, &[file]).await.expect("a report");
    let after = rows(&desk).await;
    let id = after.external_id.iter().find(|row| row.provider == Provider::Tvmaze && row.value == "90001");
    assert_eq!(id.map(|row| row.node_id).as_ref(), Some(shipped), "joined by its id at IMDb");
    assert_eq!(after.show.len(), before.show.len());
    let named = |name: &str| after.person.iter().filter(|person| person.name == name).count();
    assert_eq!((named("Titus Welliver"), named("Jamie Hector"), named("Nobody Known")), (1, 2, 1));
    assert_eq!(after.character.len(), before.character.len() + 1, "Harry Bosch is one character");
    let doubts: Vec<_> =
        report.of("tvmaze").expect("an origin").doubtful.iter().map(|doubt| doubt.kind).collect();
    assert_eq!(doubts, [NodeKind::Person]);
}

#[actix_web::test]
async fn genuine_files_come_in_whole() {
    let Some(folder) = real("tvmaze") else { return };
    let desk = Desk::filled().await;
    let files = |names: &[&str]| names.iter().map(|name| folder.join(name)).collect::<Vec<_>>();
    let pages = files(&["shows_page0_2019.json", "shows_page1_2025.json"]);
    let report = import(&desk, &pages).await.expect("a report");
    let said = rows(&desk).await;
    let shows: Vec<_> = said.show_statement.iter().filter(|row| row.origin == "tvmaze").collect();
    assert_eq!(shows.len(), 240 + 245, "{report}");
    assert_eq!(report.of("tvmaze").map(|origin| origin.rejected.len()), Some(0));
    // No tag is left in a summary, and every show that is in the catalogue was joined to it.
    let summaries = shows.iter().filter_map(|row| row.summary.as_deref());
    assert!(
        summaries.clone().count() > 480
            && summaries.into_iter().all(|text| !text.contains("<b>") && !text.contains("&amp;"))
    );
    let joined = |id: i64| {
        said.show_statement.iter().any(|row| row.show_id == id && row.origin.starts_with("catalog/"))
    };
    assert_eq!(shows.iter().filter(|row| joined(row.show_id)).count(), 34);
    assert_eq!(doubled(&said), 0, "an id belongs to one show");

    let embedded = files(&[
        "doctor_who_embedded_episodes_cast.json",
        "game_of_thrones_embedded_episodes.json",
        "a_team_with_cast.json",
        "episodes_show1_2025.json",
        "invalid_concatenated.json",
    ]);
    import(&desk, &embedded).await.expect("a report");
    let seasons = files(&["seasons_2025.json"]);
    desk.import("2026-11-20", async |job| tvmaze::import(job, &seasons, Some(43)).await)
        .await
        .expect("a report");
    let said = rows(&desk).await;
    let episodes = |show: &str| {
        let of_show = format!("episode/{show}/");
        let ours = said.episode_statement.iter().filter(|row| row.origin == "tvmaze");
        ours.filter(|row| row.origin_key.starts_with(&of_show)).count()
    };
    assert_eq!((episodes("210"), episodes("82")), (153, 73));
    let parts = said.portrayal.iter().filter(|row| row.origin == "tvmaze").count();
    assert_eq!(parts, 42 + 7);
    assert!(said.release.iter().filter(|row| row.origin == "tvmaze").count() >= 153 + 73);

    // The folder as a whole: whose the seasons are follows from the page that has the show.
    let desk = Desk::filled().await;
    let report = import(&desk, &[folder]).await.expect("a report");
    assert_eq!(report.of("tvmaze").map(|origin| origin.rejected.len()), Some(0), "{report}");
    let again = rows(&desk).await;
    let keys = |rows: &Rows| {
        let ours = rows.season_statement.iter().filter(|row| row.origin == "tvmaze");
        ours.map(|row| row.origin_key.clone()).collect::<std::collections::BTreeSet<_>>()
    };
    assert_eq!(keys(&again), keys(&said));
    assert_eq!(again.episode.len(), said.episode.len());
}

/// How many exact ids belong to two shows.
fn doubled(rows: &Rows) -> usize {
    let exact = rows
        .external_id
        .iter()
        .filter(|row| row.node_kind == NodeKind::Show && row.provider == Provider::Imdb);
    let mut owners = std::collections::HashMap::new();
    exact.filter(|row| *owners.entry(&row.value).or_insert(row.node_id) != row.node_id).count()
}
