//! The catalogue: curated facts in files that people edit, one for each franchise, every fact with its source.
//!
//! Files are read in three steps, and the first error ends the reading: their shape (`format`), what can be checked
//! without a database (`check`), and the rows that they lead to (`rows`), where references are resolved.
//! `docs/CATALOG.md` describes the format to its editors.

mod check;
mod declared;
mod files;
mod format;
mod rows;
mod sheet;
mod tree;

pub use files::{File, embedded, read_dir};

use super::link::Link;
use crate::import::Error;
use crate::store::Batch;
use format::Document;
use rows::Names;
use sheet::Sheet;

/// Files that belong together, read and checked.
#[derive(Debug)]
pub struct Catalogue {
    pages: Vec<Page>,
}

/// A file and what it says.
#[derive(Debug)]
struct Page {
    sheet: Sheet,
    document: Document,
}

/// Reads files that may refer to each other, and checks all that can be checked without a database.
pub fn read(files: &[File]) -> Result<Catalogue, Error> {
    let mut pages = files.iter().map(Page::read).collect::<Result<Vec<_>, _>>()?;
    pages.sort_by(|a, b| a.sheet.name.cmp(&b.sheet.name));
    check::check(&pages)?;
    Ok(Catalogue { pages })
}

impl Catalogue {
    /// The rows that each file leads to, with the ids that `link` gives.
    pub fn batches(&self, link: &mut Link) -> Result<Vec<Batch>, Error> {
        let names = Names::draw(&self.pages, link)?;
        self.pages.iter().map(|page| rows::batch(page, &names, link)).collect()
    }
}

impl Page {
    fn read(file: &File) -> Result<Self, Error> {
        let sheet = Sheet::new(file);
        let document = toml::from_str(&sheet.text).map_err(|error| sheet.shape(&error))?;
        Ok(Self { sheet, document })
    }
}
