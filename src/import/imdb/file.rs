//! The seven files: which there are, how they are recognised, and how one is read row by row.
//!
//! IMDb quotes nothing: a `"` is data, and a cell ends at the next tab. A reader of CSV could only get that wrong.

use std::fmt;
use std::path::{Path, PathBuf};

use super::Error;
use super::id::{NameId, TitleId};
use crate::import::input::{Input, NUL};

/// A file of IMDb.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// What titles there are.
    Titles,
    /// Where episodes belong.
    Episodes,
    /// What people there are.
    Names,
    /// Who did what, the first of each title.
    Principals,
    /// Directors and writers, all of them.
    Crew,
    /// Mean ratings.
    Ratings,
    /// Other titles.
    Akas,
}

/// A file that was recognised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Source {
    pub(super) kind: Kind,
    pub(super) path: PathBuf,
}

/// A file whose first line was read.
pub(super) struct Rows {
    input: Input,
    kind: Kind,
}

/// One line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row<'a> {
    /// Counted from 1, the line of names included.
    pub(super) line: u64,
    cells: [&'a str; WIDEST],
}

/// A line that is not taken, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fault {
    pub(super) line: u64,
    pub(super) reason: &'static str,
}

/// No file has more columns.
const WIDEST: usize = 9;

/// Why a line is not taken that should name a person.
pub(super) const NO_PERSON: &str = "the id of the person is not one: nm and seven to twelve digits";

/// What is read of the first line of a file that is none of IMDb's, to show it.
const SHOWN: usize = 60;

impl Kind {
    /// All of them.
    pub(super) const ALL: [Self; 7] =
        [Self::Titles, Self::Episodes, Self::Names, Self::Principals, Self::Crew, Self::Ratings, Self::Akas];

    /// The import that owns what the file says; behind the stroke it is the name of the file, without what says how it
    /// is stored.
    pub(super) fn origin(self) -> &'static str {
        match self {
            Self::Titles => "imdb/title.basics",
            Self::Episodes => "imdb/title.episode",
            Self::Names => "imdb/name.basics",
            Self::Principals => "imdb/title.principals",
            Self::Crew => "imdb/title.crew",
            Self::Ratings => "imdb/title.ratings",
            Self::Akas => "imdb/title.akas",
        }
    }

    /// Its slug among the sources.
    pub(super) fn slug(self) -> &'static str {
        match self {
            Self::Titles => "imdb-title-basics",
            Self::Episodes => "imdb-title-episode",
            Self::Names => "imdb-name-basics",
            Self::Principals => "imdb-title-principals",
            Self::Crew => "imdb-title-crew",
            Self::Ratings => "imdb-title-ratings",
            Self::Akas => "imdb-title-akas",
        }
    }

    /// Its name among the sources.
    pub(super) fn title(self) -> &'static str {
        match self {
            Self::Titles => "IMDb: titles",
            Self::Episodes => "IMDb: episodes",
            Self::Names => "IMDb: people",
            Self::Principals => "IMDb: principal credits",
            Self::Crew => "IMDb: directors and writers",
            Self::Ratings => "IMDb: ratings",
            Self::Akas => "IMDb: other titles",
        }
    }

    /// The first line of the file.
    pub fn columns(self) -> &'static [&'static str] {
        match self {
            Self::Titles => &[
                "tconst",
                "titleType",
                "primaryTitle",
                "originalTitle",
                "isAdult",
                "startYear",
                "endYear",
                "runtimeMinutes",
                "genres",
            ],
            Self::Episodes => &["tconst", "parentTconst", "seasonNumber", "episodeNumber"],
            Self::Names => {
                &["nconst", "primaryName", "birthYear", "deathYear", "primaryProfession", "knownForTitles"]
            }
            Self::Principals => &["tconst", "ordering", "nconst", "category", "job", "characters"],
            Self::Crew => &["tconst", "directors", "writers"],
            Self::Ratings => &["tconst", "averageRating", "numVotes"],
            Self::Akas => &[
                "titleId",
                "ordering",
                "title",
                "region",
                "language",
                "types",
                "attributes",
                "isOriginalTitle",
            ],
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.origin().trim_start_matches("imdb/"))
    }
}

