//! The second reading: lines become rows, some thousand at a time, and what their origins said before and do not say now
//! is withdrawn.

use std::collections::{BTreeMap, HashSet};

use entity::{NodeKind, Rows};

use super::asking::Asking;
use super::declared::Declared;
use super::line::Said;
use super::resolve::Resolving;
use super::{At, Files, named};
use crate::import::seen::Seen;
use crate::import::{Error, Job};
use crate::store::{self, Batch, Known, Part, Writer};

/// How many lines become rows at once.
const LINES_PER_PART: usize = 5_000;

/// How many keys are looked through at a time for what is withdrawn.
const KEYS_PER_PART: u64 = 20_000;

/// Lines on their way into the store.
pub(super) struct Taking<'a> {
    writer: Writer,
    files: &'a Files,
    slugs: BTreeMap<(NodeKind, i64), String>,
    declared: &'a Declared,
    silent: &'a HashSet<String>,
    first_id: i64,
    part: Vec<(At, String, Said)>,
    seen: Seen,
}

impl<'a> Taking<'a> {
    pub(super) fn new(
        writer: Writer,
        files: &'a Files,
        declared: &'a Declared,
        silent: &'a HashSet<String>,
        first_id: i64,
    ) -> Self {
        let (slugs, part, seen) = (declared.new_slugs(), Vec::new(), Seen::default());
        Self { writer, files, slugs, declared, silent, first_id, part, seen }
    }

    /// Takes a line.
    pub(super) async fn take(
        &mut self,
        job: &mut Job<'_>,
        at: At,
        origin: String,
        said: Said,
    ) -> Result<(), Error> {
        self.part.push((at, origin, said));
        if self.part.len() < LINES_PER_PART { Ok(()) } else { self.put(job).await }
    }

    /// Takes what is left, and withdraws what is no longer said.
    pub(super) async fn finish(mut self, job: &mut Job<'_>) -> Result<Writer, Error> {
        self.put(job).await?;
        for origin in self.declared.origins().iter().filter(|origin| !self.silent.contains(*origin)) {
            for kind in store::OWNED {
                let mut after = String::new();
                loop {
                    let keys = self.writer.keys(*kind, origin, &after, KEYS_PER_PART).await?;
                    let Some((last, _)) = keys.last() else { break };
                    after.clone_from(last);
                    let gone =
                        keys.iter().map(|(_, id)| (*kind, *id)).filter(|(_, id)| !self.seen.contains(*id));
                    let batch = Batch { origin: origin.clone(), ..Batch::default() };
                    let part = Part { batch, gone: gone.collect(), new_from: i64::MAX };
                    job.report.count(origin, self.writer.put_part(part).await?);
                }
            }
        }
        Ok(self.writer)
    }

    async fn put(&mut self, job: &mut Job<'_>) -> Result<(), Error> {
        let lines = std::mem::take(&mut self.part);
        for (_, origin, said) in &lines {
            job.report.read(origin, 1);
            self.seen.insert(self.declared.row(origin, &said.key).map_or(0, |row| row.id));
        }
        // Nodes are made of all that is said of them, statements of several origins: the store merges them at the end.
        let (statements, others): (Vec<_>, Vec<_>) =
            lines.into_iter().partition(|(_, _, said)| said.kind.stated().is_some());
        for lines in [statements, others] {
            let is_stated = lines.first().is_some_and(|(_, _, said)| said.kind.stated().is_some());
            let of_origin = self.rows(&lines).await?;
            let is_alone = of_origin.len() == 1;
            for (origin, rows) in of_origin {
                let new_from = if is_alone && !is_stated { self.first_id } else { i64::MAX };
                let batch = Batch { origin, slugs: std::mem::take(&mut self.slugs), rows };
                let origin = batch.origin.clone();
                let tally = self.writer.put_part(Part { batch, gone: Vec::new(), new_from }).await?;
                job.report.count(&origin, tally);
            }
        }
        Ok(())
    }

    /// The rows that lines lead to, by their origins.
    async fn rows(&self, lines: &[(At, String, Said)]) -> Result<BTreeMap<String, Rows>, Error> {
        let mut known = Known::default();
        loop {
            let asking = Asking::new(&known, self.silent);
            let rows = self.resolve(&asking, lines);
            // What is missing may only not have been asked for yet.
            let Some(asked) = asking.finish() else { return rows };
            self.writer.answer(asked, &mut known).await?;
        }
    }

    fn resolve(
        &self,
        asking: &Asking,
        lines: &[(At, String, Said)],
    ) -> Result<BTreeMap<String, Rows>, Error> {
        let source = self.files.source.as_deref();
        let resolving = Resolving { declared: self.declared, asking, source };
        let mut of_origin: BTreeMap<String, Rows> = BTreeMap::new();
        let mut fault = None;
        for (at, origin, said) in lines {
            let rows = match of_origin.get_mut(origin) {
                Some(rows) => rows,
                None => of_origin.entry(origin.clone()).or_default(),
            };
            // All are looked at, so that everything is asked at once.
            if let Err(what) = resolving.add(rows, origin, said) {
                fault.get_or_insert_with(|| self.files.fault(*at, &named(said, &what)));
            }
        }
        fault.map_or(Ok(of_origin), Err)
    }
}
