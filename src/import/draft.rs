//! What a part of a data set says, while it is written as rows: ids for nodes and rows, and what was not taken.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use entity::external_id::{Extent, Provider};
use entity::statement::Rank;
use entity::{NodeKind, RecordKind, Row, character_statement, external_id};

use super::link::{Identity, Link};
use super::seen::Seen;
use super::slug::slug;
use super::titles::Title;
use crate::store::{Batch, Part};
use foldhash::fast::RandomState;

/// A record of a data set: what it says, as rows. It may be asked several times for the same, until everything that it
/// has to know is known, and must say the same each time.
pub(crate) trait Says {
    /// The line of the file at which it begins, counted from 1.
    fn line(&self) -> u64;

    /// Writes its rows.
    fn say(&self, draft: &mut Draft<'_>);
}

/// The node of a record that is not taken.
const NOBODY: i64 = 0;

/// The rows of a part.
pub(crate) struct Draft<'a> {
    /// The rows; those of a record that is rejected are taken away again.
    pub(crate) rows: entity::Rows,
    origin: Arc<str>,
    source_id: i64,
    link: &'a mut Link,
    seen: &'a Seen,
    /// The ids of rows that were said in this part.
    said: HashSet<i64, RandomState>,
    slugs: BTreeMap<(NodeKind, i64), String>,
    line: u64,
    spoiled: bool,
    outcome: Outcome,
    gone: Vec<(RecordKind, i64)>,
    /// The tables and the beginnings of keys of which this part says everything.
    whole: Vec<(RecordKind, String)>,
}

/// What became of a part besides its rows.
#[derive(Debug, Default)]
pub(crate) struct Outcome {
    /// Lines that were not taken, each with the reason.
    pub(crate) rejected: Vec<(u64, &'static str)>,
    /// Lines that name what is nowhere, each with the reason.
    pub(crate) orphans: Vec<(u64, &'static str)>,
    /// What is left out on purpose, by the reason.
    pub(crate) skipped: BTreeMap<&'static str, u64>,
    /// Nodes that were there already, by the word of others.
    pub(crate) linked: HashSet<i64>,
    /// Pairs that could be the same, and are kept apart.
    pub(crate) doubts: Vec<Doubtful>,
}

/// Two nodes that could be the same.
#[derive(Debug)]
pub(crate) struct Doubtful {
    pub(crate) kind: NodeKind,
    /// The one that came.
    pub(crate) id: i64,
    /// The one that is there.
    pub(crate) other: i64,
    /// What speaks for it and what does not.
    pub(crate) reason: &'static str,
}

/// What every row of an import has.
#[derive(Clone, Debug)]
pub(crate) struct Own {
    pub(crate) id: i64,
    pub(crate) origin: String,
    pub(crate) origin_key: String,
    pub(crate) source_id: i64,
}

/// What is known of a node before it has an id.
#[derive(Clone, Debug)]
pub(crate) struct Newcomer<'a> {
    /// Its kind.
    pub(crate) kind: NodeKind,
    /// The key of its statement.
    pub(crate) key: &'a str,
    /// The slugs that it would like, the best first; the first that is free is taken. None for seasons and episodes.
    pub(crate) slugs: &'a [String],
    /// The ids that catalogues give to exactly it. It is found by them, and they are written.
    pub(crate) external_ids: &'a [(Provider, String)],
    /// The show (of a season) or the season (of an episode) and the number in it.
    pub(crate) place: Option<(i64, i32)>,
    /// The title of a show.
    pub(crate) title: Option<Title<'a>>,
}

impl<'a> Draft<'a> {
    /// A draft without rows.
    pub(super) fn new(origin: Arc<str>, source_id: i64, link: &'a mut Link, seen: &'a Seen) -> Self {
        Self {
            rows: entity::Rows::default(),
            origin,
            source_id,
            link,
            seen,
            said: HashSet::default(),
            slugs: BTreeMap::new(),
            line: 0,
            spoiled: false,
            outcome: Outcome::default(),
            gone: Vec::new(),
            whole: Vec::new(),
        }
    }

    /// Has a record say what it says. The rows of one that is rejected are not kept.
    pub(super) fn take(&mut self, record: &impl Says) {
        let mark = self.rows.mark();
        (self.line, self.spoiled) = (record.line(), false);
        record.say(self);
        if self.spoiled {
            self.rows.cut(&mark);
        }
    }

