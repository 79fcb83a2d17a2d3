//! One run of an import: what it may do, how far it is, and what became of it.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use entity::RecordKind;

use super::memory::Mind;
use super::titles::Title;
use super::{Error, Report};
use crate::store::{Batch, Part, Store, Tally, Writer};

/// So many lines have to be read before the share of those that were rejected means anything.
const ENOUGH: u64 = 100;

/// So many lines may have been read and not be counted yet.
const AHEAD: u64 = 20_000;

/// What an import may do.
#[derive(Clone, Debug)]
pub struct Options {
    /// Nothing is kept: it is only told what would change.
    pub dry_run: bool,
    /// The share of lines, in percent, that may be wrong before the import stops.
    pub max_rejects: f64,
    /// Where the lines are listed that were not taken.
    pub rejects: Option<PathBuf>,
    /// The day of which the files are; else the day on which they were changed last.
    pub dated: Option<NaiveDate>,
}

/// How far an import is.
#[derive(Clone, Debug, Default)]
pub struct Progress {
    /// The file that is read.
    pub file: String,
    /// The bytes of it that were read.
    pub read: u64,
    /// Its size in bytes.
    pub size: u64,
    /// The records that were read of all files so far.
    pub records: u64,
}

/// One run of an import.
pub struct Job<'a> {
    store: &'a Store,
    at: DateTime<Utc>,
    options: Options,
    progress: &'a mut (dyn FnMut(&Progress) + Send),
    /// What became of it so far.
    pub(crate) report: Report,
    /// The present file, as progress and lists name it.
    file: String,
    /// The last line that was rejected, and why.
    rejected: (u64, &'static str),
    rejects: Option<BufWriter<File>>,
    /// What is remembered from part to part.
    pub(super) mind: Mind,
    knows_titles: bool,
    /// The transaction that a dry run never commits.
    open: Option<Writer>,
    held: Vec<Held>,
}

/// What an origin withdrew, where some of it stayed since others refer to it.
struct Held {
    origin: Arc<str>,
    gone: Vec<(RecordKind, i64)>,
}

impl Default for Options {
    fn default() -> Self {
        Self { dry_run: false, max_rejects: 5.0, rejects: None, dated: None }
    }
}

impl<'a> Job<'a> {
    /// A run into a store.
    pub fn new(
        store: &'a Store,
        options: Options,
        at: DateTime<Utc>,
        progress: &'a mut (dyn FnMut(&Progress) + Send),
    ) -> Result<Self, Error> {
        let rejects = options.rejects.as_deref().map(listing).transpose()?;
        let report = Report::default();
        let file = String::new();
        Ok(Self {
            store,
            at,
            options,
            progress,
            report,
            file,
            rejected: (0, ""),
            rejects,
            mind: Mind::default(),
            knows_titles: false,
            open: None,
            held: vec![],
        })
    }

    /// What became of it. Nothing of a dry run is kept.
    pub fn finish(mut self) -> Result<Report, Error> {
        self.flush_list()?;
        Ok(self.report)
    }

    /// The day of a file: the one that was named, else that of its last change, else today.
    pub(crate) fn day_of(&self, path: &Path) -> NaiveDate {
        let changed = || path.metadata().and_then(|metadata| metadata.modified()).ok();
        let named = self.options.dated;
        named
            .or_else(|| changed().map(|time| DateTime::<Utc>::from(time).date_naive()))
            .unwrap_or(self.at.date_naive())
    }

    /// Names the file that is read from now on.
    pub(crate) fn begin_file(&mut self, path: &Path) {
        self.file = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    }

    /// The present file.
    pub(super) fn file(&self) -> &str {
        &self.file
    }

    /// Speaks of another file, and gives the one that it spoke of.
    pub(super) fn rename_file(&mut self, file: String) -> String {
        std::mem::replace(&mut self.file, file)
    }

    /// Tells how far the present file is read.
    pub(crate) fn tell(&mut self, read: u64, size: u64) {
        let records = self.report.records();
        (self.progress)(&Progress { file: self.file.clone(), read, size, records });
    }

    pub(super) fn is_dry_run(&self) -> bool {
        self.options.dry_run
    }

    pub(super) async fn writer(&mut self) -> Result<Writer, Error> {
        match self.open.take() {
            Some(writer) => Ok(writer),
            None => Ok(self.store.begin().await?),
        }
    }

    /// Commits a part, and tells the last entry of the change log; in a dry run, keeps the transaction open.
    pub(super) async fn settle(&mut self, mut writer: Writer, next_id: i64) -> Result<i64, Error> {
        if self.options.dry_run {
            let last = writer.settle(next_id, self.at).await?;
            self.open = Some(writer);
            return Ok(last);
        }
        Ok(writer.commit(next_id, self.at).await?)
    }

    /// The moment of the import.
    pub(super) fn at(&self) -> DateTime<Utc> {
        self.at
    }

