//! Ratings: the mean of the votes of TVmaze's users, on the day on which it was seen.

use chrono::NaiveDate;
use entity::measure::Quantity;
use entity::{PartialDate, RecordKind, measure, rating};

use super::OfShow;
use crate::import::draft::Draft;
use crate::import::observed::Series;

/// What was rated.
#[derive(Clone, Copy)]
pub(super) struct Subject {
    pub(super) show: OfShow,
    pub(super) season_id: Option<i64>,
    /// The episode, by its number at TVmaze and its id here.
    pub(super) episode: Option<(u64, i64)>,
}

/// A rating, if there are votes enough for one.
pub(super) fn say(draft: &mut Draft, subject: Subject, average: Option<f64>, seen: NaiveDate) {
    let Some(value) = average.filter(|average| (1.0..=10.0).contains(average)) else { return };
    let measure_id = measure(draft);
    let family = format!("rating/{}/", subject.show.number);
    let key = match subject.episode {
        Some((number, _)) => format!("{family}{number}"),
        None => format!("{family}show"),
    };
    let series = Series { kind: RecordKind::Rating, family: &family, key: &key, starts_dated: true };
    let observed = draft.observe(series, &value.to_string(), seen);
    let own = observed.own;
    draft.rows.rating.push(rating::Model {
        id: own.id,
        origin: own.origin,
        origin_key: own.origin_key,
        source_id: own.source_id,
        show_id: subject.show.id,
        season_id: subject.season_id,
        episode_id: subject.episode.map(|(_, id)| id),
        measure_id,
        value,
        votes: None,
        observed_on: observed.day.and_then(PartialDate::from_day),
        published_on: None,
        revises_id: observed.revises_id,
        note: None,
    });
}

fn measure(draft: &mut Draft) -> i64 {
    let key = "measure/rating";
    if draft.has(RecordKind::Measure, key)
        && let Some(id) = draft.row(RecordKind::Measure, key)
    {
        return id;
    }
    let own = draft.own(RecordKind::Measure, key);
    draft.rows.measure.push(measure::Model {
        id: own.id,
        origin: own.origin,
        origin_key: own.origin_key,
        source_id: own.source_id,
        slug: "tvmaze-rating".to_owned(),
        name: "TVmaze rating".to_owned(),
        provider_id: own.source_id,
        quantity: Quantity::AudienceScore,
        unit: "points".to_owned(),
        method: Some("mean of the votes; TVmaze does not tell how many there were".to_owned()),
        population: Some("users of TVmaze who voted".to_owned()),
        scale_min: Some(1.0),
        scale_max: Some(10.0),
    });
    own.id
}
