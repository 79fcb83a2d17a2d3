//! Step 5: the edges between nodes.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, boolean, integer, integer_null, json, text, text_null,
};

use crate::column::{create, id, one_of, references, unique};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let tables = vec![
            show_relation(),
            planting(),
            based_on(),
            franchise_member(),
            credit(),
            portrayal(),
            release(),
            commission(),
            availability(),
            crossover_part(),
        ];
        let indexes = vec![
            unique("show_relation", &["origin", "origin_key"]),
            unique("planting", &["origin", "origin_key"]),
            unique("based_on", &["origin", "origin_key"]),
            unique("franchise_member", &["origin", "origin_key"]),
            unique("credit", &["origin", "origin_key"]),
            unique("portrayal", &["origin", "origin_key"]),
            unique("release", &["origin", "origin_key"]),
            unique("commission", &["origin", "origin_key"]),
            unique("availability", &["origin", "origin_key"]),
            unique("crossover_part", &["origin", "origin_key"]),
        ];
        create(manager, tables, indexes).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn show_relation() -> TableCreateStatement {
    Table::create()
        .table("show_relation")
        .col(id())
        .col(text("origin"))
        .col(text("origin_key"))
        .col(big_integer("source_id"))
        .col(big_integer("later_show_id"))
        .col(big_integer_null("later_season_id"))
        .col(big_integer("earlier_show_id"))
        .col(json("kinds"))
        .col(text_null("note"))
        .foreign_key(&mut references("show_relation", "source_id", "source"))
        .foreign_key(&mut references("show_relation", "later_show_id", "show"))
        .foreign_key(&mut references("show_relation", "later_season_id", "season"))
        .foreign_key(&mut references("show_relation", "earlier_show_id", "show"))
        .take()
}

fn planting() -> TableCreateStatement {
    Table::create()
        .table("planting")
        .col(id())
        .col(text("origin"))
        .col(text("origin_key"))
        .col(big_integer("show_relation_id"))
        .col(big_integer("episode_id"))
        .foreign_key(&mut references("planting", "show_relation_id", "show_relation"))
        .foreign_key(&mut references("planting", "episode_id", "episode"))
        .take()
}

fn based_on() -> TableCreateStatement {
    Table::create()
        .table("based_on")
        .col(id())
        .col(text("origin"))
        .col(text("origin_key"))
        .col(big_integer("source_id"))
        .col(big_integer("show_id"))
        .col(big_integer("work_id"))
        .col(text("kind").check(one_of("kind", &["ADAPTATION", "LOOSE", "CHARACTERS", "CONTINUATION"])))
        .col(text_null("note"))
        .foreign_key(&mut references("based_on", "source_id", "source"))
        .foreign_key(&mut references("based_on", "show_id", "show"))
        .foreign_key(&mut references("based_on", "work_id", "work"))
        .take()
}

fn franchise_member() -> TableCreateStatement {
    Table::create()
        .table("franchise_member")
        .col(id())
        .col(text("origin"))
        .col(text("origin_key"))
        .col(big_integer("source_id"))
        .col(big_integer("franchise_id"))
        .col(big_integer_null("show_id"))
        .col(big_integer_null("work_id"))
        .col(
            text("role").check(one_of(
                "role",
                &["MAIN", "SPINOFF", "SIDE", "CROSSOVER", "ALTERNATE", "SOURCE_MATERIAL"],
            )),
        )
        .col(integer_null("story_position"))
        .col(text_null("note"))
        .check(Expr::cust("(show_id IS NULL) <> (work_id IS NULL)"))
        .foreign_key(&mut references("franchise_member", "source_id", "source"))
        .foreign_key(&mut references("franchise_member", "franchise_id", "franchise"))
        .foreign_key(&mut references("franchise_member", "show_id", "show"))
        .foreign_key(&mut references("franchise_member", "work_id", "work"))
        .take()
}

