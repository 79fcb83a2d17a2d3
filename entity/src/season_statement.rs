//! Table `season_statement`: what each source says about a season; absent fields are not spoken of.

use sea_orm::entity::prelude::*;
use serde::Deserialize;

use crate::PartialDate;

/// What one source says about one season.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Deserialize)]
#[sea_orm(table_name = "season_statement")]
pub struct Model {
    /// The id, drawn from the one sequence of all tables.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    /// The node that it is about.
    pub season_id: i64,
    /// The import that owns this row, such as `catalog/bosch`.
    pub origin: String,
    /// The key of this row within its origin.
    pub origin_key: String,
    /// The source that says it.
    pub source_id: i64,
    /// How far it is preferred over what others say.
    pub rank: super::statement::Rank,
    /// Why it has this rank, where that needs a word.
    pub reason: Option<String>,
    /// The day on which the source was seen to say it.
    pub observed_on: Option<PartialDate>,
    /// The show that it belongs to.
    pub show_id: i64,
    /// Its number; some seasons have none and numbers can repeat.
    pub number: Option<i32>,
    /// Its title, where it has one.
    pub name: Option<String>,
    /// The number of episodes that were ordered or made.
    pub episode_order: Option<i32>,
    /// What it is about.
    pub summary: Option<String>,
    /// The licence of the summary.
    pub summary_licence: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
