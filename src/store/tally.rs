//! How many rows something changed, for people to read.

use std::fmt;
use std::ops::Add;

use serde::Serialize;

/// How many rows a batch created, changed, withdrew, left as they were and could not withdraw.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Tally {
    /// Rows that are new.
    pub created: usize,
    /// Rows that have other values.
    pub changed: usize,
    /// Rows that are gone.
    pub withdrawn: usize,
    /// Rows that stayed as they were.
    pub unchanged: usize,
    /// Rows that are no longer said, and stay since others refer to them.
    pub kept: usize,
}

impl Add for Tally {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            created: self.created + other.created,
            changed: self.changed + other.changed,
            withdrawn: self.withdrawn + other.withdrawn,
            unchanged: self.unchanged + other.unchanged,
            kept: self.kept + other.kept,
        }
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { created, changed, withdrawn, unchanged, kept } = self;
        write!(
            formatter,
            "{created} created, {changed} changed, {withdrawn} withdrawn, {unchanged} unchanged"
        )?;
        match kept {
            0 => Ok(()),
            kept => write!(formatter, ", {kept} kept since others refer to them"),
        }
    }
}
