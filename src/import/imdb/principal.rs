//! Rows of `title.principals`: who did what in a title, in the order in which IMDb lists them.

use entity::credit::{Department, Manner};

use super::category::Work;
use super::file::{Fault, Row};
use super::id::{NameId, TitleId};
use crate::import::input::NUL;

/// A row of which only the ids are known.
#[derive(Clone, Copy, Debug)]
pub(super) struct Principal<'a> {
    row: Row<'a>,
    pub(super) title: TitleId,
    pub(super) person: NameId,
}

/// A credit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Credit {
    pub(super) line: u64,
    pub(super) title: TitleId,
    pub(super) person: NameId,
    pub(super) ordering: i32,
    pub(super) work: Work,
    pub(super) job: Option<String>,
    /// Whom they play, in the words of IMDb.
    pub(super) characters: Vec<String>,
    /// What is said where a character would be, of people who play none.
    pub(super) note: Option<String>,
}

/// With these words begins what IMDb writes for people who appear as themselves.
const SELVES: [&str; 5] = ["Self", "Himself", "Herself", "Themselves", "Themself"];

impl<'a> Principal<'a> {
    /// Reads as much of a row as tells of what and whom it speaks.
    pub(super) fn read(row: Row<'a>) -> Result<Self, Fault> {
        Ok(Self { row, title: row.title(0)?, person: row.person(2)? })
    }

    /// Whether they directed or wrote, which `title.crew` says as well.
    pub(super) fn crew(&self) -> Option<Department> {
        match self.row.text(3) {
            Some("director") => Some(Department::Directing),
            Some("writer") => Some(Department::Writing),
            _ => None,
        }
    }

    /// Reads the rest.
    pub(super) fn credit(&self) -> Result<Credit, Fault> {
        let row = &self.row;
        let category = row.given(3, "a credit without a category")?;
        let job = row.text(4);
        let mut work = Work::of(category, job);
        let mut characters = self.characters()?;
        let mut note = None;
        if work.department == Department::Cast && is_self(&characters, work.manner) {
            work.manner = work.manner.or(Some(Manner::AsSelf));
            note = beyond_self(&characters);
            characters.clear();
        }
        let job = job.or(work.job).map(str::to_owned);
        let job = job.or_else(|| (work.department == Department::Other).then(|| category.replace('_', " ")));
        Ok(Credit {
            line: row.line,
            title: self.title,
            person: self.person,
            ordering: row
                .number(1, "the place of the credit is not a number")?
                .ok_or_else(|| row.fault("a credit without a place"))?,
            work,
            job,
            characters,
            note,
        })
    }

    /// A JSON array of names. The same name twice is one character.
    fn characters(&self) -> Result<Vec<String>, Fault> {
        let Some(text) = self.row.text(5) else { return Ok(Vec::new()) };
        let names: Vec<String> = serde_json::from_str(text)
            .map_err(|_| self.row.fault("the characters are not a JSON array of names"))?;
        if names.iter().any(|name| name.contains('\0')) {
            return Err(self.row.fault(NUL));
        }
        let mut characters: Vec<String> = Vec::with_capacity(names.len());
        for name in names {
            let name = name.trim();
            if !name.is_empty() && characters.iter().all(|other| other != name) {
                characters.push(name.to_owned());
            }
        }
        Ok(characters)
    }
}

/// Whether people appear as themselves: their category says so, or every character does.
fn is_self(characters: &[String], manner: Option<Manner>) -> bool {
    let all = !characters.is_empty() && characters.iter().all(|name| after_self(name).is_some());
    manner == Some(Manner::AsSelf) || all
}

/// What stands behind `Self`, such as `- Host`.
fn after_self(name: &str) -> Option<&str> {
    let rest = SELVES.iter().find_map(|word| name.strip_prefix(word))?;
    (rest.is_empty() || rest.starts_with([' ', ',', '-', '/'])).then_some(rest)
}

/// What is said of them besides that they appear as themselves.
fn beyond_self(characters: &[String]) -> Option<String> {
    let says_more = characters.iter().any(|name| after_self(name) != Some(""));
    says_more.then(|| characters.join("; "))
}
