//! The command line: one file for each command.

mod generate;
mod import;
mod schema;
mod serve;

use chrono::{DateTime, Utc};
use clap::{Parser, Subcommand};

use crate::config;

/// The knowledge graph of television, over GraphQL.
///
/// Without a command it serves: it makes the database where there is none, fills it from the catalogue that it brings
/// along, and answers GraphQL at `http://127.0.0.1:8000/graphql`.
#[derive(Debug, Parser)]
#[command(name = "showgraph", version, args_conflicts_with_subcommands = true)]
pub struct Cli {
    #[command(subcommand)]
    command: Option<Command>,

    #[command(flatten)]
    serve: config::Serve,

    /// What the log looks like.
    #[command(flatten)]
    pub log: config::Log,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve GraphQL over HTTP; the same as without a command.
    Serve(config::Serve),
    /// Read files into the database. A server that runs on it takes them up by itself.
    #[command(subcommand)]
    Import(import::Source),
    /// Write a synthetic graph into an empty database, to measure the server with.
    Generate(generate::Generate),
    /// Print the schema in the schema definition language.
    Schema,
}

impl Cli {
    /// Runs the command.
    pub async fn run(self, clock: fn() -> DateTime<Utc>) -> anyhow::Result<()> {
        match self.command {
            None => serve::run(self.serve, clock).await,
            Some(Command::Serve(serve)) => serve::run(serve, clock).await,
            Some(Command::Import(source)) => import::run(source, clock).await,
            Some(Command::Generate(args)) => generate::run(args, clock).await,
            Some(Command::Schema) => Ok(schema::run()?),
        }
    }
}
