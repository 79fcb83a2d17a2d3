//! Who says what an import brings: the facts of each origin by the kind of their source, and how many of them nobody
//! but the editors says.

use std::collections::{BTreeMap, HashMap};
use std::fmt;

use entity::source::Kind;

use crate::store::Batch;

/// How many facts of an origin each kind of source says. A fact that the editors say together with others counts for
/// the first of the others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Census {
    facts: BTreeMap<Kind, usize>,
}

impl Census {
    /// Counts the facts of each batch; the sources may be declared in any of them. O(citations).
    pub(super) fn of(batches: &[Batch]) -> Vec<Self> {
        let sources = batches.iter().flat_map(|batch| &batch.rows.source);
        let kinds: HashMap<i64, Kind> = sources.map(|source| (source.id, source.kind)).collect();
        batches.iter().map(|batch| Self::of_one(batch, &kinds)).collect()
    }

    fn of_one(batch: &Batch, kinds: &HashMap<i64, Kind>) -> Self {
        let mut said: HashMap<_, Kind> = HashMap::new();
        for citation in &batch.rows.citation {
            let kind = kinds.get(&citation.source_id).copied().unwrap_or(Kind::Unknown);
            let first = said.entry((citation.subject_kind, citation.subject_id)).or_insert(kind);
            if *first == Kind::Editorial {
                *first = kind;
            }
        }
        let mut census = Self::default();
        for kind in said.into_values() {
            *census.facts.entry(kind).or_default() += 1;
        }
        census
    }

    /// How many facts there are.
    pub fn total(&self) -> usize {
        self.facts.values().sum()
    }

    /// How many facts a kind of source says.
    pub fn by(&self, kind: Kind) -> usize {
        self.facts.get(&kind).copied().unwrap_or_default()
    }

    /// Adds what was counted elsewhere.
    pub(super) fn add(&mut self, other: &Self) {
        for (kind, facts) in &other.facts {
            *self.facts.entry(*kind).or_default() += facts;
        }
    }
}

impl fmt::Display for Census {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let total = self.total();
        let share = (100 * self.by(Kind::Editorial) + total / 2).checked_div(total).unwrap_or_default();
        let facts = if total == 1 { "fact" } else { "facts" };
        write!(formatter, "{total} {facts}, {share} % by the editors alone")?;
        for (place, (kind, facts)) in self.facts.iter().enumerate() {
            let before = if place == 0 { ": " } else { ", " };
            write!(formatter, "{before}{facts} {}", word(*kind))?;
        }
        Ok(())
    }
}

fn word(kind: Kind) -> &'static str {
    match kind {
        Kind::Official => "official",
        Kind::TradePress => "trade press",
        Kind::Press => "press",
        Kind::Reference => "reference",
        Kind::Catalogue => "catalogue",
        Kind::Measurement => "measurement",
        Kind::Unknown => "unknown",
        Kind::Editorial => "editorial",
    }
}
