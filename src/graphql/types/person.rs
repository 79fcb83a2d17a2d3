//! `Person`: a person, whether they act, create, speak or review.

use async_graphql::{ID, InputObject, OneofObject};
use macros::graph_object;

use crate::graph::page::List;
use crate::graph::page::Page;
use crate::graph::{self, Graph, Ix};
use crate::graphql::connection::{Connection, NodeConnection};
use crate::graphql::error::Result;
use crate::graphql::filter::OneOf;
use crate::graphql::filter::{DateFilter, InName, holds};
use crate::graphql::node;
use crate::graphql::scalars::PartialDate;
use crate::graphql::types::{
    Announcement, Character, Department, ExternalIdInput, Image, PersonCreditEdge, Review, Show, ShowLookup,
    Work, credit,
};

/// A person: one node for everything they do, whether they act, create, speak for a show or review.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Person(pub(crate) Ix<graph::Person>);

/// A person: one node for everything they do, whether they act, create, speak for a show or review.
#[graph_object(sourced, named)]
impl Person {
    /// The name in addresses, such as `maggie-q`: small letters, digits and hyphens, unique among people. It
    /// stays when the name changes.
    fn slug<'g>(&self, graph: &'g Graph) -> &'g str {
        &graph[self.0].slug
    }

    /// The name under which they are best known, such as "Maggie Q". The name in a single credit is its
    /// `creditedAs`.
    fn name<'g>(&self, graph: &'g Graph) -> &'g str {
        &graph[self.0].name
    }

    /// The day, month or year of birth; null where no source gives one.
    fn born(&self, graph: &Graph) -> Option<PartialDate> {
        graph[self.0].born.map(PartialDate)
    }

    /// The day, month or year of death; null where they live or no source gives one.
    fn died(&self, graph: &Graph) -> Option<PartialDate> {
        graph[self.0].died.map(PartialDate)
    }

    /// The country they come from, as an ISO 3166-1 alpha-2 code such as `US`.
    fn country<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph.text(graph[self.0].country)
    }

    /// Pictures of them, as addresses at whoever keeps them, each with its licence where that is known.
    fn images(&self, graph: &Graph) -> Vec<Image> {
        graph[self.0].images.iter().cloned().map(Image).collect()
    }
    /// Everything they worked on, an edge for each credit, the newest first: by `since`, or else by the
    /// premiere of the show.
    fn credits(
        &self,
        graph: &Graph,
        /// Only work in these departments, such as `CAST`.
        department: Option<&OneOf<Department>>,
        page: Page,
    ) -> Connection<PersonCreditEdge> {
        Connection::new(credit::by(graph, self.0, department), page)
    }

    /// The shows that they worked on, also for a single episode, each once, the newest premiere first; those
    /// without one come last.
    fn shows(
        &self,
        graph: &Graph,
        /// Only shows on which they worked in these departments, such as `CAST`.
        department: Option<&OneOf<Department>>,
        page: Page,
    ) -> NodeConnection<Show> {
        Connection::new(credit::shows(graph, self.0, department), page)
    }

    /// The characters that they played in any show, each once, by name.
    fn characters(&self, graph: &Graph, page: Page) -> NodeConnection<Character> {
        Connection::new(graph.characters_by(self.0), page)
    }

    /// The works that they wrote, such as novels and comics, by title. What they wrote for television is
    /// among `credits`.
    fn works(&self, graph: &Graph, page: Page) -> NodeConnection<Work> {
        Connection::new(graph.works_by(self.0), page)
    }

    /// The reviews that they signed, by day of publication; those without a day come last.
    fn reviews(&self, graph: &Graph, page: Page) -> NodeConnection<Review> {
        Connection::new(graph.reviews_by(self.0), page)
    }

    /// The announcements in which they are the `speaker`, by the day on which it was said or, if unknown,
    /// published.
    fn announcements(&self, graph: &Graph, page: Page) -> NodeConnection<Announcement> {
        Connection::new(graph.announcements_by(self.0), page)
    }
}

/// Names one person; exactly one of the fields must be given. What is not found is null or, in a filter,
/// passes nothing.
#[derive(Clone, Debug, OneofObject)]
pub enum PersonLookup {
    /// The global id, as the `id` of a person gave it. The id of anything else is an error.
    Id(ID),
    /// The slug, exactly as the person has it, such as `maggie-q`.
    Slug(String),
    /// The id that another catalogue gives to the person. Only one with the extent `EXACT` leads to it.
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

/// Which people to list. Somebody passes who meets all the conditions that are given.
#[derive(Clone, Debug, Default, InputObject)]
pub struct PersonFilter {
    /// A text that the `name` contains, in capital or small letters; aliases are not searched.
    pub name: Option<String>,
    /// They have a credit on this show, a season or an episode of it.
    pub show: Option<ShowLookup>,
    /// By the departments of all their credits, on whatever show: with `show`, not necessarily there.
    pub department: Option<OneOf<Department>>,
    /// By the day of birth. People of whom it is not known do not pass.
    pub born: Option<DateFilter>,
}

impl PersonFilter {
    /// The people that a filter takes, by name.
    pub(crate) fn list<'g>(filter: Option<&Self>, graph: &'g Graph) -> Result<List<'g, Ix<graph::Person>>> {
        let Some(filter) = filter else { return Ok(graph.people_by_name()) };
        let show = filter.show.as_ref().map(|by| Show::find(graph, by)).transpose()?;
        let name = InName::new(filter.name.as_deref());
        let list = match show {
            None => graph.people_by_name(),
            Some(show) => show.map_or_else(|| List::sorted([]), |show| graph.people_of(show.0)),
        };
        Ok(list.filter(|person| {
            // The show and the department are of one credit: who directed elsewhere has not directed this show.
            let has_done = |credit| {
                let row: &graph::Credit = &graph[credit];
                show.is_none_or(|show| show.is_some_and(|show| graph.show_of(row.subject) == show.0))
                    && holds(filter.department.as_ref(), |department| {
                        department.takes(&[row.department.into()])
                    })
            };
            let asks_for_work = show.is_some() || filter.department.is_some();
            name.takes(graph, person)
                && (!asks_for_work || graph.credits_of_person(person).iter().any(has_done))
                && filter.born.is_none_or(|born| born.takes(graph[person].born))
        }))
    }
}
