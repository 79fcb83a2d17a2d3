//! `showgraph generate`: writes a synthetic graph into an empty database, or synthetic files for an import.

mod imdb;

use std::io::{self, Write};
use std::time::Instant;

use clap::{Args, Subcommand};

use super::stdout;
use crate::app::Clock;
use crate::config;
use crate::generate::{self, Scale};
use crate::store::Store;

/// What is said at the end of the help.
pub(super) const AFTER_HELP: &str = "\
Example:
  showgraph generate --shows 1000 --database-url sqlite://large.db
  showgraph generate imdb --scale 1000 synthetic/";

/// A graph, or files.
#[derive(Args, Debug)]
#[command(args_conflicts_with_subcommands = true)]
pub(super) struct Generate {
    #[command(subcommand)]
    files: Option<Files>,

    #[command(flatten)]
    graph: Graph,
}

/// Files in the format of others.
#[derive(Debug, Subcommand)]
enum Files {
    /// Write the seven files of IMDb's data set, made up, with all that is odd in the real ones.
    #[command(after_help = imdb::AFTER_HELP)]
    Imdb(imdb::Imdb),
}

/// How large the graph is, and where it goes.
#[derive(Args, Debug)]
struct Graph {
    /// How many shows; everything else is in proportion.
    #[arg(long, value_name = "NUMBER", default_value_t = 20_000)]
    shows: usize,

    /// The same seed makes the same graph.
    #[arg(long, value_name = "NUMBER", default_value_t = 1)]
    seed: u64,

    /// Where the data is.
    #[command(flatten)]
    database: config::Database,
}

pub(super) async fn run(args: Generate, clock: Clock) -> anyhow::Result<()> {
    match args.files {
        Some(Files::Imdb(files)) => imdb::run(&files),
        None => graph(args.graph, clock).await,
    }
}

async fn graph(args: Graph, clock: Clock) -> anyhow::Result<()> {
    let store = Store::open(&args.database.database_url).await?;
    let start = Instant::now();
    let line = |rows: usize| {
        let seconds = start.elapsed().as_secs().max(1);
        format!("{rows} rows in {seconds} s, {} a second", rows / usize::try_from(seconds).unwrap_or(1))
    };
    let progress = |rows| {
        // Progress that cannot be shown is no reason to stop.
        _ = write!(io::stderr(), "\r{}", line(rows)).and_then(|()| io::stderr().flush());
    };
    let written = generate::write(&store, &Scale::of_shows(args.shows), args.seed, clock(), progress).await?;
    _ = writeln!(io::stderr());
    store.close().await?;
    Ok(stdout::print(&format!("{}, nodes merged and the change log included\n", line(written)))?)
}
