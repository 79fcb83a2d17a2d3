//! Values that are seen again and again, such as a rating or what was watched in a week: another value is another row,
//! which revises the one before. None of them is withdrawn, and none is written over.
//!
//! The key of such a row holds the series, the value, and the day on which it was seen: `rating/43/show=8.1@2026-11-23`.

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

/// A value that is known.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Past {
    day: Option<NaiveDate>,
    id: i64,
    key: String,
}

impl Draft<'_> {
    /// The row of a value that was seen on a day: the one that is there if it is still the same, else a new one.
    pub(crate) fn observe(&mut self, series: Series, value: &str, seen: NaiveDate) -> Observed {
        let past = past(self.under(series.kind, series.family), series.key);
        let plain = format!("{}={value}", series.key);
        let dated = format!("{plain}@{seen}");
        let same_day = past.iter().position(|past| past.key == dated);
        let latest = same_day.or_else(|| past.iter().rposition(|past| past.day <= Some(seen)));
        let value_of = |at: usize| past[at].key.split_once('@').map_or(past[at].key.as_str(), |(key, _)| key);
        let (key, day, before) = match latest {
            Some(at) if value_of(at) == plain => (past[at].key.clone(), past[at].day, at.checked_sub(1)),
            None if !series.starts_dated && past.is_empty() => (plain, None, None),
            latest => (dated, Some(seen), latest),
        };
        let revises_id = before.map(|at| past[at].id);
        Observed { own: self.own(series.kind, &key), day, revises_id }
    }
}

/// What is known of a series, in the order of the days.
fn past(family: &[(String, i64)], series: &str) -> Vec<Past> {
    let of_series =
        family.iter().filter(|(key, _)| key.strip_prefix(series).is_some_and(|rest| rest.starts_with('=')));
    let mut past: Vec<_> = of_series
        .map(|(key, id)| {
            let day = key.rsplit_once('@').and_then(|(_, day)| day.parse().ok());
            Past { day, id: *id, key: key.clone() }
        })
        .collect();
    past.sort();
    past
}
