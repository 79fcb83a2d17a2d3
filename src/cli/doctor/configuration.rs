//! The configuration. A wrong one has ended the program by now; what is left is what was probably meant otherwise.

use super::{Finding, number};
use crate::config::{Effective, Source};

/// Whether a value came from one layer.
type Is = fn(&Source) -> bool;

const ABOUT: &str = "configuration";

/// Where the values are from, and variables that look like ours but are none.
pub(super) fn check(effective: &Effective) -> Vec<Finding> {
    let file = effective.file().map_or_else(|| "the file".to_owned(), |file| file.display().to_string());
    let from: [(&str, Is); 3] = [
        (&file, |source| matches!(source, Source::File(_))),
        ("the environment", |source| matches!(source, Source::Environment(_))),
        ("the command line", |source| *source == Source::Flag),
    ];
    let from = from.iter().filter_map(|(layer, is_from)| {
        let count = effective.settings().iter().filter(|setting| is_from(&setting.source)).count();
        (count > 0).then(|| format!("{} from {layer}", number(count, "option")))
    });
    let layers = from.collect::<Vec<_>>().join(", ");
    let layers = if layers.is_empty() { "all options are as they are by default".to_owned() } else { layers };
    let strange = effective.strangers().iter().map(|(name, meant)| {
        Finding::warning(ABOUT, format!("{name} is no variable of showgraph: did you mean {meant}?"))
    });
    [Finding::ok(ABOUT, layers)].into_iter().chain(strange).collect()
}
