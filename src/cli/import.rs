//! `showgraph import`: reads files into the database.

mod bar;
mod files;

use std::path::PathBuf;

use clap::Subcommand;

use super::stdout;
use crate::app::Clock;
use crate::config;
use crate::import::{self, catalog};
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
}

pub(super) async fn run(source: Source, clock: Clock) -> anyhow::Result<()> {
    let Source::Catalog { dir, database } = source;
    let files = dir.as_deref().map_or_else(|| Ok(catalog::embedded()), catalog::read_dir)?;
    let store = Store::open(&database.database_url).await?;
    let report = import::catalog(&store, &files, clock()).await?;
    store.close().await?;
    Ok(stdout::print(&format!("{report}\n"))?)
}
