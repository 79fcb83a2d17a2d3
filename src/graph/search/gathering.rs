//! Making the index: names are taken apart one after the other, and at the end their words are put in order.

use std::collections::HashMap;

use entity::NodeKind;
use foldhash::fast::RandomState;

use super::split::Split;
use super::words::Words;
use super::{Place, Search};

/// Words that are no head of a title.
const ARTICLES: &[&str] = &["the", "a", "an"];

/// Names that are being gathered.
#[derive(Default)]
pub(super) struct Gathering {
    split: Split,
    /// Words by their letters, in the order in which they came.
    words: HashMap<Box<str>, u32, RandomState>,
    /// Which word is in which entry.
    pairs: Vec<(u32, Place)>,
    nodes: Vec<u32>,
    known: Vec<u16>,
    kinds: Vec<NodeKind>,
    lengths: Vec<u8>,
}

impl Gathering {
    /// Takes the next name, of a node with an id, how well known it is, and its kind.
    pub(super) fn name(&mut self, folded: &str, (id, known, kind): (u32, u16, NodeKind)) {
        let Self { split, words, pairs, .. } = self;
        split.take(folded);
        let entry = self.nodes.len();
        let mut add = |letters: &str, is_head| {
            let next = u32::try_from(words.len()).unwrap_or(u32::MAX);
            let word = match words.get(letters) {
                Some(word) => *word,
                None => *words.entry(letters.into()).or_insert(next),
            };
            let place = Place::new(entry, is_head);
            // A word that is in a name twice is there once, as a head if it is one anywhere.
            match pairs.iter_mut().rev().take_while(|(_, of)| of.entry() == entry).find(|it| it.0 == word) {
                Some((_, known)) => known.0 |= place.0,
                None => pairs.push((word, place)),
            }
        };
        let last = split.len().saturating_sub(1);
        let is_title = !matches!(kind, NodeKind::Person | NodeKind::Character);
        let is_head = |word: usize| match word {
            0 => true,
            1 if is_title => ARTICLES.contains(&split.word(0)),
            _ => !is_title && word == last,
        };
        (0..split.len()).for_each(|word| add(split.word(word), is_head(word)));
        for (first, last) in split.compounds() {
            add(split.compound(first, last), (first..=last).any(is_head));
        }
        self.nodes.push(id);
        self.known.push(known);
        self.kinds.push(kind);
        self.lengths.push(u8::try_from(split.len()).unwrap_or(u8::MAX));
    }

    /// The index of all names.
    pub(super) fn finish(self) -> Search {
        let mut words: Vec<_> = self.words.into_iter().collect();
        words.sort_unstable();
        let mut places = vec![0_u32; words.len()];
        (0..).zip(&words).for_each(|(place, (_, came))| places[*came as usize] = place);
        let mut starts = vec![0_u32; words.len() + 1];
        for (word, _) in &self.pairs {
            starts[places[*word as usize] as usize + 1] += 1;
        }
        (1..starts.len()).for_each(|word| starts[word] += starts[word - 1]);
        let mut next = starts.clone();
        let mut entries = vec![Place(0); self.pairs.len()];
        for (word, place) in self.pairs {
            let next = &mut next[places[word as usize] as usize];
            entries[*next as usize] = place;
            *next += 1;
        }
        Search {
            words: Words::of(words.iter().map(|(letters, _)| &**letters)),
            starts: starts.into(),
            entries: entries.into(),
            nodes: self.nodes.into(),
            known: self.known.into(),
            kinds: self.kinds.into(),
            lengths: self.lengths.into(),
        }
    }
}
