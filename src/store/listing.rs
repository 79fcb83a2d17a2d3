//! What imports own, row by row, with the names of everything that the rows refer to: what an export needs.

use std::collections::{BTreeMap, BTreeSet};

use entity::{Name, Names, RecordKind, Row, Rows};
use sea_orm::{
    ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder, QuerySelect, TransactionTrait,
};

use super::load::consistent;
use super::write::id_column;
use super::{Error, Store, packed};

/// How many ids one statement asks for.
const IDS_PER_STATEMENT: usize = 1_000;

/// What imports own, as of one moment, read part by part: no more than a part is in memory.
pub struct Listing {
    transaction: DatabaseTransaction,
    /// The tables that are still to be read, the present one last.
    tables: Vec<RecordKind>,
    /// The node and the id of the last row that was read.
    after: (i64, i64),
}

/// Rows of one table, and what is to be known of others to understand them.
#[derive(Debug, Default)]
pub struct Listed {
    /// The rows.
    pub rows: Rows,
    /// The names of what they refer to, by id.
    pub names: Names,
}

impl Store {
    /// Begins a consistent read of what imports own.
    pub async fn list(&self) -> Result<Listing, Error> {
        let transaction = self.reader.begin_with_options(consistent(self.backend())).await?;
        let mut tables: Vec<_> = RecordKind::owned().collect();
        tables.reverse();
        Ok(Listing { transaction, tables, after: (0, 0) })
    }
}

impl Listing {
    /// The next rows, all of one table: sources, then statements, those about one node together, then everything else.
    /// Whoever came first comes first. None when there are no more.
    pub async fn next(&mut self) -> Result<Option<Listed>, Error> {
        while let Some(table) = self.tables.last() {
            let rows = part(&self.transaction, *table, &mut self.after).await?;
            if let Some(rows) = rows {
                let names = self.names(&rows).await?;
                return Ok(Some(Listed { rows, names }));
            }
            self.tables.pop();
            self.after = (0, 0);
        }
        Ok(None)
    }

    async fn names(&self, rows: &Rows) -> Result<Names, Error> {
        let mut wanted: BTreeMap<RecordKind, BTreeSet<i64>> = BTreeMap::new();
        for (kind, id) in rows.records().iter().flat_map(entity::Record::references) {
            wanted.entry(kind).or_default().insert(id);
        }
        let mut names = Names::new();
        for (kind, ids) in wanted {
            let ids: Vec<_> = ids.into_iter().collect();
            for ids in ids.chunks(IDS_PER_STATEMENT) {
                names.extend(self.named(kind, ids).await?);
            }
        }
        Ok(names)
    }

    async fn named(&self, kind: RecordKind, ids: &[i64]) -> Result<Vec<(i64, Name)>, Error> {
        if let Some(named) = by_slug(&self.transaction, kind, ids).await? {
            return Ok(named);
        }
        let found = match by_statement(&self.transaction, kind, ids).await? {
            Some(found) => found,
            None => by_key(&self.transaction, kind, ids).await?,
        };
        Ok(found.into_iter().map(|(id, origin, key)| (id, Name::Key { origin, key })).collect())
    }
}

/// An id, and the origin and key that it goes by.
type Keyed = (i64, String, String);

/// The first origin and key of each value of a column.
async fn keys<E: EntityTrait>(
    transaction: &DatabaseTransaction,
    [of, origin, key]: [E::Column; 3],
    ids: &[i64],
) -> Result<Vec<Keyed>, Error> {
    let some = E::find().filter(of.is_in(ids.iter().copied()));
    let some = some.order_by_asc(of).order_by_asc(id_column::<E>());
    let mut found: Vec<Keyed> =
        some.select_only().columns([of, origin, key]).into_tuple().all(transaction).await?;
    found.dedup_by_key(|(of, ..)| *of);
    Ok(found)
}

