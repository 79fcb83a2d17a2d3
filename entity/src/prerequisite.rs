//! Table `prerequisite`: that one show, season or episode is to be watched before another.

use sea_orm::entity::prelude::*;
use serde::Deserialize;

/// That one show, season or episode is to be watched before another.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Deserialize)]
#[sea_orm(table_name = "prerequisite")]
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
    /// The show that is watched later, or of which a part is.
    pub show_id: i64,
    /// The season, where only that needs it.
    pub season_id: Option<i64>,
    /// The episode, where only that needs it.
    pub episode_id: Option<i64>,
    /// The show that is watched first, or of which a part is.
    pub first_show_id: i64,
    /// The season, where only that comes first.
    pub first_season_id: Option<i64>,
    /// The episode, where only that comes first.
    pub first_episode_id: Option<i64>,
    /// Why it comes first.
    pub reason: String,
}

impl ActiveModelBehavior for ActiveModel {}
