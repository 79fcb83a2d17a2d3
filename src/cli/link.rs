//! `showgraph link` and `showgraph unlink`: two nodes that are one, and two again.

use clap::Args;

use super::stdout;
use crate::app::Clock;
use crate::config;
use crate::graph::read_global_id;
use crate::store::{Name, Store};

/// How a node is named.
const NAMES: &str = "\
It is named by its id as GraphQL prints it, such as U2hvdzoxMg; by KIND:SLUG, such as \
    show:bosch; by PROVIDER:ID, such as imdb:tt3502248: the id that a catalogue gives to exactly this \
    node; or by id:NUMBER, as the report of an import prints it.";

/// What is said at the end of the help.
pub(super) const AFTER_HELP: &str = "\
Examples:
  showgraph link show:bosch imdb:tt3502248 --dry-run
  showgraph link show:bosch imdb:tt3502248";

/// What is said at the end of the help.
pub(super) const AFTER_UNLINK_HELP: &str = "\
Example:
  showgraph unlink imdb:tt3502248";

/// Two nodes that are one.
#[derive(Args, Debug)]
pub(super) struct Link {
    /// The node that stays.
    #[arg(value_name = "A", value_parser = name, long_help = format!("The node that stays.\n\n{NAMES}"))]
    keep: Name,

    /// The node that is merged into it, named alike.
    #[arg(value_name = "B", value_parser = name)]
    merge: Name,

    #[command(flatten)]
    how: How,
}

/// A node that was merged by mistake.
#[derive(Args, Debug)]
pub(super) struct Unlink {
    /// The node that was merged.
    #[arg(value_name = "B", value_parser = name, long_help = format!("The node that was merged.\n\n{NAMES}"))]
    merged: Name,

    #[command(flatten)]
    how: How,
}

/// Where, and whether.
#[derive(Args, Debug)]
struct How {
    /// Say what would change, and change nothing.
    #[arg(long)]
    dry_run: bool,

    /// Where the data is.
    #[command(flatten)]
    database: config::Database,
}

pub(super) async fn link(args: Link, clock: Clock) -> anyhow::Result<()> {
    let store = Store::open(&args.how.database.database_url).await?;
    let linked = store.link(&args.keep, &args.merge, clock(), args.how.dry_run).await?;
    store.close().await?;
    tell(&linked.to_string(), args.how.dry_run)
}

pub(super) async fn unlink(args: Unlink, clock: Clock) -> anyhow::Result<()> {
    let store = Store::open(&args.how.database.database_url).await?;
    let unlinked = store.unlink(&args.merged, clock(), args.how.dry_run).await?;
    store.close().await?;
    tell(&unlinked.to_string(), args.how.dry_run)
}

fn tell(what: &str, dry_run: bool) -> anyhow::Result<()> {
    let end = if dry_run { "\nThis was a dry run: nothing is changed.\n" } else { "\n" };
    Ok(stdout::print(&format!("{what}{end}"))?)
}

/// Reads the name of a node.
fn name(text: &str) -> Result<Name, String> {
    let name = match text.split_once(':') {
        None => read_global_id(text).and_then(|(kind, id)| Name::global(&kind, id.into())),
        Some((before, after)) => Name::of(before, after),
    };
    name.ok_or_else(|| {
        "write an id as GraphQL prints it, KIND:SLUG such as show:bosch, or PROVIDER:ID such as imdb:tt3502248"
            .to_owned()
    })
}
