//! Reading many rows at once: the engine packs them into one JSON text, and they are decoded from that. Row by row and
//! column by column, most of the time of loading would go into handing over single values.

use std::marker::PhantomData;

use entity::Row;
use sea_orm::sea_query::{Expr, ExprTrait, Func, Order, Query, SelectStatement};
use sea_orm::{
    ColumnTrait, ColumnType, ConnectionTrait, DatabaseBackend, DatabaseTransaction, DbErr, EntityTrait,
    IdenStatic, Iterable,
};
use serde::de::DeserializeOwned;

use super::load::ROWS_PER_PART;
use super::{Error, write::id_column};

/// Rows as they come from the engine.
pub(super) struct Packed<M> {
    text: String,
    /// The greatest id among them.
    pub(super) last: i64,
    rows: PhantomData<fn() -> M>,
}

/// Which columns are read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Columns {
    /// All of them.
    All,
    /// Those that say something of the world. What an import keeps for itself, `origin` and `origin_key`, comes empty.
    Said,
}

impl Columns {
    fn has(self, column: &impl IdenStatic) -> bool {
        self == Self::All || !matches!(column.as_str(), "origin" | "origin_key")
    }
}

impl<M: DeserializeOwned> Packed<M> {
    /// The rows. The longest parts take some milliseconds: others must not have to wait for this.
    pub(super) fn rows(&self) -> Result<Vec<M>, Error> {
        Ok(serde_json::from_str(&self.text).map_err(|error| DbErr::Json(error.to_string()))?)
    }
}

/// The next rows of a table behind an id, in the order of their ids; none where there are no more.
pub(super) async fn behind<E>(
    transaction: &DatabaseTransaction,
    after: i64,
    columns: Columns,
) -> Result<Option<Packed<E::Model>>, Error>
where
    E: EntityTrait,
    E::Model: Row + DeserializeOwned,
{
    let id = id_column::<E>();
    let behind = Query::select().and_where(Expr::col(id).gt(after)).order_by(id, Order::Asc).take();
    fetch::<E>(transaction, behind, columns).await
}

/// The next rows of a table behind an id, in the order of their ids.
pub(super) async fn rows<E>(transaction: &DatabaseTransaction, after: i64) -> Result<Vec<E::Model>, Error>
where
    E: EntityTrait,
    E::Model: Row + DeserializeOwned,
{
    decoded(behind::<E>(transaction, after, Columns::All).await?).await
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
    decoded(fetch::<E>(transaction, behind, Columns::All).await?).await
}

async fn decoded<M>(packed: Option<Packed<M>>) -> Result<Vec<M>, Error>
where
    M: DeserializeOwned + Send + 'static,
{
    let Some(packed) = packed else { return Ok(Vec::new()) };
    let rows = tokio::task::spawn_blocking(move || packed.rows()).await;
    rows.map_err(|error| DbErr::Custom(error.to_string()))?
}

/// A part of the rows that a condition and an order leave.
async fn fetch<E>(
    transaction: &DatabaseTransaction,
    behind: SelectStatement,
    columns: Columns,
) -> Result<Option<Packed<E::Model>>, Error>
where
    E: EntityTrait,
    E::Model: Row + DeserializeOwned,
{
    let packed = packed::<E>(transaction.get_database_backend(), behind, columns);
    let Some(row) = transaction.query_one(&packed).await? else { return Ok(None) };
    let Some(last) = row.try_get_by_index::<Option<i64>>(1)? else { return Ok(None) };
    Ok(Some(Packed { text: row.try_get_by_index(0)?, last, rows: PhantomData }))
}

/// `SELECT json_group_array(json_array(…)), max(id) FROM (SELECT … FROM … WHERE … ORDER BY … LIMIT …)`
fn packed<E: EntityTrait>(
    backend: DatabaseBackend,
    mut some: SelectStatement,
    columns: Columns,
) -> SelectStatement
where
    E::Model: Row,
{
    let (all, one) = match backend {
        DatabaseBackend::Postgres => ("json_agg", "json_build_array"),
        _ => ("json_group_array", "json_array"),
    };
    let read = E::Column::iter().filter(|column| columns.has(column));
    some.columns(read).from(E::default()).limit(ROWS_PER_PART);
    let values = E::Column::iter()
        .map(|column| if columns.has(&column) { json(backend, column) } else { Expr::cust("''") });
    let text = Func::cust(all).arg(Func::cust(one).args(values)).cast_as("text");
    Query::select().expr(text).expr(Expr::col(id_column::<E>()).max()).from_subquery(some, "some").take()
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
