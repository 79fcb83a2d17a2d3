//! Fields that several types have: written once, and added to a type by a word in its attribute.

mod announced;
mod named;
mod sourced;
mod watchable;

use syn::ImplItemFn;

/// The fields that a word stands for, if it is one of ours.
pub(crate) fn fields(word: &str) -> Option<Vec<ImplItemFn>> {
    match word {
        "announced" => Some(announced::fields()),
        "named" => Some(named::fields()),
        "sourced" => Some(sourced::fields()),
        "watchable" => Some(watchable::fields()),
        _ => None,
    }
}
