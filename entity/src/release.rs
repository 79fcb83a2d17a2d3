//! Table `release`: that a show, a season, a part or an episode came out.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::PartialDate;

/// That a show, a season, a part or an episode came out.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Deserialize)]
#[sea_orm(table_name = "release")]
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
    /// The part of a season, where a season was split.
    pub part: Option<String>,
    /// The platform it came out on, where known.
    pub platform_id: Option<i64>,
    /// Where: an ISO 3166-1 alpha-2 code, or `WORLD`.
    pub region: Option<String>,
    /// The day.
    pub date: PartialDate,
    /// What came out.
    pub kind: Kind,
    /// The number of episodes that came out on that day.
    pub episode_count: Option<i32>,
    /// What is to be known about it.
    pub note: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}

/// What came out.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    EnumIter,
    DeriveActiveEnum,
    Serialize,
    Deserialize,
)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Kind {
    /// The first of it.
    Premiere,
    /// A pilot, shown before the rest.
    Pilot,
    /// More of it.
    Regular,
    /// The last of it.
    Finale,
    /// A part of a split season.
    Part,
    /// A special.
    Special,
}
