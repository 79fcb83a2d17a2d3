//! Values that are seen again and again, such as a rating or what was watched in a week: another value is another row,
//! which revises the one before. None of them is withdrawn, and none is written over.
//!
//! The key of such a row holds the series, the value, and the day on which it was seen: `rating/43/show=8.1@2026-11-23`. A value is digits and points.

use chrono::NaiveDate;
use entity::RecordKind;

use super::draft::{Draft, Own};

/// What is measured again and again.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Series<'a> {
    /// The table.
    pub(crate) kind: RecordKind,
    /// The beginning that its keys share with those of its neighbours: their rows are looked up at once.
    pub(crate) family: &'a str,
    /// The beginning of its own keys, without the value.
    pub(crate) key: &'a str,
    /// Whether the day is known on which the first value was published: else it stands without one.
    pub(crate) starts_dated: bool,
}

/// A value that was seen.
#[derive(Clone, Debug)]
pub(crate) struct Observed {
    /// What its row has.
    pub(crate) own: Own,
    /// The day on which it was first seen; none for a value that was published some day before.
    pub(crate) day: Option<NaiveDate>,
    /// The row of the value that it replaces.
    pub(crate) revises_id: Option<i64>,
}

/// A value that is known: its day, its row, and how it is written.
type Past = (Option<NaiveDate>, i64, String);

impl Draft<'_> {
    /// The row of a value that was seen on a day: the one that is there if it is still the same, else a new one.
    pub(crate) fn observe(&mut self, series: Series, value: &str, seen: NaiveDate) -> Observed {
        let past = past(self.under(series.kind, series.family), series.key);
        let same_day = past.iter().position(|(day, _, it)| *day == Some(seen) && it == value);
        let latest = same_day.or_else(|| past.iter().rposition(|(day, ..)| *day <= Some(seen)));
        let (day, before) = match latest {
            Some(at) if past[at].2 == value => (past[at].0, at.checked_sub(1)),
            None if !series.starts_dated && past.is_empty() => (None, None),
            latest => (Some(seen), latest),
        };
        let day_in_key = day.map(|day| format!("@{day}")).unwrap_or_default();
        let own = self.own(series.kind, &format!("{}={value}{day_in_key}", series.key));
        Observed { own, day, revises_id: before.map(|at| past[at].1) }
    }
}

/// What is known of a series, in the order of the days.
fn past(family: &[(String, i64)], series: &str) -> Vec<Past> {
    let mut past: Vec<Past> = family
        .iter()
        .filter_map(|(key, id)| {
            let said = key.strip_prefix(series)?.strip_prefix('=')?;
            let (value, day) = match said.split_once('@') {
                Some((value, day)) => (value, Some(day.parse().ok()?)),
                None => (said, None),
            };
            // A series may be named as another is with a value behind it.
            let is_number = value.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
            is_number.then(|| (day, *id, value.to_owned()))
        })
        .collect();
    past.sort();
    past
}
