//! What all statement tables share.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

/// How far a statement is preferred over what others say.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
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
pub enum Rank {
    /// The value to answer with.
    Preferred,
    /// As good as any other.
    #[default]
    Normal,
    /// Known to be wrong or out of date, kept because it was said.
    Deprecated,
}
