//! Two nodes that are one: merged, read under either name, imported anew, and parted again.

use entity::external_id::Provider;
use entity::{NodeKind, REFERENCES, RecordKind, Rows};
use serde_json::json;
use showgraph::import::catalog::File;
use showgraph::store::{Error, LinkError, Name};
use showgraph::{import, store::Store};

use crate::catalog::fixture;
use crate::support::{Database, Place, clock, file};

/// What a data set withdraws while others refer to it.
mod held;
/// What is answered under the ids, the slugs and the foreign ids of merged nodes.
mod reads;

/// The nodes of the second file that are nodes of the first, by their kinds and slugs.
const TWINS: [(NodeKind, &str, &str); 7] = [
    (NodeKind::Show, "harbour", "port"),
    (NodeKind::Character, "vera", "v"),
    (NodeKind::Work, "tides", "tides-of-the-sea"),
    (NodeKind::Franchise, "coast", "shore"),
    (NodeKind::Crossover, "storm", "gale"),
    (NodeKind::Person, "ada-lund", "a-lund"),
    (NodeKind::Platform, "one-plus", "one"),
];

/// A database with two files that speak of the same.
struct Twins {
    store: Store,
    database: Database,
    _place: Place,
}

impl Twins {
    async fn new() -> Self {
        let place = Place::with_tables().await;
        let store = Store::open(place.url()).await.expect("the store opens");
        let twins = Self { store, database: Database::open(place.url()).await, _place: place };
        twins.import(&files()).await;
        twins
    }

    async fn import(&self, files: &[File]) {
        import::catalog(&self.store, files, clock()).await.unwrap_or_else(|error| panic!("{error}"));
    }

    async fn link(&self, keep: &Name, merge: &Name) -> Result<String, Error> {
        Ok(self.store.link(keep, merge, clock(), false).await?.to_string())
    }

    async fn unlink(&self, name: &Name) -> Result<String, Error> {
        Ok(self.store.unlink(name, clock(), false).await?.to_string())
    }

    async fn rows(&self) -> Rows {
        self.database.rows().await
    }
}

fn files() -> Vec<File> {
    let mut files = fixture();
    files.push(file("port.toml", include_str!("fixtures/catalog/port.toml")));
    files
}

fn slug(kind: NodeKind, slug: &str) -> Name {
    Name::Slug(kind, slug.to_owned())
}

fn imdb(value: &str) -> Name {
    Name::ExternalId(Provider::Imdb, value.to_owned())
}

/// The id of a show.
fn show(rows: &Rows, slug: &str) -> i64 {
    rows.show.iter().find(|row| row.slug == slug).expect("the show").id
}

#[tokio::test]
async fn the_list_of_references_is_that_of_the_foreign_keys() {
    let twins = Twins::new().await;
    let by_key = REFERENCES.iter().filter_map(|it| Some((it.table, it.column, it.names?)));
    let mut listed: Vec<String> =
        by_key.map(|(table, column, names)| format!("{}.{column} -> {}", word(table), word(names))).collect();
    listed.sort();
    assert_eq!(listed, twins.database.foreign_keys().await);
    for reference in REFERENCES {
        assert!(reference.table.has_column(reference.column), "{reference:?}");
    }
}

fn word(table: RecordKind) -> String {
    serde_json::to_value(table).expect("a word").as_str().expect("a text").to_owned()
}

#[tokio::test]
async fn every_row_names_the_one_and_after_an_undo_the_other() {
    let twins = Twins::new().await;
    let before = twins.rows().await;
    for (kind, kept, merged) in TWINS {
        let id = twins.database.id_of(kind, merged).await;
        twins.link(&slug(kind, kept), &slug(kind, merged)).await.expect("they are one");
        assert_eq!(twins.database.naming(id).await, Vec::<String>::new(), "{kind:?}");
        let log = twins.database.log().await;
        assert!(log.iter().any(|it| it.kind == RecordKind::Redirect && it.id == id && it.source == "link"));
        twins.unlink(&slug(kind, merged)).await.expect("they are two");
        assert_eq!(twins.rows().await, before, "{kind:?}");
        assert_eq!(twins.database.moves().await, 0, "nothing is left of it");
    }
}

#[tokio::test]
async fn all_at_once_and_back_in_any_order() {
    let twins = Twins::new().await;
    let before = twins.rows().await;
    for order in [[0, 1, 2, 3, 4, 5, 6], [6, 4, 2, 0, 1, 3, 5]] {
        for (kind, kept, merged) in TWINS {
            twins.link(&slug(kind, kept), &slug(kind, merged)).await.expect("they are one");
        }
        for (kind, _, merged) in order.map(|at: usize| TWINS[at]) {
            twins.unlink(&slug(kind, merged)).await.expect("they are two");
        }
        assert_eq!(twins.rows().await, before, "{order:?}");
    }
}

