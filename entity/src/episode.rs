//! Table `episode`: an episode of a show, or a special. Each row is the merge of its statements.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

/// An episode of a show, or a special.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Deserialize)]
#[sea_orm(table_name = "episode")]
pub struct Model {
    /// The id, drawn from the one sequence of all tables.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    /// The show that it belongs to.
    pub show_id: i64,
    /// The season that it belongs to, where it belongs to one.
    pub season_id: Option<i64>,
    /// Its number within the season; some episodes have none and numbers can repeat.
    pub number: Option<i32>,
    /// Its title.
    pub name: Option<String>,
    /// Whether it is a regular episode, a pilot or a special.
    pub kind: Option<Kind>,
    /// Running time, in minutes.
    pub runtime_minutes: Option<i32>,
    /// What it is about.
    pub summary: Option<String>,
    /// The licence of the summary.
    pub summary_licence: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}

/// What sort of episode it is.
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
    /// An episode of the season.
    Regular,
    /// An episode made to try the show out, first shown apart from the season.
    Pilot,
    /// An episode outside the numbering.
    Special,
}
