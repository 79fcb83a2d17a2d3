//! Files of data sets: what every such import takes, and what it tells while it runs and at its end.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;

use super::bar::Bar;
use crate::app::Clock;
use crate::cli::stdout;
use crate::config;
use crate::import::{Error, Job, Options};
use crate::store::Store;

/// Files of a data set, and what may become of them.
#[derive(Args, Debug)]
pub(in crate::cli) struct Files {
    /// The files, or folders of files; as they are or compressed by gzip.
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,

    /// Tell what would change, and change nothing.
    #[arg(long)]
    dry_run: bool,

    /// How many of a hundred records may be wrong before the import stops.
    #[arg(long, value_name = "PERCENT", default_value_t = 5.0, value_parser = percent)]
    max_rejects: f64,

    /// List every record that is not taken in this file, with its line and the reason.
    #[arg(long, value_name = "FILE")]
    rejects: Option<PathBuf>,

    /// The day of which the files are; else the day on which each was changed last.
    #[arg(long, value_name = "YYYY-MM-DD")]
    dated: Option<NaiveDate>,

    /// Print the report as JSON.
    #[arg(long)]
    json: bool,

    /// Where the data is.
    #[command(flatten)]
    database: config::Database,
}

impl Files {
    /// Has an import read the files, and prints its report.
    pub(super) async fn read(
        self,
        clock: Clock,
        import: impl AsyncFnOnce(&mut Job<'_>, &[PathBuf]) -> Result<(), Error>,
    ) -> anyhow::Result<()> {
        let Self { paths, dry_run, max_rejects, rejects, dated, json, database } = self;
        let store = Store::open(&database.database_url).await?;
        let mut bar = Bar::new();
        let mut progress = |progress: &_| bar.show(progress);
        let options = Options { dry_run, max_rejects, rejects, dated };
        let mut job = Job::new(&store, options, clock(), &mut progress)?;
        let imported = import(&mut job, &paths).await;
        let report = job.finish();
        bar.clear();
        imported?;
        let report = report?;
        store.close().await?;
        let text = if json { serde_json::to_string_pretty(&report)? } else { report.to_string() };
        let kept = if dry_run && !json { "\nNothing was changed: this was a dry run." } else { "" };
        Ok(stdout::print(&format!("{text}{kept}\n"))?)
    }
}

fn percent(text: &str) -> Result<f64, String> {
    let percent = text.parse().ok().filter(|percent| (0.0..=100.0).contains(percent));
    percent.ok_or_else(|| "write a number from 0 to 100".to_owned())
}
