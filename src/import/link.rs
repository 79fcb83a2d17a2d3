//! Who is who: gives every record its id, and joins it to the node that is there already.
//!
//! A record joins a node, in this order: by the key under which the same origin gave it before; by an id that another
//! catalogue gives to exactly this node; by slug, where the record may claim one; seasons by show and number, episodes
//! by season and number; shows by title, year and format (`titles`). Otherwise it is a new node. By place and by title
//! it never joins a node that already has another id of the same catalogue. Names alone join nothing.
//!
//! What is there already is asked of the store in rounds: whatever is not known yet is noted, and answered as if there
//! were nothing; when a round notes nothing, its ids are good. What was found once is remembered (`memory`), so that
//! later parts need not ask; a first import, whose keys are all new, can then do without rounds.

use std::cell::RefCell;
use std::collections::HashSet;
use std::sync::Arc;

use entity::external_id::Provider;
use entity::{NodeKind, RecordKind};
use foldhash::fast::RandomState;

use super::memory::{Layer, Memory, Mind};
use super::titles::Title;
use crate::store::{Asked, Casts, Known, Player, Question};

/// Draws ids, new ones and those that are known.
#[derive(Debug, Default)]
pub struct Link {
    known: Known,
    /// What the store answered; nothing is there under what has no id here.
    answered: Memory,
    /// What this round draws, and what it is known by from now on.
    drawn: Layer,
    /// What was drawn by the part that is being written.
    before: Option<Arc<Layer>>,
    /// What is remembered of the parts that are written.
    mind: Mind,
    /// What was looked up in vain: looking up is all that a reader of the catalogue does.
    asked: RefCell<Asked>,
    first_id: i64,
    next_id: i64,
    /// Whether the keys of an origin are taken to be new.
    optimistic: bool,
    /// Whether what is not known is not there.
    knows_all: bool,
}

/// A question whose words are borrowed.
type Ask<'a> = Question<&'a str, &'a Arc<str>>;

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

/// What is known of what is asked.
enum Answer {
    Id(i64),
    /// It is known that nothing is there.
    Nothing,
    NotYet,
}

/// Whether a data set speaks of such a node in one record only, so that in a first import its key is new. One that
/// comes twice all the same is found by the store, and looked up then.
fn comes_once(kind: NodeKind) -> bool {
    matches!(kind, NodeKind::Show | NodeKind::Season | NodeKind::Episode)
}

/// Whether data sets make the slugs of such nodes out of their ids, so that in a first import they are free. One that is
/// not is found by the store as well.
fn has_slug_of_its_own(kind: NodeKind) -> bool {
    matches!(kind, NodeKind::Person | NodeKind::Character)
}

impl Link {
    /// Links from an id on that is free.
    pub fn new(first_id: i64) -> Self {
        Self { first_id, next_id: first_id, ..Self::default() }
    }

    /// Links to what is known, as if there were nothing else: no store is asked.
    pub fn to(known: Known, first_id: i64) -> Self {
        let mut link = Self { known, knows_all: true, ..Self::new(first_id) };
        link.learn();
        link
    }

    /// Goes on with what is remembered, behind a part that is still being written.
    #[must_use]
    pub(super) fn remembering(self, mind: Mind, casts: Casts, before: Option<Arc<Layer>>) -> Self {
        let known = Known { casts, ..self.known };
        Self { known, before, mind, ..self }
    }

    /// Takes it that the keys of an origin are new: who turns out to be wrong begins again without.
    #[must_use]
    pub(super) fn optimistic(self, optimistic: bool) -> Self {
        Self { optimistic, ..self }
    }

    /// Whether the keys of an origin are taken to be new.
    pub(super) fn is_optimistic(&self) -> bool {
        self.optimistic
    }

    /// Begins a round: everything that was drawn is forgotten, everything that was answered is kept.
    pub fn begin_round(&mut self) {
        self.learn();
        self.drawn = Layer::default();
        self.next_id = self.first_id;
    }

