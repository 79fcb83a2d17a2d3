//! Nodes: what a statement can say about each kind, and the seasons and episodes inside a show.

use entity::{PartialDate, episode, franchise, platform, show, work};
use serde::Deserialize;
use serde::de::MapAccess;
use toml::Spanned;

use super::frame::{Node, Reference};
use super::{Part, With};

/// `[show.<slug>]` with its seasons.
pub(crate) type ShowNode = With<ShowParts, Node<Show>>;

/// `[[show.<slug>.season]]` with its episodes.
pub(crate) type SeasonNode = With<SeasonParts, Node<Season>>;

/// `[[show.<slug>.season.episode]]` or `[[show.<slug>.episode]]`.
pub(crate) type EpisodeNode = With<EpisodeParts, Node<Episode>>;

/// What a source can say about a show.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Show {
    pub(crate) name: Option<String>,
    pub(crate) original_name: Option<String>,
    pub(crate) formats: Option<Vec<show::DatedFormat>>,
    pub(crate) genres: Option<Vec<String>>,
    pub(crate) countries: Option<Vec<String>>,
    pub(crate) languages: Option<Vec<String>>,
    pub(crate) runtime_minutes: Option<i32>,
    pub(crate) start_date: Option<PartialDate>,
    pub(crate) end_date: Option<PartialDate>,
    pub(crate) catalogue_status: Option<show::CatalogueStatus>,
    pub(crate) schedule: Option<show::Schedule>,
    pub(crate) summary: Option<String>,
    pub(crate) summary_licence: Option<String>,
    pub(crate) links: Option<Vec<show::Link>>,
    pub(crate) images: Option<Vec<show::Image>>,
}

/// What a source can say about a season.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Season {
    pub(crate) number: Option<i32>,
    pub(crate) name: Option<String>,
    pub(crate) episode_order: Option<i32>,
    pub(crate) summary: Option<String>,
    pub(crate) summary_licence: Option<String>,
}

/// What a source can say about an episode.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Episode {
    pub(crate) number: Option<i32>,
    pub(crate) name: Option<String>,
    pub(crate) kind: Option<episode::Kind>,
    pub(crate) runtime_minutes: Option<i32>,
    pub(crate) summary: Option<String>,
    pub(crate) summary_licence: Option<String>,
}

/// What a source can say about a person.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Person {
    pub(crate) name: Option<String>,
    pub(crate) born: Option<PartialDate>,
    pub(crate) died: Option<PartialDate>,
    pub(crate) country: Option<String>,
    pub(crate) images: Option<Vec<show::Image>>,
}

/// What a source can say about a character.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Character {
    pub(crate) name: Option<String>,
    pub(crate) description: Option<String>,
    pub(crate) variant_of: Option<Reference>,
}

/// What a source can say about a platform.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Platform {
    pub(crate) name: Option<String>,
    pub(crate) kind: Option<platform::Kind>,
    pub(crate) country: Option<String>,
    pub(crate) names: Option<Vec<platform::DatedName>>,
    pub(crate) succeeded_by: Option<Reference>,
}

/// What a source can say about a franchise.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Franchise {
    pub(crate) name: Option<String>,
    pub(crate) kind: Option<franchise::Kind>,
    pub(crate) part_of: Option<Reference>,
    pub(crate) summary: Option<String>,
}

/// What a source can say about a work.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Work {
    pub(crate) name: Option<String>,
    pub(crate) kind: Option<work::Kind>,
    pub(crate) author: Option<Reference>,
    pub(crate) published: Option<PartialDate>,
    pub(crate) summary: Option<String>,
}

/// What a source can say about a crossover.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Crossover {
    pub(crate) name: Option<String>,
    pub(crate) summary: Option<String>,
}

/// What stands inside a show.
#[derive(Debug, Default)]
pub(crate) struct ShowParts {
    pub(crate) season: Vec<Spanned<SeasonNode>>,
    pub(crate) episode: Vec<Spanned<EpisodeNode>>,
}

impl Part for ShowParts {
    const KEYS: &[&str] = &["season", "episode"];

    fn take<'de, M: MapAccess<'de>>(&mut self, key: &str, map: &mut M) -> Result<(), M::Error> {
        match key {
            "season" => self.season = map.next_value()?,
            _ => self.episode = map.next_value()?,
        }
        Ok(())
    }
}

/// What stands inside a season, and its key.
#[derive(Debug, Default)]
pub(crate) struct SeasonParts {
    pub(crate) key: Option<String>,
    pub(crate) episode: Vec<Spanned<EpisodeNode>>,
}

impl Part for SeasonParts {
    const KEYS: &[&str] = &["key", "episode"];

    fn take<'de, M: MapAccess<'de>>(&mut self, key: &str, map: &mut M) -> Result<(), M::Error> {
        match key {
            "key" => self.key = map.next_value()?,
            _ => self.episode = map.next_value()?,
        }
        Ok(())
    }
}

/// The key of an episode.
#[derive(Debug, Default)]
pub(crate) struct EpisodeParts {
    pub(crate) key: Option<String>,
}

impl Part for EpisodeParts {
    const KEYS: &[&str] = &["key"];

    fn take<'de, M: MapAccess<'de>>(&mut self, _key: &str, map: &mut M) -> Result<(), M::Error> {
        self.key = map.next_value()?;
        Ok(())
    }
}
