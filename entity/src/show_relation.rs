//! Table `show_relation`: how one show came from another, or touches it.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::List;

/// How one show came from another, or touches it.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Deserialize)]
#[sea_orm(table_name = "show_relation")]
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
    /// The later show: the spinoff, the sequel, the remake.
    pub later_show_id: i64,
    /// The season of the later show, where only that is meant.
    pub later_season_id: Option<i64>,
    /// The earlier show, from which it came.
    pub earlier_show_id: i64,
    /// The kinds of the relation: a show can be a spinoff and a prequel.
    pub kinds: List<RelationKind>,
    /// What is to be known about it.
    pub note: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}

/// How one show came from another.
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
pub enum RelationKind {
    /// Grew out of the other while that was running or after.
    Spinoff,
    /// Goes on after the end of the other.
    Sequel,
    /// Tells what came before the other.
    Prequel,
    /// The same show, taken up again after its end.
    Revival,
    /// Tells the same story anew.
    Remake,
    /// Begins the same idea anew.
    Reboot,
    /// Made after the other for another country.
    LocalVersion,
    /// The two have told a story together.
    Crossover,
    /// They are set in the same world without one coming from the other.
    SharedSetting,
}
