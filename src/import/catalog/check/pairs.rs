//! What the values of one table mean together: spans of time, scores and scales, ids of other catalogues.

use crate::import::catalog::sheet::Fault;
use crate::import::catalog::tree::Table;

const SPANS: &[(&str, &str)] = &[
    ("since", "until"),
    ("window_start", "window_end"),
    ("expected_from", "expected_until"),
    ("start_date", "end_date"),
    ("born", "died"),
];

/// Checks one table.
pub(super) fn check(table: &Table) -> Result<(), Fault> {
    spans(table)?;
    scores(table)?;
    external_id(table)?;
    named(table)?;
    member(table)
}

fn spans(table: &Table) -> Result<(), Fault> {
    for (from, to) in SPANS {
        if let (Some((_, first)), Some((at, last))) = (table.text(from), table.text(to))
            && ends_before(first, last)
        {
            let what = format!("{to} {last} is before {from} {first}; correct one of the two");
            return Err(Fault::new(at, what));
        }
    }
    Ok(())
}

/// Whether a span is over before it begins. A coarse date may still lie after a finer one within it.
fn ends_before(first: &str, last: &str) -> bool {
    last < first && !first.starts_with(last)
}

fn scores(table: &Table) -> Result<(), Fault> {
    let printed =
        table.text("score_printed").and_then(|(at, printed)| Some((at, printed.parse::<f64>().ok()?)));
    if let (Some((at, score)), Some((_, most))) = (printed, table.number("score_max"))
        && score > most
    {
        let what = format!("score_printed {score} is more than score_max {most}; correct one of the two");
        return Err(Fault::new(at, what));
    }
    if let (Some((_, least)), Some((at, most))) = (table.number("scale_min"), table.number("scale_max"))
        && least >= most
    {
        let what = format!("scale_max {most} is not above scale_min {least}; correct one of the two");
        return Err(Fault::new(at, what));
    }
    Ok(())
}

fn external_id(table: &Table) -> Result<(), Fault> {
    let (Some((_, provider)), Some((at, value))) = (table.text("provider"), table.text("value")) else {
        return Ok(());
    };
    let digits = |rest: &str| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit());
    let after = |prefix: &str| value.strip_prefix(prefix).is_some_and(digits);
    let imdb = if table.within == "person" { "nm" } else { "tt" };
    let (holds, mend) = match provider {
        "IMDB" => (after(imdb) && value.len() >= 9, format!("write {imdb} and seven digits or more")),
        // TVmaze counts networks and web channels apart.
        "TVMAZE" if table.within == "platform" => (
            after("networks/") || after("webchannels/"),
            "write networks/ or webchannels/ and digits".to_owned(),
        ),
        "TMDB" | "THETVDB" | "TVMAZE" | "TVRAGE" => (digits(value), "write digits only".to_owned()),
        "WIKIDATA" => (after("Q"), "write Q and digits".to_owned()),
        "OTHER" => (table.text("label").is_some(), "name the catalogue in label".to_owned()),
        _ => (true, String::new()),
    };
    if holds { Ok(()) } else { Err(Fault::new(at, format!("{value:?} is no {provider} id; {mend}"))) }
}

/// A node needs what its table cannot do without, in each file that declares it.
fn named(table: &Table) -> Result<(), Fault> {
    let needed: &[&str] = match (table.slug, table.kind) {
        (None, _) | (_, "citation") => &[],
        (_, "franchise" | "work") => &["name", "kind"],
        _ => &["name"],
    };
    let missing = needed.iter().find(|key| !table.values.contains_key(**key));
    missing.map_or(Ok(()), |key| Err(Fault::new(table.at, format!("{key} is missing; add it"))))
}

fn member(table: &Table) -> Result<(), Fault> {
    let ends = ["show", "work"].into_iter().filter(|key| table.text(key).is_some()).count();
    if table.kind == "member" && ends != 1 {
        return Err(Fault::new(table.at, "a member is either a show or a work; name one of them"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::ends_before;

    #[test]
    fn a_coarse_end_may_hold_a_fine_beginning() {
        assert!(ends_before("2025-10-04", "2025-10-03"));
        assert!(ends_before("2025-10", "2025-09-30"));
        assert!(ends_before("2025-10-04", "2024"));
        assert!(!ends_before("2025-10-04", "2025"));
        assert!(!ends_before("2025-10", "2025-10-01"));
        assert!(!ends_before("2025", "2025-01-01"));
    }
}
