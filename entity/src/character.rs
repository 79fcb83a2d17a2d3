//! Table `character`: a character: one node across shows and actors. Each row is the merge of its statements.

use sea_orm::entity::prelude::*;
use serde::Deserialize;

/// A character: one node across shows and actors.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Deserialize)]
#[sea_orm(table_name = "character")]
pub struct Model {
    /// The id, drawn from the one sequence of all tables.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    /// The stable name in addresses, unique among its kind.
    pub slug: String,
    /// The name under which they are best known.
    pub name: String,
    /// Who they are, in a few words.
    pub description: Option<String>,
    /// The character of whom this is another self.
    pub variant_of_id: Option<i64>,
}

impl ActiveModelBehavior for ActiveModel {}
