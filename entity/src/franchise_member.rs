//! Table `franchise_member`: the membership of a show or a work in a franchise.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

/// The membership of a show or a work in a franchise.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Deserialize)]
#[sea_orm(table_name = "franchise_member")]
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
    /// The franchise.
    pub franchise_id: i64,
    /// The show, unless it is a work.
    pub show_id: Option<i64>,
    /// The work, unless it is a show.
    pub work_id: Option<i64>,
    /// The part that it has in the franchise.
    pub role: Role,
    /// Its place in the order in which the story happens, counted from 1.
    pub story_position: Option<i32>,
    /// What is to be known about it.
    pub note: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}

/// The part that a member has in a franchise.
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
pub enum Role {
    /// It carries the franchise.
    Main,
    /// It grew out of a main member.
    Spinoff,
    /// It belongs to it at the side.
    Side,
    /// It only meets the franchise: its world is another.
    Crossover,
    /// It tells the same in another world.
    Alternate,
    /// The work on which it rests.
    SourceMaterial,
}
