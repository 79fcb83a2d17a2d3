//! Universes as files of other formats: what stands in them, whatever is in the names, and the same each time. Other
//! people's readers open them in `tests/readers`.

/// Calendars of what is to come.
mod calendar;

use chrono::NaiveDate;
use serde_json::{Value, json};
use showgraph::export::{self, Choice, Format};

use crate::support::{TestApp, clock, file};

/// A program that knows a universe whose names are hard to write, and the one that we ship.
pub(crate) async fn odd() -> TestApp {
    let app = TestApp::open().await;
    let file = file("odd.toml", include_str!("fixtures/export/odd.toml"));
    app.import_catalog(&[file]).await.unwrap_or_else(|error| panic!("{error}"));
    app
}

fn today() -> NaiveDate {
    clock().date_naive()
}

/// The file of a universe.
fn text(app: &TestApp, name: &str, format: Format, pairs: &[(&str, &str)]) -> String {
    let graph = app.graph();
    let pairs: Vec<_> = pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let choice = Choice::read(format, &pairs).unwrap_or_else(|refusal| panic!("{refusal}"));
    let start = export::find(&graph, name).unwrap_or_else(|refusal| panic!("{refusal}"));
    let mut bytes = Vec::new();
    export::write(&graph, start, format, &choice, today(), &mut bytes).expect("there is memory");
    String::from_utf8(bytes).expect("UTF-8")
}

fn has(text: &str, wanted: &[&str]) {
    for wanted in wanted {
        assert!(text.contains(wanted), "there is no\n{wanted}\nin\n{text}");
    }
}

#[tokio::test]
async fn graphml_keeps_every_name_and_its_types() {
    let app = odd().await;
    let text = text(&app, "odd-world", Format::Graphml, &[]);
    has(
        &text,
        &[
            r#"<key id="edge-count" for="edge" attr.name="count" attr.type="long"/>"#,
            r#"<node id="show:odd">"#,
            r#"<data key="node-name">&quot;Odd&quot; &lt;b&gt;&amp; &apos;co&apos;&lt;/b&gt; \ 🖖</data>"#,
            "<data key=\"node-originalName\">שלום\u{202e} עולם</data>",
            "Two lines,\nof which the second has U+0008: \u{fffd}.\tAnd &amp;lt;, ]]&gt; and &amp;amp; as they stand.",
            r#"<data key="node-premiereDate">2020-03-01</data>"#,
            r#"<data key="node-endDate">2024-05</data>"#,
            r#"<data key="edge-relations">SPINOFF; SEQUEL</data>"#,
            r#"<data key="edge-departments">PRODUCTION; CAST</data>"#,
            "<data key=\"edge-characters\">The &lt;one&gt;; The other\none</data>",
        ],
    );
    // One of two credits goes on, so that of both together nothing is known to have ended.
    let credit = text.split("<edge ").find(|edge| edge.contains("PRODUCTION; CAST")).expect("the credits");
    assert!(credit.contains("edge-since\">2020<") && !credit.contains("edge-until"), "{credit}");
}

#[tokio::test]
async fn gexf_keeps_every_name_in_attributes() {
    let app = odd().await;
    let text = text(&app, "odd-world", Format::Gexf, &[]);
    has(
        &text,
        &[
            r#"<gexf xmlns="http://www.gexf.net/1.2draft" "#,
            r#"<graph defaultedgetype="directed" mode="static" idtype="string">"#,
            r#"<node id="show:odd" label="&quot;Odd&quot; &lt;b&gt;&amp; &apos;co&apos;&lt;/b&gt; \ 🖖">"#,
            "value=\"Two lines,&#10;of which the second has U+0008: \u{fffd}.&#9;And &amp;lt;",
            r#"<attvalue for="born" value="1970"/>"#,
        ],
    );
}

#[tokio::test]
async fn dot_quotes_every_name() {
    let app = odd().await;
    let text = text(&app, "odd-world", Format::Dot, &[]);
    has(
        &text,
        &[
            "digraph \"odd-world\" {",
            r#""show:odd" [label="\"Odd\" <b>& 'co'</b> \\ 🖖", shape="box""#,
            r#""character:odd-other" [label="The other\none""#,
            r#""show:odd-again" -> "show:odd" [style="bold", class="LINEAGE", count="1", kind="RELATION", "#,
        ],
    );
    assert!(!text.contains('\u{8}') && text.ends_with("}\n"));
}

