//! Step 6: reviews, ratings, viewership and announcements.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, double, double_null, integer_null, text, text_null,
};

use crate::column::{create, id, one_of, references, unique};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let tables = vec![measure(), review(), rating(), viewership(), announcement(), announcement_season()];
        let indexes = vec![
            unique("measure", &["slug"]),
            unique("measure", &["origin", "origin_key"]),
            unique("review", &["origin", "origin_key"]),
            unique("rating", &["origin", "origin_key"]),
            unique("viewership", &["origin", "origin_key"]),
            unique("announcement", &["origin", "origin_key"]),
            unique("announcement_season", &["origin", "origin_key"]),
        ];
        create(manager, tables, indexes).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn measure() -> TableCreateStatement {
    Table::create()
        .table("measure")
        .col(id())
        .col(text("origin"))
        .col(text("origin_key"))
        .col(big_integer("source_id"))
        .col(text("slug"))
        .col(text("name"))
        .col(big_integer("provider_id"))
        .col(text("quantity").check(one_of(
            "quantity",
            &[
                "CRITICS_SHARE",
                "CRITICS_SCORE",
                "AUDIENCE_SCORE",
                "MINUTES_VIEWED",
                "HOURS_VIEWED",
                "VIEWS",
                "VIEWERS",
                "HOUSEHOLDS",
                "CHART_RANK",
                "OTHER",
            ],
        )))
        .col(text("unit"))
        .col(text_null("method"))
        .col(text_null("population"))
        .col(double_null("scale_min"))
        .col(double_null("scale_max"))
        .foreign_key(&mut references("measure", "source_id", "source"))
        .foreign_key(&mut references("measure", "provider_id", "source"))
        .take()
}

fn review() -> TableCreateStatement {
    Table::create()
        .table("review")
        .col(id())
        .col(text("origin"))
        .col(text("origin_key"))
        .col(big_integer("source_id"))
        .col(big_integer("show_id"))
        .col(big_integer_null("season_id"))
        .col(big_integer_null("episode_id"))
        .col(text("kind").check(one_of("kind", &["CRITIC", "AUDIENCE", "USER"])))
        .col(big_integer_null("outlet_id"))
        .col(big_integer_null("author_id"))
        .col(text_null("published_on"))
        .col(text_null("headline"))
        .col(text_null("gist"))
        .col(text_null("score_printed"))
        .col(double_null("score_max"))
        .col(double_null("score"))
        .col(text_null("address"))
        .col(big_integer_null("revises_id"))
        .foreign_key(&mut references("review", "source_id", "source"))
        .foreign_key(&mut references("review", "show_id", "show"))
        .foreign_key(&mut references("review", "season_id", "season"))
        .foreign_key(&mut references("review", "episode_id", "episode"))
        .foreign_key(&mut references("review", "outlet_id", "source"))
        .foreign_key(&mut references("review", "author_id", "person"))
        .foreign_key(&mut references("review", "revises_id", "review"))
        .take()
}

fn rating() -> TableCreateStatement {
    Table::create()
        .table("rating")
        .col(id())
        .col(text("origin"))
        .col(text("origin_key"))
        .col(big_integer("source_id"))
        .col(big_integer("show_id"))
        .col(big_integer_null("season_id"))
        .col(big_integer_null("episode_id"))
        .col(big_integer("measure_id"))
        .col(double("value"))
        .col(big_integer_null("votes"))
        .col(text_null("observed_on"))
        .col(text_null("published_on"))
        .col(big_integer_null("revises_id"))
        .col(text_null("note"))
        .foreign_key(&mut references("rating", "source_id", "source"))
        .foreign_key(&mut references("rating", "show_id", "show"))
        .foreign_key(&mut references("rating", "season_id", "season"))
        .foreign_key(&mut references("rating", "episode_id", "episode"))
        .foreign_key(&mut references("rating", "measure_id", "measure"))
        .foreign_key(&mut references("rating", "revises_id", "rating"))
        .take()
}

fn viewership() -> TableCreateStatement {
    Table::create()
        .table("viewership")
        .col(id())
        .col(text("origin"))
        .col(text("origin_key"))
        .col(big_integer("source_id"))
        .col(big_integer("show_id"))
        .col(big_integer_null("season_id"))
        .col(big_integer_null("episode_id"))
        .col(big_integer("measure_id"))
        .col(big_integer_null("value"))
        .col(integer_null("rank"))
        .col(text_null("chart"))
        .col(integer_null("weeks_in_chart"))
        .col(text_null("window_start"))
        .col(text_null("window_end"))
        .col(text_null("region"))
        .col(text_null("published_on"))
        .col(big_integer_null("revises_id"))
        .col(text_null("note"))
        .foreign_key(&mut references("viewership", "source_id", "source"))
        .foreign_key(&mut references("viewership", "show_id", "show"))
        .foreign_key(&mut references("viewership", "season_id", "season"))
        .foreign_key(&mut references("viewership", "episode_id", "episode"))
        .foreign_key(&mut references("viewership", "measure_id", "measure"))
        .foreign_key(&mut references("viewership", "revises_id", "viewership"))
        .take()
}

fn announcement() -> TableCreateStatement {
    Table::create()
        .table("announcement")
        .col(id())
        .col(text("origin"))
        .col(text("origin_key"))
        .col(big_integer("source_id"))
        .col(big_integer("show_id"))
        .col(text("kind").check(one_of(
            "kind",
            &[
                "DEVELOPMENT",
                "ORDER",
                "RENEWAL",
                "PICKUP",
                "FINAL_SEASON",
                "CANCELLATION",
                "CONCLUSION",
                "ABANDONMENT",
                "PREMIERE_DATE",
                "DELAY",
                "CASTING",
                "FUNDING",
                "UNDECIDED",
                "STATEMENT",
                "OTHER",
            ],
        )))
        .col(text("certainty").check(one_of("certainty", &["RUMOUR", "REPORTED", "STATED", "OFFICIAL"])))
        .col(text_null("said_on"))
        .col(text_null("published_on"))
        .col(big_integer_null("platform_id"))
        .col(text_null("expected_from"))
        .col(text_null("expected_until"))
        .col(big_integer_null("speaker_id"))
        .col(text_null("quote"))
        .col(text("gist"))
        .col(big_integer_null("supersedes_id"))
        .col(big_integer_null("withdraws_id"))
        .foreign_key(&mut references("announcement", "source_id", "source"))
        .foreign_key(&mut references("announcement", "show_id", "show"))
        .foreign_key(&mut references("announcement", "platform_id", "platform"))
        .foreign_key(&mut references("announcement", "speaker_id", "person"))
        .foreign_key(&mut references("announcement", "supersedes_id", "announcement"))
        .foreign_key(&mut references("announcement", "withdraws_id", "announcement"))
        .take()
}

fn announcement_season() -> TableCreateStatement {
    Table::create()
        .table("announcement_season")
        .col(id())
        .col(text("origin"))
        .col(text("origin_key"))
        .col(big_integer("announcement_id"))
        .col(big_integer("season_id"))
        .foreign_key(&mut references("announcement_season", "announcement_id", "announcement"))
        .foreign_key(&mut references("announcement_season", "season_id", "season"))
        .take()
}