fn credit() -> TableCreateStatement {
    Table::create()
        .table("credit")
        .col(id())
        .col(text("origin"))
        .col(text("origin_key"))
        .col(big_integer("source_id"))
        .col(big_integer("person_id"))
        .col(big_integer("show_id"))
        .col(big_integer_null("season_id"))
        .col(big_integer_null("episode_id"))
        .col(text("department").check(one_of(
            "department",
            &[
                "CREATOR",
                "CAST",
                "DIRECTING",
                "WRITING",
                "PRODUCTION",
                "MUSIC",
                "CAMERA",
                "EDITING",
                "DESIGN",
                "OTHER",
            ],
        )))
        .col(text_null("job"))
        .col(text_null("tier").check(one_of("tier", &["MAIN", "RECURRING", "GUEST", "CAMEO"])))
        .col(text_null("manner").check(one_of("manner", &["SCREEN", "VOICE", "DUB", "ARCHIVE", "AS_SELF"])))
        .col(integer_null("billing"))
        .col(integer_null("episode_count"))
        .col(text_null("since"))
        .col(text_null("until"))
        .col(text_null("credited_as"))
        .col(text_null("note"))
        .foreign_key(&mut references("credit", "source_id", "source"))
        .foreign_key(&mut references("credit", "person_id", "person"))
        .foreign_key(&mut references("credit", "show_id", "show"))
        .foreign_key(&mut references("credit", "season_id", "season"))
        .foreign_key(&mut references("credit", "episode_id", "episode"))
        .take()
}

fn portrayal() -> TableCreateStatement {
    Table::create()
        .table("portrayal")
        .col(id())
        .col(text("origin"))
        .col(text("origin_key"))
        .col(big_integer("credit_id"))
        .col(big_integer("character_id"))
        .col(integer("position"))
        .col(text_null("note"))
        .foreign_key(&mut references("portrayal", "credit_id", "credit"))
        .foreign_key(&mut references("portrayal", "character_id", "character"))
        .take()
}

fn release() -> TableCreateStatement {
    Table::create()
        .table("release")
        .col(id())
        .col(text("origin"))
        .col(text("origin_key"))
        .col(big_integer("source_id"))
        .col(big_integer("show_id"))
        .col(big_integer_null("season_id"))
        .col(big_integer_null("episode_id"))
        .col(text_null("part"))
        .col(big_integer_null("platform_id"))
        .col(text_null("region"))
        .col(text("date"))
        .col(
            text("kind")
                .check(one_of("kind", &["PREMIERE", "PILOT", "REGULAR", "FINALE", "PART", "SPECIAL"])),
        )
        .col(integer_null("episode_count"))
        .col(text_null("note"))
        .foreign_key(&mut references("release", "source_id", "source"))
        .foreign_key(&mut references("release", "show_id", "show"))
        .foreign_key(&mut references("release", "season_id", "season"))
        .foreign_key(&mut references("release", "episode_id", "episode"))
        .foreign_key(&mut references("release", "platform_id", "platform"))
        .take()
}

fn commission() -> TableCreateStatement {
    Table::create()
        .table("commission")
        .col(id())
        .col(text("origin"))
        .col(text("origin_key"))
        .col(big_integer("source_id"))
        .col(big_integer("show_id"))
        .col(big_integer_null("season_id"))
        .col(big_integer("platform_id"))
        .col(text_null("ordered_on"))
        .col(integer_null("episode_order"))
        .col(text_null("note"))
        .foreign_key(&mut references("commission", "source_id", "source"))
        .foreign_key(&mut references("commission", "show_id", "show"))
        .foreign_key(&mut references("commission", "season_id", "season"))
        .foreign_key(&mut references("commission", "platform_id", "platform"))
        .take()
}

fn availability() -> TableCreateStatement {
    Table::create()
        .table("availability")
        .col(id())
        .col(text("origin"))
        .col(text("origin_key"))
        .col(big_integer("source_id"))
        .col(big_integer("show_id"))
        .col(big_integer_null("season_id"))
        .col(big_integer("platform_id"))
        .col(text_null("region"))
        .col(
            text("offer").check(one_of(
                "offer",
                &["BROADCAST", "SUBSCRIPTION", "ADS", "FREE", "RENT", "BUY", "OTHER"],
            )),
        )
        .col(boolean("is_original"))
        .col(text_null("since"))
        .col(text_null("until"))
        .col(text_null("observed_on"))
        .col(text_null("note"))
        .foreign_key(&mut references("availability", "source_id", "source"))
        .foreign_key(&mut references("availability", "show_id", "show"))
        .foreign_key(&mut references("availability", "season_id", "season"))
        .foreign_key(&mut references("availability", "platform_id", "platform"))
        .take()
}

fn crossover_part() -> TableCreateStatement {
    Table::create()
        .table("crossover_part")
        .col(id())
        .col(text("origin"))
        .col(text("origin_key"))
        .col(big_integer("source_id"))
        .col(big_integer("crossover_id"))
        .col(big_integer("episode_id"))
        .col(integer("position"))
        .foreign_key(&mut references("crossover_part", "source_id", "source"))
        .foreign_key(&mut references("crossover_part", "crossover_id", "crossover"))
        .foreign_key(&mut references("crossover_part", "episode_id", "episode"))
        .take()
}
