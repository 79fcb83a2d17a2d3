//! A file that is written row by row, compressed or not.

use std::fmt;
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;

/// The file.
pub(super) struct Table {
    to: Body,
    lines: u64,
}

enum Body {
    Plain(BufWriter<File>),
    Gzip(Box<BufWriter<GzEncoder<File>>>),
}

/// How much is written at a time.
const BUFFER: usize = 1 << 17;

impl Table {
    pub(super) fn create(path: &Path, gzip: bool) -> io::Result<Self> {
        let file = File::create(path)?;
        let to = if gzip {
            Body::Gzip(Box::new(BufWriter::with_capacity(BUFFER, GzEncoder::new(file, Compression::fast()))))
        } else {
            Body::Plain(BufWriter::with_capacity(BUFFER, file))
        };
        Ok(Self { to, lines: 0 })
    }

    /// Writes a line, the names of the columns first.
    pub(super) fn line(&mut self, cells: fmt::Arguments<'_>) -> io::Result<()> {
        self.lines += 1;
        let to: &mut dyn Write = match &mut self.to {
            Body::Plain(to) => to,
            Body::Gzip(to) => to,
        };
        to.write_fmt(cells)?;
        to.write_all(b"\n")
    }

    /// Writes what is left, and tells how many rows there are.
    pub(super) fn finish(self) -> io::Result<u64> {
        match self.to {
            Body::Plain(to) => _ = to.into_inner()?,
            Body::Gzip(to) => _ = to.into_inner()?.finish()?,
        }
        Ok(self.lines.saturating_sub(1))
    }
}
