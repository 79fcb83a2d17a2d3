//! Reading many rows at once: the engine packs them into one JSON text, and they are decoded from that. Row by row and
//! column by column, most of the time of loading would go into handing over single values.

use entity::Row;
use sea_orm::sea_query::{Asterisk, Expr, ExprTrait, Func, Order, Query, SelectStatement};
use sea_orm::{
    ColumnTrait, ColumnType, ConnectionTrait, DatabaseBackend, DatabaseTransaction, DbErr, EntityTrait,
    Iterable,
};
use serde::de::DeserializeOwned;

use super::load::ROWS_PER_PART;
use super::{Error, write::id_column};

/// The next rows of a table behind an id, in the order of their ids.
pub(super) async fn rows<E>(transaction: &DatabaseTransaction, after: i64) -> Result<Vec<E::Model>, Error>
where
    E: EntityTrait,
    E::Model: Row + DeserializeOwned,
{
    let id = id_column::<E>();
    let behind = Query::select().and_where(Expr::col(id).gt(after)).order_by(id, Order::Asc).take();
    fetch::<E>(transaction, behind).await
}

/// The next rows of a table behind a value of a column and an id, in the order of both.
pub(super) async fn rows_by<E>(
    transaction: &DatabaseTransaction,
    column: E::Column,
    after: (i64, i64),
) -> Result<Vec<E::Model>, Error>
where
    E: EntityTrait,
    E::Model: Row + DeserializeOwned,
{
    let id = id_column::<E>();
    let both = Expr::tuple([Expr::col(column), Expr::col(id)]);
    let mut behind = Query::select();
    behind
        // The index of the column finds the first of them.
        .and_where(Expr::col(column).gte(after.0))
        .and_where(both.gt(Expr::tuple([Expr::val(after.0), Expr::val(after.1)])))
        .order_by(column, Order::Asc)
        .order_by(id, Order::Asc);
    fetch::<E>(transaction, behind).await
}

/// A part of the rows that a condition and an order leave.
async fn fetch<E>(transaction: &DatabaseTransaction, behind: SelectStatement) -> Result<Vec<E::Model>, Error>
where
    E: EntityTrait,
    E::Model: Row + DeserializeOwned,
{
    let packed = packed::<E>(transaction.get_database_backend(), behind);
    let packed = transaction.query_one(&packed).await?;
    let text = packed.map(|row| row.try_get_by_index::<Option<String>>(0)).transpose()?.flatten();
    let decode = move || serde_json::from_str(text.as_deref().unwrap_or("[]"));
    // The longest parts take some milliseconds, in which others would have to wait.
    let rows = tokio::task::spawn_blocking(decode).await.map_err(|error| DbErr::Custom(error.to_string()))?;
    Ok(rows.map_err(|error| DbErr::Json(error.to_string()))?)
}

/// `SELECT json_group_array(json_array(…)) FROM (SELECT * FROM … WHERE … ORDER BY … LIMIT …)`
fn packed<E: EntityTrait>(backend: DatabaseBackend, mut some: SelectStatement) -> SelectStatement {
    let (all, one) = match backend {
        DatabaseBackend::Postgres => ("json_agg", "json_build_array"),
        _ => ("json_group_array", "json_array"),
    };
    some.column(Asterisk).from(E::default()).limit(ROWS_PER_PART);
    let columns = E::Column::iter().map(|column| json(backend, column));
    let text = Func::cust(all).arg(Func::cust(one).args(columns)).cast_as("text");
    Query::select().expr(text).from_subquery(some, "some").take()
}

/// A value as JSON. `SQLite` has no truth values and no JSON of its own, and writes numbers with 15 digits.
fn json(backend: DatabaseBackend, column: impl ColumnTrait) -> Expr {
    let value = Expr::col(column);
    if backend != DatabaseBackend::Sqlite {
        return value;
    }
    let text = match column.def().get_column_type() {
        ColumnType::Boolean => Expr::case(value.clone(), "true").finally("false").into(),
        ColumnType::Float | ColumnType::Double => {
            Func::cust("printf").arg("%!.17g").arg(value.clone()).into()
        }
        ColumnType::Json | ColumnType::JsonBinary => value.clone(),
        _ => return value,
    };
    let json = Func::cust("json").arg(text);
    Expr::case(value.is_not_null(), json).into()
}
