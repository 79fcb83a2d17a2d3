//! Packing statements: of all tables of them into one shape, in which only what is said remains.

use serde::Serialize;

use super::{Ids, LoadError, Pack, id};
use crate::graph::Statement;

/// The value of a column as a claim prints it: text and enums as they are, the rest as JSON.
fn printed(value: &impl Serialize) -> Option<String> {
    match serde_json::to_value(value).ok()? {
        serde_json::Value::Null => None,
        serde_json::Value::String(text) => Some(text),
        other => Some(other.to_string()),
    }
}

macro_rules! pack {
    ($table:ident, $node:ident, $seen:expr, { $($column:ident: $name:literal,)* }) => {
        impl Pack<entity::$table::Model> for Statement {
            fn pack(row: entity::$table::Model, ids: &Ids) -> Result<Self, LoadError> {
                let values = [$(($name, printed(&row.$column)),)*];
                let said = values.into_iter().filter_map(|(name, value)| Some((name, value?)));
                Ok(Self {
                    id: id(row.id)?,
                    node: id(row.$node)?,
                    source: ids.of_row(row.source_id)?,
                    rank: row.rank,
                    seen: $seen(&row),
                    observed_on: row.observed_on,
                    said: ids.say(said)?,
                    reason: ids.maybe_text(row.reason)?,
                })
            }
        }
    };
}

pack!(show_statement, show_id, |row: &entity::show_statement::Model| row.catalogue_status, {
    name: "name",
    original_name: "originalName",
    formats: "formats",
    genres: "genres",
    countries: "countries",
    languages: "languages",
    runtime_minutes: "runtimeMinutes",
    start_date: "startDate",
    end_date: "endDate",
    catalogue_status: "catalogueStatus",
    schedule: "schedule",
    summary: "summary",
    summary_licence: "summaryLicence",
    links: "links",
    images: "images",
});

pack!(season_statement, season_id, |_: &entity::season_statement::Model| None, {
    number: "number",
    name: "title",
    episode_order: "episodeOrder",
    summary: "summary",
    summary_licence: "summaryLicence",
});

pack!(episode_statement, episode_id, |_: &entity::episode_statement::Model| None, {
    number: "number",
    name: "title",
    kind: "kind",
    runtime_minutes: "runtimeMinutes",
    summary: "summary",
    summary_licence: "summaryLicence",
});

pack!(person_statement, person_id, |_: &entity::person_statement::Model| None, {
    name: "name",
    born: "born",
    died: "died",
    country: "country",
    images: "images",
});

pack!(character_statement, character_id, |_: &entity::character_statement::Model| None, {
    name: "name",
    description: "description",
});

pack!(franchise_statement, franchise_id, |_: &entity::franchise_statement::Model| None, {
    name: "name",
    kind: "kind",
    summary: "summary",
});

pack!(platform_statement, platform_id, |_: &entity::platform_statement::Model| None, {
    name: "name",
    kind: "kind",
    country: "country",
    names: "names",
});

pack!(crossover_statement, crossover_id, |_: &entity::crossover_statement::Model| None, {
    name: "name",
    summary: "summary",
});

pack!(work_statement, work_id, |_: &entity::work_statement::Model| None, {
    name: "name",
    kind: "kind",
    published: "published",
    summary: "summary",
});
