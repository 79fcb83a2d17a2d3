//! The differences that are as they should be. The beginning of a difference names the show and the field.

use std::collections::BTreeSet;

const KNOWN: &[(&str, &str)] = &[];

/// Why a difference is as it should be.
pub(super) fn reason(difference: &str) -> Option<&'static str> {
    KNOWN.iter().find(|(beginning, _)| difference.starts_with(beginning)).map(|(_, reason)| *reason)
}

/// The differences without a reason.
pub(super) fn unexplained(differences: &BTreeSet<String>) -> Vec<&String> {
    differences.iter().filter(|difference| reason(difference).is_none()).collect()
}

/// The reasons without a difference.
pub(super) fn gone(differences: &BTreeSet<String>) -> Vec<&'static str> {
    let is_there = |beginning: &str| differences.iter().any(|difference| difference.starts_with(beginning));
    KNOWN.iter().map(|(beginning, _)| *beginning).filter(|beginning| !is_there(beginning)).collect()
}
