//! Step 12: the orders in which a franchise is watched, and what is to be watched before what.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, big_integer_null, integer, text, text_null};
use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend};

use crate::column::{create, id, index, references, unique};
use crate::m000008_deferred::DEFER;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

/// The columns that name rows of other tables.
const REFERENCES: &[(&str, &[&str])] = &[
    ("watch_order", &["source_id", "franchise_id"]),
    ("watch_order_entry", &["watch_order_id", "show_id", "season_id", "episode_id"]),
    (
        "prerequisite",
        &[
            "source_id",
            "show_id",
            "season_id",
            "episode_id",
            "first_show_id",
            "first_season_id",
            "first_episode_id",
        ],
    ),
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let tables = vec![watch_order(), watch_order_entry(), prerequisite()];
        let keys = REFERENCES.iter().map(|(table, _)| unique(table, &["origin", "origin_key"]));
        let named = REFERENCES
            .iter()
            .flat_map(|(table, columns)| columns.iter().map(|column| index(table, &[*column])));
        create(manager, tables, keys.chain(named).collect()).await?;
        if manager.get_database_backend() == DbBackend::Postgres {
            manager.get_connection().execute_unprepared(DEFER).await?;
        }
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn watch_order() -> TableCreateStatement {
    Table::create()
        .table("watch_order")
        .col(id())
        .col(text("origin"))
        .col(text("origin_key"))
        .col(big_integer("source_id"))
        .col(big_integer("franchise_id"))
        .col(text("name"))
        .col(text_null("note"))
        .foreign_key(&mut references("watch_order", "source_id", "source"))
        .foreign_key(&mut references("watch_order", "franchise_id", "franchise"))
        .take()
}

fn watch_order_entry() -> TableCreateStatement {
    Table::create()
        .table("watch_order_entry")
        .col(id())
        .col(text("origin"))
        .col(text("origin_key"))
        .col(big_integer("watch_order_id"))
        .col(big_integer("show_id"))
        .col(big_integer_null("season_id"))
        .col(big_integer_null("episode_id"))
        .col(integer("position"))
        .col(text_null("note"))
        .foreign_key(&mut references("watch_order_entry", "watch_order_id", "watch_order"))
        .foreign_key(&mut references("watch_order_entry", "show_id", "show"))
        .foreign_key(&mut references("watch_order_entry", "season_id", "season"))
        .foreign_key(&mut references("watch_order_entry", "episode_id", "episode"))
        .take()
}

fn prerequisite() -> TableCreateStatement {
    Table::create()
        .table("prerequisite")
        .col(id())
        .col(text("origin"))
        .col(text("origin_key"))
        .col(big_integer("source_id"))
        .col(big_integer("show_id"))
        .col(big_integer_null("season_id"))
        .col(big_integer_null("episode_id"))
        .col(big_integer("first_show_id"))
        .col(big_integer_null("first_season_id"))
        .col(big_integer_null("first_episode_id"))
        .col(text("reason"))
        .foreign_key(&mut references("prerequisite", "source_id", "source"))
        .foreign_key(&mut references("prerequisite", "show_id", "show"))
        .foreign_key(&mut references("prerequisite", "season_id", "season"))
        .foreign_key(&mut references("prerequisite", "episode_id", "episode"))
        .foreign_key(&mut references("prerequisite", "first_show_id", "show"))
        .foreign_key(&mut references("prerequisite", "first_season_id", "season"))
        .foreign_key(&mut references("prerequisite", "first_episode_id", "episode"))
        .take()
}
