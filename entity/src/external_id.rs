//! Table `external_id`: the id that another catalogue gives to a node.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::NodeKind;

/// The id that another catalogue gives to a node.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel, Deserialize)]
#[sea_orm(table_name = "external_id")]
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
    /// The kind of the node.
    pub node_kind: NodeKind,
    /// The node.
    pub node_id: i64,
    /// The catalogue.
    pub provider: Provider,
    /// The name of the catalogue, where `provider` is OTHER.
    pub label: Option<String>,
    /// The id, as the catalogue writes it.
    pub value: String,
    /// How much of the node the other entry covers.
    pub extent: Extent,
}

impl ActiveModelBehavior for ActiveModel {}

/// A catalogue that gives ids.
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
pub enum Provider {
    /// The Internet Movie Database.
    Imdb,
    /// The Movie Database.
    Tmdb,
    /// TheTVDB, a catalogue of series kept by its users.
    Thetvdb,
    /// TVmaze, a catalogue of series under CC BY-SA.
    Tvmaze,
    /// TVRage, closed since.
    Tvrage,
    /// Wikidata, the knowledge base of the Wikimedia projects.
    Wikidata,
    /// The Entertainment Identifier Registry.
    Eidr,
    /// Another catalogue: see the label.
    Other,
}

/// How much of a node the entry of another catalogue covers.
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
pub enum Extent {
    /// The same thing.
    Exact,
    /// Only a part of it.
    Part,
    /// It and more.
    Whole,
}
