//! What an import remembers from part to part: ids of rows and nodes by their names, sixteen bytes each. A name is kept
//! as 96 bits of hashes that nobody can foresee: in one of 10^15 imports of ten million names two are taken for one.
//! Two that share their first 64 bits, in one of 10^5, are seen: then nothing follows any more from not knowing a name.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasher, Hash};

use entity::NodeKind;
use entity::external_id::Provider;
use foldhash::fast::RandomState;

use super::titles::Titles;
use crate::store::Question;

/// How many names are remembered; it is asked again for more. Tables double, so that one more would take as much again.
const MOST: usize = (1 << 24) / 8 * 7;

/// A name, as it is kept.
#[derive(Clone, Copy, Debug)]
pub(super) struct Print(u64, u32);

/// Ids by name.
#[derive(Debug, Default)]
pub(super) struct Memory(HashMap<u64, (u32, u32), RandomState>);

/// What a part draws: it lasts only once the part is written.
#[derive(Debug, Default)]
pub(super) struct Layer {
    ids: Memory,
    /// The names that are to be remembered.
    lasting: Vec<(Print, i64)>,
    /// The rows that the part says.
    pub(super) said: HashSet<i64, RandomState>,
    /// The new shows, by what joins them.
    pub(super) entitled: Titles,
}

/// What is remembered of what is written.
#[derive(Debug, Default)]
pub(super) struct Mind {
    /// The shows by their titles.
    pub(super) titles: Titles,
    hashers: [RandomState; 2],
    ids: Memory,
    /// The kinds and catalogues of which every id is in here, and those of which there are too many.
    whole: HashMap<(NodeKind, Provider), bool>,
    /// The entry of the change log up to which all of this holds.
    as_of: i64,
    /// Rows from this id on were drawn since nothing was forgotten.
    since: i64,
    /// Whether nothing was forgotten since the data set began.
    is_complete: bool,
}

impl Memory {
    /// The id of a name.
    pub(super) fn get(&self, print: Print) -> Option<i64> {
        let (rest, id) = self.0.get(&print.0)?;
        (*rest == print.1).then_some(i64::from(*id))
    }

    /// Adds a name, and tells whether all names are still known. An id that does not fit, which no graph could take
    /// either, is not known, and of two names that share their first half only the later is.
    pub(super) fn insert(&mut self, print: Print, id: i64) -> bool {
        let Ok(id) = u32::try_from(id) else { return false };
        self.0.insert(print.0, (print.1, id)).is_none_or(|(rest, _)| rest == print.1)
    }
}

impl Layer {
    /// The id of a name.
    pub(super) fn get(&self, print: Print) -> Option<i64> {
        self.ids.get(print)
    }

    /// Adds a name, which may be one to be remembered.
    pub(super) fn insert(&mut self, print: Print, id: i64, lasts: bool) {
        self.ids.insert(print, id);
        if lasts {
            self.lasting.push((print, id));
        }
    }
}

impl Mind {
    /// What is kept of a name.
    pub(super) fn print(&self, name: &impl Hash) -> Print {
        let [first, second] = &self.hashers;
        #[expect(clippy::cast_possible_truncation, reason = "half of it is enough")]
        Print(first.hash_one(name), second.hash_one(name) as u32)
    }

    /// The id of a name.
    pub(super) fn get(&self, print: Print) -> Option<i64> {
        self.ids.get(print)
    }

    /// Adds a name.
    pub(super) fn remember(&mut self, print: Print, id: i64) {
        if self.ids.0.len() >= MOST || !self.ids.insert(print, id) {
            self.forget_what_is_whole();
        }
    }

    /// Adds what a part drew that is written now, as of the last entry of the change log.
    pub(super) fn keep(&mut self, layer: Layer, as_of: i64) {
        for (print, id) in layer.lasting {
            self.remember(print, id);
        }
        self.titles.append(layer.entitled);
        self.as_of = as_of;
    }

    /// Begins a data set, as of an entry of the change log: everything that it says is remembered from here on.
    pub(super) fn begin(&mut self, as_of: i64) {
        self.as_of = as_of;
        self.is_complete = true;
    }

