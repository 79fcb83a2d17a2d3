//! A file as people see it: turns the byte at which something is wrong into line, column and the fact around it.

use toml::de::DeTable;

use super::{File, tree};
use crate::import::{Error, Place};

/// The text of a file.
#[derive(Debug)]
pub(crate) struct Sheet {
    /// The name of the file.
    pub(crate) name: String,
    /// The text.
    pub(crate) text: String,
}

/// What is wrong at a byte of a file, and how to mend it.
#[derive(Debug)]
pub(crate) struct Fault {
    at: usize,
    what: String,
}

impl Fault {
    /// Something wrong at this byte.
    pub(crate) fn new(at: usize, what: impl Into<String>) -> Self {
        Self { at, what: what.into() }
    }
}

impl Sheet {
    /// The sheet of a file.
    pub(crate) fn new(file: &File) -> Self {
        Self { name: file.name.clone(), text: file.text.clone() }
    }

    /// The import under whose name its rows are kept.
    pub(crate) fn origin(&self) -> String {
        format!("catalog/{}", self.name.trim_end_matches(".toml"))
    }

    /// The place of a byte.
    pub(crate) fn place(&self, at: usize) -> Place {
        let before = self.text.get(..at).unwrap_or(&self.text);
        let line = before.rsplit('\n').next().unwrap_or_default();
        Place {
            file: self.name.clone(),
            line: before.matches('\n').count() + 1,
            column: line.chars().count() + 1,
        }
    }

    /// The error for what is wrong at a byte.
    pub(crate) fn error(&self, Fault { at, what }: Fault) -> Error {
        let (root, _) = DeTable::parse_recoverable(&self.text);
        let what = match tree::about(root.get_ref(), at) {
            Some(about) => format!("{about}: {what}"),
            None => what,
        };
        Error::Line { place: self.place(at), what }
    }

    /// The error for a text that is not TOML, or not a catalogue.
    pub(crate) fn shape(&self, error: &toml::de::Error) -> Error {
        let at = error.span().map_or(0, |span| span.start);
        let what = error.message().trim_end().replace('\n', ", ");
        let what = match self.first(at).filter(|_| what == "duplicate key") {
            Some(first) => format!("declared already at {}; join the two, or rename one", self.place(first)),
            None if what.starts_with("missing field") => format!("{what}; add it"),
            None => what,
        };
        self.error(Fault::new(at, what))
    }

    /// The byte at which the same key or table was declared before.
    fn first(&self, at: usize) -> Option<usize> {
        let declared = |line: &str| line.split('=').next().unwrap_or_default().trim().to_owned();
        let start = self.text[..at].rfind('\n').map_or(0, |newline| newline + 1);
        let again = declared(self.text[start..].lines().next()?);
        let offsets = self.text[..start].split_inclusive('\n').scan(0, |next, line| {
            let offset = *next;
            *next += line.len();
            Some((offset, line))
        });
        offsets.filter(|(_, line)| declared(line) == again).map(|(offset, _)| offset).last()
    }
}

#[cfg(test)]
mod tests {
    use super::{Fault, Sheet};
    use crate::import::catalog::File;

    fn sheet(text: &str) -> Sheet {
        Sheet::new(&File { name: "a.toml".to_owned(), text: text.to_owned() })
    }

    #[test]
    fn columns_count_characters() {
        let sheet = sheet("a = 1\nname = \"René\" # x");
        assert_eq!(sheet.place(0).to_string(), "a.toml:1:1");
        assert_eq!(sheet.place(sheet.text.find('#').unwrap_or_default()).to_string(), "a.toml:2:15");
    }

    #[test]
    fn a_fault_is_about_the_fact_around_it() {
        let text =
            "[show.a]\n[[show.a.season]]\nnumber = 2\n[[show.a.season.episode]]\nkey = \"x\"\n[[credit]]\n";
        let about =
            |part: &str| sheet(text).error(Fault::new(text.find(part).unwrap_or_default(), "!")).to_string();
        assert_eq!(about("a]"), "a.toml:1:7: show a: !");
        assert_eq!(about("2"), "a.toml:3:10: show a, season 2: !");
        assert_eq!(about("\"x"), "a.toml:5:7: show a, season 2, episode x: !");
        assert_eq!(about("[[credit"), "a.toml:6:1: credit: !");
    }
}
