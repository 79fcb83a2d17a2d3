//! `Subgraph`: what lies around an entity.

use std::sync::OnceLock;

use entity::NodeKind;
use macros::{graph_enum, graph_object};

use crate::graph::page::Page;
use crate::graph::{self, Any, Bounds, Graph, MOST_ENTITIES, Scope, USUAL_KINDS};
use crate::graphql::connection::{Connection, NodeConnection};
use crate::graphql::error::{Error, Result};
use crate::graphql::node::Entity;
use crate::graphql::types::{EntityEdge, EntityKind, Tie, TieClass, TieKind};

/// What lies around an entity: the others that ties lead to, as far as was asked for, and the ties between
/// all of them.
pub struct Subgraph {
    start: Any,
    scope: Scope,
    bounds: Bounds,
    found: OnceLock<graph::Subgraph>,
}

/// What lies around an entity: the others that ties lead to, as far as was asked for, and the ties between
/// all of them.
#[graph_object]
impl Subgraph {
    /// The entity from which it was asked for.
    fn start(&self) -> Entity {
        self.start.into()
    }

    /// The entities, the nearest first; of those as near, the one with the most ties to what is nearer.
    fn nodes(
        &self,
        graph: &Graph,
        /// Only entities of these kinds; all that were found where absent.
        kinds: Option<&[EntityKind]>,
        #[page(default = 500, max = 5_000)] page: Page,
    ) -> Connection<EntityEdge> {
        Connection::new(graph.spots_around(self.found(graph), among(kinds)), page)
    }

    /// The ties between the entities of `nodes`, whichever page of them is asked for: each once, by kind.
    fn ties(
        &self,
        graph: &Graph,
        /// Only ties of these classes, such as `LINEAGE`; all where absent.
        classes: Option<&[TieClass]>,
        #[page(default = 5_000, max = 20_000)] page: Page,
    ) -> NodeConnection<Tie> {
        Connection::new(ties(graph, self.found(graph), classes), page)
    }

    /// What was left out for `depth`, `limit` or because too much was looked at; empty where nothing was.
    fn cuts(&self, graph: &Graph) -> Vec<Cut> {
        self.found(graph).cuts.iter().copied().map(Cut).collect()
    }

    /// Whether everything that ties of these kinds lead to is there: then `cuts` is empty.
    fn is_complete(&self, graph: &Graph) -> bool {
        self.found(graph).is_complete()
    }
}

/// Entities of one kind that were left out of a part of the graph, and why.
pub struct Cut(pub(crate) graph::Cut);

/// Entities of one kind that were left out of a part of the graph, and why.
#[graph_object]
impl Cut {
    /// Why they were left out.
    fn reason(&self) -> CutReason {
        self.0.reason.into()
    }

    /// Of which kind they are.
    fn kind(&self) -> EntityKind {
        self.0.kind.into()
    }

    /// How many of this kind; around an entity it counts only those that are one step further than what is
    /// there.
    fn count(&self) -> usize {
        self.0.entities
    }
}

/// Why something was left out of a part of the graph.
#[graph_enum(remote = "crate::graph::CutReason")]
pub enum CutReason {
    /// It is further from the start than `depth`.
    Depth,
    /// There are as many entities as `limit` already.
    Limit,
    /// These are there, and what lies behind them is not: 500000 records were looked at before.
    Effort,
}

/// How many objects could be written while one entity is gathered.
const GATHERED: i32 = 30;

/// What it takes to gather so many entities, in objects that could be written meanwhile.
pub(crate) fn work(limit: i32) -> i32 {
    GATHERED * limit.clamp(0, i32::try_from(MOST_ENTITIES).unwrap_or(i32::MAX / GATHERED))
}

/// What to look at, as a field takes it.
#[derive(Clone, Copy)]
pub(crate) struct Asked<'a> {
    pub(crate) kinds: Option<&'a [EntityKind]>,
    pub(crate) ties: Option<&'a [TieKind]>,
    pub(crate) depth: Option<i32>,
    pub(crate) limit: i32,
}

impl Asked<'_> {
    /// Which kinds and ties are meant.
    pub(crate) fn scope(self) -> Scope {
        let kinds = self
            .kinds
            .map_or_else(|| USUAL_KINDS.to_vec(), |kinds| kinds.iter().map(|kind| (*kind).into()).collect());
        let ties = self.ties.map_or_else(
            || graph::TieKind::ALL.to_vec(),
            |ties| ties.iter().map(|tie| (*tie).into()).collect(),
        );
        Scope::new(kinds, ties)
    }

    /// How far it may go.
    pub(crate) fn bounds(self) -> Result<Bounds> {
        let depth = self.depth.map(|depth| {
            let refused = |_| Error::BadUserInput(format!("`depth` is {depth}: ask for 0 steps or more"));
            u32::try_from(depth).map_err(refused)
        });
        let entities = usize::try_from(self.limit).ok().filter(|limit| (1..=MOST_ENTITIES).contains(limit));
        let entities = entities.ok_or_else(|| {
            Error::BadUserInput(format!("`limit` is {}: ask for 1 to {MOST_ENTITIES} entities", self.limit))
        })?;
        Ok(Bounds { depth: depth.transpose()?, entities })
    }
}

impl Subgraph {
    /// What lies around an entity. It is looked for when something of it is selected.
    pub(crate) fn around(start: Any, asked: Asked<'_>) -> Result<Self> {
        Ok(Self { start, scope: asked.scope(), bounds: asked.bounds()?, found: OnceLock::new() })
    }

    fn found(&self, graph: &Graph) -> &graph::Subgraph {
        self.found.get_or_init(|| graph.around(self.start, self.scope, self.bounds))
    }
}

/// Whether entities of a kind are wanted.
pub(crate) fn among(kinds: Option<&[EntityKind]>) -> impl Fn(NodeKind) -> bool + '_ {
    move |kind| kinds.is_none_or(|kinds| kinds.contains(&kind.into()))
}

/// The ties of a part of the graph, of some classes only.
pub(crate) fn ties<'g>(
    graph: &'g Graph,
    part: &graph::Subgraph,
    classes: Option<&[TieClass]>,
) -> graph::page::List<'g, graph::Tie> {
    let mut ties = graph.ties_in(part);
    if let Some(classes) = classes {
        ties.retain(|tie| classes.contains(&graph.class_of(&tie.first()).into()));
    }
    graph.ties(ties)
}