impl Rows {
    /// Opens a file and recognises it by its first line, whatever its name is.
    pub(super) fn open(path: &Path) -> Result<Self, Error> {
        let mut input = Input::open(path)?;
        let header = input.line()?.map(|line| String::from_utf8_lossy(line.bytes).into_owned());
        let header = header.unwrap_or_default();
        let is_header_of = |kind: &Kind| header.split('\t').eq(kind.columns().iter().copied());
        if let Some(kind) = Kind::ALL.into_iter().find(is_header_of) {
            return Ok(Self { input, kind });
        }
        let header = header.chars().take(SHOWN).collect::<String>().escape_debug().to_string();
        Err(Error::Header { path: path.to_owned(), header })
    }

    pub(super) fn kind(&self) -> Kind {
        self.kind
    }

    pub(super) fn input(&self) -> &Input {
        &self.input
    }

    /// The next row, or what is wrong with it.
    pub(super) fn next(&mut self) -> Result<Option<Result<Row<'_>, Fault>>, Error> {
        let columns = self.kind.columns().len();
        let Some(line) = self.input.line()? else { return Ok(None) };
        let number = line.number;
        let row = match line.text() {
            Ok(text) if text.contains('\0') => Err(Fault { line: number, reason: NUL }),
            Ok(text) => Row::of(number, text, columns),
            Err(_) => Err(Fault { line: number, reason: "the line is not UTF-8" }),
        };
        Ok(Some(row))
    }
}

impl<'a> Row<'a> {
    /// The cells of a line.
    pub(super) fn of(line: u64, text: &'a str, columns: usize) -> Result<Self, Fault> {
        let mut cells = [""; WIDEST];
        let mut found = 0;
        for cell in text.split('\t') {
            match cells.get_mut(found) {
                Some(place) if found < columns => *place = cell,
                _ => return Err(Fault { line, reason: "the line has too many columns" }),
            }
            found += 1;
        }
        if found < columns {
            return Err(Fault { line, reason: "the line is cut: it has too few columns" });
        }
        Ok(Self { line, cells })
    }

    /// A cell as it is. `\N` is a null.
    pub(super) fn text(&self, column: usize) -> Option<&'a str> {
        let cell = self.cells[column];
        (cell != "\\N" && !cell.is_empty()).then_some(cell)
    }

    /// A cell that has to be there.
    pub(super) fn given(&self, column: usize, reason: &'static str) -> Result<&'a str, Fault> {
        self.text(column).ok_or_else(|| self.fault(reason))
    }

    /// The id of a title.
    pub(super) fn title(&self, column: usize) -> Result<TitleId, Fault> {
        let id = TitleId::read(self.text(column).unwrap_or_default());
        id.ok_or_else(|| self.fault("the id of the title is not one: tt and seven to twelve digits"))
    }

    /// The id of a person.
    pub(super) fn person(&self, column: usize) -> Result<NameId, Fault> {
        let id = NameId::read(self.text(column).unwrap_or_default());
        id.ok_or_else(|| self.fault(NO_PERSON))
    }

    /// A number, if there is one.
    pub(super) fn number<N: std::str::FromStr>(
        &self,
        column: usize,
        reason: &'static str,
    ) -> Result<Option<N>, Fault> {
        self.text(column).map(|text| text.parse().map_err(|_| self.fault(reason))).transpose()
    }

    /// The parts of a cell that is a list.
    pub(super) fn list(&self, column: usize, between: char) -> impl Iterator<Item = &'a str> + use<'a> {
        self.text(column).unwrap_or_default().split(between).filter(|part| !part.is_empty() && *part != "\\N")
    }

    pub(super) fn fault(&self, reason: &'static str) -> Fault {
        Fault { line: self.line, reason }
    }
}
