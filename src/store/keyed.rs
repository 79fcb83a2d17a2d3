//! Rows by the keys that their imports give them, in whatever table.

use std::collections::HashMap;

use entity::{Owned, RecordKind, Row};
use sea_orm::{
    ColumnTrait, Condition, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};

use super::Error;
use super::write::id_column;

/// How many beginnings of keys one statement looks for: each is a range of its own.
const PREFIXES_PER_STATEMENT: usize = 100;

/// Keys with their rows.
pub(super) type Keyed = Vec<(String, i64)>;

/// The rows with these keys.
pub(super) async fn rows(
    transaction: &DatabaseTransaction,
    kind: RecordKind,
    origin: &str,
    keys: &[String],
) -> Result<Keyed, Error> {
    match keyed_statements(transaction, kind, origin, keys).await? {
        Some(rows) => Ok(rows),
        None => Ok(keyed_rows(transaction, kind, origin, keys).await?.unwrap_or_default()),
    }
}

/// The next rows of an origin in a table, in the order of their keys.
pub(super) async fn next(
    transaction: &DatabaseTransaction,
    kind: RecordKind,
    origin: &str,
    after: &str,
    most: u64,
) -> Result<Keyed, Error> {
    match next_statements(transaction, kind, origin, after, most).await? {
        Some(rows) => Ok(rows),
        None => Ok(next_rows(transaction, kind, origin, after, most).await?.unwrap_or_default()),
    }
}

/// For each beginning of keys, the rows whose keys begin so, in the order of their keys.
pub(super) async fn under(
    transaction: &DatabaseTransaction,
    kind: RecordKind,
    origin: &str,
    prefixes: &mut [String],
) -> Result<HashMap<String, Keyed>, Error> {
    // Neighbours in the index are asked for at once.
    prefixes.sort_unstable();
    let mut under = HashMap::new();
    for prefixes in prefixes.chunks(PREFIXES_PER_STATEMENT) {
        let rows = match prefixed_statements(transaction, kind, origin, prefixes).await? {
            Some(rows) => rows,
            None => prefixed_rows(transaction, kind, origin, prefixes).await?.unwrap_or_default(),
        };
        let of_prefix = |prefix: &String| (prefix.clone(), starting_with(&rows, prefix).to_vec());
        under.extend(prefixes.iter().map(of_prefix));
    }
    Ok(under)
}

/// The keys with a beginning, among keys in their order.
fn starting_with<'k>(keys: &'k [(String, i64)], prefix: &str) -> &'k [(String, i64)] {
    let from = keys.partition_point(|(key, _)| key.as_str() < prefix);
    let those = &keys[from..];
    &those[..those.partition_point(|(key, _)| key.starts_with(prefix))]
}

/// A table whose rows an import owns.
trait Kept: EntityTrait<Model: Owned> {
    /// The column of the import.
    const ORIGIN: Self::Column;

    /// The column of the key within the import.
    const KEY: Self::Column;
}

async fn keyed<E: Kept>(
    transaction: &DatabaseTransaction,
    origin: &str,
    keys: &[String],
) -> Result<Keyed, Error> {
    let found = E::find().select_only().columns([E::KEY, id_column::<E>()]);
    let found = found.filter(E::ORIGIN.eq(origin)).filter(E::KEY.is_in(keys.iter().map(String::as_str)));
    Ok(found.into_tuple().all(transaction).await?)
}

async fn prefixed<E: Kept>(
    transaction: &DatabaseTransaction,
    origin: &str,
    prefixes: &[String],
) -> Result<Keyed, Error> {
    // An engine finds each range in the index of both columns if both are named in it.
    let range = |prefix: &String| {
        let until = format!("{prefix}\u{10ffff}");
        Condition::all().add(E::ORIGIN.eq(origin)).add(E::KEY.between(prefix.clone(), until))
    };
    let any = prefixes.iter().map(range).fold(Condition::any(), Condition::add);
    let found = E::find().select_only().columns([E::KEY, id_column::<E>()]).filter(any);
    let mut found: Keyed = found.into_tuple().all(transaction).await?;
    found.sort_unstable();
    Ok(found)
}

