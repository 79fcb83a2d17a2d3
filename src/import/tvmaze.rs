//! TVmaze: pages of shows, shows with what is embedded in them, lists of episodes and of seasons, as its API answers
//! them. `docs/IMPORTING.md` says what becomes of each field.

mod file;
mod format;
mod objects;
mod records;
mod say;
mod text;
mod whose;
mod words;

use std::path::PathBuf;

use entity::PartialDate;
use entity::source::Kind;

use self::file::{Checked, File};
use self::say::Saying;
use super::intake::{DataSet, Intake};
use super::{Error, Job, input};

/// The licence of all that TVmaze says.
const LICENCE: &str = "CC-BY-SA-4.0";

/// A part is written when it has so many records. What is said of one show is never divided.
const RECORDS_PER_PART: usize = 2_000;

/// Brings files of TVmaze into the store. Lists of seasons, and old lists of episodes, do not say of which show they are:
/// where that cannot be told from the other files, `show` has to, by its number at TVmaze.
pub async fn import(job: &mut Job<'_>, paths: &[PathBuf], show: Option<u64>) -> Result<(), Error> {
    let files = file::check(&input::files(paths, &[".json", ".jsonl", ".ndjson"])?, show)?;
    let published_on = files.iter().map(|file| job.day_of(&file.path)).max().and_then(PartialDate::from_day);
    let mut intake = Intake::begin(job, data_set(&files, published_on)).await?;
    for file in &files {
        read(&mut intake, file).await?;
    }
    intake.end().await
}

/// Reads one file. Whatever it does not speak of stays as it is: files of TVmaze are parts of a whole that nobody has.
async fn read(intake: &mut Intake<'_, '_>, checked: &Checked) -> Result<(), Error> {
    let seen = intake.job().day_of(&checked.path);
    let mut file = File::open(&checked.path, checked.show)?;
    intake.job().begin_file(&checked.path);
    let mut part = Vec::new();
    while let Some(read) = file.next()? {
        match read.records {
            Ok(records) => part.extend(records.into_iter().map(|record| Saying { record, seen })),
            Err(reason) => intake.reject(read.line, reason)?,
        }
        if part.len() >= RECORDS_PER_PART {
            take(intake, &file, &mut part).await?;
        }
    }
    take(intake, &file, &mut part).await
}

async fn take(intake: &mut Intake<'_, '_>, file: &File, part: &mut Vec<Saying>) -> Result<(), Error> {
    intake.take(std::mem::take(part)).await?;
    let (read, size) = file.progress();
    intake.job().tell(read, size);
    Ok(())
}

fn data_set(files: &[Checked], published_on: Option<PartialDate>) -> DataSet {
    let name = |file: &Checked| Some(file.path.file_name()?.to_string_lossy().into_owned());
    let file = match files {
        [file] => name(file),
        files => Some(format!("{} files", files.len())),
    };
    DataSet {
        origin: "tvmaze",
        slug: "tvmaze-data",
        name: "TVmaze: data of its API",
        kind: Kind::Catalogue,
        domain: Some("tvmaze.com"),
        licence: Some(LICENCE),
        description: Some("a catalogue of series kept by its users, as its API answers it"),
        file,
        published_on,
    }
}
