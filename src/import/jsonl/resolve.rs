//! From lines to rows: what a line refers to becomes an id, and what it leaves out becomes what is usual.

use entity::{NodeKind, RecordKind, Rows, key_of, kind_column};
use serde_json::{Map, Value};

use super::asking::Asking;
use super::declared::{Declared, named};
use super::draw::node_id;
use super::line::{Said, meant};

/// What references can lead to.
pub(super) struct Resolving<'a> {
    pub(super) declared: &'a Declared,
    pub(super) asking: &'a Asking<'a>,
    /// The slug of the source of lines that name none.
    pub(super) source: Option<&'a str>,
}

impl Resolving<'_> {
    /// Adds the row that a line leads to, or says why there is none.
    pub(super) fn add(&self, rows: &mut Rows, origin: &str, said: &Said) -> Result<(), String> {
        let Some(row) = self.declared.row(origin, &said.key).filter(|row| row.elsewhere.is_none()) else {
            return Ok(());
        };
        let mut values = Map::new();
        values.insert("id".to_owned(), row.id.into());
        values.insert("origin".to_owned(), origin.into());
        values.insert("origin_key".to_owned(), said.key.as_str().into());
        if let Some((kind, column)) = said.kind.stated() {
            let node =
                self.declared.nodes.get(&kind).zip(row.node).and_then(|(nodes, place)| nodes.get(place));
            values.insert(column.to_owned(), node.and_then(|node| node.id).into());
        } else if let Some(slug) = &said.slug {
            values.insert("slug".to_owned(), slug.as_str().into());
        }
        let given = said.values.iter().map(|(column, _)| *column).collect::<Vec<_>>();
        for (column, value) in &said.values {
            self.column(&mut values, origin, said.kind, column, value)?;
        }
        for column in said.kind.columns() {
            if let Some(usual) = said.kind.usual(column).filter(|_| !given.contains(&column)) {
                values.insert(column.to_owned(), usual.into());
            }
            if column == "source_id" && !given.contains(&column) {
                values.insert(column.to_owned(), self.usual_source(origin)?.into());
            }
        }
        rows.push(said.kind, values.clone()).map_err(|error| wrong(said.kind, &given, values, &error))
    }

    fn column(
        &self,
        values: &mut Map<String, Value>,
        origin: &str,
        table: RecordKind,
        column: &'static str,
        value: &Value,
    ) -> Result<(), String> {
        let value = if let Some(kind) = table.referred(column) {
            self.found(kind, origin, value).ok_or_else(|| missing_row(&key_of(column), kind, value))?.into()
        } else if let Some(kind_column) = kind_column(column) {
            let (kind, id) = self.of_some_kind(origin, column, value)?;
            values.insert(kind_column.to_owned(), kind.into());
            id.into()
        } else {
            value.clone()
        };
        values.insert(column.to_owned(), value);
        Ok(())
    }

    /// The kind and the id of what a column refers to that takes several kinds.
    fn of_some_kind(&self, origin: &str, column: &str, value: &Value) -> Result<(String, i64), String> {
        let name = key_of(column);
        let entry = value.as_object().filter(|entries| entries.len() == 1);
        let Some((key, value)) = entry.and_then(|entries| entries.iter().next()) else {
            return Err(format!("`{name}` names nothing; write {{\"show\": \"…\"}} or the like"));
        };
        let word = |kind: &RecordKind| key_of(&kind.word().to_lowercase());
        let is_node = column == "node_id";
        let mut kinds = RecordKind::owned();
        let Some(kind) = kinds.find(|kind| word(kind) == *key) else {
            let known: Vec<_> = RecordKind::owned().map(|kind| word(&kind)).collect();
            return Err(format!("`{name}` cannot be a `{key}`; {}", meant(key, known.iter())));
        };
        let (kind, found) = match NodeKind::named(key).map(NodeKind::table).filter(|_| is_node) {
            Some(node) => (node, self.found(node, origin, value)),
            None if is_node => {
                return Err(format!("`{name}` cannot be a `{key}`; name a show or another node"));
            }
            None if matches!(kind, RecordKind::Source | RecordKind::Measure) => {
                (kind, self.found(kind, origin, value))
            }
            None => (kind, self.keyed(kind, origin, value)),
        };
        Ok((kind.column_value(), found.ok_or_else(|| missing_row(&name, kind, value))?))
    }

    /// The id of what a reference means: nodes and measures by their slugs, other rows by their keys.
    fn found(&self, kind: RecordKind, origin: &str, value: &Value) -> Option<i64> {
        match (kind, kind.node()) {
            (RecordKind::Source, _) => self.source(value),
            (RecordKind::Measure, _) => {
                let slug = value.as_str()?;
                self.own(kind, slug).or_else(|| self.asking.measure(slug))
            }
            (_, Some(node)) => node_id(self.declared, self.asking, node, origin, value),
            (_, None) => self.keyed(kind, origin, value),
        }
    }

    /// The id of a row by its key.
    fn keyed(&self, kind: RecordKind, origin: &str, value: &Value) -> Option<i64> {
        let (origin, key) = named(origin, value)?;
        match self.declared.row(origin, key) {
            Some(row) => Some(row.id).filter(|_| row.kind == kind),
            None => self.asking.row(kind, origin, key),
        }
    }

    /// The id of a source by its slug.
    fn source(&self, slug: &Value) -> Option<i64> {
        let slug = slug.as_str()?;
        self.own(RecordKind::Source, slug).or_else(|| self.asking.slug(NodeKind::Source, slug))
    }

    /// The id of a source or a measure of the lines.
    fn own(&self, kind: RecordKind, slug: &str) -> Option<i64> {
        let key = self.declared.own_slugs.get(&(kind, slug.to_owned()))?;
        Some(self.declared.rows.get(key)?.id)
    }

    /// The source of a line that names none: the one that was asked for, or the only one of its origin.
    fn usual_source(&self, origin: &str) -> Result<i64, String> {
        if let Some(slug) = self.source {
            let found = self.source(&slug.into());
            return found.ok_or_else(|| {
                format!("there is no source `{slug}`; add a line for it, or name another with --source")
            });
        }
        let own = self.declared.own_slugs.iter();
        let mut own = own
            .filter(|((kind, _), key)| *kind == RecordKind::Source && self.declared.origin_of(key) == origin);
        match (own.next(), own.next()) {
            (Some((_, key)), None) => Ok(self.declared.rows[key].id),
            (None, _) => {
                Err("nobody says this; add a SOURCE line, or name a source with --source".to_owned())
            }
            _ => Err("nobody says this; add `source`, since the file has several".to_owned()),
        }
    }
}

/// What is said where a reference leads nowhere.
fn missing_row(name: &str, kind: RecordKind, value: &Value) -> String {
    let word = kind.word();
    format!("`{name}` names {value}, but there is no such {word}; add its line or correct the name")
}

/// What is wrong with values, and where: the first that the row cannot be made of.
fn wrong(
    kind: RecordKind,
    given: &[&'static str],
    values: Map<String, Value>,
    error: &serde_json::Error,
) -> String {
    let (given, mut few): (Map<_, _>, Map<_, _>) =
        values.into_iter().partition(|(column, _)| given.contains(&column.as_str()));
    for (column, value) in given {
        few.insert(column.clone(), value);
        if let Err(error) = Rows::default().push(kind, few.clone())
            && missing(&error).is_none()
        {
            return format!("`{}` is wrong: {error}; correct it", key_of(&column));
        }
    }
    match missing(error) {
        Some(column) => format!("there is no `{}`; add it", key_of(&column)),
        None => format!("{error}; correct it"),
    }
}

/// The column that an error says is missing.
fn missing(error: &serde_json::Error) -> Option<String> {
    let said = error.to_string();
    Some(said.strip_prefix("missing field `")?.split('`').next()?.to_owned())
}
