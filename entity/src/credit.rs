//! Table `credit`: that a person worked on a show, a season or an episode.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::PartialDate;

/// That a person worked on a show, a season or an episode.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Deserialize)]
#[sea_orm(table_name = "credit")]
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
    /// The person.
    pub person_id: i64,
    /// The show that it is about.
    pub show_id: i64,
    /// The season, where it is about one.
    pub season_id: Option<i64>,
    /// The episode, where it is about one.
    pub episode_id: Option<i64>,
    /// The department.
    pub department: Department,
    /// The job in the words of the credits, such as "Executive producer".
    pub job: Option<String>,
    /// How large a part it is.
    pub tier: Option<Tier>,
    /// How the person appears.
    pub manner: Option<Manner>,
    /// The place in the order of the credits, counted from 1.
    pub billing: Option<i32>,
    /// The number of episodes it covers.
    pub episode_count: Option<i32>,
    /// When it began.
    pub since: Option<PartialDate>,
    /// When it ended.
    pub until: Option<PartialDate>,
    /// The name in the credits, where it differs.
    pub credited_as: Option<String>,
    /// What is to be known about it.
    pub note: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}

/// The department of a credit.
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
pub enum Department {
    /// Devised the show.
    Creator,
    /// Acts, speaks or appears.
    Cast,
    /// Directs the show or an episode.
    Directing,
    /// Writes scripts or stories.
    Writing,
    /// Produces: executive, co- and line producers.
    Production,
    /// Writes or plays the music.
    Music,
    /// Camera and photography.
    Camera,
    /// Cuts picture or sound.
    Editing,
    /// Sets, costumes and make-up.
    Design,
    /// Other work.
    Other,
}

/// How large a part is.
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
pub enum Tier {
    /// In the main cast.
    Main,
    /// Comes back.
    Recurring,
    /// In one or a few episodes.
    Guest,
    /// A short appearance.
    Cameo,
}

/// How a person appears.
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
pub enum Manner {
    /// In person, as a character.
    Screen,
    /// By voice only.
    Voice,
    /// As the voice of another language.
    Dub,
    /// In older recordings.
    Archive,
    /// As themselves.
    AsSelf,
}
