//! The texts of rows: those that are short stand in the row itself, those that many rows share or few rows have take one
//! machine word of it, and several texts of one row are in one piece.

use std::borrow::Borrow;
use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

/// A text of mostly no more than 24 bytes, which then stands in the row itself: to read it takes no further look into memory.
pub type Short = compact_str::CompactString;

/// A word that many rows share, kept once.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Sym(Arc<Box<str>>);

/// A text that most rows lack.
#[derive(Clone, PartialEq, Eq)]
pub struct Rare(Box<Box<str>>);

/// A few texts of one row in one piece, any of which can be missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Texts<const N: usize> {
    all: Box<str>,
    /// Where each ends, or `MISSING`.
    ends: [u32; N],
}

/// The end of a text that is not there.
const MISSING: u32 = u32::MAX;

impl<const N: usize> Texts<N> {
    /// Takes texts in. A text that ends beyond four billion bytes is left out.
    pub(super) fn of(texts: [Option<String>; N]) -> Self {
        let mut all = String::with_capacity(texts.iter().flatten().map(String::len).sum());
        let ends = texts.map(|text| {
            let Some(text) = text else { return MISSING };
            match u32::try_from(all.len() + text.len()) {
                Ok(end) if end != MISSING => {
                    all.push_str(&text);
                    end
                }
                _ => MISSING,
            }
        });
        Self { all: all.into(), ends }
    }

    /// One of them, unless it is missing.
    pub fn of_place(&self, place: usize) -> Option<&str> {
        let is_there = |end: &u32| *end != MISSING;
        let end = self.ends.get(place).filter(|end| is_there(end))?;
        let start = self.ends[..place].iter().rfind(|end| is_there(end)).unwrap_or(&0);
        self.all.get(*start as usize..*end as usize)
    }
}

macro_rules! text {
    ($($text:ident: $pointer:ident,)*) => {
        $(
            impl From<String> for $text {
                fn from(text: String) -> Self {
                    Self($pointer::new(text.into()))
                }
            }

            impl Deref for $text {
                type Target = str;

                fn deref(&self) -> &str {
                    &self.0
                }
            }

            impl AsRef<str> for $text {
                fn as_ref(&self) -> &str {
                    self
                }
            }

            impl fmt::Debug for $text {
                fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                    str::fmt(self, formatter)
                }
            }
        )*
    };
}

text! {
    Sym: Arc,
    Rare: Box,
}

// So that a set of words is asked with a text. The hashes agree: that of a pointer is that of the text.
impl Borrow<str> for Sym {
    fn borrow(&self) -> &str {
        self
    }
}

#[cfg(test)]
mod tests {
    use super::Texts;

    #[test]
    fn texts_in_one_piece_are_told_apart() {
        let texts =
            Texts::of([None, Some("é".to_owned()), Some(String::new()), None, Some("two".to_owned())]);
        let all: Vec<_> = (0..6).map(|place| texts.of_place(place)).collect();
        assert_eq!(all, [None, Some("é"), Some(""), None, Some("two"), None]);
    }
}
