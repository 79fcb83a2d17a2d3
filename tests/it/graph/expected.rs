//! All lists that a graph should give, worked out from the rows in the plainest way: every row says in which lists it
//! is, and a list is put in the order that its accessor promises.

use std::collections::{BTreeMap, BTreeSet};

use entity::{PartialDate, Rows, release};

use super::found::Lists;

/// The lists from the rows of edges and records.
mod edges;

/// Where a row stands in a list: by days and numbers, by a name, at last by its id.
type Key = (Vec<Part>, String, i64);

/// One part of a key. What is missing comes last, whichever end comes first.
type Part = (bool, i64);

/// The lists so far.
struct Expected<'a> {
    rows: &'a Rows,
    premieres: BTreeMap<i64, PartialDate>,
    names: BTreeMap<i64, String>,
    lists: BTreeMap<(&'static str, i64), BTreeSet<Key>>,
}

/// The smallest first.
fn up<T: Into<i64>>(value: Option<T>) -> Part {
    (value.is_none(), value.map_or(0, Into::into))
}

/// The greatest first.
fn down<T: Into<i64>>(value: Option<T>) -> Part {
    let (is_missing, value) = up(value);
    (is_missing, -value)
}

/// A day as a number.
fn day(day: Option<PartialDate>) -> Option<i64> {
    day.map(|day| day.ordinal().into())
}

/// Everything that is to be found.
pub(super) fn lists(rows: &Rows) -> Lists {
    let names = names(rows);
    let mut expected = Expected { rows, premieres: premieres(rows), names, lists: BTreeMap::new() };
    expected.nodes();
    expected.edges();
    expected.platform_edges();
    expected.orders();
    expected.records();
    expected.characters();
    expected.beside();
    let in_order = |list: BTreeSet<Key>| list.into_iter().map(|(.., id)| id).collect();
    expected.lists.into_iter().map(|(list, keys)| (list, in_order(keys))).collect()
}

/// When everything first came out: the earliest release that is not a pilot, those of its episodes counted in; a show
/// of which none is known has the start that a catalogue gives.
fn premieres(rows: &Rows) -> BTreeMap<i64, PartialDate> {
    let mut first: BTreeMap<i64, PartialDate> = BTreeMap::new();
    for row in rows.release.iter().filter(|row| row.kind != release::Kind::Pilot) {
        for of in [Some(row.show_id), row.season_id, row.episode_id].into_iter().flatten() {
            let day = first.entry(of).or_insert(row.date);
            *day = row.date.min(*day);
        }
    }
    for show in &rows.show {
        if let (false, Some(start)) = (first.contains_key(&show.id), show.start_date) {
            first.insert(show.id, start);
        }
    }
    first
}

/// The names of what lists are ordered by, without regard to case.
fn names(rows: &Rows) -> BTreeMap<i64, String> {
    let people = rows.person.iter().map(|row| (row.id, &row.name));
    let characters = rows.character.iter().map(|row| (row.id, &row.name));
    let franchises = rows.franchise.iter().map(|row| (row.id, &row.name));
    let platforms = rows.platform.iter().map(|row| (row.id, &row.name));
    let crossovers = rows.crossover.iter().map(|row| (row.id, &row.name));
    let works = rows.work.iter().map(|row| (row.id, &row.name));
    let sources = rows.source.iter().map(|row| (row.id, &row.name));
    let measures = rows.measure.iter().map(|row| (row.id, &row.name));
    let nodes = people.chain(characters).chain(franchises).chain(platforms).chain(crossovers);
    nodes
        .chain(works)
        .chain(sources)
        .chain(measures)
        .map(|(id, name)| (id, showgraph::graph::folded(name)))
        .collect()
}

impl Expected<'_> {
    fn add(&mut self, list: &'static str, from: impl IntoIterator<Item = i64>, parts: &[Part], id: i64) {
        for from in from {
            self.lists.entry((list, from)).or_default().insert((parts.to_vec(), String::new(), id));
        }
    }

    /// Adds what is ordered by the name of something.
    fn add_named(&mut self, list: &'static str, from: Option<i64>, named: i64, id: i64) {
        if let Some(from) = from {
            let key = (Vec::new(), self.names[&named].clone(), id);
            self.lists.entry((list, from)).or_default().insert(key);
        }
    }

    fn premiere(&self, of: i64) -> Option<i64> {
        day(self.premieres.get(&of).copied())
    }

    fn nodes(&mut self) {
        let rows = self.rows;
        for row in &rows.season {
            self.add("seasons_of", [row.show_id], &[up(row.number)], row.id);
        }
        for row in &rows.episode {
            let season = rows.season.iter().find(|season| Some(season.id) == row.season_id);
            let order = [up(season.and_then(|season| season.number)), up(row.number)];
            self.add("episodes_of", [row.show_id], &order, row.id);
            self.add("episodes_in", row.season_id, &order, row.id);
        }
        for row in &rows.person {
            self.add_named("people_by_name", Some(0), row.id, row.id);
        }
        for row in &rows.character {
            self.add_named("characters_by_name", Some(0), row.id, row.id);
            self.add_named("variants_of", row.variant_of_id, row.id, row.id);
        }
        for row in &rows.franchise {
            self.add_named("franchises_by_name", Some(0), row.id, row.id);
            self.add_named("parts_of", row.part_of_id, row.id, row.id);
        }
        for row in &rows.platform {
            self.add_named("platforms_by_name", Some(0), row.id, row.id);
            self.add_named("predecessors_of", row.succeeded_by_id, row.id, row.id);
        }
        for row in &rows.work {
            self.add_named("works_by_name", Some(0), row.id, row.id);
            self.add_named("works_by", row.author_id, row.id, row.id);
        }
        for row in &rows.crossover {
            self.add_named("crossovers_by_name", Some(0), row.id, row.id);
        }
        for row in &rows.source {
            self.add_named("sources_by_name", Some(0), row.id, row.id);
        }
        for row in &rows.measure {
            self.add_named("measures_by_name", Some(0), row.id, row.id);
        }
    }

    fn beside(&mut self) {
        let rows = self.rows;
        for row in &rows.alias {
            self.add("aliases_of", [row.node_id], &[], row.id);
        }
        for row in &rows.external_id {
            self.add("external_ids_of", [row.node_id], &[], row.id);
        }
        for row in &rows.citation {
            self.add("citations_of", [row.subject_id], &[], row.id);
        }
        for row in &rows.claim {
            self.add("claims_of", [row.subject_id], &[up(Some(row.rank as i64))], row.id);
        }
        self.statements();
        self.by_id();
    }
}

macro_rules! statements {
    ($($statement:ident: $table:ident $kind:ident $node:ident $column:ident,)*) => {
        impl Expected<'_> {
            fn statements(&mut self) {
                let rows = self.rows;
                $(
                    for row in &rows.$statement {
                        self.add("statements_of", [row.$node], &[up(Some(row.rank as i64))], row.id);
                    }
                )*
            }
        }
    };
}

entity::for_each_statement_table!(statements);

macro_rules! by_id {
    ($($table:ident)*) => {
        impl Expected<'_> {
            fn by_id(&mut self) {
                let rows = self.rows;
                $(
                    for row in &rows.$table {
                        self.add("by_id", [row.id], &[], row.id);
                    }
                )*
            }
        }
    };
}

by_id! {
    show season episode person character franchise platform crossover work source
    show_relation based_on franchise_member credit release commission availability crossover_part
    watch_order prerequisite measure review rating viewership announcement
}
