//! Finding: by slug in O(1), by id and by the id of another catalogue in O(log n).

use std::collections::HashMap;
use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};

use entity::NodeKind;
use entity::external_id::{Extent, Provider};

use super::{
    Any, Character, Crossover, ExternalId, Franchise, Graph, Has, Ix, Person, Platform, Show, Source, Table,
    Work,
};

/// The ways in.
#[derive(Debug, Default)]
pub(super) struct Index {
    /// In which table each id is: there the rows are in the order of their ids.
    kinds: Box<[Option<Kind>]>,
    redirects: HashMap<u32, u32>,
    slugs: Slugs,
    /// By their values.
    external_ids: Slots<ExternalId>,
}

/// A node that was merged into another of its kind.
#[derive(Debug)]
pub(super) struct Redirect {
    pub(super) from: u32,
    pub(super) to: u32,
    pub(super) kind: NodeKind,
    /// The slug that it had.
    pub(super) slug: Option<String>,
}

/// The rows of one table by a text: a hash table that holds places only, since the texts are with the rows.
#[derive(Debug)]
struct Slots<T>(
    /// A power of two of them, at most half of which are taken. A row stands in the first one that was free from that
    /// on which its text hashes to.
    Box<[Option<Ix<T>>]>,
);

/// The rows of one table by their slugs.
#[derive(Debug)]
pub struct BySlug<T> {
    slots: Slots<T>,
    /// The slugs of nodes that were merged.
    merged: HashMap<Box<str>, Ix<T>>,
}

/// A node that has a slug.
pub trait Slugged: Sized {
    /// The slug of a row.
    fn slug(&self) -> &str;

    /// The slugs of all rows of its kind.
    #[doc(hidden)]
    fn all(slugs: &Slugs) -> &BySlug<Self>;
}

impl Graph {
    /// The node, edge or record with an id; of a merged node the one that took it up. O(log n).
    pub fn by_id(&self, id: u32) -> Option<Any> {
        let id = self.index.redirects.get(&id).copied().unwrap_or(id);
        self.of_kind(self.kind_of(id)?, id)
    }

    /// The node with a slug; of a merged node the one that took it up.
    pub fn by_slug<T: Slugged>(&self, slug: &str) -> Option<Ix<T>>
    where
        Self: Has<T>,
    {
        T::all(&self.index.slugs).find(self.table(), slug)
    }

    /// The nodes to which another catalogue gives an id, in whole. O(log n).
    pub fn by_external_id(&self, provider: Provider, value: &str) -> impl Iterator<Item = Any> {
        let given = self.index.external_ids.likely(value).map(|ix| &self[ix]);
        let given = given.filter(move |id| {
            id.provider == provider && id.extent == Extent::Exact && self[id.value] == *value
        });
        given.filter_map(|id| self.of_kind(self.kind_of(id.node)?, id.node))
    }

    fn kind_of(&self, id: u32) -> Option<Kind> {
        self.index.kinds.get(id as usize).copied().flatten()
    }
}

impl Index {
    pub(super) fn of(graph: &Graph, redirects: &[Redirect]) -> Self {
        let (kinds, slugs) = (kinds(&graph.tables), Slugs::of(graph, redirects));
        let redirects = redirects.iter().map(|redirect| (redirect.from, redirect.to)).collect();
        let external_ids = Slots::of(&graph.tables.external_ids, |id| &graph[id.value]);
        Self { kinds, redirects, slugs, external_ids }
    }
}

impl<T> Slots<T> {
    fn of<'a>(table: &'a Table<T>, text: impl Fn(&'a T) -> &'a str) -> Self {
        let mut slots = vec![None; (table.len() * 2).next_power_of_two()];
        for (ix, row) in table.iter() {
            let mut slot = Self::slot(text(row), slots.len());
            while slots[slot].is_some() {
                slot = (slot + 1) % slots.len();
            }
            slots[slot] = Some(ix);
        }
        Self(slots.into())
    }

    /// The rows that may have a text; all those are among them that have.
    fn likely(&self, text: &str) -> impl Iterator<Item = Ix<T>> {
        let (before, from) = self.0.split_at(Self::slot(text, self.0.len()));
        from.iter().chain(before).map_while(|slot| *slot)
    }

