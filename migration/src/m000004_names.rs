//! Step 4: other names, ids in other catalogues, and ids of merged nodes.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, text, text_null};

use crate::column::{NODE_KINDS, create, id, one_of, references, unique};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let tables = vec![alias(), external_id(), redirect()];
        let indexes = vec![
            unique("alias", &["origin", "origin_key"]),
            unique("external_id", &["origin", "origin_key"]),
        ];
        create(manager, tables, indexes).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn alias() -> TableCreateStatement {
    Table::create()
        .table("alias")
        .col(id())
        .col(text("origin"))
        .col(text("origin_key"))
        .col(big_integer("source_id"))
        .col(text("node_kind").check(one_of("node_kind", &NODE_KINDS)))
        .col(big_integer("node_id"))
        .col(text("name"))
        .col(text("kind").check(one_of(
            "kind",
            &["ALSO_KNOWN_AS", "FORMER", "WORKING_TITLE", "TRANSLATION", "AS_PRINTED", "NICKNAME"],
        )))
        .col(text_null("language"))
        .col(text_null("region"))
        .col(text_null("note"))
        .foreign_key(&mut references("alias", "source_id", "source"))
        .take()
}

fn external_id() -> TableCreateStatement {
    Table::create()
        .table("external_id")
        .col(id())
        .col(text("origin"))
        .col(text("origin_key"))
        .col(big_integer("source_id"))
        .col(text("node_kind").check(one_of("node_kind", &NODE_KINDS)))
        .col(big_integer("node_id"))
        .col(text("provider").check(one_of(
            "provider",
            &["IMDB", "TMDB", "THETVDB", "TVMAZE", "TVRAGE", "WIKIDATA", "EIDR", "OTHER"],
        )))
        .col(text_null("label"))
        .col(text("value"))
        .col(text("extent").check(one_of("extent", &["EXACT", "PART", "WHOLE"])))
        .foreign_key(&mut references("external_id", "source_id", "source"))
        .take()
}

fn redirect() -> TableCreateStatement {
    Table::create()
        .table("redirect")
        .col(id())
        .col(text("node_kind").check(one_of("node_kind", &NODE_KINDS)))
        .col(big_integer("to_id"))
        .take()
}
