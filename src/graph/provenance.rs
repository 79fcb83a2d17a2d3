//! Packed rows: names, ids, statements, claims and citations.

use std::iter::from_fn;

use entity::{PartialDate, alias, citation, external_id, show, statement};

use super::{Ix, Rare, Source, Sym};

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
    /// The fields that it gives, by their names in the schema, with their values as text.
    pub values: Values,
}

/// Names and texts of a few values, all in one piece: there are as many statements as nodes, and most give two or three
/// values.
#[derive(Debug, Default)]
pub struct Values(Box<[u8]>);

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
    /// Takes values in. A name that no field has is left out.
    pub(super) fn of(values: impl Iterator<Item = (&'static str, String)>) -> Self {
        let mut bytes = Vec::new();
        for (name, text) in values {
            let field =
                FIELDS.iter().position(|field| *field == name).and_then(|field| u8::try_from(field).ok());
            if let (Some(field), Ok(length)) = (field, u32::try_from(text.len())) {
                bytes.push(field);
                bytes.extend(length.to_le_bytes());
                bytes.extend(text.as_bytes());
            }
        }
        Self(bytes.into())
    }

    /// The name and the text of each value.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let mut rest = &*self.0;
        from_fn(move || {
            let (field, behind) = rest.split_first()?;
            let (length, behind) = behind.split_first_chunk::<LENGTH>()?;
            let (text, behind) = behind.split_at_checked(u32::from_le_bytes(*length) as usize)?;
            rest = behind;
            Some((*FIELDS.get(usize::from(*field))?, str::from_utf8(text).ok()?))
        })
    }
}
