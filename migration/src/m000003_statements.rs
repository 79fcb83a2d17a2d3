//! Step 3: what each source says about each node.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, big_integer_null, integer_null, json_null, text, text_null};

use crate::column::{create, id, index, one_of, references, unique};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let tables = vec![
            show_statement(),
            season_statement(),
            episode_statement(),
            person_statement(),
            character_statement(),
            franchise_statement(),
            platform_statement(),
            crossover_statement(),
            work_statement(),
        ];
        let indexes = vec![
            unique("show_statement", &["origin", "origin_key"]),
            index("show_statement", &["show_id"]),
            unique("season_statement", &["origin", "origin_key"]),
            index("season_statement", &["season_id"]),
            unique("episode_statement", &["origin", "origin_key"]),
            index("episode_statement", &["episode_id"]),
            unique("person_statement", &["origin", "origin_key"]),
            index("person_statement", &["person_id"]),
            unique("character_statement", &["origin", "origin_key"]),
            index("character_statement", &["character_id"]),
            unique("franchise_statement", &["origin", "origin_key"]),
            index("franchise_statement", &["franchise_id"]),
            unique("platform_statement", &["origin", "origin_key"]),
            index("platform_statement", &["platform_id"]),
            unique("crossover_statement", &["origin", "origin_key"]),
            index("crossover_statement", &["crossover_id"]),
            unique("work_statement", &["origin", "origin_key"]),
            index("work_statement", &["work_id"]),
        ];
        create(manager, tables, indexes).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn show_statement() -> TableCreateStatement {
    Table::create()
        .table("show_statement")
        .col(id())
        .col(big_integer("show_id"))
        .col(text("origin"))
        .col(text("origin_key"))
        .col(big_integer("source_id"))
        .col(text("rank").check(one_of("rank", &["PREFERRED", "NORMAL", "DEPRECATED"])))
        .col(text_null("reason"))
        .col(text_null("observed_on"))
        .col(text_null("name"))
        .col(text_null("original_name"))
        .col(json_null("formats"))
        .col(json_null("genres"))
        .col(json_null("countries"))
        .col(json_null("languages"))
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
        .col(json_null("links"))
        .col(json_null("images"))
        .foreign_key(&mut references("show_statement", "show_id", "show"))
        .foreign_key(&mut references("show_statement", "source_id", "source"))
        .take()
}

fn season_statement() -> TableCreateStatement {
    Table::create()
        .table("season_statement")
        .col(id())
        .col(big_integer("season_id"))
        .col(text("origin"))
        .col(text("origin_key"))
        .col(big_integer("source_id"))
        .col(text("rank").check(one_of("rank", &["PREFERRED", "NORMAL", "DEPRECATED"])))
        .col(text_null("reason"))
        .col(text_null("observed_on"))
        .col(big_integer("show_id"))
        .col(integer_null("number"))
        .col(text_null("name"))
        .col(integer_null("episode_order"))
        .col(text_null("summary"))
        .col(text_null("summary_licence"))
        .foreign_key(&mut references("season_statement", "season_id", "season"))
        .foreign_key(&mut references("season_statement", "source_id", "source"))
        .foreign_key(&mut references("season_statement", "show_id", "show"))
        .take()
}

fn episode_statement() -> TableCreateStatement {
    Table::create()
        .table("episode_statement")
        .col(id())
        .col(big_integer("episode_id"))
        .col(text("origin"))
        .col(text("origin_key"))
        .col(big_integer("source_id"))
        .col(text("rank").check(one_of("rank", &["PREFERRED", "NORMAL", "DEPRECATED"])))
        .col(text_null("reason"))
        .col(text_null("observed_on"))
        .col(big_integer("show_id"))
        .col(big_integer_null("season_id"))
        .col(integer_null("number"))
        .col(text_null("name"))
        .col(text_null("kind").check(one_of("kind", &["REGULAR", "PILOT", "SPECIAL"])))
        .col(integer_null("runtime_minutes"))
        .col(text_null("summary"))
        .col(text_null("summary_licence"))
        .foreign_key(&mut references("episode_statement", "episode_id", "episode"))
        .foreign_key(&mut references("episode_statement", "source_id", "source"))
        .foreign_key(&mut references("episode_statement", "show_id", "show"))
        .foreign_key(&mut references("episode_statement", "season_id", "season"))
        .take()
}

