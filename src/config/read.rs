//! Joins the layers: the command line goes before the environment, that before the file, and that before the defaults.
//!
//! What the file says becomes the defaults of clap, after each value was checked by clap itself: there is one definition
//! of every option and one reading of its values, wherever they are from.

use std::error::Error as _;
use std::ffi::OsString;
use std::io;
use std::path::PathBuf;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, ArgMatches, Command, CommandFactory, Parser};

use super::file::File;
use super::{Effective, options, variable};

/// Why a command cannot begin: what it was told is wrong.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The command line is wrong, or asks for nothing but help.
    #[error(transparent)]
    CommandLine(Box<clap::Error>),
    /// A line of the file, or a variable of the environment, is wrong.
    #[error("{of}: {what}")]
    Value {
        /// The place in the file, or the variable.
        of: String,
        /// What is wrong, and how to mend it.
        what: String,
    },
    /// The file cannot be read.
    #[error("{} cannot be read; check that it exists, may be read and is UTF-8", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
}

impl From<clap::Error> for Error {
    fn from(error: clap::Error) -> Self {
        Self::CommandLine(Box::new(error))
    }
}

/// Reads a command line with all that lies beneath it.
pub fn read<C: Parser>(args: impl IntoIterator<Item = OsString>) -> Result<(C, Effective), Error> {
    let args: Vec<OsString> = args.into_iter().collect();
    let options = options();
    // Before the file is read the command line has to be right, since it may name the file.
    let mut command = command::<C>();
    let mut matches = command.try_get_matches_from_mut(&args).map_err(|error| blame(error, &options))?;
    if let Some(error) = misplaced(&mut command, &matches, &options) {
        return Err(error.into());
    }
    let file = File::find(matches.get_one::<PathBuf>("config").map(PathBuf::as_path), &options)?;
    if file.is_some() {
        matches = prepared(C::command(), file.as_ref()).try_get_matches_from(&args)?;
    }
    let read = C::from_arg_matches(&matches)?;
    Ok((read, Effective::of(innermost(&matches), file.as_ref())))
}

/// The command line with all that can be said in it.
pub fn command<C: CommandFactory>() -> Command {
    prepared(C::command(), None)
}

/// The command with what all options have in common, and with the defaults that a file gives.
fn prepared(command: Command, file: Option<&File>) -> Command {
    let options = options();
    // What can be said without a command is told where the command is told.
    let command = command.mut_args(|arg| if arg.is_global_set() { arg } else { arg.hide(true) });
    each(command, &|arg| {
        let option = options.get_arguments().find(|option| option.get_id() == arg.get_id());
        let Some(name) = option.and_then(Arg::get_long).or((arg.get_id() == "config").then_some("config"))
        else {
            return arg;
        };
        // Help says once for all how a variable is named.
        let arg = arg.env(variable(name)).hide_env(true);
        match file.and_then(|file| file.entry(name)) {
            Some(entry) => arg.default_values(entry.values.clone()),
            None => arg,
        }
    })
}

/// Changes the arguments of a command and of all below it.
fn each(command: Command, change: &impl Fn(Arg) -> Arg) -> Command {
    command.mut_args(change).mut_subcommands(|below| each(below, change))
}

/// An error of the command line, unless a variable is to blame for it.
fn blame(error: clap::Error, options: &Command) -> Error {
    if matches!(error.kind(), ErrorKind::InvalidValue | ErrorKind::ValueValidation) {
        for option in options.get_arguments() {
            let variable = variable(option.get_long().unwrap_or_default());
            let Some(value) = std::env::var_os(&variable) else { continue };
            if let Some(what) = fault(option, &[value.to_string_lossy().into_owned()]) {
                return Error::Value { of: variable, what };
            }
        }
    }
    error.into()
}

/// Options of serving that stand in front of another command would be lost.
fn misplaced(command: &mut Command, matches: &ArgMatches, options: &Command) -> Option<clap::Error> {
    let (below, _) = matches.subcommand()?;
    let mut lost = options.get_arguments().filter(|option| !option.is_global_set()).filter(|option| {
        matches.value_source(option.get_id().as_str()) == Some(clap::parser::ValueSource::CommandLine)
    });
    let name = lost.next()?.get_long()?;
    let what = format!("'--{name}' belongs behind the command: showgraph {below} --{name} …");
    Some(command.error(ErrorKind::ArgumentConflict, what))
}

/// The arguments of the command that runs.
fn innermost(matches: &ArgMatches) -> &ArgMatches {
    matches.subcommand().map_or(matches, |(_, below)| innermost(below))
}

/// What is wrong with the values of an option, by its own reading of them.
pub(super) fn fault(option: &Arg, values: &[String]) -> Option<String> {
    if !option.get_action().takes_values() {
        let boolean = values.len() == 1 && ["true", "false"].contains(&values[0].as_str());
        return (!boolean).then(|| "write true or false".to_owned());
    }
    if values.len() != 1 && !matches!(option.get_action(), ArgAction::Append) {
        return Some("write one value".to_owned());
    }
    let flags = values.iter().map(|value| format!("--{}={value}", option.get_long().unwrap_or_default()));
    let command = Command::new("showgraph").no_binary_name(true).disable_help_flag(true).arg(option.clone());
    command.try_get_matches_from(flags).err().map(|error| words(&error))
}

/// What clap says of a value, without what it says of the command line.
fn words(error: &clap::Error) -> String {
    let value = match error.get(ContextKind::InvalidValue) {
        Some(ContextValue::String(value)) => value.as_str(),
        _ => "",
    };
    let mend = match (error.get(ContextKind::ValidValue), error.source()) {
        (Some(ContextValue::Strings(words)), _) => format!("write one of {}", words.join(", ")),
        (_, Some(source)) => source.to_string(),
        _ => "write something else".to_owned(),
    };
    format!("`{value}` cannot be taken: {mend}")
}
