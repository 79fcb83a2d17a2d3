//! The differences that are as they should be. The beginning of a difference names the show and the field.

use std::collections::BTreeSet;

const KNOWN: &[(&str, &str)] = &[
    ("big-little-lies, last year: IMDb", "no end of it was announced"),
    ("bosch, first year: IMDb", "the year of the pilot, which was shown ahead and is no premiere"),
    ("bosch, last year: IMDb", "the releases of its last season say it to the day"),
    ("bosch-legacy, last year: IMDb", "the releases of its last season say it to the day"),
    ("diabolical, form: IMDb", "a mini-series by its length, and an anthology by its episodes"),
    ("game-of-thrones, network: TVmaze \"HBO Go\"", "a service that only repeated what HBO had shown"),
    (
        "star-trek-the-animated-series, last year: IMDb",
        "a year of repeats; we keep both, the day of the last episode first",
    ),
    (
        "stargate-origins, last year: IMDb",
        "no later episode is known to us; we keep both, the day of the last episode first",
    ),
    ("true-detective, form: IMDb", "the data set knows no anthologies"),
];

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