fn person_statement() -> TableCreateStatement {
    Table::create()
        .table("person_statement")
        .col(id())
        .col(big_integer("person_id"))
        .col(text("origin"))
        .col(text("origin_key"))
        .col(big_integer("source_id"))
        .col(text("rank").check(one_of("rank", &["PREFERRED", "NORMAL", "DEPRECATED"])))
        .col(text_null("reason"))
        .col(text_null("observed_on"))
        .col(text_null("name"))
        .col(text_null("born"))
        .col(text_null("died"))
        .col(text_null("country"))
        .col(json_null("images"))
        .foreign_key(&mut references("person_statement", "person_id", "person"))
        .foreign_key(&mut references("person_statement", "source_id", "source"))
        .take()
}

fn character_statement() -> TableCreateStatement {
    Table::create()
        .table("character_statement")
        .col(id())
        .col(big_integer("character_id"))
        .col(text("origin"))
        .col(text("origin_key"))
        .col(big_integer("source_id"))
        .col(text("rank").check(one_of("rank", &["PREFERRED", "NORMAL", "DEPRECATED"])))
        .col(text_null("reason"))
        .col(text_null("observed_on"))
        .col(text_null("name"))
        .col(text_null("description"))
        .col(big_integer_null("variant_of_id"))
        .foreign_key(&mut references("character_statement", "character_id", "character"))
        .foreign_key(&mut references("character_statement", "source_id", "source"))
        .foreign_key(&mut references("character_statement", "variant_of_id", "character"))
        .take()
}

fn franchise_statement() -> TableCreateStatement {
    Table::create()
        .table("franchise_statement")
        .col(id())
        .col(big_integer("franchise_id"))
        .col(text("origin"))
        .col(text("origin_key"))
        .col(big_integer("source_id"))
        .col(text("rank").check(one_of("rank", &["PREFERRED", "NORMAL", "DEPRECATED"])))
        .col(text_null("reason"))
        .col(text_null("observed_on"))
        .col(text_null("name"))
        .col(text_null("kind").check(one_of("kind", &["UNIVERSE", "BRAND"])))
        .col(big_integer_null("part_of_id"))
        .col(text_null("summary"))
        .foreign_key(&mut references("franchise_statement", "franchise_id", "franchise"))
        .foreign_key(&mut references("franchise_statement", "source_id", "source"))
        .foreign_key(&mut references("franchise_statement", "part_of_id", "franchise"))
        .take()
}

fn platform_statement() -> TableCreateStatement {
    Table::create()
        .table("platform_statement")
        .col(id())
        .col(big_integer("platform_id"))
        .col(text("origin"))
        .col(text("origin_key"))
        .col(big_integer("source_id"))
        .col(text("rank").check(one_of("rank", &["PREFERRED", "NORMAL", "DEPRECATED"])))
        .col(text_null("reason"))
        .col(text_null("observed_on"))
        .col(text_null("name"))
        .col(
            text_null("kind")
                .check(one_of("kind", &["BROADCAST", "CABLE", "STREAMING", "FAST", "SYNDICATION", "OTHER"])),
        )
        .col(text_null("country"))
        .col(json_null("names"))
        .col(big_integer_null("succeeded_by_id"))
        .foreign_key(&mut references("platform_statement", "platform_id", "platform"))
        .foreign_key(&mut references("platform_statement", "source_id", "source"))
        .foreign_key(&mut references("platform_statement", "succeeded_by_id", "platform"))
        .take()
}

fn crossover_statement() -> TableCreateStatement {
    Table::create()
        .table("crossover_statement")
        .col(id())
        .col(big_integer("crossover_id"))
        .col(text("origin"))
        .col(text("origin_key"))
        .col(big_integer("source_id"))
        .col(text("rank").check(one_of("rank", &["PREFERRED", "NORMAL", "DEPRECATED"])))
        .col(text_null("reason"))
        .col(text_null("observed_on"))
        .col(text_null("name"))
        .col(text_null("summary"))
        .foreign_key(&mut references("crossover_statement", "crossover_id", "crossover"))
        .foreign_key(&mut references("crossover_statement", "source_id", "source"))
        .take()
}

fn work_statement() -> TableCreateStatement {
    Table::create()
        .table("work_statement")
        .col(id())
        .col(big_integer("work_id"))
        .col(text("origin"))
        .col(text("origin_key"))
        .col(big_integer("source_id"))
        .col(text("rank").check(one_of("rank", &["PREFERRED", "NORMAL", "DEPRECATED"])))
        .col(text_null("reason"))
        .col(text_null("observed_on"))
        .col(text_null("name"))
        .col(text_null("kind").check(one_of(
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
        .foreign_key(&mut references("work_statement", "work_id", "work"))
        .foreign_key(&mut references("work_statement", "source_id", "source"))
        .foreign_key(&mut references("work_statement", "author_id", "person"))
        .take()
}
