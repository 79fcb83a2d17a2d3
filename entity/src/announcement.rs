//! Table `announcement`: what was said about the future of a show, by whom and how surely.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::PartialDate;

/// What was said about the future of a show, by whom and how surely.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Deserialize)]
#[sea_orm(table_name = "announcement")]
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
    /// The show.
    pub show_id: i64,
    /// What was announced.
    pub kind: Kind,
    /// How sure it is.
    pub certainty: Certainty,
    /// The day on which it was said.
    pub said_on: Option<PartialDate>,
    /// The day on which it became known.
    pub published_on: Option<PartialDate>,
    /// The platform that it is about.
    pub platform_id: Option<i64>,
    /// The earliest day that is promised.
    pub expected_from: Option<PartialDate>,
    /// The latest day that is promised.
    pub expected_until: Option<PartialDate>,
    /// Who said it.
    pub speaker_id: Option<i64>,
    /// A short quote of the speaker.
    pub quote: Option<String>,
    /// What was said, in words of our own.
    pub gist: String,
    /// The earlier announcement that it replaces.
    pub supersedes_id: Option<i64>,
    /// The earlier announcement that it takes back.
    pub withdraws_id: Option<i64>,
}

impl ActiveModelBehavior for ActiveModel {}

/// What was announced.
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
    /// It is being prepared; nothing is ordered.
    Development,
    /// It was ordered for the first time.
    Order,
    /// Another season was ordered.
    Renewal,
    /// Another platform takes it up.
    Pickup,
    /// A season will be the last.
    FinalSeason,
    /// No more will be made.
    Cancellation,
    /// It has come to its planned end.
    Conclusion,
    /// A plan was given up before anything came out.
    Abandonment,
    /// The day of a premiere.
    PremiereDate,
    /// It will come later than said.
    Delay,
    /// Someone joins or leaves the cast.
    Casting,
    /// Money was granted.
    Funding,
    /// It was said that nothing is decided yet.
    Undecided,
    /// Something else was said about its future.
    Statement,
    /// Another announcement.
    Other,
}

/// How sure an announcement is, from least to most.
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
pub enum Certainty {
    /// Nobody stands by it.
    Rumour,
    /// A publication reports it, from people it does not name.
    Reported,
    /// Someone who works on the show says so.
    Stated,
    /// The platform or studio says so.
    Official,
}
