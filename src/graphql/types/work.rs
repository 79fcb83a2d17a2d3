//! `Work`: a work that is not television, such as a novel or a film: what a show is based on.

use crate::graph::page::List;
use crate::graphql::filter::{OneOf, contains, holds};
use async_graphql::{Enum, ID, InputObject, OneofObject};
use macros::graph_object;

use crate::graph::page::Page;
use crate::graph::{self, Graph, Ix};
use crate::graphql::connection::Connection;
use crate::graphql::error::Result;
use crate::graphql::node;
use crate::graphql::scalars::PartialDate;
use crate::graphql::types::{AdaptationEdge, Alias, ExternalId, ExternalIdInput, MembershipEdge, Person};

/// A work that is not television, such as a novel or a film: what a show is based on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Work(pub(crate) Ix<graph::Work>);

/// A work that is not television, such as a novel or a film: what a show is based on.
#[graph_object(sourced)]
impl Work {
    /// The stable name in addresses, unique among its kind.
    fn slug<'g>(&self, graph: &'g Graph) -> &'g str {
        &graph[self.0].slug
    }

    /// Its title.
    fn name<'g>(&self, graph: &'g Graph) -> &'g str {
        &graph[self.0].name
    }

    /// What it is.
    fn kind(&self, graph: &Graph) -> WorkKind {
        graph[self.0].kind.into()
    }

    /// Who wrote it.
    fn author(&self, graph: &Graph) -> Option<Person> {
        graph[self.0].author.map(Person)
    }

    /// When it was first published.
    fn published(&self, graph: &Graph) -> Option<PartialDate> {
        graph[self.0].published.map(PartialDate)
    }

    /// What it is, in a few words.
    fn summary<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].summary.as_deref()
    }
    /// The shows that are based on it, in the order in which they came out.
    fn adaptations(&self, graph: &Graph, page: Page) -> Connection<AdaptationEdge> {
        Connection::new(graph.adaptations_of(self.0), page)
    }

    /// The franchises that it is in.
    fn franchises(&self, graph: &Graph, page: Page) -> Connection<MembershipEdge> {
        Connection::new(graph.memberships_of_work(self.0), page)
    }

    /// Other names: former and working titles, translations, spellings found in print.
    fn aliases(&self, graph: &Graph) -> Vec<Alias> {
        graph.aliases_of(graph[self.0].id).iter().copied().map(Alias).collect()
    }

    /// The ids that other catalogues give it, with how much of it each covers.
    fn external_ids(&self, graph: &Graph) -> Vec<ExternalId> {
        graph.external_ids_of(graph[self.0].id).iter().copied().map(ExternalId).collect()
    }
}

/// What a work is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::work::Kind")]
pub enum WorkKind {
    /// A novel.
    Novel,
    /// Several novels with the same characters.
    NovelSeries,
    /// A short story.
    ShortStory,
    /// A book of facts.
    NonFiction,
    /// A comic or graphic novel.
    Comic,
    /// A film for the cinema.
    Film,
    /// A video game.
    Game,
    /// A play.
    Play,
    /// A podcast.
    Podcast,
    /// Another kind of work.
    Other,
}

/// Which work: exactly one of these.
#[derive(Clone, Debug, OneofObject)]
pub enum WorkLookup {
    /// Its global id.
    Id(ID),
    /// Its slug, the stable name in addresses.
    Slug(String),
    /// An id that another catalogue gives it.
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

/// Which works. All conditions that are given hold.
#[derive(Clone, Debug, Default, InputObject)]
pub struct WorkFilter {
    /// What the title contains, without regard to case.
    pub name: Option<String>,
    /// By kind.
    pub kind: Option<OneOf<WorkKind>>,
}

impl WorkFilter {
    /// The works that a filter takes, by name.
    pub(crate) fn list<'g>(filter: Option<&Self>, graph: &'g Graph) -> List<'g, Ix<graph::Work>> {
        let takes = |filter: &Self, row: &graph::Work| {
            contains(filter.name.as_deref(), &row.name)
                && holds(filter.kind.as_ref(), |kind| kind.takes(&[row.kind.into()]))
        };
        graph.works_by_name().filter(|work| holds(filter, |filter| takes(filter, &graph[work])))
    }
}
