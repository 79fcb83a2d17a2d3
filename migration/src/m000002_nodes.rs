//! Step 2: the nodes that statements are merged into, and the sources that make them.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, integer_null, json, json_null, text, text_null,
};

use crate::column::{create, id, one_of, references, unique};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let tables = vec![
            source(),
            show(),
            season(),
            episode(),
            person(),
            character(),
            franchise(),
            platform(),
            crossover(),
            work(),
        ];
        let indexes = vec![
            unique("source", &["slug"]),
            unique("source", &["origin", "origin_key"]),
            unique("show", &["slug"]),
            unique("person", &["slug"]),
            unique("character", &["slug"]),
            unique("franchise", &["slug"]),
            unique("platform", &["slug"]),
            unique("crossover", &["slug"]),
            unique("work", &["slug"]),
        ];
        create(manager, tables, indexes).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn source() -> TableCreateStatement {
    Table::create()
        .table("source")
        .col(id())
        .col(text("origin"))
        .col(text("origin_key"))
        .col(text("slug"))
        .col(text("name"))
        .col(text("kind").check(one_of(
            "kind",
            &[
                "OFFICIAL",
                "TRADE_PRESS",
                "PRESS",
                "REFERENCE",
                "CATALOGUE",
                "MEASUREMENT",
                "UNKNOWN",
                "EDITORIAL",
            ],
        )))
        .col(text_null("domain"))
        .col(text_null("licence"))
        .col(text_null("description"))
        .take()
}

fn show() -> TableCreateStatement {
    Table::create()
        .table("show")
        .col(id())
        .col(text("slug"))
        .col(text("name"))
        .col(text_null("original_name"))
        .col(json("formats"))
        .col(json("genres"))
        .col(json("countries"))
        .col(json("languages"))
        .col(integer_null("runtime_minutes"))
        .col(text_null("start_date"))
        .col(text_null("end_date"))
        .col(text_null("catalogue_status").check(one_of(
            "catalogue_status",
            &["IN_DEVELOPMENT", "RUNNING", "TO_BE_DETERMINED", "ENDED", "CANCELLED"],
        )))
        .col(json_null("schedule"))
        .col(text_null("summary"))
        .col(text_null("summary_licence"))
        .col(json("links"))
        .col(json("images"))
        .take()
}

fn season() -> TableCreateStatement {
    Table::create()
        .table("season")
        .col(id())
        .col(big_integer("show_id"))
        .col(integer_null("number"))
        .col(text_null("name"))
        .col(integer_null("episode_order"))
        .col(text_null("summary"))
        .col(text_null("summary_licence"))
        .foreign_key(&mut references("season", "show_id", "show"))
        .take()
}

fn episode() -> TableCreateStatement {
    Table::create()
        .table("episode")
        .col(id())
        .col(big_integer("show_id"))
        .col(big_integer_null("season_id"))
        .col(integer_null("number"))
        .col(text_null("name"))
        .col(text_null("kind").check(one_of("kind", &["REGULAR", "PILOT", "SPECIAL"])))
        .col(integer_null("runtime_minutes"))
        .col(text_null("summary"))
        .col(text_null("summary_licence"))
        .foreign_key(&mut references("episode", "show_id", "show"))
        .foreign_key(&mut references("episode", "season_id", "season"))
        .take()
}

fn person() -> TableCreateStatement {
    Table::create()
        .table("person")
        .col(id())
        .col(text("slug"))
        .col(text("name"))
        .col(text_null("born"))
        .col(text_null("died"))
        .col(text_null("country"))
        .col(json("images"))
        .take()
}

fn character() -> TableCreateStatement {
    Table::create()
        .table("character")
        .col(id())
        .col(text("slug"))
        .col(text("name"))
        .col(text_null("description"))
        .col(big_integer_null("variant_of_id"))
        .foreign_key(&mut references("character", "variant_of_id", "character"))
        .take()
}

fn franchise() -> TableCreateStatement {
    Table::create()
        .table("franchise")
        .col(id())
        .col(text("slug"))
        .col(text("name"))
        .col(text("kind").check(one_of("kind", &["UNIVERSE", "BRAND"])))
        .col(big_integer_null("part_of_id"))
        .col(text_null("summary"))
        .foreign_key(&mut references("franchise", "part_of_id", "franchise"))
        .take()
}

fn platform() -> TableCreateStatement {
    Table::create()
        .table("platform")
        .col(id())
        .col(text("slug"))
        .col(text("name"))
        .col(
            text_null("kind")
                .check(one_of("kind", &["BROADCAST", "CABLE", "STREAMING", "FAST", "SYNDICATION", "OTHER"])),
        )
        .col(text_null("country"))
        .col(json("names"))
        .col(big_integer_null("succeeded_by_id"))
        .foreign_key(&mut references("platform", "succeeded_by_id", "platform"))
        .take()
}

fn crossover() -> TableCreateStatement {
    Table::create()
        .table("crossover")
        .col(id())
        .col(text("slug"))
        .col(text("name"))
        .col(text_null("summary"))
        .take()
}

fn work() -> TableCreateStatement {
    Table::create()
        .table("work")
        .col(id())
        .col(text("slug"))
        .col(text("name"))
        .col(text("kind").check(one_of(
            "kind",
            &[
                "NOVEL",
                "NOVEL_SERIES",
                "SHORT_STORY",
                "NON_FICTION",
                "COMIC",
                "FILM",
                "GAME",
                "PLAY",
                "PODCAST",
                "OTHER",
            ],
        )))
        .col(big_integer_null("author_id"))
        .col(text_null("published"))
        .col(text_null("summary"))
        .foreign_key(&mut references("work", "author_id", "person"))
        .take()
}
