//! `showgraph migrate`: brings the tables of a database up to date, or tells how far they are.

use clap::Subcommand;

use super::stdout;
use crate::config::Database;
use crate::store::{Inspection, StepState, Store};

/// What to do about the tables.
#[derive(Debug, Subcommand)]
pub(super) enum Migrate {
    /// Bring the tables up to date. A server does that by itself when it starts.
    Up(Database),
    /// List the steps that lead to the tables, applied or pending. Nothing is changed.
    Status(Database),
}

pub(super) async fn run(migrate: Migrate) -> anyhow::Result<()> {
    let text = match migrate {
        Migrate::Up(database) => up(&database.database_url).await?,
        Migrate::Status(database) => listed(&Store::inspect(&database.database_url).await?),
    };
    Ok(stdout::print(&text)?)
}

async fn up(url: &str) -> anyhow::Result<String> {
    let before = Store::inspect(url).await?;
    Store::open(url).await?.close().await?;
    let pending = before.steps.iter().filter(|step| step.state == StepState::Pending);
    let applied: Vec<String> = pending.map(|step| format!("applied  {}\n", step.name)).collect();
    Ok(if applied.is_empty() { "The tables are up to date.\n".to_owned() } else { applied.concat() })
}

fn listed(inspection: &Inspection) -> String {
    let mut table = stdout::table(stdout::width());
    for step in &inspection.steps {
        let (state, note) = match step.state {
            StepState::Applied(at) => ("applied", at.format("%Y-%m-%d %H:%M:%S UTC").to_string()),
            StepState::Pending => ("pending", String::new()),
            StepState::Unknown => ("unknown", "from a newer showgraph: run that version".to_owned()),
        };
        table.add_row([state, step.name.as_str(), note.as_str()]);
    }
    let note = if inspection.exists {
        ""
    } else {
        "\nThe database is not there yet: a server makes it when it starts.\n"
    };
    stdout::text(&mut table) + note
}
