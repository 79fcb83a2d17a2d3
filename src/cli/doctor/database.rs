//! The database: whether it is there, may be written to, has its tables and what is in it; and the disk that it is on.

use std::fs::{self, OpenOptions};
use std::path::{Path, PathBuf};

use super::{Finding, number};
use crate::cli::chain;
use crate::store::{self, Inspection, Store};

const DATABASE: &str = "database";
const DISK: &str = "disk";

/// Below this, even a small import does not fit.
const LEAST: u64 = 64 << 20;

/// The database, and its disk.
pub(super) async fn check(url: &str) -> Vec<Finding> {
    let inspection = match Store::inspect(url).await {
        Ok(inspection) => inspection,
        Err(error) => return vec![Finding::problem(DATABASE, said(error))],
    };
    let state = if inspection.exists { existing(url, &inspection).await } else { missing(&inspection) };
    [Some(state), inspection.file.as_deref().map(disk)].into_iter().flatten().collect()
}

/// A database that is there.
async fn existing(url: &str, inspection: &Inspection) -> Finding {
    if inspection.is_newer() {
        return Finding::problem(DATABASE, said(store::Error::Newer));
    }
    match Store::check_writable(url, inspection).await {
        Err(store::Error::Busy) => {
            return Finding::warning(
                DATABASE,
                "another process writes to it just now: ask again when it has ended",
            );
        }
        Err(error) => {
            return Finding::problem(DATABASE, format!("it cannot be written to: {}", said(error)));
        }
        Ok(()) => {}
    }
    match (inspection.pending(), inspection.last_seq) {
        (0, 0) => {
            Finding::ok(DATABASE, "it has its tables and nothing in them; a server fills it when it starts")
        }
        (0, last) => {
            Finding::ok(DATABASE, format!("it has its tables, and {last} entries in its change log"))
        }
        (pending, _) => Finding::warning(
            DATABASE,
            format!(
                "{} to its tables pending: a server takes them when it starts; `showgraph migrate up` does it now",
                number(pending, "step")
            ),
        ),
    }
}

/// A file that is not there yet: its folder decides.
fn missing(inspection: &Inspection) -> Finding {
    let file = inspection.file.as_deref().unwrap_or(Path::new(""));
    let folder = folder(file);
    let probe = folder.join(format!(".showgraph-{}", std::process::id()));
    match OpenOptions::new().write(true).create_new(true).open(&probe) {
        Ok(_) => {
            // It was ours, and empty.
            _ = fs::remove_file(&probe);
            let says =
                format!("{} is not there yet; a server makes and fills it when it starts", file.display());
            Finding::ok(DATABASE, says)
        }
        Err(error) => {
            let says = format!(
                "{} cannot be made: check that the folder exists and may be written to: {error}",
                file.display()
            );
            Finding::problem(DATABASE, says)
        }
    }
}

fn disk(file: &Path) -> Finding {
    let folder = folder(file);
    let free = match fs4::available_space(&folder) {
        Ok(free) => free,
        Err(error) => return Finding::warning(DISK, format!("it does not say how much is free: {error}")),
    };
    // An import can write as much again as is there, into the file and into the log in front of it.
    let wanted = fs::metadata(file).map_or(0, |file| file.len()).max(LEAST);
    let size = if free < 1 << 30 { format!("{} MiB", free >> 20) } else { format!("{} GiB", free >> 30) };
    let says = format!("{size} are free in {}", folder.display());
    match free {
        0..LEAST => Finding::problem(DISK, format!("only {says}: make room, or move the database")),
        _ if free < wanted => Finding::warning(
            DISK,
            format!("{says}, less than the database takes: make room before the next import"),
        ),
        _ => Finding::ok(DISK, says),
    }
}

/// The folder of a file.
fn folder(file: &Path) -> PathBuf {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    folder.unwrap_or(Path::new(".")).to_owned()
}

/// An error with what it came from.
fn said(error: store::Error) -> String {
    chain(&error.into())
}
