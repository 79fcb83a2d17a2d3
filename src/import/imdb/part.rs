//! Some thousand records on their way into the store, with the lines among them that are not taken.

use std::collections::BTreeMap;
use std::mem::replace;
use std::path::Path;
use std::sync::atomic::Ordering;

use super::file::{Fault, Row, Rows};
use crate::import::Error;
use crate::import::draft::{Draft, Says};
use crate::import::intake::Intake;

/// So many records go into one transaction.
const RECORDS: usize = 20_000;

/// After so many lines progress is told even if none of them was for us.
const LINES: u64 = 1 << 16;

/// What was read since the last transaction.
pub(super) struct Part<T> {
    records: Vec<Read<T>>,
    /// What is left out on purpose, by reason.
    skipped: BTreeMap<&'static str, u64>,
}

/// A record, or a line that should have been one. They go the same way, so that the share of bad lines is that of all.
enum Read<T> {
    Good(T),
    Bad(Fault),
}

impl<T: Says + Send + Sync + 'static> Part<T> {
    /// Adds a record.
    pub(super) fn take(&mut self, record: T) {
        self.records.push(Read::Good(record));
    }

    /// Adds a line that is not taken.
    pub(super) fn reject(&mut self, fault: Fault) {
        self.records.push(Read::Bad(fault));
    }

    /// Leaves something out on purpose.
    pub(super) fn skip(&mut self, reason: &'static str) {
        *self.skipped.entry(reason).or_default() += 1;
    }

    async fn flush(&mut self, intake: &mut Intake<'_, '_>) -> Result<(), Error> {
        intake.take(replace(&mut self.records, Vec::with_capacity(RECORDS))).await?;
        for (reason, count) in std::mem::take(&mut self.skipped) {
            intake.skip(reason, count);
        }
        Ok(())
    }
}

impl<T: Says> Says for Read<T> {
    fn line(&self) -> u64 {
        match self {
            Self::Good(record) => record.line(),
            Self::Bad(fault) => fault.line,
        }
    }

    fn say(&self, draft: &mut Draft<'_>) {
        match self {
            Self::Good(record) => record.say(draft),
            Self::Bad(fault) => draft.reject(fault.reason),
        }
    }
}

/// Takes a whole file, row by row.
pub(super) async fn take<T: Says + Send + Sync + 'static>(
    intake: &mut Intake<'_, '_>,
    path: &Path,
    mut read: impl FnMut(Row<'_>, &mut Part<T>) -> Result<(), Fault>,
) -> Result<(), Error> {
    let mut rows = Rows::open(path)?;
    intake.job().begin_file(path);
    let mut part = Part { records: Vec::with_capacity(RECORDS), skipped: BTreeMap::new() };
    let (bytes_read, size) = (rows.input().bytes_read(), rows.input().size());
    let mut told = 0;
    while let Some(row) = rows.next()? {
        let line = match &row {
            Ok(row) => row.line,
            Err(fault) => fault.line,
        };
        if let Err(fault) = row.and_then(|row| read(row, &mut part)) {
            part.reject(fault);
        }
        if part.records.len() >= RECORDS || line - told >= LINES {
            told = line;
            part.flush(intake).await?;
            intake.job().tell(bytes_read.load(Ordering::Relaxed), size);
        }
    }
    part.flush(intake).await
}

/// Takes records that stand in memory already.
pub(super) async fn take_all<T: Says + Clone + Send + Sync + 'static>(
    intake: &mut Intake<'_, '_>,
    records: &[T],
) -> Result<(), Error> {
    for part in records.chunks(RECORDS) {
        intake.take(part.to_vec()).await?;
    }
    Ok(())
}
