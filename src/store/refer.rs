//! Who names whom, over all tables: the columns are those that `entity` lists.

use std::collections::{BTreeMap, BTreeSet};

use entity::{REFERENCES, RecordKind, Reference};
use sea_orm::sea_query::{Expr, ExprTrait, Order, Query};
use sea_orm::{ActiveEnum, ConnectionTrait, DatabaseTransaction};

use super::Error;

/// How many ids one statement looks for.
pub(super) const IDS_PER_STATEMENT: usize = 500;

/// Those of the ids that rows name which are more than words about them.
pub(super) async fn held(
    transaction: &DatabaseTransaction,
    table: RecordKind,
    ids: &BTreeSet<i64>,
) -> Result<BTreeSet<i64>, Error> {
    let mut held = BTreeSet::new();
    let is_node = table.node().is_some();
    let holds = |it: &&Reference| {
        !it.is_about && !it.is_merged() && it.can_name(table) && (is_node || it.names.is_some())
    };
    for reference in REFERENCES.iter().filter(holds) {
        let rest: Vec<i64> = ids.difference(&held).copied().collect();
        for ids in rest.chunks(IDS_PER_STATEMENT) {
            let named = Query::select()
                .distinct()
                .column(reference.column)
                .from(reference.table.to_value())
                .and_where(Expr::col(reference.column).is_in(ids.iter().copied()))
                .take();
            for row in transaction.query_all(&named).await? {
                held.insert(row.try_get_by_index(0)?);
            }
        }
    }
    Ok(held)
}

/// The rows that name some of the ids in a column, by the id that they name.
pub(super) async fn naming(
    transaction: &DatabaseTransaction,
    reference: &Reference,
    ids: &[i64],
) -> Result<BTreeMap<i64, Vec<i64>>, Error> {
    let mut naming: BTreeMap<i64, Vec<i64>> = BTreeMap::new();
    for ids in ids.chunks(IDS_PER_STATEMENT) {
        let rows = Query::select()
            .columns([reference.column, "id"])
            .from(reference.table.to_value())
            .and_where(Expr::col(reference.column).is_in(ids.iter().copied()))
            .order_by("id", Order::Asc)
            .take();
        for row in transaction.query_all(&rows).await? {
            naming.entry(row.try_get_by_index(0)?).or_default().push(row.try_get_by_index(1)?);
        }
    }
    Ok(naming)
}

/// The ids that some rows name in a column.
pub(super) async fn named(
    transaction: &DatabaseTransaction,
    reference: &Reference,
    rows: &[i64],
) -> Result<BTreeSet<i64>, Error> {
    let mut named = BTreeSet::new();
    for rows in rows.chunks(IDS_PER_STATEMENT) {
        let nodes = Query::select()
            .distinct()
            .column(reference.column)
            .from(reference.table.to_value())
            .and_where(Expr::col("id").is_in(rows.iter().copied()))
            .take();
        for node in transaction.query_all(&nodes).await? {
            named.insert(node.try_get_by_index(0)?);
        }
    }
    Ok(named)
}

/// Has rows that name one id in a column name another.
pub(super) async fn rename(
    transaction: &DatabaseTransaction,
    reference: &Reference,
    rows: &[i64],
    to: i64,
) -> Result<(), Error> {
    for rows in rows.chunks(IDS_PER_STATEMENT) {
        let renamed = Query::update()
            .table(reference.table.to_value())
            .value(reference.column, to)
            .and_where(Expr::col("id").is_in(rows.iter().copied()))
            .take();
        transaction.execute(&renamed).await?;
    }
    Ok(())
}

/// The first row of a table that names one of the ids in one column and one in another.
pub(super) async fn naming_both(
    transaction: &DatabaseTransaction,
    table: RecordKind,
    ids: [i64; 2],
) -> Result<Option<(RecordKind, i64)>, Error> {
    let said = || REFERENCES.iter().filter(|it| it.names == Some(table) && !it.is_merged());
    for one in said() {
        for other in said().filter(|other| other.table == one.table && other.column > one.column) {
            let row = Query::select()
                .column("id")
                .from(one.table.to_value())
                .and_where(Expr::col(one.column).is_in(ids))
                .and_where(Expr::col(other.column).is_in(ids))
                .limit(1)
                .take();
            if let Some(row) = transaction.query_one(&row).await? {
                return Ok(Some((one.table, row.try_get_by_index(0)?)));
            }
        }
    }
    Ok(None)
}
