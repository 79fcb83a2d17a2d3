//! `ShowRelation`: how one show came from another, or touches it.

use entity::show_relation::RelationKind;
use macros::{graph_enum, graph_object};

use crate::graph::page::{Key, List, Part, Place};
use crate::graph::{self, Graph, Ix};
use crate::graphql::connection::{Edge, Touch, edge};
use crate::graphql::filter::{OneOf, holds};
use crate::graphql::types::{Episode, Season, Show, Source};
use crate::graphql::writer::{Ahead, Apart};

/// How one show came from an earlier one, tells it anew, or touches it. There is one for a pair of shows,
/// with all its kinds; further ones where only a season is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShowRelation(pub(crate) Ix<graph::ShowRelation>);

/// How one show came from an earlier one, tells it anew, or touches it. There is one for a pair of shows,
/// with all its kinds; further ones where only a season is meant.
#[graph_object(sourced)]
impl ShowRelation {
    /// The source of the first citation, after which the plain fields are given; `citations` has all the
    /// others.
    fn source(&self, graph: &Graph) -> Source {
        Source(graph[self.0].source)
    }

    /// The show that was made later: the spinoff, the sequel, the prequel, the remake, whichever story comes
    /// first.
    fn later_show(&self, graph: &Graph) -> Show {
        Show(graph[self.0].later_show)
    }

    /// The season of the later show to which the relation is limited; null where it is about the whole show.
    fn later_season(&self, graph: &Graph) -> Option<Season> {
        graph[self.0].later_season.map(Season)
    }

    /// The show that was made earlier, from which the other came or which it touches.
    fn earlier_show(&self, graph: &Graph) -> Show {
        Show(graph[self.0].earlier_show)
    }

    /// In which ways the two are related: a show can be spinoff and sequel of another at once.
    fn kinds(&self, graph: &Graph) -> Vec<ShowRelationKind> {
        graph[self.0].kinds.iter().copied().map(Into::into).collect()
    }

    /// A remark of the editors on what no other field holds, such as "Set in 1991."; mostly null.
    fn note<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph.text(graph[self.0].note)
    }

    /// To which families the `kinds` belong, each once: whether the two share a lineage, tell the
    /// same, or only meet.
    fn families(&self, graph: &Graph) -> Vec<ShowRelationFamily> {
        let mut families: Vec<_> = graph[self.0].kinds.iter().copied().map(ShowRelationFamily::of).collect();
        families.sort_unstable();
        families.dedup();
        families
    }

    /// The episodes of the earlier show in which the later one was prepared, as by a backdoor pilot; mostly
    /// empty.
    fn planted_in(&self, graph: &Graph) -> Vec<Episode> {
        graph[self.0].planted_in.iter().copied().map(Episode).collect()
    }
}

/// How the later of two shows stands to the earlier one.
#[graph_enum(remote = "entity::show_relation::RelationKind")]
pub enum ShowRelationKind {
    /// It takes a character, a place or a thread out of the other, and follows it in a show of its own.
    Spinoff,
    /// It goes on with the story where that of the other ended.
    Sequel,
    /// It tells what came before the story of the other, in the same world.
    Prequel,
    /// It is the same show, taken up again after its end with people of the original, under an entry of its
    /// own.
    Revival,
    /// It tells the same story anew for the same audience, with other actors.
    Remake,
    /// It begins again with the same premise and people, in a new continuity and with new stories.
    Reboot,
    /// It tells the same story or follows the same format for another country or language.
    LocalVersion,
    /// The two have told a story together, or people of one have come into the other, each from a show of its
    /// own.
    Crossover,
    /// The two play in the same world, and neither came from the other.
    SharedSetting,
}

/// What kinds of relations have in common, and whether they join universes.
#[graph_enum]
#[derive(PartialOrd, Ord)]
pub enum ShowRelationFamily {
    /// One came from the other in the same world: `SPINOFF`, `SEQUEL`, `PREQUEL` and `REVIVAL`. Such shows
    /// share a universe.
    Lineage,
    /// One tells the other anew in a world of its own: `REMAKE`, `REBOOT` and `LOCAL_VERSION`.
    Adaptation,
    /// The two touch: `CROSSOVER` and `SHARED_SETTING`. It has no direction, and joins no universes.
    Contact,
}

/// Which of the two shows of a relation is meant.
#[graph_enum]
pub enum ShowRelationEnd {
    /// The show that was made later: the `laterShow` of the relation.
    Later,
    /// The show that was made earlier: the `earlierShow` of the relation.
    Earlier,
}

/// Another show to which a show is related, with the relation.
pub struct ShowRelationEdge(Place<Far>);

/// A relation, seen from one of its ends.
#[derive(Clone, Copy, Debug)]
pub struct Far {
    relation: Ix<graph::ShowRelation>,
    end: ShowRelationEnd,
}

/// Another show to which a show is related, with the relation.
#[graph_object]
impl ShowRelationEdge {
    /// Where the item stands in the list: an opaque text for `after` or `before`, which holds when others
    /// come and go.
    fn cursor(&self, graph: &Graph) -> String {
        self.0.cursor(graph).to_string()
    }

    /// The other show, whichever end of the relation it is.
    fn node(&self, graph: &Graph) -> Show {
        Edge::node(self, graph)
    }

    /// Which end of the relation `node` is: `LATER` if it was made after the show asked about, `EARLIER` if
    /// before.
    fn end(&self) -> ShowRelationEnd {
        self.0.item.end
    }

    /// The relation between the two: its kinds, where it was planted, and who says so.
    fn relation(&self) -> ShowRelation {
        ShowRelation(self.0.item.relation)
    }
}

impl From<Place<Far>> for ShowRelationEdge {
    fn from(place: Place<Far>) -> Self {
        Self(place)
    }
}

impl Edge for ShowRelationEdge {
    type Item = Far;
    type Node = Show;

    fn place(&self) -> &Place<Far> {
        &self.0
    }

    fn node(&self, graph: &Graph) -> Show {
        let Far { relation, end } = self.0.item;
        match end {
            ShowRelationEnd::Later => Show(graph[relation].later_show),
            ShowRelationEnd::Earlier => Show(graph[relation].earlier_show),
        }
    }

    fn touch(&self, graph: &Graph, ahead: Ahead) {
        if ahead.has(Apart::Node) {
            self.node(graph).touch(graph, ahead);
        }
    }
}

edge! {
    /// A show that was prepared in an episode of an earlier one, with their relation.
    PlantedShowEdge over ShowRelation as relation,
    /// The later show, which was prepared in the episode.
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
