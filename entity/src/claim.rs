//! Table `claim`: what a source says about an edge or a record, where it differs from the preferred value or denies the whole.

use sea_orm::entity::prelude::*;
use serde::Deserialize;

use crate::RecordKind;

/// What a source says about an edge or a record, where it differs from the preferred value or denies the whole.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Deserialize)]
#[sea_orm(table_name = "claim")]
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
    /// The kind of the edge or record.
    pub subject_kind: RecordKind,
    /// The edge or record.
    pub subject_id: i64,
    /// The field it is about; all of it where absent.
    pub field: Option<String>,
    /// The value it gives, as the field would print it.
    pub value: Option<String>,
    /// Whether it supports or denies.
    pub stance: super::citation::Stance,
    /// How far it is preferred.
    pub rank: super::statement::Rank,
    /// Why it has this rank.
    pub reason: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}
