//! The report of an import: what it changed, for people to read.

use std::fmt;

use crate::store::Tally;

/// What an import changed, for each origin.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    origins: Vec<(String, Tally)>,
}

impl Report {
    /// What all origins together changed.
    pub fn total(&self) -> Tally {
        self.origins.iter().fold(Tally::default(), |total, (_, tally)| total + *tally)
    }

    pub(super) fn new(origins: Vec<(String, Tally)>) -> Self {
        Self { origins }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (origin, tally) in &self.origins {
            writeln!(formatter, "{origin}: {tally}")?;
        }
        write!(formatter, "in all: {}", self.total())
    }
}
