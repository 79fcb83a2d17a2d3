//! `ShowRelation`: how one show came from another, or touches it.

use async_graphql::Enum;
use macros::graph_object;

use crate::graph::page::{Key, List, Part, Place};
use crate::graph::{self, Graph, Ix};
use crate::graphql::connection::{Edge, edge};
use crate::graphql::filter::{OneOf, holds};
use crate::graphql::types::{Episode, Season, Show, Source};
use entity::show_relation::RelationKind;

/// How one show came from another, or touches it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShowRelation(pub(crate) Ix<graph::ShowRelation>);

/// How one show came from another, or touches it.
#[graph_object(sourced)]
impl ShowRelation {
    /// The source that it is preferably taken from.
    fn source(&self, graph: &Graph) -> Source {
        Source(graph[self.0].source)
    }

    /// The later show: the spinoff, the sequel, the remake.
    fn later_show(&self, graph: &Graph) -> Show {
        Show(graph[self.0].later_show)
    }

    /// The season of the later show, where only that is meant.
    fn later_season(&self, graph: &Graph) -> Option<Season> {
        graph[self.0].later_season.map(Season)
    }

    /// The earlier show, from which it came.
    fn earlier_show(&self, graph: &Graph) -> Show {
        Show(graph[self.0].earlier_show)
    }

    /// The kinds of the relation: a show can be a spinoff and a prequel.
    fn kinds(&self, graph: &Graph) -> Vec<ShowRelationKind> {
        graph[self.0].kinds.iter().copied().map(Into::into).collect()
    }

    /// What is to be known about it.
    fn note<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].note.as_deref()
    }
    /// The families that its kinds belong to.
    fn families(&self, graph: &Graph) -> Vec<ShowRelationFamily> {
        let mut families: Vec<_> = graph[self.0].kinds.iter().copied().map(ShowRelationFamily::of).collect();
        families.dedup();
        families
    }

    /// The episodes of the earlier show in which the later one was planted, as in a backdoor pilot.
    fn planted_in(&self, graph: &Graph) -> Vec<Episode> {
        graph[self.0].planted_in.iter().copied().map(Episode).collect()
    }
}

/// How one show came from another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::show_relation::RelationKind")]
pub enum ShowRelationKind {
    /// Grew out of the other while that was running or after.
    Spinoff,
    /// Goes on after the end of the other.
    Sequel,
    /// Tells what came before the other.
    Prequel,
    /// The same show, taken up again after its end.
    Revival,
    /// Tells the same story anew.
    Remake,
    /// Begins the same idea anew.
    Reboot,
    /// Made after the other for another country.
    LocalVersion,
    /// The two have told a story together.
    Crossover,
    /// They are set in the same world without one coming from the other.
    SharedSetting,
}

/// What the kinds of relations have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
pub enum ShowRelationFamily {
    /// One show came from the other: spinoff, sequel, prequel, revival. Such shows share a universe.
    Lineage,
    /// One show tells the other anew: remake, reboot, local version.
    Adaptation,
    /// The two touch: crossover, shared setting. It has no direction and merges no universes.
    Contact,
}

/// Which end of a relation a show is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
pub enum ShowRelationEnd {
    /// The show that came later, out of the other.
    Later,
    /// The show that came earlier.
    Earlier,
}

/// A show at the other end of a relation.
pub struct ShowRelationEdge(Place<Far>);

/// A relation, seen from one of its ends.
#[derive(Clone, Copy, Debug)]
pub struct Far {
    relation: Ix<graph::ShowRelation>,
    end: ShowRelationEnd,
}

/// A show at the other end of a relation.
#[graph_object]
impl ShowRelationEdge {
    /// Where the item stands in the list: the value for `after` or `before`.
    fn cursor(&self, graph: &Graph) -> String {
        self.0.cursor(graph).to_string()
    }

    /// The show at the other end.
    fn node(&self, graph: &Graph) -> Show {
        Edge::node(self, graph)
    }

    /// Which end of the relation that show is.
    fn end(&self) -> ShowRelationEnd {
        self.0.item.end
    }

