//! One line of a file.

use std::str::{self, Utf8Error};

/// A line and its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Line<'a> {
    /// Counted from 1.
    pub(crate) number: u64,
    /// Without the end of the line.
    pub(crate) bytes: &'a [u8],
}

impl<'a> Line<'a> {
    /// A line with its end.
    pub(super) fn new(number: u64, bytes: &'a [u8]) -> Self {
        let bytes = bytes.strip_suffix(b"\n").unwrap_or(bytes);
        Self { number, bytes: bytes.strip_suffix(b"\r").unwrap_or(bytes) }
    }

    /// What it says, if it is UTF-8; a line that is not is rejected, and the rest of the file is read.
    pub(crate) fn text(&self) -> Result<&'a str, Utf8Error> {
        str::from_utf8(self.bytes)
    }
}