#[tokio::test]
async fn linked_data_has_the_words_of_schema_org() {
    let app = odd().await;
    let text = text(&app, "odd-world", Format::JsonLd, &[]);
    let document: Value = serde_json::from_str(&text).expect("JSON");
    let graph = document["@graph"].as_array().expect("things");
    let thing =
        |id: &str| graph.iter().find(|it| it["@id"] == id).unwrap_or_else(|| panic!("{id} in {text}"));
    assert_eq!(document["@context"]["@vocab"], "https://schema.org/");
    let show = thing("/show/odd");
    assert_eq!(show["@type"], "TVSeries");
    assert_eq!(show["name"], "\"Odd\" <b>& 'co'</b> \\ 🖖");
    assert_eq!(show["alternateName"], json!(["שלום\u{202e} עולם", "Odd, the show"]));
    assert_eq!((&show["startDate"], &show["endDate"]), (&json!("2020-03-01"), &json!("2024-05")));
    assert_eq!(show["url"], "https://odd.example/");
    assert_eq!(show["sameAs"], "https://catalogue.example/odd");
    let id = json!({ "@type": "PropertyValue", "propertyID": "IMDB", "value": "tt0000001" });
    assert_eq!(show["identifier"], id);
    assert_eq!(show["isBasedOn"], json!({ "@id": "/work/odd-novel" }));
    assert_eq!(show["isPartOf"], json!({ "@id": "/franchise/odd-world" }));
    let role = &show["actor"];
    assert_eq!(role["@type"], "PerformanceRole");
    assert_eq!(role["actor"], json!({ "@id": "/person/renee-o-odd" }));
    assert_eq!(role["characterName"], json!(["The <one>", "The other\none"]));
    assert_eq!(show["producer"]["roleName"], "Executive producer");
    let seasons = show["containsSeason"].as_array().expect("two seasons");
    let season = thing(seasons[0]["@id"].as_str().expect("an address"));
    assert_eq!((&season["@type"], &season["seasonNumber"]), (&json!("TVSeason"), &json!(1)));
    let episode = graph.iter().find(|it| it["name"] == "Pilot; or, the first").expect("the episode");
    assert_eq!((&episode["@type"], &episode["episodeNumber"]), (&json!("TVEpisode"), &json!(1)));
    assert_eq!(episode["duration"], "PT45M");
    assert_eq!(episode["partOfSeason"]["@id"], season["@id"]);
    assert_eq!(episode["partOfSeries"], json!({ "@id": "/show/odd" }));
    assert_eq!(episode["publication"]["publishedOn"], json!({ "@id": "/platform/odd-tv" }));
    let again = thing("/show/odd-again");
    assert_eq!(again["showgraph:spinoffOf"], json!({ "@id": "/show/odd" }));
    let film = thing("/show/odd-film");
    assert_eq!((&film["@type"], &film["isBasedOn"]), (&json!("Movie"), &json!({ "@id": "/show/odd" })));
    assert_eq!(thing("/character/odd-one")["@type"], json!(["Person", "showgraph:Character"]));
    assert_eq!(thing("/work/odd-novel")["author"], json!({ "@id": "/person/renee-o-odd" }));
    assert_eq!(thing("/platform/odd-tv")["@type"], "BroadcastService");
}

#[tokio::test]
async fn the_same_universe_is_the_same_file() {
    let app = odd().await;
    for format in Format::ALL {
        for name in ["odd-world", "star-trek", "arrowverse"] {
            let first = text(&app, name, format, &[]);
            assert!(first == text(&app, name, format, &[]), "{name} as {format:?} differs");
        }
    }
}

#[tokio::test]
async fn the_files_have_the_entities_and_ties_of_the_schema() {
    let app = odd().await;
    let arguments =
        "kinds: [SHOW, PERSON, CROSSOVER, EPISODE], ties: [RELATION, MEMBERSHIP, CREDIT, CROSSOVER_PART]";
    let pairs =
        [("kinds", "SHOW,person,Crossover,episode"), ("ties", "relation,membership,credit,crossover-part")];
    for (name, depth, limit) in
        [("arrowverse", "9", "5000"), ("arrowverse", "1", "60"), ("odd-world", "9", "3")]
    {
        let data = app
            .query(&format!(
                "{{ franchise(by: {{slug: \"{name}\"}}) {{ universe(depth: {depth}, limit: {limit}, {arguments}) {{
                    nodes(first: 5000) {{ nodes {{ __typename id name }} }} isComplete
                    ties(first: 20000) {{ nodes {{ kind class count from {{ id }} to {{ id }} }} }} }} }} }}"
            ))
            .await;
        let universe = &data["franchise"]["universe"];
        let pairs = [&pairs[..], &[("depth", depth), ("limit", limit)]].concat();
        let text = text(&app, name, Format::Gexf, &pairs);
        let entities = universe["nodes"]["nodes"].as_array().expect("nodes");
        assert_eq!(text.matches("<node ").count(), entities.len());
        for entity in entities {
            let id = entity["id"].as_str().expect("an id");
            has(&text, &[&format!("<attvalue for=\"globalId\" value=\"{id}\"/>")]);
        }
        let ties = universe["ties"]["nodes"].as_array().expect("ties");
        assert_eq!(text.matches("<edge ").count(), ties.len());
        for kind in ["RELATION", "MEMBERSHIP", "CREDIT", "CROSSOVER_PART"] {
            let of_kind = ties.iter().filter(|tie| tie["kind"] == kind).count();
            let (_, edges) = text.split_once("<edges>").expect("edges");
            assert_eq!(edges.matches(&format!("for=\"kind\" value=\"{kind}\"")).count(), of_kind);
        }
        assert_eq!(text.contains("Left out: "), universe["isComplete"] == false, "{name} {depth} {limit}");
    }
}

