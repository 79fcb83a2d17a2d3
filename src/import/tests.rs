//! Data sets in parts, against a store: merged nodes imported anew, and what goes while others refer to it.

use std::path::Path;

use chrono::{DateTime, Utc};
use entity::external_id::Provider;
use entity::source::Kind;
use entity::{NodeKind, RecordKind, measure, rating, show_statement};
use tempfile::TempDir;

use super::draft::{Draft, Newcomer, Says};
use super::intake::{DataSet, Intake};
use super::{Error, Job, Options, Report};
use crate::store::{Name, Store, Tally};

/// A show of a catalogue: its id there.
#[derive(Clone)]
struct Title(&'static str);

/// What a catalogue's users think of a show.
#[derive(Clone)]
struct Stars(&'static str);

impl Says for Title {
    fn line(&self) -> u64 {
        1
    }

    fn say(&self, draft: &mut Draft<'_>) {
        let key = format!("show/{}", self.0);
        let show_id = draft.node(&Newcomer {
            kind: NodeKind::Show,
            key: &key,
            slugs: &[self.0.to_owned()],
            external_ids: &[(Provider::Imdb, self.0.to_owned())],
            place: None,
            title: None,
        });
        let own = draft.own(RecordKind::ShowStatement, &key);
        draft.rows.show_statement.push(show_statement::Model {
            id: own.id,
            show_id,
            origin: own.origin,
            origin_key: own.origin_key,
            source_id: own.source_id,
            name: Some(self.0.to_owned()),
            ..show_statement::Model::default()
        });
    }
}

impl Says for Stars {
    fn line(&self) -> u64 {
        1
    }

    fn say(&self, draft: &mut Draft<'_>) {
        let Some(show_id) = draft.find(NodeKind::Show, Provider::Imdb, self.0) else {
            return draft.reject("it is about no show");
        };
        let own = draft.own(RecordKind::Measure, "measure");
        let measure_id = own.id;
        draft.rows.measure.push(measure::Model {
            id: own.id,
            origin: own.origin,
            origin_key: own.origin_key,
            source_id: own.source_id,
            slug: "stars".to_owned(),
            name: "Stars".to_owned(),
            provider_id: own.source_id,
            quantity: measure::Quantity::Other,
            unit: "stars".to_owned(),
            method: None,
            population: None,
            scale_min: None,
            scale_max: None,
        });
        let own = draft.own(RecordKind::Rating, self.0);
        draft.rows.rating.push(rating::Model {
            id: own.id,
            origin: own.origin,
            origin_key: own.origin_key,
            source_id: own.source_id,
            show_id,
            season_id: None,
            episode_id: None,
            measure_id,
            value: 4.0,
            votes: None,
            observed_on: None,
            published_on: None,
            revises_id: None,
            note: None,
        });
    }
}

fn data_set(origin: &'static str) -> DataSet {
    DataSet {
        origin,
        slug: origin,
        name: origin,
        kind: Kind::Catalogue,
        domain: None,
        licence: None,
        description: None,
        file: None,
        published_on: None,
    }
}

async fn store(folder: &TempDir) -> Store {
    let path = folder.path().join("test.db");
    Store::open(&format!("sqlite://{}", path.display())).await.expect("the store opens")
}

/// Imports titles, then what is thought of them.
async fn import(store: &Store, titles: &[Title], stars: &[Stars]) -> Result<Report, Error> {
    let mut nobody = |_: &super::Progress| {};
    let mut job = Job::new(store, Options::default(), DateTime::<Utc>::default(), &mut nobody)?;
    job.begin_file(Path::new("titles"));
    let mut intake = Intake::begin(&mut job, data_set("titles")).await?;
    intake.take(titles.to_vec()).await?;
    intake.finish().await?;
    let mut intake = Intake::begin(&mut job, data_set("stars")).await?;
    intake.take(stars.to_vec()).await?;
    intake.finish().await?;
    job.finish()
}

fn imdb(value: &str) -> Name {
    Name::ExternalId(Provider::Imdb, value.to_owned())
}

#[tokio::test]
async fn merged_shows_imported_anew_stay_merged() {
    let folder = TempDir::new().expect("a folder");
    let store = store(&folder).await;
    let titles = [Title("tt1"), Title("tt2")];
    import(&store, &titles, &[Stars("tt2")]).await.expect("an import");
    let at = DateTime::<Utc>::default();
    store.link(&imdb("tt1"), &imdb("tt2"), at, false).await.expect("they are one");
    let seq = store.last_seq().await.expect("the log");
    let again = import(&store, &titles, &[Stars("tt2")]).await.expect("an import").total();
    assert_eq!(again, Tally { unchanged: again.unchanged, ..Tally::default() });
    assert_eq!(store.last_seq().await.expect("the log"), seq);
    store.unlink(&imdb("tt2"), at, false).await.expect("they are two");
    let again = import(&store, &titles, &[Stars("tt2")]).await.expect("an import").total();
    assert_eq!(again, Tally { unchanged: again.unchanged, ..Tally::default() });
}

#[tokio::test]
async fn a_title_that_is_dropped_stays_while_it_is_rated() {
    let folder = TempDir::new().expect("a folder");
    let store = store(&folder).await;
    let both = [Title("tt1"), Title("tt2")];
    import(&store, &both, &[Stars("tt2")]).await.expect("an import");

    let mut nobody = |_: &super::Progress| {};
    let at = DateTime::<Utc>::default();
    let mut job = Job::new(&store, Options::default(), at, &mut nobody).expect("a job");
    let mut intake = Intake::begin(&mut job, data_set("titles")).await.expect("it begins");
    intake.take(vec![Title("tt1")]).await.expect("it is taken");
    intake.finish().await.expect("the show stays");
    let report = job.finish().expect("a report");
    let tally = report.of("titles").expect("it").tally;
    assert_eq!((tally.withdrawn, tally.kept), (1, 1), "its id in the catalogue goes, and the show stays");
    assert!(report.to_string().contains(", 1 kept since others refer to them"), "{report}");

    // Who drops the show and what is thought of it at once needs no second run.
    import(&store, &both, &[Stars("tt2")]).await.expect("it comes back");
    let report = import(&store, &[Title("tt1")], &[]).await.expect("both go");
    let tally = report.of("titles").expect("it").tally;
    assert_eq!((tally.withdrawn, tally.kept), (2, 0));
    let again = import(&store, &[Title("tt1")], &[]).await.expect("an import").total();
    assert_eq!(again, Tally { unchanged: again.unchanged, ..Tally::default() });
}