#[tokio::test]
async fn seasons_and_episodes_go_along_by_their_numbers() {
    let twins = Twins::new().await;
    let before = twins.rows().await;
    let said = twins.link(&slug(NodeKind::Show, "harbour"), &imdb("tt0000009")).await.expect("they are one");
    assert!(said.starts_with("show:port is merged into show:harbour, and leads to it\n"), "{said}");
    assert!(said.contains("\nseasons and episodes merged along with it: 1 and 1\n"), "{said}");
    let after = twins.rows().await;
    let harbour = show(&after, "harbour");
    let numbers = |rows: &Rows| rows.season.iter().map(|row| row.number).collect::<Vec<_>>();
    assert_eq!(
        (numbers(&before), numbers(&after)),
        (vec![Some(1), Some(1), Some(2)], vec![Some(1), Some(2)])
    );
    assert!(after.season.iter().all(|row| row.show_id == harbour));
    assert!(after.episode.iter().all(|row| row.show_id == harbour));
    // What only the other said is said of it too; where both spoke, the first did.
    assert_eq!((after.season[0].name.as_deref(), after.season[0].episode_order), (Some("Arrivals"), Some(6)));
    let names: Vec<_> = after.episode.iter().map(|row| row.name.as_deref()).collect();
    assert_eq!(names, [None, Some("Low Tide"), Some("Flood")]);
}

#[tokio::test]
async fn what_a_catalogue_tells_apart_stays_apart() {
    let twins = Twins::new().await;
    let mut files = files();
    // The one episode is 77 there, the other 78.
    let told = "number = 1\nname   = \"Ebb\"\nids    = [{ provider = \"TVMAZE\", value = \"78\", cite = [\"courier\"] }]";
    files[2].text = files[2].text.replace("number = 1\nname   = \"Ebb\"", told);
    twins.import(&files).await;
    let said = twins.link(&slug(NodeKind::Show, "harbour"), &slug(NodeKind::Show, "port")).await;
    let said = said.expect("they are one");
    assert!(said.contains("\nseasons and episodes merged along with it: 1 and 0\n"), "{said}");
    assert!(said.contains("kept apart: 1\n"), "{said}");
    let rows = twins.rows().await;
    assert_eq!(rows.episode.iter().filter(|row| row.number == Some(1)).count(), 2);
}

#[tokio::test]
async fn the_same_files_again_change_nothing() {
    let twins = Twins::new().await;
    let before = twins.rows().await;
    for (kind, kept, merged) in TWINS {
        twins.link(&slug(kind, kept), &slug(kind, merged)).await.expect("they are one");
    }
    let (rows, log) = (twins.rows().await, twins.database.log().await.len());
    twins.import(&files()).await;
    assert_eq!(twins.rows().await, rows);
    assert_eq!(twins.database.log().await.len(), log);
    for (kind, _, merged) in TWINS {
        twins.unlink(&slug(kind, merged)).await.expect("they are two");
    }
    assert_eq!(twins.rows().await, before);
}

#[tokio::test]
async fn what_comes_later_stays() {
    let twins = Twins::new().await;
    twins.link(&slug(NodeKind::Show, "harbour"), &slug(NodeKind::Show, "port")).await.expect("they are one");
    let later = "[citation.a]\nsource = \"gazette\"\n[[review]]\nof = \"port\"\ncite = [\"a\"]\n";
    twins.import(&[file("later.toml", later)]).await;
    let harbour = show(&twins.rows().await, "harbour");
    let review =
        |rows: &Rows| rows.review.iter().find(|row| row.origin == "catalog/later").expect("it").show_id;
    assert_eq!(review(&twins.rows().await), harbour, "the slug leads there");
    twins.unlink(&slug(NodeKind::Show, "port")).await.expect("they are two");
    let rows = twins.rows().await;
    assert_eq!(review(&rows), harbour);
    assert!(rows.redirect.is_empty() && show(&rows, "port") > 0);
}

/// The second merge takes along what the first had moved.
#[tokio::test]
async fn a_merged_node_can_be_merged_again() {
    let twins = Twins::new().await;
    let coast = "[citation.a]\nsource = \"gazette\"\n[show.haven]\nname = \"Haven\"\ncite = [\"a\"]\n\
        [[show.haven.season]]\nnumber = 1\ncite = [\"a\"]\n[[show.haven.season.episode]]\nnumber = 1\ncite = [\"a\"]\n";
    twins.import(&[file("haven.toml", coast)]).await;
    let before = twins.rows().await;
    let [haven, harbour, port] = ["haven", "harbour", "port"].map(|name| slug(NodeKind::Show, name));
    for order in [[&port, &harbour], [&harbour, &port]] {
        twins.link(&harbour, &port).await.expect("they are one");
        twins.link(&haven, &harbour).await.expect("all are one");
        let rows = twins.rows().await;
        let id = show(&rows, "haven");
        let shows = rows.redirect.iter().filter(|row| row.node_kind == NodeKind::Show);
        assert_eq!(shows.map(|row| row.to_id).collect::<Vec<_>>(), [id, id], "each leads there at once");
        for name in order {
            twins.unlink(name).await.expect("it is parted");
        }
        assert_eq!(twins.rows().await, before, "{order:?}");
        assert_eq!(twins.database.moves().await, 0);
    }
}

