//! Table `link_move`: what named a node before that was merged into another, so that the merge can be undone.

use sea_orm::entity::prelude::*;

use crate::RecordKind;

/// A column of a row that named a node before it was merged into another.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "link_move")]
pub struct Model {
    /// The place in the order of all moves.
    #[sea_orm(primary_key)]
    pub seq: i64,
    /// The node that was named: the id of its redirect.
    pub redirect_id: i64,
    /// The table of the row.
    pub kind: RecordKind,
    /// The row.
    pub row_id: i64,
    /// The column.
    pub field: String,
}

impl ActiveModelBehavior for ActiveModel {}
