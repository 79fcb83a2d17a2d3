//! Table `crossover_part`: an episode that tells a part of a crossover.

use sea_orm::entity::prelude::*;
use serde::Deserialize;

/// An episode that tells a part of a crossover.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Deserialize)]
#[sea_orm(table_name = "crossover_part")]
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
    /// The crossover.
    pub crossover_id: i64,
    /// The episode.
    pub episode_id: i64,
    /// The place in the order of the story, counted from 1.
    pub position: i32,
}

impl ActiveModelBehavior for ActiveModel {}
