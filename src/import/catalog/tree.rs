//! A file as a list of its tables, with the places of everything, for the checks and for naming what is wrong.

use toml::de::{DeTable, DeValue};

/// How to name an entry of an array: words, each with the keys that may hold what it stands before.
type Words = &'static [(&'static str, &'static [&'static str])];

/// How to name the edges and records of a file.
const RECORDS: &[(&str, Words)] = &[
    ("relation", &[("of", &["later"]), ("to", &["earlier"])]),
    ("based_on", &[("of", &["show"]), ("on", &["work"])]),
    ("member", &[("of", &["show", "work"]), ("in", &["franchise"])]),
    ("credit", &[("of", &["person"]), ("on", &["on"])]),
    ("release", &[("of", &["of"]), ("on", &["date"])]),
    ("commission", &[("of", &["of"]), ("by", &["platform"])]),
    ("availability", &[("of", &["of"]), ("on", &["platform"])]),
    ("crossover_part", &[("of", &["crossover"]), ("in", &["episode"])]),
    ("watch_order", &[("of", &["franchise"])]),
    ("prerequisite", &[("of", &["of"])]),
    ("review", &[("of", &["of"]), ("in", &["outlet"])]),
    ("rating", &[("of", &["of"]), ("by", &["measure"])]),
    ("viewership", &[("of", &["of"]), ("by", &["measure"])]),
    ("announcement", &[("about", &["show"]), ("of", &["published_on", "said_on"])]),
];

/// A table somewhere in a file.
#[derive(Clone, Debug)]
pub(crate) struct Table<'t> {
    /// The key under which it stands: `show`, `season`, `also`, `credit` …
    pub(crate) kind: &'t str,
    /// The kind of the table around it, empty at the top.
    pub(crate) within: &'t str,
    /// Its own name, if it stands in a table of tables: the slug of a show.
    pub(crate) slug: Option<&'t str>,
    /// The byte at which it begins.
    pub(crate) at: usize,
    /// Its keys and values.
    pub(crate) values: &'t DeTable<'t>,
    /// What it is about, in words.
    pub(crate) about: String,
}

impl<'t> Table<'t> {
    /// The text under a key and the byte at which it begins.
    pub(crate) fn text(&self, key: &str) -> Option<(usize, &'t str)> {
        let value = self.values.get(key)?;
        Some((value.span().start, value.get_ref().as_str()?))
    }

    /// The number under a key and the byte at which it begins.
    pub(crate) fn number(&self, key: &str) -> Option<(usize, f64)> {
        let value = self.values.get(key)?;
        Some((value.span().start, number(value.get_ref())?))
    }
}

/// The number that a value is.
pub(crate) fn number(value: &DeValue) -> Option<f64> {
    match value {
        DeValue::Integer(integer) => integer.as_str().parse().ok(),
        DeValue::Float(float) => float.as_str().parse().ok(),
        _ => None,
    }
}

/// All tables of a file, in the order in which they stand there.
pub(crate) fn tables<'t>(root: &'t DeTable<'t>) -> Vec<Table<'t>> {
    let mut tables = Vec::new();
    for (kind, value) in root {
        let kind = kind.get_ref().as_ref();
        match value.get_ref() {
            DeValue::Table(named) => {
                for (slug, value) in named {
                    let DeValue::Table(values) = value.get_ref() else { continue };
                    let (at, slug) = (slug.span().start, slug.get_ref().as_ref());
                    let about = format!("{kind} {slug}");
                    descend(Table { kind, within: "", slug: Some(slug), at, values, about }, &mut tables);
                }
            }
            value => each(value, &mut |at, values| {
                let about = record(kind, values);
                descend(Table { kind, within: "", slug: None, at, values, about }, &mut tables);
            }),
        }
    }
    tables.sort_by_key(|table| table.at);
    tables
}

/// What the byte of a file is about, in words: `show ballard, season 1, episode 3`.
pub(crate) fn about(root: &DeTable, at: usize) -> Option<String> {
    let kinds = root.keys().map(|kind| kind.span().start).filter(|start| *start <= at);
    let mut nearest = kinds.max().map(|start| (start, String::new()));
    for table in tables(root) {
        let keys = table.values.keys().map(|key| key.span().start);
        let last = keys.chain([table.at]).filter(|start| *start <= at).max();
        if last.is_some() && last >= nearest.as_ref().map(|(start, _)| *start) {
            nearest = last.map(|start| (start, table.about));
        }
    }
    nearest.map(|(_, about)| about).filter(|about| !about.is_empty())
}

fn descend<'t>(table: Table<'t>, tables: &mut Vec<Table<'t>>) {
    for (kind, value) in table.values {
        let kind = kind.get_ref().as_ref();
        each(value.get_ref(), &mut |at, values| {
            let about = part(&table.about, kind, values);
            descend(Table { kind, within: table.kind, slug: None, at, values, about }, tables);
        });
        if let DeValue::Table(values) = value.get_ref() {
            let (within, at, about) = (table.kind, value.span().start, table.about.clone());
            descend(Table { kind, within, slug: None, at, values, about }, tables);
        }
    }
    tables.push(table);
}

fn each<'t>(value: &'t DeValue<'t>, visit: &mut impl FnMut(usize, &'t DeTable<'t>)) {
    for entry in value.as_array().into_iter().flatten() {
        if let DeValue::Table(values) = entry.get_ref() {
            visit(entry.span().start, values);
        }
    }
}

fn record(kind: &str, values: &DeTable) -> String {
    let words = RECORDS.iter().find(|(name, _)| *name == kind).map_or(&[][..], |(_, words)| words);
    let named = words.iter().filter_map(|(word, keys)| {
        let text = keys.iter().find_map(|key| values.get(*key)?.get_ref().as_str())?;
        Some(format!(" {word} {text:?}"))
    });
    [kind.to_owned()].into_iter().chain(named).collect()
}

fn part(around: &str, kind: &str, values: &DeTable) -> String {
    if !["season", "episode"].contains(&kind) {
        return around.to_owned();
    }
    let name = values.get("key").or_else(|| values.get("number"));
    let name = match name.map(toml::Spanned::get_ref) {
        Some(DeValue::String(key)) => format!(" {key}"),
        Some(DeValue::Integer(number)) => format!(" {number}"),
        _ => String::new(),
    };
    format!("{around}, {kind}{name}")
}