    fn slot(text: &str, slots: usize) -> usize {
        let hash = BuildHasherDefault::<DefaultHasher>::default().hash_one(text);
        // Only the low bits count, of which there are enough anywhere.
        #[expect(clippy::cast_possible_truncation, reason = "the rest of a hash is a hash")]
        let hash = hash as usize;
        hash & slots.saturating_sub(1)
    }
}

impl<T: Slugged> BySlug<T> {
    fn of(table: &Table<T>, merged: HashMap<Box<str>, Ix<T>>) -> Self {
        Self { slots: Slots::of(table, T::slug), merged }
    }

    fn find(&self, table: &Table<T>, slug: &str) -> Option<Ix<T>> {
        let mut likely = self.slots.likely(slug);
        likely.find(|ix| table[*ix].slug() == slug).or_else(|| self.merged.get(slug).copied())
    }
}

impl<T> Default for Slots<T> {
    fn default() -> Self {
        Self(Box::default())
    }
}

impl<T> Default for BySlug<T> {
    fn default() -> Self {
        Self { slots: Slots::default(), merged: HashMap::new() }
    }
}

macro_rules! kinds {
    ($($table:ident: $row:ident,)*) => {
        /// The tables whose rows are found by id.
        #[derive(Clone, Copy, Debug)]
        enum Kind {
            $($row,)*
        }

        /// O(ids).
        fn kinds(tables: &super::Tables) -> Box<[Option<Kind>]> {
            let last = [$(tables.$table.last().map_or(0, |row| row.id),)*].into_iter().max();
            let mut kinds = vec![None; last.unwrap_or(0) as usize + 1];
            $(
                for (_, row) in tables.$table.iter() {
                    kinds[row.id as usize] = Some(Kind::$row);
                }
            )*
            kinds.into()
        }

        impl Graph {
            fn of_kind(&self, kind: Kind, id: u32) -> Option<Any> {
                match kind {
                    $(Kind::$row => self.tables.$table.by_key(&id, |row| row.id).map(Any::from),)*
                }
            }
        }
    };
}

kinds! {
    sources: Source,
    shows: Show,
    seasons: Season,
    episodes: Episode,
    people: Person,
    characters: Character,
    franchises: Franchise,
    platforms: Platform,
    crossovers: Crossover,
    works: Work,
    relations: ShowRelation,
    bases: BasedOn,
    members: FranchiseMember,
    credits: Credit,
    releases: Release,
    commissions: Commission,
    availabilities: Availability,
    crossover_parts: CrossoverPart,
    watch_orders: WatchOrder,
    prerequisites: Prerequisite,
    measures: Measure,
    reviews: Review,
    ratings: Rating,
    viewerships: Viewership,
    announcements: Announcement,
}

macro_rules! slugged {
    ($($field:ident: $row:ident,)*) => {
        /// The slugs of all that have one.
        #[derive(Debug, Default)]
        pub struct Slugs {
            $($field: BySlug<$row>,)*
        }

        impl Slugs {
            fn of(graph: &Graph, redirects: &[Redirect]) -> Self {
                $(
                    let table = Has::<$row>::table(graph);
                    let of_kind = redirects.iter().filter(|redirect| redirect.kind == NodeKind::$row);
                    let merged = of_kind.filter_map(|redirect| {
                        let to = table.by_key(&redirect.to, |row| row.id)?;
                        Some((redirect.slug.as_deref()?.into(), to))
                    });
                    let $field = BySlug::of(table, merged.collect());
                )*
                Self { $($field,)* }
            }
        }

        $(
            impl Slugged for $row {
                fn slug(&self) -> &str {
                    &self.slug
                }

                fn all(slugs: &Slugs) -> &BySlug<Self> {
                    &slugs.$field
                }
            }
        )*
    };
}

slugged! {
    shows: Show,
    people: Person,
    characters: Character,
    franchises: Franchise,
    platforms: Platform,
    crossovers: Crossover,
    works: Work,
    sources: Source,
}

impl Graph {
    /// All rows of one kind.
    pub fn all<T>(&self) -> &Table<T>
    where
        Self: Has<T>,
    {
        self.table()
    }
}
