//! Table `redirect`: the id of a node that was merged into another.

use sea_orm::entity::prelude::*;
use serde::Deserialize;

use crate::NodeKind;

/// The id of a node that was merged into another.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Deserialize)]
#[sea_orm(table_name = "redirect")]
pub struct Model {
    /// The id, drawn from the one sequence of all tables.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    /// The kind of both nodes.
    pub node_kind: NodeKind,
    /// The node that took it up.
    pub to_id: i64,
    /// The slug that it had.
    pub slug: Option<String>,
    /// The node with which it was merged: the show of a season or an episode. None where it was merged by itself.
    pub with_id: Option<i64>,
}

impl ActiveModelBehavior for ActiveModel {}
