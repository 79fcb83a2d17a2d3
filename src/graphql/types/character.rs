//! `Character`: a character: one node across shows and actors.

use crate::graph::page::List;
use crate::graphql::filter::contains;
use async_graphql::{ID, InputObject, OneofObject};
use macros::graph_object;

use crate::graph::page::Page;
use crate::graph::{self, Graph, Ix};
use crate::graphql::connection::{Connection, NodeConnection};
use crate::graphql::error::Result;
use crate::graphql::node;
use crate::graphql::types::{Alias, ExternalId, ExternalIdInput, PortrayalEdge, Show, ShowLookup};

/// A character: one node across shows and actors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Character(pub(crate) Ix<graph::Character>);

/// A character: one node across shows and actors.
#[graph_object(sourced)]
impl Character {
    /// The stable name in addresses, unique among its kind.
    fn slug<'g>(&self, graph: &'g Graph) -> &'g str {
        &graph[self.0].slug
    }

    /// The name under which they are best known.
    fn name<'g>(&self, graph: &'g Graph) -> &'g str {
        &graph[self.0].name
    }

    /// Who they are, in a few words.
    fn description<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph[self.0].description.as_deref()
    }

    /// The character of whom this is another self.
    fn variant_of(&self, graph: &Graph) -> Option<Character> {
        graph[self.0].variant_of.map(Character)
    }
    /// Every portrayal: who played the character in which show, in the order in which the shows came out.
    fn portrayals(&self, graph: &Graph, page: Page) -> Connection<PortrayalEdge> {
        Connection::new(graph.portrayals_of(self.0), page)
    }

    /// The shows in which the character appears, in the order in which they came out.
    fn shows(&self, graph: &Graph, page: Page) -> NodeConnection<Show> {
        Connection::new(graph.shows_with(self.0), page)
    }

    /// Other selves of the character.
    fn variants(&self, graph: &Graph, page: Page) -> NodeConnection<Character> {
        Connection::new(graph.variants_of(self.0), page)
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

/// Which character: exactly one of these.
#[derive(Clone, Debug, OneofObject)]
pub enum CharacterLookup {
    /// Its global id.
    Id(ID),
    /// Its slug, the stable name in addresses.
    Slug(String),
    /// An id that another catalogue gives it.
    ExternalId(ExternalIdInput),
}

impl Character {
    /// The character that is meant; none if there is none.
    pub(crate) fn find(graph: &Graph, by: &CharacterLookup) -> Result<Option<Self>> {
        match by {
            CharacterLookup::Id(id) => node::of_kind(graph, id).map(|found| found.map(Self)),
            CharacterLookup::Slug(slug) => Ok(graph.by_slug(slug).map(Self)),
            CharacterLookup::ExternalId(id) => Ok(id.find(graph).map(Self)),
        }
    }
}

/// Which characters.
#[derive(Clone, Debug, Default, InputObject)]
pub struct CharacterFilter {
    /// What the name contains, without regard to case.
    pub name: Option<String>,
    /// They appear in this show.
    pub show: Option<ShowLookup>,
}

impl CharacterFilter {
    /// The characters that a filter takes, by name.
    pub(crate) fn list<'g>(
        filter: Option<&Self>,
        graph: &'g Graph,
    ) -> Result<List<'g, Ix<graph::Character>>> {
        let Some(filter) = filter else { return Ok(graph.characters_by_name()) };
        let show = filter.show.as_ref().map(|by| Show::find(graph, by)).transpose()?;
        Ok(graph.characters_by_name().filter(|character| {
            contains(filter.name.as_deref(), &graph[character].name)
                && show.is_none_or(|show| show.is_some_and(|show| graph.appears_in(character, show.0)))
        }))
    }
}
