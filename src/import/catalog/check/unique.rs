//! What there may be only one of: slugs of sources and measures, names of citations, parts of a show, keys of
//! records, and ids that another catalogue gives to exactly one node.

use std::collections::HashMap;

use entity::NodeKind;
use entity::external_id::Provider;

use crate::import::Error;
use crate::import::catalog::sheet::{Fault, Sheet};
use crate::import::catalog::{Page, declared};

/// A file and a byte in it.
type At<'a> = (&'a Sheet, usize);

/// Checks names, keys and ids over all files.
pub(super) fn check(pages: &[Page]) -> Result<(), Error> {
    names(pages)?;
    for page in pages {
        paths(page)?;
        keys(page)?;
    }
    ids(pages)
}

/// Sources, measures and citations have no statements that could be joined, so one file declares them for all.
fn names(pages: &[Page]) -> Result<(), Error> {
    let mut seen: HashMap<(&str, &str), At> = HashMap::new();
    for Page { sheet, document } in pages {
        let sources = document.source.keys().map(|slug| ("source", slug));
        let citations = document.citation.keys().map(|slug| ("citation", slug));
        let measures = document.measure.keys().map(|slug| ("measure", slug));
        for (kind, slug) in sources.chain(citations).chain(measures) {
            let at = slug.span().start;
            if let Some((first, byte)) = seen.insert((kind, slug.get_ref()), (sheet, at)) {
                let what = format!("declared already at {}; remove one: files share it", first.place(byte));
                return Err(sheet.error(Fault::new(at, what)));
            }
        }
    }
    Ok(())
}

fn paths(page: &Page) -> Result<(), Error> {
    let sheet = &page.sheet;
    let nodes = declared::nodes(&page.document).map_err(|fault| sheet.error(fault))?;
    let mut seen = HashMap::new();
    let parts = nodes.iter().filter(|node| node.around().is_some());
    for node in parts {
        if let Some(first) = seen.insert(&node.path, node.at) {
            let (path, place) = (&node.path, sheet.place(first));
            let what =
                format!("{path} is declared already at {place}; join the two, or give one a key of its own");
            return Err(sheet.error(Fault::new(node.at, what)));
        }
    }
    Ok(())
}

fn keys(page: &Page) -> Result<(), Error> {
    let mut seen = HashMap::new();
    for (key, at) in page.document.keys() {
        if let Some(first) = seen.insert(key.clone(), at) {
            let place = page.sheet.place(first);
            let what =
                format!("the one at {place} has the key {key:?} too; remove one, or give one a key = \"…\"");
            return Err(page.sheet.error(Fault::new(at, what)));
        }
    }
    Ok(())
}

/// Two nodes with one id would be joined into one by whoever links them.
fn ids(pages: &[Page]) -> Result<(), Error> {
    let mut seen: HashMap<(NodeKind, Provider, String), (String, At)> = HashMap::new();
    for Page { sheet, document } in pages {
        for node in declared::nodes(document).map_err(|fault| sheet.error(fault))? {
            for (provider, value, at) in node.exact_ids() {
                let id = (node.kind, provider, value.to_owned());
                let (path, (first, byte)) =
                    seen.entry(id).or_insert_with(|| (node.path.clone(), (sheet, at)));
                if *path != node.path {
                    let place = first.place(*byte);
                    let what =
                        format!("{path} has the id {value} already at {place}; correct one of the two");
                    return Err(sheet.error(Fault::new(at, what)));
                }
            }
        }
    }
    Ok(())
}
