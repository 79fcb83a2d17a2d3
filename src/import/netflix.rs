//! The weekly Top 10 of Netflix: what was watched of which season in which week, and in which place of the chart.
//! `docs/IMPORTING.md` says how a title is joined to a show.

mod file;
mod measure;
mod say;
mod season;
mod table;

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use entity::PartialDate;
use entity::source::Kind;

use self::file::{File, Read};
use self::say::{Saying, What};
use self::season::Part;
use self::table::Row;
use super::intake::{DataSet, Intake};
use super::{Error, Job, input};

/// A part is written when it has so many records.
const RECORDS_PER_PART: usize = 2_000;

/// The slug of Netflix among the platforms.
const PLATFORM: &str = "netflix";

/// Brings weekly files of Netflix into the store, in the order of their days, so that a later one revises an earlier.
pub async fn import(job: &mut Job<'_>, paths: &[PathBuf]) -> Result<(), Error> {
    let mut paths = input::files(paths, &[".tsv"])?;
    paths.iter().try_for_each(|path| File::check(path))?;
    paths.sort_by_key(|path| job.day_of(path));
    let writer = job.writer().await?;
    let carried = Arc::new(writer.carried_by(PLATFORM).await?);
    job.keep(writer);
    let published_on = paths.last().map(|path| job.day_of(path)).and_then(PartialDate::from_day);
    let mut intake = Intake::begin(job, data_set(&paths, published_on)).await?;
    let mut titles = Titles { carried, shows: HashSet::new(), seasons: HashSet::new() };
    for path in &paths {
        read(&mut intake, path, &mut titles).await?;
    }
    intake.end().await
}

/// What was said already of titles. There are some thousand of them.
struct Titles {
    carried: Arc<HashSet<i64>>,
    shows: HashSet<String>,
    seasons: HashSet<(String, i32)>,
}

/// Reads one file. Nothing is withdrawn: a file of another week says nothing of this one.
async fn read(intake: &mut Intake<'_, '_>, path: &Path, titles: &mut Titles) -> Result<(), Error> {
    let seen = intake.job().day_of(path);
    let mut file = File::open(path)?;
    intake.job().begin_file(path);
    let mut part = Vec::new();
    let mut films = 0;
    while let Some(Read { line, row }) = file.next()? {
        match row {
            Ok(row) if row.is_television() => {
                part.extend(titles.split(row).into_iter().map(|what| Saying { line, seen, what }));
            }
            Ok(_) => films += 1,
            Err(reason) => intake.reject(line, reason)?,
        }
        if part.len() >= RECORDS_PER_PART {
            take(intake, &file, &mut part).await?;
        }
    }
    intake.skip("a film", films);
    take(intake, &file, &mut part).await
}

async fn take(intake: &mut Intake<'_, '_>, file: &File, part: &mut Vec<Saying>) -> Result<(), Error> {
    intake.take(std::mem::take(part)).await?;
    let (read, size) = file.progress();
    intake.job().tell(read, size);
    Ok(())
}

impl Titles {
    /// Cuts a row into records: what is said of its show and its season comes once, before.
    fn split(&mut self, row: Row) -> Vec<What> {
        let mut records = Vec::new();
        if self.shows.insert(row.title.clone()) {
            records.push(What::Show { title: row.title.clone(), carried: Arc::clone(&self.carried) });
        }
        let of = Part::of(&row.title, &row.season);
        if let Some(number) = of.number
            && self.seasons.insert((row.title.clone(), number))
        {
            records.push(What::Season { title: row.title.clone(), number });
        }
        records.push(What::Week(Box::new(row), of));
        records
    }
}

fn data_set(paths: &[PathBuf], published_on: Option<PartialDate>) -> DataSet {
    let file = match paths {
        [path] => path.file_name().map(|name| name.to_string_lossy().into_owned()),
        paths => Some(format!("{} files", paths.len())),
    };
    DataSet {
        origin: "netflix-top10",
        slug: "netflix-top-10",
        name: "Netflix: weekly Top 10",
        kind: Kind::Official,
        domain: None,
        licence: None,
        description: Some("what was watched each week, as the platform publishes it; it corrects past weeks"),
        file,
        published_on,
    }
}
