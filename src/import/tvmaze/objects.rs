//! The objects of a JSON file, one at a time: those of an array, or of objects that follow each other, on lines of their
//! own or not. Nothing but the object at hand is kept, however long the array.

use std::io::{self, BufRead, Read};

use serde::Deserialize;
use serde_json::Deserializer;
use serde_json::value::RawValue;

/// The longest object that is taken: a show with fifty years of episodes has a few megabytes.
const LONGEST: u64 = 1 << 26;

/// Reads the objects of a file.
pub(super) struct Objects<R> {
    reader: R,
    place: Place,
    state: State,
}

/// An object as it is written.
#[derive(Debug)]
pub(super) struct Object {
    /// Where it begins.
    pub(super) place: Place,
    /// Its text, which is JSON as far as form goes.
    pub(super) json: Box<RawValue>,
}

/// A place in a file, both counted from 1, the column in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) line: u64,
    pub(super) column: u64,
}

/// Why a file cannot be read on.
#[derive(Debug)]
pub(super) enum Fault {
    /// The system says so.
    Io(io::Error),
    /// What stands there is not what should.
    Form(Place, &'static str),
}

/// What may come next.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// An array or an object, or the end.
    Outside,
    /// An object, or the end of an array that is empty.
    Opened,
    /// A comma or the end of the array.
    After,
    /// An object.
    Between,
}

impl<R: BufRead> Objects<R> {
    pub(super) fn new(reader: R) -> Self {
        Self { reader, place: Place { line: 1, column: 1 }, state: State::Outside }
    }

    /// What is read.
    pub(super) fn reader(&self) -> &R {
        &self.reader
    }

    /// The next object, if there is one.
    pub(super) fn next(&mut self) -> Result<Option<Object>, Fault> {
        loop {
            let state = match (self.state, self.peek()?) {
                (State::Outside, None) => return Ok(None),
                (State::Outside, Some(b'[')) => State::Opened,
                (State::Opened | State::After, Some(b']')) => State::Outside,
                (State::After, Some(b',')) => State::Between,
                (state, Some(b'{')) if state != State::After => return self.object().map(Some),
                (_, None) => {
                    return Err(self.fault("the file ends in the middle of an array; download it again"));
                }
                (State::After, Some(_)) => return Err(self.fault("expected `,` or `]` after an object")),
                (_, Some(_)) => return Err(self.fault("expected an object, or an array of objects")),
            };
            self.state = state;
            self.skip(1);
        }
    }

    fn object(&mut self) -> Result<Object, Fault> {
        let place = self.place;
        let mut limited = self.reader.by_ref().take(LONGEST);
        // An object ends with its brace: nothing behind it is read.
        let json = Box::<RawValue>::deserialize(&mut Deserializer::from_reader(&mut limited));
        let too_long = limited.limit() == 0;
        let json = json.map_err(|error| place.fault(error, too_long))?;
        self.place.pass(json.get().as_bytes());
        if self.state != State::Outside {
            self.state = State::After;
        }
        Ok(Object { place, json })
    }

    /// The next byte that is no white space.
    fn peek(&mut self) -> Result<Option<u8>, Fault> {
        loop {
            let bytes = match self.reader.fill_buf() {
                Ok(bytes) => bytes,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(Fault::Io(error)),
            };
            if bytes.is_empty() {
                return Ok(None);
            }
            let space = bytes.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
            let next = bytes.get(space).copied();
            self.place.pass(&bytes[..space]);
            self.reader.consume(space);
            if next.is_some() {
                return Ok(next);
            }
        }
    }

    fn skip(&mut self, bytes: usize) {
        self.reader.consume(bytes);
        self.place.column += bytes as u64;
    }

    fn fault(&self, what: &'static str) -> Fault {
        Fault::Form(self.place, what)
    }
}

impl Place {
    /// Where something is that stands in a text which begins here; both counted from 1 in it.
    pub(super) fn within(self, line: usize, column: usize) -> Self {
        let (line, column) = (line.max(1) as u64, column.max(1) as u64);
        let column = if line == 1 { self.column + column - 1 } else { column };
        Self { line: self.line + line - 1, column }
    }

    fn pass(&mut self, bytes: &[u8]) {
        let mut lines = bytes.split(|byte| *byte == b'\n');
        self.column += lines.next().map_or(0, <[u8]>::len) as u64;
        for line in lines {
            self.line += 1;
            self.column = 1 + line.len() as u64;
        }
    }

