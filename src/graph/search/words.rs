//! The words of all names, in order, and which of them may be meant by one that was typed.

/// How many typos are forgiven in a word, by its number of letters: none below the first, one below the second.
const FORGIVEN: [usize; 2] = [4, 8];

/// How many words are passed over at once.
const STRIDE: usize = 64;

/// Different words in the order of their letters.
#[derive(Debug, Default)]
pub(super) struct Words {
    text: Box<str>,
    /// Where each word ends.
    ends: Box<[u32]>,
    /// How many letters each word shares with the one before.
    shared: Box<[u8]>,
}

/// A word as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Typed {
    pub(super) letters: Vec<char>,
    /// Whether more letters may follow.
    pub(super) is_open: bool,
}

/// A word that may be meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Meant {
    /// Its place among all words.
    pub(super) word: usize,
    /// How many typos lead from it, or from its beginning, to what was typed.
    pub(super) typos: u8,
}

impl Typed {
    /// How many typos are forgiven: none in a short word, since it would be another, and none in a number.
    pub(super) fn forgiven(&self) -> u8 {
        if self.letters.iter().all(char::is_ascii_digit) {
            return 0;
        }
        FORGIVEN.iter().map(|least| u8::from(self.letters.len() >= *least)).sum()
    }
}

impl Words {
    /// Words in their order. O(letters).
    pub(super) fn of<'w>(words: impl Iterator<Item = &'w str>) -> Self {
        let (mut text, mut ends, mut shared) = (String::new(), Vec::new(), Vec::new());
        let mut before = "";
        for word in words {
            let same = before.chars().zip(word.chars()).take_while(|(one, two)| one == two).count();
            shared.push(u8::try_from(same).unwrap_or(u8::MAX));
            text.push_str(word);
            ends.push(u32::try_from(text.len()).unwrap_or(u32::MAX));
            before = word;
        }
        Self { text: text.into(), ends: ends.into(), shared: shared.into() }
    }

    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// A word by its place.
    pub(super) fn word(&self, place: usize) -> &str {
        let start = place.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text[start as usize..self.ends[place] as usize]
    }

    /// The words that may be meant, in order.
    ///
    /// Words with the same beginning share the work on it: where it is clear how a beginning ends, all words with that
    /// beginning are passed over by looking at how many letters each shares with the one before.
    ///
    /// # Complexity
    /// O(n) bytes for n words, and O(t) for each of the beginnings within t typos of what was typed.
    pub(super) fn meant(&self, typed: &Typed, typos: u8, mut found: impl FnMut(Meant)) {
        let mut distances = Distances::new(typed, typos);
        let mut word = 0;
        while word < self.len() {
            let shared = usize::from(self.shared[word]);
            match distances.of(self.word(word), shared) {
                Outcome::Word(None) => word += 1,
                Outcome::Word(Some(typos)) => {
                    found(Meant { word, typos });
                    word += 1;
                }
                Outcome::Beginning(depth, typos) => {
                    let behind = self.behind(word + 1, depth);
                    if let Some(typos) = typos {
                        (word..behind).for_each(|word| found(Meant { word, typos }));
                    }
                    word = behind;
                }
            }
        }
    }

    /// The first word from a place on that shares fewer letters than these with the one before.
    fn behind(&self, from: usize, depth: usize) -> usize {
        let Ok(depth) = u8::try_from(depth) else { return from };
        let mut at = from;
        // Whole strides are compared at once by the processor.
        while let Some(stride) = self.shared.get(at..at + STRIDE) {
            if stride.iter().fold(u8::MAX, |least, shared| least.min(*shared)) < depth {
                break;
            }
            at += STRIDE;
        }
        let rest = self.shared[at.min(self.shared.len())..].iter();
        at + rest.take_while(|shared| **shared >= depth).count()
    }
}

/// What is known after some letters of a word.
enum Outcome {
    /// The whole word takes so many typos, or too many.
    Word(Option<u8>),
    /// All words that begin with so many of these letters take so many typos, or too many.
    Beginning(usize, Option<u8>),
}

/// The distances between beginnings of a word and of what was typed: how many letters have to be put in, left out,
/// replaced or swapped with their neighbours, no letter twice. A row for each letter of the word, of which only what lies
/// near the diagonal can be small enough.
struct Distances<'t> {
    typed: &'t Typed,
    most: u8,
    width: usize,
    rows: Vec<u8>,
    path: Vec<char>,
    /// The least distance of a beginning from all that was typed, by the letters of the beginning.
    least: Vec<u8>,
}

/// More than any distance that matters.
const FAR: u8 = u8::MAX / 2;

impl<'t> Distances<'t> {
    fn new(typed: &'t Typed, most: u8) -> Self {
        let width = typed.letters.len() + 1;
        // Before the first letter: as many letters to put in as were typed.
        let rows: Vec<u8> = (0..width).map(|at| u8::try_from(at).unwrap_or(FAR).min(FAR)).collect();
        let least = vec![if typed.is_open { rows[width - 1] } else { FAR }];
        Self { typed, most, width, rows, path: Vec::new(), least }
    }

    /// Goes on from the letters that a word shares with the one before.
    fn of(&mut self, word: &str, shared: usize) -> Outcome {
        let shared = shared.min(self.path.len());
        self.path.truncate(shared);
        for letter in word.chars().skip(shared) {
            let (nearest, whole) = self.step(letter);
            let depth = self.path.len();
            let least = self.least[depth];
            if nearest > self.most && least > self.most {
                return Outcome::Beginning(depth, None);
            }
            if self.typed.is_open && nearest.min(whole) >= least {
                return Outcome::Beginning(depth, Some(least));
            }
        }
        let depth = self.path.len();
        let typos = self.least[depth].min(self.whole(depth));
        Outcome::Word((typos <= self.most).then_some(typos))
    }

    /// One letter more: the least distance in its row, and that of all that was typed.
    fn step(&mut self, letter: char) -> (u8, u8) {
        let (width, most) = (self.width, usize::from(self.most));
        let before = self.path.len();
        let depth = before + 1;
        self.rows.resize((depth + 1) * width, FAR);
        let (known, row) = self.rows.split_at_mut(depth * width);
        let above = &known[before * width..];
        let last = self.path.last().copied();
        row[0] = u8::try_from(depth).unwrap_or(FAR).min(FAR);
        let from = depth.saturating_sub(most).max(1);
        let until = (depth + most).min(width - 1);
        if from > 1 {
            row[(from - 1).min(width - 1)] = FAR;
        }
        let mut nearest = if from == 1 { row[0] } else { FAR };
        for at in from..=until {
            let typed = self.typed.letters[at - 1];
            let replaced = above[at - 1] + u8::from(typed != letter);
            let mut distance = replaced.min(above[at] + 1).min(row[at - 1] + 1);
            if before > 0 && at > 1 && last == Some(typed) && self.typed.letters[at - 2] == letter {
                distance = distance.min(known[(before - 1) * width + at - 2] + 1);
            }
            row[at] = distance;
            nearest = nearest.min(distance);
        }
        if until + 1 < width {
            row[until + 1] = FAR;
        }
        self.path.push(letter);
        let whole = self.whole(depth);
        self.least.truncate(depth);
        self.least.push(if self.typed.is_open { self.least[before].min(whole) } else { FAR });
        (nearest, whole)
    }

    /// The distance of a whole beginning from all that was typed.
    fn whole(&self, depth: usize) -> u8 {
        let last = self.width - 1;
        if depth.abs_diff(last) > usize::from(self.most) { FAR } else { self.rows[depth * self.width + last] }
    }
}

#[cfg(test)]
mod tests;
