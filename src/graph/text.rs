//! The texts of rows: those that are short stand in the row itself, and those that many rows share or few rows have take one
//! machine word of it.

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
