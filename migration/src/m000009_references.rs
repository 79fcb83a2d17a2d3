//! Step 9: an index for every column that names a row of another table. Without it an engine reads the whole table to
//! find out who names a row that comes or goes: work that grows with the square of an import.

use sea_orm_migration::prelude::*;

use crate::column::index;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

/// The tables and their columns. The first column of an index that is there already needs no other.
const REFERENCES: &[(&str, &[&str])] = &[
    ("season", &["show_id"]),
    ("episode", &["show_id", "season_id"]),
    ("character", &["variant_of_id"]),
    ("franchise", &["part_of_id"]),
    ("platform", &["succeeded_by_id"]),
    ("work", &["author_id"]),
    ("show_statement", &["source_id"]),
    ("season_statement", &["source_id", "show_id"]),
    ("episode_statement", &["source_id", "show_id", "season_id"]),
    ("person_statement", &["source_id"]),
    ("character_statement", &["source_id", "variant_of_id"]),
    ("franchise_statement", &["source_id", "part_of_id"]),
    ("platform_statement", &["source_id", "succeeded_by_id"]),
    ("crossover_statement", &["source_id"]),
    ("work_statement", &["source_id", "author_id"]),
    ("alias", &["source_id"]),
    ("external_id", &["source_id"]),
    ("show_relation", &["source_id", "later_show_id", "later_season_id", "earlier_show_id"]),
    ("planting", &["show_relation_id", "episode_id"]),
    ("based_on", &["source_id", "show_id", "work_id"]),
    ("franchise_member", &["source_id", "franchise_id", "show_id", "work_id"]),
    ("credit", &["source_id", "person_id", "show_id", "season_id", "episode_id"]),
    ("portrayal", &["credit_id", "character_id"]),
    ("release", &["source_id", "show_id", "season_id", "episode_id", "platform_id"]),
    ("commission", &["source_id", "show_id", "season_id", "platform_id"]),
    ("availability", &["source_id", "show_id", "season_id", "platform_id"]),
    ("crossover_part", &["source_id", "crossover_id", "episode_id"]),
    ("measure", &["source_id", "provider_id"]),
    ("review", &["source_id", "show_id", "season_id", "episode_id", "outlet_id", "author_id", "revises_id"]),
    ("rating", &["source_id", "show_id", "season_id", "episode_id", "measure_id", "revises_id"]),
    ("viewership", &["source_id", "show_id", "season_id", "episode_id", "measure_id", "revises_id"]),
    ("announcement", &["source_id", "show_id", "platform_id", "speaker_id", "supersedes_id", "withdraws_id"]),
    ("announcement_season", &["announcement_id", "season_id"]),
    ("claim", &["source_id"]),
    ("citation", &["source_id", "via_source_id"]),
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (table, columns) in REFERENCES {
            for column in *columns {
                manager.create_index(index(table, &[column])).await?;
            }
        }
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