#[tokio::test]
async fn the_words_are_those_of_the_schema() {
    let schema = include_str!("../../schema.graphql");
    let values = |name: &str| -> Vec<String> {
        let (_, rest) = schema.split_once(&format!("enum {name} {{\n")).expect("the enum");
        let (body, _) = rest.split_once("\n}").expect("its end");
        let lines = body.lines().map(str::trim);
        lines
            .filter(|line| !line.is_empty() && line.chars().all(|it| it.is_ascii_uppercase() || it == '_'))
            .map(str::to_owned)
            .collect()
    };
    let words = |words: Vec<String>| -> Vec<String> {
        words.iter().map(|word| word.to_uppercase().replace('-', "_")).collect()
    };
    let sorted = |mut words: Vec<String>| {
        words.sort();
        words
    };
    assert_eq!(sorted(words(export::kind_words())), sorted(values("EntityKind")));
    assert_eq!(sorted(words(export::tie_words())), sorted(values("TieKind")));
}

#[tokio::test]
async fn a_universe_is_found_by_every_name_of_it() {
    let app = odd().await;
    let graph = app.graph();
    let found =
        |name: &str| export::find(&graph, name).map(|any| graph.global_id(any)).map_err(|it| it.to_string());
    let data = app
        .query(
            "{ show(by: {slug: \"odd\"}) { id } franchise(by: {slug: \"odd-world\"}) { id }
            person(by: {slug: \"renee-o-odd\"}) { id } bosch: franchise(by: {slug: \"bosch\"}) { id } }",
        )
        .await;
    let id = |name: &str| data[name]["id"].as_str().expect("an id").to_owned();
    for (name, expected) in [
        ("odd", id("show")),
        (&*id("show"), id("show")),
        ("odd-world", id("franchise")),
        (&*id("franchise"), id("franchise")),
        // A show has this slug as well.
        ("bosch", id("bosch")),
    ] {
        assert_eq!(found(name), Ok(expected), "{name}");
    }
    let brand =
        "`odd-brand` is a brand: its shows have worlds of their own. Ask for the universe of one of them.";
    assert_eq!(found("odd-brand"), Err(brand.to_owned()));
    for name in ["nothing", "renee-o-odd", &id("person"), "", "\u{8}\"<"] {
        let refusal = found(name).expect_err("nothing of the kind");
        assert!(refusal.starts_with(&format!("There is no show and no franchise `{name}`. ")), "{refusal}");
    }
}

#[test]
fn a_wrong_choice_is_refused_with_what_would_be_right() {
    let read = |format, pairs: &[(&str, &str)]| {
        let pairs: Vec<_> =
            pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Choice::read(format, &pairs).expect_err("a wrong choice").to_string()
    };
    for (pair, expected) in [
        (
            ("kinds", "show,persons"),
            "`kinds`: `persons` is no kind of entities; there are SHOW, SEASON, EPISODE, PERSON, CHARACTER, FRANCHISE, \
             PLATFORM, CROSSOVER, WORK, SOURCE.",
        ),
        (("depth", "-1"), "`depth`: `-1` is no number of steps; give 0 or more."),
        (("limit", "0"), "`limit`: `0` is no number of entities; give 1 to 5000."),
        (("limit", "5001"), "`limit`: `5001` is no number of entities; give 1 to 5000."),
        (
            ("kind", "show"),
            "`kind` means nothing here. This export takes `kinds`, `ties`, `depth` and `limit`.",
        ),
        (
            ("from", "2026"),
            "`from` is for calendars only. This export takes `kinds`, `ties`, `depth` and `limit`.",
        ),
    ] {
        assert_eq!(read(Format::Dot, &[pair]), expected);
    }
    let ties = read(Format::Dot, &[("ties", "")]);
    assert!(ties.starts_with("`ties`: `` is no kind of ties; there are RELATION, MEMBERSHIP, "), "{ties}");
    assert_eq!(
        read(Format::Icalendar, &[("from", "tomorrow")]),
        "`from`: `tomorrow` is not a date: write 2026, 2026-10 or 2026-10-04, from the year 1000 on."
    );
    assert_eq!(
        read(Format::Dot, &[("depth", "1"), ("depth", "2")]),
        "`depth` stands twice. Give it once, with commas between several."
    );
}
