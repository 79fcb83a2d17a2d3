//! Reads the tokens of a document before the parser does, for what the parser gets wrong: commas that it stumbles
//! over although they count for nothing, and names and brackets that it passes over although the grammar wants more.

use apollo_parser::{Lexer, Token, TokenKind};

use super::places::Places;
use super::rejection::{Code, Rejection};

/// A document as the parser is to see it.
pub(super) struct Source {
    /// The text with a space for each comma, so that every place stays where it is.
    pub(super) text: String,
    /// The first mistake that the parser will not tell.
    pub(super) overlooked: Option<Rejection>,
}

/// Reads a text, but no more of its tokens than the parser may.
pub(super) fn read(text: &str, most_tokens: usize) -> Source {
    let mut plain = String::with_capacity(text.len());
    let mut reader = Reader::default();
    let mut mistake = None;
    // What is no token ends the reading: the parser will say so.
    for token in Lexer::new(text).with_limit(most_tokens).map_while(Result::ok) {
        match token.kind() {
            TokenKind::Comma => {
                plain.push_str(&text[plain.len()..token.index()]);
                plain.push(' ');
            }
            TokenKind::Whitespace | TokenKind::Comment => {}
            _ if mistake.is_none() => mistake = reader.take(&token),
            _ => {}
        }
    }
    plain.push_str(&text[plain.len()..]);
    let overlooked = mistake.map(|(message, offset)| {
        let place = Places::of(text).at_offset(offset);
        Rejection::new(Code::ParseFailed, format!("syntax error: {message}"), Some(place))
    });
    Source { text: plain, overlooked }
}

/// A mistake, and the byte where it stands.
type Found = (String, usize);

/// Where in the grammar the reading is, as far as it matters. It takes for granted that the parser finds nothing else
/// to be wrong, as its own mistakes are told first.
#[derive(Default)]
struct Reader<'t> {
    /// The brackets that are open, from the first parenthesis on: in parentheses, braces hold the fields of an object;
    /// outside, they hold selections.
    open: Vec<TokenKind>,
    before: Option<TokenKind>,
    /// What the token before has to be followed by.
    awaited: Option<Awaited<'t>>,
}

enum Awaited<'t> {
    /// A colon, after this name.
    Colon(&'t str),
    /// A variable, after its description. The definition of an argument may have one too, but is refused later.
    Variable,
}

impl<'t> Reader<'t> {
    fn take(&mut self, token: &Token<'t>) -> Option<Found> {
        let kind = token.kind();
        let got = if kind == TokenKind::Eof { "the end of the document" } else { token.data() };
        match self.awaited.take() {
            Some(Awaited::Colon(key)) if kind != TokenKind::Colon => {
                return Some((format!("expected `:` after `{key}`, got `{got}`"), token.index()));
            }
            Some(Awaited::Variable) if !matches!(kind, TokenKind::Dollar | TokenKind::Name) => {
                return Some((
                    format!("expected a variable after its description, got `{got}`"),
                    token.index(),
                ));
            }
            _ => {}
        }
        match kind {
            // The grammar of September 2026 has empty selections, every earlier one has not.
            TokenKind::RCurly if self.open.is_empty() && self.before == Some(TokenKind::LCurly) => {
                return Some(("a selection is empty, select at least one field".to_owned(), token.index()));
            }
            TokenKind::LParen => self.open.push(kind),
            TokenKind::LCurly | TokenKind::LBracket if !self.open.is_empty() => self.open.push(kind),
            TokenKind::RParen | TokenKind::RCurly | TokenKind::RBracket => {
                self.open.pop();
            }
            TokenKind::Name if self.holds_key() => self.awaited = Some(Awaited::Colon(token.data())),
            TokenKind::StringValue if self.holds_key() => self.awaited = Some(Awaited::Variable),
            _ => {}
        }
        self.before = Some(kind);
        None
    }

    /// Whether this is where an argument, the field of an object or a variable begins. What stands here is not part of
    /// a value, a type or a directive.
    fn holds_key(&self) -> bool {
        let holds_keys = matches!(self.open.last(), Some(TokenKind::LParen | TokenKind::LCurly));
        let goes_on =
            matches!(self.before, Some(TokenKind::Colon | TokenKind::Eq | TokenKind::Dollar | TokenKind::At));
        holds_keys && !goes_on
    }
}
