//! Names taken apart into words, as people type them: "S.W.A.T." is one word, "Spider-Man" is two and also one, "&" is
//! "and".

use std::ops::Range;

use crate::graph::order::folded_letters;

/// The words of a name.
#[derive(Debug, Default)]
pub(super) struct Split {
    /// The letters of all words, one behind the other.
    letters: String,
    words: Vec<Word>,
}

/// A word of a name.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Word {
    /// Its letters.
    letters: Range<usize>,
    /// Where it stands in the name.
    stands: Range<usize>,
    /// Whether a hyphen joins it to the word before.
    is_joined: bool,
}

impl Split {
    /// Takes a name apart. O(letters).
    pub(super) fn of(name: &str) -> Self {
        let mut split = Self::default();
        split.take(name);
        split
    }

    /// Takes another name apart.
    pub(super) fn take(&mut self, name: &str) {
        self.letters.clear();
        self.words.clear();
        let (mut is_open, mut is_joined) = (false, false);
        for (at, letter) in name.char_indices() {
            let end = at + letter.len_utf8();
            if letter == '&' {
                self.begin(at, false);
                self.add("and".chars(), end);
                (is_open, is_joined) = (false, false);
            } else if letter.is_alphanumeric() {
                if !is_open {
                    self.begin(at, is_joined);
                }
                if letter.is_ascii() {
                    self.add(std::iter::once(letter.to_ascii_lowercase()), end);
                } else {
                    self.add(folded_letters(letter), end);
                }
                (is_open, is_joined) = (true, false);
            } else if !is_within(letter) && !is_mark(letter) {
                is_joined = is_open && is_hyphen(letter);
                is_open = false;
            }
        }
    }

    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    /// The letters of a word.
    pub(super) fn word(&self, word: usize) -> &str {
        &self.letters[self.words[word].letters.clone()]
    }

    /// Where a word stands in the name.
    pub(super) fn stands(&self, word: usize) -> Range<usize> {
        self.words[word].stands.clone()
    }

    /// Words that hyphens join, as one: the first and the last of them.
    pub(super) fn compounds(&self) -> impl Iterator<Item = (usize, usize)> {
        let starts = (0..self.len()).filter(|word| !self.words[*word].is_joined);
        starts.filter_map(|start| {
            let behind = self.words[start + 1..].iter().take_while(|word| word.is_joined).count();
            (behind > 0).then_some((start, start + behind))
        })
    }

    /// The letters of several words without what stands between.
    pub(super) fn compound(&self, first: usize, last: usize) -> &str {
        &self.letters[self.words[first].letters.start..self.words[last].letters.end]
    }

    fn begin(&mut self, at: usize, is_joined: bool) {
        let letters = self.letters.len()..self.letters.len();
        self.words.push(Word { letters, stands: at..at, is_joined });
    }

    fn add(&mut self, letters: impl Iterator<Item = char>, end: usize) {
        self.letters.extend(letters.filter(|letter| letter.is_alphanumeric()));
        if let Some(word) = self.words.last_mut() {
            word.letters.end = self.letters.len();
            word.stands.end = end;
        }
    }
}

/// What stands within a word and does not end it.
fn is_within(letter: char) -> bool {
    matches!(letter, '\'' | '’' | '‘' | 'ʼ' | '`' | '´' | '.' | '*')
}

fn is_hyphen(letter: char) -> bool {
    matches!(letter, '-' | '‐' | '‑')
}

/// An accent that stands by itself, as in text that is taken apart already.
fn is_mark(letter: char) -> bool {
    unicode_normalization::char::is_combining_mark(letter)
}

#[cfg(test)]
mod tests {
    use super::Split;

    fn words(name: &str) -> Vec<String> {
        let split = Split::of(name);
        (0..split.len()).map(|word| split.word(word).to_owned()).collect()
    }

    #[test]
    fn names_are_taken_apart_as_people_type_them() {
        assert_eq!(words("Bosch: Legacy"), ["bosch", "legacy"]);
        assert_eq!(words("Grey's Anatomy"), ["greys", "anatomy"]);
        assert_eq!(words("S.W.A.T."), ["swat"]);
        assert_eq!(words("M*A*S*H"), ["mash"]);
        assert_eq!(words("Law & Order"), ["law", "and", "order"]);
        assert_eq!(words("Renée BALLARD"), ["renee", "ballard"]);
        assert_eq!(words("Rene\u{301}e"), ["renee"]);
        assert_eq!(words("Große Straße"), ["grosse", "strasse"]);
        assert_eq!(words("  – !"), Vec::<String>::new());
        assert_eq!(words("Mr. Robot"), ["mr", "robot"]);
    }

    #[test]
    fn hyphens_join_and_part() {
        let split = Split::of("Spider-Man & the 9-1-1");
        assert_eq!(words("Spider-Man & the 9-1-1"), ["spider", "man", "and", "the", "9", "1", "1"]);
        let compounds: Vec<_> = split.compounds().map(|(first, last)| split.compound(first, last)).collect();
        assert_eq!(compounds, ["spiderman", "911"]);
    }

    #[test]
    fn words_say_where_they_stand() {
        let name = "Renée & Étoile's";
        let split = Split::of(name);
        let stands: Vec<_> = (0..split.len()).map(|word| &name[split.stands(word)]).collect();
        assert_eq!(stands, ["Renée", "&", "Étoile's"]);
    }
}
