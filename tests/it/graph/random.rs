//! Random small catalogues, as rows: every table has some, they refer to each other at random, and few values meet
//! often, so that orders have ties. What is not left to chance is as in the small catalogue of the fixtures.

use std::collections::HashSet;
use std::fmt;
use std::iter::Cycle;
use std::slice::Iter;

use entity::statement::Rank;
use entity::{NodeKind, PartialDate, RecordKind, Row, Rows};
use proptest::collection::vec;
use proptest::prelude::{Strategy, any};
use sea_orm::Iterable;
use showgraph::import::catalog;
use showgraph::import::link::Link;
use showgraph::store::{Batch, Known};

use crate::catalog::fixture;

/// The edges, the records and what stands beside them.
mod edges;

/// The first id that no random row has.
pub(super) const NEXT_ID: i64 = 100 * 44;

/// The numbers that a row is made from.
type Rolls = [u8; 8];

/// What a catalogue is made from: for each table the numbers of its rows.
#[derive(Clone)]
pub(super) struct Sketch(Vec<Vec<Rolls>>);

/// A sketch of one to four rows a table.
pub(super) fn sketch() -> impl Strategy<Value = Sketch> {
    vec(vec(any::<Rolls>(), 1..5), RecordKind::iter().count()).prop_map(Sketch)
}

/// The rows of a sketch, as two origins say them. A row has the same id in every sketch.
pub(super) fn batches(sketch: &Sketch) -> Vec<Batch> {
    let batch = |origin: &str| Batch { origin: origin.to_owned(), ..Batch::default() };
    let mut draft = Draft { sketch, template: template(), batches: [batch("test/one"), batch("test/two")] };
    draft.slugs();
    draft.sources();
    draft.statements();
    draft.edges();
    draft.records();
    draft.beside();
    draft.once();
    draft.batches.into()
}

/// The rows so far.
struct Draft<'a> {
    sketch: &'a Sketch,
    template: Rows,
    batches: [Batch; 2],
}

// On one line: it has hundreds of numbers.
impl fmt::Debug for Sketch {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", format_args!("{:?}", self.0).to_string().replace(' ', ""))
    }
}

/// What a row has of its own.
struct Own {
    id: i64,
    origin: String,
    key: String,
}

/// The numbers of one row, one after the other.
struct Dice<'a>(Cycle<Iter<'a, u8>>);

impl<'a> Dice<'a> {
    fn new(rolls: &'a Rolls) -> Self {
        Self(rolls.iter().cycle())
    }

    fn roll(&mut self, sides: usize) -> usize {
        usize::from(*self.0.next().expect("dice roll on")) % sides
    }

    fn day(&mut self) -> Option<PartialDate> {
        let days = ["2020", "2020-05", "2020-05-01", "2021-03-07", "2019-12-31"];
        days.get(self.roll(7)).map(|day| day.parse().expect("a date"))
    }

    fn number(&mut self) -> Option<i32> {
        [None, Some(1), Some(2), Some(3)][self.roll(4)]
    }

    fn name(&mut self) -> String {
        ["Alpha", "alpha", "Beta", "Ångström", "beta"][self.roll(5)].to_owned()
    }

    fn any<T: Iterable>(&mut self) -> T {
        T::iter().nth(self.roll(T::iter().count())).expect("a variant")
    }

    fn maybe<T: Iterable>(&mut self) -> Option<T> {
        T::iter().nth(self.roll(T::iter().count() + 1))
    }
}

/// Writes the statements about one kind of node: one about each, with a name, and then some about any of them.
macro_rules! said {
    ($draft:ident, $statement:ident, $kind:ident, $of:ident,
     |$dice:ident, $node:ident| $($field:ident: $value:expr),*) => {
        let nodes = $draft.rolls(RecordKind::$kind);
        let more = $draft.rolls(<entity::$statement::Model as Row>::KIND);
        let first = nodes.iter().enumerate().map(|(node, rolls)| (node, rolls, Rank::Normal));
        let more = more.iter().map(|rolls| {
            let mut dice = Dice::new(rolls);
            (dice.roll(nodes.len()), rolls, dice.any::<Rank>())
        });
        for (index, ($node, rolls, rank)) in first.chain(more).enumerate() {
            let mut $dice = Dice::new(rolls);
            let own = own(<entity::$statement::Model as Row>::KIND, index);
            let is_named = index < nodes.len() || $dice.roll(2) == 0;
            let row = entity::$statement::Model {
                id: own.id,
                origin: own.origin,
                origin_key: own.key,
                $of: id(RecordKind::$kind, $node),
                rank,
                source_id: $draft.pick(RecordKind::Source, &mut $dice),
                name: is_named.then(|| $dice.name()),
                $($field: $value,)*
                ..$draft.template.$statement[0].clone()
            };
            $draft.batches[place(own.id)].rows.$statement.push(row);
        }
    };
}

