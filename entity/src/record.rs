//! Rows without their types: columns by name, values as JSON, and what refers to what. Who moves rows as text in or out
//! of the database is written once for all tables.

use std::collections::HashMap;

use sea_orm::sea_query::sea_value_to_json_value;
use sea_orm::{ActiveEnum, EntityTrait, IdenStatic, Iterable, ModelTrait};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::{NodeKind, REFERENCES, RecordKind, Row, Rows, for_each_owned_table, for_each_statement_table};

/// A row without its type.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// The table.
    pub kind: RecordKind,
    /// The columns in their order, each with its value.
    pub values: Vec<(&'static str, Value)>,
}

/// What a row is called outside the database, where its id means nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Name {
    /// The slug of a node or a measure.
    Slug(String),
    /// The import that owns the row, and its key there. A season or an episode has no slug: it goes by the key of its
    /// first statement.
    Key {
        /// The import.
        origin: String,
        /// The key.
        key: String,
    },
}

/// The names of rows, by id.
pub type Names = HashMap<i64, Name>;

impl Record {
    /// The value of a column; null where there is no such column.
    pub fn value(&self, column: &str) -> &Value {
        let found = self.values.iter().find(|(name, _)| *name == column);
        found.map_or(&Value::Null, |(_, value)| value)
    }

    /// The table and the id that a column refers to, if it does.
    pub fn reference(&self, column: &str) -> Option<(RecordKind, i64)> {
        let kind = self.kind.referred(column).or_else(|| {
            let kind = self.value(kind_column(column)?).as_str()?;
            RecordKind::try_from_value(&kind.to_owned()).ok()
        });
        kind.zip(self.value(column).as_i64())
    }

    /// What its columns refer to.
    pub fn references(&self) -> impl Iterator<Item = (RecordKind, i64)> {
        self.values.iter().filter_map(|(column, _)| self.reference(column))
    }
}

/// The column with the kind of what a column refers to, where that can be of several kinds.
pub fn kind_column(column: &str) -> Option<&'static str> {
    match column {
        "node_id" => Some("node_kind"),
        "subject_id" => Some("subject_kind"),
        _ => None,
    }
}

/// The name of a column where rows are text: in camel case, a reference without its `_id`.
pub fn key_of(column: &str) -> String {
    let mut words = column.strip_suffix("_id").unwrap_or(column).split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |key, word| {
        let (initial, rest) = word.split_at_checked(1).unwrap_or((word, ""));
        key + &initial.to_ascii_uppercase() + rest
    })
}

impl RecordKind {
    /// The value of a column that need not be written where rows are text.
    pub fn usual(self, column: &str) -> Option<&'static str> {
        match column {
            // Elsewhere it is a place in a chart.
            "rank" if self.stated().is_some() || self == Self::Claim => Some("NORMAL"),
            "stance" => Some("SUPPORTS"),
            "extent" => Some("EXACT"),
            _ => None,
        }
    }

    /// The name of a table where rows are text: in capitals. A statement is called as what it is about, since nodes are
    /// nothing else.
    pub fn word(self) -> String {
        let word = self.to_value().to_uppercase();
        word.strip_suffix("_STATEMENT").map_or_else(|| word.clone(), ToOwned::to_owned)
    }

    /// The table that a column refers to, where that is always the same. Nodes are referred to, not statements.
    pub fn referred(self, column: &str) -> Option<Self> {
        // Most columns refer to nothing, and need not be looked for.
        column.strip_suffix("_id")?;
        REFERENCES.iter().find(|it| it.table == self && it.column == column)?.names
    }

    /// The kind of the nodes that the rows of a table are.
    pub fn node(self) -> Option<NodeKind> {
        NodeKind::try_from_value(&self.to_value()).ok()
    }

    /// The word under which it stands in columns.
    pub fn column_value(self) -> String {
        self.to_value()
    }
}

impl NodeKind {
    /// Whether its nodes have slugs.
    pub fn has_slug(self) -> bool {
        !matches!(self, Self::Season | Self::Episode)
    }

