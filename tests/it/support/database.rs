//! A database as it is, read straight from its tables: neither the store nor the graph takes part.

use entity::{NodeKind, REFERENCES, Reference, Rows, change_log};
use sea_orm::{
    ActiveEnum, ColumnTrait, ConnectionTrait, DatabaseBackend, DatabaseConnection, EntityTrait, QueryFilter,
    QueryOrder, Statement, TryGetable,
};

/// A second way into a database.
pub(crate) struct Database {
    connection: DatabaseConnection,
}

impl Database {
    /// Connects to a database that is there.
    pub(crate) async fn open(url: &str) -> Self {
        Self { connection: sea_orm::Database::connect(url).await.expect("the database opens") }
    }

    /// All rows of all tables, in the order of their ids.
    pub(crate) async fn rows(&self) -> Rows {
        rows(&self.connection).await
    }

    /// The change log, oldest first.
    pub(crate) async fn log(&self) -> Vec<change_log::Model> {
        self.log_after(0).await
    }

    /// The change log behind one of its entries, oldest first.
    pub(crate) async fn log_after(&self, seq: i64) -> Vec<change_log::Model> {
        let log = change_log::Entity::find().filter(change_log::Column::Seq.gt(seq));
        log.order_by_asc(change_log::Column::Seq).all(&self.connection).await.expect("the change log")
    }

    /// Leaves the trace of a migration that only a later version of the program knows.
    pub(crate) async fn migrate_further(&self) {
        let trace = "INSERT INTO seaql_migrations (version, applied_at) VALUES ('m999999_later', 0)";
        self.connection.execute_unprepared(trace).await.expect("a row");
    }
}

impl Database {
    /// The columns that name rows of another table, and that no index begins with.
    pub(crate) async fn references_without_index(&self) -> Vec<String> {
        let backend = self.connection.get_database_backend();
        let sql = if backend == DatabaseBackend::Postgres {
            "SELECT a.attrelid::regclass || '.' || a.attname FROM pg_constraint f
            JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = f.conkey[1]
            WHERE f.contype = 'f' AND NOT EXISTS (
                SELECT 1 FROM pg_index i WHERE i.indrelid = f.conrelid AND i.indkey[0] = f.conkey[1])"
        } else {
            "SELECT m.name || '.' || f.\"from\" FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f
            WHERE m.type = 'table' AND NOT EXISTS (
                SELECT 1 FROM pragma_index_list(m.name) i JOIN pragma_index_info(i.name) c
                WHERE c.seqno = 0 AND c.name = f.\"from\")"
        };
        self.first_column(sql).await
    }
}

impl Database {
    /// The foreign keys: which column of which table names rows of which other.
    pub(crate) async fn foreign_keys(&self) -> Vec<String> {
        let sql = if self.connection.get_database_backend() == DatabaseBackend::Postgres {
            "SELECT t.relname || '.' || a.attname || ' -> ' || o.relname FROM pg_constraint f
            JOIN pg_class t ON t.oid = f.conrelid JOIN pg_class o ON o.oid = f.confrelid
            JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = f.conkey[1]
            WHERE f.contype = 'f'"
        } else {
            "SELECT m.name || '.' || f.\"from\" || ' -> ' || f.\"table\" FROM sqlite_master m
            JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table'"
        };
        let mut keys: Vec<String> = self.first_column(sql).await;
        keys.sort();
        keys
    }

    /// The columns that name an id, of merged nodes as of all other rows.
    pub(crate) async fn naming(&self, id: i64) -> Vec<String> {
        let mut naming = Vec::new();
        for Reference { table, column, .. } in REFERENCES {
            let table = table.to_value();
            let sql = format!("SELECT count(*) FROM \"{table}\" WHERE {column} = {id}");
            if self.first_column::<i64>(&sql).await != [0] {
                naming.push(format!("{table}.{column}"));
            }
        }
        naming
    }

    /// The id of the node of a slug.
    pub(crate) async fn id_of(&self, kind: NodeKind, slug: &str) -> i64 {
        let sql = format!("SELECT id FROM \"{}\" WHERE slug = '{slug}'", kind.to_value());
        *self.first_column(&sql).await.first().expect("the node")
    }

    /// How many moves are remembered.
    pub(crate) async fn moves(&self) -> i64 {
        self.first_column("SELECT count(*) FROM link_move").await[0]
    }

    async fn first_column<T: TryGetable>(&self, sql: &str) -> Vec<T> {
        let statement = Statement::from_string(self.connection.get_database_backend(), sql);
        let rows = self.connection.query_all_raw(statement).await.expect("an answer");
        rows.iter().map(|row| row.try_get_by_index(0).expect("a value")).collect()
    }
}

macro_rules! rows {
    ($($table:ident: $kind:ident,)*) => {
        async fn rows(connection: &DatabaseConnection) -> Rows {
            Rows {
                $(
                    $table: entity::$table::Entity::find()
                        .order_by_asc(entity::$table::Column::Id)
                        .all(connection)
                        .await
                        .expect("the rows of a table"),
                )*
            }
        }
    };
}

entity::for_each_table!(rows);