    /// Takes in what the store answered.
    fn learn(&mut self) {
        for (question, id) in self.known.ids.drain() {
            let print = self.mind.print(&question);
            self.answered.insert(print, id.unwrap_or(NOT_YET));
            if let Some(id) = id.filter(|_| !self.knows_all && lasts(&question)) {
                self.mind.remember(print, id);
            }
        }
        for ((kind, provider), ids) in self.known.whole.drain() {
            self.mind.learn_all(kind, provider, ids);
        }
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

    /// What was drawn, what is remembered, and the casts that were asked for so far.
    pub(super) fn finish(self) -> (Layer, Mind, Casts) {
        (self.drawn, self.mind, self.known.casts)
    }

    /// Notes which rows the part says.
    pub(super) fn have_said(&mut self, rows: HashSet<i64, RandomState>) {
        self.drawn.said = rows;
    }

    /// Whether the part that is being written says a row of this id.
    pub(super) fn is_being_said(&self, id: i64) -> bool {
        self.before.as_ref().is_some_and(|before| before.said.contains(&id))
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
        self.drawn.get(self.mind.print(&Ask::Stated(node.kind.statement()?, node.origin, node.key)))
    }

    /// The node that a statement of this origin is about.
    pub fn by_key(&self, kind: NodeKind, origin: &Arc<str>, key: &str) -> Option<i64> {
        self.look_up(&Ask::Stated(kind.statement()?, origin, key))
    }

    /// Takes a node for the one that a statement of this origin is about.
    pub fn join(&mut self, kind: NodeKind, origin: &Arc<str>, key: &str, id: i64) {
        if let Some(statement) = kind.statement() {
            self.call(&Ask::Stated(statement, origin, key), id, true);
        }
    }

    /// Takes a slug for a node, if it is free.
    pub fn claim(&mut self, kind: NodeKind, slug: &str, id: i64) -> bool {
        let question = Ask::Slug(kind, slug);
        let is_free = if self.optimistic && has_slug_of_its_own(kind) {
            self.drawn.get(self.mind.print(&question)).is_none()
        } else {
            self.look_up(&question).is_none()
        };
        if is_free {
            self.call(&question, id, false);
        }
        is_free
    }

    /// The id of a node that is there already under this slug.
    pub fn by_slug(&self, kind: NodeKind, slug: &str) -> Option<i64> {
        self.refer(&Ask::Slug(kind, slug))
    }

    /// The id of a node that is there already, by what a catalogue calls exactly it.
    pub fn by_external_id(&self, kind: NodeKind, provider: Provider, value: &str) -> Option<i64> {
        self.refer(&Ask::ExternalId(kind, provider, value))
    }

    /// The id of a season by its show and number.
    pub fn season(&self, show: i64, number: i32) -> Option<i64> {
        self.refer(&Ask::Season(show, number))
    }

    /// The id of an episode by its season and number.
    pub fn episode(&self, season: i64, number: i32) -> Option<i64> {
        self.refer(&Ask::Episode(season, number))
    }

    /// The id of a row that is no node: the one that the origin had under this key, else a new one.
    pub fn row(&mut self, kind: RecordKind, origin: &Arc<str>, key: &str) -> i64 {
        let question = Ask::Row(kind, origin, key);
        if let Some(id) = self.drawn.get(self.mind.print(&question)) {
            return id;
        }
        let known = if self.optimistic { None } else { self.look_up(&question) };
        let id = known.unwrap_or_else(|| self.draw());
        self.call(&question, id, false);
        id
    }

    /// The id of a row that the origin has under this key, without drawing one.
    pub fn has_row(&self, kind: RecordKind, origin: &Arc<str>, key: &str) -> Option<i64> {
        self.look_up(&Ask::Row(kind, origin, key))
    }

    /// The id of a row about a node that the origin has under this key, without drawing one.
    pub fn has_row_about(&self, node: i64, kind: RecordKind, origin: &Arc<str>, key: &str) -> Option<i64> {
        if !self.is_new(node) {
            return self.has_row(kind, origin, key);
        }
        self.drawn.get(self.mind.print(&Ask::Row(kind, origin, key)))
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

    /// The shows of a title, whose year is not far off.
    pub fn titled(&self, title: &Title) -> Vec<i64> {
        let mut near = self.mind.titles.near(title);
        near.extend(self.before.iter().flat_map(|before| before.entitled.near(title)));
        near
    }

    /// The shows of a title that could be one with these ids, but that no rule joins. Which shows of its own are the same
    /// a catalogue knows itself.
    pub fn doubtful(&self, title: &Title, external_ids: &[(Provider, String)]) -> Vec<i64> {
        let has_no_other = |id: i64, provider: Provider| self.look_up(&Ask::Provided(id, provider)).is_none();
        let mut near = self.titled(title);
        near.retain(|id| {
            let is_of_this_import = self.optimistic && self.mind.brought(*id);
            !is_of_this_import && external_ids.iter().all(|(provider, _)| has_no_other(*id, *provider))
        });
        near
    }

    fn find(&self, node: &Identity) -> Option<i64> {
        let mut ids = node.external_ids.iter();
        let same_id = |(provider, value): &(Provider, String)| {
            self.look_up(&Ask::ExternalId(node.kind, *provider, value))
        };
        if let Some(id) = ids.find_map(same_id) {
            return Some(id);
        }
        if let Some(id) = node.slug.and_then(|slug| self.look_up(&Ask::Slug(node.kind, slug))) {
            return Some(id);
        }
        let same_place = self.by_place(node).filter(|id| self.admits(node, *id));
        same_place.or_else(|| {
            let title = node.title.as_ref()?;
            let found = self.entitled(title)?;
            self.admits(node, found).then_some(found)
        })
    }

    fn entitled(&self, title: &Title) -> Option<i64> {
        let before = || self.before.as_ref()?.entitled.exactly(title);
        self.mind.titles.exactly(title).or_else(before).or_else(|| self.drawn.entitled.exactly(title))
    }

    fn by_place(&self, node: &Identity) -> Option<i64> {
        let (around, number) = node.place?;
        match node.kind {
            NodeKind::Season => self.look_up(&Ask::Season(around, number)),
            NodeKind::Episode => self.look_up(&Ask::Episode(around, number)),
            _ => None,
        }
    }

    /// Whether no catalogue calls the node otherwise than it calls the newcomer.
    fn admits(&self, node: &Identity, id: i64) -> bool {
        node.external_ids.iter().all(|(provider, _)| self.look_up(&Ask::Provided(id, *provider)).is_none())
    }

    /// What a record refers to. As long as that is not known, it is taken to be there: what is wrong with a record shows
    /// when everything is known.
    fn refer(&self, question: &Ask<'_>) -> Option<i64> {
        match self.answer(question) {
            Answer::Id(id) => Some(id),
            Answer::Nothing => None,
            Answer::NotYet => {
                self.ask(question);
                Some(NOT_YET)
            }
        }
    }

    fn look_up(&self, question: &Ask<'_>) -> Option<i64> {
        match self.answer(question) {
            Answer::Id(id) => Some(id),
            Answer::Nothing => None,
            Answer::NotYet => {
                self.ask(question);
                None
            }
        }
    }

    fn answer(&self, question: &Ask<'_>) -> Answer {
        let print = self.mind.print(question);
        let before = || self.before.as_ref()?.get(print);
        let id = self.drawn.get(print).or_else(before);
        match id.or_else(|| self.answered.get(print)).or_else(|| self.mind.get(print)) {
            Some(NOT_YET) => Answer::Nothing,
            Some(id) => Answer::Id(id),
            None if self.knows_all || self.is_not_there(question) => Answer::Nothing,
            None => Answer::NotYet,
        }
    }

    /// Notes what has to be asked.
    fn ask(&self, question: &Ask<'_>) {
        let mut asked = self.asked.borrow_mut();
        match *question {
            // A first import asks for so many ids that it is less to know them all.
            Ask::ExternalId(kind, provider, _)
                if self.optimistic && self.mind.may_learn_all(kind, provider) =>
            {
                asked.whole.insert((kind, provider));
            }
            _ => _ = asked.ids.insert(question.to_owned()),
        }
    }

    /// Of what is new the store knows nothing, and of what is not known yet nothing can be asked.
    fn is_not_there(&self, question: &Ask<'_>) -> bool {
        match *question {
            Ask::Provided(id, _) => self.is_new(id) || id == NOT_YET,
            // By its place an episode joins only what others brought.
            Ask::Season(id, _) | Ask::Episode(id, _) => {
                self.is_new(id) || id == NOT_YET || (self.optimistic && self.mind.brought(id))
            }
            Ask::ExternalId(kind, provider, _) => self.mind.knows_all(kind, provider),
            Ask::Stated(..) => self.optimistic && self.mind.is_complete(),
            _ => false,
        }
    }

    /// Has something be known by a name from now on; in later parts as well, if that lasts.
    fn call(&mut self, name: &Ask<'_>, id: i64, lasts: bool) {
        self.drawn.insert(self.mind.print(name), id, lasts);
    }

    /// As `call`, unless the name is taken in this round.
    fn call_first(&mut self, name: &Ask<'_>, id: i64, lasts: bool) {
        let print = self.mind.print(name);
        if self.drawn.get(print).is_none() {
            self.drawn.insert(print, id, lasts);
        }
    }

    fn remember(&mut self, node: &Identity, id: i64) {
        if let Some(statement) = node.kind.statement() {
            // One without an id of its data set is found by nothing but its key.
            let lasts = !comes_once(node.kind) || node.external_ids.is_empty();
            self.call(&Ask::Stated(statement, node.origin, node.key), id, lasts);
        }
        if let Some(slug) = node.slug {
            self.call_first(&Ask::Slug(node.kind, slug), id, false);
        }
        for (provider, value) in node.external_ids {
            self.call_first(&Ask::ExternalId(node.kind, *provider, value), id, true);
            self.call_first(&Ask::Provided(id, *provider), id, false);
        }
        match (node.kind, node.place) {
            (NodeKind::Season, Some((show, number))) => self.call_first(&Ask::Season(show, number), id, true),
            // One with an id of its data set admits no other of it.
            (NodeKind::Episode, Some((season, number))) => {
                let lasts = node.external_ids.is_empty();
                self.call_first(&Ask::Episode(season, number), id, lasts);
            }
            _ => {}
        }
        if let Some(title) = &node.title
            && self.is_new(id)
        {
            self.drawn.entitled.insert(title, id);
        }
    }
}

/// Whether an answer of the store is worth to be remembered: it is asked for again and again.
fn lasts(question: &Question) -> bool {
    matches!(question, Question::ExternalId(..) | Question::Season(..))
}
