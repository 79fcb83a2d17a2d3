//! The columns, keys and checks that the steps have in common.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::big_integer;

/// The kinds of nodes.
pub(crate) const NODE_KINDS: [&str; 10] = [
    "show",
    "season",
    "episode",
    "person",
    "character",
    "franchise",
    "platform",
    "crossover",
    "work",
    "source",
];

/// Creates tables, then their indexes.
pub(crate) async fn create(
    manager: &SchemaManager<'_>,
    tables: Vec<TableCreateStatement>,
    indexes: Vec<IndexCreateStatement>,
) -> Result<(), DbErr> {
    for table in tables {
        manager.create_table(table).await?;
    }
    for index in indexes {
        manager.create_index(index).await?;
    }
    Ok(())
}

/// The id of a row, given by the one sequence.
pub(crate) fn id() -> ColumnDef {
    big_integer("id").primary_key().take()
}

/// A column that names a row of another table.
pub(crate) fn references(
    table: &'static str,
    column: &'static str,
    other: &'static str,
) -> ForeignKeyCreateStatement {
    ForeignKey::create().name(format!("fk_{table}_{column}")).from(table, column).to(other, "id").take()
}

/// A check that a text is one of a few words, or absent.
pub(crate) fn one_of(column: &'static str, words: &[&'static str]) -> Expr {
    Expr::col(column).is_in(words.iter().copied())
}

/// A unique index.
pub(crate) fn unique(table: &'static str, columns: &[&'static str]) -> IndexCreateStatement {
    index(table, columns).unique().take()
}

/// An index.
pub(crate) fn index(table: &'static str, columns: &[&'static str]) -> IndexCreateStatement {
    let mut index = Index::create();
    index.name(format!("idx_{table}_{}", columns.join("_"))).table(table);
    for column in columns {
        index.col(*column);
    }
    index
}
