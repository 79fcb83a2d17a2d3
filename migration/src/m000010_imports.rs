//! Step 10: what imports of large data sets need: the file and the day of a source, entries of the change log for many
//! rows at once, and ways to find a node by the ids that catalogues give it.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer_null, text_null};

use crate::column::index;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let columns = [
            ("source", text_null("file")),
            ("source", text_null("published_on")),
            ("change_log", big_integer_null("until_id")),
        ];
        for (table, mut column) in columns {
            manager.alter_table(Table::alter().table(table).add_column(&mut column).take()).await?;
        }
        let indexes = [
            index("external_id", &["value", "provider"]),
            index("external_id", &["node_id"]),
            index("alias", &["node_id"]),
        ];
        for index in indexes {
            manager.create_index(index).await?;
        }
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
