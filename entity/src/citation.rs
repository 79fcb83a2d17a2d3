//! Table `citation`: where something was said: the source of a statement, an edge, a record or a claim.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{PartialDate, RecordKind};

/// Where something was said: the source of a statement, an edge, a record or a claim.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Deserialize)]
#[sea_orm(table_name = "citation")]
pub struct Model {
    /// The id, drawn from the one sequence of all tables.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    /// The import that owns this row, such as `catalog/bosch`.
    pub origin: String,
    /// The key of this row within its origin.
    pub origin_key: String,
    /// The kind of what is cited.
    pub subject_kind: RecordKind,
    /// What is cited.
    pub subject_id: i64,
    /// Who says it.
    pub source_id: i64,
    /// Through whom we know that, where we did not read it ourselves.
    pub via_source_id: Option<i64>,
    /// The title of the page or article.
    pub title: Option<String>,
    /// The address of the page.
    pub address: Option<String>,
    /// The day on which it was published.
    pub published_on: Option<PartialDate>,
    /// The day on which it was read.
    pub retrieved_on: Option<PartialDate>,
    /// A short quote that carries the fact.
    pub quote: Option<String>,
    /// The licence of what is cited, where it is data.
    pub licence: Option<String>,
    /// Whether it supports or denies.
    pub stance: Stance,
    /// What is to be known about it.
    pub note: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}

/// Whether a source supports or denies.
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
pub enum Stance {
    /// It says so.
    Supports,
    /// It says that it is not so.
    Denies,
}
