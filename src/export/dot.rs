//! DOT, the language of Graphviz: <https://graphviz.org/doc/info/lang.html>.
//!
//! Facts are attributes of their names. Graphviz passes over those that it does not know, and others find them there.

use std::io::{self, Write};

use entity::NodeKind;

use super::picture::{Facts, Node, Picture};
use super::text::readable;
use crate::graph::TieClass;

/// How many bytes a text has before it goes on in another one, put together by `+`: Graphviz reads 16 KiB of one.
const LONGEST_PART: usize = 4_000;

/// Writes a document.
pub(super) fn write(picture: &Picture<'_>, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "digraph {} {{", quoted(picture.slug()))?;
    writeln!(out, "  graph [label={}, rankdir=\"BT\"];", label(&picture.title()))?;
    writeln!(out, "  node [fontname=\"Helvetica\"];")?;
    // A comment ends with its line, and no name in it may end it sooner.
    writeln!(out, "  // {}", readable(&picture.description()).replace(['\n', '\r'], " "))?;
    for node in &picture.nodes {
        write!(out, "  {} [label={}, {}", quoted(&node.key), label(&node.name), shape(node))?;
        facts(&node.facts, out)?;
    }
    for edge in &picture.edges {
        let look = line(picture.graph.class_of(&edge.tie.first()));
        write!(out, "  {} -> {} [{look}", quoted(&edge.from), quoted(&edge.to))?;
        facts(&edge.facts, out)?;
    }
    writeln!(out, "}}")
}

fn facts(facts: &Facts<'_>, out: &mut dyn Write) -> io::Result<()> {
    for (name, value) in facts {
        write!(out, ", {name}={}", quoted(&value.text()))?;
    }
    writeln!(out, "];")
}

/// What a node looks like.
fn shape(node: &Node<'_>) -> &'static str {
    match node.entity.node_kind() {
        Some(NodeKind::Show) => "shape=\"box\", style=\"bold\"",
        Some(NodeKind::Season | NodeKind::Episode) => "shape=\"box\"",
        Some(NodeKind::Franchise) => "shape=\"doubleoctagon\"",
        Some(NodeKind::Platform) => "shape=\"cylinder\"",
        Some(NodeKind::Crossover) => "shape=\"diamond\"",
        Some(NodeKind::Work) => "shape=\"note\"",
        Some(NodeKind::Character) => "shape=\"ellipse\", style=\"dashed\"",
        _ => "shape=\"ellipse\"",
    }
}

/// What an edge looks like: what joins universes is drawn boldly.
fn line(class: TieClass) -> &'static str {
    match class {
        TieClass::Lineage => "style=\"bold\"",
        TieClass::Membership | TieClass::Structure => "style=\"solid\"",
        TieClass::Contact | TieClass::Adaptation | TieClass::Material => "style=\"dashed\"",
        TieClass::People | TieClass::Distribution => "style=\"solid\", color=\"gray60\"",
    }
}

/// A text in quotes. Within them a backslash is one only where another follows, or a quote would end nothing.
fn quoted(text: &str) -> String {
    let text = readable(text).replace('\\', "\\\\").replace('"', "\\\"");
    let mut parts = String::with_capacity(text.len() + 2);
    let (mut before, mut length) = (' ', 0);
    for letter in text.chars() {
        if length >= LONGEST_PART && before != '\\' {
            parts.push_str("\" + \"");
            length = 0;
        }
        parts.push(letter);
        (before, length) = (letter, length + letter.len_utf8());
    }
    format!("\"{parts}\"")
}

/// A text that Graphviz shows: it starts a new line at `\n`, and takes `&amp;` for `&` as HTML does.
fn label(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        let (before, behind) = rest.split_at(at + 1);
        shown.push_str(before);
        if is_entity(behind) {
            shown.push_str("amp;");
        }
        rest = behind;
    }
    shown.push_str(rest);
    quoted(&shown).replace("\r\n", "\\n").replace(['\r', '\n'], "\\n")
}

/// Whether an `&` before this would be read as the beginning of the name of a letter.
fn is_entity(behind: &str) -> bool {
    behind.find(';').is_some_and(|end| {
        end > 0 && behind[..end].chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '#')
    })
}

#[cfg(test)]
mod tests {
    use super::{label, quoted};

    #[test]
    fn a_quoted_text_ends_where_it_should() {
        assert_eq!(quoted(r#"say "\" \"#), r#""say \"\\\" \\""#);
        assert_eq!(quoted("<b>\u{0}\n"), "\"<b>\u{fffd}\n\"");
    }

    #[test]
    fn a_label_shows_what_the_text_says() {
        assert_eq!(label("Law & Order; a\nb\\n"), r#""Law & Order; a\nb\\n""#);
        assert_eq!(label("&lt;&#8;&"), "\"&amp;lt;&amp;#8;&\"");
    }
}