    /// The part, and what became of the rest.
    pub(super) fn finish(mut self) -> (Part, Outcome) {
        for (kind, prefix) in std::mem::take(&mut self.whole) {
            let gone = self.link.under(kind, &prefix).iter().map(|(_, id)| *id);
            let gone: Vec<_> = gone.filter(|id| !self.is_said(*id)).map(|id| (kind, id)).collect();
            self.gone.extend(gone);
        }
        let (slugs, rows) = (self.slugs, self.rows);
        let batch = Batch { origin: self.origin.to_string(), slugs, rows };
        let part = Part { batch, gone: self.gone, new_from: self.link.first_id() };
        self.link.have_said(self.said);
        (part, self.outcome)
    }

    /// What a new row has, by a key that is its own within the data set. A key that was there already in this import
    /// spoils the record.
    pub(crate) fn own(&mut self, kind: RecordKind, key: &str) -> Own {
        let id = self.link.row(kind, &self.origin, key);
        if self.is_said(id) {
            self.reject("the same key was there before");
        }
        self.said.insert(id);
        Own { id, origin: self.origin.to_string(), origin_key: key.to_owned(), source_id: self.source_id }
    }

    /// Whether a row was said already in this import. For what many records say alike, such as their season.
    pub(crate) fn has(&mut self, kind: RecordKind, key: &str) -> bool {
        let id = self.link.has_row(kind, &self.origin, key);
        id.is_some_and(|id| self.is_said(id))
    }

    /// Whether a row about a node was said already in this import: of a node that is new, in this part.
    fn has_about(&self, node: i64, kind: RecordKind, key: &str) -> bool {
        let id = self.link.has_row_about(node, kind, &self.origin, key);
        id.is_some_and(|id| self.is_said(id))
    }

    /// Whether this import has said a row.
    fn is_said(&self, id: i64) -> bool {
        self.said.contains(&id) || self.link.is_being_said(id) || self.seen.contains(id)
    }

    /// The id of a node: a known one if it can be joined, else a new one. Its ids in other catalogues are written.
    pub(crate) fn node(&mut self, node: &Newcomer) -> i64 {
        // What a rejected record brings is not there for others either.
        if self.spoiled {
            return NOBODY;
        }
        let identity = Identity {
            kind: node.kind,
            origin: &self.origin,
            key: node.key,
            slug: None,
            external_ids: node.external_ids,
            place: node.place,
            title: node.title,
        };
        let (id, is_linked) = self.link.node(&identity);
        if is_linked {
            self.outcome.linked.insert(id);
        }
        if self.link.is_new(id) {
            self.name(node, id);
            self.doubt_title(node, id);
        }
        for (provider, value) in node.external_ids {
            self.external_id(node, id, *provider, value);
        }
        id
    }

    /// A node that is there already, by what a catalogue calls exactly it.
    pub(crate) fn find(&mut self, kind: NodeKind, provider: Provider, value: &str) -> Option<i64> {
        self.link.by_external_id(kind, provider, value)
    }

    /// Takes a node, found by a rule of the data set's own, for the one of this key.
    pub(crate) fn join(&mut self, kind: NodeKind, key: &str, id: i64) {
        self.link.join(kind, &self.origin, key, id);
        self.outcome.linked.insert(id);
    }

    /// A node that this data set brought before, by the key of its statement.
    pub(crate) fn brought(&mut self, kind: NodeKind, key: &str) -> Option<i64> {
        self.link.by_key(kind, &self.origin, key)
    }

    /// The row that this data set has under a key, said now or before.
    pub(crate) fn row(&self, kind: RecordKind, key: &str) -> Option<i64> {
        self.link.has_row(kind, &self.origin, key)
    }

    /// The row that another import has under a key.
    pub(crate) fn row_of(&self, origin: &str, kind: RecordKind, key: &str) -> Option<i64> {
        self.link.has_row(kind, &origin.into(), key)
    }

    /// The shows of a title, whatever their year.
    pub(crate) fn titled(&self, title: &str) -> Vec<i64> {
        self.link.titled(&Title { name: title, year: None, format: None })
    }

    /// The rows that this data set had under keys with this beginning, before this part.
    pub(crate) fn under(&self, kind: RecordKind, prefix: &str) -> &[(String, i64)] {
        self.link.under(kind, prefix)
    }

    /// A season that is there already.
    pub(crate) fn season(&mut self, show: i64, number: i32) -> Option<i64> {
        self.link.season(show, number)
    }

    /// The person of this name who plays the character of this name in a show: name, work and part together tell.
    pub(crate) fn player(&mut self, show: i64, person: &str, character: &str) -> Option<i64> {
        let (person, character) = (slug(person), slug(character));
        let cast = self.link.cast(show).iter();
        let mut same = cast.filter(|it| slug(&it.person) == person && slug(&it.character) == character);
        same.next().map(|player| player.person_id)
    }

