//! What passes between an import and the store: what it asks, what it is told, and what is to be there.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use entity::external_id::Provider;
use entity::{NodeKind, RecordKind, Rows};
use foldhash::fast::RandomState;

/// Something that an import has to know of what is there already. The answer is an id, or that there is none. Its words
/// may be borrowed.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Question<S = String, O = Arc<str>> {
    /// The row of a table that an origin has under a key.
    Row(RecordKind, O, S),
    /// The node that a statement is about, by the table, the origin and the key of the statement.
    Stated(RecordKind, O, S),
    /// The node of a slug.
    Slug(NodeKind, S),
    /// The measure of a slug.
    Measure(S),
    /// The node to which a catalogue gives exactly this id.
    ExternalId(NodeKind, Provider, S),
    /// Any exact id that a catalogue gives to a node.
    Provided(i64, Provider),
    /// The season of a show with a number.
    Season(i64, i32),
    /// The episode of a season with a number.
    Episode(i64, i32),
}

impl Question<&str, &Arc<str>> {
    /// The same question with words of its own.
    pub fn to_owned(&self) -> Question {
        match *self {
            Self::Row(kind, origin, key) => Question::Row(kind, Arc::clone(origin), key.to_owned()),
            Self::Stated(kind, origin, key) => Question::Stated(kind, Arc::clone(origin), key.to_owned()),
            Self::Slug(kind, slug) => Question::Slug(kind, slug.to_owned()),
            Self::Measure(slug) => Question::Measure(slug.to_owned()),
            Self::ExternalId(kind, provider, value) => Question::ExternalId(kind, provider, value.to_owned()),
            Self::Provided(id, provider) => Question::Provided(id, provider),
            Self::Season(show, number) => Question::Season(show, number),
            Self::Episode(season, number) => Question::Episode(season, number),
        }
    }
}

/// What an import has to know of the rows that are there, as far as it has asked.
#[derive(Debug, Default)]
pub struct Known {
    /// What was answered.
    pub ids: HashMap<Question, Option<i64>, RandomState>,
    /// Who plays whom, by the word of other origins.
    pub casts: Casts,
    /// All exact ids that a catalogue gives to nodes of a kind; none where there are too many to be told.
    pub whole: HashMap<(NodeKind, Provider), Option<Values>>,
    /// The keys that an origin has in a table under a prefix, with their rows.
    pub under: HashMap<(RecordKind, String), Vec<(String, i64)>>,
}

/// Ids in a catalogue, with the nodes that have them.
pub type Values = Vec<(String, i64)>;

/// Who plays whom, by the word of other origins. What an origin says itself it finds by its keys.
#[derive(Debug, Default)]
pub struct Casts {
    /// The shows of which others name a cast; none until a cast is asked for.
    pub named: Option<HashSet<i64>>,
    /// The casts that were asked for, by show.
    pub of: HashMap<i64, Vec<Player>>,
}

/// Questions, each once. There are many: a fast hash counts.
pub type Questions = HashSet<Question, RandomState>;

/// What an import asks at once.
#[derive(Debug, Default)]
pub struct Asked {
    /// The import.
    pub origin: String,
    /// What has an id as its answer.
    pub ids: Questions,
    /// Kinds and catalogues whose exact ids it would like to know all.
    pub whole: HashSet<(NodeKind, Provider)>,
    /// Shows whose cast it has to know.
    pub casts: HashSet<i64>,
    /// Tables and prefixes: the rows that the origin has there.
    pub under: HashSet<(RecordKind, String)>,
}

/// Who plays whom in a show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Player {
    /// The person.
    pub person_id: i64,
    /// Their name.
    pub person: String,
    /// The character.
    pub character_id: i64,
    /// Its name.
    pub character: String,
}

/// Everything that one origin says: what it said before and is not in here is withdrawn.
#[derive(Debug, Default)]
pub struct Batch {
    /// The import that owns the rows, such as `catalog/bosch`.
    pub origin: String,
    /// The slugs that new nodes get.
    pub slugs: BTreeMap<(NodeKind, i64), String>,
    /// Sources, measures, statements, edges and records. The tables of merged nodes stay empty: the store fills them.
    pub rows: Rows,
}

/// A part of what one origin says: the rows of the origin that are not in here stay, but for those that it names.
#[derive(Debug, Default)]
pub struct Part {
    /// What is said.
    pub batch: Batch,
    /// The rows that are withdrawn.
    pub gone: Vec<(RecordKind, i64)>,
    /// The first id that was free when the part was made: rows from it on are new.
    pub new_from: i64,
}

impl Asked {
    /// Whether nothing is asked.
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty() && self.whole.is_empty() && self.casts.is_empty() && self.under.is_empty()
    }
}
