//! A weekly file, row by row.

use std::path::Path;
use std::sync::atomic::Ordering;

use super::table::{Columns, Fields, Row};
use crate::import::input::Input;
use crate::import::{Error, Place};

/// A file that is read.
pub(super) struct File {
    input: Input,
    fields: Fields,
    columns: Columns,
}

/// A row, or why it is not taken.
pub(super) struct Read {
    pub(super) line: u64,
    pub(super) row: Result<Row, &'static str>,
}

impl File {
    /// Refuses what is no such file, before anything is written.
    pub(super) fn check(path: &Path) -> Result<(), Error> {
        Self::open(path)?;
        Ok(Input::check(path)?)
    }

    /// Opens a file and reads its header.
    pub(super) fn open(path: &Path) -> Result<Self, Error> {
        let mut input = Input::open(path)?;
        let mut fields = Fields::new();
        let is_table = match input.line()? {
            Some(line) => fields.read(line.bytes).is_ok(),
            None => false,
        };
        let columns = if is_table { Columns::of(&fields) } else { Err(vec!["week"]) };
        match columns {
            Ok(columns) => Ok(Self { input, fields, columns }),
            Err(missing) => Err(Error::Line {
                place: Place { file: path.display().to_string(), line: 1, column: 1 },
                what: format!(
                    "the header has no column {}; give it a weekly file, such as all-weeks-global.tsv",
                    missing.join(", ")
                ),
            }),
        }
    }

    /// The next row.
    pub(super) fn next(&mut self) -> Result<Option<Read>, Error> {
        let Some(line) = self.input.line()? else { return Ok(None) };
        let row = self.fields.read(line.bytes).and_then(|()| Row::read(&self.fields, &self.columns));
        Ok(Some(Read { line: line.number, row }))
    }

    /// How many bytes of how many were read.
    pub(super) fn progress(&self) -> (u64, u64) {
        (self.input.bytes_read().load(Ordering::Relaxed), self.input.size())
    }
}
