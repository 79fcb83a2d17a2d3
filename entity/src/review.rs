//! Table `review`: what a critic or a viewer wrote about a show, a season or an episode.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::PartialDate;

/// What a critic or a viewer wrote about a show, a season or an episode.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Deserialize)]
#[sea_orm(table_name = "review")]
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
    /// The show that it is about.
    pub show_id: i64,
    /// The season, where it is about one.
    pub season_id: Option<i64>,
    /// The episode, where it is about one.
    pub episode_id: Option<i64>,
    /// Who wrote it.
    pub kind: Kind,
    /// The publication it appeared in.
    pub outlet_id: Option<i64>,
    /// Who signed it.
    pub author_id: Option<i64>,
    /// The day on which it appeared.
    pub published_on: Option<PartialDate>,
    /// Its headline.
    pub headline: Option<String>,
    /// What it says, in words of our own.
    pub gist: Option<String>,
    /// The score exactly as printed.
    pub score_printed: Option<String>,
    /// The best score of its scale, where the scale is known.
    pub score_max: Option<f64>,
    /// The score as a share of the scale, 0 to 100, where the scale is known.
    pub score: Option<f64>,
    /// Where it can be read.
    pub address: Option<String>,
    /// The earlier version that it replaces.
    pub revises_id: Option<i64>,
}

impl ActiveModelBehavior for ActiveModel {}

/// Who wrote a review.
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
    /// A critic, for a publication.
    Critic,
    /// A viewer, elsewhere.
    Audience,
    /// A user of this server.
    User,
}
