//! Table `source`: whoever says something: a publication, a catalogue, a company, or the editors of showgraph.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::PartialDate;

/// Whoever says something: a publication, a catalogue, a company, or the editors of showgraph.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Deserialize)]
#[sea_orm(table_name = "source")]
pub struct Model {
    /// The id, drawn from the one sequence of all tables.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    /// The import that owns this row, such as `catalog/bosch`.
    pub origin: String,
    /// The key of this row within its origin.
    pub origin_key: String,
    /// The stable name in addresses, unique among sources.
    pub slug: String,
    /// The name under which it is known.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// The domain of its web site, as printed in citations.
    pub domain: Option<String>,
    /// The licence under which its data may be used, as an SPDX identifier where there is one.
    pub licence: Option<String>,
    /// What it is, in a few words.
    pub description: Option<String>,
    /// The file that was read, where it is a data set.
    pub file: Option<String>,
    /// The day of which the file is.
    pub published_on: Option<PartialDate>,
}

impl ActiveModelBehavior for ActiveModel {}

/// What a source is.
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
    /// The platform, studio or authority itself.
    Official,
    /// A publication for the industry.
    TradePress,
    /// A publication for everybody.
    Press,
    /// An encyclopedia or list kept by many hands.
    Reference,
    /// A data set about television.
    Catalogue,
    /// Who measures audiences or collects ratings.
    Measurement,
    /// A publication whose name is not known.
    Unknown,
    /// The editors of showgraph, from memory: compiled, not checked against an outside source.
    Editorial,
}
