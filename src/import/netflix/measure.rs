//! What Netflix measures: hours and views are two measures, and so are the charts by the one and by the other.

use chrono::NaiveDate;
use entity::measure::Quantity;
use entity::{RecordKind, measure};

use super::table::Row;
use crate::import::draft::Draft;

/// What a number of a row measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Measure {
    /// Hours watched, published for all weeks.
    Hours,
    /// Hours watched by running time, published since June 2023.
    Views,
    /// The place in the chart of a country, of which no numbers are published, while charts went by hours.
    RankByHours,
    /// The same since charts go by views.
    RankByViews,
}

/// The file of the catalogue that declares the measures of the worldwide charts.
const CATALOGUE: &str = "catalog/sources";

impl Measure {
    /// The numbers of a row, each with what it measures.
    pub(super) fn of(row: &Row) -> Vec<(Self, Option<i64>)> {
        let hours = row.hours.map(|hours| (Self::Hours, Some(hours)));
        let views = row.views.map(|views| (Self::Views, Some(views)));
        let numbers: Vec<_> = hours.into_iter().chain(views).collect();
        if !numbers.is_empty() {
            return numbers;
        }
        let by_views = NaiveDate::from_ymd_opt(2023, 6, 18).is_some_and(|first| row.week >= first);
        vec![(if by_views { Self::RankByViews } else { Self::RankByHours }, None)]
    }

    /// Its word in keys.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Hours => "hours",
            Self::Views => "views",
            Self::RankByHours => "rank-by-hours",
            Self::RankByViews => "rank-by-views",
        }
    }

    /// Its row: that of the catalogue where it is there, so that the same is not measured twice, else one of our own.
    pub(super) fn say(self, draft: &mut Draft) -> i64 {
        let theirs = format!("measure/netflix-{}", self.word());
        if let Some(id) = draft.row_of(CATALOGUE, RecordKind::Measure, &theirs) {
            return id;
        }
        let key = format!("measure/{}", self.word());
        if draft.has(RecordKind::Measure, &key)
            && let Some(id) = draft.row(RecordKind::Measure, &key)
        {
            return id;
        }
        let own = draft.own(RecordKind::Measure, &key);
        let (name, quantity, unit, method) = self.description();
        draft.rows.measure.push(measure::Model {
            id: own.id,
            origin: own.origin,
            origin_key: own.origin_key,
            source_id: own.source_id,
            slug: format!("netflix-top-10-{}", self.word()),
            name: format!("Netflix Top 10: {name}"),
            provider_id: own.source_id,
            quantity,
            unit: unit.to_owned(),
            method: Some(method.to_owned()),
            population: Some("members of Netflix in the region".to_owned()),
            scale_min: None,
            scale_max: None,
        });
        own.id
    }

    fn description(self) -> (&'static str, Quantity, &'static str, &'static str) {
        match self {
            Self::Hours => (
                "hours viewed",
                Quantity::HoursViewed,
                "hours",
                "hours watched of all episodes of a season together, Monday to Sunday",
            ),
            Self::Views => (
                "views",
                Quantity::Views,
                "views",
                "hours watched in the week, divided by the running time of the season",
            ),
            Self::RankByHours => (
                "place by hours viewed",
                Quantity::ChartRank,
                "place",
                "place by hours watched, Monday to Sunday, until 2023-06-11",
            ),
            Self::RankByViews => (
                "place by views",
                Quantity::ChartRank,
                "place",
                "place by hours watched, divided by the running time, Monday to Sunday, since 2023-06-18",
            ),
        }
    }
}
