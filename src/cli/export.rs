//! `showgraph export`: writes what the database holds into a file.

mod universe;

use std::fs::{self, File, Metadata};
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process;

use anyhow::{Context, bail};
use clap::Subcommand;

use self::universe::{Calendar, Linked, Universe};
use crate::app::Clock;
use crate::config;
use crate::export::{self, jsonl};
use crate::store::Store;

/// What is said at the end of the help.
const AFTER_HELP: &str = "\
Examples:
  showgraph export jsonl catalogue.jsonl
  showgraph export jsonl | gzip > catalogue.jsonl.gz";

const GRAPHML_AFTER_HELP: &str = "\
Examples:
  showgraph export graphml star-trek --output star-trek.graphml
  showgraph export graphml bosch --kinds show,person --ties relation,credit";

const GEXF_AFTER_HELP: &str = "\
Example:
  showgraph export gexf arrowverse --output arrowverse.gexf";

const DOT_AFTER_HELP: &str = "\
Examples:
  showgraph export dot bosch --kinds show,franchise | dot -Tsvg > bosch.svg
  showgraph export dot star-trek | sfdp -Tsvg > star-trek.svg";

const JSON_LD_AFTER_HELP: &str = "\
Example:
  showgraph export json-ld bosch --base https://example.org";

const ICALENDAR_AFTER_HELP: &str = "\
Example:
  showgraph export icalendar star-trek --output star-trek.ics";

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
    /// A universe as GraphML, for graph libraries and yEd.
    #[command(after_help = GRAPHML_AFTER_HELP)]
    Graphml(Universe),
    /// A universe as GEXF, for Gephi.
    #[command(after_help = GEXF_AFTER_HELP)]
    Gexf(Universe),
    /// A universe as DOT, for Graphviz.
    #[command(after_help = DOT_AFTER_HELP)]
    Dot(Universe),
    /// A universe as JSON-LD with the words of schema.org.
    ///
    /// It also has seasons and episodes, unless `--kinds` says otherwise.
    #[command(after_help = JSON_LD_AFTER_HELP)]
    JsonLd(Linked),
    /// What is to come in a universe, as a calendar.
    ///
    /// It has releases and announcements of shows, seasons and episodes that have a day. Of what is known to a month or a
    /// year only, it says how many there are.
    #[command(after_help = ICALENDAR_AFTER_HELP)]
    Icalendar(Calendar),
}

pub(super) async fn run(format: Format, clock: Clock) -> anyhow::Result<()> {
    match format {
        Format::Jsonl { file, database } => rows(file, &database).await,
        Format::Graphml(universe) => universe.run(export::Format::Graphml, clock).await,
        Format::Gexf(universe) => universe.run(export::Format::Gexf, clock).await,
        Format::Dot(universe) => universe.run(export::Format::Dot, clock).await,
        Format::JsonLd(linked) => linked.run(clock).await,
        Format::Icalendar(calendar) => calendar.run(clock).await,
    }
}

async fn rows(file: Option<PathBuf>, database: &config::Database) -> anyhow::Result<()> {
    let store = Store::open(&database.database_url).await?;
    let exported = to(file, async |out| lines(&store, out).await).await;
    store.close().await?;
    exported
}

async fn lines(store: &Store, mut out: &mut dyn Write) -> anyhow::Result<()> {
    let mut listing = store.list().await?;
    let mut left_out = 0;
    while let Some(listed) = listing.next().await? {
        left_out += jsonl::write(&listed.rows, &listed.names, &mut out)?;
    }
    if left_out > 0 {
        _ = writeln!(io::stderr(), "{left_out} rows were left out: they refer to rows that are not there");
    }
    Ok(())
}

/// Writes into a file or, where there is none or it is `-`, to standard output.
async fn to(
    file: Option<PathBuf>,
    write: impl AsyncFnOnce(&mut dyn Write) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let Some(file) = file.filter(|file| file.as_os_str() != "-") else {
        let mut out = BufWriter::new(io::stdout());
        let written = write(&mut out).await.and_then(|()| Ok(out.flush()?));
        // Whoever closed the pipe has seen enough.
        let is_enough = |error: &io::Error| error.kind() == ErrorKind::BrokenPipe;
        return written
            .or_else(|error| if error.downcast_ref().is_some_and(is_enough) { Ok(()) } else { Err(error) });
    };
    into_file(&file, write).await
}

/// Writes beside the file, and into its place when all is written: there is never half an export under its name. What
/// is there and no file, such as a pipe, is written into.
async fn into_file(
    file: &Path,
    write: impl AsyncFnOnce(&mut dyn Write) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    // A link stays one: what it leads to is written.
    let place = fs::canonicalize(file).unwrap_or_else(|_| file.to_owned());
    let there = fs::metadata(&place).ok();
    if there.as_ref().is_some_and(Metadata::is_dir) || place.file_name().is_none() {
        bail!("{} is a folder; name a file in it", file.display());
    }
    let unwritable =
        || format!("{} cannot be written; check that its folder exists and has room", file.display());
    if there.as_ref().is_some_and(|there| !there.is_file()) {
        let mut out = BufWriter::new(File::options().write(true).open(&place).with_context(unwritable)?);
        let written = write(&mut out).await.and_then(|()| Ok(out.flush()?));
        return written.with_context(unwritable);
    }
    let mut name = place.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.part", process::id()));
    let part = place.with_file_name(name);
    let mut out = BufWriter::new(File::create_new(&part).with_context(unwritable)?);
    let mut written = write(&mut out).await.and_then(|()| Ok(out.flush()?));
    if let (Ok(()), Some(there)) = (&written, there) {
        written = fs::set_permissions(&part, there.permissions()).map_err(Into::into);
    }
    let written = written.and_then(|()| Ok(fs::rename(&part, &place)?));
    if written.is_err() {
        // What is left of it is of no use.
        _ = fs::remove_file(&part);
    }
    written.with_context(unwritable)
}
