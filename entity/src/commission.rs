//! Table `commission`: that a platform ordered a show or a season.

use sea_orm::entity::prelude::*;
use serde::Deserialize;

use crate::PartialDate;

/// That a platform ordered a show or a season.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Deserialize)]
#[sea_orm(table_name = "commission")]
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
    /// The platform that ordered it.
    pub platform_id: i64,
    /// The day of the order, where known.
    pub ordered_on: Option<PartialDate>,
    /// The number of episodes ordered.
    pub episode_order: Option<i32>,
    /// What is to be known about it.
    pub note: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
