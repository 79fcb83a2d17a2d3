//! Table `measure`: what a number measures: provider, unit, method and population. A change of method is a new measure.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

/// What a number measures: provider, unit, method and population. A change of method is a new measure.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Deserialize)]
#[sea_orm(table_name = "measure")]
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
    /// The stable name, unique among measures.
    pub slug: String,
    /// The name under which it is published.
    pub name: String,
    /// Who measures.
    pub provider_id: i64,
    /// What is measured.
    pub quantity: Quantity,
    /// The unit of the value.
    pub unit: String,
    /// How it is measured.
    pub method: Option<String>,
    /// Who or what is counted.
    pub population: Option<String>,
    /// The lowest value possible.
    pub scale_min: Option<f64>,
    /// The highest value possible.
    pub scale_max: Option<f64>,
}

impl ActiveModelBehavior for ActiveModel {}

/// What is measured.
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
pub enum Quantity {
    /// The share of critics who recommend it.
    CriticsShare,
    /// A mean score of critics.
    CriticsScore,
    /// A mean score of viewers.
    AudienceScore,
    /// Minutes watched.
    MinutesViewed,
    /// Hours watched.
    HoursViewed,
    /// Times watched through: time watched by running time.
    Views,
    /// People watching on average.
    Viewers,
    /// Households watching on average.
    Households,
    /// A place in a chart, without the number behind it.
    ChartRank,
    /// Something else.
    Other,
}
