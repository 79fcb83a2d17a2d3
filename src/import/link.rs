//! Who is who: gives every record its id, and joins it to the node that is there already.
//!
//! A record joins a node, in this order: by the key under which the same origin gave it before; by an id that another
//! catalogue gives to exactly this node; by slug, where the record may claim one; seasons by show and number, episodes
//! by season and number; shows by title, year and format (`titles`). Otherwise it is a new node. By place and by title
//! it never joins a node that already has another id of the same catalogue. Names alone join nothing.
//!
//! What is there already is asked of the store in rounds: whatever is not known yet is noted, and answered as if there
//! were nothing; when a round notes nothing, its ids are good.

use std::cell::RefCell;
use std::collections::HashMap;
use std::mem::take;
use std::sync::Arc;

use entity::external_id::Provider;
use entity::{NodeKind, RecordKind};
use foldhash::fast::RandomState;

use super::titles::{Title, Titles};
use crate::store::{Asked, Casts, Known, Player, Question};

/// Draws ids, new ones and those that are known.
#[derive(Debug, Default)]
pub struct Link {
    known: Known,
    /// What was drawn in this round, and what it is known by from now on.
    drawn: HashMap<Question, i64, RandomState>,
    /// What was looked up in vain: looking up is all that a reader of the catalogue does.
    asked: RefCell<Asked>,
    first_id: i64,
    next_id: i64,
    titles: Titles,
    /// The shows of this round, by what joins them.
    entitled: Titles,
    /// Whether what an origin has under a key is looked up only when it has to be.
    optimistic: bool,
    /// Whether what is not known is not there.
    knows_all: bool,
}

/// What is known of a node before it has an id.
#[derive(Clone, Debug)]
pub struct Identity<'a> {
    /// Its kind.
    pub kind: NodeKind,
    /// The import that speaks of it.
    pub origin: &'a Arc<str>,
    /// The key of its first statement within that import.
    pub key: &'a str,
    /// Its slug, where it has one.
    pub slug: Option<&'a str>,
    /// Its ids in other catalogues.
    pub external_ids: &'a [(Provider, String)],
    /// The show (of a season) or the season (of an episode) and the number in it.
    pub place: Option<(i64, i32)>,
    /// The title of a show that may be joined by it.
    pub title: Option<Title<'a>>,
}

/// What stands for an id that is asked for; no row has it.
const NOT_YET: i64 = 0;

/// Whether a data set speaks of such a node in one record only, so that in a first import its key is new. One that
/// comes twice all the same is found by the store, and looked up then.
fn comes_once(kind: NodeKind) -> bool {
    matches!(kind, NodeKind::Show | NodeKind::Season | NodeKind::Episode)
}

impl Link {
    /// Links from an id on that is free, with the titles of the shows that are there.
    pub fn new(first_id: i64, titles: Titles) -> Self {
        Self { first_id, next_id: first_id, titles, ..Self::default() }
    }

    /// Links to what is known, as if there were nothing else: no store is asked.
    pub fn to(known: Known, first_id: i64) -> Self {
        Self { known, first_id, next_id: first_id, knows_all: true, ..Self::default() }
    }

    /// Takes it that the keys of an origin are new: who turns out to be wrong begins again without.
    #[must_use]
    pub fn optimistic(self, optimistic: bool) -> Self {
        Self { optimistic, ..self }
    }

    /// Begins a round: everything that was drawn is forgotten, everything that was answered is kept.
    pub fn begin_round(&mut self) {
        self.drawn.clear();
        self.entitled = Titles::default();
        self.next_id = self.first_id;
    }

    /// What this round has to know; nothing if its ids are good.
    pub fn asked(&mut self, origin: &str) -> Option<Asked> {
        let asked = Asked { origin: origin.to_owned(), ..self.asked.take() };
        (!asked.is_empty()).then_some(asked)
    }

    /// Where the answers go.
    pub fn known(&mut self) -> &mut Known {
        &mut self.known
    }

    /// Goes on with the casts that were asked for before.
    #[must_use]
    pub fn with_casts(mut self, casts: Casts) -> Self {
        self.known.casts = casts;
        self
    }

    /// The casts that were asked for so far.
    pub fn take_casts(&mut self) -> Casts {
        take(&mut self.known.casts)
    }

    /// The titles of all shows, those of this round among them where it was written.
    pub fn into_titles(mut self, is_written: bool) -> Titles {
        if is_written {
            self.titles.append(self.entitled);
        }
        self.titles
    }

