//! Wikidata: what its entities become, and what of them is left out.

use std::path::{Path, PathBuf};

use entity::citation::Stance;
use entity::external_id::{Extent, Provider};
use entity::show::Format;
use entity::show_relation::RelationKind;
use entity::statement::Rank;
use entity::{Rows, alias, franchise, work};
use showgraph::import::{self, Error, Job, Options, Report};
use showgraph::store::Store;

use crate::support::{Database, Place, TestApp, clock};

/// A file in the format of Wikidata.
pub(crate) fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/fixtures/wikidata").join(name)
}

/// Reads files of Wikidata.
pub(crate) async fn import(store: &Store, paths: &[PathBuf]) -> Result<Report, Error> {
    let mut progress = |_: &import::Progress| {};
    let options = Options { max_rejects: 100.0, ..Options::default() };
    let mut job = Job::new(store, options, clock(), &mut progress)?;
    import::wikidata::import(&mut job, paths).await?;
    job.finish()
}

/// The rows that the dump leads to.
async fn rows() -> (Rows, Report) {
    let place = Place::with_tables().await;
    let store = Store::open(place.url()).await.expect("a store");
    let report = import(&store, &[fixture("dump.json")]).await.expect("it is read");
    let rows = Database::open(place.url()).await.rows().await;
    let again = import(&store, &[fixture("dump.json")]).await.expect("it is read").total();
    assert_eq!((again.created, again.changed, again.withdrawn), (0, 0, 0));
    (rows, report)
}

#[tokio::test]
async fn items_become_nodes() {
    let (rows, report) = rows().await;
    let names: Vec<_> = rows.show.iter().map(|show| show.name.as_str()).collect();
    assert_eq!(names, ["Harbour", "Lighthouse", "Hamnen", "The Keeper", "Beacon", "Left", "Right", "Again"]);
    let harbour = &rows.show[0];
    assert_eq!(harbour.start_date.map(|date| date.to_string()).as_deref(), Some("2010-03-01"));
    assert_eq!(harbour.end_date.map(|date| date.to_string()).as_deref(), Some("2012-05"));
    assert_eq!(rows.show[3].formats[0].format, Format::Miniseries);
    // A decade is no date.
    assert_eq!(rows.show[3].start_date, None);
    assert_eq!((rows.work.len(), rows.work[0].kind, rows.person.len()), (1, work::Kind::Novel, 0));
    assert_eq!(rows.franchise[0].kind, franchise::Kind::Brand);
    assert_eq!(rows.franchise[0].part_of_id, Some(rows.franchise[1].id));
    let wikidata = report.of("wikidata").expect("its report");
    assert_eq!(wikidata.rejected.get("the item has no label"), Some(&1));
    assert_eq!(wikidata.skipped.get("a person who is in no other data set"), Some(&1));
    assert_eq!(wikidata.skipped.get("an item that is neither television nor referred to by it"), Some(&2));
}

#[tokio::test]
async fn ranks_are_kept() {
    let (rows, report) = rows().await;
    let of_harbour = |row: &&entity::show_statement::Model| row.show_id == rows.show[0].id;
    let deprecated: Vec<_> = rows.show_statement.iter().filter(of_harbour).skip(1).collect();
    assert_eq!((deprecated.len(), deprecated[0].rank), (1, Rank::Deprecated));
    assert_eq!(deprecated[0].start_date.map(|date| date.to_string()).as_deref(), Some("2009"));
    let skipped = &report.of("wikidata").expect("its report").skipped;
    assert_eq!(skipped.get("a relation that Wikidata has deprecated"), Some(&1));
}

#[tokio::test]
async fn other_names_and_ids_come_along() {
    let (rows, _) = rows().await;
    let aliases: Vec<_> =
        rows.alias.iter().map(|row| (row.name.as_str(), row.kind, row.language.as_deref())).collect();
    assert_eq!(
        aliases,
        [
            ("The Harbour", alias::Kind::AlsoKnownAs, Some("en")),
            ("Havn", alias::Kind::Translation, Some("nb")),
            ("Porto", alias::Kind::AlsoKnownAs, Some("pt-BR")),
        ]
    );
    let ids = |show: usize| {
        let of_show = rows.external_id.iter().filter(|row| row.node_id == rows.show[show].id);
        of_show.map(|row| (row.provider, row.value.as_str(), row.extent)).collect::<Vec<_>>()
    };
    assert_eq!(
        ids(0),
        [
            (Provider::Wikidata, "Q990001", Extent::Exact),
            (Provider::Imdb, "tt90000001", Extent::Exact),
            (Provider::Tvmaze, "900001", Extent::Exact),
            (Provider::Thetvdb, "900011", Extent::Exact),
            (Provider::Tmdb, "900021", Extent::Exact),
            (Provider::Eidr, "10.5240/0000-0000-0000-0000-0000-0", Extent::Exact),
        ]
    );
    // Of two ids in one catalogue each is a part.
    let keeper = ids(3);
    assert_eq!(keeper[1..].iter().map(|(.., extent)| *extent).collect::<Vec<_>>(), [Extent::Part; 2]);
}

