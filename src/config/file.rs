//! The configuration file: TOML, whose keys are the options. Nothing in it is taken that is not checked.

use std::fmt;
use std::fs;
use std::io::ErrorKind;
use std::ops::Range;
use std::path::{Path, PathBuf};

use clap::Command;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::Error;
use super::read::fault;

/// What is read where no other file is named.
const USUAL: &str = "showgraph.toml";

/// How alike a word must be to an option for it to be a slip of the finger.
const ALIKE: f64 = 0.6;

/// What a file sets.
#[derive(Clone, Debug)]
pub(super) struct File {
    /// Its path.
    pub(super) path: PathBuf,
    entries: Vec<Entry>,
}

/// One option with its values.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    name: String,
    pub(super) values: Vec<String>,
    pub(super) place: Place,
}

/// A place in a file, as editors count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The file.
    pub file: PathBuf,
    /// The line, counted from 1.
    pub line: usize,
    /// The column, counted in characters from 1.
    pub column: usize,
}

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}:{}", self.file.display(), self.line, self.column)
    }
}

/// A value with the name that its key and the tables around it come to.
struct Found<'a> {
    name: String,
    key: Range<usize>,
    value: &'a Spanned<DeValue<'a>>,
}

/// The text of a file and where it is from.
struct Text<'a> {
    path: &'a Path,
    text: String,
}

impl File {
    /// Reads the file that is named, or the usual one if it is there.
    pub(super) fn find(named: Option<&Path>, options: &Command) -> Result<Option<Self>, Error> {
        let path = named.unwrap_or(Path::new(USUAL));
        match fs::read_to_string(path) {
            Ok(text) => Text { path, text }.read(options).map(Some),
            Err(error) if named.is_none() && error.kind() == ErrorKind::NotFound => Ok(None),
            Err(source) => Err(Error::Unreadable { path: path.to_owned(), source }),
        }
    }

    /// What it says of an option.
    pub(super) fn entry(&self, option: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.name == option)
    }
}

impl Text<'_> {
    fn read(&self, options: &Command) -> Result<File, Error> {
        let root = DeTable::parse(&self.text).map_err(|error| {
            let what = error.message().trim_end().replace('\n', ", ");
            self.wrong(error.span().map_or(0, |span| span.start), what)
        })?;
        let mut found = Vec::new();
        gather(root.get_ref(), "", &mut found);
        found.sort_by_key(|found| found.key.start);
        let mut entries: Vec<Entry> = Vec::new();
        for found in found {
            let entry = self.entry(&found, options)?;
            if let Some(first) = entries.iter().find(|first| first.name == entry.name) {
                let what =
                    format!("`{}` is set in line {} already; take one out", entry.name, first.place.line);
                return Err(self.wrong(found.key.start, what));
            }
            entries.push(entry);
        }
        Ok(File { path: self.path.to_owned(), entries })
    }

    fn entry(&self, found: &Found, options: &Command) -> Result<Entry, Error> {
        let Found { name, key, value } = found;
        let option = options.get_arguments().find(|option| option.get_long() == Some(name));
        let option = option.ok_or_else(|| self.wrong(key.start, unknown(name, options)))?;
        let wrong = |what| self.wrong(value.span().start, format!("`{name}`: {what}"));
        let values = texts(value.get_ref()).map_err(wrong)?;
        match fault(option, &values) {
            Some(what) => Err(wrong(what)),
            None => Ok(Entry { name: name.clone(), values, place: self.place(key.start) }),
        }
    }

    fn wrong(&self, at: usize, what: String) -> Error {
        Error::Value { of: self.place(at).to_string(), what }
    }

    /// The place of a byte.
    fn place(&self, at: usize) -> Place {
        let before = self.text.get(..at).unwrap_or(&self.text);
        let line = before.rsplit('\n').next().unwrap_or_default();
        let (line, column) = (before.matches('\n').count() + 1, line.chars().count() + 1);
        Place { file: self.path.to_owned(), line, column }
    }
}

/// All values of a table. The name of a table in it and a key of that are joined: `[limit]` and `depth` are
/// `limit-depth`.
fn gather<'a>(table: &'a DeTable<'a>, before: &str, found: &mut Vec<Found<'a>>) {
    for (key, value) in table {
        let name = format!("{before}{}", key.get_ref().replace('_', "-"));
        match value.get_ref() {
            DeValue::Table(table) => gather(table, &format!("{name}-"), found),
            _ => found.push(Found { name, key: key.span(), value }),
        }
    }
}

