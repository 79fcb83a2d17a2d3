//! `Person`: a person, whether they act, create, speak or review.

use crate::graph::page::List;
use crate::graphql::filter::{DateFilter, contains, holds};
use async_graphql::{ID, InputObject, OneofObject};
use macros::graph_object;

use crate::graph::page::Page;
use crate::graph::{self, Graph, Ix};
use crate::graphql::connection::{Connection, NodeConnection};
use crate::graphql::error::Result;
use crate::graphql::filter::OneOf;
use crate::graphql::node;
use crate::graphql::scalars::PartialDate;
use crate::graphql::types::{
    Alias, Announcement, Character, Department, ExternalId, ExternalIdInput, Image, PersonCreditEdge, Review,
    Show, ShowLookup, Work, credit,
};

/// A person, whether they act, create, speak or review.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Person(pub(crate) Ix<graph::Person>);

/// A person, whether they act, create, speak or review.
#[graph_object(sourced)]
impl Person {
    /// The stable name in addresses, unique among its kind.
    fn slug<'g>(&self, graph: &'g Graph) -> &'g str {
        &graph[self.0].slug
    }

    /// The name under which they are best known.
    fn name<'g>(&self, graph: &'g Graph) -> &'g str {
        &graph[self.0].name
    }

    /// The day of birth.
    fn born(&self, graph: &Graph) -> Option<PartialDate> {
        graph[self.0].born.map(PartialDate)
    }

    /// The day of death.
    fn died(&self, graph: &Graph) -> Option<PartialDate> {
        graph[self.0].died.map(PartialDate)
    }

    /// Country of origin, as an ISO 3166-1 alpha-2 code.
    fn country<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].country.as_deref()
    }

    /// Pictures, as addresses.
    fn images(&self, graph: &Graph) -> Vec<Image> {
        graph[self.0].images.iter().cloned().map(Image).collect()
    }
    /// What they worked on, the newest show first.
    fn credits(
        &self,
        graph: &Graph,
        /// Only work of these departments.
        department: Option<&OneOf<Department>>,
        page: Page,
    ) -> Connection<PersonCreditEdge> {
        Connection::new(credit::by(graph, self.0, department), page)
    }

    /// The shows that they worked on, each once, the newest first.
    fn shows(
        &self,
        graph: &Graph,
        /// Only work of these departments.
        department: Option<&OneOf<Department>>,
        page: Page,
    ) -> NodeConnection<Show> {
        Connection::new(credit::shows(graph, self.0, department), page)
    }

    /// The characters that they played, by name.
    fn characters(&self, graph: &Graph, page: Page) -> NodeConnection<Character> {
        Connection::new(graph.characters_by(self.0), page)
    }

    /// The works that they wrote: novels, comics and what else is not television.
    fn works(&self, graph: &Graph, page: Page) -> NodeConnection<Work> {
        Connection::new(graph.works_by(self.0), page)
    }

    /// The reviews that they signed, oldest first.
    fn reviews(&self, graph: &Graph, page: Page) -> NodeConnection<Review> {
        Connection::new(graph.reviews_by(self.0), page)
    }

    /// What they announced, in the order in which they said it.
    fn announcements(&self, graph: &Graph, page: Page) -> NodeConnection<Announcement> {
        Connection::new(graph.announcements_by(self.0), page)
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

/// Which person: exactly one of these.
#[derive(Clone, Debug, OneofObject)]
pub enum PersonLookup {
    /// Its global id.
    Id(ID),
    /// Its slug, the stable name in addresses.
    Slug(String),
    /// An id that another catalogue gives it.
    ExternalId(ExternalIdInput),
}

impl Person {
    /// The person that is meant; none if there is none.
    pub(crate) fn find(graph: &Graph, by: &PersonLookup) -> Result<Option<Self>> {
        match by {
            PersonLookup::Id(id) => node::of_kind(graph, id).map(|found| found.map(Self)),
            PersonLookup::Slug(slug) => Ok(graph.by_slug(slug).map(Self)),
            PersonLookup::ExternalId(id) => Ok(id.find(graph).map(Self)),
        }
    }
}

/// Which people. All conditions that are given hold.
#[derive(Clone, Debug, Default, InputObject)]
pub struct PersonFilter {
    /// What the name contains, without regard to case.
    pub name: Option<String>,
    /// They worked on this show.
    pub show: Option<ShowLookup>,
    /// They worked in these departments.
    pub department: Option<OneOf<Department>>,
    /// Born between these days.
    pub born: Option<DateFilter>,
}

impl PersonFilter {
    /// The people that a filter takes, by name.
    pub(crate) fn list<'g>(filter: Option<&Self>, graph: &'g Graph) -> Result<List<'g, Ix<graph::Person>>> {
        let Some(filter) = filter else { return Ok(graph.people_by_name()) };
        let show = filter.show.as_ref().map(|by| Show::find(graph, by)).transpose()?;
        Ok(graph.people_by_name().filter(|person| {
            let departments = || -> Vec<Department> {
                let credits = graph.credits_of_person(person).into_iter();
                credits.map(|credit| graph[credit].department.into()).collect()
            };
            contains(filter.name.as_deref(), &graph[person].name)
                && show.is_none_or(|show| show.is_some_and(|show| graph.has_worked_on(person, show.0)))
                && holds(filter.department.as_ref(), |department| department.takes(&departments()))
                && filter.born.is_none_or(|born| born.takes(graph[person].born))
        }))
    }
}
