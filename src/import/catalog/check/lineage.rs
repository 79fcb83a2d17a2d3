//! No show comes from its own descendants: spinoffs, sequels, prequels and revivals lead from later shows to
//! earlier ones.

use std::collections::{BTreeMap, HashSet};

use entity::show_relation::RelationKind;

use crate::import::Error;
use crate::import::catalog::Page;
use crate::import::catalog::format::Relation;
use crate::import::catalog::sheet::{Fault, Sheet};

/// From each show to those that it came from, with the place of the relation.
type Lineage<'a> = BTreeMap<&'a str, Vec<(&'a str, &'a Sheet, usize)>>;

/// Checks the relations of all files together. O(shows + relations).
pub(super) fn check(pages: &[Page]) -> Result<(), Error> {
    let mut lineage = Lineage::new();
    for Page { sheet, document } in pages {
        let relations = document.relation.iter().map(|relation| &relation.get_ref().rest);
        for relation in relations.filter(|relation| is_lineage(relation)) {
            let earlier = (relation.earlier.get_ref().as_str(), sheet, relation.later.span().start);
            lineage.entry(relation.later.get_ref()).or_default().push(earlier);
        }
    }
    let mut done = HashSet::new();
    lineage.keys().try_for_each(|show| follow(show, &lineage, &mut Vec::new(), &mut done))
}

/// Whether a relation says that a show came from another.
pub(super) fn is_lineage(relation: &Relation) -> bool {
    use RelationKind::{Prequel, Revival, Sequel, Spinoff};
    relation.kinds.iter().any(|kind| matches!(kind, Spinoff | Sequel | Prequel | Revival))
}

/// Goes from a show to all that it came from; `way` is how it was reached.
fn follow<'a>(
    show: &'a str,
    lineage: &Lineage<'a>,
    way: &mut Vec<&'a str>,
    done: &mut HashSet<&'a str>,
) -> Result<(), Error> {
    if !done.contains(show) {
        way.push(show);
        for (earlier, sheet, at) in lineage.get(show).into_iter().flatten() {
            if let Some(start) = way.iter().position(|passed| passed == earlier) {
                return Err(sheet.error(circle(&way[start..], *at)));
            }
            follow(earlier, lineage, way, done)?;
        }
        way.pop();
        done.insert(show);
    }
    Ok(())
}

fn circle(shows: &[&str], at: usize) -> Fault {
    let shows: Vec<_> = shows.iter().chain(shows.first()).map(|show| format!("{show:?}")).collect();
    let shows = shows.join(" comes from ");
    Fault::new(at, format!("the lineage runs in a circle: {shows}; correct one of them"))
}
