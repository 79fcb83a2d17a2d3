//! `showgraph export graphml` and the like: a universe as a file.

use std::io::{self, Write};
use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use entity::NodeKind;

use crate::app::{App, Clock};
use crate::config;
use crate::export::{self, Choice, Format};
use crate::graph::{MOST_ENTITIES, TieKind};

/// Which universe, and what of it.
#[derive(Args, Debug)]
pub(in crate::cli) struct Universe {
    /// A show or a franchise, by its slug or its id.
    #[arg(value_name = "UNIVERSE")]
    name: String,

    /// The file. Without it, or where it is `-`, standard output is written to.
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,

    /// Which kinds of entities, with commas between them.
    #[arg(long, value_name = "KINDS", value_delimiter = ',', value_parser = kinds(), ignore_case = true)]
    kinds: Option<Vec<NodeKind>>,

    /// Which kinds of ties, with commas between them; all where absent.
    #[arg(long, value_name = "TIES", value_delimiter = ',', value_parser = ties(), ignore_case = true)]
    ties: Option<Vec<TieKind>>,

    /// How many ties from the start; as far as it goes where absent.
    #[arg(long, value_name = "NUMBER", value_parser = export::depth)]
    depth: Option<u32>,

    /// How many entities at most, 1 to 5000.
    #[arg(long, value_name = "NUMBER", default_value_t = MOST_ENTITIES, value_parser = export::limit)]
    limit: usize,

    /// Where the data is.
    #[command(flatten)]
    database: config::Database,
}

/// A universe as linked data.
#[derive(Args, Debug)]
pub(in crate::cli) struct Linked {
    /// Which universe, and what of it.
    #[command(flatten)]
    universe: Universe,

    /// The address of the server, to which those in the file are relative.
    #[arg(long, value_name = "URL", value_parser = export::base, help_heading = None)]
    base: Option<String>,
}

/// What is to come in a universe.
#[derive(Args, Debug)]
pub(in crate::cli) struct Calendar {
    /// Which universe, and what of it.
    #[command(flatten)]
    universe: Universe,

    /// The day with which it begins; today where absent.
    #[arg(long, value_name = "DATE", value_parser = export::day, help_heading = None)]
    from: Option<NaiveDate>,
}

impl Linked {
    pub(super) async fn run(self, clock: Clock) -> anyhow::Result<()> {
        let choice = Choice { base: self.base, ..self.universe.choice() };
        self.universe.write(Format::JsonLd, choice, clock).await
    }
}

impl Calendar {
    pub(super) async fn run(self, clock: Clock) -> anyhow::Result<()> {
        let choice = Choice { from: self.from, ..self.universe.choice() };
        self.universe.write(Format::Icalendar, choice, clock).await
    }
}

impl Universe {
    pub(super) async fn run(self, format: Format, clock: Clock) -> anyhow::Result<()> {
        let choice = self.choice();
        self.write(format, choice, clock).await
    }

    fn choice(&self) -> Choice {
        let Self { kinds, ties, depth, limit, .. } = self;
        Choice { kinds: kinds.clone(), ties: ties.clone(), depth: *depth, limit: *limit, ..Choice::default() }
    }

    async fn write(self, format: Format, choice: Choice, clock: Clock) -> anyhow::Result<()> {
        let app = App::open(&self.database.database_url, clock).await?;
        let (graph, today) = (app.graph(), app.today());
        app.close().await?;
        let start = export::find(&graph, &self.name)?;
        let write = async |out: &mut dyn Write| {
            if let Some(left_out) = export::write(&graph, start, format, &choice, today, out)? {
                _ = writeln!(io::stderr(), "{left_out}");
            }
            Ok(())
        };
        super::to(self.output, write).await
    }
}

fn kinds() -> impl TypedValueParser<Value = NodeKind> {
    PossibleValuesParser::new(export::kind_words()).try_map(|word| export::kind(&word))
}

fn ties() -> impl TypedValueParser<Value = TieKind> {
    PossibleValuesParser::new(export::tie_words()).try_map(|word| export::tie(&word))
}
