//! Table `change_log`: what every commit changed, in the order of the commits.

use sea_orm::entity::prelude::*;

use crate::RecordKind;

/// One row that was inserted, updated or deleted.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "change_log")]
pub struct Model {
    /// The place in the log; a later commit has higher numbers.
    #[sea_orm(primary_key)]
    pub seq: i64,
    /// The commit: the first `seq` that it wrote.
    pub batch: i64,
    /// When it was committed, in milliseconds since 1970-01-01 UTC.
    pub at: ChronoUnixTimestampMillis,
    /// The import or client that wrote it, such as `catalog/bosch`.
    pub source: String,
    /// The table of the row.
    pub kind: RecordKind,
    /// The id of the row.
    pub id: i64,
    /// Where many rows are new at once: the last of their ids. All rows of the table from `id` on to here are meant.
    pub until_id: Option<i64>,
    /// What happened to it.
    pub op: Op,
}

impl ActiveModelBehavior for ActiveModel {}

/// What happened to a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Op {
    /// It is new.
    Insert,
    /// It has other values.
    Update,
    /// It is gone.
    Delete,
}
