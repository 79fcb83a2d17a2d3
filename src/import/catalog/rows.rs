//! From what a file says to rows: references become ids, every fact gets its citations.

mod draft;
mod edges;
mod names;
mod nodes;
mod orders;
mod records;
mod resolve;
mod score;
mod sources;

use super::Page;
use super::sheet::Fault;
use crate::import::Error;
use crate::import::link::Link;
use crate::store::Batch;
use draft::Draft;
pub(crate) use names::Names;

/// The rows of one file.
pub(crate) fn batch(page: &Page, names: &Names, link: &mut Link) -> Result<Batch, Error> {
    let mut draft = Draft::new(page, names, link);
    draft.everything().map_err(|fault| page.sheet.error(fault))?;
    Ok(draft.finish())
}

impl Draft<'_> {
    fn everything(&mut self) -> Result<(), Fault> {
        self.sources();
        self.measures()?;
        self.nodes()?;
        self.edges()?;
        self.orders()?;
        self.reports()
    }
}
