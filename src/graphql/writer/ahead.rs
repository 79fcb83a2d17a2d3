//! What is selected below a page, so that the first of it can be read along with the rows of the page.

use std::cell::Cell;

/// A field whose value does not stand in the row of its object: what is written would wait for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Apart {
    /// Whom a credit is for.
    Characters,
    /// What a person worked on.
    Credits,
    /// The far end of an edge.
    Node,
    /// Where something can be seen.
    Platforms,
    /// When something came out.
    PremiereDate,
    /// The show that something is part of.
    Show,
}

/// How many there are.
const COUNT: usize = Apart::Show as usize + 1;

/// Which of these fields are selected somewhere below another. It is a hint: only time depends on it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Ahead([bool; COUNT]);

/// The number of the field that was planned last under each of these names.
#[derive(Debug, Default)]
pub(super) struct Latest([Cell<usize>; COUNT]);

impl Apart {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "characters" => Self::Characters,
            "credits" => Self::Credits,
            "node" => Self::Node,
            "platforms" => Self::Platforms,
            "premiereDate" => Self::PremiereDate,
            "show" => Self::Show,
            _ => return None,
        })
    }
}

impl Ahead {
    /// Whether a field is selected.
    pub(crate) fn has(self, field: Apart) -> bool {
        self.0[field as usize]
    }
}

impl Latest {
    pub(super) fn note(&self, name: &str, number: usize) {
        if let Some(field) = Apart::named(name) {
            self.0[field as usize].set(number);
        }
    }

    /// Those that were planned after the field with a number.
    pub(super) fn since(&self, number: usize) -> Ahead {
        Ahead(self.0.each_ref().map(|latest| latest.get() > number))
    }
}