    /// Who has this name in the cast of a show, whomever they play.
    pub(crate) fn namesakes(&mut self, show: i64, person: &str) -> Vec<i64> {
        let person = slug(person);
        let cast = self.link.cast(show).iter();
        let mut same: Vec<_> = cast.filter(|it| slug(&it.person) == person).map(|it| it.person_id).collect();
        same.sort_unstable();
        same.dedup();
        same
    }

    /// The character of a name in the cast of a show, or else a new one. The key is that of its statement.
    pub(crate) fn character(&mut self, show: i64, name: &str, key: &str, wish: &str) -> i64 {
        if self.spoiled {
            return NOBODY;
        }
        let folded = slug(name);
        let cast = self.link.cast(show).iter();
        let mut same = cast.filter(|it| !folded.is_empty() && slug(&it.character) == folded);
        if let Some(player) = same.next() {
            return player.character_id;
        }
        // In a first import, whatever has a key was said by it.
        if let Some(id) = self.brought(NodeKind::Character, key).filter(|_| self.link.is_optimistic()) {
            return id;
        }
        let id = self.node(&Newcomer {
            kind: NodeKind::Character,
            key,
            slugs: &[wish.to_owned()],
            external_ids: &[],
            place: None,
            title: None,
        });
        if !self.has_about(id, RecordKind::CharacterStatement, key) {
            let own = self.own(RecordKind::CharacterStatement, key);
            self.rows.character_statement.push(character_statement::Model {
                id: own.id,
                character_id: id,
                origin: own.origin,
                origin_key: own.origin_key,
                source_id: own.source_id,
                rank: Rank::Normal,
                reason: None,
                observed_on: None,
                name: Some(name.to_owned()),
                description: None,
                variant_of_id: None,
            });
        }
        id
    }

    /// Takes nothing of the present record, and says why.
    pub(crate) fn reject(&mut self, reason: &'static str) {
        if !self.spoiled {
            self.outcome.rejected.push((self.line, reason));
        }
        self.spoiled = true;
    }

    /// Takes nothing of the present record because it is not for us, such as a film.
    pub(crate) fn skip(&mut self, reason: &'static str) {
        if !self.spoiled {
            *self.outcome.skipped.entry(reason).or_default() += 1;
        }
        self.spoiled = true;
    }

    /// Takes nothing of the present record because it names what is nowhere.
    pub(crate) fn orphan(&mut self, reason: &'static str) {
        if !self.spoiled {
            self.outcome.orphans.push((self.line, reason));
        }
        self.spoiled = true;
    }

    /// Two nodes could be the same, and are kept apart.
    pub(crate) fn doubt(&mut self, kind: NodeKind, id: i64, other: i64, reason: &'static str) {
        self.outcome.doubts.push(Doubtful { kind, id, other, reason });
    }

    /// This part says everything that there is under keys with this beginning: what the data set said there before and
    /// does not say now is withdrawn.
    pub(crate) fn says_all(&mut self, kind: RecordKind, prefix: &str) {
        _ = self.link.under(kind, prefix);
        self.whole.push((kind, prefix.to_owned()));
    }

    fn name(&mut self, node: &Newcomer, id: i64) {
        if self.slugs.contains_key(&(node.kind, id)) {
            return;
        }
        let mut wishes = node.slugs.iter();
        if let Some(free) = wishes.find(|slug| !slug.is_empty() && self.link.claim(node.kind, slug, id)) {
            self.slugs.insert((node.kind, id), free.clone());
        }
    }

    fn doubt_title(&mut self, node: &Newcomer, id: i64) {
        let Some(title) = &node.title else { return };
        for other in self.link.doubtful(title, node.external_ids).into_iter().filter(|other| *other != id) {
            self.doubt(node.kind, id, other, "the same title, near in time, and no id in common");
        }
    }

    fn external_id(&mut self, node: &Newcomer, id: i64, provider: Provider, value: &str) {
        let key = format!("external_id/{}/{provider:?}/{value}", node.key).to_lowercase();
        if self.has_about(id, RecordKind::ExternalId, &key) {
            return;
        }
        let own = self.own(external_id::Model::KIND, &key);
        self.rows.external_id.push(external_id::Model {
            id: own.id,
            origin: own.origin,
            origin_key: own.origin_key,
            source_id: own.source_id,
            node_kind: node.kind,
            node_id: id,
            provider,
            label: None,
            value: value.to_owned(),
            extent: Extent::Exact,
        });
    }
}