    /// Remembers what could not be withdrawn: others may withdraw what refers to it in the same run.
    pub(super) fn hold(&mut self, origin: &Arc<str>, gone: Vec<(RecordKind, i64)>, tally: Tally) {
        if tally.kept > 0 {
            self.held.push(Held { origin: Arc::clone(origin), gone });
        }
    }

    /// Withdraws what could not be withdrawn before and is no longer referred to.
    pub(super) async fn release(&mut self) -> Result<(), Error> {
        loop {
            let mut released = 0;
            for held in std::mem::take(&mut self.held) {
                let mut writer = self.writer().await?;
                let new_from = writer.next_id().await?;
                let batch = Batch { origin: held.origin.to_string(), ..Batch::default() };
                let tally = writer.put_part(Part { batch, gone: held.gone.clone(), new_from }).await?;
                self.settle(writer, new_from).await?;
                self.report.release(&held.origin, tally.withdrawn);
                released += tally.withdrawn;
                self.hold(&held.origin, held.gone, tally);
            }
            if released == 0 {
                return Ok(());
            }
        }
    }

    /// Gives back a transaction in which nothing was written.
    pub(super) fn keep(&mut self, writer: Writer) {
        self.open = self.options.dry_run.then_some(writer);
    }

    /// Has the mind know what is there now: it forgets what may be wrong, and learns the titles of all shows once. Tells
    /// whether nobody else wrote since.
    pub(super) async fn look(&mut self, writer: &Writer) -> Result<bool, Error> {
        let holds = self.mind.still_holds(writer.last_seq().await?, writer.next_id().await?);
        if !self.knows_titles {
            for show in writer.titles().await? {
                let title = Title { name: &show.name, year: show.year, format: show.format };
                self.mind.titles.insert(&title, show.id);
            }
            self.knows_titles = true;
        }
        Ok(holds)
    }

    /// Whether so many more lines may be rejected, of so many more that are read.
    pub(super) fn tolerates(&self, origin: &str, rejected: usize, read: usize) -> bool {
        let rejected = self.report.rejected(origin) + rejected as u64;
        let read = self.report.read_of(origin) + read as u64;
        share(rejected, read) <= self.options.max_rejects
    }

    /// Writes what is listed so far: whoever stops the import has it as far as the import is.
    pub(super) fn flush_list(&mut self) -> Result<(), Error> {
        let (Some(list), Some(path)) = (&mut self.rejects, &self.options.rejects) else { return Ok(()) };
        list.flush().map_err(|source| Error::List { path: path.clone(), source })
    }

    /// Notes a line that names what is nowhere. Nothing is wrong with the line: others do not promise that all is there.
    pub(super) fn orphan(&mut self, origin: &str, line: u64, reason: &'static str) -> Result<(), Error> {
        self.report.skip(origin, reason, 1);
        self.list(line, reason)
    }

    fn list(&mut self, line: u64, reason: &str) -> Result<(), Error> {
        let (Some(list), Some(path)) = (&mut self.rejects, &self.options.rejects) else { return Ok(()) };
        let said = writeln!(list, "{}:{line}: {reason}", self.file);
        said.map_err(|source| Error::List { path: path.clone(), source })
    }

    /// Notes a line that is not taken. Too many of them end the import.
    pub(super) fn reject(&mut self, origin: &str, line: u64, reason: &'static str) -> Result<(), Error> {
        self.note(origin, line, reason)?;
        self.judge(origin)
    }

    /// Notes a line that is not taken, while others that were read with it are not counted yet.
    pub(super) fn reject_ahead(
        &mut self,
        origin: &str,
        line: u64,
        reason: &'static str,
    ) -> Result<(), Error> {
        self.report.read(origin, 1);
        self.note(origin, line, reason)?;
        self.judge_of(origin, self.report.read_of(origin) + AHEAD)
    }

    /// Whether too many lines were rejected.
    pub(super) fn judge(&self, origin: &str) -> Result<(), Error> {
        self.judge_of(origin, self.report.read_of(origin))
    }

    fn judge_of(&self, origin: &str, read: u64) -> Result<(), Error> {
        let (rejected, most) = (self.report.rejected(origin), self.options.max_rejects);
        if share(rejected, read) <= most {
            return Ok(());
        }
        let (file, (line, reason), read) = (self.file.clone(), self.rejected, self.report.read_of(origin));
        Err(Error::Rejects { file, line, reason, rejected, read, most })
    }

    /// Notes a line that is not taken.
    pub(super) fn note(&mut self, origin: &str, line: u64, reason: &'static str) -> Result<(), Error> {
        self.report.reject(origin, reason);
        self.rejected = (line, reason);
        self.list(line, reason)
    }
}

/// The share of lines that were rejected, in percent.
#[expect(clippy::cast_precision_loss, reason = "counts of lines are far below 2^52")]
fn share(rejected: u64, read: u64) -> f64 {
    100.0 * rejected as f64 / read.max(ENOUGH) as f64
}

fn listing(path: &Path) -> Result<BufWriter<File>, Error> {
    let file = File::create(path).map_err(|source| Error::List { path: path.to_owned(), source })?;
    Ok(BufWriter::new(file))
}
