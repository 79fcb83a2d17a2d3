//! The command line: one file for each command.

mod completions;
mod config;
mod doctor;
mod export;
mod generate;
mod import;
mod link;
mod migrate;
mod query;
mod schema;
mod serve;
mod stdout;

use std::ffi::OsString;
use std::process::ExitCode;

use chrono::{DateTime, Utc};
use clap::{Parser, Subcommand};

use crate::config::{self as configuration, Effective, Error};

/// The knowledge graph of television, over GraphQL.
///
/// Without a command it serves, and takes the options of `showgraph serve`: it makes the database where there is none,
/// fills it from the catalogue that it brings along, and answers GraphQL at `http://127.0.0.1:8000/graphql`.
#[derive(Debug, Parser)]
#[command(name = "showgraph", version, after_help = serve::AFTER_HELP)]
pub struct Cli {
    #[command(subcommand)]
    command: Option<Command>,

    #[command(flatten)]
    serve: configuration::Serve,

    /// What is the same for every command.
    #[command(flatten)]
    pub program: configuration::Program,

    #[arg(skip)]
    effective: Effective,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve GraphQL over HTTP; the same as without a command.
    #[command(after_help = serve::AFTER_HELP)]
    Serve(configuration::Serve),
    /// Run a GraphQL document against the database, without a server.
    #[command(after_help = query::AFTER_HELP)]
    Query(query::Query),
    /// Read files into the database.
    ///
    /// A server that runs on it takes them up by itself.
    #[command(subcommand)]
    Import(import::Source),
    /// Write what the database holds into a file.
    #[command(subcommand)]
    Export(export::Format),
    /// Merge a node into another that is the same.
    ///
    /// Everything that is said of B is said of A from then on, and B leads to A. The seasons and episodes of two shows are
    /// merged by their numbers, unless a catalogue gives them different ids. `showgraph unlink` undoes it.
    #[command(after_help = link::AFTER_HELP)]
    Link(link::Link),
    /// Part a node again from the one that it was merged into.
    ///
    /// What named it before names it again; what came later stays with the other.
    #[command(after_help = link::AFTER_UNLINK_HELP)]
    Unlink(link::Unlink),
    /// Bring the tables up to date, or see how far they are.
    #[command(subcommand)]
    Migrate(migrate::Migrate),
    /// See what would keep the server from working, and how to mend it.
    ///
    /// It changes nothing. The exit code is 1 if there is a problem, and 0 if there are only warnings.
    #[command(after_help = doctor::AFTER_HELP)]
    Doctor(configuration::Serve),
    /// See the configuration.
    #[command(subcommand)]
    Config(config::Config),
    /// Print the schema in the schema definition language.
    #[command(after_help = schema::AFTER_HELP)]
    Schema,
    /// Fill an empty database with a synthetic graph, to measure with.
    #[command(after_help = generate::AFTER_HELP)]
    Generate(generate::Generate),
    /// Print what a shell needs to complete the command line.
    #[command(after_help = completions::AFTER_HELP)]
    Completions(completions::Completions),
}

impl Cli {
    /// Reads the command line, the environment and the configuration file.
    pub fn read(args: impl IntoIterator<Item = OsString>) -> Result<Self, Error> {
        let (cli, effective) = configuration::read::<Self>(args)?;
        Ok(Self { effective, ..cli })
    }

    /// Runs the command.
    pub async fn run(self, clock: fn() -> DateTime<Utc>) -> anyhow::Result<ExitCode> {
        match self.command {
            None => serve::run(self.serve, clock).await?,
            Some(Command::Serve(serve)) => serve::run(serve, clock).await?,
            Some(Command::Query(query)) => return query::run(query, clock).await,
            Some(Command::Import(source)) => Box::pin(import::run(source, clock)).await?,
            Some(Command::Export(format)) => export::run(format, clock).await?,
            Some(Command::Link(args)) => link::link(args, clock).await?,
            Some(Command::Unlink(args)) => link::unlink(args, clock).await?,
            Some(Command::Migrate(migrate)) => migrate::run(migrate).await?,
            Some(Command::Doctor(serve)) => return doctor::run(&serve, &self.effective).await,
            Some(Command::Config(config)) => config::run(&config, &self.effective)?,
            Some(Command::Schema) => schema::run()?,
            Some(Command::Generate(args)) => generate::run(args, clock).await?,
            Some(Command::Completions(completions)) => completions::run(&completions)?,
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// An error and what it came from, each said once.
pub fn chain(error: &anyhow::Error) -> String {
    let mut said: Vec<String> = Vec::new();
    for cause in error.chain().map(ToString::to_string) {
        if !said.iter().any(|earlier| earlier.contains(&cause)) {
            said.push(cause);
        }
    }
    said.join(": ")
}
