//! All that can be checked without a database, over all files together. The first thing that is wrong is the
//! error.

mod cited;
mod lineage;
mod orders;
mod pairs;
mod prerequisites;
mod unique;
mod values;
mod worlds;

use toml::de::DeTable;

use super::tree::{self, Table};
use super::{Page, sheet::Sheet};
use crate::import::Error;

/// A file as its tables.
struct Leaf<'a> {
    sheet: &'a Sheet,
    tables: Vec<Table<'a>>,
}

/// Checks files that may refer to each other.
pub(crate) fn check(pages: &[Page]) -> Result<(), Error> {
    let roots = pages.iter().map(|page| {
        let root = DeTable::parse(&page.sheet.text).map_err(|error| page.sheet.shape(&error))?;
        Ok((&page.sheet, root))
    });
    let roots = roots.collect::<Result<Vec<_>, Error>>()?;
    let leaves: Vec<_> =
        roots.iter().map(|(sheet, root)| Leaf { sheet, tables: tree::tables(root.get_ref()) }).collect();
    let names = cited::names(&leaves);
    for leaf in &leaves {
        for table in &leaf.tables {
            let checked = values::check(table)
                .and_then(|()| pairs::check(table))
                .and_then(|()| cited::check(table, &names));
            checked.map_err(|fault| leaf.sheet.error(fault))?;
        }
    }
    unique::check(pages)?;
    lineage::check(pages)?;
    prerequisites::check(pages)?;
    orders::check(pages)
}
