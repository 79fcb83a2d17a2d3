//! `showgraph import`: reads files into the database.

use std::path::PathBuf;

use clap::Subcommand;

use crate::app::Clock;
use crate::config;
use crate::import::{self, catalog};
use crate::store::Store;

/// What the files are.
#[derive(Debug, Subcommand)]
pub(super) enum Source {
    /// Files of the catalogue: TOML, one for each franchise. The same files twice change nothing; a file that changed
    /// changes just what it says otherwise.
    Catalog {
        /// The folder of the files; the catalogue that the program brings along where absent.
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
    println!("{report}");
    Ok(())
}
