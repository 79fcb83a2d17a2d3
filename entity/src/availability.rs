//! Table `availability`: that a platform carries a show or a season.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::PartialDate;

/// That a platform carries a show or a season.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Deserialize)]
#[sea_orm(table_name = "availability")]
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
    /// The show that it is about.
    pub show_id: i64,
    /// The season, where it is about one.
    pub season_id: Option<i64>,
    /// The platform.
    pub platform_id: i64,
    /// Where: an ISO 3166-1 alpha-2 code, or `WORLD`.
    pub region: Option<String>,
    /// How one gets to see it there.
    pub offer: Offer,
    /// Whether the platform presents it as its own.
    pub is_original: bool,
    /// The first day.
    pub since: Option<PartialDate>,
    /// The last day.
    pub until: Option<PartialDate>,
    /// The day on which it was seen there.
    pub observed_on: Option<PartialDate>,
    /// What is to be known about it.
    pub note: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}

/// How one gets to see it.
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
pub enum Offer {
    /// On a channel.
    Broadcast,
    /// With a subscription.
    Subscription,
    /// Free, with advertisements.
    Ads,
    /// Free, without advertisements.
    Free,
    /// For rent.
    Rent,
    /// For sale.
    Buy,
    /// Another way.
    Other,
}
