//! Table `watch_order_entry`: a show, a season or an episode that stands in a watch order.

use sea_orm::entity::prelude::*;
use serde::Deserialize;

/// A show, a season or an episode that stands in a watch order.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Deserialize)]
#[sea_orm(table_name = "watch_order_entry")]
pub struct Model {
    /// The id, drawn from the one sequence of all tables.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    /// The import that owns this row, such as `catalog/bosch`.
    pub origin: String,
    /// The key of this row within its origin.
    pub origin_key: String,
    /// The watch order.
    pub watch_order_id: i64,
    /// The show that is watched, or of which a part is.
    pub show_id: i64,
    /// The season, where only that is watched.
    pub season_id: Option<i64>,
    /// The episode, where only that is watched.
    pub episode_id: Option<i64>,
    /// The place in the order, counted from 1.
    pub position: i32,
    /// Why it stands there.
    pub note: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
