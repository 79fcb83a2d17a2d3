//! Rows of `title.episode`: where episodes belong.

use super::file::{Fault, Row};
use super::id::TitleId;
use super::television::Place;

/// An episode and where it belongs.
pub(super) fn read(row: &Row) -> Result<(TitleId, Place), Fault> {
    let place = Place {
        line: row.line,
        show: row.title(1)?,
        season: number(row, 2, "the number of the season is not one")?,
        number: number(row, 3, "the number of the episode is not one")?,
    };
    Ok((row.title(0)?, place))
}

/// A number of a season or an episode; they begin with 0.
fn number(row: &Row, column: usize, reason: &'static str) -> Result<Option<i32>, Fault> {
    let number: Option<i32> = row.number(column, reason)?;
    if number.is_some_and(|number| number < 0) { Err(row.fault(reason)) } else { Ok(number) }
}
