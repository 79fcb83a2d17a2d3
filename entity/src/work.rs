//! Table `work`: a work that is not television, such as a novel or a film: what a show is based on. Each row is the merge of its statements.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::PartialDate;

/// A work that is not television, such as a novel or a film: what a show is based on.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Deserialize)]
#[sea_orm(table_name = "work")]
pub struct Model {
    /// The id, drawn from the one sequence of all tables.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    /// The stable name in addresses, unique among its kind.
    pub slug: String,
    /// Its title.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// Who wrote it.
    pub author_id: Option<i64>,
    /// When it was first published.
    pub published: Option<PartialDate>,
    /// What it is, in a few words.
    pub summary: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}

/// What a work is.
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
    /// A novel.
    Novel,
    /// Several novels with the same characters.
    NovelSeries,
    /// A short story.
    ShortStory,
    /// A book of facts.
    NonFiction,
    /// A comic or graphic novel.
    Comic,
    /// A film for the cinema.
    Film,
    /// A video game.
    Game,
    /// A play.
    Play,
    /// A podcast.
    Podcast,
    /// Another kind of work.
    Other,
}
