//! `Alias`: another name of a node.

use macros::{graph_enum, graph_object};

use crate::graph::{self, Graph, Ix};
use crate::graphql::types::Source;

/// Another name of a node than its `name`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Alias(pub(crate) Ix<graph::Alias>);

/// Another name of a node than its `name`.
#[graph_object]
impl Alias {
    /// The source that gives the name, the first where there are several.
    fn source(&self, graph: &Graph) -> Source {
        Source(graph[self.0].source)
    }

    /// The other name, spelled as the source has it.
    fn name<'g>(&self, graph: &'g Graph) -> &'g str {
        &graph[graph[self.0].name]
    }

    /// What sort of other name it is, such as a former one.
    fn kind(&self, graph: &Graph) -> AliasKind {
        graph[self.0].kind.into()
    }

    /// The language of the name, as a BCP 47 tag such as `en` or `pt-BR`; null where that is not known.
    fn language<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph.text(graph[self.0].language)
    }

    /// Where it is used, as an ISO 3166-1 alpha-2 code such as `GB`, or `WORLD`; null where that is not
    /// known.
    fn region<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph.text(graph[self.0].region)
    }

    /// A remark of the editors on what no other field holds, such as when it was in use; mostly null.
    fn note<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph.text(graph[self.0].note)
    }
}

impl Alias {
    /// The other names of a node, each once, by whom says it first. O(n²) in the names of the node.
    pub(crate) fn all(graph: &Graph, node: u32) -> Vec<Self> {
        let what = |ix: Ix<graph::Alias>| {
            let row = &graph[ix];
            (&graph[row.name], row.kind, graph.text(row.language), graph.text(row.region))
        };
        let names = graph.aliases_of(node);
        let is_first =
            |(place, ix): &(usize, &Ix<_>)| !names[..*place].iter().any(|it| what(*it) == what(**ix));
        names.iter().enumerate().filter(is_first).map(|(_, ix)| Self(*ix)).collect()
    }
}

/// What sort of other name it is.
#[graph_enum(remote = "entity::alias::Kind")]
pub enum AliasKind {
    /// Another full name that is in use beside the first.
    AlsoKnownAs,
    /// The name that it had in public before it was renamed, such as "IMDb TV" of Freevee.
    Former,
    /// The name that it had while it was made, before it came out.
    WorkingTitle,
    /// The name under which it came out in another language.
    Translation,
    /// A spelling found in print, right or wrong, such as "Renee Ballard" without the accent.
    AsPrinted,
    /// What people call it or them in short or in jest, not an official name.
    Nickname,
}