    /// The relation: its kinds, where it was planted, and who says so.
    fn relation(&self) -> ShowRelation {
        ShowRelation(self.0.item.relation)
    }
}

impl Edge for ShowRelationEdge {
    type Item = Far;
    type Node = Show;

    fn new(place: Place<Far>) -> Self {
        Self(place)
    }

    fn node(&self, graph: &Graph) -> Show {
        let Far { relation, end } = self.0.item;
        match end {
            ShowRelationEnd::Later => Show(graph[relation].later_show),
            ShowRelationEnd::Earlier => Show(graph[relation].earlier_show),
        }
    }
}

edge! {
    /// A show that was planted in an episode.
    PlantedShowEdge over ShowRelation as relation,
    /// The later show.
    Show = |graph, relation| Show(graph[relation].later_show)
}

/// All relations of a show, the one to the earliest show first.
pub(crate) fn of<'g>(
    graph: &'g Graph,
    show: Ix<graph::Show>,
    kind: Option<&OneOf<ShowRelationKind>>,
    family: Option<ShowRelationFamily>,
) -> List<'g, Far> {
    let wanted = |relation: &graph::ShowRelation| {
        let kinds: Vec<ShowRelationKind> = relation.kinds.iter().copied().map(Into::into).collect();
        holds(kind, |kind| kind.takes(&kinds))
            && family.is_none_or(|family| {
                relation.kinds.iter().any(|kind| ShowRelationFamily::of(*kind) == family)
            })
    };
    far(graph, show, &[ShowRelationEnd::Earlier, ShowRelationEnd::Later], wanted)
}

/// The later shows of one kind.
pub(crate) fn later(graph: &Graph, show: Ix<graph::Show>, kind: RelationKind) -> List<'_, Far> {
    far(graph, show, &[ShowRelationEnd::Later], |relation| relation.kinds.contains(&kind))
}

/// The earlier shows of one kind.
pub(crate) fn earlier(graph: &Graph, show: Ix<graph::Show>, kind: RelationKind) -> List<'_, Far> {
    far(graph, show, &[ShowRelationEnd::Earlier], |relation| relation.kinds.contains(&kind))
}

/// The later shows that tell a show anew.
pub(crate) fn retold(graph: &Graph, show: Ix<graph::Show>) -> List<'_, Far> {
    let anew = |kind: &RelationKind| ShowRelationFamily::of(*kind) == ShowRelationFamily::Adaptation;
    far(graph, show, &[ShowRelationEnd::Later], |relation| relation.kinds.iter().any(anew))
}

fn far<'g>(
    graph: &'g Graph,
    show: Ix<graph::Show>,
    ends: &[ShowRelationEnd],
    wanted: impl Fn(&graph::ShowRelation) -> bool,
) -> List<'g, Far> {
    let seen = |end| match end {
        ShowRelationEnd::Later => (graph.offshoots_of(show), end),
        ShowRelationEnd::Earlier => (graph.origins_of(show), end),
    };
    let both = ends.iter().copied().map(seen);
    let both = both.flat_map(|(list, end)| list.into_iter().map(move |relation| Far { relation, end }));
    List::sorted(both.filter(|far| wanted(&graph[far.relation])).map(|far| (far.key(graph), far)))
}

impl Far {
    fn key(self, graph: &Graph) -> Key {
        let row = &graph[self.relation];
        let show = match self.end {
            ShowRelationEnd::Later => row.later_show,
            ShowRelationEnd::Earlier => row.earlier_show,
        };
        Key::new("far-show", [Part::up(graph.premiere_of(graph::Watchable::Show(show)))], row.id)
    }
}

impl ShowRelationFamily {
    fn of(kind: RelationKind) -> Self {
        match kind {
            RelationKind::Spinoff | RelationKind::Sequel | RelationKind::Prequel | RelationKind::Revival => {
                Self::Lineage
            }
            RelationKind::Remake | RelationKind::Reboot | RelationKind::LocalVersion => Self::Adaptation,
            RelationKind::Crossover | RelationKind::SharedSetting => Self::Contact,
        }
    }
}
