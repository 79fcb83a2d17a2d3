//! The report of an import: what it changed and who says it, for people to read.

use std::fmt;

use super::Census;
use crate::store::Tally;

/// What an import changed, and who says what it brings, for each origin.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    origins: Vec<(String, Tally, Census)>,
}

impl Report {
    /// What all origins together changed.
    pub fn total(&self) -> Tally {
        self.origins.iter().fold(Tally::default(), |total, (_, tally, _)| total + *tally)
    }

    /// Who says what each origin brings.
    pub fn censuses(&self) -> impl Iterator<Item = (&str, &Census)> {
        self.origins.iter().map(|(origin, _, census)| (origin.as_str(), census))
    }

    pub(super) fn new(origins: Vec<(String, Tally, Census)>) -> Self {
        Self { origins }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (origin, tally, _) in &self.origins {
            writeln!(formatter, "{origin}: {tally}")?;
        }
        writeln!(formatter, "in all: {}", self.total())?;
        let mut all = Census::default();
        for (origin, census) in self.censuses().filter(|(_, census)| census.total() > 0) {
            writeln!(formatter, "{origin}: {census}")?;
            all.add(census);
        }
        write!(formatter, "in all: {all}")
    }
}
