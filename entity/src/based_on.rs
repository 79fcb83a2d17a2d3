//! Table `based_on`: what a show is based on.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

/// What a show is based on.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Deserialize)]
#[sea_orm(table_name = "based_on")]
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
    /// The show.
    pub show_id: i64,
    /// The work.
    pub work_id: i64,
    /// How closely it keeps to the work.
    pub kind: Kind,
    /// What is to be known about it.
    pub note: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}

/// How closely a show keeps to a work.
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
    /// Tells the story of the work.
    Adaptation,
    /// Takes from it freely.
    Loose,
    /// Takes its characters, not its story.
    Characters,
    /// Goes on where the work ends.
    Continuation,
}
