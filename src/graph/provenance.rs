//! Packed rows: names, ids, statements, claims and citations.

use std::iter::from_fn;

use entity::{PartialDate, alias, citation, external_id, show, statement};

use super::table::shrink;
use super::{Graph, Ix, Rare, Source, Sym};

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
    pub note: Option<Rare>,
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
    pub reason: Option<Rare>,
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
    pub title: Option<Rare>,
    /// The address of the page.
    pub address: Option<Box<str>>,
    /// The day on which it was published.
    pub published_on: Option<PartialDate>,
    /// The day on which it was read.
    pub retrieved_on: Option<PartialDate>,
    /// A short quote that carries the fact.
    pub quote: Option<Rare>,
    /// The licence of what is cited, where it is data.
    pub licence: Option<Sym>,
    /// Whether it supports or denies.
    pub stance: citation::Stance,
    /// What is to be known about it.
    pub note: Option<Rare>,
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
    pub reason: Option<Rare>,
    /// The day on which the source was seen to say it.
    pub observed_on: Option<PartialDate>,
    /// What a catalogue says about the status of a show.
    pub seen: Option<show::CatalogueStatus>,
    /// Where that begins which it says: `Graph::values_of` reads it.
    pub(super) said: u32,
}

/// The fields that statements give, with their values as text, of all statements in one piece: there are as many as
/// nodes, and most give two or three short values.
#[derive(Debug, Default)]
pub(super) struct Values(Vec<u8>);

/// The names of all fields that a statement can give.
const FIELDS: &[&str] = &[
    "name",
    "originalName",
    "formats",
    "genres",
    "countries",
    "languages",
    "runtimeMinutes",
    "startDate",
    "endDate",
    "catalogueStatus",
    "schedule",
    "summary",
    "summaryLicence",
    "links",
    "images",
    "number",
    "title",
    "episodeOrder",
    "kind",
    "born",
    "died",
    "country",
    "description",
    "names",
    "published",
];

/// How many bytes say how long a text is.
const LENGTH: usize = size_of::<u32>();

impl Values {
    /// Takes in what the next statement says, and tells where it begins. A name that no field has is left out. None
    /// where there is no room.
    pub(super) fn take(&mut self, values: impl Iterator<Item = (&'static str, String)>) -> Option<u32> {
        let start = u32::try_from(self.0.len()).ok();
        for (name, text) in values {
            let field =
                FIELDS.iter().position(|field| *field == name).and_then(|field| u8::try_from(field).ok());
            if let (Some(field), Ok(length)) = (field, u32::try_from(text.len())) {
                self.0.push(field);
                self.0.extend(length.to_le_bytes());
                self.0.extend(text.as_bytes());
            }
        }
        start
    }

    /// Gives back the room for values that do not come.
    pub(super) fn shrink(&mut self) {
        shrink(&mut self.0);
    }

    /// What is said from one place to another.
    fn between(&self, start: u32, end: Option<u32>) -> impl Iterator<Item = (&'static str, &str)> {
        let end = end.map_or(self.0.len(), |end| end as usize);
        let mut rest = self.0.get(start as usize..end).unwrap_or_default();
        from_fn(move || {
            let (field, behind) = rest.split_first()?;
            let (length, behind) = behind.split_first_chunk::<LENGTH>()?;
            let (text, behind) = behind.split_at_checked(u32::from_le_bytes(*length) as usize)?;
            rest = behind;
            Some((*FIELDS.get(usize::from(*field))?, str::from_utf8(text).ok()?))
        })
    }
}

impl Graph {
    /// The fields that a statement gives, by their names in the schema, with their values as text.
    pub fn values_of(&self, statement: Ix<Statement>) -> impl Iterator<Item = (&'static str, &str)> {
        let next = self.tables.statements.behind(statement).map(|next| next.said);
        self.values.between(self[statement].said, next)
    }
}
