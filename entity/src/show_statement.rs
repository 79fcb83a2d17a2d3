//! Table `show_statement`: what each source says about a show; absent fields are not spoken of.

use sea_orm::entity::prelude::*;
use serde::Deserialize;

use crate::{List, PartialDate};

/// What one source says about one show. The default speaks of nothing.
#[sea_orm::model]
#[derive(Clone, Debug, Default, PartialEq, Eq, DeriveEntityModel, Deserialize)]
#[sea_orm(table_name = "show_statement")]
pub struct Model {
    /// The id, drawn from the one sequence of all tables.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    /// The node that it is about.
    pub show_id: i64,
    /// The import that owns this row, such as `catalog/bosch`.
    pub origin: String,
    /// The key of this row within its origin.
    pub origin_key: String,
    /// The source that says it.
    pub source_id: i64,
    /// How far it is preferred over what others say.
    pub rank: super::statement::Rank,
    /// Why it has this rank, where that needs a word.
    pub reason: Option<String>,
    /// The day on which the source was seen to say it.
    pub observed_on: Option<PartialDate>,
    /// The title under which it is best known.
    pub name: Option<String>,
    /// The title in its original language, where that differs.
    pub original_name: Option<String>,
    /// The formats it has had, in order: a miniseries can become a series.
    pub formats: Option<List<super::show::DatedFormat>>,
    /// Genres, in the words of the source.
    pub genres: Option<List<String>>,
    /// Countries of origin, as ISO 3166-1 alpha-2 codes.
    pub countries: Option<List<String>>,
    /// Original languages, as BCP 47 tags.
    pub languages: Option<List<String>>,
    /// The usual running time of an episode, in minutes.
    pub runtime_minutes: Option<i32>,
    /// The day on which it started, as a catalogue gives it; releases are more exact.
    pub start_date: Option<PartialDate>,
    /// The day on which it ended, as a catalogue gives it.
    pub end_date: Option<PartialDate>,
    /// What a catalogue was seen to say about its status.
    pub catalogue_status: Option<super::show::CatalogueStatus>,
    /// The usual time of broadcast.
    pub schedule: Option<super::show::Schedule>,
    /// What it is about.
    pub summary: Option<String>,
    /// The licence of the summary, as an SPDX identifier where there is one.
    pub summary_licence: Option<String>,
    /// Web pages about it.
    pub links: Option<List<super::show::Link>>,
    /// Pictures of it, as addresses.
    pub images: Option<List<super::show::Image>>,
}

impl ActiveModelBehavior for ActiveModel {}
