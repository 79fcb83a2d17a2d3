//! Rows of `title.crew`: all directors and writers of a title.

use entity::credit::Department;

use super::file::{Fault, NO_PERSON, Row};
use super::id::{NameId, TitleId};

/// A row of which only the id is known.
#[derive(Clone, Copy, Debug)]
pub(super) struct Crew<'a> {
    row: Row<'a>,
    pub(super) title: TitleId,
}

/// One of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Member {
    pub(super) line: u64,
    pub(super) title: TitleId,
    pub(super) person: NameId,
    /// Directing or writing.
    pub(super) department: Department,
}

impl<'a> Crew<'a> {
    /// Reads as much of a row as tells of what it speaks.
    pub(super) fn read(row: Row<'a>) -> Result<Self, Fault> {
        Ok(Self { row, title: row.title(0)? })
    }

    /// Directors, then writers, each once. What is not an id is a fault of its own.
    pub(super) fn members(&self) -> Vec<Result<Member, Fault>> {
        let mut members = Vec::new();
        for (column, department) in [(1, Department::Directing), (2, Department::Writing)] {
            for person in self.row.list(column, ',') {
                let member = NameId::read(person)
                    .map(|person| Member { line: self.row.line, title: self.title, person, department })
                    .ok_or_else(|| self.row.fault(NO_PERSON));
                if !members.contains(&member) {
                    members.push(member);
                }
            }
        }
        members
    }
}
