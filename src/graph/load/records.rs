//! Packing records: rows of the store into rows of the graph.

use super::{Ids, LoadError, Pack, id};
use crate::graph::{Announcement, Measure, Rating, Real, Review, Viewership};

impl Pack<entity::measure::Model> for Measure {
    fn pack(row: entity::measure::Model, ids: &Ids) -> Result<Self, LoadError> {
        Ok(Self {
            id: id(row.id)?,
            source: ids.of_row(row.source_id)?,
            slug: row.slug.into(),
            name: row.name.into(),
            provider: ids.of_row(row.provider_id)?,
            quantity: row.quantity,
            unit: ids.text(row.unit)?,
            method: ids.maybe_text(row.method)?,
            population: ids.maybe_text(row.population)?,
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
            headline: ids.maybe_text(row.headline)?,
            gist: ids.maybe_text(row.gist)?,
            address: ids.maybe_text(row.address)?,
            score_printed: ids.maybe_text(row.score_printed)?,
            score_max: row.score_max.and_then(Real::of),
            score: row.score.and_then(Real::of),
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
            note: ids.maybe_text(row.note)?,
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
            chart: ids.maybe_text(row.chart)?,
            weeks_in_chart: row.weeks_in_chart,
            window_start: row.window_start,
            window_end: row.window_end,
            region: ids.maybe_text(row.region)?,
            published_on: row.published_on,
            revises: None,
            note: ids.maybe_text(row.note)?,
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
            quote: ids.maybe_text(row.quote)?,
            gist: ids.text(row.gist)?,
            supersedes: None,
            withdraws: None,
        })
    }
}
