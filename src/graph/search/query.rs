//! What is searched for.

use super::split::Split;
use super::words::Typed;

/// How many letters and words a search may have.
pub const LARGEST: (usize, usize) = (100, 12);

/// The words that were typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    pub(super) words: Vec<Typed>,
}

/// What is wrong with a search, and how to mend it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum QueryError {
    /// Too many letters.
    #[error("`query` has {0} letters: search for at most {most}", most = LARGEST.0)]
    Letters(usize),
    /// Too many words.
    #[error("`query` has {0} words: search for at most {most}", most = LARGEST.1)]
    Words(usize),
}

impl Query {
    /// Takes what was typed apart. The last word may go on. What has no letters and no digits has no words.
    pub fn new(text: &str) -> Result<Self, QueryError> {
        let letters = text.chars().count();
        if letters > LARGEST.0 {
            return Err(QueryError::Letters(letters));
        }
        let split = Split::of(text);
        let count = split.len();
        if count > LARGEST.1 {
            return Err(QueryError::Words(count));
        }
        let typed = |word| Typed { letters: split.word(word).chars().collect(), is_open: word + 1 == count };
        Ok(Self { words: (0..count).map(typed).collect() })
    }

    /// Whether there is nothing to search for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }
}
