//! Table `planting`: an episode in which a later show was planted, such as a backdoor pilot.

use sea_orm::entity::prelude::*;
use serde::Deserialize;

/// An episode in which a later show was planted, such as a backdoor pilot.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Deserialize)]
#[sea_orm(table_name = "planting")]
pub struct Model {
    /// The id, drawn from the one sequence of all tables.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    /// The import that owns this row, such as `catalog/bosch`.
    pub origin: String,
    /// The key of this row within its origin.
    pub origin_key: String,
    /// The relation of the two shows.
    pub show_relation_id: i64,
    /// The episode of the earlier show.
    pub episode_id: i64,
}

impl ActiveModelBehavior for ActiveModel {}
