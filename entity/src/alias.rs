//! Table `alias`: another name of a node.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::NodeKind;

/// Another name of a node.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Deserialize)]
#[sea_orm(table_name = "alias")]
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
    /// The kind of the node.
    pub node_kind: NodeKind,
    /// The node.
    pub node_id: i64,
    /// The other name.
    pub name: String,
    /// What sort of other name it is.
    pub kind: Kind,
    /// Its language, as a BCP 47 tag.
    pub language: Option<String>,
    /// The region in which it is used.
    pub region: Option<String>,
    /// What is to be known about it.
    pub note: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}

/// What sort of other name it is.
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
    /// Another name in use.
    AlsoKnownAs,
    /// A name it had before.
    Former,
    /// The name before it came out.
    WorkingTitle,
    /// The name in another language.
    Translation,
    /// A spelling found in print.
    AsPrinted,
    /// What people call them.
    Nickname,
}
