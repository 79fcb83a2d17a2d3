//! Finding: by slug and by the id of another catalogue in O(1), by id in O(log n).

use std::collections::HashMap;
use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};

use entity::NodeKind;
use entity::external_id::{Extent, Provider};

use super::{
    Any, Character, Crossover, Franchise, Graph, Has, Ix, Person, Platform, Show, Source, Table, Work,
};

/// The ways in.
#[derive(Debug, Default)]
pub(super) struct Index {
    /// In which table each id is: there the rows are in the order of their ids.
    kinds: Box<[Option<Kind>]>,
    redirects: HashMap<u32, u32>,
    slugs: Slugs,
    external_ids: HashMap<(Provider, Box<str>), Vec<Any>>,
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

/// The rows of one table by their slugs: a hash table that holds places only, since the slugs are in the rows.
#[derive(Debug)]
pub struct BySlug<T> {
    /// A power of two of them, at most half of which are taken. A row stands in the first one that was free from that
    /// on which its slug hashes to.
    slots: Box<[Option<Ix<T>>]>,
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
        let kind = self.index.kinds.get(id as usize).copied().flatten()?;
        self.of_kind(kind, id)
    }

    /// The node with a slug; of a merged node the one that took it up.
    pub fn by_slug<T: Slugged>(&self, slug: &str) -> Option<Ix<T>>
    where
        Self: Has<T>,
    {
        T::all(&self.index.slugs).find(self.table(), slug)
    }

    /// The nodes to which another catalogue gives an id, in whole.
    pub fn by_external_id(&self, provider: Provider, value: &str) -> &[Any] {
        self.index.external_ids.get(&(provider, value.into())).map_or(&[], Vec::as_slice)
    }
}

impl Index {
    pub(super) fn of(graph: &Graph, redirects: &[Redirect]) -> Self {
        let (kinds, slugs) = (kinds(&graph.tables), Slugs::of(graph, redirects));
        let redirects = redirects.iter().map(|redirect| (redirect.from, redirect.to)).collect();
        let mut index = Self { kinds, redirects, slugs, ..Self::default() };
        for (_, id) in graph.tables.external_ids.iter() {
            let kind = index.kinds.get(id.node as usize).copied().flatten();
            let node = kind.and_then(|kind| graph.of_kind(kind, id.node));
            if let (Extent::Exact, Some(node)) = (id.extent, node) {
                index.external_ids.entry((id.provider, graph[id.value].into())).or_default().push(node);
            }
        }
        index
    }
}

impl<T: Slugged> BySlug<T> {
    fn of(table: &Table<T>, merged: HashMap<Box<str>, Ix<T>>) -> Self {
        let mut slots = vec![None; (table.len() * 2).next_power_of_two()];
        for (ix, row) in table.iter() {
            let mut slot = Self::slot(row.slug(), slots.len());
            while slots[slot].is_some() {
                slot = (slot + 1) % slots.len();
            }
            slots[slot] = Some(ix);
        }
        Self { slots: slots.into(), merged }
    }

    fn find(&self, table: &Table<T>, slug: &str) -> Option<Ix<T>> {
        let (before, from) = self.slots.split_at_checked(Self::slot(slug, self.slots.len()))?;
        let mut places = from.iter().chain(before).map_while(|slot| *slot);
        places.find(|ix| table[*ix].slug() == slug).or_else(|| self.merged.get(slug).copied())
    }

    fn slot(slug: &str, slots: usize) -> usize {
        let hash = BuildHasherDefault::<DefaultHasher>::default().hash_one(slug);
        // Only the low bits count, of which there are enough anywhere.
        #[expect(clippy::cast_possible_truncation, reason = "the rest of a hash is a hash")]
        let hash = hash as usize;
        hash & slots.saturating_sub(1)
    }
}

impl<T> Default for BySlug<T> {
    fn default() -> Self {
        Self { slots: Box::default(), merged: HashMap::new() }
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
