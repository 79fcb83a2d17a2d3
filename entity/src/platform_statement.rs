//! Table `platform_statement`: what each source says about a platform; absent fields are not spoken of.

use sea_orm::entity::prelude::*;
use serde::Deserialize;

use crate::{List, PartialDate};

/// What one source says about one platform.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Deserialize)]
#[sea_orm(table_name = "platform_statement")]
pub struct Model {
    /// The id, drawn from the one sequence of all tables.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    /// The node that it is about.
    pub platform_id: i64,
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
    /// The name that it has today, or had last.
    pub name: Option<String>,
    /// How it reaches its viewers.
    pub kind: Option<super::platform::Kind>,
    /// The country it is at home in, as an ISO 3166-1 alpha-2 code.
    pub country: Option<String>,
    /// The names that it has had, with their days.
    pub names: Option<List<super::platform::DatedName>>,
    /// The platform into which this one went over.
    pub succeeded_by_id: Option<i64>,
}

impl ActiveModelBehavior for ActiveModel {}
