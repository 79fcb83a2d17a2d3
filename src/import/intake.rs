//! The way of a data set into the store: part by part, each in one transaction, with what it no longer says withdrawn
//! at the end.

use std::collections::{BTreeMap, HashMap};
use std::mem::take;
use std::sync::Arc;

use entity::source::Kind;
use entity::{NodeKind, PartialDate, RecordKind, source};

use super::draft::{Doubtful, Draft, Outcome, Says};
use super::job::Job;
use super::link::Link;
use super::seen::Seen;
use super::titles::Titles;
use super::{Doubt, Error};
use crate::store::{self, Batch, Casts, Part, Tally, Writer};

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
}

impl<'j, 'a> Intake<'j, 'a> {
    /// Begins, and writes what the data set is.
    pub(crate) async fn begin(job: &'j mut Job<'a>, data_set: DataSet) -> Result<Self, Error> {
        let origin: Arc<str> = data_set.origin.into();
        let mut writer = job.writer().await?;
        let is_first = !writer.has_said(&origin).await?;
        let mut link = Link::new(writer.next_id().await?, Titles::default());
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
        let tally = writer.put_part(part).await?;
        job.report.count(&origin, tally);
        job.settle(writer, link.next_id()).await?;
        let mut seen = Seen::default();
        seen.insert(id);
        Ok(Self { job, origin, source_id: id, seen, is_first, casts: Casts::default() })
    }

    /// What the whole import goes by: its day, its progress, its report.
    pub(crate) fn job(&mut self) -> &mut Job<'a> {
        self.job
    }

    /// Takes a part: some thousand records, in one transaction.
    pub(crate) async fn take<S: Says>(&mut self, records: &[S]) -> Result<(), Error> {
        // Where nothing was said before, hardly a key is there already; who is wrong begins again and looks.
        if self.is_first && !self.job.is_dry_run() {
            match self.take_round(records, true).await {
                Err(Error::Store(store::Error::Duplicate(_))) => {}
                outcome => return outcome,
            }
        }
        self.take_round(records, false).await
    }

    async fn take_round<S: Says>(&mut self, records: &[S], optimistic: bool) -> Result<(), Error> {
        let mut writer = self.job.writer().await?;
        let titles = self.job.titles(&writer).await?;
        let mut link = Link::new(writer.next_id().await?, titles).optimistic(optimistic);
        link = link.with_casts(take(&mut self.casts));
        let (part, said, mut outcome) = loop {
            link.begin_round();
            let mut draft = Draft::new(Arc::clone(&self.origin), self.source_id, &mut link, &self.seen);
            for record in records {
                draft.take(record);
            }
            let finished = draft.finish();
            let Some(asked) = link.asked(&self.origin) else { break finished };
            writer.answer(asked, link.known()).await?;
        };
        let next_id = link.next_id();
        let written = async {
            let tally = writer.put_part(part).await?;
            Ok((tally, named(&writer, take(&mut outcome.doubts)).await?))
        };
        let outcome = match written.await {
            Ok((tally, doubts)) => self.note(records.len(), tally, outcome, doubts),
            Err(error) => Err(error),
        };
        self.casts = link.take_casts();
        self.job.keep_titles(link.into_titles(outcome.is_ok()));
        outcome?;
        self.job.settle(writer, next_id).await?;
        for id in said {
            self.seen.insert(id);
        }
        Ok(())
    }

    /// Lines that could not be read, or that are not for us.
    pub(crate) fn reject(&mut self, line: u64, reason: &'static str) -> Result<(), Error> {
        self.job.reject(&self.origin, line, reason)
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
    pub(crate) async fn finish(self) -> Result<(), Error> {
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
            }
        }
        self.job.release().await
    }

    fn note(&mut self, read: usize, tally: Tally, outcome: Outcome, doubts: Vec<Doubt>) -> Result<(), Error> {
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
        outcome.rejected.into_iter().try_for_each(|(line, reason)| self.job.reject(origin, line, reason))
    }
}

/// Pairs of nodes that are written, with what to call them.
async fn named(writer: &Writer, pairs: Vec<Doubtful>) -> Result<Vec<Doubt>, Error> {
    let mut nodes: BTreeMap<NodeKind, Vec<i64>> = BTreeMap::new();
    for pair in &pairs {
        nodes.entry(pair.kind).or_default().extend([pair.id, pair.other]);
    }
    let mut names = HashMap::new();
    for (kind, ids) in nodes {
        names.extend(writer.names(kind, &ids).await?);
    }
    let name = |id: i64| names.get(&id).map_or_else(|| format!("id:{id}"), ToString::to_string);
    let named = pairs.into_iter().map(|Doubtful { kind, id, other, reason }| Doubt {
        kind,
        id,
        name: name(id),
        other,
        other_name: name(other),
        reason,
    });
    Ok(named.collect())
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
