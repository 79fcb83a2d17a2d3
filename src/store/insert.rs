//! Inserting: many rows in one statement. Statements come in few sizes, so that the engine has read their texts before,
//! and the next is put together while the engine works on one.

use std::iter::from_fn;

use sea_orm::{
    ConnectionTrait, DatabaseBackend, DatabaseTransaction, EntityTrait, IdenStatic, Iterable, ModelTrait,
    Statement,
};
use tokio::join;

use super::Error;

/// The most rows that a statement has: under the 32,766 values that `SQLite` takes, at 63 columns. The other sizes are
/// its halves, so that any number of rows takes few statements.
const MOST_ROWS: usize = 512;

/// Writes rows of one table, all of their columns.
pub(super) async fn insert<E>(transaction: &DatabaseTransaction, rows: &[&E::Model]) -> Result<(), Error>
where
    E: EntityTrait,
    E::Model: Sync,
{
    let backend = transaction.get_database_backend();
    let mut rest = rows;
    let (mut size, mut text) = (0, String::new());
    let mut statements = from_fn(|| {
        let next = rest.len().checked_ilog2().map(|log| MOST_ROWS.min(1 << log))?;
        if next != size {
            (size, text) = (next, self::text::<E>(backend, next));
        }
        let (chunk, others) = rest.split_at(size);
        rest = others;
        let values = chunk.iter().flat_map(|row| E::Column::iter().map(|column| row.get(column)));
        Some(Statement::from_sql_and_values(backend, text.clone(), values))
    });
    let mut next = statements.next();
    while let Some(insert) = next {
        let (outcome, ahead) = join!(biased; transaction.execute_raw(insert), async { statements.next() });
        outcome?;
        next = ahead;
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
