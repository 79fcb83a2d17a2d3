//! `showgraph query`: runs a GraphQL document against the database, as a server would.

mod answer;
mod sheet;

use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;
use clap::{Args, ValueEnum};
use serde_json::{Map, Value};

use self::answer::Answer;
use super::{serve, stdout};
use crate::app::{App, Clock};
use crate::config;
use crate::front::{Operations, Request, Trusted};

/// What is said at the end of the help.
pub(super) const AFTER_HELP: &str = "\
The database is made and filled where it is not there yet, as a server does. The
exit code is 1 if there is an error in the answer.

Examples:
  showgraph query '{ shows { nodes { name premiereDate } } }' --format table
  showgraph query --file cast.graphql --variables '{\"slug\": \"bosch\"}'
  showgraph query - --variables @variables.json < cast.graphql | jq .data";

/// What to ask, and how to print the answer.
#[derive(Args, Debug)]
#[command(
    override_usage = "showgraph query [OPTIONS] DOCUMENT\n       showgraph query [OPTIONS] --file FILE"
)]
pub(super) struct Query {
    /// The document; `-` reads it from standard input.
    #[arg(value_name = "DOCUMENT", required_unless_present = "file", conflicts_with = "file")]
    document: Option<String>,

    /// The file of the document.
    #[arg(long, value_name = "FILE")]
    file: Option<PathBuf>,

    /// The variables: a JSON object, or @ and the file of one.
    #[arg(long, value_name = "JSON|@FILE", value_parser = variables)]
    variables: Option<Variables>,

    /// Which operation of the document to run, where it holds several.
    #[arg(long, value_name = "NAME")]
    operation: Option<String>,

    /// How the answer is printed.
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t)]
    format: Format,

    /// Where the data is.
    #[command(flatten)]
    database: config::Database,

    /// How much the document may ask for.
    #[command(flatten)]
    limits: config::Limits,
}

/// The values of variables, by name.
type Variables = Map<String, Value>;

/// How the answer is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    /// As JSON: indented on a terminal, in one line by pipe.
    #[default]
    Json,
    /// As tables: the outermost lists are their rows.
    Table,
}

pub(super) async fn run(query: Query, clock: Clock) -> anyhow::Result<ExitCode> {
    let request = Request {
        query: document(query.document.as_deref(), query.file.as_deref())?,
        operation_name: query.operation,
        variables: query.variables.unwrap_or_default(),
    };
    let (url, limits) = (&query.database.database_url, serve::limits(&query.limits));
    let app = App::open_guarded(url, limits, Trusted::default(), clock).await?;
    let json = match app.answer(&request, Operations::QueriesAndMutations).await {
        Ok(answer) => answer.json,
        Err(rejection) => serde_json::to_vec(&rejection)?,
    };
    app.close().await?;
    let answer: Answer = serde_json::from_slice(&json)?;
    print(&answer, &json, query.format)?;
    let errors = answer.errors();
    for error in &errors {
        // Who reads the answer finds the errors there, too.
        _ = writeln!(io::stderr(), "showgraph: {error}");
    }
    Ok(if errors.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn print(answer: &Answer, json: &[u8], format: Format) -> anyhow::Result<()> {
    let text = match format {
        Format::Json if stdout::is_terminal() => serde_json::to_string_pretty(answer)?,
        Format::Json => String::from_utf8_lossy(json).into_owned(),
        Format::Table => {
            let tables = answer.data().map(|data| sheet::tables(data, stdout::width()));
            return Ok(stdout::print(&tables.unwrap_or_default())?);
        }
    };
    Ok(stdout::print(&(text + "\n"))?)
}

fn document(given: Option<&str>, file: Option<&Path>) -> anyhow::Result<String> {
    match (given, file) {
        (Some("-"), _) => {
            let mut text = String::new();
            io::stdin().read_to_string(&mut text).context("cannot read the document from standard input")?;
            Ok(text)
        }
        (Some(text), _) => Ok(text.to_owned()),
        (None, Some(file)) => read(file).map_err(anyhow::Error::msg),
        (None, None) => anyhow::bail!("there is no document"),
    }
}

fn read(file: &Path) -> Result<String, String> {
    std::fs::read_to_string(file).map_err(|error| format!("{} cannot be read: {error}", file.display()))
}

fn variables(text: &str) -> Result<Variables, String> {
    let (text, of) = match text.strip_prefix('@') {
        Some(file) => (read(Path::new(file))?, file),
        None => (text.to_owned(), "it"),
    };
    serde_json::from_str(&text).map_err(|error| format!("{of} is not a JSON object: {error}"))
}
