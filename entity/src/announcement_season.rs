//! Table `announcement_season`: a season that an announcement is about.

use sea_orm::entity::prelude::*;
use serde::Deserialize;

/// A season that an announcement is about.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Deserialize)]
#[sea_orm(table_name = "announcement_season")]
pub struct Model {
    /// The id, drawn from the one sequence of all tables.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    /// The import that owns this row, such as `catalog/bosch`.
    pub origin: String,
    /// The key of this row within its origin.
    pub origin_key: String,
    /// The announcement.
    pub announcement_id: i64,
    /// The season.
    pub season_id: i64,
}

impl ActiveModelBehavior for ActiveModel {}
