//! Nothing is to be watched before itself: prerequisites lead to what comes before, and never back.

use std::collections::{HashMap, HashSet};

use toml::Spanned;

use crate::import::Error;
use crate::import::catalog::Page;
use crate::import::catalog::format::Prerequisite;
use crate::import::catalog::sheet::{Fault, Sheet};

/// A prerequisite and the file in which it stands.
type Said<'a> = (&'a Prerequisite, &'a Sheet);

/// Those that something of a show needs, by its slug.
type Needs<'a> = HashMap<&'a str, Vec<Said<'a>>>;

/// Whether one path leads to the other, or to what that is part of or has as a part.
pub(super) fn overlap(one: &str, other: &str) -> bool {
    let inside = |part: &str, whole: &str| {
        part.strip_prefix(whole).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    inside(one, other) || inside(other, one)
}

/// The slug of the show of a path.
pub(super) fn show_of(path: &str) -> &str {
    path.split('/').next().unwrap_or(path)
}

/// Checks the prerequisites of all files together. O(n · k) for n of them and k about one show.
pub(super) fn check(pages: &[Page]) -> Result<(), Error> {
    let said = pages.iter().flat_map(|Page { sheet, document }| {
        document.prerequisite.iter().map(move |record| (&record.get_ref().rest, sheet))
    });
    let said: Vec<Said> = said.collect();
    let mut needs = Needs::new();
    for one in &said {
        needs.entry(show_of(one.0.of.get_ref())).or_default().push(*one);
    }
    let mut done = HashSet::new();
    said.iter().try_for_each(|one| follow(*one, &needs, &mut Vec::new(), &mut done))
}

/// Goes from what comes first to what comes before that; `way` is how it was reached, `done` what leads to no circle.
fn follow<'a>(
    said: Said<'a>,
    needs: &Needs<'a>,
    way: &mut Vec<&'a Prerequisite>,
    done: &mut HashSet<*const Prerequisite>,
) -> Result<(), Error> {
    let (one, sheet) = said;
    if done.contains(&std::ptr::from_ref(one)) {
        return Ok(());
    }
    way.push(one);
    let first = one.first.get_ref();
    for next in needs.get(show_of(first)).into_iter().flatten().filter(|it| overlap(it.0.of.get_ref(), first))
    {
        if let Some(start) = way.iter().position(|passed| std::ptr::eq(*passed, next.0)) {
            return Err(sheet.error(circle(&way[start..], &one.first)));
        }
        follow(*next, needs, way, done)?;
    }
    way.pop();
    done.insert(one);
    Ok(())
}

fn circle(way: &[&Prerequisite], at: &Spanned<String>) -> Fault {
    let steps: Vec<_> =
        way.iter().map(|one| format!("{:?} needs {:?}", one.of.get_ref(), one.first.get_ref())).collect();
    let steps = steps.join(", ");
    Fault::new(at.span().start, format!("the prerequisites run in a circle: {steps}; take one of them out"))
}