/// A value as one would write it behind the flag; a list is several.
fn texts(value: &DeValue) -> Result<Vec<String>, String> {
    match value {
        DeValue::Array(values) => {
            let texts = values.iter().map(|value| text(value.get_ref()));
            texts.collect::<Option<_>>().ok_or_else(|| "write texts or numbers into the list".to_owned())
        }
        value => {
            text(value).map(|text| vec![text]).ok_or_else(|| "write a text, a number or a list".to_owned())
        }
    }
}

fn text(value: &DeValue) -> Option<String> {
    match value {
        DeValue::String(text) => Some(text.to_string()),
        // Large numbers are easier to read with their groups apart; the sign and other bases are left to the option.
        DeValue::Integer(number) if number.radix() == 10 => Some(number.as_str().replace('_', "")),
        DeValue::Boolean(boolean) => Some(boolean.to_string()),
        _ => None,
    }
}

fn unknown(name: &str, options: &Command) -> String {
    match nearest(name, options.get_arguments().filter_map(clap::Arg::get_long)) {
        Some(nearest) => format!("there is no option `{name}`; did you mean `{nearest}`?"),
        None => format!("there is no option `{name}`; `showgraph config print` lists all of them"),
    }
}

/// The word that is most like another, if one is.
pub(super) fn nearest<'a>(name: &str, words: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let alike = words.map(|word| (strsim::normalized_damerau_levenshtein(name, word), word));
    alike.filter(|(alike, _)| *alike >= ALIKE).max_by(|(a, _), (b, _)| a.total_cmp(b)).map(|(_, word)| word)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{File, Text};
    use crate::config::options;

    fn read(text: &str) -> Result<File, String> {
        let text = Text { path: Path::new("a.toml"), text: text.to_owned() };
        text.read(&options()).map_err(|error| error.to_string())
    }

    #[test]
    fn keys_are_flags_in_any_grouping() {
        for text in ["limit-depth = 7", "limit_depth = 7", "[limit]\ndepth = 7", "limit.depth = \"7\""] {
            let file = read(text).expect("it is read");
            assert_eq!(file.entry("limit-depth").expect("it is set").values, ["7"], "{text}");
        }
        let file = read("cors-origin = ['https://a', 'https://b']\nlimit-bytes = 1_000").expect("it is read");
        assert_eq!(file.entry("cors-origin").expect("it is set").values, ["https://a", "https://b"]);
        assert_eq!(file.entry("limit-bytes").expect("it is set").values, ["1000"]);
    }

    #[test]
    fn a_mistake_is_told_with_its_place_and_the_mend() {
        for (text, expected) in [
            ("\nlimt-depth = 7", "a.toml:2:1: there is no option `limt-depth`; did you mean `limit-depth`?"),
            (
                "[limits]\ndepth = 7",
                "a.toml:2:1: there is no option `limits-depth`; did you mean `limit-depth`?",
            ),
            (
                "colour = 1",
                "a.toml:1:1: there is no option `colour`; `showgraph config print` lists all of them",
            ),
            (
                "config = 'b.toml'",
                "a.toml:1:1: there is no option `config`; `showgraph config print` lists all of them",
            ),
            (
                "limit-depth = 99",
                "a.toml:1:15: `limit-depth`: `99` cannot be taken: write a number from 1 to 40",
            ),
            ("limit-depth = 1.5", "a.toml:1:15: `limit-depth`: write a text, a number or a list"),
            ("limit-depth = [1, 2]", "a.toml:1:15: `limit-depth`: write one value"),
            ("cors-origin = [[]]", "a.toml:1:15: `cors-origin`: write texts or numbers into the list"),
            (
                "[log]\nformat = 'xml'",
                "a.toml:2:10: `log-format`: `xml` cannot be taken: write one of human, json",
            ),
            ("listen =", "a.toml:1:9: string values must be quoted, expected literal string"),
            (
                "limit-depth = 1\n[limit]\ndepth = 2",
                "a.toml:3:1: `limit-depth` is set in line 1 already; take one out",
            ),
        ] {
            assert_eq!(read(text).expect_err("it is wrong"), expected);
        }
    }
}
