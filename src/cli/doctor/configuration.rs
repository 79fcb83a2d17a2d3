//! The configuration. A wrong one has ended the program by now; what is left is what was probably meant otherwise.

use super::{Finding, number};
use crate::config::{Effective, Source};

const ABOUT: &str = "configuration";

/// Where the values are from, and variables that look like ours but are none.
pub(super) fn check(effective: &Effective) -> Vec<Finding> {
    let count = |from: fn(&Source) -> bool| {
        number(effective.settings().iter().filter(|setting| from(&setting.source)).count(), "option")
    };
    let file = match effective.file() {
        Some(file) => {
            format!("{} sets {}", file.display(), count(|source| matches!(source, Source::File(_))))
        }
        None => "there is no file".to_owned(),
    };
    let environment = count(|source| matches!(source, Source::Environment(_)));
    let line = count(|source| *source == Source::Flag);
    let layers = format!("{file}, the environment {environment}, the command line {line}");
    let strange = effective.strangers().iter().map(|(name, meant)| {
        Finding::warning(ABOUT, format!("{name} is no variable of showgraph: did you mean {meant}?"))
    });
    [Finding::ok(ABOUT, layers)].into_iter().chain(strange).collect()
}
