//! What an import remembers from part to part: ids of rows and nodes by their names, sixteen bytes each. A name is kept
//! as 96 bits of hashes that nobody can foresee: in one of 10^14 imports of ten million names two are taken for one.

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

    /// Adds a name. Ids that do not fit, which no graph could take either, are not known.
    pub(super) fn insert(&mut self, print: Print, id: i64) {
        if let Ok(id) = u32::try_from(id) {
            self.0.insert(print.0, (print.1, id));
        }
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
        if self.ids.0.len() < MOST {
            self.ids.insert(print, id);
        } else {
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
        let fits = ids.as_ref().is_some_and(|ids| self.ids.0.len() + ids.len() <= MOST);
        for (value, id) in ids.filter(|_| fits).into_iter().flatten() {
            let print = self.print(&Question::<&str, &str>::ExternalId(kind, provider, &value));
            self.ids.insert(print, id);
        }
        self.whole.insert((kind, provider), fits);
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
