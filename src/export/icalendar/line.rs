//! The lines of a calendar: escaped, folded, and ended as RFC 5545 says.

use std::io::{self, Write};

use crate::export::text::readable;

/// The most bytes of a line, its end not counted.
const LONGEST: usize = 75;

/// Lines as they are written.
pub(super) struct Lines<'o>(&'o mut dyn Write);

impl<'o> Lines<'o> {
    pub(super) fn new(out: &'o mut dyn Write) -> Self {
        Self(out)
    }

    /// A line with a value that is no text, and needs no escapes.
    pub(super) fn add(&mut self, name: &str, value: &str) -> io::Result<()> {
        self.fold(&format!("{name}:{value}"))
    }

    /// A line with a text.
    pub(super) fn text(&mut self, name: &str, text: &str) -> io::Result<()> {
        let text = readable(text).replace("\r\n", "\n").replace('\r', "\n");
        let mut escaped = String::with_capacity(text.len());
        for letter in text.chars() {
            match letter {
                '\n' => escaped.push_str("\\n"),
                '\\' | ';' | ',' => escaped.extend(['\\', letter]),
                letter => escaped.push(letter),
            }
        }
        self.add(name, &escaped)
    }

    /// A long line goes on in the next, behind a space. No letter is cut.
    fn fold(&mut self, line: &str) -> io::Result<()> {
        let mut length = 0;
        for letter in line.chars() {
            if length + letter.len_utf8() > LONGEST {
                self.0.write_all(b"\r\n ")?;
                length = 1;
            }
            length += letter.len_utf8();
            write!(self.0, "{letter}")?;
        }
        self.0.write_all(b"\r\n")
    }
}

#[cfg(test)]
mod tests {
    use super::Lines;

    fn text(text: &str) -> String {
        let mut out = Vec::new();
        Lines::new(&mut out).text("SUMMARY", text).expect("room");
        String::from_utf8(out).expect("whole letters")
    }

    #[test]
    fn a_text_is_escaped() {
        assert_eq!(text("a,b;c\\d\r\ne\nf:\"g\"\u{8}"), "SUMMARY:a\\,b\\;c\\\\d\\ne\\nf:\"g\"\u{fffd}\r\n");
    }

    #[test]
    fn a_long_line_is_folded_between_letters() {
        let long = "🖖é,".repeat(60);
        let folded = text(&long);
        let lines: Vec<_> = folded.strip_suffix("\r\n").expect("an end").split("\r\n").collect();
        assert!(lines.len() > 5 && lines.iter().all(|line| line.len() <= 75), "{lines:#?}");
        assert!(lines[1..].iter().all(|line| line.starts_with(' ')));
        assert_eq!(folded.replace("\r\n ", ""), format!("SUMMARY:{}\r\n", long.replace(',', "\\,")));
    }
}
