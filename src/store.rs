//! The system of record: loads everything, writes transactionally, merges statements, keeps the change log. The only
//! place that speaks SQL, all of it through `SeaORM`.

mod known;

pub use known::{Batch, Known};
