//! An answer as tables for people.
//!
//! The outermost lists of objects become rows, and what is in an object becomes columns. Of a connection only the items
//! are shown: `nodes`, `edges` and `node` are in no name. What stands beside the lists is told above them, one line each.
//! Lists in a row are joined in their cell; `first (second, third)` is an object in one.

use super::answer::Answer;
use crate::cli::stdout;

/// What an answer comes to on paper.
#[derive(Default)]
struct Sheet<'a> {
    /// Single values, by name.
    facts: Vec<(String, String)>,
    /// Lists that are told row by row, by name.
    lists: Vec<(String, &'a [Answer])>,
}

/// The data of an answer, within a width if there is one.
pub(super) fn tables(data: &Answer, width: Option<u16>) -> String {
    let mut sheet = Sheet::default();
    sheet.gather(data, "", false);
    let mut parts = Vec::new();
    if !sheet.facts.is_empty() {
        let mut table = stdout::table(width);
        table.add_rows(sheet.facts.iter().map(|(name, value)| [name, value]));
        parts.push(stdout::text(&mut table));
    }
    let alone = parts.is_empty() && sheet.lists.len() == 1;
    for (name, items) in &sheet.lists {
        let title = if alone { String::new() } else { format!("{name}:\n") };
        parts.push(title + &rows(items, width));
    }
    parts.join("\n")
}

impl<'a> Sheet<'a> {
    /// Takes in an object. In one that has values of its own, a list with one value for each item is one of them.
    fn gather(&mut self, object: &'a Answer, name: &str, joins: bool) {
        let Answer::Object(fields) = object else {
            return self.facts.push((name.to_owned(), object.text()));
        };
        for (field, value) in fields {
            let name = joined(name, field);
            match value {
                Answer::Object(_) => {
                    let joins = if is_connection(value) { joins } else { has_values(value) };
                    self.gather(value, &name, joins);
                }
                Answer::List(items) if is_table(items) && !(joins && is_single(items)) => {
                    self.lists.push((name, items));
                }
                _ => self.facts.push((name, value.text())),
            }
        }
    }
}

/// The items of a list, one in a row.
fn rows(items: &[Answer], width: Option<u16>) -> String {
    let rows: Vec<Vec<(String, String)>> = items.iter().map(cells).collect();
    let mut columns: Vec<&str> = Vec::new();
    for (name, _) in rows.iter().flatten() {
        if !columns.contains(&name.as_str()) {
            columns.push(name);
        }
    }
    if columns.is_empty() {
        return "nothing\n".to_owned();
    }
    let mut table = stdout::table(width);
    table.set_header(&columns);
    for row in &rows {
        let value =
            |column: &&str| row.iter().find(|(name, _)| name == column).map_or("", |(_, value)| value);
        table.add_row(columns.iter().map(value));
    }
    stdout::text(&mut table)
}

/// The cells of one item, by the names of their columns.
fn cells(item: &Answer) -> Vec<(String, String)> {
    let mut cells = Vec::new();
    fill(item, "", &mut cells);
    cells
}

fn fill(value: &Answer, name: &str, cells: &mut Vec<(String, String)>) {
    match value {
        Answer::Object(fields) => {
            fields.iter().for_each(|(field, value)| fill(value, &joined(name, field), cells))
        }
        // An item that is not there, such as one that was looked up in vain.
        _ if name.is_empty() => {}
        value => cells.push((name.to_owned(), value.text())),
    }
}

/// The name of a field within a name; what only holds the items of a connection has none.
fn joined(name: &str, field: &str) -> String {
    match (name, field) {
        (_, "nodes" | "edges" | "node") => name.to_owned(),
        ("", _) => field.to_owned(),
        _ => format!("{name}.{field}"),
    }
}

fn is_connection(value: &Answer) -> bool {
    ["nodes", "edges"].iter().any(|field| matches!(value.field(field), Some(Answer::List(_))))
}

fn has_values(value: &Answer) -> bool {
    matches!(value, Answer::Object(fields) if fields.iter().any(|(_, value)| matches!(value, Answer::Leaf(_))))
}

fn is_table(items: &[Answer]) -> bool {
    items.is_empty() || items.iter().any(|item| matches!(item, Answer::Object(_)))
}

fn is_single(items: &[Answer]) -> bool {
    items.iter().all(|item| item.leaves().len() <= 1)
}
