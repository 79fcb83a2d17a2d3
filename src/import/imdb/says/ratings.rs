//! Ratings: what was observed on a day. Another value on a later day is another row, and the earlier one stays.

use entity::measure::Quantity;
use entity::{PartialDate, RecordKind, measure, rating};

use super::super::rating::Rating;
use super::super::television::Place;
use super::{NO_TITLE, Subject};
use crate::import::draft::{Draft, Says};

/// What the votes of IMDb measure.
#[derive(Clone, Copy, Debug)]
pub(in crate::import::imdb) struct Measured;

/// A rating as it was on the day of the file.
#[derive(Debug)]
pub(in crate::import::imdb) struct Observed {
    pub(in crate::import::imdb) rating: Rating,
    pub(in crate::import::imdb) place: Option<Place>,
    pub(in crate::import::imdb) day: PartialDate,
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
        let of = format!("rating/{title}/");
        let said = format!("{value}/{}", votes.unwrap_or_default());
        let (day, revises_id) = earlier(draft.under(RecordKind::Rating, &of), &of, self.day, &said);
        let own = draft.own(RecordKind::Rating, &format!("{of}{day}/{said}"));
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
            observed_on: Some(day),
            published_on: None,
            revises_id,
            note: None,
        });
    }
}

/// The day since when the value is known, and the row of the value before. The keys of a title end in the day and the
/// value.
fn earlier(rows: &[(String, i64)], of: &str, day: PartialDate, said: &str) -> (PartialDate, Option<i64>) {
    let mut before: Vec<(PartialDate, &str, i64)> = rows
        .iter()
        .filter_map(|(key, id)| {
            let (day, said) = key.strip_prefix(of)?.split_once('/')?;
            Some((day.parse().ok()?, said, *id))
        })
        .filter(|(earlier, ..)| *earlier <= day)
        .collect();
    before.sort_unstable_by_key(|(day, _, id)| (*day, *id));
    let last = before.len().checked_sub(1).filter(|last| before[*last].1 == said);
    let today = before.iter().rposition(|(other, value, _)| *other == day && *value == said);
    let (day, until) = today.or(last).map_or((day, before.len()), |at| (before[at].0, at));
    (day, before[..until].last().map(|(.., id)| *id))
}
