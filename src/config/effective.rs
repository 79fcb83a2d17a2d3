//! The values that are in force, and where each came from.

use std::fmt;
use std::path::{Path, PathBuf};

use clap::parser::ValueSource;
use clap::{Arg, ArgAction, ArgMatches};

use super::file::{File, Place, nearest};
use super::{options, variable};

/// What stands in the place of a secret.
const HIDDEN: &str = "…";

/// The values that are in force for a command, and where each came from.
#[derive(Clone, Debug, Default)]
pub struct Effective {
    file: Option<PathBuf>,
    settings: Vec<Setting>,
    strangers: Vec<(String, String)>,
}

/// An option with its values.
#[derive(Clone, Debug)]
pub struct Setting {
    /// Its name: the flag, and the key in the file.
    pub name: String,
    /// What it is for, in one sentence.
    pub help: String,
    /// What stands for a value where there is none.
    pub placeholder: String,
    /// Its values as one would write them; none where nothing is set.
    pub values: Vec<String>,
    /// Whether it can have several values.
    pub many: bool,
    /// Whether a value may hold a secret.
    pub secret: bool,
    /// Where the values came from.
    pub source: Source,
}

/// Where a value came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// It was not set.
    Default,
    /// A line of the file.
    File(Place),
    /// An environment variable.
    Environment(String),
    /// The command line.
    Flag,
}

impl fmt::Display for Source {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Default => formatter.write_str("default"),
            Self::File(place) => write!(formatter, "{}:{}", place.file.display(), place.line),
            Self::Environment(variable) => formatter.write_str(variable),
            Self::Flag => formatter.write_str("command line"),
        }
    }
}

impl Effective {
    /// The file that was read.
    pub fn file(&self) -> Option<&Path> {
        self.file.as_deref()
    }

    /// The options that the command has.
    pub fn settings(&self) -> &[Setting] {
        &self.settings
    }

    /// Environment variables that are none of ours, each with the one that was probably meant.
    pub fn strangers(&self) -> &[(String, String)] {
        &self.strangers
    }

    /// What a command was given.
    pub(super) fn of(matches: &ArgMatches, file: Option<&File>) -> Self {
        let options = options();
        let here = options
            .get_arguments()
            .filter(|option| matches.try_contains_id(option.get_id().as_str()).is_ok());
        Self {
            file: file.map(|file| file.path.clone()),
            settings: here.map(|option| Setting::of(option, matches, file)).collect(),
            strangers: strangers(options.get_arguments().filter_map(Arg::get_long)),
        }
    }
}

impl Setting {
    /// Its values, with what may be a password left out.
    pub fn shown(&self) -> Vec<String> {
        let show = |value: &String| if self.secret { masked(value) } else { value.clone() };
        self.values.iter().map(show).collect()
    }

    fn of(option: &Arg, matches: &ArgMatches, file: Option<&File>) -> Self {
        let id = option.get_id().as_str();
        let name = option.get_long().unwrap_or(id);
        let values =
            matches.get_raw(id).into_iter().flatten().map(|value| value.to_string_lossy().into_owned());
        let source = match matches.value_source(id) {
            Some(ValueSource::CommandLine) => Source::Flag,
            Some(ValueSource::EnvVariable) => Source::Environment(variable(name)),
            _ => match file.and_then(|file| file.entry(name)) {
                Some(entry) => Source::File(entry.place.clone()),
                None => Source::Default,
            },
        };
        Self {
            name: name.to_owned(),
            help: option.get_help().map(ToString::to_string).unwrap_or_default(),
            placeholder: option
                .get_value_names()
                .into_iter()
                .flatten()
                .map(clap::builder::Str::as_str)
                .collect(),
            values: values.collect(),
            many: matches!(option.get_action(), ArgAction::Append),
            secret: option.is_hide_env_values_set(),
            source,
        }
    }
}

fn strangers<'a>(options: impl Iterator<Item = &'a str>) -> Vec<(String, String)> {
    let known: Vec<String> = options.chain(["config"]).map(variable).collect();
    let given = std::env::vars_os().filter_map(|(name, _)| name.into_string().ok());
    let strange = given.filter(|name| name.starts_with("SHOWGRAPH_") && !known.contains(name));
    let meant = strange.filter_map(|name| {
        // What all of them begin with would make any two of them alike.
        let rest = |name: &'_ str| name.trim_start_matches("SHOWGRAPH_").to_owned();
        let rests: Vec<String> = known.iter().map(|known| rest(known)).collect();
        let near = nearest(&rest(&name), rests.iter().map(String::as_str))?;
        Some((name, variable(near)))
    });
    meant.collect()
}

/// A value without its secret: of an address the password, of anything else all of it.
fn masked(value: &str) -> String {
    let Some((scheme, rest)) = value.split_once("://") else { return HIDDEN.to_owned() };
    let (place, query) = rest.split_once('?').map_or((rest, None), |(place, query)| (place, Some(query)));
    let place = match place.rsplit_once('@') {
        Some((user, host)) => match user.split_once(':') {
            Some((user, _)) => format!("{user}:{HIDDEN}@{host}"),
            None => place.to_owned(),
        },
        None => place.to_owned(),
    };
    let hide = |pair: &str| match pair.split_once('=') {
        Some((key, _)) if key.to_lowercase().contains("password") => format!("{key}={HIDDEN}"),
        _ => pair.to_owned(),
    };
    let query = query.map(|query| query.split('&').map(hide).collect::<Vec<_>>().join("&"));
    format!("{scheme}://{place}{}", query.map(|query| format!("?{query}")).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::masked;

    #[test]
    fn secrets_are_left_out() {
        for (value, expected) in [
            ("sqlite://showgraph.db", "sqlite://showgraph.db"),
            ("sqlite:///srv/tv.db?mode=rwc", "sqlite:///srv/tv.db?mode=rwc"),
            ("postgres://ann@host/tv", "postgres://ann@host/tv"),
            ("postgres://ann:secret@host:5432/tv", "postgres://ann:…@host:5432/tv"),
            ("postgres://ann:sec@ret@host/tv?x=1", "postgres://ann:…@host/tv?x=1"),
            ("postgres://host/tv?user=ann&password=secret", "postgres://host/tv?user=ann&password=…"),
            ("0123456789abcdef", "…"),
        ] {
            assert_eq!(masked(value), expected);
        }
    }
}
