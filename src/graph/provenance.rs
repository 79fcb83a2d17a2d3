//! Packed rows: names, ids, statements, claims and citations.

use entity::{PartialDate, alias, citation, external_id, show, statement};

use super::text::shrunk;
use super::{Graph, Ix, Source, Text};

/// Another name of a node.
#[derive(Debug)]
pub struct Alias {
    /// The id, unique among all tables.
    pub id: u32,
    /// The source that it is preferably taken from.
    pub source: Ix<Source>,
    /// The id of the node.
    pub node: u32,
    /// The other name.
    pub name: Text,
    /// What sort of other name it is.
    pub kind: alias::Kind,
    /// Its language, as a BCP 47 tag.
    pub language: Option<Text>,
    /// The region in which it is used.
    pub region: Option<Text>,
    /// What is to be known about it.
    pub note: Option<Text>,
}

/// The id that another catalogue gives to a node.
#[derive(Debug)]
pub struct ExternalId {
    /// The id, unique among all tables.
    pub id: u32,
    /// The source that it is preferably taken from.
    pub source: Ix<Source>,
    /// The id of the node.
    pub node: u32,
    /// The catalogue.
    pub provider: external_id::Provider,
    /// The name of the catalogue, where `provider` is OTHER.
    pub label: Option<Text>,
    /// The id, as the catalogue writes it.
    pub value: Text,
    /// How much of the node the other entry covers.
    pub extent: external_id::Extent,
}

/// What a source says about an edge or a record, where it differs from the preferred value or denies the whole.
#[derive(Debug)]
pub struct Claim {
    /// The id, unique among all tables.
    pub id: u32,
    /// The source that it is preferably taken from.
    pub source: Ix<Source>,
    /// The id of what it is about.
    pub subject: u32,
    /// What the edge or record itself says of the field; nothing where the claim is about the whole.
    pub kept: Option<Option<Text>>,
    /// The source of the edge or record itself.
    pub kept_from: Option<Ix<Source>>,
    /// The field it is about; all of it where absent.
    pub field: Option<Text>,
    /// The value it gives, as the field would print it.
    pub value: Option<Text>,
    /// Whether it supports or denies.
    pub stance: citation::Stance,
    /// How far it is preferred.
    pub rank: statement::Rank,
    /// Why it has this rank.
    pub reason: Option<Text>,
}

/// Where something was said: the source of a statement, an edge, a record or a claim.
#[derive(Debug)]
pub struct Citation {
    /// The id, unique among all tables.
    pub id: u32,
    /// The id of what it is about.
    pub subject: u32,
    /// Who says it.
    pub source: Ix<Source>,
    /// Through whom we know that, where we did not read it ourselves.
    pub via_source: Option<Ix<Source>>,
    /// The title of the page or article.
    pub title: Option<Text>,
    /// The address of the page.
    pub address: Option<Text>,
    /// The day on which it was published.
    pub published_on: Option<PartialDate>,
    /// The day on which it was read.
    pub retrieved_on: Option<PartialDate>,
    /// A short quote that carries the fact.
    pub quote: Option<Text>,
    /// The licence of what is cited, where it is data.
    pub licence: Option<Text>,
    /// Whether it supports or denies.
    pub stance: citation::Stance,
    /// What is to be known about it.
    pub note: Option<Text>,
}

/// What one source says about a node.
#[derive(Debug)]
pub struct Statement {
    /// The id, unique among all tables.
    pub id: u32,
    /// The id of the node.
    pub node: u32,
    /// The source that says it.
    pub source: Ix<Source>,
    /// How far it is preferred over what others say.
    pub rank: statement::Rank,
    /// Why it has this rank, where that needs a word.
    pub reason: Option<Text>,
    /// The day on which the source was seen to say it.
    pub observed_on: Option<PartialDate>,
    /// What a catalogue says about the status of a show.
    pub seen: Option<show::CatalogueStatus>,
    /// Where that begins which it says: `Graph::values_of` reads it.
    pub(super) said: u32,
}

/// What all statements say, one behind the other: the fields that they give, and the values as text.
#[derive(Debug, Default)]
pub(super) struct Values {
    /// The names of the fields that come, each once.
    names: Vec<&'static str>,
    /// Which of the names, in a byte each: there are some twenty.
    fields: Vec<u8>,
    texts: Vec<Text>,
}

impl Values {
    /// Takes in what the next statement says, and tells where it begins. None where there is no room.
    pub(super) fn take(&mut self, values: impl Iterator<Item = (&'static str, Text)>) -> Option<u32> {
        let start = u32::try_from(self.fields.len()).ok();
        for (name, text) in values {
            let field = self.field(name)?;
            self.fields.push(field);
            self.texts.push(text);
        }
        start
    }

    fn field(&mut self, name: &'static str) -> Option<u8> {
        let known = self.names.iter().position(|field| *field == name);
        let place = known.unwrap_or_else(|| {
            self.names.push(name);
            self.names.len() - 1
        });
        u8::try_from(place).ok()
    }

    /// Gives back the room for values that do not come.
    pub(super) fn shrink(&mut self) {
        self.fields = shrunk(&self.fields);
        self.texts = shrunk(&self.texts);
    }
}

impl Graph {
    /// The fields that a statement gives, by their names in the schema, with their values as text.
    pub fn values_of(&self, statement: Ix<Statement>) -> impl Iterator<Item = (&'static str, &str)> {
        let next = self.tables.statements.behind(statement).map(|next| next.said);
        let end = next.map_or(self.values.fields.len(), |next| next as usize);
        let said = self[statement].said as usize..end;
        let fields =
            self.values.fields[said.clone()].iter().map(|field| self.values.names[usize::from(*field)]);
        fields.zip(self.values.texts[said].iter().map(|text| &self[*text]))
    }
}