    fn fault(self, error: serde_json::Error, too_long: bool) -> Fault {
        let place = self.within(error.line(), error.column());
        match error.classify() {
            serde_json::error::Category::Io => Fault::Io(error.into()),
            _ if too_long => Fault::Form(self, "the object is longer than 64 MiB"),
            serde_json::error::Category::Eof => {
                Fault::Form(place, "the file ends in the middle of an object; download it again")
            }
            _ => Fault::Form(place, "this is not JSON"),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::BufReader;

    use proptest::prelude::*;

    use super::{Fault, Objects, Place};

    /// The objects of a text with line and column, and the fault that ended it.
    type Outcome = (Vec<(u64, u64, String)>, Option<(Place, &'static str)>);

    fn read(text: &[u8]) -> Outcome {
        // A buffer of three bytes: nothing may hang on where one ends.
        let mut objects = Objects::new(BufReader::with_capacity(3, text));
        let mut found = Vec::new();
        loop {
            match objects.next() {
                Ok(None) => return (found, None),
                Ok(Some(object)) => {
                    found.push((object.place.line, object.place.column, object.json.get().to_owned()));
                }
                Err(Fault::Form(place, what)) => return (found, Some((place, what))),
                Err(Fault::Io(error)) => panic!("{error}"),
            }
        }
    }

    fn texts(text: &str) -> Vec<String> {
        let (found, fault) = read(text.as_bytes());
        assert_eq!(fault, None, "{text}");
        found.into_iter().map(|(_, _, json)| json).collect()
    }

    #[test]
    fn an_array_a_line_or_a_row_of_objects() {
        let expected = [r#"{"a":1}"#, r#"{"b":[2,{"c":"]}"}]}"#];
        for text in [
            r#"[{"a":1},{"b":[2,{"c":"]}"}]}]"#,
            " [ {\"a\":1} ,\r\n {\"b\":[2,{\"c\":\"]}\"}]} ] \n",
            "{\"a\":1}\n{\"b\":[2,{\"c\":\"]}\"}]}",
            r#"{"a":1}{"b":[2,{"c":"]}"}]}"#,
            r#"[{"a":1}][][{"b":[2,{"c":"]}"}]}]"#,
        ] {
            assert_eq!(texts(text), expected, "{text}");
        }
        assert!(texts("[]").is_empty());
    }

    #[test]
    fn places_are_those_of_an_editor() {
        let (found, _) = read(b"[{\"a\":1}, {\n\"b\":2}\n,{}]\n{}");
        let places: Vec<_> = found.iter().map(|(line, column, _)| (*line, *column)).collect();
        assert_eq!(places, [(1, 2), (1, 11), (3, 2), (4, 1)]);
    }

    #[test]
    fn what_is_not_so_is_refused_where_it_stands() {
        for (text, line, column, what) in [
            ("[{},{}", 1, 7, "the file ends in the middle of an array; download it again"),
            ("[{},", 1, 5, "the file ends in the middle of an array; download it again"),
            ("[{},\n{\"a\":", 2, 5, "the file ends in the middle of an object; download it again"),
            ("[{} {}]", 1, 5, "expected `,` or `]` after an object"),
            ("[{},]", 1, 5, "expected an object, or an array of objects"),
            ("[1]", 1, 2, "expected an object, or an array of objects"),
            ("{},{}", 1, 3, "expected an object, or an array of objects"),
            ("nothing", 1, 1, "expected an object, or an array of objects"),
            ("{\"a\":1}\n{a}", 2, 2, "this is not JSON"),
            ("{\"a\":\"\u{1}\"}", 1, 7, "this is not JSON"),
        ] {
            assert_eq!(read(text.as_bytes()).1, Some((Place { line, column }, what)), "{text}");
        }
        assert!(read(b"{\"a\":\"\xff\"}").1.is_some());
    }

    #[test]
    fn an_object_without_end_is_not_taken_into_memory() {
        let endless = std::io::repeat(b'[');
        let text = std::io::Read::chain(&b"{\"a\":"[..], endless);
        let fault = Objects::new(BufReader::new(text)).next().expect_err("a fault");
        assert!(matches!(fault, Fault::Form(_, "the object is longer than 64 MiB")), "{fault:?}");
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(bytes: Vec<u8>) {
            _ = read(&bytes);
        }

        #[test]
        fn nothing_like_json_makes_it_panic(text in r#"[\[\]{},:"a1\\ \n]{0,60}"#) {
            _ = read(text.as_bytes());
        }
    }
}