    /// The kind that rows as text call so.
    pub fn named(key: &str) -> Option<Self> {
        Self::iter().find(|kind| key_of(&kind.to_value()) == key)
    }
}

macro_rules! statements {
    ($($statement:ident: $table:ident $kind:ident $node:ident $column:ident,)*) => {
        impl RecordKind {
            /// The tables of statements.
            const STATEMENTS: &[Self] = &[$(<crate::$statement::Model as Row>::KIND,)*];

            /// The kind of the nodes that the rows of a table are statements about, and the column that names them.
            pub fn stated(self) -> Option<(NodeKind, &'static str)> {
                match self {
                    $(
                        <crate::$statement::Model as Row>::KIND => {
                            Some((NodeKind::$kind, stringify!($node)))
                        }
                    )*
                    _ => None,
                }
            }
        }

        impl Rows {
            fn statements(&self, records: &mut Vec<Record>) {
                $(records.extend(self.$statement.iter().map(record));)*
            }

            fn push_statement(&mut self, kind: RecordKind, values: Value) -> Result<(), serde_json::Error> {
                match kind {
                    $(
                        <crate::$statement::Model as Row>::KIND => push(&mut self.$statement, values),
                    )*
                    _ => self.push_other(kind, values),
                }
            }
        }

        fn statement_columns(kind: RecordKind) -> Vec<&'static str> {
            match kind {
                $(<crate::$statement::Model as Row>::KIND => columns::<crate::$statement::Entity>(),)*
                _ => other_columns(kind),
            }
        }
    };
}

for_each_statement_table!(statements);

macro_rules! others {
    ($($table:ident,)*) => {
        impl RecordKind {
            /// The other tables whose rows an import owns.
            const OTHERS: &[Self] = &[$(<crate::$table::Model as Row>::KIND,)*];
        }

        impl Rows {
            fn others(&self, records: &mut Vec<Record>) {
                $(records.extend(self.$table.iter().map(record));)*
            }

            fn push_other(&mut self, kind: RecordKind, values: Value) -> Result<(), serde_json::Error> {
                match kind {
                    $(<crate::$table::Model as Row>::KIND => push(&mut self.$table, values),)*
                    // Merged nodes are made by the store.
                    _ => Ok(()),
                }
            }
        }

        fn other_columns(kind: RecordKind) -> Vec<&'static str> {
            match kind {
                $(<crate::$table::Model as Row>::KIND => columns::<crate::$table::Entity>(),)*
                _ => Vec::new(),
            }
        }
    };
}

for_each_owned_table!(others);

impl RecordKind {
    /// The tables whose rows an import owns: sources, statements, and what is said beside them.
    pub fn owned() -> impl Iterator<Item = Self> {
        let others = Self::OTHERS.iter().filter(|kind| **kind != Self::Source);
        [Self::Source].into_iter().chain(Self::STATEMENTS.iter().chain(others).copied())
    }

    /// The columns of a table whose rows an import owns.
    pub fn columns(self) -> Vec<&'static str> {
        statement_columns(self)
    }
}

impl Rows {
    /// The rows that imports own, without their types.
    pub fn records(&self) -> Vec<Record> {
        let mut records = Vec::new();
        self.statements(&mut records);
        self.others(&mut records);
        records
    }

    /// Adds a row of a table whose rows an import owns. Columns that may be null can be left out.
    pub fn push(&mut self, kind: RecordKind, values: Map<String, Value>) -> Result<(), serde_json::Error> {
        self.push_statement(kind, Value::Object(values))
    }
}

fn record<M: ModelTrait + Row>(row: &M) -> Record {
    let columns = <<M::Entity as EntityTrait>::Column as Iterable>::iter();
    let values = columns.map(|column| (column.as_str(), sea_value_to_json_value(&row.get(column))));
    Record { kind: M::KIND, values: values.collect() }
}

fn push<M: DeserializeOwned>(rows: &mut Vec<M>, values: Value) -> Result<(), serde_json::Error> {
    rows.push(serde_json::from_value(values)?);
    Ok(())
}

fn columns<E: EntityTrait>() -> Vec<&'static str> {
    <E::Column as Iterable>::iter().map(|column| column.as_str()).collect()
}
