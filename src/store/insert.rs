//! Inserting: many rows in one statement. Statements come in few sizes, so that the engine has read their texts before.

use sea_orm::{
    ConnectionTrait, DatabaseBackend, DatabaseTransaction, EntityTrait, IdenStatic, Iterable, ModelTrait,
    Statement,
};

use super::Error;

/// How many rows a statement has, the largest first: under the 32,766 values that `SQLite` takes, at 32 columns.
const SIZES: [usize; 4] = [1_000, 100, 10, 1];

/// Writes rows of one table, all of their columns.
pub(super) async fn insert<E: EntityTrait>(
    transaction: &DatabaseTransaction,
    rows: &[&E::Model],
) -> Result<(), Error> {
    let backend = transaction.get_database_backend();
    let mut rest = rows;
    for size in SIZES {
        if rest.len() < size {
            continue;
        }
        let text = text::<E>(backend, size);
        let chunks = rest.chunks_exact(size);
        rest = chunks.remainder();
        for chunk in chunks {
            let values = chunk.iter().flat_map(|row| E::Column::iter().map(|column| row.get(column)));
            let insert = Statement::from_sql_and_values(backend, text.clone(), values);
            transaction.execute_raw(insert).await?;
        }
    }
    Ok(())
}

/// The text of a statement that inserts so many rows.
fn text<E: EntityTrait>(backend: DatabaseBackend, rows: usize) -> String {
    let columns: Vec<String> = E::Column::iter().map(|column| format!("\"{}\"", column.as_str())).collect();
    let place = |number: usize| match backend {
        DatabaseBackend::Postgres => format!("${number}"),
        _ => "?".to_owned(),
    };
    let row = |row: usize| {
        let places = (1..=columns.len()).map(|column| place(row * columns.len() + column));
        format!("({})", places.collect::<Vec<_>>().join(", "))
    };
    let rows: Vec<String> = (0..rows).map(row).collect();
    let table = E::default();
    format!("INSERT INTO \"{}\" ({}) VALUES {}", table.table_name(), columns.join(", "), rows.join(", "))
}
