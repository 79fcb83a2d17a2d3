//! The weekly files of Netflix as tables: columns by name, and the fields of a line with quotes taken off.
//!
//! The columns changed four times since 2021, and the file by country has others again: what is not there is not said.

use std::str;

use chrono::{Datelike, Days, NaiveDate};
use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use crate::import::input::NUL;

/// A row of a file: a title in the chart of a week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// The last day of the week, a Sunday.
    pub(super) week: NaiveDate,
    /// The chart, such as `TV (English)`.
    pub(super) category: String,
    /// Where: `WORLD`, or a country.
    pub(super) region: String,
    pub(super) rank: i32,
    pub(super) title: String,
    pub(super) season: String,
    pub(super) hours: Option<i64>,
    pub(super) views: Option<i64>,
    pub(super) weeks: Option<i32>,
}

/// Where each column stands.
#[derive(Debug)]
pub(super) struct Columns {
    week: usize,
    category: usize,
    rank: usize,
    title: usize,
    season: usize,
    hours: Option<usize>,
    views: Option<usize>,
    weeks: Option<usize>,
    country: Option<usize>,
    number: usize,
}

/// Takes a line apart. The memory that it needs is kept for the next.
pub(super) struct Fields {
    reader: Reader,
    text: Vec<u8>,
    ends: Vec<usize>,
    count: usize,
}

impl Columns {
    /// Finds the columns by their names, or says which are missing.
    pub(super) fn of(header: &Fields) -> Result<Self, Vec<&'static str>> {
        let place = |name: &str| header.iter().position(|column| column.trim() == name);
        let (hours, country) = (place("weekly_hours_viewed"), place("country_iso2"));
        let mut missing = Vec::new();
        let mut needed = |name| {
            place(name).unwrap_or_else(|| {
                missing.push(name);
                0
            })
        };
        let columns = Self {
            week: needed("week"),
            category: needed("category"),
            rank: needed("weekly_rank"),
            title: needed("show_title"),
            season: needed("season_title"),
            views: place("weekly_views"),
            weeks: place("cumulative_weeks_in_top_10"),
            hours,
            country,
            number: header.count,
        };
        if hours.is_none() && country.is_none() {
            missing.push("weekly_hours_viewed");
        }
        if missing.is_empty() { Ok(columns) } else { Err(missing) }
    }
}

impl Row {
    /// Reads a row, or says what is wrong with it.
    pub(super) fn read(fields: &Fields, columns: &Columns) -> Result<Self, &'static str> {
        if fields.count != columns.number {
            return Err("it has another number of columns than the header");
        }
        let text = |column: usize| fields.get(column).trim();
        let number = |column: Option<usize>| match column.map_or("", text) {
            "" => Ok(None),
            digits => {
                digits.parse::<i64>().ok().filter(|number| *number >= 0).map(Some).ok_or("a number is none")
            }
        };
        let small =
            |number: Option<i64>| number.map(i32::try_from).transpose().map_err(|_| "a number is too large");
        let region = columns.country.map_or("WORLD", text);
        if !(region == "WORLD"
            || region.len() == 2 && region.bytes().all(|letter| letter.is_ascii_uppercase()))
        {
            return Err("the country is no code of two letters");
        }
        let title = text(columns.title);
        if title.is_empty() {
            return Err("there is no title");
        }
        Ok(Self {
            week: text(columns.week)
                .parse()
                .ok()
                .filter(|week| is_of_a_chart(*week))
                .ok_or("the week is no day such as 2026-07-19")?,
            category: text(columns.category).to_owned(),
            region: region.to_owned(),
            rank: small(number(Some(columns.rank))?)?.filter(|rank| *rank > 0).ok_or("there is no rank")?,
            title: title.to_owned(),
            season: text(columns.season).to_owned(),
            hours: number(columns.hours)?,
            views: number(columns.views)?,
            weeks: small(number(columns.weeks)?)?,
        })
    }

    /// Whether it is about television. The other charts have films.
    pub(super) fn is_television(&self) -> bool {
        self.category == "TV" || self.category.starts_with("TV ")
    }

    /// The first day of the week.
    pub(super) fn begins(&self) -> NaiveDate {
        self.week - Days::new(6)
    }
}

/// Netflix publishes its charts since 2021.
fn is_of_a_chart(week: NaiveDate) -> bool {
    (2021..=9999).contains(&week.year())
}

impl Fields {
    pub(super) fn new() -> Self {
        let reader = ReaderBuilder::new().delimiter(b'\t').build();
        Self { reader, text: vec![0; 1024], ends: vec![0; 16], count: 0 }
    }

    /// Takes a line apart, or says what is wrong with it.
    pub(super) fn read(&mut self, line: &[u8]) -> Result<(), &'static str> {
        self.count = 0;
        self.reader.reset();
        if line.is_empty() {
            return Err("it is empty");
        }
        // Without quotes taken off a line has no more letters and no more fields than this.
        self.text.resize(line.len().max(self.text.len()), 0);
        let fields = line.split(|byte| *byte == b'\t').count() + 1;
        self.ends.resize(fields.max(self.ends.len()), 0);
        let (result, read, written, ends) = self.reader.read_record(line, &mut self.text, &mut self.ends);
        if result != ReadRecordResult::InputEmpty || read != line.len() {
            return Err("there is a line break within a field");
        }
        let (_, rest) = self.text.split_at_mut(written);
        let (result, _, more, last) = self.reader.read_record(b"\n", rest, &mut self.ends[ends..]);
        // Within quotes the end of the line is a letter as any other.
        if result != ReadRecordResult::Record || more > 0 {
            return Err("a quote is never closed");
        }
        self.count = ends + last;
        let text = str::from_utf8(&self.text[..written]).map_err(|_| "it is not UTF-8")?;
        if text.contains('\0') { Err(NUL) } else { Ok(()) }
    }

    fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.count).map(|column| self.get(column))
    }

    fn get(&self, column: usize) -> &str {
        let start = column.checked_sub(1).map_or(0, |before| self.ends[before]);
        str::from_utf8(&self.text[start..self.ends[column]]).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests;
