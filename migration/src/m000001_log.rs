//! Step 1: the sequence from which ids are drawn, and the change log.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, integer, text};

use crate::column::{create, one_of};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(manager, vec![sequence(), change_log()], Vec::new()).await?;
        let first = Query::insert()
            .into_table("sequence")
            .columns(["id", "next_id"])
            .values_panic([1.into(), 1.into()])
            .take();
        manager.execute(first).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn sequence() -> TableCreateStatement {
    Table::create().table("sequence").col(integer("id").primary_key()).col(big_integer("next_id")).take()
}

fn change_log() -> TableCreateStatement {
    Table::create()
        .table("change_log")
        .col(big_integer("seq").primary_key().auto_increment())
        .col(big_integer("batch"))
        .col(big_integer("at"))
        .col(text("source"))
        .col(text("kind"))
        .col(big_integer("id"))
        .col(text("op").check(one_of("op", &["INSERT", "UPDATE", "DELETE"])))
        .take()
}
