//! Search: nodes by any of their names, as one types. A word is found by its beginning and with a typo or two.
//!
//! The names of a node are entries, and entries are in the order of how well known their nodes are. For each word of all
//! names there is a list of the entries that it is in. A search finds the words that may be meant by each word typed
//! (`words.rs`), makes sets of the entries that have them, a bit for each, and keeps what is in all sets. No list is
//! sorted: what comes first in a set is better known.

mod bits;
mod gathering;
mod known;
mod marks;
mod naming;
mod query;
mod split;
mod words;

use entity::NodeKind;

use self::bits::Bits;
use self::gathering::Gathering;
use self::known::Known;
pub use self::marks::{Part, parts};
pub use self::naming::Kinds;
use self::naming::{kind, names, nodes};
pub use self::query::{LARGEST, Query, QueryError};
use self::words::{Meant, Typed, Words};
use super::page::{Key, List, Part as Value};
use super::{Any, Graph};

/// How many typos are forgiven in all words together.
const TYPOS: usize = 2;

/// All names that are searched: some twenty bytes for each, of which half are for the words that are in it.
#[derive(Debug, Default)]
pub(super) struct Search {
    words: Words,
    /// Where the entries of each word begin.
    starts: Box<[u32]>,
    entries: Box<[Place]>,
    /// Of each entry, the id of the node. The names of a node are side by side.
    nodes: Box<[u32]>,
    known: Box<[u16]>,
    kinds: Box<[NodeKind]>,
    /// Of each entry, the number of words.
    lengths: Box<[u8]>,
}

/// An entry, and in the lowest bit whether the word is a head of the name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Place(u32);

/// A node that a search found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    entry: u32,
    /// How well its name matches.
    pub quality: Quality,
}

/// How well a name matches, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Quality {
    /// The search is the whole name.
    Whole,
    /// The first word typed is one by which one calls it: the first of a title, the first or the last of a person.
    Head,
    /// All words typed are in the name.
    Words,
    /// With one typo.
    OneTypo,
    /// With two typos.
    TwoTypos,
}

impl Place {
    fn new(entry: usize, is_head: bool) -> Self {
        Self(u32::try_from(entry).unwrap_or_default() << 1 | u32::from(is_head))
    }

    fn entry(self) -> usize {
        self.0 as usize >> 1
    }

    fn is_head(self) -> bool {
        self.0 & 1 != 0
    }
}

impl Graph {
    /// What a search finds: the best matches first, the best known first where names match equally well.
    ///
    /// # Complexity
    /// O(n / 64) for n names, O(k) for k names that have a word that may be meant, and what `Words::meant` takes.
    pub fn search(&self, query: &Query, kinds: Kinds) -> List<'_, Hit> {
        let hits = if query.is_empty() { Vec::new() } else { self.search.find(query, kinds) };
        List::ordered(self, hits, key)
    }

    /// The node that was found. O(log n).
    ///
    /// # Panics
    /// With what was found in another graph.
    pub fn found(&self, hit: Hit) -> Any {
        self.by_id(self.search.nodes[hit.entry as usize]).expect("what is searched is in the graph")
    }

    /// The name by which it was found, as it is written.
    pub fn found_name(&self, hit: Hit) -> &str {
        let entry = hit.entry as usize;
        let names = names(self, self.found(hit));
        names.get(entry - self.search.first(entry)).map_or("", |(name, _)| name)
    }

    /// How many names are searched, and how many different words they have.
    pub fn searched(&self) -> (usize, usize) {
        (self.search.nodes.len(), self.search.words.len())
    }
}

/// Where a hit stands among all.
fn key(graph: &Graph, hit: Hit) -> Key {
    let entry = hit.entry as usize;
    let quality = Value::up(hit.quality as u32);
    let known = Value::down(u32::from(graph.search.known[entry]));
    Key::new("search", [quality, known], graph.search.nodes[entry])
}

/// The entries that have a word that may be meant.
struct Having {
    /// With at most so many typos.
    within: Vec<Bits>,
    /// Where the word is a head.
    head: Bits,
    /// Where the word is exactly what was typed.
    exact: Bits,
}

