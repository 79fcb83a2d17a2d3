//! Text out of HTML: tags go, paragraphs and breaks become line breaks, entities become the letters that they stand for.
//! What comes out is plain text, so that nobody who shows it runs what somebody wrote into a summary.

use std::borrow::Cow;

/// Elements whose content is no text.
const SILENT: [&str; 2] = ["script", "style"];

/// Elements that stand on lines of their own.
const BLOCKS: [&str; 9] = ["p", "br", "div", "li", "ul", "ol", "h1", "h2", "h3"];

/// The text of a piece of HTML; nothing if there is none.
pub(super) fn plain(html: &str) -> Option<String> {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some(tag) = Tag::read(rest) {
            rest = tag.leave(rest, &mut text);
        } else {
            // A sign that is meant: "under < 18".
            text.push('<');
            rest = &rest[1..];
        }
    }
    text.push_str(rest);
    tidy(&decoded(&text))
}

/// A tag, from `<` to `>`.
struct Tag<'a> {
    name: &'a str,
    length: usize,
    closes: bool,
}

impl<'a> Tag<'a> {
    /// The tag at the beginning of a text. One that is never closed reaches to the end.
    fn read(text: &'a str) -> Option<Self> {
        let inside = &text[1..];
        if inside.starts_with("!--") {
            let end = text.find("-->").map_or(text.len(), |at| at + 3);
            return Some(Self { name: "", length: end, closes: false });
        }
        let closes = inside.starts_with('/');
        let name = if closes { &inside[1..] } else { inside };
        let is_tag = name.starts_with(|first: char| first.is_ascii_alphabetic() || "!?".contains(first));
        let ends = name.find(|letter: char| !letter.is_ascii_alphanumeric()).unwrap_or(name.len());
        let length = text.find('>').map_or(text.len(), |at| at + 1);
        is_tag.then(|| Self { name: &name[..ends], length, closes })
    }

    /// Writes what becomes of the tag, and gives what follows it.
    fn leave(&self, text: &'a str, into: &mut String) -> &'a str {
        let is = |name: &&str| name.eq_ignore_ascii_case(self.name);
        // What stood before and behind a tag must not become one, as in `<<b>b>`.
        if into.ends_with('<') {
            into.push(' ');
        }
        if BLOCKS.iter().any(is) {
            into.push('\n');
        }
        let rest = &text[self.length..];
        match SILENT.iter().find(|name| is(name)) {
            Some(name) if !self.closes => after(rest, name),
            _ => rest,
        }
    }
}

/// What follows the end of an element whose content is no text.
fn after<'a>(text: &'a str, name: &str) -> &'a str {
    let end = text.match_indices("</").find(|(at, _)| {
        text.get(at + 2..at + 2 + name.len()).is_some_and(|other| other.eq_ignore_ascii_case(name))
    });
    end.map_or("", |(at, _)| &text[at..])
}

fn decoded(text: &str) -> Cow<'_, str> {
    html_escape::decode_html_entities(text)
}

/// Joins white space, and drops empty lines and what is no letter.
fn tidy(text: &str) -> Option<String> {
    let words = |line: &str| {
        let words: Vec<_> =
            line.split(|letter: char| letter.is_whitespace() || letter.is_control()).collect();
        words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
    };
    let lines: Vec<_> = text.split('\n').map(words).filter(|line| !line.is_empty()).collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::plain;

    #[test]
    fn html_becomes_text() {
        for (html, text) in [
            ("<p>The <b>single-camera</b> series.</p>", "The single-camera series."),
            ("<p>One.</p><p>Two.<br />Three.</p>\r\n", "One.\nTwo.\nThree."),
            ("<P CLASS=\"a\">Tom &amp; Jerry&#39;s&nbsp;house &eacute;</P>", "Tom & Jerry's house é"),
            ("Under < 18, over > 60, 1<2", "Under < 18, over > 60, 1<2"),
            ("a<script>alert('x')</script>b<style>p { }</STYLE>c", "abc"),
            ("a<!-- <b>not</b> this -->b", "ab"),
            ("a<script>never closed", "a"),
            ("a<b never closed", "a"),
            ("&lt;script&gt;is text&lt;/script&gt;", "<script>is text</script>"),
            ("<img src=x onerror=alert(1)>Drama", "Drama"),
            ("\u{0}\u{8}tab\tand\u{a0}space", "tab and space"),
            ("&unknown; &#xD800; & ", "&unknown; &#xD800; &"),
        ] {
            assert_eq!(plain(html).as_deref(), Some(text), "{html}");
        }
        for html in ["", "<p></p>", "  <br/> \n", "&nbsp;"] {
            assert_eq!(plain(html), None, "{html}");
        }
    }

    proptest! {
        #[test]
        fn any_text_becomes_tidy_text(html: String) {
            let text = plain(&html).unwrap_or_default();
            prop_assert!(text.lines().all(|line| line.trim() == line && !line.is_empty()));
            prop_assert!(text.chars().all(|letter| letter == '\n' || !letter.is_control()));
        }

        #[test]
        fn no_tag_is_left(html in "[<>/a-c !&;-]{0,40}") {
            let text = plain(&html).unwrap_or_default();
            let opens = |at: usize| text[at + 1..].starts_with(|next: char| next.is_ascii_alphabetic());
            // What an entity stands for is text, and there is none here.
            prop_assert!(text.match_indices('<').all(|(at, _)| !opens(at)), "{}", text);
        }
    }
}
