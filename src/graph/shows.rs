//! Shows in every order that can be asked for, and by genre. What is compared is ranked once, so that an order is one of
//! numbers.

use std::collections::HashMap;
use std::sync::Arc;

use super::page::{ChosenKey, List};
use super::{Graph, Has, Ix, Show, Table, Text, Watchable};

/// What shows are ordered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShowValue {
    /// The name, without regard to case and accents.
    Name,
    /// The day on which it first came out.
    Premiere,
    /// The day of the last known release.
    LatestRelease,
    /// The number of seasons.
    SeasonCount,
}

/// One key of an order. Shows without the value come last in both directions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShowsBy {
    /// What is compared.
    pub value: ShowValue,
    /// Whether the greatest comes first.
    pub descending: bool,
}

/// Ranks, orders and genres of all shows.
#[derive(Debug, Default)]
pub(super) struct Shows {
    ranks: [Box<[u32]>; 4],
    /// By each value, upwards and downwards.
    ordered: [[Ordered; 2]; 4],
    of_genre: HashMap<Box<str>, Vec<Ix<Show>>>,
}

/// All shows in an order, and where each stands in it.
#[derive(Debug, Default)]
struct Ordered {
    shows: Vec<Ix<Show>>,
    stands: Box<[u32]>,
}

/// The rank of what is missing.
const LAST: u32 = u32::MAX;

const VALUES: [ShowValue; 4] =
    [ShowValue::Name, ShowValue::Premiere, ShowValue::LatestRelease, ShowValue::SeasonCount];

impl Shows {
    /// O(n log n).
    pub(super) fn of(graph: &Graph) -> Self {
        let table: &Table<Show> = graph.table();
        let mut shows = Self {
            ranks: [
                ranks(graph, |show| Some(graph.folded_name(show))),
                ranks(graph, |show| graph.premiere_of(Watchable::Show(show))),
                ranks(graph, |show| graph.latest_release_of(show)),
                ranks(graph, |show| Some(graph.seasons_of(show).len())),
            ],
            ..Self::default()
        };
        shows.ordered = VALUES.map(|value| {
            [false, true].map(|descending| {
                let mut all: Vec<_> = table.places().collect();
                shows.put_in_order(&mut all, &[ShowsBy { value, descending }]);
                Ordered::of(all)
            })
        });
        let mut of_genre: HashMap<Text, Vec<_>> = HashMap::new();
        for (show, row) in table.iter() {
            for genre in &row.genres {
                of_genre.entry(*genre).or_default().push(show);
            }
        }
        shows.of_genre = of_genre.into_iter().map(|(genre, shows)| (graph[genre].into(), shows)).collect();
        shows
    }

    fn by(&self, by: ShowsBy) -> &Ordered {
        &self.ordered[by.value as usize][usize::from(by.descending)]
    }

    /// The last key first: each pass leaves those in their order that are equal in it.
    fn put_in_order(&self, shows: &mut [Ix<Show>], order: &[ShowsBy]) {
        for by in order.iter().rev() {
            shows.sort_by_cached_key(|show| self.rank(*show, *by));
        }
    }

    fn rank(&self, show: Ix<Show>, by: ShowsBy) -> u32 {
        match self.ranks[by.value as usize][show.place()] {
            rank if by.descending && rank != LAST => LAST - 1 - rank,
            rank => rank,
        }
    }
}

impl Ordered {
    fn of(shows: Vec<Ix<Show>>) -> Self {
        let mut stands = vec![0; shows.len()];
        (0..).zip(&shows).for_each(|(at, show)| stands[show.place()] = at);
        Self { shows, stands: stands.into() }
    }

    /// Some of the shows in this order, by a bit for each: less work than sorting. O(n / 64) for all shows and O(k) for
    /// the some.
    fn some(&self, shows: &[Ix<Show>]) -> Vec<Ix<Show>> {
        let mut wanted = vec![0_u64; self.shows.len().div_ceil(64)];
        for show in shows {
            let at = self.stands[show.place()] as usize;
            wanted[at / 64] |= 1 << (at % 64);
        }
        let mut some = Vec::with_capacity(shows.len());
        for (mut word, shows) in wanted.into_iter().zip(self.shows.chunks(64)) {
            while word != 0 {
                some.push(shows[word.trailing_zeros() as usize]);
                word &= word - 1;
            }
        }
        some
    }
}

/// Equal values have one rank.
fn ranks<V: Ord>(graph: &Graph, value: impl Fn(Ix<Show>) -> Option<V>) -> Box<[u32]> {
    let table: &Table<Show> = graph.table();
    let mut ranks = vec![LAST; table.len()];
    let mut valued: Vec<(V, Ix<Show>)> =
        table.places().filter_map(|show| Some((value(show)?, show))).collect();
    valued.sort_unstable();
    for (rank, same) in (0..).zip(valued.chunk_by(|(one, _), (two, _)| one == two)) {
        for (_, show) in same {
            ranks[show.place()] = rank;
        }
    }
    ranks.into()
}

impl Graph {
    /// All shows in an order, and by id where that does not decide. O(1) for one key, else O(n log n).
    pub fn shows_by(&self, order: &[ShowsBy], key: Arc<ShowKey>) -> List<'_, Ix<Show>> {
        match order {
            [by] => List::ordered_by(self, self.shows.by(*by).shows.as_slice(), key),
            _ => self.some_shows_by(self.all::<Show>().places().collect(), order, key),
        }
    }

    /// Some shows, which are in the order of their ids, in another order. O(n) for one key, else O(n log n).
    pub fn some_shows_by(
        &self,
        mut shows: Vec<Ix<Show>>,
        order: &[ShowsBy],
        key: Arc<ShowKey>,
    ) -> List<'_, Ix<Show>> {
        match order {
            [by] => shows = self.shows.by(*by).some(&shows),
            _ => self.shows.put_in_order(&mut shows, order),
        }
        List::ordered_by(self, shows, key)
    }

    /// The shows of a genre, in the order of their ids. O(1).
    pub fn shows_of_genre(&self, genre: &str) -> &[Ix<Show>] {
        self.shows.of_genre.get(genre).map_or(&[], Vec::as_slice)
    }
}

/// The key of a show in an order.
pub type ShowKey = ChosenKey<Ix<Show>>;
