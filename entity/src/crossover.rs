//! Table `crossover`: an event that is told across several shows. Each row is the merge of its statements.

use sea_orm::entity::prelude::*;
use serde::Deserialize;

/// An event that is told across several shows.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Deserialize)]
#[sea_orm(table_name = "crossover")]
pub struct Model {
    /// The id, drawn from the one sequence of all tables.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    /// The stable name in addresses, unique among its kind.
    pub slug: String,
    /// The name under which it is known.
    pub name: String,
    /// What happens in it.
    pub summary: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
