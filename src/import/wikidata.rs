//! Wikidata: entities as its dumps and its API give them. Shows become nodes, with the works and franchises that they
//! refer to; what they say of each other becomes relations, as far as it says how one was made from the other
//! (`docs/IMPORTING.md` has the rules).
//!
//! The files are read twice: what a relation means depends on both its ends (`plan`), so all items are looked at before
//! any is taken. Edges come after all nodes, from what was noted.

mod beside;
mod class;
mod edge;
mod format;
mod item;
mod lineage;
mod plan;
mod reader;
#[cfg(test)]
mod tests;

use std::path::PathBuf;

use entity::{PartialDate, source};

use super::input;
use super::intake::{DataSet, Intake};
use super::{Error as ImportError, Job};
use class::Class;
use edge::{Edge, LICENCE};
use item::Item;
use plan::Plan;
use reader::{Read, Reader};

/// How many items are taken at once.
const ITEMS_PER_PART: usize = 1_000;

/// Why a file was not taken.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is nothing of Wikidata in it.
    #[error(
        "{} holds no entities of Wikidata; name a dump (`latest-all.json.gz`), lines of it, or an answer of \
         `wbgetentities`",
        path.display()
    )]
    NoEntities {
        /// The file.
        path: PathBuf,
    },
    /// It cannot be read.
    #[error(transparent)]
    Input(#[from] super::input::Error),
}

/// Brings files of Wikidata into the store.
pub async fn import(job: &mut Job<'_>, paths: &[PathBuf]) -> Result<(), ImportError> {
    let paths = &input::files(paths, &[".json", ".jsonl"])?;
    let plan = plan(job, paths)?;
    let data_set = data_set(job, paths);
    let mut intake = Intake::begin(job, data_set).await?;
    take_items(&mut intake, paths, &plan).await?;
    let Plan { relations, bases, members, parts, skipped, .. } = plan;
    let edges = relations.into_iter().map(|(pair, relation)| Edge::Relation(pair, relation));
    let edges = edges.chain(bases.into_iter().map(|(pair, evidence)| Edge::BasedOn(pair, evidence)));
    let edges = edges.chain(members.into_iter().map(|(pair, evidence)| Edge::Member(pair, evidence)));
    let mut edges = edges.chain(parts.into_iter().map(Edge::Part)).peekable();
    while edges.peek().is_some() {
        intake.take(edges.by_ref().take(ITEMS_PER_PART).collect::<Vec<_>>()).await?;
    }
    for (reason, count) in skipped {
        intake.skip(reason, count);
    }
    intake.finish().await
}

/// Reads what all items are and say of each other.
fn plan(job: &mut Job<'_>, paths: &[PathBuf]) -> Result<Plan, Error> {
    let mut plan = Plan::default();
    let mut reader = Reader::new(paths);
    while let Some(read) = reader.next(job)? {
        if let Read::Entity(line, entity) = read {
            plan.learn(line, &entity);
        }
    }
    plan.settle();
    Ok(plan)
}

/// Takes shows, franchises and people, and the works that are referred to.
async fn take_items(intake: &mut Intake<'_, '_>, paths: &[PathBuf], plan: &Plan) -> Result<(), ImportError> {
    let mut part = Vec::new();
    let mut reader = Reader::new(paths);
    let mut left_out = 0;
    while let Some(read) = reader.next(intake.job()).map_err(ImportError::from)? {
        let (line, entity) = match read {
            Read::Entity(line, entity) => (line, entity),
            Read::Reject(line, reason) => {
                intake.reject(line, reason)?;
                continue;
            }
        };
        let class = Class::of(&entity).filter(|class| match class {
            Class::Work(_) => entity.number().is_some_and(|item| plan.works.contains(&item)),
            _ => entity.missing.is_none(),
        });
        let Some(class) = class else {
            left_out += 1;
            continue;
        };
        part.push(Item { line, class, entity: *entity });
        if part.len() == ITEMS_PER_PART {
            intake.take(std::mem::take(&mut part)).await?;
        }
    }
    intake.take(part).await?;
    intake.skip("an item that is neither television nor referred to by it", left_out);
    Ok(())
}

/// What Wikidata is among the sources: of the day of its newest file.
fn data_set(job: &Job<'_>, paths: &[PathBuf]) -> DataSet {
    let name = |path: &PathBuf| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let newest = paths.iter().map(|path| job.day_of(path)).max();
    DataSet {
        origin: "wikidata",
        slug: "wikidata",
        name: "Wikidata",
        kind: source::Kind::Reference,
        domain: Some("wikidata.org"),
        licence: Some(LICENCE),
        description: Some("The knowledge base of the Wikimedia projects"),
        file: Some(paths.iter().map(name).collect::<Vec<_>>().join(", ")),
        published_on: newest.and_then(PartialDate::from_day),
    }
}
