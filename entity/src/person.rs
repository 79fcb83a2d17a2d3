//! Table `person`: a person, whether they act, create, speak or review. Each row is the merge of its statements.

use sea_orm::entity::prelude::*;
use serde::Deserialize;

use crate::{List, PartialDate};

/// A person, whether they act, create, speak or review.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Deserialize)]
#[sea_orm(table_name = "person")]
pub struct Model {
    /// The id, drawn from the one sequence of all tables.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    /// The stable name in addresses, unique among its kind.
    pub slug: String,
    /// The name under which they are best known.
    pub name: String,
    /// The day of birth.
    pub born: Option<PartialDate>,
    /// The day of death.
    pub died: Option<PartialDate>,
    /// Country of origin, as an ISO 3166-1 alpha-2 code.
    pub country: Option<String>,
    /// Pictures, as addresses.
    pub images: List<super::show::Image>,
}

impl ActiveModelBehavior for ActiveModel {}
