//! Finding: by id, by slug, by the id of another catalogue. All O(1).

use std::collections::HashMap;

use entity::NodeKind;
use entity::external_id::{Extent, Provider};

use super::{
    Any, Character, Crossover, Episode, Franchise, Graph, Has, Ix, Person, Platform, Season, Show, Source,
    Table, Work,
};

/// The ways in.
#[derive(Debug, Default)]
pub(super) struct Index {
    by_id: Vec<Option<Any>>,
    redirects: HashMap<u32, u32>,
    slugs: HashMap<(NodeKind, Box<str>), Any>,
    external_ids: HashMap<(Provider, Box<str>), Vec<Any>>,
}

/// A node that has a slug.
pub trait Slugged: Sized {
    /// Its kind.
    const KIND: NodeKind;

    /// The slug of a row.
    fn slug(&self) -> &str;

    /// The row that this is, if it is one of this kind.
    fn among(any: Any) -> Option<Ix<Self>>;
}

impl Graph {
    /// The node, edge or record with an id; of a merged node the one that took it up.
    pub fn by_id(&self, id: u32) -> Option<Any> {
        let id = self.index.redirects.get(&id).copied().unwrap_or(id);
        self.index.by_id.get(id as usize).copied().flatten()
    }

    /// The node with a slug.
    pub fn by_slug<T: Slugged>(&self, slug: &str) -> Option<Ix<T>> {
        self.index.slugs.get(&(T::KIND, slug.into())).copied().and_then(T::among)
    }

    /// The nodes to which another catalogue gives an id, in whole.
    pub fn by_external_id(&self, provider: Provider, value: &str) -> &[Any] {
        self.index.external_ids.get(&(provider, value.into())).map_or(&[], Vec::as_slice)
    }
}

impl Index {
    pub(super) fn of(graph: &Graph, redirects: HashMap<u32, u32>) -> Self {
        let mut index = Self { redirects, ..Self::default() };
        index.add_ids(graph);
        index.add_slugs::<Show>(graph);
        index.add_slugs::<Person>(graph);
        index.add_slugs::<Character>(graph);
        index.add_slugs::<Franchise>(graph);
        index.add_slugs::<Platform>(graph);
        index.add_slugs::<Crossover>(graph);
        index.add_slugs::<Work>(graph);
        index.add_slugs::<Source>(graph);
        for (_, id) in graph.tables.external_ids.iter() {
            let node = index.by_id.get(id.node as usize).copied().flatten();
            if let (Extent::Exact, Some(node)) = (id.extent, node) {
                index.external_ids.entry((id.provider, id.value.clone())).or_default().push(node);
            }
        }
        index
    }

    fn add_ids(&mut self, graph: &Graph) {
        let tables = &graph.tables;
        self.add(&tables.sources, |row| row.id);
        self.add(&tables.shows, |row| row.id);
        self.add(&tables.seasons, |row| row.id);
        self.add(&tables.episodes, |row| row.id);
        self.add(&tables.people, |row| row.id);
        self.add(&tables.characters, |row| row.id);
        self.add(&tables.franchises, |row| row.id);
        self.add(&tables.platforms, |row| row.id);
        self.add(&tables.crossovers, |row| row.id);
        self.add(&tables.works, |row| row.id);
        self.add(&tables.relations, |row| row.id);
        self.add(&tables.bases, |row| row.id);
        self.add(&tables.members, |row| row.id);
        self.add(&tables.credits, |row| row.id);
        self.add(&tables.releases, |row| row.id);
        self.add(&tables.commissions, |row| row.id);
        self.add(&tables.availabilities, |row| row.id);
        self.add(&tables.crossover_parts, |row| row.id);
        self.add(&tables.measures, |row| row.id);
        self.add(&tables.reviews, |row| row.id);
        self.add(&tables.ratings, |row| row.id);
        self.add(&tables.viewerships, |row| row.id);
        self.add(&tables.announcements, |row| row.id);
    }

    fn add<T>(&mut self, table: &Table<T>, id: impl Fn(&T) -> u32)
    where
        Any: From<Ix<T>>,
    {
        for (ix, row) in table.iter() {
            let id = id(row) as usize;
            if self.by_id.len() <= id {
                self.by_id.resize(id + 1, None);
            }
            self.by_id[id] = Some(ix.into());
        }
    }

    fn add_slugs<T: Slugged>(&mut self, graph: &Graph)
    where
        Graph: Has<T>,
        Any: From<Ix<T>>,
    {
        let table: &Table<T> = graph.table();
        self.slugs.extend(table.iter().map(|(ix, row)| ((T::KIND, row.slug().into()), ix.into())));
    }
}

macro_rules! slugged {
    ($($row:ident,)*) => {
        $(
            impl Slugged for $row {
                const KIND: NodeKind = NodeKind::$row;

                fn slug(&self) -> &str {
                    &self.slug
                }

                fn among(any: Any) -> Option<Ix<Self>> {
                    match any {
                        Any::$row(ix) => Some(ix),
                        _ => None,
                    }
                }
            }
        )*
    };
}

slugged! {
    Show,
    Person,
    Character,
    Franchise,
    Platform,
    Crossover,
    Work,
    Source,
}

impl Graph {
    /// All rows of one kind.
    pub fn all<T>(&self) -> &Table<T>
    where
        Self: Has<T>,
    {
        self.table()
    }

    /// The season that an id of another catalogue stands for.
    pub fn season_by_external_id(&self, provider: Provider, value: &str) -> Option<Ix<Season>> {
        self.by_external_id(provider, value).iter().find_map(|any| match any {
            Any::Season(season) => Some(*season),
            _ => None,
        })
    }

    /// The episode that an id of another catalogue stands for.
    pub fn episode_by_external_id(&self, provider: Provider, value: &str) -> Option<Ix<Episode>> {
        self.by_external_id(provider, value).iter().find_map(|any| match any {
            Any::Episode(episode) => Some(*episode),
            _ => None,
        })
    }
}
