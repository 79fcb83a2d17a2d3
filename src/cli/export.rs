//! `showgraph export`: writes what the database holds into a file.

use std::fs::{self, File};
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::Subcommand;

use crate::config;
use crate::export::jsonl;
use crate::store::Store;

/// What is said at the end of the help.
const AFTER_HELP: &str = "\
Examples:
  showgraph export jsonl catalogue.jsonl
  showgraph export jsonl | gzip > catalogue.jsonl.gz";

/// What the file is like.
#[derive(Debug, Subcommand)]
pub(super) enum Format {
    /// A line of JSON for each row, which `showgraph import jsonl` reads.
    ///
    /// Read into an empty database, it leads to the same rows, and to the same file again.
    #[command(after_help = AFTER_HELP)]
    Jsonl {
        /// The file. Without it, or where it is `-`, standard output is written to.
        file: Option<PathBuf>,

        /// Where the data is.
        #[command(flatten)]
        database: config::Database,
    },
}

pub(super) async fn run(format: Format) -> anyhow::Result<()> {
    let Format::Jsonl { file, database } = format;
    let store = Store::open(&database.database_url).await?;
    let exported = match file.filter(|file| file.as_os_str() != "-") {
        Some(file) => into_file(&store, &file).await,
        None => lines(&store, BufWriter::new(io::stdout())).await,
    };
    store.close().await?;
    exported
}

/// Writes beside the file, and into its place when all is written: there is never half an export under its name.
async fn into_file(store: &Store, file: &Path) -> anyhow::Result<()> {
    let mut name = file.file_name().unwrap_or_default().to_owned();
    name.push(".part");
    let part = file.with_file_name(name);
    let unwritable =
        || format!("{} cannot be written; check that its folder exists and has room", file.display());
    let out = BufWriter::new(File::create(&part).with_context(unwritable)?);
    let written = lines(store, out).await.and_then(|()| Ok(fs::rename(&part, file)?));
    if written.is_err() {
        // What is left of it is of no use.
        _ = fs::remove_file(&part);
    }
    written.with_context(unwritable)
}

async fn lines(store: &Store, mut out: impl Write) -> anyhow::Result<()> {
    let mut listing = store.list().await?;
    let mut left_out = 0;
    while let Some(listed) = listing.next().await? {
        match jsonl::write(&listed.rows, &listed.names, &mut out) {
            Ok(some) => left_out += some,
            // Whoever closed the pipe has seen enough.
            Err(error) if error.kind() == ErrorKind::BrokenPipe => return Ok(()),
            Err(error) => return Err(error.into()),
        }
    }
    if left_out > 0 {
        _ = writeln!(io::stderr(), "{left_out} rows were left out: they refer to rows that are not there");
    }
    match out.flush() {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        flushed => Ok(flushed?),
    }
}
