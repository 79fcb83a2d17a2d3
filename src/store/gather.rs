//! What a store would hold: batches become rows without a database, for those who measure what comes after it.

use std::collections::BTreeMap;

use entity::{NodeKind, Rows};

use super::write::merged;
use super::{Batch, Error};

/// All rows of an empty database once these batches are in it.
pub fn gather(batches: impl IntoIterator<Item = Batch>) -> Result<Rows, Error> {
    let mut rows = Rows::default();
    let mut slugs = BTreeMap::new();
    for mut batch in batches {
        slugs.append(&mut batch.slugs);
        rows.append(batch.rows);
    }
    merge(&mut rows, &slugs)?;
    Ok(rows)
}

macro_rules! merge {
    ($($statement:ident: $table:ident $kind:ident $node:ident $column:ident,)*) => {
        fn merge(rows: &mut Rows, slugs: &BTreeMap<(NodeKind, i64), String>) -> Result<(), Error> {
            $(rows.$table = merged::<entity::$table::Entity>(slugs, &[], rows.$statement.clone())?;)*
            Ok(())
        }
    };
}

entity::for_each_statement_table!(merge);