    /// Forgets everything if somebody else wrote in the meantime, and tells whether nobody did.
    pub(super) fn still_holds(&mut self, as_of: i64, next_id: i64) -> bool {
        let holds = self.as_of == as_of;
        if !holds {
            self.forget(next_id);
            self.as_of = as_of;
        }
        holds
    }

    /// Forgets all ids: some of them may be wrong by now.
    pub(super) fn forget(&mut self, next_id: i64) {
        self.ids.0.clear();
        self.forget_what_is_whole();
        self.since = next_id;
    }

    /// All ids of a catalogue for a kind of node; none where they are too many.
    pub(super) fn learn_all(&mut self, kind: NodeKind, provider: Provider, ids: Option<Vec<(String, i64)>>) {
        self.whole.insert((kind, provider), ids.is_some());
        for (value, id) in ids.into_iter().flatten() {
            let print = self.print(&Question::<&str, &str>::ExternalId(kind, provider, &value));
            self.remember(print, id);
        }
    }

    /// Whether it was not tried yet to know all ids of a catalogue.
    pub(super) fn may_learn_all(&self, kind: NodeKind, provider: Provider) -> bool {
        !self.whole.contains_key(&(kind, provider))
    }

    /// Whether an id of a catalogue that is not known is not there.
    pub(super) fn knows_all(&self, kind: NodeKind, provider: Provider) -> bool {
        self.whole.get(&(kind, provider)) == Some(&true)
    }

    /// Whether everything around a node was brought by this import, and is remembered.
    pub(super) fn brought(&self, id: i64) -> bool {
        id >= self.since
    }

    /// Whether a key of the data set that is not known is not there.
    pub(super) fn is_complete(&self) -> bool {
        self.is_complete
    }

    /// There are names that are not remembered, so that nothing follows any more from not knowing one.
    fn forget_what_is_whole(&mut self) {
        self.whole.values_mut().for_each(|is_whole| *is_whole = false);
        self.is_complete = false;
        self.since = i64::MAX;
    }
}

#[cfg(test)]
mod tests {
    use entity::NodeKind::Show;
    use entity::external_id::Provider::Imdb;

    use super::{Memory, Mind, Print};

    #[test]
    fn a_name_has_the_id_that_it_was_given_last() {
        let mut memory = Memory::default();
        assert!(memory.insert(Print(1, 1), 10) && memory.insert(Print(1, 1), 11));
        assert_eq!((memory.get(Print(1, 1)), memory.get(Print(1, 2))), (Some(11), None));
    }

    #[test]
    fn what_is_not_kept_is_not_taken_to_be_away() {
        for lost in [(Print(1, 2), 11), (Print(2, 1), 1 << 32)] {
            let mut mind = Mind::default();
            mind.forget(5);
            mind.begin(0);
            mind.learn_all(Show, Imdb, Some(vec![("tt1".to_owned(), 3)]));
            mind.remember(Print(1, 1), 10);
            assert!(mind.knows_all(Show, Imdb) && mind.is_complete() && mind.brought(7));
            mind.remember(lost.0, lost.1);
            assert!(!mind.knows_all(Show, Imdb) && !mind.is_complete() && !mind.brought(7));
        }
    }

    #[test]
    fn all_ids_of_a_catalogue_are_known_or_it_is_said_that_they_are_not() {
        let mut mind = Mind::default();
        assert!(mind.may_learn_all(Show, Imdb) && !mind.knows_all(Show, Imdb));
        mind.learn_all(Show, Imdb, None);
        assert!(!mind.may_learn_all(Show, Imdb) && !mind.knows_all(Show, Imdb));
    }

    #[test]
    fn everything_is_forgotten_when_somebody_else_wrote() {
        let mut mind = Mind::default();
        mind.begin(7);
        mind.remember(Print(1, 1), 10);
        assert!(mind.still_holds(7, 11) && mind.get(Print(1, 1)) == Some(10));
        assert!(!mind.still_holds(8, 12));
        assert_eq!(
            (mind.get(Print(1, 1)), mind.is_complete(), mind.brought(11), mind.brought(12)),
            (None, false, false, true)
        );
    }
}
