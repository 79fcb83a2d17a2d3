//! `ExternalId`: the id that another catalogue gives to a node.

use async_graphql::InputObject;
use macros::{graph_enum, graph_object};

use crate::graph::Any;
use crate::graph::{self, Graph, Ix};
use crate::graphql::types::Source;

/// The id that another catalogue gives to a node, and how much of the node it covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExternalId(pub(crate) Ix<graph::ExternalId>);

/// The id that another catalogue gives to a node, and how much of the node it covers.
#[graph_object]
impl ExternalId {
    /// The source that says that the id is that of the node, the first where there are several.
    fn source(&self, graph: &Graph) -> Source {
        Source(graph[self.0].source)
    }

    /// The catalogue that gives the id; of one that is not in the list, `OTHER`.
    fn provider(&self, graph: &Graph) -> ExternalIdProvider {
        graph[self.0].provider.into()
    }

    /// The name of the catalogue where `provider` is `OTHER`; else null.
    fn label<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph.text(graph[self.0].label)
    }

    /// The id as the catalogue writes it, such as `tt3502248` at IMDB or `60585` at TMDB.
    fn value<'g>(&self, graph: &'g Graph) -> &'g str {
        &graph[graph[self.0].value]
    }

    /// Whether the entry there is about just this node, a part of it, or more than it.
    fn extent(&self, graph: &Graph) -> ExternalIdExtent {
        graph[self.0].extent.into()
    }
}

impl ExternalId {
    /// The ids of a node, each once, by whom says it first. O(n²) in the ids of the node.
    pub(crate) fn all(graph: &Graph, node: u32) -> Vec<Self> {
        let what = |ix: Ix<graph::ExternalId>| {
            let row = &graph[ix];
            (row.provider, graph.text(row.label), &graph[row.value], row.extent)
        };
        let ids = graph.external_ids_of(node);
        let is_first =
            |(place, ix): &(usize, &Ix<_>)| !ids[..*place].iter().any(|it| what(*it) == what(**ix));
        ids.iter().enumerate().filter(is_first).map(|(_, ix)| Self(*ix)).collect()
    }
}

/// A catalogue of television that gives ids.
#[graph_enum(remote = "entity::external_id::Provider")]
pub enum ExternalIdProvider {
    /// The Internet Movie Database: `tt3502248` for titles, `nm0702572` for people.
    Imdb,
    /// The Movie Database: digits, counted apart for shows, films and people.
    Tmdb,
    /// TheTVDB, a catalogue of series kept by its users: digits.
    Thetvdb,
    /// TVmaze, a catalogue of series under CC BY-SA: digits.
    Tvmaze,
    /// TVRage, which has closed; its ids live on in other data sets: digits.
    Tvrage,
    /// Wikidata, the knowledge base of the Wikimedia projects: `Q` and digits.
    Wikidata,
    /// The Entertainment Identifier Registry of the industry: a DOI that begins with `10.5240/`.
    Eidr,
    /// A catalogue that is not in this list: the `label` names it.
    Other,
}

/// How much of a node the entry of another catalogue covers.
#[graph_enum(remote = "entity::external_id::Extent")]
pub enum ExternalIdExtent {
    /// The entry is about the same thing. Only such an id finds the node.
    Exact,
    /// The entry is about a part of the node, such as one of two halves of a season.
    Part,
    /// The entry is about more than the node, such as a show with its revival as one.
    Whole,
}

/// An id of another catalogue, to find the node that has it with the extent `EXACT`.
#[derive(Clone, Debug, InputObject)]
pub struct ExternalIdInput {
    /// The catalogue that gives the id. With `OTHER`, only the value is compared.
    pub provider: ExternalIdProvider,
    /// The id exactly as the catalogue writes it, such as `tt3502248`.
    pub value: String,
}

impl ExternalIdInput {
    /// The node of one kind that the id stands for, in whole.
    pub(crate) fn find<T>(&self, graph: &Graph) -> Option<Ix<T>>
    where
        Ix<T>: TryFrom<Any>,
    {
        let mut nodes = graph.by_external_id(self.provider.into(), &self.value);
        nodes.find_map(|node| Ix::try_from(node).ok())
    }
}
