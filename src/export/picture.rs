//! What is exported, in the form that all formats share: nodes and edges, each with what is known of it.

mod node;
mod tie;

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use super::choice::{Choice, word};
use super::universe::{self, Format};
use crate::graph::{Any, Cut, CutReason, Graph, Strand, Tie, Universe};

/// A part of a universe.
pub(super) struct Picture<'g> {
    /// The graph that it is of.
    pub(super) graph: &'g Graph,
    /// The show or the franchise that was asked for.
    pub(super) start: Any,
    /// All shows of the universe, whether or not they are among the nodes.
    pub(super) universe: Universe,
    /// The entities, in the order in which they take the room.
    pub(super) nodes: Vec<Node<'g>>,
    /// What joins them, by kind and by the ids of the ends.
    pub(super) edges: Vec<Edge<'g>>,
    cuts: Vec<Cut>,
}

/// An entity.
pub(super) struct Node<'g> {
    /// The entity.
    pub(super) entity: Any,
    /// Its name in the file: its kind and its slug or, where it has none, its number in the store.
    pub(super) key: String,
    /// What to call it.
    pub(super) name: Cow<'g, str>,
    /// What is known of it.
    pub(super) facts: Facts<'g>,
}

/// All that joins two entities in one way.
pub(super) struct Edge<'g> {
    /// Its kind and its ends.
    pub(super) tie: Tie,
    /// The records behind it.
    pub(super) strands: Vec<Strand>,
    /// The name of the node at which it begins.
    pub(super) from: String,
    /// The name of the node to which it leads.
    pub(super) to: String,
    /// What is known of it.
    pub(super) facts: Facts<'g>,
}

/// What is known, by the names that the schema has for it. A name has values of one type only.
pub(super) type Facts<'g> = BTreeMap<&'static str, Value<'g>>;

/// Something that is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value<'g> {
    /// A text, a date or words of the schema; of several, all with `; ` between.
    Text(Cow<'g, str>),
    /// A number.
    Number(i64),
}

impl<'g> Picture<'g> {
    /// The part of a universe that was chosen.
    pub(super) fn of(graph: &'g Graph, start: Any, format: Format, choice: &Choice) -> Self {
        let scope = choice.scope(format);
        let universe = graph.universe(start, scope);
        let part = graph.entities_of(&universe, scope, choice.bounds());
        let keys: HashMap<Any, String> =
            part.spots.iter().map(|spot| (spot.entity, key(graph, spot.entity))).collect();
        let nodes = part.spots.iter().map(|spot| Node {
            entity: spot.entity,
            key: keys[&spot.entity].clone(),
            name: graph.name_of(spot.entity),
            facts: node::facts(graph, spot),
        });
        let edges = graph.ties_with_strands(&part).into_iter().map(|(tie, strands)| Edge {
            from: keys[&tie.from].clone(),
            to: keys[&tie.to].clone(),
            facts: tie::facts(graph, &tie, &strands),
            tie,
            strands,
        });
        Self {
            graph,
            start,
            universe,
            nodes: nodes.collect(),
            edges: edges.collect(),
            cuts: part.cuts.clone(),
        }
    }

    /// What the file is called.
    pub(super) fn title(&self) -> Cow<'g, str> {
        self.graph.name_of(self.start)
    }

    /// What the file is, in a sentence or two.
    pub(super) fn description(&self) -> String {
        let name = self.graph.name_of(self.start);
        let left_out = self.left_out().map(|left_out| format!(" {left_out}"));
        format!("The universe of {name}.{}", left_out.unwrap_or_default())
    }

    /// What is left out, as a sentence.
    pub(super) fn left_out(&self) -> Option<String> {
        let cuts: Vec<_> = self.cuts.iter().map(cut).collect();
        (!cuts.is_empty()).then(|| format!("Left out: {}.", cuts.join(", ")))
    }

    /// The name of the file, without its end.
    pub(super) fn slug(&self) -> &'g str {
        universe::slug(self.graph, self.start)
    }

    /// Which facts any of the nodes has, and whether they are numbers.
    pub(super) fn node_columns(&self) -> BTreeMap<&'static str, bool> {
        columns(self.nodes.iter().map(|node| &node.facts))
    }

    /// Which facts any of the edges has, and whether they are numbers.
    pub(super) fn edge_columns(&self) -> BTreeMap<&'static str, bool> {
        columns(self.edges.iter().map(|edge| &edge.facts))
    }
}

impl Value<'_> {
    /// As text.
    pub(super) fn text(&self) -> Cow<'_, str> {
        match self {
            Self::Text(text) => Cow::from(&**text),
            Self::Number(number) => number.to_string().into(),
        }
    }
}

/// The name of an entity in a file: unique, and the same as long as the slug or the id is.
pub(super) fn key(graph: &Graph, entity: Any) -> String {
    let slug: Option<&str> = match entity {
        Any::Show(ix) => Some(&graph[ix].slug),
        Any::Person(ix) => Some(&graph[ix].slug),
        Any::Character(ix) => Some(&graph[ix].slug),
        Any::Franchise(ix) => Some(&graph[ix].slug),
        Any::Platform(ix) => Some(&graph[ix].slug),
        Any::Crossover(ix) => Some(&graph[ix].slug),
        Any::Work(ix) => Some(&graph[ix].slug),
        Any::Source(ix) => Some(&graph[ix].slug),
        _ => None,
    };
    let kind = entity.kind().to_lowercase();
    slug.map_or_else(|| format!("{kind}:{}", graph.id_of(entity)), |slug| format!("{kind}:{slug}"))
}

fn columns<'p>(rows: impl Iterator<Item = &'p Facts<'p>>) -> BTreeMap<&'static str, bool> {
    rows.flatten().map(|(name, value)| (*name, matches!(value, Value::Number(_)))).collect()
}

fn cut(cut: &Cut) -> String {
    let why = match cut.reason {
        CutReason::Depth => "further away than `depth`",
        CutReason::Limit => "beyond `limit`",
        CutReason::Effort => "behind too much else",
    };
    format!("{} of {} ({why})", cut.entities, word(&cut.kind))
}
