//! Table `portrayal`: a character that an acting credit is for.

use sea_orm::entity::prelude::*;
use serde::Deserialize;

/// A character that an acting credit is for.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Deserialize)]
#[sea_orm(table_name = "portrayal")]
pub struct Model {
    /// The id, drawn from the one sequence of all tables.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    /// The import that owns this row, such as `catalog/bosch`.
    pub origin: String,
    /// The key of this row within its origin.
    pub origin_key: String,
    /// The credit.
    pub credit_id: i64,
    /// The character.
    pub character_id: i64,
    /// The place among the characters of this credit, counted from 1.
    pub position: i32,
    /// Which version of the character, such as "as a young officer".
    pub note: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
