//! Table `platform`: a platform: a network, channel or service that carries television. Each row is the merge of its statements.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{List, PartialDate};

/// A platform: a network, channel or service that carries television.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Deserialize)]
#[sea_orm(table_name = "platform")]
pub struct Model {
    /// The id, drawn from the one sequence of all tables.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    /// The stable name in addresses, unique among its kind.
    pub slug: String,
    /// The name that it has today, or had last.
    pub name: String,
    /// How it reaches its viewers.
    pub kind: Option<Kind>,
    /// The country it is at home in, as an ISO 3166-1 alpha-2 code.
    pub country: Option<String>,
    /// The names that it has had, with their days.
    pub names: List<DatedName>,
    /// The platform into which this one went over.
    pub succeeded_by_id: Option<i64>,
}

impl ActiveModelBehavior for ActiveModel {}

/// How a platform reaches its viewers.
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
pub enum Kind {
    /// Over the air.
    Broadcast,
    /// By cable or satellite.
    Cable,
    /// On demand, over the internet.
    Streaming,
    /// Free streaming paid for by advertisements.
    Fast,
    /// Sold to local stations one by one.
    Syndication,
    /// Another way.
    Other,
}

/// A name of a platform and the days on which it had it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DatedName {
    /// The name.
    pub name: String,
    /// The first day; unknown where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<PartialDate>,
    /// The last day; still in use where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<PartialDate>,
}
