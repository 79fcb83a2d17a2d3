//! The report of an import: what it changed, what it joined and what it did not take, and who says what it brings.

use std::collections::BTreeMap;
use std::fmt;

use entity::NodeKind;
use serde::Serialize;

use super::Census;
use crate::store::Tally;

/// What became of an import, for each origin.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Report {
    origins: BTreeMap<String, Origin>,
}

/// What became of what one origin says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Origin {
    /// The records that were read.
    pub read: u64,
    /// What that changed.
    #[serde(flatten)]
    pub tally: Tally,
    /// The nodes that others had brought and that it joined.
    pub linked: u64,
    /// The pairs that could be the same, and were kept apart.
    pub doubtful: Vec<Doubt>,
    /// What was left out on purpose, by reason.
    pub skipped: BTreeMap<&'static str, u64>,
    /// What could not be taken, by reason.
    pub rejected: BTreeMap<&'static str, u64>,
    /// Who says what it brings.
    #[serde(skip)]
    pub census: Census,
}

/// Two nodes that could be the same, as `showgraph link` takes their names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Doubt {
    /// Their kind.
    pub kind: NodeKind,
    /// The one that came.
    pub id: i64,
    /// What to call it, such as `show:perry-mason-2020`.
    pub name: String,
    /// The one that is there.
    pub other: i64,
    /// What to call that.
    pub other_name: String,
    /// What speaks for it and what does not.
    pub reason: &'static str,
}

impl Report {
    /// What all origins together changed.
    pub fn total(&self) -> Tally {
        self.origins.values().fold(Tally::default(), |total, origin| total + origin.tally)
    }

    /// Who says what each origin brings.
    pub fn censuses(&self) -> impl Iterator<Item = (&str, &Census)> {
        self.origins.iter().map(|(name, origin)| (name.as_str(), &origin.census))
    }

    /// What became of what one origin says.
    pub fn of(&self, origin: &str) -> Option<&Origin> {
        self.origins.get(origin)
    }

    /// The records that were read.
    pub fn records(&self) -> u64 {
        self.origins.values().map(|origin| origin.read).sum()
    }

    pub(super) fn new(origins: impl IntoIterator<Item = (String, Tally, Census)>) -> Self {
        let origin = |(name, tally, census)| (name, Origin { tally, census, ..Origin::default() });
        Self { origins: origins.into_iter().map(origin).collect() }
    }

    pub(super) fn count(&mut self, origin: &str, tally: Tally) {
        let origin = self.entry(origin);
        origin.tally = origin.tally + tally;
    }

    /// What was kept since others referred to it is withdrawn after all.
    pub(super) fn release(&mut self, origin: &str, withdrawn: usize) {
        let tally = &mut self.entry(origin).tally;
        tally.withdrawn += withdrawn;
        tally.kept -= withdrawn;
    }

    pub(super) fn read(&mut self, origin: &str, records: usize) {
        self.entry(origin).read += records as u64;
    }

    pub(super) fn join(&mut self, origin: &str, linked: usize, mut doubts: Vec<Doubt>) {
        let origin = self.entry(origin);
        origin.linked += linked as u64;
        origin.doubtful.append(&mut doubts);
    }

    pub(super) fn skip(&mut self, origin: &str, reason: &'static str, count: u64) {
        *self.entry(origin).skipped.entry(reason).or_default() += count;
    }

    pub(super) fn reject(&mut self, origin: &str, reason: &'static str) {
        *self.entry(origin).rejected.entry(reason).or_default() += 1;
    }

    pub(super) fn rejected(&self, origin: &str) -> u64 {
        self.of(origin).map_or(0, |origin| origin.rejected.values().sum())
    }

    pub(super) fn read_of(&self, origin: &str) -> u64 {
        self.of(origin).map_or(0, |origin| origin.read)
    }

    fn entry(&mut self, origin: &str) -> &mut Origin {
        self.origins.entry(origin.to_owned()).or_default()
    }
}

impl Origin {
    fn lines(&self, name: &str, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(formatter, "{name}: {}", self.tally)?;
        if self.linked > 0 {
            writeln!(formatter, "  {} joined to what was there", self.linked)?;
        }
        for (what, reasons) in [("left out", &self.skipped), ("rejected", &self.rejected)] {
            for (reason, count) in reasons {
                writeln!(formatter, "  {count} {what}: {reason}")?;
            }
        }
        for Doubt { id, name, other, other_name, reason, .. } in &self.doubtful {
            writeln!(formatter, "  doubtful: {name} (id:{id}) ~ {other_name} (id:{other}): {reason}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Report {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (name, origin) in &self.origins {
            origin.lines(name, formatter)?;
        }
        write!(formatter, "in all: {}", self.total())?;
        let mut all = Census::default();
        for (origin, census) in self.censuses().filter(|(_, census)| census.total() > 0) {
            write!(formatter, "\n{origin}: {census}")?;
            all.add(census);
        }
        if all.total() > 0 {
            write!(formatter, "\nin all: {all}")?;
        }
        Ok(())
    }
}
