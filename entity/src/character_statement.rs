//! Table `character_statement`: what each source says about a character; absent fields are not spoken of.

use sea_orm::entity::prelude::*;
use serde::Deserialize;

use crate::PartialDate;

/// What one source says about one character.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Deserialize)]
#[sea_orm(table_name = "character_statement")]
pub struct Model {
    /// The id, drawn from the one sequence of all tables.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    /// The node that it is about.
    pub character_id: i64,
    /// The import that owns this row, such as `catalog/bosch`.
    pub origin: String,
    /// The key of this row within its origin.
    pub origin_key: String,
    /// The source that says it.
    pub source_id: i64,
    /// How far it is preferred over what others say.
    pub rank: super::statement::Rank,
    /// Why it has this rank, where that needs a word.
    pub reason: Option<String>,
    /// The day on which the source was seen to say it.
    pub observed_on: Option<PartialDate>,
    /// The name under which they are best known.
    pub name: Option<String>,
    /// Who they are, in a few words.
    pub description: Option<String>,
    /// The character of whom this is another self.
    pub variant_of_id: Option<i64>,
}

impl ActiveModelBehavior for ActiveModel {}
