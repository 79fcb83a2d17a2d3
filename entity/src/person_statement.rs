//! Table `person_statement`: what each source says about a person; absent fields are not spoken of.

use sea_orm::entity::prelude::*;
use serde::Deserialize;

use crate::{List, PartialDate};

/// What one source says about one person.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Deserialize)]
#[sea_orm(table_name = "person_statement")]
pub struct Model {
    /// The id, drawn from the one sequence of all tables.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    /// The node that it is about.
    pub person_id: i64,
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
    /// The day of birth.
    pub born: Option<PartialDate>,
    /// The day of death.
    pub died: Option<PartialDate>,
    /// Country of origin, as an ISO 3166-1 alpha-2 code.
    pub country: Option<String>,
    /// Pictures, as addresses.
    pub images: Option<List<super::show::Image>>,
}

impl ActiveModelBehavior for ActiveModel {}