macro_rules! by_slug {
    ($($table:ident: $kind:ident,)*) => {
        /// The slugs of nodes or measures; none for a kind that has no slugs.
        async fn by_slug(
            transaction: &DatabaseTransaction,
            kind: RecordKind,
            ids: &[i64],
        ) -> Result<Option<Vec<(i64, Name)>>, Error> {
            let found: Vec<(i64, String)> = match kind {
                $(
                    RecordKind::$kind => {
                        use entity::$table::{Column, Entity};
                        let some = Entity::find().filter(Column::Id.is_in(ids.iter().copied()));
                        let some = some.select_only().columns([Column::Id, Column::Slug]);
                        some.into_tuple().all(transaction).await?
                    }
                )*
                _ => return Ok(None),
            };
            Ok(Some(found.into_iter().map(|(id, slug)| (id, Name::Slug(slug))).collect()))
        }
    };
}

by_slug! {
    source: Source,
    show: Show,
    person: Person,
    character: Character,
    franchise: Franchise,
    platform: Platform,
    crossover: Crossover,
    work: Work,
    measure: Measure,
}

macro_rules! by_statement {
    ($($statement:ident: $table:ident $kind:ident $node:ident $column:ident,)*) => {
        /// The keys of the first statements about nodes; none for a kind that is no node.
        async fn by_statement(
            transaction: &DatabaseTransaction,
            kind: RecordKind,
            ids: &[i64],
        ) -> Result<Option<Vec<Keyed>>, Error> {
            Ok(Some(match kind {
                $(
                    RecordKind::$kind => {
                        use entity::$statement::{Column, Entity};
                        let columns = [Column::$column, Column::Origin, Column::OriginKey];
                        keys::<Entity>(transaction, columns, ids).await?
                    }
                )*
                _ => return Ok(None),
            }))
        }

        /// The keys of rows.
        async fn by_key(
            transaction: &DatabaseTransaction,
            kind: RecordKind,
            ids: &[i64],
        ) -> Result<Vec<Keyed>, Error> {
            match kind {
                $(
                    <entity::$statement::Model as Row>::KIND => {
                        use entity::$statement::{Column, Entity};
                        keys::<Entity>(transaction, [Column::Id, Column::Origin, Column::OriginKey], ids).await
                    }
                )*
                _ => keys_of_others(transaction, kind, ids).await,
            }
        }

        /// The rows of statements by the node that they are about, of other tables by id, behind those that were read.
        async fn part(
            transaction: &DatabaseTransaction,
            table: RecordKind,
            after: &mut (i64, i64),
        ) -> Result<Option<Rows>, Error> {
            let mut part = Rows::default();
            match table {
                $(
                    <entity::$statement::Model as Row>::KIND => {
                        use entity::$statement::{Column, Entity};
                        part.$statement =
                            packed::rows_by::<Entity>(transaction, Column::$column, *after).await?;
                        let Some(last) = part.$statement.last() else { return Ok(None) };
                        *after = (last.$node, last.id);
                    }
                )*
                _ => return other(transaction, table, after).await,
            }
            Ok(Some(part))
        }
    };
}

entity::for_each_statement_table!(by_statement);

macro_rules! others {
    ($($table:ident,)*) => {
        async fn other(
            transaction: &DatabaseTransaction,
            table: RecordKind,
            after: &mut (i64, i64),
        ) -> Result<Option<Rows>, Error> {
            let mut part = Rows::default();
            match table {
                $(
                    <entity::$table::Model as Row>::KIND => {
                        part.$table = packed::rows::<entity::$table::Entity>(transaction, after.1).await?;
                        let Some(last) = part.$table.last() else { return Ok(None) };
                        after.1 = last.id;
                    }
                )*
                _ => return Ok(None),
            }
            Ok(Some(part))
        }

        async fn keys_of_others(
            transaction: &DatabaseTransaction,
            kind: RecordKind,
            ids: &[i64],
        ) -> Result<Vec<Keyed>, Error> {
            match kind {
                $(
                    <entity::$table::Model as Row>::KIND => {
                        use entity::$table::{Column, Entity};
                        keys::<Entity>(transaction, [Column::Id, Column::Origin, Column::OriginKey], ids).await
                    }
                )*
                _ => Ok(Vec::new()),
            }
        }
    };
}

entity::for_each_owned_table!(others);
