//! What a data set withdraws while others refer to it: it stays until they are gone too.

use entity::change_log::Op;
use entity::statement::Rank;
use entity::{NodeKind, RecordKind, Rows, rating, season_statement, show_statement, source};
use showgraph::store::{Batch, Part, Store, Tally};

use crate::support::{Database, Place, clock};

/// The data set that brings a show with two seasons.
const TITLES: &str = "titles";

/// The data set that rates one of the seasons.
const RATINGS: &str = "ratings";

const SHOW: i64 = 10;
const SEASON: i64 = 11;
const OTHER_SEASON: i64 = 12;
const SHOW_SAID: i64 = 20;
const SEASON_SAID: i64 = 21;
const OTHER_SEASON_SAID: i64 = 22;
const RATING: i64 = 30;

/// A database of two data sets.
struct Sets {
    store: Store,
    database: Database,
    _place: Place,
}

impl Sets {
    async fn new() -> Self {
        let place = Place::with_tables().await;
        let store = Store::open(place.url()).await.expect("the store opens");
        let sets = Self { store, database: Database::open(place.url()).await, _place: place };
        sets.put(TITLES, titles(), &[]).await;
        sets.put(RATINGS, ratings(), &[]).await;
        sets
    }

    /// Writes what a data set says, and withdraws what it no longer says.
    async fn put(&self, origin: &str, rows: Rows, gone: &[(RecordKind, i64)]) -> Tally {
        let mut writer = self.store.begin().await.expect("a turn");
        let slugs = [((NodeKind::Show, SHOW), "harbour".to_owned())].into();
        let batch = Batch { origin: origin.to_owned(), slugs, rows };
        let part = Part { batch, gone: gone.to_vec(), new_from: 1_000 };
        let tally = writer.put_part(part).await.expect("it is written");
        writer.commit(1_000, clock()).await.expect("every row names one that is there");
        tally
    }

    async fn rows(&self) -> Rows {
        self.database.rows().await
    }
}

fn source(id: i64, origin: &str) -> source::Model {
    source::Model {
        id,
        origin: origin.to_owned(),
        origin_key: "source".to_owned(),
        slug: origin.to_owned(),
        name: origin.to_owned(),
        kind: source::Kind::Catalogue,
        domain: None,
        licence: None,
        description: None,
        file: None,
        published_on: None,
    }
}

fn titles() -> Rows {
    let season = |id, season_id, number| season_statement::Model {
        id,
        season_id,
        origin: TITLES.to_owned(),
        origin_key: format!("season/{number}"),
        source_id: 1,
        rank: Rank::Normal,
        reason: None,
        observed_on: None,
        show_id: SHOW,
        number: Some(number),
        name: None,
        episode_order: None,
        summary: None,
        summary_licence: None,
    };
    let show = show_statement::Model {
        id: SHOW_SAID,
        show_id: SHOW,
        origin: TITLES.to_owned(),
        origin_key: "show".to_owned(),
        source_id: 1,
        rank: Rank::Normal,
        reason: None,
        observed_on: None,
        name: Some("Harbour".to_owned()),
        original_name: None,
        formats: None,
        genres: None,
        countries: None,
        languages: None,
        runtime_minutes: None,
        start_date: None,
        end_date: None,
        catalogue_status: None,
        schedule: None,
        summary: None,
        summary_licence: None,
        links: None,
        images: None,
    };
    Rows {
        source: vec![source(1, TITLES)],
        show_statement: vec![show],
        season_statement: vec![season(SEASON_SAID, SEASON, 1), season(OTHER_SEASON_SAID, OTHER_SEASON, 2)],
        ..Rows::default()
    }
}

