//! Paging: which part of an ordered list a caller wants, said by cursors.
//!
//! A cursor is the sort key of the item that it stands for, not an offset: a page begins where the item is or
//! was, so nothing is repeated or lost when items come and go between two requests.

mod cursor;
mod key;
mod list;

pub use cursor::Cursor;
pub use key::Key;
pub use key::Part;
pub use key::Value;
pub use list::ChosenKey;
pub use list::KeyOf;
pub use list::List;
pub use list::Place;
pub use list::Window;
pub(super) use list::sort;

/// A part of a list: some items from one end, between two cursors.
#[derive(Clone, Debug)]
pub struct Page {
    from: End,
    size: usize,
    after: Option<Cursor>,
    before: Option<Cursor>,
}

/// The end from which a page counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    First,
    Last,
}

/// How many items a page has if the caller does not say, and how many at most.
#[derive(Clone, Copy, Debug)]
pub struct Sizes {
    /// Without `first` and `last`.
    pub default: usize,
    /// The greatest `first` and `last`.
    pub max: usize,
}

impl Default for Sizes {
    fn default() -> Self {
        Self { default: 20, max: 100 }
    }
}

/// What is wrong with a page, and how to mend it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PageError {
    /// A size out of bounds.
    #[error("`{argument}` is {given}: ask for 1 to {max}")]
    Size {
        /// The argument that is wrong.
        argument: &'static str,
        /// Its value.
        given: i32,
        /// The greatest value.
        max: usize,
    },
    /// Two sizes.
    #[error("`first` and `last` are both given: keep one of them")]
    BothEnds,
    /// A text that this program has not made.
    #[error("`{argument}` is not a cursor: pass a `cursor`, `startCursor` or `endCursor` unchanged")]
    Cursor {
        /// The argument that is wrong.
        argument: &'static str,
    },
    /// A cursor of another list, or of this one in another order.
    #[error(
        "`{argument}` is a cursor of a list in order `{made}`, this one is in order `{list}`: start again without it"
    )]
    Order {
        /// The argument that is wrong.
        argument: &'static str,
        /// The order that the cursor was made in.
        made: String,
        /// The order of the list.
        list: String,
    },
}

impl Page {
    /// Checks what a caller said.
    pub fn new(
        first: Option<i32>,
        after: Option<&str>,
        last: Option<i32>,
        before: Option<&str>,
        sizes: Sizes,
    ) -> Result<Self, PageError> {
        let (from, size) = match (first, last) {
            (Some(_), Some(_)) => return Err(PageError::BothEnds),
            (Some(given), None) => (End::First, sizes.check("first", given)?),
            (None, Some(given)) => (End::Last, sizes.check("last", given)?),
            (None, None) => (End::First, sizes.default),
        };
        let cursor = |argument, text: Option<&str>| {
            text.map(|text| text.parse().map_err(|_| PageError::Cursor { argument })).transpose()
        };
        Ok(Self { from, size, after: cursor("after", after)?, before: cursor("before", before)? })
    }

    /// How many items it has at most.
    pub fn size(&self) -> usize {
        self.size
    }
}

impl Sizes {
    fn check(self, argument: &'static str, given: i32) -> Result<usize, PageError> {
        let wanted = usize::try_from(given).ok().filter(|size| (1..=self.max).contains(size));
        wanted.ok_or(PageError::Size { argument, given, max: self.max })
    }
}

#[cfg(test)]
mod tests;
