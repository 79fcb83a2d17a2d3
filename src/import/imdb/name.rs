//! Rows of `name.basics`: people.

use super::file::{Fault, Row};
use super::id::{NameId, TitleId};

/// A row of which only the id is known.
#[derive(Clone, Copy, Debug)]
pub(super) struct Name<'a> {
    row: Row<'a>,
    pub(super) id: NameId,
}

/// A person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Person {
    pub(super) line: u64,
    pub(super) id: NameId,
    pub(super) name: String,
    pub(super) born: Option<i32>,
    pub(super) died: Option<i32>,
}

impl<'a> Name<'a> {
    /// Reads as much of a row as tells who it is.
    pub(super) fn read(row: Row<'a>) -> Result<Self, Fault> {
        Ok(Self { row, id: row.person(0)? })
    }

    /// The titles for which they are known.
    pub(super) fn known_for(&self) -> impl Iterator<Item = TitleId> + use<'a> {
        self.row.list(5, ',').filter_map(TitleId::read)
    }

    /// Reads the rest.
    pub(super) fn person(&self) -> Result<Person, Fault> {
        Ok(Person {
            line: self.row.line,
            id: self.id,
            name: self.row.given(1, "a person without a name")?.to_owned(),
            born: self.row.number(2, "the year of birth is not a year")?,
            died: self.row.number(3, "the year of death is not a year")?,
        })
    }
}
