//! Table `franchise`: a franchise: shows and works that belong together. Each row is the merge of its statements.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

/// A franchise: shows and works that belong together.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Deserialize)]
#[sea_orm(table_name = "franchise")]
pub struct Model {
    /// The id, drawn from the one sequence of all tables.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    /// The stable name in addresses, unique among its kind.
    pub slug: String,
    /// The name under which it is known.
    pub name: String,
    /// Whether its members share one fictional world or only a name.
    pub kind: Kind,
    /// The franchise of which this is a part.
    pub part_of_id: Option<i64>,
    /// What holds it together.
    pub summary: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}

/// Whether the members of a franchise share a world.
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
    /// One fictional world: what happens in one member is true in the others.
    Universe,
    /// One name or formula, in worlds of their own.
    Brand,
}
