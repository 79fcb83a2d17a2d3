//! Table `rating`: what many people together think of a show, a season or an episode, by one measure.

use sea_orm::entity::prelude::*;
use serde::Deserialize;

use crate::PartialDate;

/// What many people together think of a show, a season or an episode, by one measure.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Deserialize)]
#[sea_orm(table_name = "rating")]
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
    pub value: f64,
    /// The number of votes, where known.
    pub votes: Option<i64>,
    /// The day on which it had this value.
    pub observed_on: Option<PartialDate>,
    /// The day on which it was published.
    pub published_on: Option<PartialDate>,
    /// The earlier value that it replaces.
    pub revises_id: Option<i64>,
    /// What is to be known about it.
    pub note: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
