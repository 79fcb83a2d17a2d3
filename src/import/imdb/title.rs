//! Rows of `title.basics`: which are shows, which episodes, and what they say.

use entity::show::Format;

use super::file::{Fault, Row};
use super::id::TitleId;
use super::television::Place;

/// What a title is to us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// A show, of this format.
    Show(Format),
    /// An episode.
    Episode,
    /// Not television; the word is for the report.
    Other(&'static str),
}

/// A row of which the id and the form are known, and nothing else.
#[derive(Clone, Copy, Debug)]
pub(super) struct Title<'a> {
    row: Row<'a>,
    pub(super) id: TitleId,
    pub(super) form: Form,
}

/// A show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Show {
    pub(super) line: u64,
    pub(super) id: TitleId,
    pub(super) name: String,
    /// The same as the name if that is the original one.
    pub(super) original_name: String,
    pub(super) format: Format,
    pub(super) start_year: Option<i32>,
    pub(super) end_year: Option<i32>,
    pub(super) runtime_minutes: Option<i32>,
    pub(super) genres: Vec<String>,
}

/// An episode, with where it belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Episode {
    pub(super) line: u64,
    pub(super) id: TitleId,
    pub(super) place: Place,
    pub(super) name: String,
    pub(super) runtime_minutes: Option<i32>,
}

impl Form {
    fn of(title_type: &str) -> Self {
        match title_type {
            "tvSeries" => Self::Show(Format::Series),
            "tvMiniSeries" => Self::Show(Format::Miniseries),
            "tvSpecial" | "tvShort" | "tvPilot" => Self::Show(Format::Special),
            "tvMovie" => Self::Show(Format::TvFilm),
            "tvEpisode" => Self::Episode,
            "movie" => Self::Other("a film"),
            "short" => Self::Other("a short film"),
            "video" => Self::Other("a video"),
            "videoGame" => Self::Other("a video game"),
            _ => Self::Other("a title of another type"),
        }
    }
}

impl<'a> Title<'a> {
    /// Reads as much of a row as tells what it is.
    pub(super) fn read(row: Row<'a>) -> Result<Self, Fault> {
        let id = row.title(0)?;
        let form = Form::of(row.given(1, "a title without a type")?);
        Ok(Self { row, id, form })
    }

    /// Reads the rest of a show.
    pub(super) fn show(&self, format: Format) -> Result<Show, Fault> {
        let name = self.name()?;
        Ok(Show {
            line: self.row.line,
            id: self.id,
            name: name.to_owned(),
            original_name: self.row.text(3).unwrap_or(name).to_owned(),
            format,
            start_year: self.row.number(5, "the start year is not a year")?,
            end_year: self.row.number(6, "the end year is not a year")?,
            runtime_minutes: self.runtime_minutes()?,
            genres: self.row.list(8, ',').map(str::to_owned).collect(),
        })
    }

    /// Reads the rest of an episode.
    pub(super) fn episode(&self, place: Place) -> Result<Episode, Fault> {
        Ok(Episode {
            line: self.row.line,
            id: self.id,
            place,
            name: self.name()?.to_owned(),
            runtime_minutes: self.runtime_minutes()?,
        })
    }

    fn name(&self) -> Result<&'a str, Fault> {
        self.row.given(2, "a title without a name")
    }

    fn runtime_minutes(&self) -> Result<Option<i32>, Fault> {
        let minutes = self.row.number::<u16>(7, "the running time is not a number of minutes")?;
        Ok(minutes.filter(|minutes| *minutes > 0).map(i32::from))
    }
}
