//! Rows of `title.ratings`: what those who vote think of a title.

use super::file::{Fault, Row};
use super::id::TitleId;

/// The mean of all votes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Rating {
    pub(super) line: u64,
    pub(super) title: TitleId,
    /// From 1 to 10.
    pub(super) value: f64,
    pub(super) votes: Option<i64>,
}

/// Reads a row.
pub(super) fn read(row: &Row) -> Result<Rating, Fault> {
    let value: Option<f64> = row.number(1, "the rating is not a number")?;
    let votes: Option<i64> = row.number(2, "the number of votes is not one")?;
    Ok(Rating {
        line: row.line,
        title: row.title(0)?,
        value: value
            .filter(|value| (1.0..=10.0).contains(value))
            .ok_or_else(|| row.fault("the rating is not between 1 and 10"))?,
        votes: votes.filter(|votes| *votes >= 0),
    })
}
