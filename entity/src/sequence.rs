//! Table `sequence`: the one row from which all ids are drawn, so that an id is never used again.

use sea_orm::entity::prelude::*;

/// The next id.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sequence")]
pub struct Model {
    /// Always 1: there is one sequence.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i32,
    /// The id that the next new row gets.
    pub next_id: i64,
}

impl ActiveModelBehavior for ActiveModel {}