    /// The id of a node: a known one if it can be joined, else a new one; and whether it was joined to what others
    /// brought.
    pub fn node(&mut self, node: &Identity) -> (i64, bool) {
        let known = if self.optimistic && comes_once(node.kind) {
            self.joined(node)
        } else {
            self.by_key(node.kind, node.origin, node.key)
        };
        let joined = if known.is_none() { self.find(node) } else { None };
        let id = known.or(joined).unwrap_or_else(|| self.draw());
        self.remember(node, id);
        (id, joined.is_some_and(|id| !self.is_new(id)))
    }

    /// The node that a key was joined to, or that was drawn for it, in this round.
    fn joined(&self, node: &Identity) -> Option<i64> {
        let question = Question::Stated(node.kind.statement()?, Arc::clone(node.origin), node.key.to_owned());
        self.drawn.get(&question).copied()
    }

    /// The node that a statement of this origin is about.
    pub fn by_key(&self, kind: NodeKind, origin: &Arc<str>, key: &str) -> Option<i64> {
        self.look_up(Question::Stated(kind.statement()?, Arc::clone(origin), key.to_owned()))
    }

    /// Takes a node for the one that a statement of this origin is about.
    pub fn join(&mut self, kind: NodeKind, origin: &Arc<str>, key: &str, id: i64) {
        if let Some(statement) = kind.statement() {
            self.drawn.insert(Question::Stated(statement, Arc::clone(origin), key.to_owned()), id);
        }
    }

    /// Takes a slug for a node, if it is free.
    pub fn claim(&mut self, kind: NodeKind, slug: &str, id: i64) -> bool {
        let question = Question::Slug(kind, slug.to_owned());
        let is_free = self.look_up(question.clone()).is_none();
        if is_free {
            self.drawn.insert(question, id);
        }
        is_free
    }

    /// The id of a node that is there already under this slug.
    pub fn by_slug(&self, kind: NodeKind, slug: &str) -> Option<i64> {
        self.refer(&Question::Slug(kind, slug.to_owned()))
    }

    /// The id of a node that is there already, by what a catalogue calls exactly it.
    pub fn by_external_id(&self, kind: NodeKind, provider: Provider, value: &str) -> Option<i64> {
        self.refer(&Question::ExternalId(kind, provider, value.to_owned()))
    }

    /// The id of a season by its show and number.
    pub fn season(&self, show: i64, number: i32) -> Option<i64> {
        self.refer(&Question::Season(show, number))
    }

    /// The id of an episode by its season and number.
    pub fn episode(&self, season: i64, number: i32) -> Option<i64> {
        self.refer(&Question::Episode(season, number))
    }

    /// The id of a row that is no node: the one that the origin had under this key, else a new one.
    pub fn row(&mut self, kind: RecordKind, origin: &Arc<str>, key: &str) -> i64 {
        let question = Question::Row(kind, Arc::clone(origin), key.to_owned());
        if let Some(id) = self.drawn.get(&question) {
            return *id;
        }
        let known = if self.optimistic { None } else { self.look_up(question.clone()) };
        let id = known.unwrap_or_else(|| self.draw());
        self.drawn.insert(question, id);
        id
    }

    /// The id of a row that the origin has under this key, without drawing one.
    pub fn has_row(&self, kind: RecordKind, origin: &Arc<str>, key: &str) -> Option<i64> {
        self.look_up(Question::Row(kind, Arc::clone(origin), key.to_owned()))
    }

    /// The id of a row about a node that the origin has under this key, without drawing one.
    pub fn has_row_about(&self, node: i64, kind: RecordKind, origin: &Arc<str>, key: &str) -> Option<i64> {
        if !self.is_new(node) {
            return self.has_row(kind, origin, key);
        }
        self.drawn.get(&Question::Row(kind, Arc::clone(origin), key.to_owned())).copied()
    }

    /// Who plays whom in a show that is there already, by the word of others.
    pub fn cast(&self, show: i64) -> &[Player] {
        let casts = &self.known.casts;
        if self.is_new(show)
            || show == NOT_YET
            || casts.named.as_ref().is_some_and(|named| !named.contains(&show))
        {
            return &[];
        }
        let cast = casts.of.get(&show);
        if cast.is_none() {
            self.asked.borrow_mut().casts.insert(show);
        }
        cast.map_or(&[], Vec::as_slice)
    }

