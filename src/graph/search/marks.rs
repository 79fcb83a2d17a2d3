//! Which parts of a name a search meant.

use std::ops::Range;

use super::query::Query;
use super::split::Split;
use super::words::{Typed, Words};

/// A part of a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its letters.
    pub text: String,
    /// Whether the search meant it.
    pub is_match: bool,
}

/// The parts of a name, which together are the name. O(words of the name times letters of the search).
pub fn parts(name: &str, query: &Query) -> Vec<Part> {
    let split = Split::of(name);
    let mut marks: Vec<Range<usize>> =
        query.words.iter().flat_map(|typed| marks(name, &split, typed)).collect();
    marks.sort_unstable_by_key(|mark| (mark.start, mark.end));
    let mut parts = Vec::new();
    let mut push = |text: &str, is_match| {
        if !text.is_empty() {
            parts.push(Part { text: text.to_owned(), is_match });
        }
    };
    let mut from = 0;
    for mark in marks {
        if mark.end > from {
            let start = mark.start.max(from);
            push(&name[from..start], false);
            push(&name[start..mark.end], true);
            from = mark.end;
        }
    }
    push(&name[from..], false);
    parts
}

/// Where the words stand that come nearest to what was typed.
fn marks(name: &str, split: &Split, typed: &Typed) -> Vec<Range<usize>> {
    let plain = (0..split.len()).map(|word| (split.word(word), word, word));
    let compounds = split.compounds().map(|(first, last)| (split.compound(first, last), first, last));
    let all = plain.chain(compounds).filter_map(|(letters, first, last)| {
        let mut typos = None;
        Words::of([letters].into_iter()).meant(typed, typed.forgiven(), |meant| typos = Some(meant.typos));
        Some((typos?, letters, split.stands(first).start..split.stands(last).end))
    });
    let all: Vec<_> = all.collect();
    let Some(least) = all.iter().map(|(typos, ..)| *typos).min() else { return Vec::new() };
    let nearest = all.into_iter().filter(|(typos, ..)| *typos == least);
    nearest.map(|(typos, letters, stands)| begun(name, stands, typed, typos, letters)).collect()
}

/// Of a word of which only the beginning was typed, that beginning. With typos it is not certain where that ends.
fn begun(name: &str, stands: Range<usize>, typed: &Typed, typos: u8, letters: &str) -> Range<usize> {
    if typos > 0 || letters.chars().count() == typed.letters.len() {
        return stands;
    }
    let mut left = typed.letters.len();
    for (at, letter) in name[stands.clone()].char_indices() {
        let word = Split::of(&name[stands.start + at..stands.start + at + letter.len_utf8()]);
        let folded = if word.len() == 0 { 0 } else { word.word(0).chars().count() };
        if left == 0 && folded > 0 {
            return stands.start..stands.start + at;
        }
        left = left.saturating_sub(folded);
    }
    stands
}

#[cfg(test)]
mod tests {
    use super::{Query, parts};

    fn marked(name: &str, query: &str) -> String {
        let parts = parts(name, &Query::new(query).expect("a search"));
        parts
            .iter()
            .map(|part| if part.is_match { format!("[{}]", part.text) } else { part.text.clone() })
            .collect()
    }

    #[test]
    fn what_was_typed_is_marked() {
        assert_eq!(marked("Twin Peaks", "twin pe"), "[Twin] [Pe]aks");
        assert_eq!(marked("Twin Peaks", "tiwn peaks"), "[Twin] [Peaks]");
        assert_eq!(marked("Renée Ballard", "renee b"), "[Renée] [B]allard");
        assert_eq!(marked("Law & Order", "law and"), "[Law] [&] Order");
        assert_eq!(marked("Spider-Man", "spiderm"), "[Spider-M]an");
        assert_eq!(marked("Straße der Straßen", "stras"), "[Straß]e der [Straß]en");
        assert_eq!(marked("The Wire", "zz"), "The Wire");
    }
}
