//! Table `viewership`: how much a show, a season or an episode was watched, or its place in a chart.

use sea_orm::entity::prelude::*;
use serde::Deserialize;

use crate::PartialDate;

/// How much a show, a season or an episode was watched, or its place in a chart.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Deserialize)]
#[sea_orm(table_name = "viewership")]
pub struct Model {
    /// The id, drawn from the one sequence of all tables.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    /// The import that owns this row, such as `catalog/bosch`.
    pub origin: String,
    /// The key of this row within its origin.
    pub origin_key: String,
    /// The source that it is preferably taken from.
    pub source_id: i64,
    /// The show that it is about.
    pub show_id: i64,
    /// The season, where it is about one.
    pub season_id: Option<i64>,
    /// The episode, where it is about one.
    pub episode_id: Option<i64>,
    /// What is measured.
    pub measure_id: i64,
    /// The value, in the unit of the measure.
    pub value: Option<i64>,
    /// The place in the chart.
    pub rank: Option<i32>,
    /// The name of the chart.
    pub chart: Option<String>,
    /// The number of weeks it had been in the chart.
    pub weeks_in_chart: Option<i32>,
    /// The first day that is counted.
    pub window_start: Option<PartialDate>,
    /// The last day that is counted.
    pub window_end: Option<PartialDate>,
    /// Where: an ISO 3166-1 alpha-2 code, or `WORLD`.
    pub region: Option<String>,
    /// The day on which it was published.
    pub published_on: Option<PartialDate>,
    /// The earlier value that it replaces.
    pub revises_id: Option<i64>,
    /// What is to be known about it.
    pub note: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