impl<'a> Draft<'a> {
    fn rolls(&self, kind: RecordKind) -> &'a [Rolls] {
        &self.sketch.0[kind as usize]
    }

    /// Any row of a kind.
    fn pick(&self, kind: RecordKind, dice: &mut Dice) -> i64 {
        id(kind, dice.roll(self.rolls(kind).len()))
    }

    /// Any row of a kind, or none.
    fn perhaps(&self, kind: RecordKind, dice: &mut Dice) -> Option<i64> {
        let rows = self.rolls(kind).len();
        Some(dice.roll(rows + 1)).filter(|row| *row < rows).map(|row| id(kind, row))
    }

    /// The show of a season.
    fn season_show(&self, season: usize) -> i64 {
        self.pick(RecordKind::Show, &mut Dice::new(&self.rolls(RecordKind::Season)[season]))
    }

    /// The show of an episode, and its season if it has one.
    fn episode_place(&self, episode: usize) -> (i64, Option<i64>) {
        let mut dice = Dice::new(&self.rolls(RecordKind::Episode)[episode]);
        if dice.roll(3) == 0 {
            return (self.pick(RecordKind::Show, &mut dice), None);
        }
        let season = dice.roll(self.rolls(RecordKind::Season).len());
        (self.season_show(season), Some(id(RecordKind::Season, season)))
    }

    /// Leaves out what says the same twice: that a show was planted in an episode, that words are about a season.
    fn once(&mut self) {
        let mut seen = HashSet::new();
        for Batch { rows, .. } in &mut self.batches {
            rows.planting.retain(|row| seen.insert((row.show_relation_id, row.episode_id)));
            rows.announcement_season.retain(|row| seen.insert((row.announcement_id, row.season_id)));
        }
    }

    fn slugs(&mut self) {
        let kinds = NodeKind::iter().zip(RecordKind::iter().filter(|kind| is_node(*kind)));
        for (node, record) in kinds {
            let rows = 0..self.rolls(record).len();
            let slugs = rows.map(|row| ((node, id(record, row)), format!("{}-{row}", word(record))));
            for batch in &mut self.batches {
                batch.slugs.extend(slugs.clone());
            }
        }
    }

    fn statements(&mut self) {
        said!(self, show_statement, Show, show_id, |dice, node| start_date: dice.day());
        said!(self, season_statement, Season, season_id, |dice, node|
            show_id: self.season_show(node), number: dice.number());
        said!(self, episode_statement, Episode, episode_id, |dice, node|
            show_id: self.episode_place(node).0, season_id: self.episode_place(node).1, number: dice.number());
        said!(self, person_statement, Person, person_id, |dice, node| born: dice.day());
        said!(self, character_statement, Character, character_id, |dice, node|
            variant_of_id: self.perhaps(RecordKind::Character, &mut dice));
        said!(self, franchise_statement, Franchise, franchise_id, |dice, node|
            part_of_id: self.perhaps(RecordKind::Franchise, &mut dice));
        said!(self, platform_statement, Platform, platform_id, |dice, node|
            succeeded_by_id: self.perhaps(RecordKind::Platform, &mut dice));
        said!(self, crossover_statement, Crossover, crossover_id, |dice, node| summary: None);
        said!(self, work_statement, Work, work_id, |dice, node|
            author_id: self.perhaps(RecordKind::Person, &mut dice), published: dice.day());
    }
}

fn own(kind: RecordKind, row: usize) -> Own {
    let id = id(kind, row);
    let origin = ["test/one", "test/two"][place(id)].to_owned();
    Own { id, origin, key: format!("{}/{row}", word(kind)) }
}

fn id(kind: RecordKind, row: usize) -> i64 {
    100 * (kind as i64) + i64::try_from(row).expect("few rows") + 1
}

/// Which of the two origins says a row.
fn place(id: i64) -> usize {
    usize::from(id % 2 == 0)
}

fn is_node(kind: RecordKind) -> bool {
    NodeKind::iter().any(|node| word(node) == word(kind))
}

fn word(kind: impl std::fmt::Debug) -> String {
    format!("{kind:?}").to_lowercase()
}

macro_rules! template {
    ($($table:ident: $kind:ident,)*) => {
        /// The rows of the fixture, of which each table has one at least.
        fn template() -> Rows {
            let catalogue = catalog::read(&fixture()).expect("the fixture is good");
            let link = &mut Link::to(Known::default(), 1);
            let mut template = Rows::default();
            for batch in catalogue.batches(link).expect("its rows") {
                $(template.$table.extend(batch.rows.$table);)*
            }
            template
        }
    };
}

entity::for_each_table!(template);
