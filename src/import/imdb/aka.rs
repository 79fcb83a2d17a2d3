//! Rows of `title.akas`: other titles.

use entity::alias::Kind;

use super::file::{Fault, Row};
use super::id::TitleId;

/// A row of which only the id is known.
#[derive(Clone, Copy, Debug)]
pub(super) struct Aka<'a> {
    row: Row<'a>,
    pub(super) title: TitleId,
}

/// Another title of a show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Alias {
    pub(super) line: u64,
    pub(super) show: TitleId,
    pub(super) ordering: u32,
    pub(super) name: String,
    pub(super) kind: Kind,
    pub(super) region: Option<String>,
    pub(super) language: Option<String>,
    pub(super) note: Option<String>,
}

/// What stands between the parts of `types` and `attributes`.
const BETWEEN: char = '\u{2}';

impl<'a> Aka<'a> {
    /// Reads as much of a row as tells of what it speaks.
    pub(super) fn read(row: Row<'a>) -> Result<Self, Fault> {
        Ok(Self { row, title: row.title(0)? })
    }

    /// The title itself.
    pub(super) fn name(&self) -> Result<&'a str, Fault> {
        self.row.given(2, "another title without a name")
    }

    /// Reads the rest.
    pub(super) fn alias(&self) -> Result<Alias, Fault> {
        let row = &self.row;
        let text = |column| row.text(column).map(str::to_owned);
        let ordering = row.number(1, "the number of the title is not one")?;
        let attributes: Vec<_> = row.list(6, BETWEEN).collect();
        Ok(Alias {
            line: row.line,
            show: self.title,
            ordering: ordering.ok_or_else(|| row.fault("another title without a number"))?,
            name: self.name()?.to_owned(),
            kind: self.kind(),
            region: text(3),
            language: text(4),
            note: (!attributes.is_empty()).then(|| attributes.join(", ")),
        })
    }

    /// A working title is one. A title with a language is a translation; a region alone does not make it one.
    fn kind(&self) -> Kind {
        if self.row.list(5, BETWEEN).any(|kind| kind == "working") {
            Kind::WorkingTitle
        } else if self.row.text(4).is_some() {
            Kind::Translation
        } else {
            Kind::AlsoKnownAs
        }
    }
}