    /// The rows of a table that the origin has under keys with this beginning.
    pub fn under(&self, kind: RecordKind, prefix: &str) -> &[(String, i64)] {
        let asked = (kind, prefix.to_owned());
        if !self.known.under.contains_key(&asked) {
            self.asked.borrow_mut().under.insert(asked.clone());
        }
        self.known.under.get(&asked).map_or(&[], Vec::as_slice)
    }

    /// A new id.
    pub fn draw(&mut self) -> i64 {
        let id = self.next_id;
        self.next_id += 1;
        id
    }

    /// Whether an id was drawn in this round.
    pub fn is_new(&self, id: i64) -> bool {
        id >= self.first_id
    }

    /// The first id that was free before.
    pub fn first_id(&self) -> i64 {
        self.first_id
    }

    /// The first id that was not drawn.
    pub fn next_id(&self) -> i64 {
        self.next_id
    }

    /// Shows that could be this one, but that no rule joins.
    pub fn doubtful(&self, title: &Title) -> Vec<i64> {
        self.titles.near(title)
    }

    fn find(&self, node: &Identity) -> Option<i64> {
        let mut ids = node.external_ids.iter();
        let same_id = |(provider, value): &(Provider, String)| {
            self.look_up(Question::ExternalId(node.kind, *provider, value.clone()))
        };
        if let Some(id) = ids.find_map(same_id) {
            return Some(id);
        }
        if let Some(id) = node.slug.and_then(|slug| self.look_up(Question::Slug(node.kind, slug.to_owned())))
        {
            return Some(id);
        }
        let same_place = self.by_place(node).filter(|id| self.admits(node, *id));
        same_place.or_else(|| {
            let title = node.title.as_ref()?;
            let found = self.titles.exactly(title).or_else(|| self.entitled.exactly(title))?;
            self.admits(node, found).then_some(found)
        })
    }

    fn by_place(&self, node: &Identity) -> Option<i64> {
        let (around, number) = node.place?;
        match node.kind {
            NodeKind::Season => self.look_up(Question::Season(around, number)),
            NodeKind::Episode => self.look_up(Question::Episode(around, number)),
            _ => None,
        }
    }

    /// Whether no catalogue calls the node otherwise than it calls the newcomer.
    fn admits(&self, node: &Identity, id: i64) -> bool {
        node.external_ids
            .iter()
            .all(|(provider, _)| self.look_up(Question::Provided(id, *provider)).is_none())
    }

    /// What a record refers to. As long as that is not known, it is taken to be there: what is wrong with a record shows
    /// when everything is known.
    fn refer(&self, question: &Question) -> Option<i64> {
        let id = self.look_up(question.clone());
        if self.asked.borrow().ids.contains(question) { Some(NOT_YET) } else { id }
    }

    fn look_up(&self, question: Question) -> Option<i64> {
        if let Some(id) = self.drawn.get(&question) {
            return Some(*id);
        }
        if let Some(answer) = self.known.ids.get(&question) {
            return *answer;
        }
        if !self.knows_all && !self.is_about_new(&question) {
            self.asked.borrow_mut().ids.insert(question);
        }
        None
    }

    /// Of what is new the store knows nothing, and of what is not known yet nothing can be asked.
    fn is_about_new(&self, question: &Question) -> bool {
        match question {
            Question::Provided(id, _) | Question::Season(id, _) | Question::Episode(id, _) => {
                self.is_new(*id) || *id == NOT_YET
            }
            _ => false,
        }
    }

    fn remember(&mut self, node: &Identity, id: i64) {
        let first = |drawn: &mut HashMap<Question, i64, RandomState>, question| {
            _ = drawn.entry(question).or_insert(id);
        };
        if let Some(statement) = node.kind.statement() {
            let origin = Arc::clone(node.origin);
            self.drawn.insert(Question::Stated(statement, origin, node.key.to_owned()), id);
        }
        if let Some(slug) = node.slug {
            first(&mut self.drawn, Question::Slug(node.kind, slug.to_owned()));
        }
        for (provider, value) in node.external_ids {
            first(&mut self.drawn, Question::ExternalId(node.kind, *provider, value.clone()));
            first(&mut self.drawn, Question::Provided(id, *provider));
        }
        match (node.kind, node.place) {
            (NodeKind::Season, Some((show, number))) => {
                first(&mut self.drawn, Question::Season(show, number));
            }
            (NodeKind::Episode, Some((season, number))) => {
                first(&mut self.drawn, Question::Episode(season, number));
            }
            _ => {}
        }
        if let Some(title) = &node.title
            && self.is_new(id)
        {
            self.entitled.insert(title, id);
        }
    }
}
