//! Step 7: claims and citations.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, big_integer_null, text, text_null};

use crate::column::{create, id, index, one_of, references, unique};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let tables = vec![claim(), citation()];
        let indexes = vec![
            unique("claim", &["origin", "origin_key"]),
            index("claim", &["subject_id"]),
            unique("citation", &["origin", "origin_key"]),
            index("citation", &["subject_id"]),
        ];
        create(manager, tables, indexes).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn claim() -> TableCreateStatement {
    Table::create()
        .table("claim")
        .col(id())
        .col(text("origin"))
        .col(text("origin_key"))
        .col(big_integer("source_id"))
        .col(text("subject_kind"))
        .col(big_integer("subject_id"))
        .col(text_null("field"))
        .col(text_null("value"))
        .col(text("stance").check(one_of("stance", &["SUPPORTS", "DENIES"])))
        .col(text("rank").check(one_of("rank", &["PREFERRED", "NORMAL", "DEPRECATED"])))
        .col(text_null("reason"))
        .foreign_key(&mut references("claim", "source_id", "source"))
        .take()
}

fn citation() -> TableCreateStatement {
    Table::create()
        .table("citation")
        .col(id())
        .col(text("origin"))
        .col(text("origin_key"))
        .col(text("subject_kind"))
        .col(big_integer("subject_id"))
        .col(big_integer("source_id"))
        .col(big_integer_null("via_source_id"))
        .col(text_null("title"))
        .col(text_null("address"))
        .col(text_null("published_on"))
        .col(text_null("retrieved_on"))
        .col(text_null("quote"))
        .col(text_null("licence"))
        .col(text("stance").check(one_of("stance", &["SUPPORTS", "DENIES"])))
        .col(text_null("note"))
        .foreign_key(&mut references("citation", "source_id", "source"))
        .foreign_key(&mut references("citation", "via_source_id", "source"))
        .take()
}
