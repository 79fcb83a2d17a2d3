//! Step 11: what has to be known to undo a merge of two nodes: the slug of the one that went, what was merged along with
//! it, and which rows named it.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, big_integer_null, text, text_null};

use crate::column::{create, index};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for mut column in [text_null("slug"), big_integer_null("with_id")] {
            manager.alter_table(Table::alter().table("redirect").add_column(&mut column).take()).await?;
        }
        let indexes = vec![
            index("redirect", &["to_id"]),
            index("redirect", &["with_id"]),
            index("redirect", &["slug"]),
            index("link_move", &["redirect_id"]),
            index("link_move", &["row_id"]),
        ];
        create(manager, vec![link_move()], indexes).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn link_move() -> TableCreateStatement {
    Table::create()
        .table("link_move")
        .col(big_integer("seq").primary_key().auto_increment())
        .col(big_integer("redirect_id"))
        .col(text("kind"))
        .col(big_integer("row_id"))
        .col(text("field"))
        .take()
}
