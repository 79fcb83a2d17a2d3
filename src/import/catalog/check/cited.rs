//! Every fact has a source: what has to cite does, and what it cites is declared.

use std::collections::HashSet;

use toml::Spanned;
use toml::de::DeValue;

use super::Leaf;
use crate::import::catalog::sheet::Fault;
use crate::import::catalog::tree::Table;

/// Tables that say nothing that needs a source: who speaks and where, and values inside a fact.
const FREE: &[&str] =
    &["source", "citation", "cite", "as", "entries", "formats", "names", "links", "images", "schedule"];

/// The names of all citations.
pub(super) fn names<'a>(leaves: &[Leaf<'a>]) -> HashSet<&'a str> {
    let tables = leaves.iter().flat_map(|leaf| &leaf.tables);
    tables.filter(|table| table.kind == "citation").filter_map(|table| table.slug).collect()
}

/// Checks what a table cites.
pub(super) fn check(table: &Table, names: &HashSet<&str>) -> Result<(), Fault> {
    if FREE.contains(&table.kind) {
        return Ok(());
    }
    let entries = table.values.get("cite").and_then(|cite| cite.get_ref().as_array());
    let Some(entries) = entries.filter(|entries| !entries.is_empty()) else {
        return Err(Fault::new(
            table.at,
            format!("this {} cites nothing; add cite = [\"…\"]", singular(table.kind)),
        ));
    };
    for (at, name) in entries.iter().filter_map(named) {
        if !names.contains(name) {
            let what =
                format!("no citation is named {name:?}; declare [citation.{name}] or correct the name");
            return Err(Fault::new(at, what));
        }
    }
    Ok(())
}

fn named<'t>(entry: &'t Spanned<DeValue>) -> Option<(usize, &'t str)> {
    let name = match entry.get_ref() {
        DeValue::Table(table) => table.get("citation")?,
        _ => entry,
    };
    Some((name.span().start, name.get_ref().as_str()?))
}

fn singular(kind: &str) -> &str {
    match kind {
        "ids" => "id",
        "aliases" => "alias",
        "claims" => "claim",
        "also" => "statement",
        kind => kind,
    }
}
