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

/// The data of an answer, within the width of a terminal if there is one.
pub(super) fn tables(data: &Answer, width: Option<u16>) -> String {
    let sheet = Sheet::of(data);
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
    fn of(data: &'a Answer) -> Self {
        let mut sheet = Self::default();
        match data {
            // Where one thing was asked for, its name need not stand in front of everything.
            Answer::Object(fields) if let [(root, value @ Answer::Object(_))] = &fields[..] => {
                sheet.gather(value, "", !is_connection(value) && has_values(value));
                for (name, _) in sheet.lists.iter_mut().filter(|(name, _)| name.is_empty()) {
                    name.clone_from(root);
                }
            }
            data => sheet.gather(data, "", false),
        }
        sheet
    }

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
    let rows = items.iter().map(|item| {
        let mut cells = Vec::new();
        fill(item, "", width.is_some(), &mut cells);
        cells
    });
    let rows: Vec<Vec<(String, String)>> = rows.collect();
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
        // An item that is not there, such as one that was looked up in vain, is a row too.
        table.add_row(if row.is_empty() { vec!["–"] } else { columns.iter().map(value).collect() });
    }
    stdout::text(&mut table)
}

/// The cells of an item, by the names of their columns.
fn fill(value: &Answer, name: &str, lines: bool, cells: &mut Vec<(String, String)>) {
    match value {
        Answer::Object(fields) => {
            for (field, value) in fields {
                fill(value, &joined(name, field), lines, cells);
            }
        }
        _ if name.is_empty() => {}
        // On a terminal a cell can have several lines; elsewhere a line is a row.
        Answer::List(items) if lines && !is_single(items) => {
            cells.push((name.to_owned(), items.iter().map(Answer::text).collect::<Vec<_>>().join("\n")));
        }
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

#[cfg(test)]
mod tests {
    use super::tables;

    fn told(json: &str, width: Option<u16>) -> String {
        tables(&serde_json::from_str(json).expect("JSON"), width)
    }

    #[test]
    fn a_list_is_rows_and_what_stands_beside_it_comes_first() {
        let shows = r#"{"shows": {"totalCount": 7, "nodes": [
            {"name": "Bosch", "on": {"nodes": [{"name": "Prime"}, {"name": "Freevee"}]}, "franchise": {"name": "B"}},
            null,
            {"name": "Ballard", "on": {"nodes": []}, "franchise": null, "isNew": true}]}}"#;
        let expected = "\
totalCount  7

shows:
name     on              franchise.name  franchise  isNew
──────────────────────────────────────────────────────────
Bosch    Prime, Freevee  B
–
Ballard                                             true
";
        assert_eq!(told(shows, None), expected);
    }

    #[test]
    fn one_thing_is_told_line_by_line_and_its_lists_below() {
        let show = r#"{"show": {"name": "Bosch", "on": {"nodes": [{"name": "Prime"}, {"name": "Freevee"}]},
            "genres": ["Crime", "Drama"], "cast": {"edges": [
                {"node": {"name": "A"}, "credit": {"as": [{"of": {"name": "X"}}, {"of": {"name": "Y"}}]}},
                {"node": {"name": "B"}, "credit": {"as": []}}]}}}"#;
        let expected = "\
name    Bosch
on      Prime, Freevee
genres  Crime, Drama

cast:
name  credit.as
────────────────
A     X, Y
B
";
        assert_eq!(told(show, None), expected);
    }

    #[test]
    fn several_roots_have_names() {
        let roots = r#"{"a": {"name": "Bosch"}, "b": [{"name": "X"}, {"name": "Y"}], "c": 5, "d": []}"#;
        let expected = "a.name  Bosch\nc       5\n\nb:\nname\n─────\nX\nY\n\nd:\nnothing\n";
        assert_eq!(told(roots, None), expected);
    }

    #[test]
    fn a_terminal_is_not_too_narrow() {
        let people = r#"{"people": [{"name": "Titus Welliver", "in": [
            {"show": {"name": "Bosch"}, "since": "2014"}, {"show": {"name": "Bosch: Legacy"}, "since": "2022"}]}]}"#;
        let expected = "\
name            in
─────────────────────────────────────
Titus Welliver  Bosch (2014)
                Bosch: Legacy (2022)
";
        assert_eq!(told(people, Some(40)), expected);
        assert!(told(people, Some(24)).lines().all(|line| line.chars().count() <= 24));
        assert!(told(people, None).contains("Bosch (2014); Bosch: Legacy (2022)\n"));
    }
}