impl Search {
    fn find(&self, query: &Query, kinds: Kinds) -> Vec<Hit> {
        let having: Vec<Having> = query.words.iter().map(|typed| self.having(typed)).collect();
        let (Some(first), Some(last)) = (having.first(), having.last()) else { return Vec::new() };
        let within = self.in_all(&having);
        let words = query.words.len();
        let mut hits = Hits { search: self, kinds, seen: Bits::none(self.nodes.len()), found: Vec::new() };
        let whole = within[0].both(&last.exact);
        hits.take(Quality::Whole, whole.iter().filter(|entry| usize::from(self.lengths[*entry]) == words));
        hits.take(Quality::Head, within[0].both(&first.head).iter());
        for (quality, set) in [Quality::Words, Quality::OneTypo, Quality::TwoTypos].into_iter().zip(&within) {
            hits.take(quality, set.iter());
        }
        hits.found
    }

    fn having(&self, typed: &Typed) -> Having {
        let none = || Bits::none(self.nodes.len());
        let typos = typed.forgiven();
        let mut having =
            Having { within: (0..=typos).map(|_| none()).collect(), head: none(), exact: none() };
        self.words.meant(typed, typos, |Meant { word, typos }| {
            let entries = &self.entries[self.starts[word] as usize..self.starts[word + 1] as usize];
            let set = &mut having.within[usize::from(typos)];
            let is_exact = typos == 0 && self.words.word(word).chars().eq(typed.letters.iter().copied());
            for place in entries {
                set.insert(place.entry());
                if typos == 0 && place.is_head() {
                    having.head.insert(place.entry());
                }
                if is_exact {
                    having.exact.insert(place.entry());
                }
            }
        });
        for typos in 1..having.within.len() {
            let (fewer, more) = having.within.split_at_mut(typos);
            more[0].join(&fewer[typos - 1]);
        }
        having
    }

    /// The entries that have all words, with at most so many typos in all of them together.
    fn in_all(&self, having: &[Having]) -> Vec<Bits> {
        let forgiven = having.iter().map(|having| having.within.len() - 1).sum::<usize>().min(TYPOS);
        let (first, rest) = having.split_first().map_or((None, having), |(first, rest)| (Some(first), rest));
        let first = first.map_or(&[][..], |having| &having.within);
        let mut within: Vec<Bits> =
            (0..=forgiven).filter_map(|typos| first.get(typos).or(first.last()).cloned()).collect();
        for having in rest {
            within = (0..=forgiven)
                .map(|typos| {
                    let mut set = Bits::none(self.nodes.len());
                    for (here, one) in having.within.iter().enumerate().take(typos + 1) {
                        set.join_both(one, &within[typos - here]);
                    }
                    set
                })
                .collect();
        }
        within
    }

    /// The first entry of the node that an entry is of.
    fn first(&self, entry: usize) -> usize {
        let node = self.nodes[entry];
        entry - self.nodes[..entry].iter().rev().take_while(|other| **other == node).count()
    }
}

/// What was found so far.
struct Hits<'s> {
    search: &'s Search,
    kinds: Kinds,
    /// The first entries of the nodes that were found.
    seen: Bits,
    found: Vec<Hit>,
}

impl Hits<'_> {
    fn take(&mut self, quality: Quality, entries: impl Iterator<Item = usize>) {
        for entry in entries {
            if self.kinds.has(self.search.kinds[entry]) && self.seen.insert(self.search.first(entry)) {
                self.found.push(Hit { entry: u32::try_from(entry).unwrap_or_default(), quality });
            }
        }
    }
}

impl Search {
    /// O(n log n) for n names.
    pub(super) fn of(graph: &Graph) -> Self {
        let known = Known::of(graph);
        let mut all: Vec<_> = nodes(graph).map(|(node, id)| (known.rank(graph, node), id, node)).collect();
        all.sort_unstable_by_key(|(known, id, _)| (std::cmp::Reverse(*known), *id));
        let mut gathering = Gathering::default();
        for (known, id, node) in all {
            let Some(kind) = kind(node) else { continue };
            for (_, folded) in names(graph, node) {
                gathering.name(&folded, (id, known, kind));
            }
        }
        gathering.finish()
    }
}
