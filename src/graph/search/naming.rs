//! What is searched: shows, people, characters, franchises, platforms, crossovers and works, by all names that they have.
//! Seasons and episodes are not: there are more of them than of all others, and most are called after their numbers.

use std::borrow::Cow;

use entity::NodeKind;

use crate::graph::{
    Any, Character, Crossover, Franchise, Graph, Has, Ix, Named, Person, Platform, Show, Work, folded,
};

/// A set of kinds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kinds(u16);

impl Kinds {
    /// All kinds.
    pub const ALL: Self = Self(u16::MAX);

    /// Some kinds.
    pub fn of(kinds: impl IntoIterator<Item = NodeKind>) -> Self {
        Self(kinds.into_iter().fold(0, |all, kind| all | 1 << kind as u16))
    }

    pub(super) fn has(self, kind: NodeKind) -> bool {
        self.0 & 1 << kind as u16 != 0
    }
}

/// All nodes that are searched, with their ids.
pub(super) fn nodes(graph: &Graph) -> impl Iterator<Item = (Any, u32)> {
    fn of<T: 'static>(graph: &Graph) -> impl Iterator<Item = (Any, u32)>
    where
        Graph: Has<T>,
        Any: From<Ix<T>>,
    {
        graph.all::<T>().places().map(|ix| {
            let any = Any::from(ix);
            (any, graph.id_of(any))
        })
    }
    of::<Show>(graph)
        .chain(of::<Person>(graph))
        .chain(of::<Character>(graph))
        .chain(of::<Franchise>(graph))
        .chain(of::<Platform>(graph))
        .chain(of::<Crossover>(graph))
        .chain(of::<Work>(graph))
}

/// The kind of a node, if it is searched.
pub(super) fn kind(node: Any) -> Option<NodeKind> {
    Some(match node {
        Any::Show(_) => NodeKind::Show,
        Any::Person(_) => NodeKind::Person,
        Any::Character(_) => NodeKind::Character,
        Any::Franchise(_) => NodeKind::Franchise,
        Any::Platform(_) => NodeKind::Platform,
        Any::Crossover(_) => NodeKind::Crossover,
        Any::Work(_) => NodeKind::Work,
        _ => return None,
    })
}

/// The names of a node, each as it is written and as it is folded: the one that it goes by, then its others. Names that
/// fold to the same are one.
pub(super) fn names(graph: &Graph, node: Any) -> Vec<(&str, Cow<'_, str>)> {
    let first = match node {
        Any::Show(ix) => named(graph, ix),
        Any::Person(ix) => named(graph, ix),
        Any::Character(ix) => named(graph, ix),
        Any::Franchise(ix) => named(graph, ix),
        Any::Platform(ix) => named(graph, ix),
        Any::Crossover(ix) => named(graph, ix),
        Any::Work(ix) => named(graph, ix),
        _ => return Vec::new(),
    };
    let mut names = vec![first];
    let mut add = |name| {
        let folded = folded(name);
        if names.iter().all(|(_, known)| *known != folded) {
            names.push((name, folded.into()));
        }
    };
    match node {
        Any::Show(show) => graph.text(graph[show].original_name).into_iter().for_each(&mut add),
        Any::Platform(platform) => graph[platform].names.iter().for_each(|dated| add(&dated.name)),
        _ => {}
    }
    for alias in graph.aliases_of(graph.id_of(node)) {
        add(&graph[graph[*alias].name]);
    }
    names
}

fn named<T: Named>(graph: &Graph, ix: Ix<T>) -> (&str, Cow<'_, str>)
where
    Graph: Has<T>,
{
    (graph.table()[ix].name(), graph.folded_name(ix).into())
}
