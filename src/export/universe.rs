//! A universe in a format of others: which formats there are, whose universe is meant, and what the file has.

use std::io::{self, Write};

use chrono::NaiveDate;
use entity::{NodeKind, franchise};

use super::picture::Picture;
use super::{Choice, dot, gexf, graphml, icalendar, json_ld};
use crate::graph::{Any, Franchise, Graph, Show, USUAL_KINDS, read_global_id};

/// What the file is like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// GraphML, for graph libraries and yEd.
    Graphml,
    /// GEXF, for Gephi.
    Gexf,
    /// DOT, for Graphviz.
    Dot,
    /// JSON-LD with the words of schema.org, for linked data.
    JsonLd,
    /// iCalendar, for calendars: what is to come.
    Icalendar,
}

/// Why there is nothing to export, and what to ask for instead.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Refusal(pub(super) String);

impl Format {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Graphml, Self::Gexf, Self::Dot, Self::JsonLd, Self::Icalendar];

    /// The format whose files end so.
    pub fn of_extension(extension: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.extension() == extension)
    }

    /// How its files end, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Graphml => "graphml",
            Self::Gexf => "gexf",
            Self::Dot => "dot",
            Self::JsonLd => "jsonld",
            Self::Icalendar => "ics",
        }
    }

    /// The media type of its files. GraphML has none that is registered; this is the one in use.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Graphml => "application/graphml+xml; charset=utf-8",
            Self::Gexf => "application/gexf+xml; charset=utf-8",
            Self::Dot => "text/vnd.graphviz; charset=utf-8",
            // It is UTF-8 always, and has no such parameter.
            Self::JsonLd => "application/ld+json",
            Self::Icalendar => "text/calendar; charset=utf-8",
        }
    }

    /// Which kinds it has where none are named.
    pub(super) fn usual_kinds(self) -> Vec<NodeKind> {
        match self {
            Self::Graphml | Self::Gexf | Self::Dot => USUAL_KINDS.to_vec(),
            Self::JsonLd => [&USUAL_KINDS[..], &[NodeKind::Season, NodeKind::Episode]].concat(),
            Self::Icalendar => vec![NodeKind::Show, NodeKind::Season, NodeKind::Episode],
        }
    }
}

/// Whose universe is meant by a slug or a global id: of one slug the franchise goes before the show, since it has the
/// same universe.
pub fn find(graph: &Graph, name: &str) -> Result<Any, Refusal> {
    let franchise = graph.by_slug::<Franchise>(name).map(Any::from);
    let by_id =
        || read_global_id(name).and_then(|(kind, id)| graph.by_id(id).filter(|any| any.kind() == kind));
    let named = [franchise, graph.by_slug::<Show>(name).map(Any::from), by_id()];
    let mut named = named.into_iter().flatten().filter(|any| matches!(any, Any::Franchise(_) | Any::Show(_)));
    let is_brand = |any: &Any| matches!(any, Any::Franchise(it) if graph[*it].kind == franchise::Kind::Brand);
    let Some(first) = named.next() else {
        return Err(Refusal(format!(
            "There is no show and no franchise `{name}`. Name one by its slug or its id, as the API gives them."
        )));
    };
    Some(first).filter(|any| !is_brand(any)).or_else(|| named.next()).filter(|any| !is_brand(any)).ok_or_else(|| {
        Refusal(format!(
            "`{name}` is a brand: its shows have worlds of their own. Ask for the universe of one of them."
        ))
    })
}

/// The slug of what a universe is asked of: the name of the file.
pub fn slug(graph: &Graph, start: Any) -> &str {
    match start {
        Any::Show(show) => &graph[show].slug,
        Any::Franchise(franchise) => &graph[franchise].slug,
        _ => "universe",
    }
}

/// Writes the universe of a show or a franchise as a file, as of a day, and gives what is left out for `depth` or `limit`,
/// as a sentence.
///
/// # Complexity
/// That of the entities of a universe and of the ties between them, and O(r) for the r records behind these.
pub fn write(
    graph: &Graph,
    start: Any,
    format: Format,
    choice: &Choice,
    today: NaiveDate,
    out: &mut dyn Write,
) -> io::Result<Option<String>> {
    let picture = Picture::of(graph, start, format, choice);
    match format {
        Format::Graphml => graphml::write(&picture, out)?,
        Format::Gexf => gexf::write(&picture, out)?,
        Format::Dot => dot::write(&picture, out)?,
        Format::JsonLd => json_ld::write(&picture, choice.base.as_deref(), out)?,
        Format::Icalendar => icalendar::write(&picture, choice.from.unwrap_or(today), today, out)?,
    }
    Ok(picture.left_out())
}
