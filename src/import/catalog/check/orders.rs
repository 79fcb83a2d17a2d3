//! A watch order names what belongs to its franchise, each thing once, and not against what its own source says comes
//! first.

use std::collections::HashMap;

use toml::Spanned;

use super::prerequisites::{overlap, show_of};
use super::worlds::Worlds;
use crate::import::Error;
use crate::import::catalog::Page;
use crate::import::catalog::format::{Cite, Entry, Prerequisite, WatchOrder};
use crate::import::catalog::sheet::{Fault, Sheet};

/// What each source says comes first.
type Said<'a> = HashMap<&'a str, Vec<(&'a Prerequisite, &'a Sheet, usize)>>;

/// Checks the watch orders of all files. O(o · (e² + p · e)) for o orders of e entries and p prerequisites.
pub(super) fn check(pages: &[Page]) -> Result<(), Error> {
    let sources = sources(pages);
    let source_of = |cite: &[Cite]| sources.get(cite.first()?.citation.as_str()).copied();
    let mut said = Said::new();
    for Page { sheet, document } in pages {
        for record in &document.prerequisite {
            let (at, record) = (record.span().start, record.get_ref());
            if let Some(source) = source_of(&record.part.cite) {
                said.entry(source).or_default().push((&record.rest, sheet, at));
            }
        }
    }
    let worlds = Worlds::of(pages);
    for Page { sheet, document } in pages {
        for record in &document.watch_order {
            let (at, order) = (record.span().start, &record.get_ref().rest);
            let same = source_of(&record.get_ref().part.cite).and_then(|source| said.get(source));
            let checked = once(order, at, sheet)
                .and_then(|()| inside(order, &worlds))
                .and_then(|()| same.map_or(Ok(()), |same| in_order(order, same)));
            checked.map_err(|fault| sheet.error(fault))?;
        }
    }
    Ok(())
}

/// Who speaks in each citation.
fn sources(pages: &[Page]) -> HashMap<&str, &str> {
    let citations = pages.iter().flat_map(|page| &page.document.citation);
    citations.map(|(name, said)| (name.get_ref().as_str(), said.source.get_ref().as_str())).collect()
}

fn once(order: &WatchOrder, at: usize, sheet: &Sheet) -> Result<(), Fault> {
    if order.entries.len() < 2 {
        return Err(Fault::new(
            at,
            "an order needs two entries or more; name them in entries, or take it out",
        ));
    }
    for (index, entry) in order.entries.iter().enumerate() {
        let before = order.entries[..index].iter().find(|before| overlap(path(before), path(entry)));
        if let Some(before) = before {
            let (first, place) = (path(before), sheet.place(before.span().start));
            let again = if first == path(entry) {
                format!("{first:?} is named already at {place}")
            } else {
                format!("{:?} and {first:?}, named already at {place}, are one inside the other", path(entry))
            };
            return Err(Fault::new(entry.span().start, format!("{again}; take one of the two out")));
        }
    }
    Ok(())
}

fn inside<'a>(order: &'a WatchOrder, worlds: &Worlds<'a>) -> Result<(), Fault> {
    let franchise = order.franchise.get_ref();
    let Some(shows) = worlds.inside(franchise) else { return Ok(()) };
    let outside = |entry: &&Spanned<Entry>| {
        let show = show_of(path(entry));
        worlds.knows(show) && !shows.contains(show)
    };
    order.entries.iter().find(outside).map_or(Ok(()), |entry| {
        let show = show_of(path(entry));
        let what = format!("{show:?} does not belong to the franchise {franchise:?}");
        let mend = "add the [[member]] or [[relation]] that joins it, or take it out";
        Err(Fault::new(entry.span().start, format!("{what}; {mend}")))
    })
}

fn in_order(order: &WatchOrder, said: &[(&Prerequisite, &Sheet, usize)]) -> Result<(), Fault> {
    for (one, sheet, at) in said {
        let (of, first) = (one.of.get_ref(), one.first.get_ref());
        let needs = order.entries.iter().position(|entry| overlap(path(entry), of));
        let last = order.entries.iter().rposition(|entry| overlap(path(entry), first));
        if let (Some(needs), Some(last)) = (needs, last)
            && needs < last
        {
            let (early, late, place) =
                (path(&order.entries[needs]), path(&order.entries[last]), sheet.place(*at));
            let what =
                format!("{early:?} stands before {late:?}, which the prerequisite at {place} puts first");
            let mend = "change the order, or correct the prerequisite";
            return Err(Fault::new(order.entries[needs].span().start, format!("{what}; {mend}")));
        }
    }
    Ok(())
}

fn path(entry: &Spanned<Entry>) -> &str {
    &entry.get_ref().watch
}