#[tokio::test]
async fn a_dry_run_changes_nothing_and_tells_the_same() {
    let twins = Twins::new().await;
    let (before, log) = (twins.rows().await, twins.database.log().await.len());
    let (keep, merge) = (slug(NodeKind::Show, "harbour"), slug(NodeKind::Show, "port"));
    let told = twins.store.link(&keep, &merge, clock(), true).await.expect("they are one");
    assert_eq!((twins.rows().await, twins.database.log().await.len()), (before, log));
    assert_eq!(twins.link(&keep, &merge).await.expect("they are one"), told.to_string());
    let parted = twins.store.unlink(&merge, clock(), true).await.expect("they are two").to_string();
    assert_eq!(twins.rows().await.redirect.len(), 3);
    assert_eq!(twins.unlink(&merge).await.expect("they are two"), parted);
}

#[tokio::test]
async fn each_mistake_is_told() {
    let twins = Twins::new().await;
    let before = twins.rows().await;
    let show = |name| slug(NodeKind::Show, name);
    let twice = "[citation.a]\nsource = \"gazette\"\n[character.w]\nname = \"W\"\ncite = [\"a\"]\n\
        ids = [{ provider = \"TVMAZE\", value = \"77\", cite = [\"a\"] }]\n";
    for (keep, merge, expected) in [
        (show("harbour"), show("nowhere"), "there is no `show:nowhere`: ask for"),
        (show("harbour"), Name::Id(None, 1 << 40), "there is no `id:1099511627776`: ask for"),
        (
            show("harbour"),
            slug(NodeKind::Person, "a-lund"),
            "`person:a-lund` is a person, and `show:harbour` is a show",
        ),
        (show("harbour"), imdb("tt0000001"), "`imdb:tt0000001` and `show:harbour` are the same show"),
        (show("harbour"), show("lighthouse"), "row "),
        (slug(NodeKind::Character, "vera"), slug(NodeKind::Character, "young-vera"), "row "),
        (slug(NodeKind::Source, "gazette"), slug(NodeKind::Source, "courier"), "sources cannot be merged"),
        (show("harbour"), slug(NodeKind::Season, "harbour/s1"), "there is no `season:harbour/s1`"),
    ] {
        let error = twins.link(&keep, &merge).await.expect_err("a mistake").to_string();
        assert!(error.starts_with(expected), "{error}");
        assert_eq!(twins.rows().await, before, "{error}");
    }
    let error = twins.unlink(&show("port")).await.expect_err("it was not merged").to_string();
    assert!(error.starts_with("`show:port` was not merged"), "{error}");
    twins.import(&[file("twice.toml", twice)]).await;
    let both = Name::ExternalId(Provider::Tvmaze, "77".to_owned());
    let error = twins.link(&slug(NodeKind::Person, "a-lund"), &both).await.expect_err("which?");
    assert!(matches!(&error, Error::Link(LinkError::Several { nodes, .. }) if nodes.len() == 2), "{error}");

    twins.link(&show("harbour"), &show("port")).await.expect("they are one");
    let error = twins.link(&show("lighthouse"), &show("port")).await.expect_err("it is gone").to_string();
    assert!(error.starts_with("`show:port` was merged into show:harbour: name that one"), "{error}");
    let season =
        twins.rows().await.redirect.iter().find(|row| row.node_kind == NodeKind::Season).expect("one").id;
    let error = twins.unlink(&Name::Id(None, season)).await.expect_err("it came along").to_string();
    assert!(error.ends_with("was merged along with show:port: part that one"), "{error}");
}

#[tokio::test]
async fn what_nobody_speaks_of_is_not_parted() {
    let twins = Twins::new().await;
    twins.link(&slug(NodeKind::Show, "harbour"), &slug(NodeKind::Show, "port")).await.expect("they are one");
    twins.import(&[file("port.toml", "# Nothing any more.\n")]).await;
    let rows = twins.rows().await;
    let error = twins.unlink(&slug(NodeKind::Show, "port")).await.expect_err("it is gone");
    assert!(matches!(error, Error::Link(LinkError::Gone(_))), "{error}");
    assert_eq!(twins.rows().await, rows);
    assert_eq!(json!(rows.redirect.len()), json!(3));
}
