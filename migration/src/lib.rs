//! The history of showgraph's tables, one file per step. It never names `entity`: that changes while history does not.

use std::collections::BTreeMap;

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::{DatabaseConnection, EntityTrait};
use sea_orm_migration::seaql_migrations as history;

mod column;
mod m000001_log;
mod m000002_nodes;
mod m000003_statements;
mod m000004_names;
mod m000005_edges;
mod m000006_records;
mod m000007_provenance;
mod m000008_deferred;
mod m000009_references;
mod m000010_imports;
mod m000011_links;
mod m000012_orders;

/// Brings a database to the tables of this program.
#[derive(Debug)]
pub struct Migrator;

impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m000001_log::Migration),
            Box::new(m000002_nodes::Migration),
            Box::new(m000003_statements::Migration),
            Box::new(m000004_names::Migration),
            Box::new(m000005_edges::Migration),
            Box::new(m000006_records::Migration),
            Box::new(m000007_provenance::Migration),
            Box::new(m000008_deferred::Migration),
            Box::new(m000009_references::Migration),
            Box::new(m000010_imports::Migration),
            Box::new(m000011_links::Migration),
            Box::new(m000012_orders::Migration),
        ]
    }
}

/// The steps that a database has taken, each with the second at which it did. Nothing is changed, not even where there
/// is no table for them yet.
pub async fn taken(connection: &DatabaseConnection) -> Result<BTreeMap<String, i64>, DbErr> {
    if !SchemaManager::new(connection).has_table(Migrator::migration_table_name().to_string()).await? {
        return Ok(BTreeMap::new());
    }
    let steps = history::Entity::find().all(connection).await?;
    Ok(steps.into_iter().map(|step| (step.version, step.applied_at)).collect())
}

pub use sea_orm_migration::MigratorTrait;
