//! Table `season`: a season of a show, also called series or book. Each row is the merge of its statements.

use sea_orm::entity::prelude::*;
use serde::Deserialize;

/// A season of a show, also called series or book.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Deserialize)]
#[sea_orm(table_name = "season")]
pub struct Model {
    /// The id, drawn from the one sequence of all tables.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
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