#[tokio::test]
async fn relations_say_how_one_was_made_from_the_other() {
    let (rows, _) = rows().await;
    let name = |id: i64| rows.show.iter().find(|show| show.id == id).map_or("", |show| show.name.as_str());
    let relations: Vec<_> = rows
        .show_relation
        .iter()
        .map(|row| (name(row.later_show_id), name(row.earlier_show_id), row.kinds.0.as_slice()))
        .collect();
    assert_eq!(
        relations,
        [
            ("Lighthouse", "Harbour", &[RelationKind::Spinoff, RelationKind::Sequel][..]),
            ("Hamnen", "Harbour", &[RelationKind::LocalVersion]),
            ("Beacon", "Harbour", &[RelationKind::Prequel]),
            ("Right", "Left", &[RelationKind::Spinoff]),
            ("Again", "Harbour", &[RelationKind::Remake]),
        ]
    );
    assert_eq!(rows.show_relation[0].note.as_deref(), Some("from 2014 on"));
    assert_eq!((rows.based_on.len(), rows.based_on[0].work_id), (1, rows.work[0].id));
    assert_eq!(rows.franchise_member.len(), 2);
}

#[tokio::test]
async fn references_are_cited() {
    let (rows, _) = rows().await;
    let of_first = rows.citation.iter().filter(|row| row.subject_id == rows.show_relation[0].id);
    let addresses: Vec<_> = of_first.map(|row| row.address.as_deref().unwrap_or("-")).collect();
    assert_eq!(
        addresses,
        [
            "https://www.wikidata.org/wiki/Q990001#P2512",
            "https://www.wikidata.org/wiki/Q990002#P155",
            "https://gazette.example/lighthouse",
            "-",
        ]
    );
    let gazette = rows.citation.iter().find(|row| row.title.is_some()).expect("an article");
    assert_eq!(gazette.retrieved_on.map(|date| date.to_string()).as_deref(), Some("2026-11-01"));
    assert_eq!(gazette.published_on.map(|date| date.to_string()).as_deref(), Some("2013-05-02"));
}

#[tokio::test]
async fn a_circle_is_a_conflict() {
    let (rows, _) = rows().await;
    let [claim] = &rows.claim[..] else { panic!("one claim") };
    assert_eq!((claim.subject_id, claim.stance), (rows.show_relation[3].id, Stance::Denies));
    let cited = rows.citation.iter().find(|row| row.subject_id == claim.id).expect("a citation");
    assert_eq!(cited.address.as_deref(), Some("https://www.wikidata.org/wiki/Q990007#P2512"));
    let app = TestApp::open().await;
    let store = Store::open(app.url()).await.expect("a store");
    import(&store, &[fixture("dump.json")]).await.expect("it is read");
    app.refresh().await.expect("it is loaded");
    let data = app
        .query(r#"{ show(by: {slug: "right"}) { spinoffOf { edges { relation { isDisputed } } } } }"#)
        .await;
    assert_eq!(data["show"]["spinoffOf"]["edges"][0]["relation"]["isDisputed"], true, "{data}");
}

#[tokio::test]
async fn shows_that_are_there_are_joined() {
    let place = Place::filled().await;
    let store = Store::open(place.url()).await.expect("a store");
    let before = Database::open(place.url()).await.rows().await.show.len();
    let bosch = r#"{"id":"Q991000","labels":{"en":{"language":"en","value":"Bosch"}},"claims":{"P31":[{"mainsnak":{"snaktype":"value","property":"P31","datavalue":{"value":{"entity-type":"item","numeric-id":5398426},"type":"wikibase-entityid"}},"rank":"normal"}],"P345":[{"mainsnak":{"snaktype":"value","property":"P345","datavalue":{"value":"tt3502248","type":"string"}},"rank":"normal"}]}}"#;
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("bosch.json"), bosch).expect("a file");
    let report = import(&store, &[folder.path().to_owned()]).await.expect("it is read");
    assert_eq!(report.of("wikidata").map(|origin| origin.linked), Some(1));
    let rows = Database::open(place.url()).await.rows().await;
    let said = rows.show_statement.iter().find(|row| row.origin == "wikidata").expect("a statement");
    let show = rows.show.iter().find(|show| show.id == said.show_id).expect("a show");
    assert_eq!((rows.show.len(), show.slug.as_str()), (before, "bosch"));
}

#[tokio::test]
async fn an_answer_is_read_as_well() {
    let place = Place::with_tables().await;
    let store = Store::open(place.url()).await.expect("a store");
    import(&store, &[fixture("answer.json")]).await.expect("it is read");
    let rows = Database::open(place.url()).await.rows().await;
    assert_eq!((rows.show.len(), rows.show_relation.len()), (2, 1));
}

#[tokio::test]
async fn what_is_not_of_wikidata_is_refused() {
    let place = Place::with_tables().await;
    let store = Store::open(place.url()).await.expect("a store");
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.json");
    for (text, expected) in [
        ("{\"shows\": []}", "holds no entities of Wikidata"),
        ("tconst\ttitleType\n", "holds no entities of Wikidata"),
        ("<html>", "is a page of HTML"),
        ("null", "says only `null`"),
    ] {
        std::fs::write(&path, text).expect("a file");
        let error = import(&store, std::slice::from_ref(&path)).await.expect_err(text).to_string();
        assert!(error.contains(expected), "{error}");
    }
    assert!(Database::open(place.url()).await.rows().await.source.is_empty());
}
