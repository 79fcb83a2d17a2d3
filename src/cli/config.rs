//! `showgraph config`: prints the values that are in force, and where each came from.

use std::io;

use clap::{Args, Subcommand, ValueEnum};

use super::stdout;
use crate::config::{Effective, Serve, Setting, Source};

/// What is said at the end of the help.
const AFTER_HELP: &str = "\
Examples:
  showgraph config print
  showgraph config print --format toml > showgraph.toml";

/// What to do about the configuration.
#[derive(Debug, Subcommand)]
pub(super) enum Config {
    /// Print the values that are in force, and where each came from.
    ///
    /// Passwords are left out.
    #[command(after_help = AFTER_HELP)]
    Print(Box<Print>),
}

/// How to print it.
#[derive(Args, Debug)]
pub(super) struct Print {
    /// As a table, or as a file to start from.
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t)]
    format: Format,

    /// The options that are printed can be given too.
    #[command(flatten)]
    serve: Serve,
}

/// How the values are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    /// A table for people.
    #[default]
    Table,
    /// A configuration file: what is not set is there as a comment.
    Toml,
}

pub(super) fn run(Config::Print(print): &Config, effective: &Effective) -> io::Result<()> {
    stdout::print(&match print.format {
        Format::Table => table(effective),
        Format::Toml => toml(effective),
    })
}

fn table(effective: &Effective) -> String {
    let mut table = stdout::table(stdout::width());
    for setting in effective.settings() {
        let values = setting.shown().join(", ");
        let values = if values.is_empty() { "none".to_owned() } else { values };
        table.add_row([setting.name.clone(), values, setting.source.to_string()]);
    }
    stdout::text(&mut table)
}

fn toml(effective: &Effective) -> String {
    effective.settings().iter().map(entry).collect::<Vec<_>>().join("\n")
}

fn entry(setting: &Setting) -> String {
    let Setting { name, help, placeholder, source, .. } = setting;
    let shown = setting.shown();
    let values: Vec<String> = shown.iter().map(|value| literal(value)).collect();
    let value = if values.is_empty() { literal(placeholder) } else { values.join(", ") };
    let value = if setting.many { format!("[{value}]") } else { value };
    let help = help.trim_end_matches('.');
    // A value without its secret would be a wrong one, and one that is not set need not be.
    match source {
        Source::Default => format!("# {help}.\n# {name} = {value}\n"),
        source if shown != setting.values => {
            format!("# {help}.\n# {name} = {value}  # {source}; the secret is left out\n")
        }
        source => format!("# {help}.\n{name} = {value}  # {source}\n"),
    }
}

/// A number as it is, and a text in quotes: those of JSON are also TOML's.
fn literal(value: &str) -> String {
    match value.parse::<u64>() {
        Ok(number) => number.to_string(),
        Err(_) => serde_json::Value::from(value).to_string(),
    }
}
