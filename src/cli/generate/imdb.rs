//! `showgraph generate imdb`: writes synthetic files in IMDb's format.

use std::path::PathBuf;
use std::time::Instant;

use clap::Args;

use crate::cli::stdout;
use crate::generate::imdb;

/// What is said at the end of the help.
pub(super) const AFTER_HELP: &str = "\
Examples:
  showgraph generate imdb --scale 1000 synthetic/
  showgraph generate imdb --scale 300000 --gzip /srv/synthetic";

/// How large the files are, and where they go.
#[derive(Args, Debug)]
pub(super) struct Imdb {
    /// The folder of the files; those that are there are written over.
    dir: PathBuf,

    /// How many series; everything else is in proportion. 300000 is the size of IMDb's television: 5 million episodes,
    /// 2 million people and 12 million credits, in 1.5 GB.
    #[arg(long, value_name = "NUMBER", default_value_t = 1_000)]
    scale: usize,

    /// The same seed makes the same files.
    #[arg(long, value_name = "NUMBER", default_value_t = 1)]
    seed: u64,

    /// Compress the files.
    #[arg(long)]
    gzip: bool,
}

pub(super) fn run(args: &Imdb) -> anyhow::Result<()> {
    let start = Instant::now();
    let files = imdb::Files { series: args.scale, seed: args.seed, gzip: args.gzip };
    let mut lines = Vec::new();
    imdb::write(&args.dir, &files, |file| {
        lines.push(format!("{}: {} rows\n", file.path.display(), file.rows));
    })?;
    lines.push(format!("in {} s\n", start.elapsed().as_secs()));
    Ok(stdout::print(&lines.concat())?)
}
