//! `showgraph import`: reads files into the database.

use std::path::PathBuf;

use clap::Subcommand;

use super::stdout;
use crate::app::Clock;
use crate::config;
use crate::import::{self, catalog, jsonl};
use crate::store::Store;

/// What is said at the end of the help.
const AFTER_HELP: &str = "\
Examples:
  showgraph import catalog
  showgraph import catalog my-catalog --database-url sqlite:///srv/tv.db";

/// What the files are.
#[derive(Debug, Subcommand)]
pub(super) enum Source {
    /// Files of the catalogue: TOML, one for each franchise.
    ///
    /// The same files twice change nothing; a file that changed changes just what it says otherwise.
    #[command(after_help = AFTER_HELP)]
    Catalog {
        /// The folder of the files. Without it, the catalogue that the program brings along is read.
        dir: Option<PathBuf>,

        /// Where the data is.
        #[command(flatten)]
        database: config::Database,
    },
    /// Files of records: a line of JSON for each, as `showgraph export jsonl` writes them.
    Jsonl {
        /// The files, plain or gzipped.
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,

        /// The slug of the source of lines that name none.
        #[arg(long, value_name = "SLUG")]
        source: Option<String>,

        /// Where the data is.
        #[command(flatten)]
        database: config::Database,
    },
}

pub(super) async fn run(source: Source, clock: Clock) -> anyhow::Result<()> {
    let report = match source {
        Source::Catalog { dir, database } => {
            let files = dir.as_deref().map_or_else(|| Ok(catalog::embedded()), catalog::read_dir)?;
            let store = Store::open(&database.database_url).await?;
            let report = import::catalog(&store, &files, clock()).await?;
            store.close().await?;
            report
        }
        Source::Jsonl { files, source, database } => {
            let store = Store::open(&database.database_url).await?;
            let files = jsonl::Files { paths: files, source };
            let mut progress = |_: &import::Progress| {};
            let mut job = import::Job::new(&store, import::Options::default(), clock(), &mut progress)?;
            jsonl::import(&mut job, &files).await?;
            let report = job.finish()?;
            store.close().await?;
            report
        }
    };
    Ok(stdout::print(&format!("{report}\n"))?)
}