fn ratings() -> Rows {
    let measure = entity::measure::Model {
        id: 3,
        origin: RATINGS.to_owned(),
        origin_key: "measure".to_owned(),
        source_id: 2,
        slug: "stars".to_owned(),
        name: "Stars".to_owned(),
        provider_id: 2,
        quantity: entity::measure::Quantity::Other,
        unit: "stars".to_owned(),
        method: None,
        population: None,
        scale_min: None,
        scale_max: None,
    };
    let rating = rating::Model {
        id: RATING,
        origin: RATINGS.to_owned(),
        origin_key: "rating".to_owned(),
        source_id: 2,
        show_id: SHOW,
        season_id: Some(SEASON),
        episode_id: None,
        measure_id: 3,
        value: 4.0,
        votes: None,
        observed_on: None,
        published_on: None,
        revises_id: None,
        note: None,
    };
    Rows { source: vec![source(2, RATINGS)], measure: vec![measure], rating: vec![rating], ..Rows::default() }
}

/// All that the first data set says.
const ALL: [(RecordKind, i64); 4] = [
    (RecordKind::SeasonStatement, SEASON_SAID),
    (RecordKind::SeasonStatement, OTHER_SEASON_SAID),
    (RecordKind::ShowStatement, SHOW_SAID),
    (RecordKind::Source, 1),
];

#[tokio::test]
async fn what_others_refer_to_stays_with_what_it_needs() {
    let sets = Sets::new().await;
    let (before, log) = (sets.rows().await, sets.database.log().await.len());
    let tally = sets.put(TITLES, Rows::default(), &ALL).await;
    // The rating needs the season, the season its show, and what is said of them who says it.
    assert_eq!(tally, Tally { withdrawn: 1, kept: 3, ..Tally::default() });
    let after = sets.rows().await;
    let expected = Rows {
        season: before.season.iter().filter(|row| row.id == SEASON).cloned().collect(),
        season_statement: before
            .season_statement
            .iter()
            .filter(|row| row.id == SEASON_SAID)
            .cloned()
            .collect(),
        ..before.clone()
    };
    assert_eq!(after, expected);
    let log = sets.database.log().await.split_off(log);
    let mut log: Vec<_> = log.into_iter().map(|entry| (entry.kind, entry.id, entry.op)).collect();
    log.sort_by_key(|(_, id, _)| *id);
    let gone = [(RecordKind::Season, OTHER_SEASON), (RecordKind::SeasonStatement, OTHER_SEASON_SAID)];
    assert_eq!(
        log,
        gone.map(|(kind, id)| (kind, id, Op::Delete)),
        "the log tells what is gone, and nothing else"
    );

    let again = sets.put(TITLES, Rows::default(), &ALL).await;
    assert_eq!(again, Tally { kept: 3, ..Tally::default() });
    assert_eq!(sets.rows().await, expected, "as long as it is referred to");

    sets.put(RATINGS, Rows::default(), &[(RecordKind::Rating, RATING)]).await;
    let last = sets.put(TITLES, Rows::default(), &ALL).await;
    assert_eq!(last, Tally { withdrawn: 3, ..Tally::default() });
    let rows = sets.rows().await;
    assert!(rows.show.is_empty() && rows.season.is_empty() && rows.source.len() == 1, "{rows:?}");
}

#[tokio::test]
async fn one_word_is_enough_to_stay() {
    let sets = Sets::new().await;
    let mut more = titles();
    let mut deprecated = more.season_statement[0].clone();
    (deprecated.id, deprecated.origin_key, deprecated.rank) =
        (25, "season/1/also".to_owned(), Rank::Deprecated);
    more.season_statement.push(deprecated);
    sets.put(TITLES, more, &[]).await;
    let both = [(RecordKind::SeasonStatement, SEASON_SAID), (RecordKind::SeasonStatement, 25)];
    let tally = sets.put(TITLES, Rows::default(), &both).await;
    assert_eq!(tally, Tally { withdrawn: 1, kept: 1, ..Tally::default() });
    let said: Vec<i64> = sets.rows().await.season_statement.iter().map(|row| row.id).collect();
    assert_eq!(said, [SEASON_SAID, OTHER_SEASON_SAID], "the better one");
}
