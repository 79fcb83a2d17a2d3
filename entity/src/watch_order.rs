//! Table `watch_order`: an order in which somebody says a franchise is best watched.

use sea_orm::entity::prelude::*;
use serde::Deserialize;

/// An order in which somebody says a franchise is best watched.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Deserialize)]
#[sea_orm(table_name = "watch_order")]
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
    /// What it is called.
    pub name: String,
    /// Whom it is for, or what it leaves out.
    pub note: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
