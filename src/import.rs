//! Reads files of others and of our own into the store.

pub mod catalog;
mod census;
mod draft;
mod error;
pub mod imdb;
mod input;
mod intake;
mod job;
pub mod jsonl;
pub mod link;
mod memory;
pub mod netflix;
mod observed;
mod put;
mod report;
mod seen;
mod slug;
#[cfg(test)]
mod tests;
pub mod titles;
pub mod tvmaze;
pub mod wikidata;

use chrono::{DateTime, Utc};

pub use census::Census;
pub use error::{Error, Place};
pub use job::{Job, Options, Progress};
pub use report::{Doubt, Origin, Report};

use crate::store::Store;
use link::Link;

/// Brings files of the catalogue into the store: all of them, in one transaction, or none.
pub async fn catalog(store: &Store, files: &[catalog::File], at: DateTime<Utc>) -> Result<Report, Error> {
    // Whatever can be wrong without a database is found before one is locked.
    let catalogue = catalog::read(files)?;
    let mut writer = store.begin().await?;
    let mut link = Link::new(writer.next_id().await?);
    let batches = loop {
        link.begin_round();
        let batches = catalogue.batches(&mut link);
        // A name that is not known yet may be asked for: only a round that asks nothing tells what is wrong.
        let Some(asked) = link.asked("catalog") else { break batches? };
        writer.answer(asked, link.known()).await?;
    };
    let origins: Vec<_> =
        batches.iter().map(|batch| batch.origin.clone()).zip(Census::of(&batches)).collect();
    let tallies = writer.put(batches).await?;
    let with_tally =
        origins.into_iter().zip(tallies).map(|((origin, census), tally)| (origin, tally, census));
    let report = Report::new(with_tally);
    writer.commit(link.next_id(), at).await?;
    Ok(report)
}
