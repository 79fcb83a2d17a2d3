//! Packed rows: names, ids, statements, claims and citations.

use entity::{PartialDate, alias, citation, external_id, show, statement};

use super::{Ix, Source, Sym};

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
    pub name: Box<str>,
    /// What sort of other name it is.
    pub kind: alias::Kind,
    /// Its language, as a BCP 47 tag.
    pub language: Option<Box<str>>,
    /// The region in which it is used.
    pub region: Option<Sym>,
    /// What is to be known about it.
    pub note: Option<Box<str>>,
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
    pub label: Option<Box<str>>,
    /// The id, as the catalogue writes it.
    pub value: Box<str>,
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
    pub kept: Option<Option<Box<str>>>,
    /// The source of the edge or record itself.
    pub kept_from: Option<Ix<Source>>,
    /// The field it is about; all of it where absent.
    pub field: Option<Box<str>>,
    /// The value it gives, as the field would print it.
    pub value: Option<Box<str>>,
    /// Whether it supports or denies.
    pub stance: citation::Stance,
    /// How far it is preferred.
    pub rank: statement::Rank,
    /// Why it has this rank.
    pub reason: Option<Box<str>>,
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
    pub title: Option<Box<str>>,
    /// The address of the page.
    pub address: Option<Box<str>>,
    /// The day on which it was published.
    pub published_on: Option<PartialDate>,
    /// The day on which it was read.
    pub retrieved_on: Option<PartialDate>,
    /// A short quote that carries the fact.
    pub quote: Option<Box<str>>,
    /// The licence of what is cited, where it is data.
    pub licence: Option<Sym>,
    /// Whether it supports or denies.
    pub stance: citation::Stance,
    /// What is to be known about it.
    pub note: Option<Box<str>>,
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
    pub reason: Option<Box<str>>,
    /// The day on which the source was seen to say it.
    pub observed_on: Option<PartialDate>,
    /// What a catalogue says about the status of a show.
    pub seen: Option<show::CatalogueStatus>,
    /// The fields that it gives, by their names in the schema, with their values as text.
    pub values: Box<[(&'static str, Box<str>)]>,
}
