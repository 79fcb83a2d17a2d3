//! `showgraph import`: reads files into the database.

mod bar;
mod files;
mod stop;

use std::path::PathBuf;

use clap::Subcommand;

use super::stdout;
use crate::app::Clock;
use crate::config;
use crate::import::{self, Job, jsonl};
use crate::store::Store;

/// What is said at the end of the help.
const AFTER_HELP: &str = "\
Examples:
  showgraph import catalog
  showgraph import catalog my-catalog --database-url sqlite:///srv/tv.db";

/// What is said at the end of the help of `import imdb`.
const IMDB_AFTER_HELP: &str = "\
Examples:
  showgraph import imdb downloads/
  showgraph import imdb title.basics.tsv.gz title.episode.tsv.gz
  showgraph import imdb title.ratings.tsv.gz --dated 2026-11-20 --dry-run";

/// What is said at the end of the help of `import tvmaze`.
const TVMAZE_AFTER_HELP: &str = "\
Examples:
  showgraph import tvmaze pages/
  showgraph import tvmaze bosch.json ballard.json --dated 2026-11-20
  showgraph import tvmaze seasons.json --show 43";

/// What is said at the end of the help of `import netflix-top10`.
const NETFLIX_AFTER_HELP: &str = "\
Examples:
  showgraph import netflix-top10 all-weeks-global.tsv
  showgraph import netflix-top10 all-weeks-countries.tsv --dated 2026-11-20";

/// What is said at the end of the help of `import jsonl`.
const JSONL_AFTER_HELP: &str = "\
Examples:
  showgraph import jsonl catalogue.jsonl
  showgraph import jsonl my-shows.jsonl --source my-site";

/// What is said at the end of the help of `import wikidata`.
const WIKIDATA_AFTER_HELP: &str = "\
Examples:
  showgraph import wikidata latest-all.json.gz
  showgraph import wikidata answers/ --dated 2026-11-20";

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
    /// Files of IMDb's non-commercial data set: any of the seven, from title.basics.tsv.gz to title.akas.tsv.gz.
    ///
    /// Series, miniseries, specials and films made for television come in with their episodes; other films and video
    /// games are counted and left out. What a newer file no longer says is withdrawn; ratings of another day stay.
    #[command(after_help = IMDB_AFTER_HELP)]
    Imdb(files::Files),
    /// Files of TVmaze, as its API answers: pages of shows, shows with what is embedded in them, lists of episodes and
    /// of seasons.
    ///
    /// A show is taken as its file has it, and what its file does not speak of stays. Of several files that have the same
    /// show, the newest counts.
    #[command(after_help = TVMAZE_AFTER_HELP)]
    Tvmaze {
        #[command(flatten)]
        files: files::Files,

        /// The show of lists that do not say it, such as lists of seasons, by its number at TVmaze.
        #[arg(long, value_name = "NUMBER")]
        show: Option<u64>,
    },
    /// Weekly files of the Netflix Top 10, worldwide or by country, of any year since 2021.
    ///
    /// Films are counted and left out. A number that was corrected since an earlier file stands beside the earlier one,
    /// which stays.
    #[command(after_help = NETFLIX_AFTER_HELP)]
    NetflixTop10(files::Files),
    /// Files of records: a line of JSON for each, as `showgraph export jsonl` writes them and anybody else may.
    ///
    /// All lines are taken, or none. What a file no longer says of what its origins said before is withdrawn.
    #[command(after_help = JSONL_AFTER_HELP)]
    Jsonl {
        /// The slug of the source of lines that name none.
        #[arg(long, value_name = "SLUG")]
        source: Option<String>,

        /// The files.
        #[command(flatten)]
        files: files::Files,
    },
    /// Entities of Wikidata: a dump, lines of one, or answers of `wbgetentities`.
    ///
    /// Shows come in, with the works and franchises that they refer to and with what they say of each other; people
    /// only where another data set has them. Everything else is counted and left out.
    #[command(after_help = WIKIDATA_AFTER_HELP)]
    Wikidata(files::Files),
}

pub(super) async fn run(source: Source, clock: Clock) -> anyhow::Result<()> {
    stop::watch();
    match source {
        Source::Catalog { dir, database } => catalog(dir, &database, clock).await,
        Source::Imdb(files) => {
            files.read(clock, async |job, paths| import::imdb::import(job, paths).await).await
        }
        Source::Tvmaze { files, show } => {
            files.read(clock, async |job, paths| import::tvmaze::import(job, paths, show).await).await
        }
        Source::NetflixTop10(files) => {
            files.read(clock, async |job, paths| import::netflix::import(job, paths).await).await
        }
        Source::Jsonl { source, files } => {
            let import = async |job: &mut Job<'_>, paths: &[PathBuf]| {
                jsonl::import(job, &jsonl::Files { paths: paths.to_vec(), source }).await
            };
            files.read(clock, import).await
        }
        Source::Wikidata(files) => {
            files.read(clock, async |job, paths| import::wikidata::import(job, paths).await).await
        }
    }
}

async fn catalog(dir: Option<PathBuf>, database: &config::Database, clock: Clock) -> anyhow::Result<()> {
    let files = dir.as_deref().map_or_else(|| Ok(import::catalog::embedded()), import::catalog::read_dir)?;
    let store = Store::open(&database.database_url).await?;
    let report = import::catalog(&store, &files, clock()).await?;
    store.close().await?;
    Ok(stdout::print(&format!("{report}\n"))?)
}
