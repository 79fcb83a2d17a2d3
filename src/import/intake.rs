//! The way of a data set into the store: part by part, each in one transaction, with what it no longer says withdrawn
//! at the end. In a first import a part is drafted while the one before is written.

use std::mem::take;
use std::panic::resume_unwind;
use std::sync::Arc;

use entity::source::Kind;
use entity::{NodeKind, PartialDate, RecordKind, source};
use tokio::task::JoinHandle;

use super::Error;
use super::draft::{Draft, Outcome, Says};
use super::job::Job;
use super::link::Link;
use super::memory::Layer;
use super::put::{Put, put};
use super::seen::Seen;
use crate::store::{self, Batch, Casts, Part, Writer};

/// How many rows are looked through at a time for what is withdrawn.
const ROWS_PER_PART: u64 = 20_000;

/// A data set, as it stands among the sources.
#[derive(Clone, Debug)]
pub(crate) struct DataSet {
    /// The import that owns its rows, such as `imdb/title.basics`.
    pub(crate) origin: &'static str,
    /// Its slug, such as `imdb-title-basics`.
    pub(crate) slug: &'static str,
    /// Its name.
    pub(crate) name: &'static str,
    /// What it is.
    pub(crate) kind: Kind,
    /// The domain of its web site.
    pub(crate) domain: Option<&'static str>,
    /// Its licence, as an SPDX identifier where there is one.
    pub(crate) licence: Option<&'static str>,
    /// What it is, in a few words.
    pub(crate) description: Option<&'static str>,
    /// The file that is read.
    pub(crate) file: Option<String>,
    /// The day of which the file is.
    pub(crate) published_on: Option<PartialDate>,
}

/// A data set on its way into the store.
pub(crate) struct Intake<'j, 'a> {
    job: &'j mut Job<'a>,
    origin: Arc<str>,
    source_id: i64,
    seen: Seen,
    /// Whether the origin had said nothing before.
    is_first: bool,
    /// Whom others have play whom: asked for once, since the parts of a data set touch the same shows again and again.
    casts: Casts,
    /// The part that is being written.
    writing: Option<Writing>,
}

/// Records of one type, which are drafted together.
trait Records: Send + Sync {
    fn draft(&self, draft: &mut Draft<'_>);
    fn count(&self) -> usize;
}

impl<S: Says + Send + Sync> Records for Vec<S> {
    fn draft(&self, draft: &mut Draft<'_>) {
        for record in self {
            draft.take(record);
        }
    }

    fn count(&self) -> usize {
        self.len()
    }
}

/// A part that is ready to be written.
struct Drafted {
    part: Part,
    layer: Layer,
    outcome: Outcome,
    next_id: i64,
}

/// A part on its way into the store.
struct Writing {
    records: Arc<dyn Records>,
    layer: Arc<Layer>,
    outcome: Outcome,
    next_id: i64,
    /// The file of the records: the next one may have begun when it turns out what became of them.
    file: String,
    task: JoinHandle<Result<(Put, i64), store::Error>>,
}

impl<'j, 'a> Intake<'j, 'a> {
    /// Begins, and writes what the data set is.
    pub(crate) async fn begin(job: &'j mut Job<'a>, data_set: DataSet) -> Result<Self, Error> {
        let origin: Arc<str> = data_set.origin.into();
        let mut writer = job.writer().await?;
        let is_first = !writer.has_said(&origin).await?;
        let mut link = Link::new(writer.next_id().await?);
        let (id, is_ours) = loop {
            link.begin_round();
            let ours = link.has_row(RecordKind::Source, &origin, "source");
            let others = link.by_slug(NodeKind::Source, data_set.slug).filter(|_| ours.is_none());
            let id = ours.or(others).unwrap_or_else(|| link.draw());
            let Some(asked) = link.asked(&origin) else { break (id, others.is_none()) };
            writer.answer(asked, link.known()).await?;
        };
        let mut batch = Batch { origin: origin.to_string(), ..Batch::default() };
        if is_ours {
            batch.rows.source.push(data_set.row(id));
        }
        let part = Part { batch, gone: vec![], new_from: link.first_id() };
        job.look(&writer).await?;
        let tally = writer.put_part(part).await?;
        job.report.count(&origin, tally);
        let last = job.settle(writer, link.next_id()).await?;
        job.mind.begin(last);
        let mut seen = Seen::default();
        seen.insert(id);
        Ok(Self { job, origin, source_id: id, seen, is_first, casts: Casts::default(), writing: None })
    }

    /// What the whole import goes by: its day, its progress, its report.
    pub(crate) fn job(&mut self) -> &mut Job<'a> {
        self.job
    }

