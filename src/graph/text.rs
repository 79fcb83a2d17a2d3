//! The texts of rows. Those that almost every answer shows stand in the row itself; all others are kept once, one behind
//! the other in one piece, and a row says in four bytes where.

use std::collections::HashMap;
use std::hash::BuildHasher;
use std::num::NonZeroU32;
use std::ops::Index;

use foldhash::fast::RandomState;

use super::Graph;

/// A text of mostly no more than 24 bytes, which then stands in the row itself: to read it takes no further look into memory.
pub type Short = compact_str::CompactString;

/// A text of a graph, which is read as `graph[text]`: two are equal if they read the same, those aside for
/// which no equal one was looked for. It is good for one version of the graph only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Text(
    // One more than where it begins: an absent text takes no room of its own.
    NonZeroU32,
);

/// All texts of a graph, each behind its length. Apart, each would take a pointer and a length in its row and leave a gap
/// behind it in memory; and words, titles and days repeat.
#[derive(Debug, Default)]
pub(super) struct Texts(Vec<u8>);

/// Texts that are being gathered, and where those are that came already, by their hashes.
#[derive(Debug, Default)]
pub(super) struct Gathering {
    texts: Texts,
    places: HashMap<u64, Text, RandomState>,
}

/// How many bits of a length stand in one byte, and the mark of a byte that another one follows.
const BITS: u32 = 7;
const MORE: u8 = 1 << BITS;

impl Texts {
    fn push(&mut self, text: &str) -> Option<Text> {
        let place = u32::try_from(self.0.len() + 1).ok().and_then(NonZeroU32::new)?;
        let mut length = text.len();
        while length >= usize::from(MORE) {
            self.0.push(length.to_le_bytes()[0] | MORE);
            length >>= BITS;
        }
        self.0.push(length.to_le_bytes()[0]);
        self.0.extend_from_slice(text.as_bytes());
        Some(Text(place))
    }

    fn get(&self, text: Text) -> Option<&str> {
        let bytes = self.0.get(text.0.get() as usize - 1..)?;
        let last = bytes.iter().position(|byte| byte & MORE == 0)?;
        let (length, behind) = bytes.split_at_checked(last + 1)?;
        let length = length.iter().rfold(0, |length, byte| length << BITS | usize::from(byte & !MORE));
        str::from_utf8(behind.get(..length)?).ok()
    }
}

impl Gathering {
    /// The place of a text, which is kept if it is new. None where there is no room.
    pub(super) fn keep(&mut self, text: &str) -> Option<Text> {
        let mut hash = self.places.hasher().hash_one(text);
        while let Some(known) = self.places.get(&hash) {
            if self.texts.get(*known) == Some(text) {
                return Some(*known);
            }
            // Another text has this hash.
            hash = hash.wrapping_add(1);
        }
        let text = self.texts.push(text)?;
        self.places.insert(hash, text);
        Some(text)
    }

    /// The place of a text that hardly another equals: none is looked for. None where there is no room.
    pub(super) fn keep_unique(&mut self, text: &str) -> Option<Text> {
        self.texts.push(text)
    }

    /// All texts, when no more come.
    pub(super) fn finish(self) -> Texts {
        drop(self.places);
        Texts(shrunk(&self.texts.0))
    }
}

/// A copy without room for more. Asked to shrink where they are, an allocator may keep up to half of the room for itself.
pub(super) fn shrunk<T: Copy>(items: &[T]) -> Vec<T> {
    items.to_vec()
}

impl Graph {
    /// A text that can be missing.
    pub fn text(&self, text: Option<Text>) -> Option<&str> {
        text.map(|text| &self[text])
    }
}

impl Index<Text> for Graph {
    type Output = str;

    fn index(&self, text: Text) -> &str {
        self.texts.get(text).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::Gathering;

    #[test]
    fn texts_are_kept_once_and_come_back_as_they_were() {
        let long = "é".repeat(10_000);
        let all = ["", "é", "two", &long, &long[..127 * 2], "two", ""];
        let mut gathering = Gathering::default();
        let places = all.map(|text| gathering.keep(text).expect("there is room"));
        assert_eq!((places[0], places[2]), (places[6], places[5]));
        let texts = gathering.finish();
        assert_eq!(places.map(|place| texts.get(place)), all.map(Some));
    }
}
