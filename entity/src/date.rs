//! Dates as precise as they are known. The notation is level 0 of EDTF, less times and intervals.

use std::fmt;
use std::num::NonZeroU32;
use std::str::FromStr;

use chrono::Datelike;
use chrono::Days;
use chrono::Months;
use chrono::NaiveDate;
use sea_orm::DeriveValueType;
use serde::Deserialize;
use serde::Serialize;

/// A year, a month or a day: `2026`, `2026-10` or `2026-10-04`, from 1000 to 9999.
///
/// Dates sort by their first day, the coarser first. Their texts sort in the same way, so a column of them does.
// Packed as year, month and day in 14, 4 and 5 bits, zero for what is unknown: the order of the numbers is
// the order of the dates, and `Option<PartialDate>` needs no more room.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, DeriveValueType, Serialize, Deserialize)]
#[sea_orm(value_type = "String", column_type = "Text")]
#[serde(try_from = "String", into = "String")]
pub struct PartialDate(NonZeroU32);

/// A text that is not a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateError(String);

impl PartialDate {
    /// A whole year.
    pub fn from_year(year: i32) -> Option<Self> {
        Self::pack(year, 0, 0)
    }

    /// A whole month.
    pub fn from_month(year: i32, month: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, 1).and_then(|_| Self::pack(year, month, 0))
    }

    /// One day.
    pub fn from_day(day: NaiveDate) -> Option<Self> {
        Self::pack(day.year(), day.month(), day.day())
    }

    /// The year.
    pub fn year(self) -> i32 {
        // 14 bits always fit.
        (self.0.get() >> 9).cast_signed()
    }

    /// The month, if it is known.
    pub fn month(self) -> Option<u32> {
        Some(self.0.get() >> 5 & 0xf).filter(|&month| month > 0)
    }

    /// The day of the month, if it is known.
    pub fn day(self) -> Option<u32> {
        Some(self.0.get() & 0x1f).filter(|&day| day > 0)
    }

    /// The first day that it can mean.
    pub fn first_day(self) -> NaiveDate {
        let day = NaiveDate::from_ymd_opt(self.year(), self.month().unwrap_or(1), self.day().unwrap_or(1));
        day.unwrap_or_default()
    }

    /// The last day that it can mean.
    pub fn last_day(self) -> NaiveDate {
        let length = match (self.month(), self.day()) {
            (None, _) => Months::new(12),
            (Some(_), None) => Months::new(1),
            (Some(_), Some(_)) => return self.first_day(),
        };
        self.first_day() + length - Days::new(1)
    }

    /// Whether its last day is before the first day of another.
    pub fn is_over_before(self, other: Self) -> bool {
        // No day comes between the last of a month and a 31st that it does not have.
        let last = |date: Self| (date.year(), date.month().unwrap_or(12), date.day().unwrap_or(31));
        let first = |date: Self| (date.year(), date.month().unwrap_or(1), date.day().unwrap_or(1));
        last(self) < first(other)
    }

    /// A number that sorts as dates do.
    pub fn ordinal(self) -> u32 {
        self.0.get()
    }

    /// Its text, in the first so many of ten letters of ASCII. Answers have thousands of dates: this takes a tenth of the
    /// time of a formatter.
    pub fn letters(self) -> ([u8; 10], usize) {
        let mut letters = *b"0000-00-00";
        write_digits(&mut letters[..4], self.0.get() >> 9);
        write_digits(&mut letters[5..7], self.0.get() >> 5 & 0xf);
        write_digits(&mut letters[8..], self.0.get() & 0x1f);
        let length = match (self.month(), self.day()) {
            (None, _) => 4,
            (Some(_), None) => 7,
            (Some(_), Some(_)) => 10,
        };
        (letters, length)
    }

    /// A date has one notation only: no missing or added zeros.
    fn read(text: &[u8]) -> Option<Self> {
        let year = number(text.get(..4)?)?.cast_signed();
        match text.get(4..)? {
            [] => Self::from_year(year),
            [b'-', month @ ..] if month.len() == 2 => Self::from_month(year, number(month)?),
            [b'-', m, n, b'-', day @ ..] if day.len() == 2 => {
                Self::from_day(NaiveDate::from_ymd_opt(year, number(&[*m, *n])?, number(day)?)?)
            }
            _ => None,
        }
    }

    fn pack(year: i32, month: u32, day: u32) -> Option<Self> {
        let year = u32::try_from(year).ok().filter(|year| (1000..=9999).contains(year))?;
        NonZeroU32::new(year << 9 | month << 5 | day).map(Self)
    }
}

/// Writes a number over zeros, from the right.
fn write_digits(letters: &mut [u8], mut number: u32) {
    for letter in letters.iter_mut().rev() {
        // A digit always fits.
        *letter += (number % 10).to_le_bytes()[0];
        number /= 10;
    }
}

impl FromStr for PartialDate {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        Self::read(text.as_bytes()).ok_or_else(|| DateError(text.to_owned()))
    }
}

/// The number that some digits are; no signs, no spaces.
fn number(digits: &[u8]) -> Option<u32> {
    digits
        .iter()
        .try_fold(0, |number, digit| digit.is_ascii_digit().then(|| number * 10 + u32::from(digit - b'0')))
}

impl fmt::Display for PartialDate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (letters, length) = self.letters();
        formatter.write_str(str::from_utf8(&letters[..length]).map_err(|_| fmt::Error)?)
    }
}

impl fmt::Debug for PartialDate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

impl fmt::Display for DateError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "`{}` is not a date: write 2026, 2026-10 or 2026-10-04, from the year 1000 on",
            self.0
        )
    }
}

impl std::error::Error for DateError {}

impl TryFrom<String> for PartialDate {
    type Error = DateError;

    fn try_from(text: String) -> Result<Self, DateError> {
        text.parse()
    }
}

impl From<PartialDate> for String {
    fn from(date: PartialDate) -> Self {
        date.to_string()
    }
}

#[cfg(test)]
mod tests;
