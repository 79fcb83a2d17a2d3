//! `Character`: a character: one node across shows and actors.

use async_graphql::{ID, InputObject, OneofObject};
use macros::{graph_enum, graph_object};

use crate::graph::page::List;
use crate::graph::page::Page;
use crate::graph::{self, Graph, Ix};
use crate::graphql::connection::{Connection, NodeConnection};
use crate::graphql::error::Result;
use crate::graphql::filter::InName;
use crate::graphql::node;
use crate::graphql::types::{Crossover, ExternalIdInput, PortrayalEdge, Show, ShowLookup};

/// A character: one node across all shows in which they appear and all actors who play them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Character(pub(crate) Ix<graph::Character>);

/// A character: one node across all shows in which they appear and all actors who play them.
#[graph_object(sourced, named)]
impl Character {
    /// The name in addresses, such as `harry-bosch`: small letters, digits and hyphens, unique among
    /// characters. It stays when the name changes.
    fn slug<'g>(&self, graph: &'g Graph) -> &'g str {
        &graph[self.0].slug
    }

    /// The name under which they are best known, such as "Renée Ballard".
    fn name<'g>(&self, graph: &'g Graph) -> &'g str {
        &graph[self.0].name
    }

    /// Who they are, in a few words, such as "Head of the cold cases unit of the LAPD."; null where no source
    /// says.
    fn description<'g>(&self, graph: &'g Graph) -> Option<&'g str> {
        graph.text(graph[self.0].description)
    }

    /// The character of whom this is another self, as in another universe; null for most. Another actor or
    /// another age makes no other self.
    fn variant_of(&self, graph: &Graph) -> Option<Character> {
        graph[self.0].variant_of.map(Character)
    }
    /// Who played the character, and on what: an edge for each credit.
    fn portrayals(
        &self,
        graph: &Graph,
        /// Whether they come as they came out or as the story goes.
        #[graphql(default_with = "PortrayalOrder::Release")]
        order_by: PortrayalOrder,
        page: Page,
    ) -> Connection<PortrayalEdge> {
        let portrayals = match order_by {
            PortrayalOrder::Release => graph.portrayals_of(self.0),
            PortrayalOrder::Story => graph.portrayals_in_story(self.0),
        };
        Connection::new(portrayals, page)
    }

    /// The shows in which somebody played the character, each once, by premiere; those without one come last.
    fn shows(&self, graph: &Graph, page: Page) -> NodeConnection<Show> {
        Connection::new(graph.shows_with(self.0), page)
    }

    /// The crossovers in whose episodes somebody plays the character, as far as credits on those episodes say, by
    /// premiere of their first part.
    fn crossovers(&self, graph: &Graph, page: Page) -> NodeConnection<Crossover> {
        Connection::new(graph.crossovers_with(self.0), page)
    }

    /// The characters that name this one in `variantOf`, by name.
    fn variants(&self, graph: &Graph, page: Page) -> NodeConnection<Character> {
        Connection::new(graph.variants_of(self.0), page)
    }
}

/// The orders in which the portrayals of a character can be listed.
#[graph_enum]
pub enum PortrayalOrder {
    /// By the `since` of the credit, or else by the premiere of what it is on.
    Release,
    /// As the story goes: by the place of the show in its universe, the number of the season, and then as for
    /// `RELEASE`. Shows without a place come last.
    Story,
}

/// Names one character; exactly one of the fields must be given. What is not found is null or, in a filter,
/// passes nothing.
#[derive(Clone, Debug, OneofObject)]
pub enum CharacterLookup {
    /// The global id, as the `id` of a character gave it. The id of anything else is an error.
    Id(ID),
    /// The slug, exactly as the character has it, such as `harry-bosch`.
    Slug(String),
    /// The id that another catalogue gives to the character. Only one with the extent `EXACT` leads to it.
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

/// Which characters to list. A character passes that meets all the conditions that are given.
#[derive(Clone, Debug, Default, InputObject)]
pub struct CharacterFilter {
    /// A text that the `name` contains, in capital or small letters; aliases are not searched.
    pub name: Option<String>,
    /// Somebody played them in this show, a season or an episode of it.
    pub show: Option<ShowLookup>,
}

impl CharacterFilter {
    /// The characters that a filter takes, by name.
    pub(crate) fn list<'g>(
        filter: Option<&Self>,
        graph: &'g Graph,
    ) -> Result<List<'g, Ix<graph::Character>>> {
        let Some(filter) = filter else { return Ok(graph.characters_by_name()) };
        let name = InName::new(filter.name.as_deref());
        let show = filter.show.as_ref().map(|by| Show::find(graph, by)).transpose()?;
        let list = match show {
            None => graph.characters_by_name(),
            Some(show) => show.map_or_else(|| List::sorted([]), |show| graph.characters_in(show.0)),
        };
        Ok(list.filter(|character| name.takes(graph, character)))
    }
}
