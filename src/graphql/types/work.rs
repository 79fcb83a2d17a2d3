//! `Work`: a work that is not television, such as a novel or a film: what a show is based on.

use async_graphql::{ID, InputObject, OneofObject};
use macros::{graph_enum, graph_object};

use crate::graph::page::List;
use crate::graph::page::Page;
use crate::graph::{self, Graph, Ix};
use crate::graphql::connection::Connection;
use crate::graphql::error::Result;
use crate::graphql::filter::{InName, OneOf, holds};
use crate::graphql::node;
use crate::graphql::scalars::PartialDate;
use crate::graphql::types::{AdaptationEdge, ExternalIdInput, MembershipEdge, Person};

/// What is not television but stands behind it or beside it: a novel, a comic, a film, a game. Kept as a
/// stub: title, author and date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Work(pub(crate) Ix<graph::Work>);

/// What is not television but stands behind it or beside it: a novel, a comic, a film, a game. Kept as a
/// stub: title, author and date.
#[graph_object(sourced, named)]
impl Work {
    /// The name in addresses, such as `michael-connelly-novels`: small letters, digits and hyphens, unique
    /// among works. It stays when the name changes.
    fn slug<'g>(&self, graph: &'g Graph) -> &'g str {
        &graph[self.0].slug
    }

    /// The title under which it is best known; of a series of books without one, a description.
    fn name<'g>(&self, graph: &'g Graph) -> &'g str {
        &graph[self.0].name
    }

    /// What sort of work it is, such as `NOVEL_SERIES`.
    fn kind(&self, graph: &Graph) -> WorkKind {
        graph[self.0].kind.into()
    }

    /// The person who wrote it; null where no source names one.
    fn author(&self, graph: &Graph) -> Option<Person> {
        graph[self.0].author.map(Person)
    }

    /// The day, month or year in which it first came out, of a series its first part.
    fn published(&self, graph: &Graph) -> Option<PartialDate> {
        graph[self.0].published.map(PartialDate)
    }

    /// What it is, in a few words; null where no source says.
    fn summary<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph.text(graph[self.0].summary)
    }
    /// The shows that are based on it, by premiere; the edge says how closely. Shows that tell another show
    /// anew are at that show.
    fn adaptations(&self, graph: &Graph, page: Page) -> Connection<AdaptationEdge> {
        Connection::new(graph.adaptations_of(self.0), page)
    }

    /// The franchises that it is itself a member of, by name.
    fn franchises(&self, graph: &Graph, page: Page) -> Connection<MembershipEdge> {
        Connection::new(graph.memberships_of_work(self.0), page)
    }
}

/// What sort of work it is that is not television.
#[graph_enum(remote = "entity::work::Kind")]
pub enum WorkKind {
    /// One novel, of a series or not.
    Novel,
    /// Several novels with the same people or world, taken together.
    NovelSeries,
    /// A story shorter than a novel, or a collection of such stories.
    ShortStory,
    /// A book, an article or a memoir that reports what happened.
    NonFiction,
    /// A comic, a manga or a graphic novel, one volume or a whole series.
    Comic,
    /// A film for the cinema. A film made for television is a show.
    Film,
    /// A video game, or a game of another sort.
    Game,
    /// A play or a musical for the stage.
    Play,
    /// A podcast or a series for the radio.
    Podcast,
    /// A work that none of the other values fits, such as a song or a toy.
    Other,
}

/// Names one work; exactly one of the fields must be given. What is not found is null or, in a filter, passes
/// nothing.
#[derive(Clone, Debug, OneofObject)]
pub enum WorkLookup {
    /// The global id, as the `id` of a work gave it. The id of anything else is an error.
    Id(ID),
    /// The slug, exactly as the work has it, such as `michael-connelly-novels`.
    Slug(String),
    /// The id that another catalogue gives to the work. Only one with the extent `EXACT` leads to it.
    ExternalId(ExternalIdInput),
}

impl Work {
    /// The work that is meant; none if there is none.
    pub(crate) fn find(graph: &Graph, by: &WorkLookup) -> Result<Option<Self>> {
        match by {
            WorkLookup::Id(id) => node::of_kind(graph, id).map(|found| found.map(Self)),
            WorkLookup::Slug(slug) => Ok(graph.by_slug(slug).map(Self)),
            WorkLookup::ExternalId(id) => Ok(id.find(graph).map(Self)),
        }
    }
}

/// Which works to list. A work passes that meets all the conditions that are given.
#[derive(Clone, Debug, Default, InputObject)]
pub struct WorkFilter {
    /// A text that the `name` contains, in capital or small letters; aliases are not searched.
    pub name: Option<String>,
    /// By what sort of work they are.
    pub kind: Option<OneOf<WorkKind>>,
}

impl WorkFilter {
    /// The works that a filter takes, by name.
    pub(crate) fn list<'g>(filter: Option<&Self>, graph: &'g Graph) -> List<'g, Ix<graph::Work>> {
        let Some(filter) = filter else { return graph.works_by_name() };
        let name = InName::new(filter.name.as_deref());
        graph.works_by_name().filter(|work| {
            name.takes(graph, work)
                && holds(filter.kind.as_ref(), |kind| kind.takes(&[graph[work].kind.into()]))
        })
    }
}
