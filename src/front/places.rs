//! Line and column of a place in a document.

use apollo_compiler::parser::{LineColumn, SourceSpan};
use async_graphql::Pos;

/// Turns byte offsets into lines and columns by walking the text along with the questions.
///
/// Questions come in the order of the text, so a whole document costs one walk; a table of lines
/// would cost a walk per question where everything stands on one long line.
pub(super) struct Places<'t> {
    text: &'t str,
    offset: usize,
    place: Pos,
}

impl<'t> Places<'t> {
    /// Starts at the beginning of a text.
    pub(super) fn of(text: &'t str) -> Self {
        Self { text, offset: 0, place: START }
    }

    /// Where a span begins. What has no span is said to stand at the beginning.
    pub(super) fn at(&mut self, span: Option<SourceSpan>) -> Pos {
        self.at_offset(span.map_or(0, |span| span.offset()))
    }

    /// The place of a byte.
    pub(super) fn at_offset(&mut self, target: usize) -> Pos {
        if target < self.offset {
            *self = Self::of(self.text);
        }
        for (at, character) in self.text.get(self.offset..target).unwrap_or_default().char_indices() {
            let ends_line = match character {
                '\n' => true,
                '\r' => !self.text[self.offset + at..].starts_with("\r\n"),
                _ => false,
            };
            if ends_line {
                self.place = Pos { line: self.place.line + 1, column: 1 };
            } else {
                self.place.column += 1;
            }
        }
        self.offset = target;
        self.place
    }
}

/// A place as the checker tells it, in the executor's terms.
pub(super) fn pos(at: LineColumn) -> Pos {
    Pos { line: at.line, column: at.column }
}

const START: Pos = Pos { line: 1, column: 1 };
