//! Reads files of others and of our own into the store.

pub mod catalog;
mod census;
mod error;
mod input;
pub mod jsonl;
pub mod link;
mod slug;

mod report;

use chrono::{DateTime, Utc};

pub use census::Census;
pub use error::{Error, Place};
pub use report::Report;

use crate::store::Store;
use link::Link;

/// Brings files of the catalogue into the store: all of them, in one transaction, or none.
pub async fn catalog(store: &Store, files: &[catalog::File], at: DateTime<Utc>) -> Result<Report, Error> {
    // Whatever can be wrong without a database is found before one is locked.
    let catalogue = catalog::read(files)?;
    let mut writer = store.begin().await?;
    let mut link = Link::new(writer.known().await?);
    let batches = catalogue.batches(&mut link)?;
    let origins: Vec<_> =
        batches.iter().map(|batch| batch.origin.clone()).zip(Census::of(&batches)).collect();
    let tallies = writer.put(batches).await?;
    let with_tally =
        origins.into_iter().zip(tallies).map(|((origin, census), tally)| (origin, tally, census));
    let report = Report::new(with_tally.collect());
    writer.commit(link.next_id(), at).await?;
    Ok(report)
}
