//! Packing records: rows of the store into rows of the graph.

use super::{Ids, LoadError, Pack, id};
use crate::graph::{Announcement, Measure, Rating, Review, Texts, Viewership};

impl Pack<entity::measure::Model> for Measure {
    fn pack(row: entity::measure::Model, ids: &Ids) -> Result<Self, LoadError> {
        Ok(Self {
            id: id(row.id)?,
            source: ids.of_row(row.source_id)?,
            slug: row.slug.into(),
            name: row.name.into(),
            provider: ids.of_row(row.provider_id)?,
            quantity: row.quantity,
            unit: ids.intern(row.unit),
            method: row.method.map(Into::into),
            population: row.population.map(Into::into),
            scale_min: row.scale_min,
            scale_max: row.scale_max,
        })
    }
}

impl Pack<entity::review::Model> for Review {
    fn pack(row: entity::review::Model, ids: &Ids) -> Result<Self, LoadError> {
        Ok(Self {
            id: id(row.id)?,
            source: ids.of_row(row.source_id)?,
            subject: ids.watchable(row.show_id, row.season_id, row.episode_id)?,
            kind: row.kind,
            outlet: ids.maybe(row.outlet_id)?,
            author: ids.maybe(row.author_id)?,
            published_on: row.published_on,
            texts: Texts::of([row.headline, row.gist, row.address]),
            score_printed: row.score_printed.map(|text| ids.intern(text)),
            score_max: row.score_max,
            score: row.score,
            revises: None,
        })
    }
}

impl Pack<entity::rating::Model> for Rating {
    fn pack(row: entity::rating::Model, ids: &Ids) -> Result<Self, LoadError> {
        Ok(Self {
            id: id(row.id)?,
            source: ids.of_row(row.source_id)?,
            subject: ids.watchable(row.show_id, row.season_id, row.episode_id)?,
            measure: ids.of_row(row.measure_id)?,
            value: row.value,
            votes: row.votes,
            observed_on: row.observed_on,
            published_on: row.published_on,
            revises: None,
            note: row.note.map(Into::into),
        })
    }
}

impl Pack<entity::viewership::Model> for Viewership {
    fn pack(row: entity::viewership::Model, ids: &Ids) -> Result<Self, LoadError> {
        Ok(Self {
            id: id(row.id)?,
            source: ids.of_row(row.source_id)?,
            subject: ids.watchable(row.show_id, row.season_id, row.episode_id)?,
            measure: ids.of_row(row.measure_id)?,
            value: row.value,
            rank: row.rank,
            chart: row.chart.map(|text| ids.intern(text)),
            weeks_in_chart: row.weeks_in_chart,
            window_start: row.window_start,
            window_end: row.window_end,
            region: row.region.map(|text| ids.intern(text)),
            published_on: row.published_on,
            revises: None,
            note: row.note.map(Into::into),
        })
    }
}

impl Pack<entity::announcement::Model> for Announcement {
    fn pack(row: entity::announcement::Model, ids: &Ids) -> Result<Self, LoadError> {
        Ok(Self {
            id: id(row.id)?,
            source: ids.of_row(row.source_id)?,
            show: ids.of_row(row.show_id)?,
            kind: row.kind,
            seasons: ids.children(row.id)?,
            certainty: row.certainty,
            said_on: row.said_on,
            published_on: row.published_on,
            platform: ids.maybe(row.platform_id)?,
            expected_from: row.expected_from,
            expected_until: row.expected_until,
            speaker: ids.maybe(row.speaker_id)?,
            quote: row.quote.map(Into::into),
            gist: row.gist.into(),
            supersedes: None,
            withdraws: None,
        })
    }
}
