//! What every text has to be before it stands in a file: without what XML, Graphviz or a calendar cannot hold.

use std::borrow::Cow;

/// A text in which `�` stands for each character that is forbidden somewhere: controls other than tab and the ends of
/// lines, and the two that Unicode keeps for no character.
pub(super) fn readable(text: &str) -> Cow<'_, str> {
    if text.contains(is_forbidden) { text.replace(is_forbidden, "\u{fffd}").into() } else { text.into() }
}

fn is_forbidden(letter: char) -> bool {
    match letter {
        '\t' | '\n' | '\r' => false,
        '\u{7f}' | '\u{fffe}' | '\u{ffff}' => true,
        _ => letter < ' ',
    }
}

#[cfg(test)]
mod tests {
    use super::readable;

    #[test]
    fn what_no_file_can_hold_is_marked_and_all_else_stays() {
        assert_eq!(readable("a\u{8}b\u{0}c\u{7f}\u{ffff}"), "a\u{fffd}b\u{fffd}c\u{fffd}\u{fffd}");
        let odd = "\"<&>'\\\t\r\n 🖖 \u{5d0}\u{202e} \u{85} \u{10ffff}";
        assert_eq!(readable(odd), odd);
    }
}
