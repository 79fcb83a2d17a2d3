//! Ratings: what was observed on a day. Another value on a later day is another row, and the earlier one stays.

use chrono::NaiveDate;
use entity::measure::Quantity;
use entity::{PartialDate, RecordKind, measure, rating};

use super::super::rating::Rating;
use super::super::television::Place;
use super::{NO_TITLE, Subject};
use crate::import::draft::{Draft, Says};
use crate::import::observed::Series;

/// What the votes of IMDb measure.
#[derive(Clone, Copy, Debug)]
pub(in crate::import::imdb) struct Measured;

/// A rating as it was on the day of the file.
#[derive(Debug)]
pub(in crate::import::imdb) struct Observed {
    pub(in crate::import::imdb) rating: Rating,
    pub(in crate::import::imdb) place: Option<Place>,
    pub(in crate::import::imdb) day: NaiveDate,
}

/// The key of the measure.
const MEASURE: &str = "measure/imdb-rating";

impl Says for Measured {
    fn line(&self) -> u64 {
        1
    }

    fn say(&self, draft: &mut Draft<'_>) {
        let own = draft.own(RecordKind::Measure, MEASURE);
        draft.rows.measure.push(measure::Model {
            id: own.id,
            origin: own.origin,
            origin_key: own.origin_key,
            source_id: own.source_id,
            slug: "imdb-rating".to_owned(),
            name: "IMDb rating".to_owned(),
            provider_id: own.source_id,
            quantity: Quantity::AudienceScore,
            unit: "points of 10".to_owned(),
            method: Some("weighted mean of votes; how they are weighted is not published".to_owned()),
            population: Some("registered users of IMDb who voted".to_owned()),
            scale_min: Some(1.0),
            scale_max: Some(10.0),
        });
    }
}

impl Says for Observed {
    fn line(&self) -> u64 {
        self.rating.line
    }

    fn say(&self, draft: &mut Draft<'_>) {
        let Rating { title, value, votes, .. } = self.rating;
        let subject = Subject::find(draft, title, self.place);
        let measure_id = draft.row(RecordKind::Measure, MEASURE);
        let Some(subject) = subject else { return draft.skip(NO_TITLE) };
        let Some(measure_id) = measure_id else { return draft.reject("there is no measure for it") };
        let family = format!("rating/{title}/");
        let key = format!("{family}votes");
        let series = Series { kind: RecordKind::Rating, family: &family, key: &key, starts_dated: true };
        // The same mean of more votes was seen anew as well.
        let stamp = format!("{value}.{}", votes.unwrap_or_default());
        let observed = draft.observe(series, &stamp, self.day);
        let own = observed.own;
        draft.rows.rating.push(rating::Model {
            id: own.id,
            origin: own.origin,
            origin_key: own.origin_key,
            source_id: own.source_id,
            show_id: subject.show,
            season_id: subject.season,
            episode_id: subject.episode,
            measure_id,
            value,
            votes,
            observed_on: observed.day.and_then(PartialDate::from_day),
            published_on: None,
            revises_id: observed.revises_id,
            note: None,
        });
    }
}
