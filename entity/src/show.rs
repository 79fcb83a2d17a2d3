//! Table `show`: a television show: everything that was made under one title by one production. Each row is the merge of its statements.

use sea_orm::FromJsonQueryResult;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{List, PartialDate};

/// A television show: everything that was made under one title by one production.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Deserialize)]
#[sea_orm(table_name = "show")]
pub struct Model {
    /// The id, drawn from the one sequence of all tables.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i64,
    /// The stable name in addresses, unique among its kind.
    pub slug: String,
    /// The title under which it is best known.
    pub name: String,
    /// The title in its original language, where that differs.
    pub original_name: Option<String>,
    /// The formats it has had, in order: a miniseries can become a series.
    pub formats: List<DatedFormat>,
    /// Genres, in the words of the source.
    pub genres: List<String>,
    /// Countries of origin, as ISO 3166-1 alpha-2 codes.
    pub countries: List<String>,
    /// Original languages, as BCP 47 tags.
    pub languages: List<String>,
    /// The usual running time of an episode, in minutes.
    pub runtime_minutes: Option<i32>,
    /// The day on which it started, as a catalogue gives it; releases are more exact.
    pub start_date: Option<PartialDate>,
    /// The day on which it ended, as a catalogue gives it.
    pub end_date: Option<PartialDate>,
    /// What a catalogue was seen to say about its status.
    pub catalogue_status: Option<CatalogueStatus>,
    /// The usual time of broadcast.
    pub schedule: Option<Schedule>,
    /// What it is about.
    pub summary: Option<String>,
    /// The licence of the summary, as an SPDX identifier where there is one.
    pub summary_licence: Option<String>,
    /// Web pages about it.
    pub links: List<Link>,
    /// Pictures of it, as addresses.
    pub images: List<Image>,
}

impl ActiveModelBehavior for ActiveModel {}

/// The form in which a show is made.
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
pub enum Format {
    /// A series in seasons, without a planned end.
    Series,
    /// A series with a fixed number of episodes, also called limited series.
    Miniseries,
    /// A series that begins a new story with each episode or season.
    Anthology,
    /// A single programme.
    Special,
    /// A film made for television.
    TvFilm,
    /// Short episodes made for the web.
    WebSeries,
    /// Another form.
    Other,
}

/// What catalogues say about the status of a show.
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
pub enum CatalogueStatus {
    /// It is being prepared.
    InDevelopment,
    /// It is on, or between seasons.
    Running,
    /// It has paused and its future is open.
    ToBeDetermined,
    /// It is over.
    Ended,
    /// It was cancelled.
    Cancelled,
}

/// What a web page is to the show.
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
pub enum LinkKind {
    /// The show's own page.
    Official,
    /// Its page at a platform.
    Platform,
    /// Its page in a catalogue.
    Catalogue,
    /// Another page.
    Other,
}

/// What a picture shows.
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
pub enum ImageKind {
    /// An upright picture with the title.
    Poster,
    /// A wide picture.
    Background,
    /// A picture from an episode.
    Still,
    /// A picture of a person.
    Portrait,
    /// A name as drawn.
    Logo,
    /// Another picture.
    Other,
}

/// A format and the day since when a show has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DatedFormat {
    /// The format.
    pub format: Format,
    /// Since when; from the start where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<PartialDate>,
}

/// The usual time of broadcast.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
#[serde(deny_unknown_fields)]
pub struct Schedule {
    /// The days of the week, in English.
    #[serde(default)]
    pub days: Vec<String>,
    /// The time of day, `HH:MM`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<String>,
    /// The time zone of that time, as an IANA name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timezone: Option<String>,
}

/// A web page about a show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// What the page is to the show.
    pub kind: LinkKind,
    /// Its address.
    pub url: String,
}

/// A picture, as an address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Image {
    /// What it shows.
    pub kind: ImageKind,
    /// Its address.
    pub url: String,
    /// Its licence, as an SPDX identifier where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub licence: Option<String>,
}