    /// Takes a part: some thousand records, in one transaction. It is written at the latest when the data set ends.
    pub(crate) async fn take<S: Says + Send + Sync + 'static>(
        &mut self,
        records: Vec<S>,
    ) -> Result<(), Error> {
        let records: Arc<dyn Records> = Arc::new(records);
        // Where nothing was said before, hardly a key is there already; who is wrong begins again and looks.
        if !self.is_first || self.job.is_dry_run() {
            // A part has a list for each table, which who waits for it need not have room for.
            return Box::pin(self.take_now(&*records, false)).await;
        }
        let ahead = self.draft_ahead(&*records);
        let is_as_foreseen = self.rest().await?;
        let writer = self.job.writer().await?;
        let is_as_seen = self.job.look(&writer).await?;
        let drafted = match ahead {
            Some(drafted) if is_as_foreseen && is_as_seen => drafted,
            _ => self.draft(&writer, &*records, true).await?,
        };
        self.check(&drafted.outcome, records.count())?;
        self.writing = Some(Writing::begin(writer, records, drafted, self.job));
        Ok(())
    }

    /// Takes a part and has it written before anything else.
    async fn take_now(&mut self, records: &dyn Records, optimistic: bool) -> Result<(), Error> {
        let mut writer = self.job.writer().await?;
        self.job.look(&writer).await?;
        let Drafted { part, layer, mut outcome, next_id } = self.draft(&writer, records, optimistic).await?;
        self.check(&outcome, records.count())?;
        let withdraws = !part.gone.is_empty();
        let put = put(&mut writer, part, take(&mut outcome.doubts)).await?;
        let last = self.job.settle(writer, next_id).await?;
        self.keep(layer, last, put, outcome, records.count())?;
        if withdraws {
            self.job.mind.forget(next_id);
        }
        Ok(())
    }

    /// Drafts a part, asking the store until everything is known.
    async fn draft(
        &mut self,
        writer: &Writer,
        records: &dyn Records,
        optimistic: bool,
    ) -> Result<Drafted, Error> {
        let mut link = self.link(writer.next_id().await?, None).optimistic(optimistic);
        loop {
            let (part, outcome) = self.round(&mut link, records);
            match link.asked(&self.origin) {
                None => return Ok(self.drafted(link, part, outcome)),
                Some(asked) => writer.answer(asked, link.known()).await?,
            }
        }
    }

    /// Drafts a part while the one before is still being written, if that takes no questions.
    fn draft_ahead(&mut self, records: &dyn Records) -> Option<Drafted> {
        let before = self.writing.as_ref()?;
        let (first_id, layer) = (before.next_id, Arc::clone(&before.layer));
        let mut link = self.link(first_id, Some(layer)).optimistic(true);
        let (part, outcome) = self.round(&mut link, records);
        let is_good = link.asked(&self.origin).is_none();
        let drafted = self.drafted(link, part, outcome);
        is_good.then_some(drafted)
    }

    fn link(&mut self, first_id: i64, before: Option<Arc<Layer>>) -> Link {
        Link::new(first_id).remembering(take(&mut self.job.mind), take(&mut self.casts), before)
    }

    /// One round: the rows of the records, as far as everything is known.
    fn round(&self, link: &mut Link, records: &dyn Records) -> (Part, Outcome) {
        link.begin_round();
        let mut draft = Draft::new(Arc::clone(&self.origin), self.source_id, link, &self.seen);
        records.draft(&mut draft);
        draft.finish()
    }

    fn drafted(&mut self, link: Link, part: Part, outcome: Outcome) -> Drafted {
        let next_id = link.next_id();
        let (layer, mind, casts) = link.finish();
        (self.job.mind, self.casts) = (mind, casts);
        Drafted { part, layer, outcome, next_id }
    }

    /// Waits for the part that is being written, and tells whether all of it went as it was drafted.
    async fn rest(&mut self) -> Result<bool, Error> {
        let Some(Writing { records, file, layer, outcome, task, .. }) = self.writing.take() else {
            return Ok(true);
        };
        let present = self.job.rename_file(file);
        let is_as_drafted = match task.await.unwrap_or_else(|failed| resume_unwind(failed.into_panic())) {
            Ok((put, last)) => {
                // Who drafted behind it has let go of it.
                let layer = Arc::try_unwrap(layer).unwrap_or_default();
                self.keep(layer, last, put, outcome, records.count())?;
                true
            }
            Err(store::Error::Duplicate(_)) => {
                Box::pin(self.take_now(&*records, false)).await?;
                false
            }
            Err(error) => return Err(error.into()),
        };
        self.job.rename_file(present);
        Ok(is_as_drafted)
    }

    /// Too many lines that are rejected end the import before the part is written.
    fn check(&mut self, outcome: &Outcome, read: usize) -> Result<(), Error> {
        if self.job.tolerates(&self.origin, outcome.rejected.len(), read) {
            return Ok(());
        }
        self.job.report.read(&self.origin, read);
        let mut rejected = outcome.rejected.iter();
        rejected.try_for_each(|(line, reason)| self.job.reject(&self.origin, *line, reason))?;
        self.job.judge(&self.origin)
    }

    /// Remembers a part that is written, and counts it.
    fn keep(
        &mut self,
        layer: Layer,
        last: i64,
        Put { tally, doubts }: Put,
        outcome: Outcome,
        read: usize,
    ) -> Result<(), Error> {
        for id in &layer.said {
            self.seen.insert(*id);
        }
        self.job.mind.keep(layer, last);
        let origin = &self.origin;
        self.job.report.count(origin, tally);
        self.job.report.read(origin, read);
        self.job.report.join(origin, outcome.linked.len(), doubts);
        for (reason, count) in outcome.skipped {
            self.job.report.skip(origin, reason, count);
        }
        for (line, reason) in outcome.orphans {
            self.job.orphan(origin, line, reason)?;
        }
        let mut rejected = outcome.rejected.into_iter();
        rejected.try_for_each(|(line, reason)| self.job.note(origin, line, reason))?;
        self.job.flush_list()
    }

    /// A line that could not be read. What was read with it is counted later, so that it is too early to judge.
    pub(crate) fn reject(&mut self, line: u64, reason: &'static str) -> Result<(), Error> {
        self.job.reject_ahead(&self.origin, line, reason)
    }

    /// A line that names what is nowhere.
    pub(crate) fn orphan(&mut self, line: u64, reason: &'static str) -> Result<(), Error> {
        self.job.orphan(&self.origin, line, reason)
    }

    /// Counts what is left out on purpose.
    pub(crate) fn skip(&mut self, reason: &'static str, count: u64) {
        self.job.report.skip(&self.origin, reason, count);
    }

    /// Withdraws what the data set said before and did not say this time.
    pub(crate) async fn finish(mut self) -> Result<(), Error> {
        self.rest().await?;
        if self.is_first {
            return Ok(());
        }
        for kind in store::OWNED {
            let mut after = String::new();
            loop {
                let mut writer = self.job.writer().await?;
                let rows = writer.keys(*kind, &self.origin, &after, ROWS_PER_PART).await?;
                let Some((last, _)) = rows.last() else {
                    self.job.keep(writer);
                    break;
                };
                after.clone_from(last);
                let unsaid = rows.iter().map(|(_, id)| *id).filter(|id| !self.seen.contains(*id));
                let gone: Vec<_> = unsaid.map(|id| (*kind, id)).collect();
                let new_from = writer.next_id().await?;
                let batch = Batch { origin: self.origin.to_string(), ..Batch::default() };
                let tally = writer.put_part(Part { batch, gone: gone.clone(), new_from }).await?;
                self.job.report.count(&self.origin, tally);
                self.job.settle(writer, new_from).await?;
                self.job.hold(&self.origin, gone, tally);
                self.job.mind.forget(new_from);
            }
        }
        self.job.release().await
    }

    /// Ends where nothing is withdrawn: of a data set that comes in pieces.
    pub(crate) async fn end(mut self) -> Result<(), Error> {
        self.rest().await.map(drop)
    }
}

impl Writing {
    fn begin(mut writer: Writer, records: Arc<dyn Records>, drafted: Drafted, job: &Job<'_>) -> Self {
        let Drafted { part, layer, mut outcome, next_id } = drafted;
        let (at, doubts) = (job.at(), take(&mut outcome.doubts));
        let task = tokio::spawn(async move {
            let put = put(&mut writer, part, doubts).await?;
            Ok((put, writer.commit(next_id, at).await?))
        });
        let file = job.file().to_owned();
        Self { records, file, layer: Arc::new(layer), outcome, next_id, task }
    }
}

impl DataSet {
    fn row(&self, id: i64) -> source::Model {
        let text = |text: Option<&str>| text.map(str::to_owned);
        source::Model {
            id,
            origin: self.origin.to_owned(),
            origin_key: "source".to_owned(),
            slug: self.slug.to_owned(),
            name: self.name.to_owned(),
            kind: self.kind,
            domain: text(self.domain),
            licence: text(self.licence),
            description: text(self.description),
            file: self.file.clone(),
            published_on: self.published_on,
        }
    }
}