macro_rules! kept {
    ($($table:ident $(: $node:ident $kind:ident $id:ident $column:ident)?,)*) => {
        $(
            impl Kept for entity::$table::Entity {
                const ORIGIN: Self::Column = entity::$table::Column::Origin;
                const KEY: Self::Column = entity::$table::Column::OriginKey;
            }
        )*
    };
}

entity::for_each_statement_table!(kept);
entity::for_each_owned_table!(kept);

/// Finds the table of a kind. None where the kind is not among these.
macro_rules! tables {
    ($keyed:ident $prefixed:ident $next:ident $($table:ident)*) => {
        async fn $keyed(
            transaction: &DatabaseTransaction,
            kind: RecordKind,
            origin: &str,
            keys: &[String],
        ) -> Result<Option<Keyed>, Error> {
            $(
                if kind == entity::$table::Model::KIND {
                    return Ok(Some(keyed::<entity::$table::Entity>(transaction, origin, keys).await?));
                }
            )*
            Ok(None)
        }

        async fn $prefixed(
            transaction: &DatabaseTransaction,
            kind: RecordKind,
            origin: &str,
            prefixes: &[String],
        ) -> Result<Option<Keyed>, Error> {
            $(
                if kind == entity::$table::Model::KIND {
                    return Ok(Some(prefixed::<entity::$table::Entity>(transaction, origin, prefixes).await?));
                }
            )*
            Ok(None)
        }

        /// The next keys of an origin in a table, in their order.
        async fn $next(
            transaction: &DatabaseTransaction,
            kind: RecordKind,
            origin: &str,
            after: &str,
            most: u64,
        ) -> Result<Option<Keyed>, Error> {
            $(
                if kind == entity::$table::Model::KIND {
                    return Ok(Some(next_keys::<entity::$table::Entity>(transaction, origin, after, most).await?));
                }
            )*
            Ok(None)
        }
    };
}

/// The next keys of an origin in a table, in their order.
async fn next_keys<E: Kept>(
    transaction: &DatabaseTransaction,
    origin: &str,
    after: &str,
    most: u64,
) -> Result<Keyed, Error> {
    let found = E::find().select_only().columns([E::KEY, id_column::<E>()]);
    let found = found.filter(E::ORIGIN.eq(origin)).filter(E::KEY.gt(after));
    Ok(found.order_by_asc(E::KEY).limit(most).into_tuple().all(transaction).await?)
}

macro_rules! of_statements {
    ($($statement:ident: $table:ident $kind:ident $node:ident $column:ident,)*) => {
        tables! { keyed_statements prefixed_statements next_statements $($statement)* }

        /// The nodes that statements are about.
        pub(super) async fn nodes_stated(
            transaction: &DatabaseTransaction,
            kind: RecordKind,
            origin: &str,
            keys: &[String],
        ) -> Result<Keyed, Error> {
            $(
                if kind == entity::$statement::Model::KIND {
                    use entity::$statement::{Column, Entity};
                    let found = Entity::find().select_only().columns([Column::OriginKey, Column::$column]);
                    let found = found.filter(Column::Origin.eq(origin));
                    let found = found.filter(Column::OriginKey.is_in(keys.iter().map(String::as_str)));
                    return Ok(found.into_tuple().all(transaction).await?);
                }
            )*
            Ok(Vec::new())
        }
    };
}

macro_rules! of_owned {
    ($($table:ident,)*) => {
        tables! { keyed_rows prefixed_rows next_rows $($table)* }
    };
}

entity::for_each_statement_table!(of_statements);
entity::for_each_owned_table!(of_owned);

#[cfg(test)]
mod tests {
    use super::starting_with;

    #[test]
    fn a_beginning_has_its_own_keys_only() {
        let keys = ["rating/4", "rating/430=7", "rating/43=8.1", "rating/43=8.2", "rating/44=9"];
        let keys: Vec<_> = keys.into_iter().map(str::to_owned).zip(0..).collect();
        let ids = |prefix: &str| starting_with(&keys, prefix).iter().map(|(_, id)| *id).collect::<Vec<i64>>();
        assert_eq!(ids("rating/43="), [2, 3]);
        assert_eq!(ids("rating/43"), [1, 2, 3], "one beginning within another");
        assert_eq!(ids("rating/430="), [1]);
        assert_eq!(ids("rating/45"), [0; 0]);
        assert_eq!(ids("show/"), [0; 0]);
    }
}
