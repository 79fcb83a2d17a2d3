//! Files of data sets as all importers read them: plain or gzipped, once from beginning to end, line by line or as a
//! stream, with what is wrong with a whole file said as one error.

mod error;
mod folder;
mod line;
#[cfg(test)]
mod tests;

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::SystemTime;

use flate2::read::MultiGzDecoder;

pub(super) use error::Error;
pub(crate) use folder::files;
pub(crate) use line::Line;

/// With these bytes a gzip file begins.
const GZIP: [u8; 2] = [0x1f, 0x8b];

/// What some programs write before UTF-8.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// So many bytes show what a file is.
const HEAD: u64 = 512;

/// How much is read at a time.
const BUFFER: usize = 1 << 17;

/// The longest line that is taken: an entity of Wikidata with everything said of it has a few megabytes.
const LONGEST_LINE: u64 = 1 << 26;

/// A file that is read.
pub(crate) struct Input {
    path: PathBuf,
    reader: BufReader<Box<dyn Read + Send>>,
    gzipped: bool,
    bytes_read: Arc<AtomicU64>,
    state: State,
    line: Vec<u8>,
    lines: u64,
}

/// What shows that a file was written to.
#[derive(Clone, Copy, PartialEq, Eq)]
struct State {
    size: u64,
    modified: Option<SystemTime>,
}

/// Counts the bytes of the file itself, compressed if it is.
struct Counted {
    file: File,
    bytes_read: Arc<AtomicU64>,
}

impl Input {
    /// Opens a file, and refuses what is no data: an empty file, `null`, and a page of HTML, which servers send in the
    /// place of a file.
    pub(crate) fn open(path: &Path) -> Result<Self, Error> {
        let unreadable = |source| Error::Read { path: path.to_owned(), source };
        let state = State::of(path).map_err(unreadable)?;
        let bytes_read = Arc::new(AtomicU64::new(0));
        let file = File::open(path).map_err(unreadable)?;
        let mut file = Counted { file, bytes_read: Arc::clone(&bytes_read) };
        let start = some(&mut file, 2).map_err(unreadable)?;
        let gzipped = start == GZIP;
        let file = Cursor::new(start).chain(file);
        let mut content: Box<dyn Read + Send> = if gzipped {
            Box::new(MultiGzDecoder::new(BufReader::with_capacity(BUFFER, file)))
        } else {
            Box::new(file)
        };
        let mut head = some(&mut content, HEAD).map_err(|source| Error::reading(path, gzipped, source))?;
        if head.starts_with(BYTE_ORDER_MARK) {
            head.drain(..BYTE_ORDER_MARK.len());
        }
        check(path, &head)?;
        let content: Box<dyn Read + Send> = Box::new(Cursor::new(head).chain(content));
        Ok(Self {
            path: path.to_owned(),
            reader: BufReader::with_capacity(BUFFER, content),
            gzipped,
            bytes_read,
            state,
            line: Vec::new(),
            lines: 0,
        })
    }

    /// Opens a file and, if it is gzipped, reads it to its end: a download that was cut off is found before anything
    /// is written. A plain file says nothing of its length.
    pub(crate) fn check(path: &Path) -> Result<(), Error> {
        let mut input = Self::open(path)?;
        if input.gzipped {
            io::copy(&mut input.reader, &mut io::sink()).map_err(|source| input.error(source))?;
        }
        Ok(())
    }

    /// The next line, without its end, be that LF, CRLF or the end of the file.
    pub(crate) fn line(&mut self) -> Result<Option<Line<'_>>, Error> {
        self.line.clear();
        let read = self.reader.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut self.line);
        let read = read.map_err(|source| Error::reading(&self.path, self.gzipped, source))?;
        if read == 0 {
            self.finish()?;
            return Ok(None);
        }
        self.lines += 1;
        if read as u64 == LONGEST_LINE && self.line.last() != Some(&b'\n') {
            return Err(Error::Line { path: self.path.clone(), line: self.lines });
        }
        Ok(Some(Line::new(self.lines, &self.line)))
    }

    /// To be called at the end of a file that is read as a stream: says whether it changed while it was read.
    pub(crate) fn finish(&self) -> Result<(), Error> {
        let state = State::of(&self.path).map_err(|source| self.error(source))?;
        if state == self.state { Ok(()) } else { Err(Error::Changed { path: self.path.clone() }) }
    }

    /// Where the file is.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// How many bytes the file has, as it lies on the disk.
    pub(crate) fn size(&self) -> u64 {
        self.state.size
    }

    /// How many of them were read; it can be asked from elsewhere while the file is read.
    pub(crate) fn bytes_read(&self) -> Arc<AtomicU64> {
        Arc::clone(&self.bytes_read)
    }

    /// What an error means that came up while the file was read as a stream.
    pub(crate) fn error(&self, source: io::Error) -> Error {
        Error::reading(&self.path, self.gzipped, source)
    }
}

impl Read for Input {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.reader.read(buffer)
    }
}

impl BufRead for Input {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.reader.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        self.reader.consume(amount);
    }
}

impl Read for Counted {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.file.read(buffer)?;
        self.bytes_read.fetch_add(read as u64, Ordering::Relaxed);
        Ok(read)
    }
}

impl State {
    fn of(path: &Path) -> io::Result<Self> {
        let metadata = fs::metadata(path)?;
        // A pipe has no length, and changes all the time.
        let modified = metadata.is_file().then(|| metadata.modified()).transpose()?;
        Ok(Self { size: if metadata.is_file() { metadata.len() } else { 0 }, modified })
    }
}

/// What is said of a record that `has_nul`.
pub(crate) const NUL: &str =
    "a text in it has the character U+0000, which PostgreSQL cannot keep: take it out";

/// Whether a record has the character U+0000, as it is or as JSON escapes it.
pub(crate) fn has_nul(text: &[u8]) -> bool {
    text.contains(&0) || text.windows(6).any(|escape| escape == br"\u0000")
}

/// The next bytes, fewer only at the end.
fn some(from: &mut impl Read, number: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    from.take(number).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Whether there is data at all.
fn check(path: &Path, head: &[u8]) -> Result<(), Error> {
    let path = || path.to_owned();
    match head.trim_ascii() {
        [] => Err(Error::Empty { path: path() }),
        [b'<', ..] => Err(Error::Html { path: path() }),
        b"null" => Err(Error::Null { path: path() }),
        _ => Ok(()),
    }
}
